import { readCodeHolders } from '../compare/read-code-holders';
import { type MatchPlan, readMatchCustomers } from '../match/read-match-customers';
import { outcomeOf } from '../match/save-row';
import { readStatuses, readSyncStates, writeSyncState } from '../records/sync-state-store';
import type { OrderRow } from './order-row';
import { recordDecision } from './row-store';

/**
 * Links one of JOOR's customers with one of NetSuite, as Done of Match Customers does: JOOR's code is kept on the Sync State, or the
 * code to enter at JOOR. Costs 90 units.
 *
 * @returns why it is not linked, in a sentence; null: it is
 */
export function linkRow(row: OrderRow, customerId: number, plan: MatchPlan, by: string): string | null {
  const { system } = plan;
  const [customer] = readMatchCustomers({ ids: [customerId] }, plan);
  const known = readSyncStates({ ids: [customerId] }, system.id).get(customerId);
  const code = row.code || customer?.code || '';
  const holders =
    code === '' ? undefined : readCodeHolders(system.id, [{ customerId, name: row.name, code }]).get(code);
  const outcome = outcomeOf({
    row: { name: row.name, code: row.code, customer: customerId },
    customer,
    known,
    reason: readStatuses(system.id, [customerId]).get(customerId)?.reason ?? '',
    // One that was merged into the customer hands its code over.
    holder: holders?.find((each) => each.customerId !== customerId && each.mergedInto !== customerId),
    systemName: system.name,
  });
  if (outcome.kind === 'problem') return outcome.sentence;
  if (outcome.kind === 'write') writeSyncState(known, customerId, system.id, outcome.change);
  const name = customer?.name ?? `customer ${customerId}`;
  recordDecision(row.id, { state: 'Linked', customer: customerId, reason: `It is ${name}.`, by });
  return null;
}
