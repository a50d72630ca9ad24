import * as record from 'N/record';
import { BATCH as B, CUSTOMER_FILE as F } from '../../netsuite/ids';
import { type Instant, timeOf } from '../../netsuite/instant';
import { placeholders } from '../../netsuite/placeholders';
import { id, type Row, readFew, text } from '../../netsuite/suiteql';
import { BATCH_STATUS } from './batch-store';
import { withCompared } from './compared-fields';
import { FILE_STATE, type FileState, MAY_BE_TAKEN } from './file-states';
import { fittingLines } from './long-text';

/** A Customer Sync file, as far as its delivery needs it. */
export interface CustomerFile {
  id: number;
  name: string;
  state: FileState;
  /** Internal id in the File Cabinet; null: it is not there yet, or no more. */
  document: number | null;
  /** In bytes. */
  size: number;
  /** '': it is uploaded under its own name. */
  temporaryName: string;
}

/** What a file is when its record is made. */
export interface NewFile {
  systemId: number;
  name: string;
  state: typeof FILE_STATE.made | typeof FILE_STATE.test;
  format: number;
  customers: number;
  rows: number;
  madeAt: Date;
}

/** Records a file before it is made. Costs 6 units. */
export function createFile({ systemId, name, state, format, customers, rows, madeAt }: NewFile): number {
  const created = record.create({ type: F.type });
  const values = withCompared({
    name,
    [F.system]: systemId,
    [F.state]: state,
    [F.format]: format,
    [F.customers]: customers,
    [F.rows]: rows,
    [F.madeAt]: madeAt,
  });
  for (const [fieldId, value] of Object.entries(values)) created.setValue({ fieldId, value });
  return created.save();
}

/** Notes where a file lies in the File Cabinet. Costs 2 units. */
export function recordDocument(fileId: number, document: number, size: number, hash: string): void {
  submit(fileId, { [F.document]: document, [F.size]: size, [F.hash]: hash });
}

/** Notes what is about to be done with a file, before it is done. Costs 2 units. */
export function recordStep(
  fileId: number,
  state: typeof FILE_STATE.uploading | typeof FILE_STATE.moving,
  names: { name: string; temporaryName: string },
): void {
  submit(fileId, { name: names.name, [F.state]: state, [F.temporaryName]: names.temporaryName });
}

/** Notes what became of a file, for good. One record decides for all its customers. Costs 2 units. */
export function recordEnd(fileId: number, end: FileEnd): void {
  submit(fileId, {
    [F.state]: end.state,
    [F.message]: fittingLines(end.message.slice(0, MAX_MESSAGE)),
    ...(end.deliveredAt ? { [F.deliveredAt]: end.deliveredAt } : {}),
  });
}

/** A Text Area takes 4,000 bytes (Oracle help, section_N2842731). */
const MAX_MESSAGE = 1000;

/** What became of a file: certain, or as certain as it will ever be. */
export interface FileEnd {
  state: typeof FILE_STATE.delivered | typeof FILE_STATE.notDelivered | typeof FILE_STATE.unknown;
  message: string;
  deliveredAt: Date | null;
}

/** Notes what is still not known of a file. Costs 2 units. */
export const recordDoubt = (fileId: number, message: string): void =>
  submit(fileId, { [F.message]: fittingLines(message.slice(0, MAX_MESSAGE)) });

/** Files of which it is not known yet what became of them, the oldest first. Costs 10 units. */
export const readOpenFiles = (systemId: number): CustomerFile[] =>
  readFew(
    `SELECT f.id, f.name, f.${F.state} AS state, f.${F.document} AS document, f.${F.size} AS filesize,
       f.${F.temporaryName} AS temporaryname
     FROM ${F.type} f WHERE f.${F.system} = ? AND f.${F.state} IN (?, ?, ?) ORDER BY f.id`,
    [systemId, FILE_STATE.made, FILE_STATE.uploading, FILE_STATE.moving],
  ).map(fileOf);

function fileOf(row: Row): CustomerFile {
  return {
    id: Number(row.id),
    name: text(row.name),
    state: text(row.state) as FileState,
    document: id(row.document),
    size: Number(row.filesize ?? 0),
    temporaryName: text(row.temporaryname),
  };
}

/** When the last file was made that JOOR may have taken: milliseconds since 1970 UTC; null: none was. Costs 10 units. */
export function readLastFileAt(systemId: number): number | null {
  const [row] = readFew(
    `SELECT MAX(f.${F.madeAtUtc}) AS madeat FROM ${F.type} f
     WHERE f.${F.system} = ? AND f.${F.state} IN (${placeholders(MAY_BE_TAKEN)})`,
    [systemId, ...MAY_BE_TAKEN],
  );
  const at = timeOf(text(row?.madeat) as Instant);
  return Number.isNaN(at) ? null : at;
}

/** Begins the message of a delivered file that JOOR leaves where it is. */
export const NOT_TAKEN = 'JOOR has not taken it, although it takes files every hour.';

/** What is known of a file that went, or was to go, to the server. */
export interface FileNews {
  id: number;
  name: string;
  state: FileState;
  message: string;
  /** Milliseconds since 1970 UTC; null: it was not delivered. */
  deliveredAt: number | null;
  /** Whether JOOR has left it lying, as far as it was looked at. */
  notTaken: boolean;
}

/** Files that are looked at: JOOR empties the directory every hour. */
const NEWEST = 20;

/** The newest files of an External System that had to go to the server, the newest first. Costs 10 units. */
export const readFileNews = (systemId: number): FileNews[] =>
  readFew(
    `SELECT f.id, f.name, f.${F.state} AS state, f.${F.message} AS message, f.${F.deliveredAtUtc} AS deliveredat
     FROM ${F.type} f WHERE f.${F.system} = ? AND f.${F.state} <> ? ORDER BY f.id DESC FETCH FIRST ${NEWEST} ROWS ONLY`,
    [systemId, FILE_STATE.test],
  ).map((row) => {
    const deliveredAt = timeOf(text(row.deliveredat) as Instant);
    const state = text(row.state) as FileState;
    const message = text(row.message);
    return {
      id: Number(row.id),
      name: text(row.name),
      state,
      message,
      deliveredAt: state !== FILE_STATE.delivered || Number.isNaN(deliveredAt) ? null : deliveredAt,
      notTaken: message.startsWith(NOT_TAKEN),
    };
  });

/** A part of a file that lies in the File Cabinet, with the customers of one chunk. */
export interface Part {
  batchId: number;
  customers: number;
  rows: number;
}

/** Parts that no file has yet, the oldest first. Costs 10 units. */
export const readParts = (systemId: number): Part[] =>
  readFew(
    `SELECT b.id, b.${B.customerCount} AS customers, b.${B.rows} AS filerows FROM ${B.type} b
     WHERE b.${B.system} = ? AND b.${B.status} = ? AND b.${B.file} IS NULL ORDER BY b.id`,
    [systemId, BATCH_STATUS.inFile],
  ).map((row) => ({
    batchId: Number(row.id),
    customers: Number(row.customers ?? 0),
    rows: Number(row.filerows ?? 0),
  }));

/** Says which file a part is in, and from which row on. Costs 2 units. */
export function assignPart(batchId: number, fileId: number, firstRow: number): void {
  record.submitFields({ type: B.type, id: batchId, values: { [B.file]: fileId, [B.firstRow]: firstRow } });
}

/** Name of a part in the File Cabinet. */
export const partName = (batchId: number): string => `part-${batchId}.txt`;

function submit(fileId: number, values: Record<string, record.FieldValue>): void {
  record.submitFields({ type: F.type, id: fileId, values: withCompared(values) });
}
