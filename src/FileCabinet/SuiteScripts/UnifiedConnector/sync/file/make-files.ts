import { fileNameAt, temporaryNameOf } from '../../customer-file/file-name';
import { headOf } from '../../customer-file/text';
import { customerFilesFolder, loadText, saveText } from '../../netsuite/cabinet';
import { sha256 } from '../../netsuite/hash';
import { remainingUnits } from '../../netsuite/remaining-units';
import { openSftp } from '../../netsuite/sftp';
import { utf8Bytes } from '../../netsuite/utf8-bytes';
import type { ExternalSystem } from '../../settings/external-system';
import type { ApprovedFormat } from '../../settings/read-file-formats';
import type { Settings } from '../../settings/read-settings';
import { pauseForSftp } from '../pause/pause-for-sftp';
import { counted } from '../records/counted';
import { FILE_STATE } from '../records/file-states';
import {
  assignPart,
  type CustomerFile,
  createFile,
  type Part,
  partName,
  readFileNews,
  readParts,
  recordDocument,
} from '../records/file-store';
import { noteNotTaken } from '../records/not-taken';
import { type Delivery, deliverFile } from './deliver-file';

/** N/file takes a text of less than 10 MB (Oracle help, section_4247974825). */
const MAX_BYTES = 9_500_000;

/** Units of delivering a file, beside its parts. */
const PER_FILE = 250;

/** Below this many units nothing more is taken up: what is left goes with the next file. */
const RESERVE = 1000;

/** A second: names that differ by their time only differ by so much. */
const STEP = 1000;

/**
 * Puts the parts of this run together into a file, or into several where one would reach 10 MB, split between customers, and
 * delivers them one after the other. It ends with the first that is not certainly delivered: what is left goes with the next
 * file, as its customers are then. Costs 30 units, some 250 for each file and 12 for each part. Gives sentences for the Run.
 */
export function makeFiles({ system, fileFormat }: Settings): string[] {
  const parts = readParts(system.id);
  if (!system.file || !fileFormat || parts.length === 0) return [];
  // A full list in which nobody changed says nothing new.
  if (parts.every(({ customers }) => customers === 0)) return [];
  const { file: transport } = system;
  const open = () => openSftp(transport);
  const opened = open();
  if ('error' in opened) return [pauseForSftp(system, opened.error)];
  const session = opened.value;
  const listed = session.list();
  if ('error' in listed) return [pauseForSftp(system, listed.error)];
  const taken = new Set(listed.value?.keys() ?? []);
  const folder = customerFilesFolder();
  const messages = noteNotTaken(readFileNews(system.id), listed.value, Date.now());
  for (let left: readonly Part[] = parts; left.length > 0; ) {
    if (remainingUnits() < RESERVE + PER_FILE) break;
    const put = putTogether(left, headOf(fileFormat.format));
    const file = saveFile(system, fileFormat, put, { folder, taken });
    const delivery = deliverFile({ session, again: open }, file, transport.direct);
    messages.push(sentenceOf(file, put, delivery));
    if (delivery.error) messages.push(pauseForSftp(system, delivery.error));
    if (delivery.end?.state !== FILE_STATE.delivered) break;
    left = left.slice(put.parts.length);
  }
  return messages;
}

/** The text of a file, with the parts that are in it. */
interface Together {
  text: string;
  parts: readonly Part[];
  customers: number;
  rows: number;
}

/** As many parts as one file takes. Costs 10 units for each. */
function putTogether(parts: readonly Part[], head: string): Together {
  const texts: string[] = [];
  const taken: Part[] = [];
  let bytes = utf8Bytes(head);
  for (const part of parts) {
    if (remainingUnits() < RESERVE && taken.length > 0) break;
    const text = loadText(partName(part.batchId));
    if (text === null) throw new Error(`${partName(part.batchId)} is not in the File Cabinet.`);
    bytes += utf8Bytes(text);
    if (bytes > MAX_BYTES && taken.length > 0) break;
    texts.push(text);
    taken.push(part);
  }
  return {
    text: `${head}${texts.join('')}`,
    parts: taken,
    customers: taken.reduce((sum, { customers }) => sum + customers, 0),
    rows: taken.reduce((sum, { rows }) => sum + rows, 0),
  };
}

/** Records the file, says which parts are in it, and saves it in the File Cabinet. Costs 28 units, and 2 for each part. */
function saveFile(
  { id: systemId }: ExternalSystem,
  { version, format }: ApprovedFormat,
  { text, parts, customers, rows }: Together,
  { folder, taken }: { folder: number; taken: Set<string> },
): CustomerFile {
  let time = Date.now();
  const isTaken = (each: string) => taken.has(each) || taken.has(temporaryNameOf(each));
  while (isTaken(fileNameAt(format, time))) time += STEP;
  const name = fileNameAt(format, time);
  taken.add(name);
  const id = createFile({
    systemId,
    name,
    state: FILE_STATE.made,
    format: version,
    customers,
    rows,
    madeAt: new Date(),
  });
  let row = 1;
  for (const part of parts) {
    assignPart(part.batchId, id, row);
    row += part.rows;
  }
  // Another External System may have the same pattern, and a file of the same name would take the place of its own.
  const saved = saveText(folder, `${id}-${name}`, text, format.encoding);
  recordDocument(id, saved.id, saved.size, sha256(text));
  return { id, name, state: FILE_STATE.made, document: saved.id, size: saved.size, temporaryName: '' };
}

function sentenceOf({ name }: CustomerFile, { customers, rows }: Together, { end }: Delivery): string {
  const file = `File ${name} with ${counted(customers, 'customer')} in ${counted(rows, 'row')}`;
  if (!end) return `${file}: it is not known yet whether JOOR has it. That is found out before anything else is sent.`;
  if (end.state === FILE_STATE.delivered) return `${file} was delivered. ${end.message}`.trim();
  const next = 'Its customers go with the next file.';
  return end.state === FILE_STATE.notDelivered
    ? `${file} was not delivered. ${end.message} ${next}`
    : `${file}: ${end.message} ${next}`;
}
