import { BATCH, CUSTOMER, EXTERNAL_SYSTEM, FAILED_RECORD, RUN, SYNC_STATE } from '../../../netsuite/ids';
import { daysBefore, type Instant, instantOf, minutesSince } from '../../../netsuite/instant';
import { clockShowing } from '../../../netsuite/read-clock';
import { readFew, text, type Value } from '../../../netsuite/suiteql';
import { BATCH_STATUS } from '../../../sync/records/batch-store';
import { FAILED_RECORD_STATUS } from '../../../sync/records/failed-record-status';
import type { Moment } from '../../contract/moment';
import { momentByClock, printed } from '../../server/read-moment';
import { unsent } from '../../server/unsent';
import type { PlotPoint } from './contract';

/** Customers of active External Systems by state, and the open rows of the Failed Record Queue. Costs 10 units. */
export function readCounts(): { states: { state: string; count: number }[]; queued: number } {
  const rows = readFew(
    `SELECT ss.${SYNC_STATE.state} AS state, COUNT(*) AS counted
     FROM ${SYNC_STATE.type} ss JOIN ${EXTERNAL_SYSTEM.type} s ON s.id = ss.${SYNC_STATE.system}
     WHERE s.isinactive = 'F' GROUP BY ss.${SYNC_STATE.state}
     UNION ALL SELECT '' AS state, COUNT(*) AS counted FROM ${FAILED_RECORD.type}
     WHERE ${FAILED_RECORD.status} = '${FAILED_RECORD_STATUS.open}'`,
  ).map((row) => ({ state: text(row.state), count: Number(row.counted) }));
  return {
    states: rows.filter(({ state }) => state !== '').sort((one, other) => one.state.localeCompare(other.state)),
    queued: rows.find(({ state }) => state === '')?.count ?? 0,
  };
}

/** How many customers each External System is selected on. Costs 10 units. */
export function readEnabledCounts(): Map<number, number> {
  const rows = readFew(
    `SELECT m.maptwo AS systemid, COUNT(*) AS enabled FROM ${CUSTOMER.externalSystemsTable} m GROUP BY m.maptwo`,
  );
  return new Map(rows.map((row) => [Number(row.systemid), Number(row.enabled)]));
}

/**
 * The oldest change of an enabled customer that JOOR has not taken: saved after the watermark, or in a state in which it
 * is tried again; and by External System how many wait to be compared or sent. Costs 10 units, nothing where no External System
 * is active.
 * @param now as this person's queries print it
 */
export function readUnsent(
  systems: readonly { id: number; inactive: boolean; watermark: Instant }[],
  now: string,
): { oldest: Moment | null; customers: ReadonlyMap<number, number> } {
  const clock = clockShowing(now, Date.now());
  const active = systems.filter(({ inactive }) => !inactive);
  if (active.length === 0) return { oldest: null, customers: new Map() };
  const { sql, params } = unsent(
    active.map(({ id, watermark }) => ({ id, comparedUpTo: watermark === '' ? '' : clock.show(watermark) })),
  );
  const rows = readFew(
    `SELECT m.maptwo AS systemid, ${printed('MIN(c.lastmodifieddate)')} AS oldest, COUNT(*) AS customers
     FROM customer c JOIN ${CUSTOMER.externalSystemsTable} m ON m.mapone = c.id
       JOIN ${EXTERNAL_SYSTEM.type} s ON s.id = m.maptwo
       LEFT JOIN ${SYNC_STATE.type} ss ON ss.${SYNC_STATE.customer} = c.id AND ss.${SYNC_STATE.system} = m.maptwo
     WHERE s.isinactive = 'F' AND c.isinactive = 'F' AND ${sql} GROUP BY m.maptwo`,
    params,
  );
  const [oldest] = rows.map((row) => text(row.oldest)).sort();
  return {
    oldest: momentByClock(oldest, now),
    customers: new Map(rows.map((row) => [Number(row.systemid), Number(row.customers)])),
  };
}

/** Customers that JOOR took in the last hour, by External System, and when the first was sent. Costs 10 units. */
export function readTakenLately(): Map<number, { customers: number; minutes: number | null }> {
  const now = Date.now();
  const rows = readFew(
    `SELECT b.${BATCH.system} AS systemid, SUM(b.${BATCH.customerCount}) AS customers, MIN(b.${BATCH.sentAtUtc}) AS firstsent
     FROM ${BATCH.type} b WHERE b.${BATCH.status} IN (?, ?) AND b.${BATCH.sentAtUtc} >= ? GROUP BY b.${BATCH.system}`,
    [BATCH_STATUS.accepted, BATCH_STATUS.delivered, instantOf(now - HOUR)],
  );
  return new Map(
    rows.map((row) => [
      Number(row.systemid),
      { customers: Number(row.customers ?? 0), minutes: minutesSince(text(row.firstsent), now) },
    ]),
  );
}

const HOUR = 3_600_000;

const BUCKETS = { hour: 'YYYY-MM-DD HH24', day: 'YYYY-MM-DD' } as const;

/** What the runs of the last days did, by hour or by day, and the latest of them. Costs 10 units. */
export function readPlotPoints(
  days: number,
  bucket: keyof typeof BUCKETS,
): { points: PlotPoint[]; lastRunId: number | null } {
  const at = `TO_CHAR(${RUN.startedAt}, '${BUCKETS[bucket]}')`;
  const rows = readFew(
    `SELECT ${at} AS started, COUNT(*) AS runs, SUM(${RUN.sent}) AS sent, SUM(${RUN.failed}) AS failed,
       MAX(${RUN.credits}) AS credits, SUM(${RUN.units}) AS units, MAX(id) AS lastid
     FROM ${RUN.type} WHERE ${RUN.startedAtUtc} >= ? GROUP BY ${at} ORDER BY ${at}`,
    [daysBefore(Date.now(), days)],
  );
  const number = (value: Value | undefined) => Number(value ?? 0);
  return {
    points: rows.map((row) => ({
      at: bucket === 'hour' ? `${text(row.started)}:00` : text(row.started),
      runs: number(row.runs),
      sent: number(row.sent),
      failed: number(row.failed),
      mostCredits: number(row.credits),
      units: number(row.units),
      idleRuns: 0,
      idleUnits: 0,
    })),
    lastRunId: rows.length === 0 ? null : Math.max(...rows.map((row) => number(row.lastid))),
  };
}
