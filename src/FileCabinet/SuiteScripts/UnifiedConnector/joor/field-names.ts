import { targetName } from '../settings/field-map';

/** Where a JOOR field comes from in NetSuite, for faults. Fields of addresses stand without their prefix. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  customer_name: 'Company Name',
  customer_code: 'Customer Code',
  customer_alias: 'Customer Alias (Field Map)',
  company_number_name: 'Company Number Name',
  company_number_code: 'Company Number Code',
  customer_group_name: 'Category',
  customer_group_code: 'Category code (Value Map)',
  customer_phone: 'Phone',
  customer_contact: 'Contact',
  customer_contact_name: 'Contact',
  customer_contact_email: 'Email of the contact',
  customer_email: 'Email of the contact',
  sales_rep_code: 'Sales Rep code (Value Map)',
  buyer_name: 'Name of the buyer',
  buyer_title: 'Job Title of the buyer',
  buyer_email: 'Email of the buyer',
  buyer_phone: 'Phone of the buyer',
  buyer_fax: 'Fax of the buyer',
  payment_method_name: 'Terms (Value Map)',
  payment_method_code: 'Terms code (Value Map)',
  shipping_method_name: 'Shipping Item (Value Map)',
  shipping_method_code: 'Shipping Item code (Value Map)',
  warehouse_name: 'Warehouse (Value Map)',
  warehouse_code: 'Warehouse code (Value Map)',
  price_type_label: 'Price label (Value Map)',
  price_type_currency_code: 'Currency',
  price_type_retail_currency_code: 'Retail Currency (Value Map)',
  discount_amount: 'Discount (Field Map)',
  discount_line_item_level: 'Discount Level (Field Map)',
  amount: 'Discount (Field Map)',
  line_item_level: 'Discount Level (Field Map)',
  shipping_create_doors: 'Doors',
  name: 'Addressee',
  code: 'Label',
  phone: 'Phone',
  email: 'Email',
  address_1: 'Address 1',
  address_2: 'Address 2',
  city: 'City',
  state: 'State',
  postal_code: 'Zip',
  zip: 'Zip',
  country: 'Country',
};

const ADDRESS_PREFIX = /^(billing|shipping|location)_/;

/** The field, and the address it stands in unless that is ''. */
export function nameOf(field: string, address: string): string {
  const name = FIELD_NAMES[field] ?? FIELD_NAMES[withoutPrefix(field)] ?? targetName(field);
  return address === '' ? name : `${name} of address "${address}"`;
}

/** Fields of addresses have one name whatever the address is for. */
export const withoutPrefix = (field: string): string => field.replace(ADDRESS_PREFIX, '');

/** What a JOOR field is called in NetSuite, whatever address it stands in. */
export const fieldName = (field: string): string => nameOf(field, '');
