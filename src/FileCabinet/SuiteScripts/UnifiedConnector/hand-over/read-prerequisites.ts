import { buildConnection } from '../customers/build-connection';
import { exclusionReason } from '../customers/eligibility';
import { readCustomers } from '../customers/read-customers';
import { accountFeatures } from '../netsuite/features';
import type { Settings } from '../settings/read-settings';
import { readNextEnabled } from '../sync/sweep/read-sweep';
import type { Collected } from './collected';
import { addCustomers } from './lists';

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
  const isExported = new Set(exported.map(({ id }) => id));
  const built = exported.map((customer) => ({ customer, ...buildConnection(customer, mapping, '') }));
  addCustomers(collected.lists, built);
  return {
    ...collected,
    position: ids[ids.length - 1] ?? before.position,
    looked: [...before.looked, ...ids],
    notExported: [...before.notExported, ...ids.filter((id) => !isExported.has(id))],
    unmapped: [
      ...before.unmapped,
      ...built.flatMap(({ customer, faults }) =>
        faults.some(({ code }) => code === 'price_type_unmapped') ? [customer.id] : [],
      ),
    ],
  };
}
