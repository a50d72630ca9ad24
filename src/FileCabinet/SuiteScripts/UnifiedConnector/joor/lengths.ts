import { type JoorConnection, MAX_LENGTH } from './connection';
import { type Fault, fault } from './rule-sheet';

/** Where a JOOR field comes from in NetSuite, for faults. */
const FIELD_NAMES: Record<string, string> = {
  customer_name: 'Company Name',
  customer_code: 'Customer Code',
  customer_alias: 'Customer Alias (Field Map)',
  customer_group_name: 'Category',
  customer_group_code: 'Category code (Value Map)',
  customer_phone: 'Phone',
  sales_rep_code: 'Sales Rep code (Value Map)',
  buyer_name: 'Company Name (as buyer)',
  buyer_email: 'Email',
  name: 'Addressee',
  code: 'Label',
  phone: 'Phone',
  address_1: 'Address 1',
  address_2: 'Address 2',
  city: 'City',
  state: 'State',
  postal_code: 'Zip',
  country: 'Country',
};

/** Every text of the connection that JOOR would not take for its length, counted in characters. */
export function tooLong(connection: JoorConnection): Fault[] {
  const faults = new Map<string, Fault>();
  visit(connection, '', (field, value, address) => {
    const max = MAX_LENGTH[field];
    const length = [...value].length;
    if (max === undefined || length <= max) return;
    const name = FIELD_NAMES[field] ?? FIELD_NAMES[field.replace(/^(billing|shipping)_/, '')] ?? field;
    const where = address === '' ? name : `${name} of address "${address}"`;
    faults.set(
      `${where}/${value}`,
      fault('value_too_long', where, `${where} has ${length} characters, JOOR takes ${max}: "${value}".`),
    );
  });
  return [...faults.values()];
}

function visit(node: object, address: string, check: (field: string, value: string, address: string) => void): void {
  const values = node as Record<string, unknown>;
  const label = values.billing_code ?? values.shipping_code;
  const within = typeof label === 'string' ? label : address;
  for (const [field, value] of Object.entries(values)) {
    if (typeof value === 'string') check(field, value, within);
    else if (typeof value === 'object' && value !== null) visit(value, within, check);
  }
}
