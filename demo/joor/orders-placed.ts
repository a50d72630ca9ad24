import type { DemoCustomer } from '../account/customers/customer';
import { demoCustomers, soundCustomers } from '../account/customers/customers';
import { TERMS } from '../account/lists';

/** Shops that only JOOR knows; beyond those that had connections before. */
const STRANGERS_FROM = 2_000_000;
const STRANGERS = 6;

/** An order as the local JOOR's administrator enters it. */
export type PlacedOrder = Record<string, string | number>;

const nameOf = ({ companyName, person }: DemoCustomer): string =>
  person === null ? companyName : `${person.first} ${person.last}`;

function orderOf(customer: DemoCustomer, type: number, changes: PlacedOrder = {}): PlacedOrder {
  const [address] = customer.addresses;
  const side = (kind: 'billing' | 'shipping'): PlacedOrder =>
    address
      ? {
          [`${kind}_code`]: kind === 'billing' ? 'HQ' : 'STORE',
          [`${kind}_name`]: nameOf(customer),
          [`${kind}_phone`]: customer.phone,
          [`${kind}_address_1`]: address.address1,
          [`${kind}_city`]: address.city,
          [`${kind}_region`]: address.state,
          [`${kind}_postal_code`]: address.zip,
          [`${kind}_country_iso_two`]: address.country,
          [`${kind}_country`]: address.country,
        }
      : {};
  const [{ name, code }] = TERMS[0].methods;
  return {
    order_type: type,
    order_currency: 'USD',
    customer_name: nameOf(customer),
    ...side('billing'),
    ...side('shipping'),
    shipping_email: customer.email,
    payment_method_name: name,
    payment_method_code: code,
    ...changes,
  };
}

/**
 * Orders of shops that NetSuite does not know, one that it has under nearly the same name, one in a currency that the account
 * lacks, and a second order of the first. The same every time.
 */
export function ordersPlaced(): PlacedOrder[] {
  const strangers = [...soundCustomers(STRANGERS, STRANGERS_FROM)];
  const [known] = [...demoCustomers(1)];
  const [first] = strangers;
  return [
    ...strangers.map((customer, index) => orderOf(customer, index % 3 === 2 ? 3 : 4)),
    ...(known ? [orderOf(known, 4, { customer_name: `${nameOf(known)} Store` })] : []),
    ...(first
      ? [
          orderOf(first, 4),
          orderOf(first, 4, { customer_name: 'Bazar Nomad', order_currency: 'TRY', shipping_email: '' }),
        ]
      : []),
  ];
}
