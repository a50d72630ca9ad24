import * as record from 'N/record';
import { ACCOUNT_STATE as F } from '../../netsuite/ids';
import { logError } from '../../netsuite/log-error';
import { id, readFew, text } from '../../netsuite/suiteql';
import { withCompared } from './compared-fields';
import { idleHoursIn, withIdleRun } from './idle-hours';

/** What counting a run costs where what is kept has to be read. */
const UNITS = 12;

/**
 * Counts a run that leaves no Run, and what it used before: the first Account State keeps it for all. Costs 12 units, 10
 * where there is no External System. What it counts is worth no run that fails.
 */
export function recordIdleRun(units: number): void {
  try {
    const idleRuns = readIdleRuns();
    if (idleRuns) submit(idleRuns.accountStateId, { [F.idleRuns]: counted(idleRuns.kept, units + UNITS) });
  } catch (error) {
    logError('A run that found nothing could not be counted', error);
  }
}

/** An External System for which a run had nothing to do. */
export interface AtRest {
  accountStateId: number;
  /** Whether the look for changes is recorded too: the External System has an interval. */
  looked: boolean;
}

/**
 * Records that a run was at work and had nothing to do, and counts what it used before, in what is kept already (null:
 * nowhere yet). Costs 2 units for each External System.
 */
export function recordAtRest(systems: readonly AtRest[], kept: KeptIdleRuns | null, units: number): void {
  const now = new Date();
  const all = systems.map(({ accountStateId, looked }) => ({
    accountStateId,
    values: withCompared<record.FieldValue>({ [F.lastRun]: now, ...(looked ? { [F.heartbeat]: now } : {}) }),
  }));
  if (kept && !all.some(({ accountStateId }) => accountStateId === kept.accountStateId)) {
    all.push({ accountStateId: kept.accountStateId, values: {} });
  }
  try {
    for (const { accountStateId, values } of all) {
      if (accountStateId === kept?.accountStateId) values[F.idleRuns] = counted(kept.kept, units + 2 * all.length);
      submit(accountStateId, values);
    }
  } catch (error) {
    logError('A run that found nothing could not be recorded', error);
  }
}

const counted = (kept: string, units: number): string =>
  JSON.stringify(withIdleRun(idleHoursIn(kept), Date.now(), units));

/** Where it is kept, and what. */
export interface KeptIdleRuns {
  accountStateId: number;
  kept: string;
}

/** null: it is kept nowhere yet. Costs 10 units. */
export function readIdleRuns(): KeptIdleRuns | null {
  const [row] = readFew(`SELECT id, ${F.idleRuns} AS idleruns FROM ${F.type} ORDER BY id`);
  const accountStateId = id(row?.id);
  return accountStateId === null ? null : { accountStateId, kept: text(row?.idleruns) };
}

function submit(accountStateId: number, values: Record<string, record.FieldValue>): void {
  record.submitFields({ type: F.type, id: accountStateId, values });
}
