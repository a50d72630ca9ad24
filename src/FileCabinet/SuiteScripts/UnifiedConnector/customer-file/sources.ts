/** Where a customer has several values of one kind. */
export const LISTS = {
  billing: 'Billing addresses',
  shipping: 'Shipping addresses',
  customer_locations: 'Customer locations',
  buyers: 'Buyers',
  price_types: 'Price types',
  payment_methods: 'Payment methods',
  shipping_methods: 'Shipping methods',
  discounts: 'Discounts',
  warehouses: 'Warehouses',
} as const;

export type ListName = keyof typeof LISTS;

export const LIST_NAMES = Object.keys(LISTS) as ListName[];

/** A row for each of them; columns for each of them; all of them in one value. */
export const LAYOUTS = ['rows', 'columns', 'joined'] as const;

export type Layout = (typeof LAYOUTS)[number];

/** What a column can show. Its key: a JOOR field of the connection, behind the list that it stands in. */
export interface Source {
  label: string;
  /** The heading under which it is offered. */
  group: string;
  /** The list whose values it shows; 'address': the address that the row is for; left out: one value a customer. */
  of?: ListName | 'address';
}

const ADDRESS_FIELDS = {
  code: 'Code',
  name: 'Name',
  phone: 'Phone',
  address_1: 'Address 1',
  address_2: 'Address 2',
  city: 'City',
  state: 'State',
  postal_code: 'Zip',
  country: 'Country',
} as const;

const addressSources = (of: ListName | 'address', group: string, others: Record<string, string>) =>
  Object.fromEntries(
    Object.entries<string>({ ...ADDRESS_FIELDS, ...others }).map(([field, label]) => [
      `${of}.${field}`,
      { label, group, of },
    ]),
  );

const listSources = (of: ListName, fields: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(fields).map(([field, label]) => [`${of}.${field}`, { label, group: LISTS[of], of }]),
  );

const customerSources = (fields: Record<string, string>) =>
  Object.fromEntries(Object.entries(fields).map(([field, label]) => [field, { label, group: 'Customer' }]));

/** A fixed text, which the column itself holds. */
export const FIXED = 'fixed';

/** The date on which the rows were made, in UTC. */
export const FILE_DATE = 'file_date';

/** Everything a column can show, by its key. */
export const SOURCES: Readonly<Record<string, Source>> = {
  ...customerSources({
    customer_code: 'Customer code',
    customer_name: 'Customer name',
    customer_alias: 'Customer alias',
    customer_phone: 'Phone',
    customer_contact: 'Contact',
    customer_contact_email: 'Email of the contact',
    company_number_name: 'Company number name',
    company_number_code: 'Company number code',
    customer_group_name: 'Customer group name',
    customer_group_code: 'Customer group code',
    sales_rep_code: 'Sales rep code',
  }),
  'address.type': { label: 'Type: billing or shipping', group: 'Address of the row', of: 'address' },
  ...addressSources('address', 'Address of the row', { email: 'Email', create_doors: 'Door' }),
  ...addressSources('billing', LISTS.billing, {}),
  ...addressSources('shipping', LISTS.shipping, { email: 'Email', create_doors: 'Door' }),
  ...listSources('customer_locations', {
    location_phone: 'Phone',
    location_address_1: 'Address 1',
    location_address_2: 'Address 2',
    location_city: 'City',
    location_state: 'State',
    location_zip: 'Zip',
    location_country: 'Country',
  }),
  ...listSources('buyers', {
    buyer_name: 'Name',
    buyer_email: 'Email',
    buyer_title: 'Title',
    buyer_phone: 'Phone',
    buyer_fax: 'Fax',
  }),
  ...listSources('price_types', {
    price_type_label: 'Price label',
    price_type_currency_code: 'Currency',
    price_type_retail_currency_code: 'Retail currency',
  }),
  ...listSources('payment_methods', { payment_method_name: 'Name', payment_method_code: 'Code' }),
  ...listSources('shipping_methods', { shipping_method_name: 'Name', shipping_method_code: 'Code' }),
  ...listSources('discounts', { amount: 'Percent', line_item_level: 'On lines' }),
  ...listSources('warehouses', { warehouse_name: 'Name', warehouse_code: 'Code' }),
  [FILE_DATE]: { label: 'Date of the file', group: 'Other' },
  [FIXED]: { label: 'Fixed text', group: 'Other' },
};
