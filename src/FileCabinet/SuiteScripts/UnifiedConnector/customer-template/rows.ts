import type { JoorBillingAddress, JoorConnection, JoorPriceType, JoorShippingAddress } from '../joor/connection';
import type { TemplateField } from './columns';
import { fieldsIn, type TemplateMapping } from './template';

/** An address of either kind, in the words of the template. */
interface RowAddress {
  type: 'Billing' | 'Shipping';
  code: string;
  name: string;
  phone: string;
  line1: string;
  line2: string;
  city: string;
  state: string;
  zip: string;
  country: string;
}

export interface FilledCustomer {
  /** Cells in the order of the mapping's columns. */
  rows: string[][];
  /** What its rows have no room for, in words; nothing is left out silently. */
  leftOut: string[];
  /** What is handed over of the connection: the values that stand in its rows. */
  handedOver: JoorConnection;
}

/** What a customer with faults lacks stays empty: its rows are shown with the faults. */
function addressOf(kind: 'billing' | 'shipping', address: JoorBillingAddress | JoorShippingAddress): RowAddress {
  const values = address as unknown as Readonly<Record<string, string | undefined>>;
  const of = (part: string): string => values[`${kind}_${part}`] ?? '';
  return {
    type: kind === 'billing' ? 'Billing' : 'Shipping',
    code: of('code'),
    name: of('name'),
    phone: of('phone'),
    line1: of('address_1'),
    line2: of('address_2'),
    city: of('city'),
    state: of('state'),
    zip: of('postal_code'),
    country: of('country'),
  };
}

/** Billing before shipping. Without a column for the type, an address that is both stands there once. */
function addressesOf(connection: JoorConnection, withType: boolean): RowAddress[] {
  const all = [
    ...(connection.billing?.billing_addresses ?? []).map((address) => addressOf('billing', address)),
    ...(connection.shipping?.shipping_addresses ?? []).map((address) => addressOf('shipping', address)),
  ];
  if (withType) return all;
  const words = (address: RowAddress) => JSON.stringify({ ...address, type: '' });
  return all.filter((address, at) => all.findIndex((other) => words(other) === words(address)) === at);
}

/** Rows of one customer, from the connection that the API would get. */
export function fillRows(connection: JoorConnection, mapping: TemplateMapping): FilledCustomer {
  const fields = fieldsIn(mapping);
  const addresses = addressesOf(connection, fields.has('address_type'));
  const { price_types: priceTypes = [] }: Partial<JoorConnection> = connection;
  const usedAddresses = mapping.rows === 'address' ? addresses : addresses.slice(0, 1);
  const usedPriceTypes = mapping.rows === 'price-type' ? priceTypes : priceTypes.slice(0, 1);
  const rows =
    mapping.rows === 'price-type'
      ? usedPriceTypes.map((priceType) => rowOf(connection, mapping, usedAddresses[0], priceType))
      : usedAddresses.map((address) => rowOf(connection, mapping, address, usedPriceTypes[0]));
  return {
    // Without an address, or a price type, there still is a row in which it lacks.
    rows: rows.length > 0 ? rows : [rowOf(connection, mapping, usedAddresses[0], usedPriceTypes[0])],
    leftOut: [
      ...more(addresses.length - usedAddresses.length, 'address', 'addresses', fields.has('address_1')),
      ...more(priceTypes.length - usedPriceTypes.length, 'price type', 'price types', fields.has('label')),
      ...more((connection.buyers ?? []).length - 1, 'buyer', 'buyers', fields.has('buyer_email')),
      ...more((connection.discounts ?? []).length - 1, 'discount', 'discounts', fields.has('discount')),
    ],
    handedOver: handedOver(connection, fields, usedAddresses, usedPriceTypes),
  };
}

const more = (count: number, one: string, several: string, hasColumn: boolean): string[] =>
  count > 0 && hasColumn ? [`${count} more ${count === 1 ? one : several}`] : [];

