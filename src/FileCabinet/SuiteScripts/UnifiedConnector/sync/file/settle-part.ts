import { removeText } from '../../netsuite/cabinet';
import { sha256 } from '../../netsuite/hash';
import { logError } from '../../netsuite/log-error';
import { remainingUnits } from '../../netsuite/remaining-units';
import type { ExternalSystem } from '../../settings/external-system';
import { stumbledMark } from '../compare/fingerprint';
import { type RecordedCustomer, writeOutcome, writeQueue, writeState } from '../outcome/outcome-store';
import { delivered, fileUnknown, internalError, notDelivered, type Written } from '../outcome/outcomes';
import { BATCH_STATUS, type IntendedCustomer, recordPartEnd } from '../records/batch-store';
import { readFailedRecords } from '../records/failed-record-store';
import { FILE_STATE } from '../records/file-states';
import { partName } from '../records/file-store';
import { type PartOfFile, readPart, readWaitingIn } from '../records/part-store';
import type { SyncState } from '../records/sync-state-store';

/** Below this many units the rest is left to the next run. */
const RESERVE = 300;

/** JOOR takes a file at most hourly: before that, reading back shows nothing. */
const HOUR = 3_600_000;

/**
 * Tells the customers of a part what became of their file, and closes the part when all of them are told. A customer that has
 * moved on is left alone. Costs 60 units, and 2 to 8 for each customer. Gives how many were told.
 */
export function settlePart(system: ExternalSystem, batchId: number): number {
  const part = readPart(batchId);
  if (!part || !OPEN.includes(part.status)) return 0;
  const waiting = readWaitingIn(batchId);
  const ids = waiting.map(({ state }) => state.customerId);
  const failedRecords = ids.length === 0 ? new Map<number, never>() : readFailedRecords(system.id, ids);
  const now = new Date();
  let told = 0;
  for (const { state, name } of waiting) {
    if (remainingUnits() < RESERVE) return told;
    const customer = { id: state.customerId, name, state, failedRecord: failedRecords.get(state.customerId) };
    try {
      writeOutcome(customer, system.id, writtenOf(system, part, state, now), now);
    } catch (error) {
      recordFault(customer, error as Error, system.id, now);
    }
    told += 1;
  }
  removeText(partName(batchId));
  recordPartEnd(batchId, statusOf(part), part.file?.deliveredAt ?? null);
  return told;
}

/**
 * A customer of whom it cannot be recorded what became of its file stands in the queue, and holds nobody up.
 * @throws Error where not even the queue can be written
 */
function recordFault(customer: RecordedCustomer, error: Error, systemId: number, now: Date): void {
  logError(`What became of the file of customer ${customer.id} could not be recorded`, error);
  const checked = stumbledMark(sha256, error.message);
  const { written } = internalError(error, { known: customer.state, sent: true, checked, now });
  writeQueue(customer, systemId, written, now);
  try {
    writeState(customer, systemId, written);
  } catch (again) {
    logError(`The Sync State of customer ${customer.id} could not be written`, again);
  }
}

const OPEN: readonly string[] = [BATCH_STATUS.intent, BATCH_STATUS.inFile];

function writtenOf(system: Pick<ExternalSystem, 'secret'>, part: PartOfFile, state: SyncState, now: Date): Written {
  const { file, customers } = part;
  const intended = customers.find(({ id }) => id === state.customerId);
  if (file?.state === FILE_STATE.delivered && intended) {
    const at = file.deliveredAt ?? now;
    const readBackAt = system.secret === '' ? null : new Date(at.getTime() + HOUR);
    return delivered(intended, { place: placeOf(part, file, intended), at, readBackAt });
  }
  if (file?.state === FILE_STATE.unknown) return fileUnknown(state, `File ${file.name}: ${file.message}`, now);
  if (file?.state === FILE_STATE.again) return notDelivered(`File ${file.name}: ${file.message}`, now);
  const what = file
    ? `File ${file.name} was not delivered. ${file.message}`.trim()
    : 'The run was interrupted before its file was made.';
  return notDelivered(what, now);
}

/** "In rows 12 to 14 of customer_20261129143005.txt". Rows are counted without the header row. */
function placeOf(
  { customers, rows }: PartOfFile,
  { name, firstRow }: NonNullable<PartOfFile['file']>,
  intended: IntendedCustomer,
): string {
  const begin = intended.row ?? 0;
  const later = customers.map(({ row = 0 }) => row).filter((row) => row > begin);
  const end = later.length > 0 ? Math.min(...later) : rows;
  const [first, last] = [firstRow + begin, firstRow + end - 1];
  return last > first ? `In rows ${first} to ${last} of file ${name}` : `In row ${first} of file ${name}`;
}

function statusOf({
  file,
}: PartOfFile): typeof BATCH_STATUS.delivered | typeof BATCH_STATUS.unknown | typeof BATCH_STATUS.notSent {
  if (file?.state === FILE_STATE.delivered) return BATCH_STATUS.delivered;
  return file?.state === FILE_STATE.unknown ? BATCH_STATUS.unknown : BATCH_STATUS.notSent;
}
