import { type Node, type NodeValue, nodesWith } from '../joor/reply-body';
import type { MatchAddress, MatchRecord } from './match-record';

const textOf = (value: NodeValue | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

/** Beginnings of the names of address fields, with what their postal code is called. */
const ADDRESSES = [
  ['shipping', 'postal_code'],
  ['billing', 'postal_code'],
  ['location', 'zip'],
] as const;

function addressesOf(node: Node): MatchAddress[] {
  const all = ADDRESSES.flatMap(([kind, postalCode]) =>
    nodesWith(node, `${kind}_city`).map((address) => ({
      street: textOf(address[`${kind}_address_1`]),
      city: textOf(address[`${kind}_city`]),
      postalCode: textOf(address[`${kind}_${postalCode}`]),
      country: textOf(address[`${kind}_country`]),
    })),
  );
  return [...new Map(all.map((address) => [JSON.stringify(address), address])).values()];
}

/** Values of these fields anywhere in a connection, each once. */
const valuesOf = (node: Node, names: readonly string[]): string[] => [
  ...new Set(names.flatMap((name) => nodesWith(node, name).map((each) => textOf(each[name]))).filter((each) => each)),
];

/**
 * A connection of a reply of JOOR's. Which fields a reply carries is documented in part only: whatever is there is taken. Its
 * name may be `customer_name`, or `customer_contact_name`, "the primary name of the retailer on JOOR".
 */
export function repliedConnection(node: Node): MatchRecord {
  const names = valuesOf(node, [
    'customer_name',
    'customer_contact_name',
    'customer_alias',
    'shipping_name',
    'billing_name',
  ]);
  const code = textOf(node.customer_code);
  const id = textOf(node.customer_account_id);
  const [name = code || id] = names;
  return {
    key: id || code || name,
    name,
    otherNames: names.slice(1),
    code,
    emails: valuesOf(node, ['customer_contact_email', 'customer_email', 'buyer_email', 'shipping_email']),
    phones: valuesOf(node, ['customer_phone', 'buyer_phone', 'shipping_phone', 'billing_phone', 'location_phone']),
    addresses: addressesOf(node),
  };
}
