import { accountFeatures } from '../../netsuite/features';
import { mayCreateCustomers } from '../../netsuite/permissions';
import { formOf } from '../../orders/customer-form';
import type { Settings } from '../../settings/read-settings';
import { keepCreated } from '../alerts/alert-store';
import { recordChange } from '../records/change-store';
import { counted } from '../records/counted';
import { nearRows, readEveryCustomer } from './compare-rows';
import { readFormSources } from './create-by-hand';
import { createFromOrder } from './create-from-order';
import { BY_EXPORT } from './keep-orders';
import { countCreatedToday, readCreatable, recordDecision, recordNear } from './row-store';

/** Customers that one run creates. */
const MOST_AT_ONCE = 25;

/**
 * Creates customers without a person, where the External System says so: of orders of the types that may, nobody similar being
 * in NetSuite now, so many within a day. Each stands in the General Log and in the next run's mail. Costs 30 units where there is
 * nothing to do, nothing where it is off; otherwise what `readEveryCustomer` does, and 105 for each.
 */
export function createDue(settings: Settings, hasUnits: () => boolean): string[] {
  const { system, orders, fieldMap } = settings;
  if (!orders.read || !orders.creates) return [];
  const { types, most } = orders.creates;
  const candidates = readCreatable(system.id, types, MOST_AT_ONCE);
  if (candidates.length === 0) return [];
  const left = most - countCreatedToday(system.id);
  if (left <= 0) return [];
  if (!mayCreateCustomers()) return [];
  const features = accountFeatures();
  const plan = { system, fieldMap, features };
  // Somebody may have entered the customer since it was looked for.
  const near = nearRows(candidates, readEveryCustomer(plan));
  const sources = readFormSources(settings, features);
  const created: string[] = [];
  const failed: string[] = [];
  for (const row of candidates) {
    if (!hasUnits() || created.length >= left) break;
    const similar = near(row);
    if (similar.length > 0) {
      recordNear(row.id, similar);
      continue;
    }
    const { form, problems } = formOf(row.order, sources);
    const blocking = problems.filter(({ blocks }) => blocks);
    if (blocking.length > 0) {
      const reason = blocking.map(({ sentence }) => sentence).join('\n');
      recordDecision(row.id, { state: 'Failed', reason, by: BY_EXPORT });
      failed.push(row.name);
      continue;
    }
    const subject = `customer "${row.name}"`;
    const outcome = createFromOrder(row, form, plan, {
      by: BY_EXPORT,
      automatic: true,
      // Before the row says so: one that breaks off here is told again rather than never.
      beforeRow: (customerId) => {
        recordChange({
          kind: 'customer',
          subject,
          verb: 'created',
          lines: [
            `Internal ID ${customerId}, from JOOR's order ${row.order.id} in ${system.name}.`,
            ...problems.map(({ sentence }) => sentence),
          ],
        });
        if (settings.operation.alerts) {
          keepCreated(system.id, system.name, `${row.name}, internal ID ${customerId}, order ${row.order.id}`);
        }
      },
    });
    if (outcome.kind === 'created')
      created.push(`${row.name} (internal ID ${outcome.customerId}, order ${row.order.id})`);
    else failed.push(row.name);
  }
  return [
    ...(created.length > 0
      ? [`${counted(created.length, 'customer')} created from JOOR's orders of ${system.name}: ${created.join('; ')}.`]
      : []),
    ...(failed.length > 0
      ? [
          `${counted(failed.length, 'customer')} of JOOR's orders of ${system.name} could not be created: ${failed.join('; ')}. Customers from JOOR Orders says why.`,
        ]
      : []),
  ];
}
