import type { FieldValue, RecordDocument, SublistLine } from '../../local/account/records/document';
import { isObject, type Json, type JsonObject } from '../../local/joor/json';
import { CUSTOMER } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import type { Values } from './judge/evidence';
import type { JudgeMapping } from './judge/mapping';
import { PAYMENTS, PRICE_LABELS, WAREHOUSES } from './lists';

/** Phone numbers that begin so end in the number of the customer's change. */
export const VERSION_PHONE = '+33 1 ';

/** JOOR takes so many characters of a customer name (Bulk Connection page). */
const LONGEST_NAME = 100;

/** What JOOR calls the countries of the scenario's addresses. */
const COUNTRIES: Readonly<Record<string, string>> = { FR: 'France' };

/** What the Value Map says now. */
export interface MapNames {
  /** Internal id of the term that `payment` is the name of, and what is sent for the other one. */
  term: number;
  payment: string;
  otherPayment: string;
  /** Internal id of the price level that `price` is the name of, and what is sent for the other one. */
  priceLevel: number;
  price: string;
  otherPrice: string;
  warehouse: string;
}

const NAMES: MapNames = {
  term: 0,
  payment: PAYMENTS[0].name,
  otherPayment: PAYMENTS[0].name,
  priceLevel: 0,
  price: PRICE_LABELS[0],
  otherPrice: PRICE_LABELS[0],
  warehouse: WAREHOUSES[0].name,
};

/** A person whom JOOR is to know as a buyer. */
export interface Buyer {
  name: string;
  email: string;
}

/** Where an External System takes the customer codes and the buyers from. */
export interface MappedSystem {
  id: number;
  ownCodes: boolean;
  /** Whether the contacts are the buyers, and not the customer itself. */
  contacts?: boolean;
}

/**
 * What the customers of a scenario are to say in JOOR, written down by hand: the name, the phone, the buyers, what the maps
 * make of term and price level, the warehouse, the default billing address for billing and all for shipping. A customer
 * is known by the number at the end of its name, which never changes. A code that people enter is looked at by itself, for
 * JOOR keeps the first. `contactsOf` gives the contacts of a customer.
 */
export function scenarioMapping(
  { id: systemId, ownCodes, contacts = false }: MappedSystem,
  names: MapNames = NAMES,
  contactsOf: (customerId: number) => readonly Buyer[] = () => [],
): JudgeMapping {
  const withoutCode = ({ customer_code, ...values }: Values): Values =>
    ownCodes ? values : { customer_code: customer_code ?? '', ...values };
  const code = ({ id, values }: RecordDocument) => (ownCodes ? text(values.accountnumber) : String(id));
  const buyersOf = ({ id, values }: RecordDocument): readonly Buyer[] =>
    contacts ? contactsOf(Number(id)) : [{ name: text(values.companyname), email: text(values.email) }];
  return {
    key: (connection) => keyOfName(text(connection.customer_name)),
    version: (connection) => {
      const phone = text(connection.customer_phone);
      return phone.startsWith(VERSION_PHONE) ? Number(phone.slice(VERSION_PHONE.length)) : null;
    },
    sent: (connection) => withoutCode(valuesOfConnection(connection)),
    shown: (reply) => valuesOfReply(reply, ownCodes),
    expected: (customer) => withoutCode(valuesOfCustomer(customer, names, buyersOf(customer))),
    enabled: ({ values }) =>
      values.isinactive !== true &&
      values.stage === 'CUSTOMER' &&
      [values[CUSTOMER.externalSystems]].flat().includes(String(systemId)),
    faults: (customer) => [
      ...(text(customer.values.companyname).length > LONGEST_NAME ? ['characters'] : []),
      ...((customer.sublists.addressbook ?? []).length === 0 ? ['address'] : []),
      ...(code(customer) === '' ? ['customer code'] : []),
    ],
    code,
  };
}

/** What tells a customer apart: the number at the end of its name. */
export const keyOfName = (name: string): string => /(\d+)$/.exec(name)?.[1] ?? name;

function valuesOfConnection(connection: JsonObject): Values {
  const { billing } = connection;
  const methods = isObject(billing) ? nodesOf(billing.payment_methods) : [];
  return {
    customer_code: text(connection.customer_code),
    customer_name: text(connection.customer_name),
    customer_phone: text(connection.customer_phone),
    payment_method_name: text(methods[0]?.payment_method_name),
    price_type_label: text(nodesOf(connection.price_types)[0]?.price_type_label),
    warehouse_name: text(nodesOf(connection.warehouses)[0]?.warehouse_name),
    ...buyers(
      nodesOf(connection.buyers).map((each) => ({ name: text(each.buyer_name), email: text(each.buyer_email) })),
    ),
    ...addressesOfConnection(connection, 'billing'),
    ...addressesOfConnection(connection, 'shipping'),
  };
}

const buyers = (list: readonly Buyer[]): Values =>
  Object.fromEntries(list.map(({ name, email }) => [`buyer ${email}`, name]));

const SHOWN = ['customer_code', 'customer_name', 'customer_phone'] as const;

const valuesOfReply = (reply: JsonObject, ownCodes: boolean): Values =>
  Object.fromEntries(
    SHOWN.flatMap((field) =>
      reply[field] === undefined || (ownCodes && field === 'customer_code') ? [] : [[field, text(reply[field])]],
    ),
  );

type Side = 'billing' | 'shipping';

function addressesOfConnection(connection: JsonObject, side: Side): Values {
  const node = connection[side];
  const addresses = isObject(node) ? nodesOf(node[`${side}_addresses`]) : [];
  const parts = ['address_1', 'city', 'postal_code', 'country'];
  return Object.fromEntries(
    addresses.map((address) => [
      `${side} address ${text(address[`${side}_code`])}`,
      parts.map((part) => text(address[`${side}_${part}`])).join(', '),
    ]),
  );
}

function valuesOfCustomer({ id, values, sublists }: RecordDocument, names: MapNames, own: readonly Buyer[]): Values {
  const lines = sublists.addressbook ?? [];
  const isTerm = names.term === 0 || Number(values.terms) === names.term;
  const isPriceLevel = names.priceLevel === 0 || Number(values.pricelevel) === names.priceLevel;
  return {
    customer_code: String(id),
    customer_name: text(values.companyname),
    customer_phone: text(values.phone),
    payment_method_name: isTerm ? names.payment : names.otherPayment,
    price_type_label: isPriceLevel ? names.price : names.otherPrice,
    warehouse_name: names.warehouse,
    ...buyers(own),
    ...addressesOfCustomer(
      lines.filter((line) => line.values.defaultbilling === true),
      'billing',
    ),
    ...addressesOfCustomer(lines, 'shipping'),
  };
}

function addressesOfCustomer(lines: readonly SublistLine[], side: Side): Values {
  return Object.fromEntries(
    lines.map(({ values, subrecords: { addressbookaddress: address = {} } }) => {
      const parts = [address.addr1, address.city, address.zip, COUNTRIES[text(address.country)]];
      return [`${side} address ${text(values.label)}`, parts.map(text).join(', ')];
    }),
  );
}

const text = (value: Json | FieldValue | undefined): string => String(value ?? '');

const nodesOf = (value: Json | undefined): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : []);