function rowOf(
  connection: JoorConnection,
  { columns, separator }: TemplateMapping,
  address: RowAddress | undefined,
  priceType: JoorPriceType | undefined,
): string[] {
  const values = valuesOf(connection, address, priceType, separator);
  return columns.map(({ holds }) => (holds === null ? '' : 'text' in holds ? holds.text : values[holds.field]));
}

function valuesOf(
  connection: JoorConnection,
  address: RowAddress | undefined,
  priceType: JoorPriceType | undefined,
  separator: string,
): Record<TemplateField, string> {
  const [buyer] = connection.buyers ?? [];
  const payment = connection.billing?.payment_methods ?? [];
  const shipping = connection.shipping?.shipping_methods ?? [];
  const warehouses = connection.warehouses ?? [];
  const joined = (values: readonly (string | undefined)[]) => values.filter((value) => value).join(separator);
  return {
    customer_name: connection.customer_name ?? '',
    customer_code: connection.customer_code ?? '',
    customer_alias: connection.customer_alias ?? '',
    email: emailOf(connection),
    contact: connection.customer_contact ?? connection.customer_contact_name ?? '',
    phone: connection.customer_phone ?? '',
    group_name: connection.customer_group_name ?? '',
    group_code: connection.customer_group_code ?? '',
    company_name: connection.company_number_name ?? '',
    company_code: connection.company_number_code ?? '',
    address_type: address?.type ?? '',
    address_code: address?.code ?? '',
    address_name: address?.name ?? '',
    address_phone: address?.phone ?? '',
    address_1: address?.line1 ?? '',
    address_2: address?.line2 ?? '',
    city: address?.city ?? '',
    state: address?.state ?? '',
    zip: address?.zip ?? '',
    country: address?.country ?? '',
    currency: priceType?.price_type_currency_code ?? '',
    label: priceType?.price_type_label ?? '',
    retail_currency: priceType?.price_type_retail_currency_code ?? '',
    payment_names: joined(payment.map((each) => each.payment_method_name)),
    payment_codes: joined(payment.map((each) => each.payment_method_code)),
    shipping_names: joined(shipping.map((each) => each.shipping_method_name)),
    shipping_codes: joined(shipping.map((each) => each.shipping_method_code)),
    rep_code: connection.sales_rep_code ?? '',
    discount: connection.discounts?.[0] ? String(connection.discounts[0].amount) : '',
    warehouse_name: joined(warehouses.map((each) => each.warehouse_name)),
    warehouse_code: joined(warehouses.map((each) => each.warehouse_code)),
    buyer_name: buyer?.buyer_name ?? '',
    buyer_email: buyer?.buyer_email ?? '',
    buyer_title: buyer?.buyer_title ?? '',
    buyer_phone: buyer?.buyer_phone ?? '',
  };
}

const emailOf = ({ customer_contact_email, customer_email, buyers = [] }: JoorConnection): string =>
  customer_contact_email || customer_email || buyers[0]?.buyer_email || '';

/** Properties of the connection that stand for themselves, by the column that carries them. */
const PLAIN: readonly (readonly [TemplateField, keyof JoorConnection])[] = [
  ['customer_alias', 'customer_alias'],
  ['email', 'customer_contact_email'],
  ['email', 'customer_email'],
  ['contact', 'customer_contact'],
  ['contact', 'customer_contact_name'],
  ['phone', 'customer_phone'],
  ['group_name', 'customer_group_name'],
  ['group_code', 'customer_group_code'],
  ['company_name', 'company_number_name'],
  ['company_code', 'company_number_code'],
  ['rep_code', 'sales_rep_code'],
];

/** The fields of a node that have a column; null: none has. */
function carried<Node extends object>(
  fields: ReadonlySet<TemplateField>,
  node: Node,
  keys: Readonly<Partial<Record<keyof Node, TemplateField>>>,
): Node | null {
  const entries = Object.entries(node).filter(([key]) => {
    const field = keys[key as keyof Node];
    return field !== undefined && fields.has(field);
  });
  return entries.length === 0 ? null : (Object.fromEntries(entries) as Node);
}

