import { plainText } from '../customers/text';
import type { JoorConnection } from '../joor/connection';
import { findCountry } from '../joor/countries';
import type { JoorOrder, OrderAddress } from '../joor/order';
import { addressOf } from './customer-form';

/**
 * What an order says that JOOR has of a customer, in the names of the connection; texts that are not empty. Addresses are
 * told by their codes, so one without a code says nothing.
 */
export interface HeldAtJoor {
  customer: Record<string, string>;
  /** By billing_code. */
  billing: Record<string, Record<string, string>>;
  /** By shipping_code. */
  shipping: Record<string, Record<string, string>>;
}

export function heldAtJoor(order: JoorOrder): HeldAtJoor {
  return {
    customer: filled({
      customer_name: order.customerName,
      customer_group_code: order.groupCode,
      sales_rep_code: order.repCode,
    }),
    billing: addressesBy('billing', order.billing),
    shipping: addressesBy('shipping', order.shipping),
  };
}

function addressesBy(kind: string, address: OrderAddress): Record<string, Record<string, string>> {
  const { label, addressee, addr1, addr2, city, state, zip, country } = addressOf(address, {
    billing: kind === 'billing',
    shipping: kind === 'shipping',
  });
  if (label === '') return {};
  const values = filled({
    [`${kind}_name`]: addressee,
    [`${kind}_address_1`]: addr1,
    [`${kind}_address_2`]: addr2,
    [`${kind}_city`]: city,
    [`${kind}_state`]: state,
    [`${kind}_postal_code`]: zip,
    [`${kind}_country`]: findCountry(country)?.name ?? country,
  });
  return { [label]: values };
}

const filled = (values: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const shown = plainText(value);
      return shown === '' ? [] : [[name, shown]];
    }),
  );

/**
 * Names of the fields in which a connection differs from what JOOR has as far as an order says. What the order does not show
 * is no difference, and neither is an address of the order that the connection lacks: JOOR keeps it whatever is sent.
 */
export function differsFrom(held: HeldAtJoor, connection: JoorConnection): string[] {
  const sides = [
    ['billing', connection.billing?.billing_addresses ?? []],
    ['shipping', connection.shipping?.shipping_addresses ?? []],
  ] as const;
  const ofAddresses = sides.flatMap(([kind, addresses]) =>
    addresses.flatMap((address) => {
      const values: Readonly<Record<string, unknown>> = { ...address };
      const known = held[kind][String(values[`${kind}_code`])];
      // One that the order does not show may be at JOOR or not: it has to go.
      if (!known) return [`${kind}_code`];
      return differing(known, values);
    }),
  );
  return [...new Set([...differing(held.customer, { ...connection }), ...ofAddresses])];
}

const differing = (known: Readonly<Record<string, string>>, values: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(known).flatMap(([name, value]) => (String(values[name] ?? '') === value ? [] : name));

export const isHeldAtJoor = (value: unknown): value is HeldAtJoor =>
  isGroup(value) && isGroup(value.customer) && isGroup(value.billing) && isGroup(value.shipping);

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
