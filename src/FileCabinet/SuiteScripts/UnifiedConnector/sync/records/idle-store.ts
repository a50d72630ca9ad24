import * as record from 'N/record';
import { ACCOUNT_STATE as F } from '../../netsuite/ids';
import { logError } from '../../netsuite/log-error';
import { id, readFew, text } from '../../netsuite/suiteql';
import { idleHoursIn, withIdleRun } from './idle-hours';

/** What counting a run costs. */
const UNITS = 12;

/**
 * Counts a run that leaves no Run, and what it used before: the first Account State keeps it for all. Costs 12 units, 10
 * where there is no External System. What it counts is worth no run that fails.
 */
export function recordIdleRun(units: number): void {
  try {
    const { accountStateId, kept } = readIdleRuns();
    if (accountStateId === null) return;
    const hours = withIdleRun(idleHoursIn(kept), Date.now(), units + UNITS);
    record.submitFields({ type: F.type, id: accountStateId, values: { [F.idleRuns]: JSON.stringify(hours) } });
  } catch (error) {
    logError('A run that found nothing could not be counted', error);
  }
}

/** Where it is kept, and what; `accountStateId` null: nowhere yet. Costs 10 units. */
export function readIdleRuns(): { accountStateId: number | null; kept: string } {
  const [row] = readFew(`SELECT id, ${F.idleRuns} AS idleruns FROM ${F.type} ORDER BY id`);
  return { accountStateId: id(row?.id), kept: text(row?.idleruns) };
}
