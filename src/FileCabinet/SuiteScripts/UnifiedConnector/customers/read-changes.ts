import { CUSTOMER, SYNC_STATE } from '../netsuite/ids';
import { type Instant, instantOf } from '../netsuite/instant';
import { BOUND_TIME, printedTime, type ReadClock } from '../netsuite/read-clock';
import { type Row, readAll, readFew, text } from '../netsuite/suiteql';

export interface ChangedCustomer {
  id: number;
  /** At the latest the time of reading, whatever a change of the clocks makes of it. */
  modified: Instant;
}

/** How many customers have the External System selected. Costs 10 units. */
export function countEnabled(systemId: number): number {
  const [row] = readFew(`SELECT COUNT(*) AS enabled FROM ${CUSTOMER.externalSystemsTable} m WHERE m.maptwo = ?`, [
    systemId,
  ]);
  return Number(row?.enabled ?? 0);
}

/**
 * Enabled customers changed since `since` (null: all of them), by id. Costs 10 units for every 5,000 begun. Read by id
 * and not by time: times repeat, and an hour of local time does every autumn.
 */
export function readEnabledCustomers(systemId: number, since: Instant | null, clock: ReadClock): ChangedCustomer[] {
  const changed = changedSince(since, clock);
  return readAll({
    sql: `SELECT c.id, ${printedTime('c.lastmodifieddate')} AS modified
      FROM customer c JOIN ${CUSTOMER.externalSystemsTable} m ON m.mapone = c.id AND m.maptwo = ?
      WHERE c.id > 0${changed.sql}`,
    params: [systemId, ...changed.params],
    key: [{ column: 'c.id', alias: 'id' }],
  }).map((row) => changeOf(row, clock));
}

/** Ids of the enabled customers from one id to another, in ascending order. Costs 10 units for every 5,000 begun. */
export function readEnabledIds(systemId: number, from: number, to: number): number[] {
  return readAll({
    sql: `SELECT m.mapone AS id FROM ${CUSTOMER.externalSystemsTable} m WHERE m.maptwo = ? AND m.mapone BETWEEN ? AND ?`,
    params: [systemId, from, to],
    key: [{ column: 'm.mapone', alias: 'id' }],
  }).map((row) => Number(row.id));
}

/**
 * Enabled customers that the first look has still to see: without a Sync State, or saved after it; the first `enough` of
 * them at least, in ascending order. JOOR's credits may spread a first look over many runs; this spares the later ones
 * what the earlier ones recorded. Costs 10 units for every 5,000 begun.
 */
export function readUnseenCustomers(systemId: number, enough: number): number[] {
  const unseen = {
    sql: `SELECT c.id
      FROM customer c JOIN ${CUSTOMER.externalSystemsTable} m ON m.mapone = c.id AND m.maptwo = ?
        LEFT JOIN ${SYNC_STATE.type} s ON s.${SYNC_STATE.customerId} = c.id AND s.${SYNC_STATE.system} = ?
      WHERE (s.id IS NULL OR c.lastmodifieddate >= s.lastmodified)`,
    params: [systemId, systemId],
    key: [{ column: 'c.id', alias: 'id' }],
  };
  return readAll(unseen, enough).map((row) => Number(row.id));
}

/** When the first customer of the External System was recorded; null: none is. Costs 10 units. */
export function readFirstRecorded(systemId: number, clock: ReadClock): Instant | null {
  const [row] = readFew(
    `SELECT ${printedTime('MIN(s.created)')} AS recorded FROM ${SYNC_STATE.type} s WHERE s.${SYNC_STATE.system} = ?`,
    [systemId],
  );
  const recorded = text(row?.recorded);
  return recorded === '' ? null : clock.read(recorded);
}

/**
 * Customers that have a Sync State but no longer the External System selected, changed since `since`, by id.
 * Costs 10 units for every 5,000 begun.
 */
export function readLeavers(systemId: number, since: Instant | null, clock: ReadClock): ChangedCustomer[] {
  const changed = changedSince(since, clock);
  return readAll({
    sql: `SELECT c.id, ${printedTime('c.lastmodifieddate')} AS modified FROM ${SYNC_STATE.type} s
        JOIN customer c ON c.id = s.${SYNC_STATE.customerId}
        LEFT JOIN ${CUSTOMER.externalSystemsTable} m ON m.mapone = c.id AND m.maptwo = ?
      WHERE s.${SYNC_STATE.system} = ? AND m.maptwo IS NULL${changed.sql}`,
    params: [systemId, systemId, ...changed.params],
    key: [{ column: 'c.id', alias: 'id' }],
  }).map((row) => changeOf(row, clock));
}

const changeOf = (row: Row, clock: ReadClock): ChangedCustomer => ({
  id: Number(row.id),
  modified: noLaterThan(clock.read(text(row.modified)), Date.now()),
});

/** An instant, but at the latest a time in milliseconds since 1970 UTC, whatever a change of the clocks makes of it. */
export const noLaterThan = (instant: Instant, now: number): Instant => {
  const latest = instantOf(now);
  return instant < latest ? instant : latest;
};

const changedSince = (since: Instant | null, clock: ReadClock): { sql: string; params: string[] } =>
  since === null
    ? { sql: '', params: [] }
    : { sql: ` AND c.lastmodifieddate >= ${BOUND_TIME}`, params: [clock.show(since)] };
