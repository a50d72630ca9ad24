import type { FileFormat } from './format';
import type { ListName } from './sources';

/** A value of a connection before it is written: texts, numbers and check boxes. */
export type Value = string | number | boolean | undefined;

/** The values of one address, buyer, price type ... by the field's name in SOURCES. */
export type Item = Readonly<Record<string, Value>>;

/** What a file needs to know of a JOOR connection (joor/connection.ts). */
export interface FileConnection {
  billing?: { billing_addresses?: readonly object[]; payment_methods?: readonly object[] };
  shipping?: { shipping_addresses?: readonly object[]; shipping_methods?: readonly object[] };
  customer_locations?: readonly object[];
  buyers?: readonly object[];
  price_types: readonly object[];
  discounts?: readonly object[];
  warehouses?: readonly object[];
  customer_contact?: string;
  customer_contact_name?: string;
  customer_contact_email?: string;
  customer_email?: string;
}

/** The items of each list of a connection, addresses without the prefixes of their kind. */
export function itemsOf(connection: FileConnection): Record<ListName, Item[]> {
  const { billing, shipping } = connection;
  return {
    billing: (billing?.billing_addresses ?? []).map((address) => withoutPrefix(address, 'billing_')),
    shipping: (shipping?.shipping_addresses ?? []).map((address) => withoutPrefix(address, 'shipping_')),
    customer_locations: (connection.customer_locations ?? []).map(itemOf),
    buyers: (connection.buyers ?? []).map(itemOf),
    price_types: connection.price_types.map(itemOf),
    payment_methods: (billing?.payment_methods ?? []).map(itemOf),
    shipping_methods: (shipping?.shipping_methods ?? []).map(itemOf),
    discounts: (connection.discounts ?? []).map(itemOf),
    warehouses: (connection.warehouses ?? []).map(itemOf),
  };
}

/** The address that a row is for, with what address.type says of it. */
export function rowAddresses(items: Record<ListName, Item[]>, { addressTypes }: FileFormat): Item[] {
  const { billing, shipping, location } = addressTypes;
  const typed = (list: readonly Item[], type: string) => list.map((item) => ({ ...item, type }));
  return [
    ...typed(items.billing, billing),
    ...typed(items.shipping, shipping),
    ...(location === '' ? [] : typed(items.customer_locations.map(locationAddress), location)),
  ];
}

/** A value of the customer itself. The contact has two names at JOOR, of which a connection has one. */
export function customerValue(connection: FileConnection, field: string): Value {
  if (field === 'customer_contact') return connection.customer_contact ?? connection.customer_contact_name;
  if (field === 'customer_contact_email') return connection.customer_contact_email ?? connection.customer_email;
  const value = (connection as FileConnection & Record<string, unknown>)[field];
  return typeof value === 'string' ? value : undefined;
}

/** As it stands in the file. */
export function written(value: Value, { decimal, yes, no }: FileFormat): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? yes : no;
  if (typeof value === 'number') return decimal === 'comma' ? String(value).replace('.', ',') : String(value);
  return value;
}

const itemOf = (node: object): Item => node as Item;

const withoutPrefix = (address: object, prefix: string): Item =>
  Object.fromEntries(Object.entries(itemOf(address)).map(([field, value]) => [field.replace(prefix, ''), value]));

const locationAddress = (location: Item): Item => {
  const { zip, ...others } = withoutPrefix(location, 'location_');
  return { ...others, postal_code: zip };
};
