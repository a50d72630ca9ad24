import { readSelections } from '../../../customers/selection-store';
import { accountFeatures } from '../../../netsuite/features';
import { mayCreateCustomers, mayEditCustomers } from '../../../netsuite/permissions';
import { formOf } from '../../../orders/customer-form';
import { newAddress } from '../../../orders/new-address';
import { readSettings, type Settings } from '../../../settings/read-settings';
import { checkCodes } from '../../../sync/match/check-codes';
import { createByHand, readCustomersToCompare, readFormSources } from '../../../sync/orders/create-by-hand';
import { addAddress } from '../../../sync/orders/customer-store';
import { linkRow } from '../../../sync/orders/link-row';
import { readKnownAddresses } from '../../../sync/orders/offer-addresses';
import { isUndecided, type OrderRow } from '../../../sync/orders/order-row';
import { readFormLists } from '../../../sync/orders/read-form-lists';
import { readRows, recordDecision } from '../../../sync/orders/row-store';
import { findAccountState } from '../../../sync/records/account-state-store';
import type { Action, ActionsOf, Visitor } from '../../server/action';
import { idOf, idsOf, oneOf, tableOf, textOf } from '../../server/parameters';
import { Refusal } from '../../server/refusal';
import { MOST_CREATED, MOST_IGNORED, ORDER_COLUMNS, ORDER_FILTERS, REASON_LENGTH, type RowAnswer } from './contract';
import { factsOf, linesOf } from './order-facts';
import { formIn } from './parameters';
import { readCustomerStatus, readFoundToLink, readOrderCustomer, readOrderCustomers, readOrderSystems } from './read';

const NO_PERMISSION =
  'Your role may not create customers. It needs the permission Lists > Customers with the level Create.';

const NOT_HERE =
  'Customers are created by administrators of the connector: only their Dashboard works with their own role.';

/** Why the visitor cannot create customers here; null: they can. Costs nothing. */
const creationRefused = ({ isAdministrator }: Visitor): string | null =>
  isAdministrator ? (mayCreateCustomers() ? null : NO_PERMISSION) : NOT_HERE;

function settingsOf(systemId: number): Settings {
  const settings = readSettings().find(({ system }) => system.id === systemId);
  if (!settings) throw new Refusal('This External System is inactive or was deleted.');
  return settings;
}

/** The rows asked for, as they are now. Costs 10 units. */
function rowsOf(ids: readonly number[]): OrderRow[] {
  if (ids.length === 0) throw new Refusal('Select at least one row.');
  const rows = readRows(ids);
  return ids.map((id) => {
    const row = rows.get(id);
    if (!row) throw new Refusal('A row does not exist any more. Reload the page.');
    return row;
  });
}

function rowOf(id: number): OrderRow {
  const [row] = rowsOf([id]);
  if (!row) throw new Refusal('The row does not exist any more. Reload the page.');
  return row;
}

const DECIDED = 'Somebody decided this one meanwhile. Reload the page.';

/** Costs 30 units. */
const orderCustomers: Action<'order_customers'> = {
  answer(parameters, visitor) {
    const request = tableOf(parameters, ORDER_COLUMNS, ORDER_FILTERS);
    const systems = readOrderSystems();
    return {
      ...readOrderCustomers(request),
      systems: systems.map(({ id, name }) => ({ id, name })),
      reads: systems.some(({ reads }) => reads),
      problems: systems.flatMap(({ problem }) => (problem === '' ? [] : problem)),
      mayCreate: creationRefused(visitor),
    };
  },
};

/** Costs 20 units, 10 more where it led to a customer, and 71 where it is to be created. */
const orderCustomer: Action<'order_customer'> = {
  answer(parameters, visitor) {
    const id = idOf(parameters, 'id');
    const row = readOrderCustomer(id);
    const kept = readRows([id]).get(id);
    if (!row || !kept) throw new Refusal(`There is no row with the internal ID ${id}, or your role may not see it.`);
    const status = row.customerId === null ? null : readCustomerStatus(row.systemId, row.customerId);
    const isOpen = row.kind === 'customer' && isUndecided(row.state);
    const mayCreate = creationRefused(visitor);
    const filled = isOpen && mayCreate === null ? filledFor(kept) : null;
    return {
      row,
      facts: factsOf(kept.order),
      shipping: linesOf(kept.order.shipping),
      billing: linesOf(kept.order.billing),
      orderIds: kept.orderIds,
      near: kept.near,
      form: filled?.form ?? null,
      problems: filled?.problems ?? [],
      lists: filled?.lists ?? null,
      codeToEnter: status?.codeToEnter ?? '',
      status: status && { state: status.state, reason: status.reason },
      mayCreate,
    };
  },
};

