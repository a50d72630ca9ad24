import type { FieldSource } from '../settings/field-map';
import { customerValue } from './connection/mapped-value';
import type { Customer } from './customer';
import type { Mapping } from './mapping';

/** What decides where the values of one customer's connection come from. */
export interface SourceContext {
  customer: Customer;
  mapping: Mapping;
  /** Customer code that JOOR already has; '' before the first send. */
  sentCode: string;
}

type Source = (context: SourceContext) => string;
type MappedField = keyof Mapping['fieldMap'];

/** Nothing fills the field until it is mapped. */
const OFF = 'off';

/**
 * Where the value of a JOOR field comes from: the NetSuite field, the setting, the Value Map kind or the Field Map line,
 * in the words of docs/engineer/mapping.md. For a field without a value it is where one would come from.
 */
export function valueSource(field: string, context: SourceContext): string {
  const source = SOURCES[field];
  if (!source) throw new Error(`${field} is no field of a connection.`);
  return source(context);
}

/** The words of the Field Map line that fills a field; null: none does. */
function lineOf(field: MappedField, { mapping }: SourceContext): string | null {
  const source = mapping.fieldMap[field];
  return source ? lineWords(source) : null;
}

function lineWords(source: FieldSource): string {
  if ('fixed' in source) return 'fixed value of the Field Map';
  return `Field Map: ${'column' in source ? source.column : `address.${source.addressColumn}`}`;
}

/** The Field Map line where there is one, else `otherwise`. */
const mapped =
  (field: MappedField, otherwise: string | Source): Source =>
  (context) =>
    lineOf(field, context) ?? (typeof otherwise === 'string' ? otherwise : otherwise(context));

/** Fields that one node holds together: a Field Map line counts only where it gives this customer a value. */
const mappedTogether =
  (fields: readonly (MappedField & Parameters<typeof customerValue>[1])[], field: MappedField, otherwise: Source) =>
  (context: SourceContext): string => {
    const { customer, mapping } = context;
    const own = fields.some((each) => customerValue(mapping.fieldMap, each, customer));
    return own ? (lineOf(field, context) ?? OFF) : otherwise(context);
  };

const buyer =
  (field: 'buyer_name' | 'buyer_title' | 'buyer_email' | 'buyer_phone' | 'buyer_fax', ofContact: string) =>
  (otherwise: string | Source): Source =>
  (context) =>
    context.mapping.system.buyers === 'contacts' ? `${ofContact} of the contact` : mapped(field, otherwise)(context);

const customerName: Source = mapped('customer_name', 'Company Name, or first and last name of a person');

const customerCode: Source = ({ sentCode, mapping: { system } }) => {
  if (sentCode !== '') return 'the code once sent is kept';
  if (system.codeSource === 'field') return `Customer Code Field: ${system.codeField}`;
  return system.codeSource === 'customer-id' ? 'Customer ID' : 'internal id';
};

const company: Source = ({ mapping }) => (mapping.system.companyFromParent ? 'Parent as Company Number' : OFF);

const groupName: Source = ({ customer: { category }, mapping: { valueMap } }) =>
  category && valueMap.find('category', category.id).length > 0 ? 'Value Map: Customer Category' : 'Category';

const contactEmail: Source = ({ customer: { contacts } }) =>
  contacts.some(({ primary, email }) => primary && email !== '') ? 'e-mail of the primary contact' : 'Email';

const paymentMethod: Source = ({ customer: { term }, mapping: { valueMap } }) =>
  term && valueMap.find('term', term.id).length > 0 ? 'Value Map: Payment Term' : 'Terms';

const paymentFields = ['payment_method_name', 'payment_method_code'] as const;
const shippingMethodFields = ['shipping_method_name', 'shipping_method_code'] as const;

const currency: Source = ({ mapping: { features } }) =>
  features.multipleCurrencies ? 'currency of the customer' : 'Value Map: Price Level';

