import type { Column, FileFormat } from './format';
import { FIXED, SOURCES } from './sources';

/** Words that people put before or after a field's name and that tell nothing. */
const NOISE = /^(joor|retailer|store|account)_|_(value|field)$/g;

/** Other names of sources, as people write them. None of them is JOOR's. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  address_type: 'address.type',
  type: 'address.type',
  address_code: 'address.code',
  address_name: 'address.name',
  address_phone: 'address.phone',
  address_email: 'address.email',
  address: 'address.address_1',
  address_line_1: 'address.address_1',
  address_line_2: 'address.address_2',
  address1: 'address.address_1',
  address2: 'address.address_2',
  zip: 'address.postal_code',
  zip_code: 'address.postal_code',
  postcode: 'address.postal_code',
  zipcode: 'address.postal_code',
  create_doors: 'address.create_doors',
  door: 'address.create_doors',
  code: 'customer_code',
  name: 'customer_name',
  company_name: 'customer_name',
  alias: 'customer_alias',
  email: 'buyers.buyer_email',
  phone: 'customer_phone',
  contact: 'customer_contact',
  contact_email: 'customer_contact_email',
  group_name: 'customer_group_name',
  group_code: 'customer_group_code',
  sales_rep: 'sales_rep_code',
  currency: 'price_types.price_type_currency_code',
  price_currency: 'price_types.price_type_currency_code',
  price_type_currency: 'price_types.price_type_currency_code',
  retail_currency: 'price_types.price_type_retail_currency_code',
  price_label: 'price_types.price_type_label',
  price_type: 'price_types.price_type_label',
  payment_method: 'payment_methods.payment_method_name',
  payment_terms: 'payment_methods.payment_method_name',
  terms: 'payment_methods.payment_method_name',
  shipping_method: 'shipping_methods.shipping_method_name',
  warehouse: 'warehouses.warehouse_code',
  discount: 'discounts.amount',
};

/**
 * Columns for the header row of a template, in its order: the source whose name is that of the column, or a fixed text where
 * none is. A person looks at each.
 */
export function proposeColumns(header: readonly string[], { rows }: Pick<FileFormat, 'rows'>): Column[] {
  return header.map((name) => ({ name: name.trim(), source: sourceFor(name, rows), text: '', required: false }));
}

function sourceFor(name: string, rows: FileFormat['rows']): string {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
    .replace(NOISE, '');
  const fits = Object.keys(SOURCES).filter((key) => {
    const of = SOURCES[key]?.of;
    if (of === 'address') return rows === 'address';
    return of === 'billing' || of === 'shipping' ? rows === 'customer' : key !== FIXED;
  });
  const exact = fits.find((key) => key === plain || key.split('.')[1] === plain || key.replace('.', '_') === plain);
  const other = OTHER_NAMES[plain];
  return exact ?? (other !== undefined && fits.includes(other) ? other : FIXED);
}
