import type { FieldValue, RecordDocument, SublistLine } from '../../local/account/records/document';
import { isObject, type Json, type JsonObject } from '../../local/joor/json';
import { CUSTOMER } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import type { Values } from './judge/evidence';
import type { JudgeMapping } from './judge/mapping';
import { PAYMENTS, PRICE_LABELS } from './lists';

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
  price: string;
}

/** Where the customer codes of an External System come from. */
export interface MappedSystem {
  id: number;
  ownCodes: boolean;
}

/**
 * What the customers of a scenario are to say in JOOR, written down by hand: the name, the phone, the e-mail as buyer,
 * what the maps make of term and price level, the default billing address for billing and all for shipping. A customer
 * is known by its e-mail, which never changes. A code that people enter is looked at by itself, for JOOR keeps the first.
 */
export function scenarioMapping(
  { id: systemId, ownCodes }: MappedSystem,
  names: MapNames = { term: 0, payment: PAYMENTS[0].name, otherPayment: PAYMENTS[0].name, price: PRICE_LABELS[0] },
): JudgeMapping {
  const withoutCode = ({ customer_code, ...values }: Values): Values =>
    ownCodes ? values : { customer_code: customer_code ?? '', ...values };
  const code = ({ id, values }: RecordDocument) => (ownCodes ? text(values.accountnumber) : String(id));
  return {
    key: (connection) => text(nodesOf(connection.buyers)[0]?.buyer_email),
    version: (connection) => {
      const phone = text(connection.customer_phone);
      return phone.startsWith(VERSION_PHONE) ? Number(phone.slice(VERSION_PHONE.length)) : null;
    },
    sent: (connection) => withoutCode(valuesOfConnection(connection)),
    shown: (reply) => valuesOfReply(reply, ownCodes),
    expected: (customer) => withoutCode(valuesOfCustomer(customer, names)),
    enabled: ({ values }) =>
      values.isinactive !== true &&
      values.stage === 'CUSTOMER' &&
      [values[CUSTOMER.externalSystems]].flat().includes(String(systemId)),
    faulty: (customer) =>
      text(customer.values.companyname).length > LONGEST_NAME ||
      (customer.sublists.addressbook ?? []).length === 0 ||
      code(customer) === '',
    code,
  };
}

function valuesOfConnection(connection: JsonObject): Values {
  const { billing } = connection;
  const methods = isObject(billing) ? nodesOf(billing.payment_methods) : [];
  return {
    customer_code: text(connection.customer_code),
    customer_name: text(connection.customer_name),
    customer_phone: text(connection.customer_phone),
    buyer_email: text(nodesOf(connection.buyers)[0]?.buyer_email),
    payment_method_name: text(methods[0]?.payment_method_name),
    price_type_label: text(nodesOf(connection.price_types)[0]?.price_type_label),
    warehouse_name: text(nodesOf(connection.warehouses)[0]?.warehouse_name),
    ...addressesOfConnection(connection, 'billing'),
    ...addressesOfConnection(connection, 'shipping'),
  };
}

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

function valuesOfCustomer({ id, values, sublists }: RecordDocument, names: MapNames): Values {
  const lines = sublists.addressbook ?? [];
  const isTerm = names.term === 0 || Number(values.terms) === names.term;
  return {
    customer_code: String(id),
    customer_name: text(values.companyname),
    customer_phone: text(values.phone),
    buyer_email: text(values.email),
    payment_method_name: isTerm ? names.payment : names.otherPayment,
    price_type_label: names.price,
    warehouse_name: 'Main',
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