/** Field Map lines that hold a location are looked up in the Value Map; where they are empty, the default stays. */
const warehouse: Source = (context) => {
  const { customer, mapping } = context;
  const field = (['warehouse_code', 'warehouse_name'] as const).find((each) =>
    customerValue(mapping.fieldMap, each, customer),
  );
  const line = field && lineOf(field, context);
  return line ? `${line}; a location by Value Map: Warehouse` : 'Value Map: Warehouse';
};

const door: Source = ({ mapping: { system } }) => (system.doorField === '' ? OFF : `Door Field: ${system.doorField}`);

const addressSources = (side: 'shipping' | 'billing' | 'location'): Record<string, Source> => {
  const zip = side === 'location' ? 'location_zip' : (`${side}_postal_code` as const);
  return {
    [`${side}_phone`]: mapped(`${side}_phone`, 'Phone of the address'),
    [`${side}_address_1`]: mapped(`${side}_address_1`, 'Address 1'),
    [`${side}_address_2`]: mapped(`${side}_address_2`, 'Address 2, and Address 3'),
    [`${side}_city`]: mapped(`${side}_city`, 'City'),
    [`${side}_state`]: mapped(`${side}_state`, 'State'),
    [zip]: mapped(zip, 'Zip'),
    [`${side}_country`]: mapped(`${side}_country`, 'Country'),
  };
};

/** By JOOR field: every one that a connection can hold. */
export const SOURCES: Readonly<Record<string, Source>> = {
  customer_name: customerName,
  customer_code: customerCode,
  customer_alias: mapped('customer_alias', OFF),
  company_number_name: mapped('company_number_name', company),
  company_number_code: mapped('company_number_code', company),
  customer_group_name: mapped('customer_group_name', groupName),
  customer_group_code: mapped('customer_group_code', 'Value Map: Customer Category'),
  customer_phone: mapped('customer_phone', 'Phone'),
  customer_contact: mapped('customer_contact', 'name of the primary contact'),
  customer_contact_name: mapped('customer_contact', 'name of the primary contact'),
  customer_contact_email: mapped('customer_contact_email', contactEmail),
  customer_email: mapped('customer_contact_email', contactEmail),
  sales_rep_code: mapped('sales_rep_code', 'Value Map: Sales Rep'),
  buyer_name: buyer('buyer_name', 'name')(customerName),
  buyer_title: buyer('buyer_title', 'title')(OFF),
  buyer_email: buyer('buyer_email', 'e-mail')('Email'),
  buyer_phone: buyer('buyer_phone', 'phone')(OFF),
  buyer_fax: buyer('buyer_fax', 'fax')(OFF),
  shipping_name: mapped('shipping_name', 'Addressee'),
  shipping_code: mapped('shipping_code', 'Label'),
  shipping_email: mapped('shipping_email', OFF),
  ...addressSources('shipping'),
  shipping_create_doors: door,
  shipping_method_name: mappedTogether(
    shippingMethodFields,
    'shipping_method_name',
    () => 'Value Map: Shipping Method',
  ),
  shipping_method_code: mappedTogether(
    shippingMethodFields,
    'shipping_method_code',
    () => 'Value Map: Shipping Method',
  ),
  billing_name: mapped('billing_name', 'Addressee'),
  billing_code: mapped('billing_code', 'Label'),
  ...addressSources('billing'),
  payment_method_name: mappedTogether(paymentFields, 'payment_method_name', paymentMethod),
  payment_method_code: mappedTogether(paymentFields, 'payment_method_code', () => 'Value Map: Payment Term'),
  ...addressSources('location'),
  price_type_label: mapped('price_type_label', 'Value Map: Price Level'),
  price_type_currency_code: mapped('price_type_currency_code', currency),
  price_type_retail_currency_code: mapped(
    'price_type_retail_currency_code',
    'Value Map: Price Level, else the same currency',
  ),
  amount: mapped('discount_amount', OFF),
  line_item_level: mapped('discount_line_item_level', OFF),
  warehouse_name: warehouse,
  warehouse_code: warehouse,
};
