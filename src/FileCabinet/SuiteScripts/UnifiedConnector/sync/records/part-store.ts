import * as record from 'N/record';
import { BATCH as B, CUSTOMER_FILE as F, SYNC_STATE as S } from '../../netsuite/ids';
import { type Instant, timeOf } from '../../netsuite/instant';
import { placeholders } from '../../netsuite/placeholders';
import { id, readAll, readFew, text } from '../../netsuite/suiteql';
import { BATCH_STATUS, customersIn, type IntendedCustomer } from './batch-store';
import { ENDS, FILE_STATE, type FileState } from './file-states';
import { STATES } from './states';
import { SYNC_STATE_COLUMNS, type SyncState, syncStateOf } from './sync-state-store';

/** A part of a file whose customers have not been told what became of it. */
export interface UnsettledPart {
  batchId: number;
  /** How many customers were to be in it. */
  customers: number;
}

/**
 * Parts whose file has come to its end, and those that are in no file, because a run broke off: while no other run is at
 * work, none comes any more. Costs 10 units.
 */
export function readUnsettledParts(systemId: number): UnsettledPart[] {
  const { from, where, params } = unsettledParts();
  return readFew(
    `SELECT b.id, b.${B.customerCount} AS customers ${from} WHERE b.${B.system} = ? AND ${where} ORDER BY b.id`,
    [systemId, ...params],
  ).map((row) => ({ batchId: Number(row.id), customers: Number(row.customers ?? 0) }));
}

/** SQL of the parts that `readUnsettledParts` finds. */
export const unsettledParts = () => ({
  from: `FROM ${B.type} b LEFT JOIN ${F.type} f ON f.id = b.${B.file}`,
  where: `b.${B.status} IN (?, ?) AND (f.id IS NULL OR f.${F.state} IN (${placeholders(ENDS)}))`,
  params: [BATCH_STATUS.intent, BATCH_STATUS.inFile, ...ENDS],
});

/** A part and its file. */
export interface PartOfFile {
  /** Empty: it was told before. */
  status: string;
  customers: IntendedCustomer[];
  rows: number;
  /** null: it is in no file. */
  file: { name: string; state: FileState; message: string; deliveredAt: Date | null; firstRow: number } | null;
}

/** A part with its file; null: there is none of that id. Costs 10 units. */
export function readPart(batchId: number): PartOfFile | null {
  const [row] = readFew(
    `SELECT b.${B.status} AS status, b.${B.customers} AS customers, b.${B.rows} AS filerows, b.${B.firstRow} AS firstrow,
       f.id AS fileid, f.name AS filename, f.${F.state} AS filestate, f.${F.message} AS message,
       f.${F.deliveredAtUtc} AS deliveredat
     FROM ${B.type} b LEFT JOIN ${F.type} f ON f.id = b.${B.file} WHERE b.id = ?`,
    [batchId],
  );
  if (!row) return null;
  const deliveredAt = timeOf(text(row.deliveredat) as Instant);
  return {
    status: text(row.status),
    customers: customersIn(batchId, text(row.customers)),
    rows: Number(row.filerows ?? 0),
    file:
      id(row.fileid) === null
        ? null
        : {
            name: text(row.filename),
            state: text(row.filestate) as FileState,
            message: text(row.message),
            deliveredAt: Number.isNaN(deliveredAt) ? null : new Date(deliveredAt),
            firstRow: Number(row.firstrow ?? 1),
          },
  };
}

/** Customers that were put into a part and not sent since, or read back: what becomes of it they are told, or told anew. Costs 10 units. */
export const readWaitingIn = (batchId: number): { state: SyncState; name: string }[] =>
  readAll({
    sql: `SELECT ${SYNC_STATE_COLUMNS}, s.${S.customerName} AS customername FROM ${S.type} s
      WHERE s.${S.batch} = ? AND s.${S.state} IN (?, ?)`,
    params: [batchId, STATES.inFile, STATES.delivered],
    key: [{ column: 's.id', alias: 'id' }],
  }).map((row) => ({ state: syncStateOf(row), name: text(row.customername) }));

/**
 * Has the customers of a file go with the next one: those that were not sent again since. Their parts are told anew that the
 * it goes again. Costs 12 units, and 2 for each part.
 */
export function reopenFile(fileId: number, message: string): void {
  const parts = readFew(`SELECT b.id FROM ${B.type} b WHERE b.${B.file} = ? ORDER BY b.id`, [fileId]);
  // The file first: a part that is told before would find it delivered.
  record.submitFields({
    type: F.type,
    id: fileId,
    values: { [F.state]: FILE_STATE.again, [F.message]: message.slice(0, 1000) },
  });
  for (const { id: part } of parts) {
    record.submitFields({ type: B.type, id: Number(part), values: { [B.status]: BATCH_STATUS.inFile } });
  }
}