function filledFor(row: OrderRow) {
  const features = accountFeatures();
  const settings = settingsOf(row.systemId);
  const lists = readFormLists(features);
  const sources = readFormSources(settings, features);
  return { ...formOf(row.order, sources), lists };
}

/** Costs 20 units. */
const findToLink: Action<'find_to_link'> = {
  answer(parameters) {
    const words = textOf(parameters, 'text', 100);
    if (words.trim().length < 2) throw new Refusal('Enter at least two letters.');
    return readFoundToLink(words);
  },
};

/** Costs 140 units. */
const link: Action<'link_order_customer'> = {
  administrator: true,
  answer(parameters, visitor) {
    const row = rowOf(idOf(parameters, 'id'));
    const customerId = idOf(parameters, 'customerId');
    if (row.kind !== 'customer' || !isUndecided(row.state)) throw new Refusal(DECIDED);
    const { system, fieldMap } = settingsOf(row.systemId);
    const refused = linkRow(row, customerId, { system, fieldMap, features: accountFeatures() }, visitor.name);
    return { id: row.id, good: refused === null, sentence: refused ?? `${row.name} is linked.` };
  },
};

/** Costs 150 units, and 10 for every 5,000 rows of customers, addresses and contacts begun. */
const create: Action<'create_order_customer'> = {
  administrator: true,
  answer(parameters, visitor) {
    const form = formIn(parameters);
    const anyway = oneOf(parameters, 'anyway', [true, false]);
    const row = rowOf(idOf(parameters, 'id'));
    requireCreation(visitor);
    if (row.kind !== 'customer' || !isUndecided(row.state)) throw new Refusal(DECIDED);
    const features = accountFeatures();
    const settings = settingsOf(row.systemId);
    return createByHand(row, form, settings, {
      features,
      sources: readFormSources(settings, features),
      customers: anyway ? [] : readCustomersToCompare(settings, features),
      anyway,
      by: visitor.name,
    });
  },
};

function requireCreation(visitor: Visitor): void {
  const refused = creationRefused(visitor);
  if (refused !== null) throw new Refusal(refused);
}

/** As the orders fill them. Costs 60 units, 85 for each, and 10 for every 5,000 rows of customers, addresses and contacts begun. */
const createMany: Action<'create_order_customers'> = {
  administrator: true,
  answer(parameters, visitor) {
    const rows = rowsOf(idsOf(parameters, 'ids', MOST_CREATED));
    requireCreation(visitor);
    const features = accountFeatures();
    const answers: RowAnswer[] = [];
    for (const [systemId, own] of bySystem(rows)) {
      const settings = settingsOf(systemId);
      const sources = readFormSources(settings, features);
      const customers = readCustomersToCompare(settings, features);
      for (const row of own) {
        answers.push(
          row.kind === 'customer' && isUndecided(row.state)
            ? createdAnswer(
                row,
                createByHand(row, null, settings, { features, sources, customers, anyway: false, by: visitor.name }),
              )
            : { id: row.id, good: false, sentence: `${row.name}: ${DECIDED}` },
        );
      }
    }
    return answers;
  },
};

function createdAnswer({ id, name }: OrderRow, outcome: ReturnType<typeof createByHand>): RowAnswer {
  switch (outcome.kind) {
    case 'created':
      return { id, good: true, sentence: `${name} was created with the internal ID ${outcome.customerId}.` };
    case 'failed':
      return { id, good: false, sentence: `${name}: ${outcome.sentence}` };
    case 'similar': {
      const who = outcome.near.map((near) => `${near.name} (${near.score} %)`).join(', ');
      return {
        id,
        good: false,
        sentence: `${name} was not created: similar in NetSuite are ${who}. Open it to decide.`,
      };
    }
    case 'problems': {
      const what = outcome.problems.map(({ sentence }) => sentence).join(' ');
      return { id, good: false, sentence: `${name} was not created: ${what} Open it to correct that.` };
    }
  }
}

function bySystem(rows: readonly OrderRow[]): Map<number, OrderRow[]> {
  const systems = new Map<number, OrderRow[]>();
  for (const row of rows) systems.set(row.systemId, [...(systems.get(row.systemId) ?? []), row]);
  return systems;
}

const NO_EDIT = 'Your role may not change customers. It needs the permission Lists > Customers with the level Edit.';

/** Costs 40 units, and 12 for each. */
const addAddresses: Action<'add_order_addresses'> = {
  administrator: true,
  answer(parameters, visitor) {
    const rows = rowsOf(idsOf(parameters, 'ids', MOST_IGNORED / 2));
    if (!mayEditCustomers()) throw new Refusal(NO_EDIT);
    const customers = [...new Set(rows.flatMap(({ customer }) => customer ?? []))];
    const known = {
      addresses: readKnownAddresses(customers),
      types: customers.length === 0 ? new Map() : readSelections(customers),
    };
    return rows.map((row) => addedAnswer(row, known, visitor));
  },
};

