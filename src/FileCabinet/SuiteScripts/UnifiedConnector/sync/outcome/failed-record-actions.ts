import { MAX_SELECTED_IDS } from '../../customers/queries';
import { remainingUnits } from '../../netsuite/remaining-units';
import { FAILED_RECORD_STATUS } from '../records/failed-record-status';
import {
  dismissFailedRecord,
  type NamedFailedRecord,
  readFailedRecordsById,
  reopenFailedRecord,
} from '../records/failed-record-store';

/** What became of one Failed Record, by its internal id. */
export interface ActionLine {
  id: number;
  sentence: string;
}

/** A Text Area takes 4,000 bytes (Oracle help, section_N2842731). */
const MAX_REASON = 1000;

/** Below this many units nothing more is written. */
const RESERVE = 50;

/**
 * Takes open Failed Records out of the queue, with the reason and who gave it; the tries stay. The customers are still
 * exported when they change. Costs 10 units for every 1,000 ids, and 2 for each row.
 */
export function dismissFailedRecords(ids: readonly number[], reason: string, by: string): ActionLine[] {
  const why = reason.trim();
  if (why === '') return ids.map((id) => ({ id, sentence: `Failed Record ${id} stays open: enter a reason.` }));
  if (why.length > MAX_REASON) {
    return ids.map((id) => ({
      id,
      sentence: `Failed Record ${id} stays open: the reason has ${why.length} characters. Shorten it to ${MAX_REASON}.`,
    }));
  }
  return forEachRow(ids, (row, name) => {
    if (row.status === FAILED_RECORD_STATUS.dismissed) return `${name} is already dismissed.`;
    if (row.status === FAILED_RECORD_STATUS.resolved)
      return `${name} is already resolved, so there is nothing to dismiss.`;
    dismissFailedRecord(row, why, by, new Date());
    return `${name} is dismissed: ${why}`;
  });
}

/** Puts dismissed Failed Records back into the queue. Costs the same. */
export function reopenFailedRecords(ids: readonly number[], by: string): ActionLine[] {
  return forEachRow(ids, (row, name) => {
    if (row.status === FAILED_RECORD_STATUS.open) return `${name} is already open.`;
    if (row.status === FAILED_RECORD_STATUS.resolved)
      return `${name} is resolved. It reopens automatically if it fails again.`;
    reopenFailedRecord(row, by, new Date());
    return `${name} is open again. Press RESYNC to export the customer now.`;
  });
}

function forEachRow(ids: readonly number[], act: (row: NamedFailedRecord, name: string) => string): ActionLine[] {
  const wanted = [...new Set(ids)];
  const lines: ActionLine[] = [];
  for (let start = 0; start < wanted.length; start += MAX_SELECTED_IDS) {
    const part = wanted.slice(start, start + MAX_SELECTED_IDS);
    const rows = remainingUnits() < RESERVE ? null : readFailedRecordsById(part);
    for (const id of part) lines.push({ id, sentence: sentenceOf(id, rows, act) });
  }
  return lines;
}

function sentenceOf(
  id: number,
  rows: ReadonlyMap<number, NamedFailedRecord> | null,
  act: (row: NamedFailedRecord, name: string) => string,
): string {
  if (rows === null || remainingUnits() < RESERVE) {
    return `Failed Record ${id} was not changed because this request has used its governance units. Select it again.`;
  }
  const row = rows.get(id);
  if (!row) return `There is no Failed Record with the internal ID ${id}.`;
  return act(row, `Failed Record ${id} (${row.recordName}, ${row.systemName})`);
}