const carriedOf = <Node extends object>(
  fields: ReadonlySet<TemplateField>,
  nodes: readonly Node[] | undefined,
  keys: Readonly<Partial<Record<keyof Node, TemplateField>>>,
): Node[] => (nodes ?? []).flatMap((node) => carried(fields, node, keys) ?? []);

const ADDRESS_KEYS = (kind: 'billing' | 'shipping') =>
  Object.fromEntries(
    (['code', 'name', 'phone', 'address_1', 'address_2', 'city', 'state', 'postal_code', 'country'] as const).map(
      (part) => [
        `${kind}_${part}`,
        (
          { code: 'address_code', name: 'address_name', phone: 'address_phone', postal_code: 'zip' } as Record<
            string,
            TemplateField
          >
        )[part] ?? part,
      ],
    ),
  );

/**
 * The part of a connection that the rows carry. An address without a column for its code is left out: which one it became at
 * JOOR cannot be told.
 */
function handedOver(
  connection: JoorConnection,
  fields: ReadonlySet<TemplateField>,
  addresses: readonly RowAddress[],
  priceTypes: readonly JoorPriceType[],
): JoorConnection {
  const plain = PLAIN.filter(([field, key]) => fields.has(field) && connection[key] !== undefined);
  const among = (type: RowAddress['type'], code: string) =>
    fields.has('address_code') && addresses.some((each) => each.type === type && each.code === code);
  const billing = {
    ...listed(
      'billing_addresses',
      carriedOf(
        fields,
        connection.billing?.billing_addresses?.filter(({ billing_code }) => among('Billing', billing_code)),
        ADDRESS_KEYS('billing'),
      ),
    ),
    ...listed(
      'payment_methods',
      carriedOf(fields, connection.billing?.payment_methods, {
        payment_method_name: 'payment_names',
        payment_method_code: 'payment_codes',
      }),
    ),
  };
  const shipping = {
    ...listed(
      'shipping_addresses',
      carriedOf(
        fields,
        connection.shipping?.shipping_addresses?.filter(({ shipping_code }) => among('Shipping', shipping_code)),
        ADDRESS_KEYS('shipping'),
      ),
    ),
    ...listed(
      'shipping_methods',
      carriedOf(fields, connection.shipping?.shipping_methods, {
        shipping_method_name: 'shipping_names',
        shipping_method_code: 'shipping_codes',
      }),
    ),
  };
  return {
    customer_name: connection.customer_name,
    customer_code: connection.customer_code,
    ...Object.fromEntries(plain.map(([, key]) => [key, connection[key]])),
    ...listed(
      'buyers',
      carriedOf(fields, connection.buyers?.slice(0, 1), {
        buyer_name: 'buyer_name',
        buyer_email: 'buyer_email',
        buyer_title: 'buyer_title',
        buyer_phone: 'buyer_phone',
      }),
    ),
    ...(Object.keys(shipping).length > 0 ? { shipping } : {}),
    ...(Object.keys(billing).length > 0 ? { billing } : {}),
    price_types: carriedOf(fields, priceTypes, {
      price_type_currency_code: 'currency',
      price_type_label: 'label',
      price_type_retail_currency_code: 'retail_currency',
    }),
    ...listed('discounts', carriedOf(fields, connection.discounts?.slice(0, 1), { amount: 'discount' })),
    ...listed(
      'warehouses',
      carriedOf(fields, connection.warehouses, {
        warehouse_name: 'warehouse_name',
        warehouse_code: 'warehouse_code',
      }),
    ),
  };
}

const listed = <Name extends string, Node>(name: Name, nodes: Node[]): { [Each in Name]?: Node[] } =>
  (nodes.length === 0 ? {} : { [name]: nodes }) as { [Each in Name]?: Node[] };
