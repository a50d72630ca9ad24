import type { FieldValue, RecordDocument, SublistLine } from '../../local/account/records/document';
import { isObject, type Json, type JsonObject } from '../../local/joor/json';
import { CUSTOMER } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import type { Values } from './judge/evidence';
import type { JudgeMapping } from './judge/mapping';

/** Phone numbers that begin so end in the number of the customer's change. */
export const VERSION_PHONE = '+33 1 ';

/** What JOOR calls the countries of the scenario's addresses. */
const COUNTRIES: Readonly<Record<string, string>> = { FR: 'France' };

/**
 * What the customers of a scenario are to say in JOOR, written down by hand: the name, the phone, the e-mail as buyer,
 * the first address for billing and all of them for shipping. A customer is known by its e-mail, which never changes.
 */
export function scenarioMapping(systemId: number): JudgeMapping {
  return {
    key: (connection) => text(nodesOf(connection.buyers)[0]?.buyer_email),
    version: (connection) => {
      const phone = text(connection.customer_phone);
      return phone.startsWith(VERSION_PHONE) ? Number(phone.slice(VERSION_PHONE.length)) : null;
    },
    sent: valuesOfConnection,
    shown: valuesOfReply,
    expected: valuesOfCustomer,
    enabled: ({ values }) =>
      values.isinactive !== true &&
      values.stage === 'CUSTOMER' &&
      [values[CUSTOMER.externalSystems]].flat().includes(String(systemId)),
  };
}

function valuesOfConnection(connection: JsonObject): Values {
  return {
    customer_code: text(connection.customer_code),
    customer_name: text(connection.customer_name),
    customer_phone: text(connection.customer_phone),
    buyer_email: text(nodesOf(connection.buyers)[0]?.buyer_email),
    ...addressesOfConnection(connection, 'billing'),
    ...addressesOfConnection(connection, 'shipping'),
  };
}

const SHOWN = ['customer_code', 'customer_name', 'customer_phone'] as const;

const valuesOfReply = (reply: JsonObject): Values =>
  Object.fromEntries(SHOWN.flatMap((field) => (reply[field] === undefined ? [] : [[field, text(reply[field])]])));

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

function valuesOfCustomer({ id, values, sublists }: RecordDocument): Values {
  const lines = sublists.addressbook ?? [];
  return {
    customer_code: String(id),
    customer_name: text(values.companyname),
    customer_phone: text(values.phone),
    buyer_email: text(values.email),
    ...addressesOfCustomer(lines.slice(0, 1), 'billing'),
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
