import type { LocalAccount } from '../../local/account/open';
import type { Actor, FieldValue } from '../../local/account/records/document';
import {
  CATEGORIES,
  type Category,
  CURRENCIES,
  type Currency,
  LOCATIONS,
  type Location,
  PRICE_LEVELS,
  PRICING_GROUP,
  type PriceLevel,
  SALES_REPS,
  type SalesRep,
  SHIP_ITEMS,
  type ShipItem,
  SUBSIDIARIES,
  type Subsidiary,
  salesRepEmail,
  TERMS,
  type Term,
} from './lists';

/** Who enters the demo data. */
export const ADMINISTRATOR: Actor = { userId: -4, role: 'administrator' };

/** Internal ids of the demo lists' values. */
export interface ListIds {
  currencies: Record<Currency, number>;
  subsidiaries: Record<Subsidiary, number>;
  priceLevels: Record<PriceLevel, number>;
  terms: Record<Term, number>;
  shipItems: Record<ShipItem, number>;
  categories: Record<Category, number>;
  salesReps: Record<SalesRep, number>;
  locations: Record<Location, number>;
  pricingGroup: number;
}

/** Saves a new record. */
export function createRecord(account: LocalAccount, type: string, values: Record<string, FieldValue>): number {
  return account.records.save(account.records.create(type, ADMINISTRATOR, values), ADMINISTRATOR);
}

/** Enters the lists that customers refer to. */
export function fillLists(account: LocalAccount): ListIds {
  const currencies = fillCurrencies(account);
  const subsidiaries = fillSubsidiaries(account, currencies);
  return {
    currencies,
    subsidiaries,
    priceLevels: idsBy(PRICE_LEVELS, 'name', ({ name }) => createRecord(account, 'pricelevel', { name })),
    terms: idsBy(TERMS, 'name', ({ name, days }) => createRecord(account, 'term', { name, daysuntilnetdue: days })),
    shipItems: idsBy(SHIP_ITEMS, 'name', ({ name }) => createRecord(account, 'shipitem', { itemid: name })),
    categories: idsBy(CATEGORIES, 'name', ({ name }) => createRecord(account, 'customercategory', { name })),
    salesReps: idsBy(SALES_REPS, 'name', (rep) => createEmployee(account, rep)),
    locations: idsBy(LOCATIONS, 'name', ({ name, subsidiary }) =>
      createRecord(account, 'location', { name, subsidiary: String(subsidiaries[subsidiary]) }),
    ),
    pricingGroup: createRecord(account, 'pricinggroup', { name: PRICING_GROUP }),
  };
}

function createEmployee(account: LocalAccount, rep: (typeof SALES_REPS)[number]): number {
  const [firstname = '', lastname = ''] = rep.name.split(' ');
  const email = 'withoutEmail' in rep ? '' : salesRepEmail(rep.name);
  const employee = account.records.create('employee', ADMINISTRATOR);
  Object.assign(employee.values, { firstname, lastname, email, issalesrep: true, giveaccess: 'role' in rep });
  if ('role' in rep) {
    const selectedrole = String(account.role(rep.role)?.internalId);
    employee.sublists.roles = [{ values: { selectedrole }, subrecords: {} }];
  }
  return account.records.save(employee, ADMINISTRATOR);
}

/** Makes those list values inactive that the brand no longer uses; customers keep them. */
export function retireLists(account: LocalAccount, lists: ListIds): void {
  const retire = <N extends string>(
    type: string,
    values: readonly { name: N; retired?: true }[],
    ids: Record<N, number>,
  ) => {
    for (const { name, retired } of values) if (retired) updateRecord(account, type, ids[name], { isinactive: true });
  };
  const currencies = CURRENCIES.map(({ symbol, ...rest }) => ({ ...rest, name: symbol }));
  retire('currency', currencies, lists.currencies);
  retire('pricelevel', PRICE_LEVELS, lists.priceLevels);
  retire('term', TERMS, lists.terms);
  retire('shipitem', SHIP_ITEMS, lists.shipItems);
  retire('customercategory', CATEGORIES, lists.categories);
  retire('employee', SALES_REPS, lists.salesReps);
}

/** The first currency is the one that a fresh account has. */
function fillCurrencies(account: LocalAccount): Record<Currency, number> {
  return idsBy(CURRENCIES, 'symbol', ({ name, symbol, sign, rate }, index) => {
    const values = { name, symbol, displaysymbol: sign, exchangerate: rate };
    return index === 0 ? updateRecord(account, 'currency', 1, values) : createRecord(account, 'currency', values);
  });
}

/** The first subsidiary is the parent company that a fresh account has. */
function fillSubsidiaries(account: LocalAccount, currencies: Record<Currency, number>): Record<Subsidiary, number> {
  return idsBy(SUBSIDIARIES, 'name', ({ name, country, currency }, index) =>
    index === 0
      ? updateRecord(account, 'subsidiary', 1, { name })
      : createRecord(account, 'subsidiary', { name, parent: '1', country, currency: String(currencies[currency]) }),
  );
}

function updateRecord(account: LocalAccount, type: string, id: number, values: Record<string, FieldValue>): number {
  const record = account.records.load(type, id, ADMINISTRATOR);
  Object.assign(record.values, values);
  return account.records.save(record, ADMINISTRATOR);
}

function idsBy<T, K extends keyof T>(
  list: readonly T[],
  key: K,
  save: (value: T, index: number) => number,
): Record<T[K] & string, number> {
  return Object.fromEntries(list.map((value, index) => [value[key], save(value, index)])) as Record<
    T[K] & string,
    number
  >;
}
