import * as record from 'N/record';
import { ACCOUNT_STATE, FAILED_RECORD, SYNC_STATE } from '../../netsuite/ids';
import { readLastFinished } from '../../netsuite/run-times';
import { readFew, text } from '../../netsuite/suiteql';
import { minutesBetween } from '../../settings/run-checks';
import { FAILED_RECORD_STATUS } from '../records/failed-record-status';
import { STATES } from '../records/states';
import type { AlertBook, AlertFacts } from './alerts';

/** Times as people of the account read them. */
const FORMAT = 'YYYY-MM-DD HH24:MI';

/** What was told so far (empty: nothing yet), and what the account says now. Costs 40 units. */
export function readAlertFacts(
  accountStateId: number,
  systemId: number,
): { told: string; facts: Omit<AlertFacts, 'pause'> } {
  const [state] = readFew(
    `SELECT ${ACCOUNT_STATE.alerts} AS told, TO_CHAR(SYSDATE, '${FORMAT}') AS now,
       TO_CHAR(${ACCOUNT_STATE.lastRun}, '${FORMAT}') AS lastrun,
       ROUND((SYSDATE - ${ACCOUNT_STATE.lastRun}) * 1440) AS minutes
     FROM ${ACCOUNT_STATE.type} WHERE id = ?`,
    [accountStateId],
  );
  const failures = readFew(
    `SELECT ${FAILED_RECORD.errorClass} AS errorclass, COUNT(*) AS failed, MIN(${FAILED_RECORD.recordName}) AS example
     FROM ${FAILED_RECORD.type} WHERE ${FAILED_RECORD.system} = ? AND ${FAILED_RECORD.status} = ?
     GROUP BY ${FAILED_RECORD.errorClass}`,
    [systemId, FAILED_RECORD_STATUS.open],
  );
  const [overdue] = readFew(
    `SELECT COUNT(*) AS waiting, MIN(${SYNC_STATE.customerName}) AS example FROM ${SYNC_STATE.type}
     WHERE ${SYNC_STATE.system} = ? AND ${SYNC_STATE.state} = ? AND ${SYNC_STATE.eta} < SYSDATE`,
    [systemId, STATES.waiting],
  );
  const now = text(state?.now);
  return {
    told: text(state?.told),
    facts: {
      now,
      clock: clockAt(now),
      lastRun: text(state?.lastrun),
      minutesSinceRun: Number(state?.minutes ?? 0),
      failures: failures.map((row) => ({
        errorClass: text(row.errorclass),
        count: Number(row.failed),
        example: text(row.example),
      })),
      sinceFinished: new Map(
        [...readLastFinished()].map(([deployment, time]) => [deployment, minutesBetween(time, Date.now())]),
      ),
      overdue: { count: Number(overdue?.waiting ?? 0), example: text(overdue?.example) },
    },
  };
}

/** Minutes that the clock which shows `now` is ahead of UTC: zones are a quarter of an hour apart. */
function clockAt(now: string): number {
  const ahead = Date.parse(`${now.replace(' ', 'T')}Z`) - Date.now();
  return Math.round(ahead / 900_000) * 15;
}

/** Records that a run is at work, and what was told. Costs 2 units. */
export function recordAlerts(accountStateId: number, book: AlertBook): void {
  const values = { [ACCOUNT_STATE.lastRun]: new Date(), [ACCOUNT_STATE.alerts]: JSON.stringify(book) };
  record.submitFields({ type: ACCOUNT_STATE.type, id: accountStateId, values });
}

/** Records that a run was at work until now. Costs 2 units. */
export function recordAtWork(accountStateId: number): void {
  record.submitFields({
    type: ACCOUNT_STATE.type,
    id: accountStateId,
    values: { [ACCOUNT_STATE.lastRun]: new Date() },
  });
}
