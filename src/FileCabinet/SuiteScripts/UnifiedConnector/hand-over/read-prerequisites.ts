import { buildConnection } from '../customers/build-connection';
import { exclusionReason } from '../customers/eligibility';
import { readCustomers } from '../customers/read-customers';
import { accountFeatures } from '../netsuite/features';
import type { Settings } from '../settings/read-settings';
import { readNextEnabled } from '../sync/sweep/read-sweep';
import { addCustomers, emptyLists, type UsedLists } from './lists';

/** What the enabled customers of an External System use, as far as they were looked at. */
export interface Collected {
  /** Internal id up to which customers were looked at. */
  position: number;
  complete: boolean;
  /** Customers that were looked at. */
  looked: number;
  /** Those of them that are not exported, for whatever reason. */
  notExported: number;
  /** Those of them with a price level that has no price label in the Value Map. */
  unmapped: number;
  lists: UsedLists;
}

export const nothingCollected = (): Collected => ({
  position: 0,
  complete: false,
  looked: 0,
  notExported: 0,
  unmapped: 0,
  lists: emptyLists(),
});

/** Customers of one call: half of the units and seconds that a Suitelet has. */
const AT_ONCE = 500;

/**
 * Looks at the next 500 enabled customers, and adds what their connections have. Customers with faults count, for their
 * values are needed once they are corrected. Costs 10 units and what `readCustomers` does: some 100.
 */
export function collectNext(settings: Settings, before: Collected): Collected {
  const next = readNextEnabled(settings.system.id, before.position);
  const ids = next.ids.slice(0, AT_ONCE);
  const collected = { ...before, lists: before.lists, complete: next.complete && next.ids.length <= AT_ONCE };
  if (ids.length === 0) return { ...collected, complete: true };
  const mapping = { ...settings, features: accountFeatures() };
  const customers = readCustomers({ ids }, mapping);
  const exported = ids.flatMap((id) => {
    const customer = customers.get(id);
    return customer && exclusionReason(customer, settings.system) === null ? [customer] : [];
  });
  const built = exported.map((customer) => ({ customer, ...buildConnection(customer, mapping, '') }));
  addCustomers(collected.lists, built);
  return {
    ...collected,
    position: ids[ids.length - 1] ?? before.position,
    looked: before.looked + ids.length,
    notExported: before.notExported + ids.length - exported.length,
    unmapped:
      before.unmapped + built.filter(({ faults }) => faults.some(({ code }) => code === 'price_type_unmapped')).length,
  };
}
