import type { Customer } from '../customers/customer';
import type { JoorConnection } from '../joor/connection';
import type { ListName } from '../settings/loaded-lists';

/** What JOOR asks for of each list, as its columns; the first ones say which value it is. */
export const LISTS: Readonly<Record<ListName, { title: string; columns: readonly string[]; needed: string }>> = {
  'price-types': {
    title: 'Currencies and Price Labels',
    columns: ['Price Label', 'Currency', 'Retail Currency'],
    needed: 'JOOR requires them before the first test.',
  },
  'payment-methods': {
    title: 'Payment Terms',
    columns: ['Name', 'Code'],
    needed: 'JOOR wants payment method terms and their codes.',
  },
  'shipping-methods': {
    title: 'Shipping Methods',
    columns: ['Name', 'Code'],
    needed: 'JOOR wants shipping method terms and their codes.',
  },
  'sales-reps': {
    title: 'Sales Reps',
    columns: ['Name', 'Code', 'Email'],
    needed: 'JOOR wants names, codes and emails. Each email belongs to one code, and each code to one email.',
  },
  warehouses: { title: 'Warehouses', columns: ['Name', 'Code'], needed: 'JOOR wants warehouse names and codes.' },
  'customer-groups': {
    title: 'Customer Groups',
    columns: ['Name', 'Code'],
    needed: 'JOOR wants customer group names and codes.',
  },
  'company-numbers': {
    title: 'Company Numbers',
    columns: ['Name', 'Code'],
    needed: 'JOOR wants company number names and codes.',
  },
};

/** The record of NetSuite that a value comes from. */
export interface Origin {
  kind: 'price-level' | 'term' | 'ship-item' | 'employee' | 'category' | 'customer' | 'none';
  /** Internal id; 0: none. */
  id: number;
  name: string;
}

/** A value that customers use. */
export interface Used {
  /** As LISTS has the columns; '' where there is none. */
  values: string[];
  /** Internal ids of the customers. */
  customers: number[];
  /** The first records that it comes from. */
  origins: Origin[];
}

export type UsedLists = Record<ListName, Used[]>;

export const emptyLists = (): UsedLists => ({
  'price-types': [],
  'payment-methods': [],
  'shipping-methods': [],
  'sales-reps': [],
  warehouses: [],
  'customer-groups': [],
  'company-numbers': [],
});

const MOST_ORIGINS = 5;

const NOWHERE: Origin = { kind: 'none', id: 0, name: '' };

const originOf = (kind: Origin['kind'], value: { id: number; name: string } | null): Origin =>
  value === null ? NOWHERE : { kind, id: value.id, name: value.name };

type Found = Record<ListName, { values: (string | undefined)[]; origin: Origin }[]>;

/** What one customer's connection has of each list. */
function foundIn(connection: JoorConnection, customer: Customer): Found {
  const { salesRep, parent } = customer;
  const { sales_rep_code: repCode, customer_group_name: group, customer_group_code: groupCode } = connection;
  const { company_number_name: company, company_number_code: companyCode } = connection;
  return {
    'price-types': (connection.price_types ?? []).map((one) => ({
      values: [one.price_type_label, one.price_type_currency_code, one.price_type_retail_currency_code],
      origin: originOf('price-level', customer.priceLevel),
    })),
    'payment-methods': (connection.billing?.payment_methods ?? []).map((one) => ({
      values: [one.payment_method_name, one.payment_method_code],
      origin: originOf('term', customer.term),
    })),
    'shipping-methods': (connection.shipping?.shipping_methods ?? []).map((one) => ({
      values: [one.shipping_method_name, one.shipping_method_code],
      origin: originOf('ship-item', customer.shipItem),
    })),
    'sales-reps':
      salesRep || repCode
        ? [{ values: [salesRep?.name, repCode, salesRep?.email], origin: originOf('employee', salesRep) }]
        : [],
    warehouses: (connection.warehouses ?? []).map((one) => ({
      values: [one.warehouse_name, one.warehouse_code],
      origin: NOWHERE,
    })),
    'customer-groups':
      group || groupCode ? [{ values: [group, groupCode], origin: originOf('category', customer.category) }] : [],
    'company-numbers':
      company || companyCode ? [{ values: [company, companyCode], origin: originOf('customer', parent) }] : [],
  };
}

/** Adds what customers use to the lists. A value that one customer has twice counts once. */
export function addCustomers(
  lists: UsedLists,
  customers: readonly { customer: Customer; connection: JoorConnection }[],
): void {
  const known = new Map(
    Object.entries(lists).map(([name, list]) => [name, new Map(list.map((used) => [keyOf(used.values), used]))]),
  );
  for (const { customer, connection } of customers) {
    for (const [name, found] of Object.entries(foundIn(connection, customer)) as [ListName, Found[ListName]][]) {
      const counted = new Set<string>();
      for (const { values, origin } of found) {
        const row = values.map((value) => value ?? '');
        const key = keyOf(row);
        let used = known.get(name)?.get(key);
        if (!used) {
          used = { values: row, customers: [], origins: [] };
          known.get(name)?.set(key, used);
          lists[name].push(used);
        }
        addOrigin(used, origin);
        if (counted.has(key)) continue;
        counted.add(key);
        used.customers.push(customer.id);
      }
    }
  }
}

const keyOf = (values: readonly string[]): string => JSON.stringify(values);

function addOrigin({ origins }: Used, origin: Origin): void {
  const isKnown = origins.some(({ kind, id }) => kind === origin.kind && id === origin.id);
  if (origin.kind !== 'none' && !isKnown && origins.length < MOST_ORIGINS) origins.push(origin);
}

/** The rows of a list in the order of its columns. */
export const sorted = (list: readonly Used[]): Used[] =>
  [...list].sort((one, other) => {
    const at = one.values.findIndex((value, index) => value !== other.values[index]);
    return at < 0 ? 0 : (one.values[at] ?? '').localeCompare(other.values[at] ?? '');
  });
