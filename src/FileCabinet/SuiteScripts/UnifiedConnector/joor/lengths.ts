import { type JoorConnection, MAX_LENGTH } from './connection';
import { bySeverity, type Findings } from './findings';
import { cutText, lengthOf, wrapText } from './fit-text';
import { type Fault, fault } from './rule-sheet';

/** What is done with a text that JOOR would not take for its length. */
export type LengthPolicy = 'block' | 'wrap' | 'cut';

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

/**
 * Fields whose end can be missed. A code, an e-mail address, a phone number, a zip, or a name that has to match one
 * set up at JOOR would become another one: those are never cut.
 */
const CAN_BE_CUT = new Set([
  'customer_name',
  'customer_alias',
  'customer_contact',
  'customer_contact_name',
  'buyer_name',
  'buyer_title',
  'name',
  'address_1',
  'address_2',
  'city',
]);

/**
 * The connection with every text in the length that JOOR takes, as far as the policy allows: `block` changes nothing,
 * `wrap` moves the end of address line 1 before line 2 where both then fit, `cut` shortens names and address lines.
 * Whatever still is too long is a fault; whatever was changed is a warning.
 */
export function fitLengths(
  connection: JoorConnection,
  policy: LengthPolicy,
  fixOf: FixOf = () => undefined,
): Findings & { connection: JoorConnection } {
  const found = new Map<string, Fault>();
  const fixes: FixOf = (field, value) => fixOf(field, value) ?? shared(field, value, connection);
  const fitted = fitNode(connection, '', { policy, fixOf: fixes }, found) as JoorConnection;
  return { connection: fitted, ...bySeverity([...found.values()]) };
}

/** What mends a value in a field, where that is not what the rule sheet says. */
type FixOf = (field: string, value: string) => string | undefined;

/** The name of a customer is also that of its buyer, who may have half as many characters. */
const shared: (field: string, value: string, connection: JoorConnection) => string | undefined = (
  field,
  value,
  connection,
) =>
  field === 'buyer_name' && value === connection.customer_name && lengthOf(value) <= (MAX_LENGTH.customer_name ?? 0)
    ? 'The buyer has the name of the customer. Add a Field Map line for buyer_name with a shorter field or fixed value, set Buyers on the External System to Contacts, or shorten Company Name.'
    : undefined;

interface Fitting {
  policy: LengthPolicy;
  fixOf: FixOf;
}

function fitNode(node: object, address: string, fitting: Fitting, found: Map<string, Fault>): object {
  if (Array.isArray(node)) return node.map((part) => fitNode(part, address, fitting, found));
  const values = { ...node } as Record<string, unknown>;
  const label = values.billing_code ?? values.shipping_code;
  const within = typeof label === 'string' ? label : address;
  if (fitting.policy === 'wrap') wrapLines(values, within, found);
  for (const [field, value] of Object.entries(values)) {
    if (typeof value === 'string') values[field] = fitValue(field, value, within, fitting, found);
    else if (typeof value === 'object' && value !== null) values[field] = fitNode(value, within, fitting, found);
  }
  return values;
}

function wrapLines(values: Record<string, unknown>, address: string, found: Map<string, Fault>): void {
  for (const first of ['billing_address_1', 'shipping_address_1', 'location_address_1']) {
    const second = first.replace(/1$/, '2');
    const line = values[first];
    if (typeof line !== 'string' || lengthOf(line) <= (MAX_LENGTH[first] ?? 0)) continue;
    const rest = typeof values[second] === 'string' ? values[second] : '';
    const wrapped = wrapText(line, rest, MAX_LENGTH[first] ?? 0, MAX_LENGTH[second] ?? 0);
    if (!wrapped) continue;
    [values[first], values[second]] = wrapped;
    const where = nameOf(first, address);
    const detail = `${tooLong(first, line, where)}. The rest is sent ${rest === '' ? 'as' : 'in front of'} Address 2.`;
    found.set(`${where}/${line}`, fault('value_wrapped', where, detail));
  }
}

function fitValue(
  field: string,
  value: string,
  address: string,
  { policy, fixOf }: Fitting,
  found: Map<string, Fault>,
): string {
  const max = MAX_LENGTH[field];
  if (max === undefined || lengthOf(value) <= max) return value;
  const where = nameOf(field, address);
  const start = tooLong(field, value, where);
  const cut = policy === 'cut' && (CAN_BE_CUT.has(field) || CAN_BE_CUT.has(withoutPrefix(field)));
  const sent = cut ? cutText(value, max) : value;
  const key = `${where}/${value}`;
  const fix = fixOf(field, value);
  if (cut) found.set(key, fault('value_cut', where, `${start}. The value sent is "${sent}".`, fix));
  else found.set(key, fault('value_too_long', where, `${start}: "${value}".`, fix));
  return sent;
}

const tooLong = (field: string, value: string, where: string): string =>
  `${where} has ${lengthOf(value)} characters; JOOR allows ${MAX_LENGTH[field]}`;

/** What a JOOR field is called in NetSuite. */
export const fieldName = (field: string): string => FIELD_NAMES[field] ?? FIELD_NAMES[withoutPrefix(field)] ?? field;

function nameOf(field: string, address: string): string {
  const name = fieldName(field);
  return address === '' ? name : `${name} of address "${address}"`;
}

const withoutPrefix = (field: string): string => field.replace(ADDRESS_PREFIX, '');
