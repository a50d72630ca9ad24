import { MAX_SELECTED_IDS, selectionCondition } from '../../customers/queries';
import { CUSTOMER, SYNC_STATE } from '../../netsuite/ids';
import { BOUND_TIME } from '../../netsuite/read-clock';
import { readAll, readPage } from '../../netsuite/suiteql';
import { isAutomatic, type Switches } from '../../settings/position';
import { CODE_TAKEN } from '../compare/taken-codes';
import { STATES } from '../records/states';

/** The next enabled customers after an id, in ascending order: at most 5,000. Costs 10 units. */
export function readNextEnabled(systemId: number, after: number): { ids: number[]; complete: boolean } {
  const { rows, complete } = readPage(
    {
      sql: `SELECT m.mapone AS id FROM ${CUSTOMER.externalSystemsTable} m WHERE m.maptwo = ?`,
      params: [systemId],
      key: [{ column: 'm.mapone', alias: 'id' }],
    },
    [after],
  );
  return { ids: rows.map((row) => Number(row.id)), complete };
}

/** Customers on which the External System is no longer selected and whose Sync State does not say so yet. 10 units. */
export function readUnseenLeavers(systemId: number): number[] {
  return readAll({
    sql: `SELECT c.id FROM ${SYNC_STATE.type} s
        JOIN customer c ON c.id = s.${SYNC_STATE.customerId}
        LEFT JOIN ${CUSTOMER.externalSystemsTable} m ON m.mapone = c.id AND m.maptwo = ?
      WHERE s.${SYNC_STATE.system} = ? AND s.${SYNC_STATE.state} <> ? AND m.maptwo IS NULL`,
    params: [systemId, systemId, STATES.excluded],
    key: [{ column: 'c.id', alias: 'id' }],
  }).map((row) => Number(row.id));
}

/**
 * Those of these customers that only the sweep finds: not modified since `since` (on the run's read clock), so that
 * no delta looks at them, not due by themselves (readDueCustomers), and not waiting for a customer code that another
 * customer has. Costs 10 units for every 1,000 begun.
 */
export function readMissedByDelta(
  { id: systemId, ...switches }: { id: number } & Switches,
  customerIds: readonly number[],
  since: string,
): number[] {
  const missed: number[] = [];
  for (let start = 0; start < customerIds.length; start += MAX_SELECTED_IDS) {
    const where = selectionCondition('c.id', { ids: customerIds.slice(start, start + MAX_SELECTED_IDS) });
    const rows = readAll({
      sql: `SELECT c.id FROM customer c
          LEFT JOIN ${SYNC_STATE.type} s ON s.${SYNC_STATE.customerId} = c.id AND s.${SYNC_STATE.system} = ?
        WHERE ${where.sql} AND c.lastmodifieddate < ${BOUND_TIME}
          AND (s.id IS NULL OR (s.${SYNC_STATE.state} NOT IN (?, ?)
            AND (s.${SYNC_STATE.state} <> ? OR s.${SYNC_STATE.codes} <> ?)
            AND (s.${SYNC_STATE.state} <> ? OR s.${SYNC_STATE.nextDueUtc} IS NULL)
            AND (s.${SYNC_STATE.state} <> ? OR s.${SYNC_STATE.fingerprintSent} IS NULL)
            AND (s.${SYNC_STATE.state} <> ? OR s.${SYNC_STATE.fingerprintSent} IS NOT NULL)))`,
      params: [
        systemId,
        ...where.params,
        since,
        STATES.retrying,
        STATES.unknown,
        STATES.failed,
        CODE_TAKEN,
        STATES.accepted,
        isAutomatic(switches, 'update') ? STATES.onHold : '-',
        isAutomatic(switches, 'upload') ? STATES.onHold : '-',
      ],
      key: [{ column: 'c.id', alias: 'id' }],
    });
    missed.push(...rows.map((row) => Number(row.id)));
  }
  return missed;
}
