import { type KnownCustomer, type NearMatch, nearMatches, orderRecord } from '../../orders/near-matches';
import { type MatchPlan, readMatchCustomers } from '../match/read-match-customers';
import type { OrderRow } from './order-row';
import { readUncompared, recordNear } from './row-store';

/** Rows compared by one run. */
const MOST = 1000;

/**
 * Looks for customers of NetSuite that may be those of new rows. Costs 20 units where there is none; otherwise also what
 * `readMatchCustomers` of every active customer does, and 2 for each row.
 */
export function compareRows(plan: MatchPlan, hasUnits: () => boolean): void {
  const rows = readUncompared(plan.system.id, MOST);
  if (rows.length === 0) return;
  const near = nearRows(rows, readEveryCustomer(plan));
  for (const row of rows) {
    if (!hasUnits()) return;
    recordNear(row.id, near(row));
  }
}

/** Active customers of any stage: somebody may be a lead yet. */
export const readEveryCustomer = (plan: MatchPlan): KnownCustomer[] =>
  readMatchCustomers(
    { scope: 'active' },
    { ...plan, system: { ...plan.system, stages: ['customer', 'prospect', 'lead'] } },
  );

/** Customers that may be the ones of rows. No units. */
export function nearRows(
  rows: readonly OrderRow[],
  customers: readonly KnownCustomer[],
): (row: OrderRow) => NearMatch[] {
  const near = nearMatches(
    customers,
    rows.map(({ id, order }) => orderRecord(String(id), order)),
  );
  return ({ id }) => near.get(String(id)) ?? [];
}
