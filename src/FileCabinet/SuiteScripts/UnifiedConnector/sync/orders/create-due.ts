import { accountFeatures } from '../../netsuite/features';
import { mayCreateCustomers } from '../../netsuite/permissions';
import { formOf } from '../../orders/customer-form';
import type { Settings } from '../../settings/read-settings';
import { keepCreated } from '../alerts/alert-store';
import { recordChange } from '../records/change-store';
import { counted } from '../records/counted';
import { nearRows, readEveryCustomer } from './compare-rows';
import { readFormSources } from './create-by-hand';
import { type Creation, type Creator, createFromOrder, finishCreation } from './create-from-order';
import { BY_EXPORT } from './keep-orders';
import type { OrderRow } from './order-row';
import { countCreatedToday, readBroken, readCreatable, recordDecision, recordNear } from './row-store';

/** Customers that one run creates. */
const MOST_AT_ONCE = 25;

/**
 * Finishes creations that broke off, also those of people, and creates customers without a person where the External System says
 * so: of orders of the types that may, nobody similar being in NetSuite now, so many within a day. Each of these stands in
 * the General Log and in the next run's mail. Costs 10 units, 30 where it is on; otherwise what `readEveryCustomer` does,
 * and 115 for each.
 */
export function createDue(settings: Settings, hasUnits: () => boolean): string[] {
  if (!settings.orders.read || !mayCreateCustomers()) return [];
  const outcomes: Outcomes = { created: [], failed: [] };
  finishBroken(settings, outcomes, hasUnits);
  createFresh(settings, outcomes, hasUnits);
  const { created, failed } = outcomes;
  const { name } = settings.system;
  return [
    ...(created.length > 0
      ? [`${counted(created.length, 'customer')} created from JOOR's orders of ${name}: ${created.join('; ')}.`]
      : []),
    ...(failed.length > 0
      ? [
          `${counted(failed.length, 'customer')} of JOOR's orders of ${name} could not be created: ${failed.join('; ')}. Customers from JOOR Orders says why.`,
        ]
      : []),
  ];
}

/** What became of customers, by their names. */
interface Outcomes {
  created: string[];
  failed: string[];
}

function finishBroken(settings: Settings, outcomes: Outcomes, hasUnits: () => boolean): void {
  const { system, fieldMap } = settings;
  for (const row of readBroken(system.id)) {
    if (!hasUnits()) return;
    const creator = row.automatic ? automatically(settings, row, []) : { by: BY_EXPORT, automatic: false };
    note(outcomes, row, finishCreation(row, { system, fieldMap, features: accountFeatures() }, creator));
  }
}

function createFresh(settings: Settings, outcomes: Outcomes, hasUnits: () => boolean): void {
  const { system, orders, fieldMap } = settings;
  if (!orders.creates) return;
  const { types, most } = orders.creates;
  const candidates = readCreatable(system.id, types, MOST_AT_ONCE);
  if (candidates.length === 0) return;
  const left = most - countCreatedToday(system.id);
  if (left <= 0) return;
  const features = accountFeatures();
  const plan = { system, fieldMap, features };
  // Somebody may have entered the customer since it was looked for.
  const near = nearRows(candidates, readEveryCustomer(plan));
  const sources = readFormSources(settings, features);
  for (const row of candidates) {
    if (!hasUnits() || outcomes.created.length >= left) return;
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
      outcomes.failed.push(row.name);
      continue;
    }
    const told = problems.map(({ sentence }) => sentence);
    note(outcomes, row, createFromOrder(row, form, plan, automatically(settings, row, told)));
  }
}

function note({ created, failed }: Outcomes, { name, order }: OrderRow, outcome: Creation | null): void {
  if (outcome?.kind === 'created') created.push(`${name} (internal ID ${outcome.customerId}, order ${order.id})`);
  else if (outcome) failed.push(name);
}

/** Tells of a customer before its row says that it is created: one that breaks off here is told twice rather than never. */
function automatically({ system, operation }: Settings, row: OrderRow, lacking: readonly string[]): Creator {
  const { name, order } = row;
  return {
    by: BY_EXPORT,
    automatic: true,
    beforeRow: (customerId) => {
      const from = `Internal ID ${customerId}, from JOOR's order ${order.id} in ${system.name}.`;
      recordChange({ kind: 'customer', subject: `customer "${name}"`, verb: 'created', lines: [from, ...lacking] });
      if (operation.alerts)
        keepCreated(system.id, system.name, `${name}, internal ID ${customerId}, order ${order.id}`);
    },
  };
}
