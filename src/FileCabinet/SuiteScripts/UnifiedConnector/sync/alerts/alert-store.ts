import * as record from 'N/record';
import { ACCOUNT_STATE, CUSTOMER_EXPORT, FAILED_RECORD, RUN, SYNC_STATE } from '../../netsuite/ids';
import { instantOf, minutesSince } from '../../netsuite/instant';
import { readFinishedRuns } from '../../netsuite/run-times';
import { id, readFew, text } from '../../netsuite/suiteql';
import { minutesBetween } from '../../settings/set-up/run-checks';
import { withCompared } from '../records/compared-fields';
import { FAILED_RECORD_STATUS } from '../records/failed-record-status';
import { readFileNews } from '../records/file-store';
import { STATES } from '../records/states';
import { type AlertBook, type AlertFacts, alertBookIn, withCreated } from './alerts';

/** Times on the clock of this script's queries. */
const FORMAT = 'YYYY-MM-DD HH24:MI';

/** What was told so far (empty: nothing yet), and what the account says now. Costs 40 units, 50 where files are sent. */
export function readAlertFacts(
  accountStateId: number,
  systemId: number,
  sendsFiles: boolean,
): { told: string; facts: Omit<AlertFacts, 'pause' | 'refusal'> } {
  const [state] = readFew(
    `SELECT ${ACCOUNT_STATE.alerts} AS told, TO_CHAR(CURRENT_DATE, '${FORMAT}') AS now,
       TO_CHAR(${ACCOUNT_STATE.lastRun}, '${FORMAT}') AS lastrun,
       ${ACCOUNT_STATE.lastRunUtc} AS ranat, ${ACCOUNT_STATE.trouble} AS trouble
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
     WHERE ${SYNC_STATE.system} = ? AND ${SYNC_STATE.state} IN (?, ?) AND ${SYNC_STATE.etaUtc} < ?`,
    [systemId, STATES.waiting, STATES.handedOver, instantOf(Date.now())],
  );
  return {
    told: text(state?.told),
    facts: {
      now: text(state?.now),
      lastRun: text(state?.lastrun),
      minutesSinceRun: minutesSince(text(state?.ranat), Date.now()) ?? 0,
      failures: failures.map((row) => ({
        errorClass: text(row.errorclass),
        count: Number(row.failed),
        example: text(row.example),
      })),
      trouble: text(state?.trouble),
      notTaken: sendsFiles ? readFileNews(systemId).flatMap(({ name, notTaken }) => (notTaken ? name : [])) : null,
      ...finishedFacts(),
      overdue: { count: Number(overdue?.waiting ?? 0), example: text(overdue?.example) },
    },
  };
}

/** Costs 10 units. */
function finishedFacts(): Pick<AlertFacts, 'sinceFinished' | 'neverFinished' | 'minutesSinceFirst'> {
  const now = Date.now();
  const { last, first, firstScheduled } = readFinishedRuns();
  const since = firstScheduled ?? first;
  return {
    sinceFinished: new Map([...last].map(([deployment, time]) => [deployment, minutesBetween(time, now)])),
    neverFinished: CUSTOMER_EXPORT.deployments.scheduled.filter((deployment) => !last.has(deployment)),
    minutesSinceFirst: since === null ? 0 : minutesBetween(since, now),
  };
}

/** What was told of an External System so far, and the time on the clock of the query. */
export interface ToldSoFar {
  accountStateId: number;
  told: string;
  now: string;
}

/** What was told so far, by External System. Costs 10 units. */
export function readToldSoFar(): Map<number, ToldSoFar> {
  const rows = readFew(
    `SELECT id, ${ACCOUNT_STATE.system} AS systemid, ${ACCOUNT_STATE.alerts} AS told,
       TO_CHAR(CURRENT_DATE, '${FORMAT}') AS now FROM ${ACCOUNT_STATE.type} ORDER BY id`,
  );
  return new Map(
    rows.map((row) => [
      Number(row.systemid),
      { accountStateId: Number(row.id), told: text(row.told), now: text(row.now) },
    ]),
  );
}

/** The latest Run; null: there is none. Costs 10 units. */
export const readLatestRun = (): number | null => id(readFew(`SELECT MAX(id) AS id FROM ${RUN.type}`)[0]?.id);

/** Records what was told. Costs 2 units. */
export function recordTold(accountStateId: number, book: AlertBook): void {
  record.submitFields({
    type: ACCOUNT_STATE.type,
    id: accountStateId,
    values: { [ACCOUNT_STATE.alerts]: JSON.stringify(book) },
  });
}

/** Keeps for the next run's mail that a customer was created. Costs 12 units. */
export function keepCreated(systemId: number, systemName: string, line: string): void {
  const known = readToldSoFar().get(systemId);
  if (known) recordTold(known.accountStateId, withCreated(alertBookIn(known.told), systemName, line));
}

/** Records that a run is at work, and what was told. Costs 2 units. */
export function recordAlerts(accountStateId: number, book: AlertBook): void {
  recordLastRun(accountStateId, { [ACCOUNT_STATE.alerts]: JSON.stringify(book) });
}

/** Records that a run was at work until now. Costs 2 units. */
export const recordAtWork = (accountStateId: number): void => recordLastRun(accountStateId, {});

function recordLastRun(accountStateId: number, others: Record<string, record.FieldValue>): void {
  const values = withCompared({ [ACCOUNT_STATE.lastRun]: new Date(), ...others });
  record.submitFields({ type: ACCOUNT_STATE.type, id: accountStateId, values });
}