function addedAnswer(
  row: OrderRow,
  { addresses, types }: { addresses: ReturnType<typeof readKnownAddresses>; types: ReturnType<typeof readSelections> },
  { name: by }: Visitor,
): RowAnswer {
  const { id, name, customer } = row;
  if (row.kind !== 'address' || customer === null || !isUndecided(row.state)) {
    return { id, good: false, sentence: `${name}: ${DECIDED}` };
  }
  const known = addresses.get(customer) ?? [];
  const address = newAddress(row.order.shipping, known);
  if (!address) {
    const reason = 'The customer has this address by now.';
    recordDecision(id, { state: 'Linked', reason, by });
    return { id, good: true, sentence: `${name}: ${reason}` };
  }
  try {
    addAddress(customer, types.get(customer)?.type ?? 'customer', address);
  } catch (error) {
    const reason = `NetSuite did not save the address: ${(error as Error).message} Correct it at JOOR, or add it in NetSuite and ignore this row.`;
    recordDecision(id, { state: 'Failed', reason, by });
    return { id, good: false, sentence: `${name}: ${reason}` };
  }
  addresses.set(customer, [...known, address]);
  const reason = `${address.label || address.addr1} was added as a shipping address.`;
  recordDecision(id, { state: 'Created', reason, by });
  return { id, good: true, sentence: `${name}: ${reason}` };
}

/** Costs 10 units, and 2 for each. */
const ignore: Action<'ignore_order_customers'> = {
  answer(parameters, visitor) {
    const reason = textOf(parameters, 'reason', REASON_LENGTH).trim();
    if (reason === '') throw new Refusal('Enter a reason.');
    return rowsOf(idsOf(parameters, 'ids', MOST_IGNORED)).map(({ id, name, state }) => {
      if (!isUndecided(state)) return { id, good: false, sentence: `${name}: ${DECIDED}` };
      recordDecision(id, { state: 'Ignored', reason, by: visitor.name });
      return { id, good: true, sentence: `${name} is ignored.` };
    });
  },
};

/** Costs 10 units, and 2 for each. */
const reopen: Action<'reopen_order_customers'> = {
  answer(parameters, visitor) {
    return rowsOf(idsOf(parameters, 'ids', MOST_IGNORED)).map(({ id, name, state }) => {
      if (state !== 'Ignored') return { id, good: false, sentence: `${name}: ${DECIDED}` };
      recordDecision(id, { state: 'New', reason: '', by: visitor.name });
      return { id, good: true, sentence: `${name} is open again.` };
    });
  },
};

/** Costs 115 units and one credit. */
const checkCode: Action<'check_order_code'> = {
  answer(parameters) {
    const row = rowOf(idOf(parameters, 'id'));
    const settings = settingsOf(row.systemId);
    if (settings.faults.length > 0) throw new Refusal(settings.faults.join(' '));
    if (!findAccountState(settings.system.id)) {
      throw new Refusal('No run has looked at this External System yet. Try again after the next run.');
    }
    const status = row.customer === null ? null : readCustomerStatus(row.systemId, row.customer);
    if (row.customer === null || !status || status.codeToEnter === '') {
      throw new Refusal('There is no code to enter at JOOR for this customer. Reload the page.');
    }
    const code = status.codeToEnter;
    const wanted = { customerId: row.customer, code, matchedName: status.matchedName || row.name };
    const { checked, sentence } = checkCodes(settings, [wanted]);
    const check = checked.get(row.customer);
    const good = check === 'entered';
    const said = {
      entered: `JOOR has the customer code "${code}" now.`,
      'not-entered': `JOOR has no customer with the code "${code}" yet. Enter it at JOOR as the Customer Code of ${row.name}.`,
      'other-customer': `JOOR has the code "${code}" on another customer. Correct it at JOOR.`,
    };
    return { id: row.id, good, sentence: check ? said[check] : sentence };
  },
};

export const customersFromOrdersActions: ActionsOf<
  | 'order_customers'
  | 'order_customer'
  | 'find_to_link'
  | 'link_order_customer'
  | 'create_order_customer'
  | 'create_order_customers'
  | 'add_order_addresses'
  | 'ignore_order_customers'
  | 'reopen_order_customers'
  | 'check_order_code'
> = {
  order_customers: orderCustomers,
  order_customer: orderCustomer,
  find_to_link: findToLink,
  link_order_customer: link,
  create_order_customer: create,
  create_order_customers: createMany,
  add_order_addresses: addAddresses,
  ignore_order_customers: ignore,
  reopen_order_customers: reopen,
  check_order_code: checkCode,
};
