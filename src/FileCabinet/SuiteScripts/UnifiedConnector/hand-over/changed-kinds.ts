import type { JoorConnection } from '../joor/connection';
import { connectionDiff } from '../sync/compare/connection-diff';

/** Kinds of values of a connection, as people name them, by the beginning of JOOR's field names. */
const KINDS: readonly { kind: string; fields: RegExp }[] = [
  { kind: 'Name', fields: /^customer_(name|alias)$/ },
  { kind: 'Contact, email or phone', fields: /^customer_(contact|email|phone)/ },
  { kind: 'Buyer', fields: /^buyer_/ },
  { kind: 'Shipping method', fields: /^shipping_method_/ },
  { kind: 'Address', fields: /^(shipping|billing|location)_/ },
  { kind: 'Payment method', fields: /^payment_method_/ },
  { kind: 'Price type', fields: /^price_type_/ },
  { kind: 'Sales rep', fields: /^sales_rep_code$/ },
  { kind: 'Customer group', fields: /^customer_group_/ },
  { kind: 'Company number', fields: /^company_number_/ },
  { kind: 'Warehouse', fields: /^warehouse_/ },
  { kind: 'Discount', fields: /^(amount|line_item_level)$/ },
];

/** Kinds that every brand changes in the long run; whether the others can change at all, the brand knows. */
export const USUAL_KINDS: readonly string[] = [
  'Name',
  'Contact, email or phone',
  'Address',
  'Payment method',
  'Price type',
];

const kindOf = (field: string): string | undefined => KINDS.find(({ fields }) => fields.test(field))?.kind;

/** Kinds of values that a connection has, in the order of the list. */
export function kindsIn(connection: JoorConnection | null): string[] {
  const found = new Set(connectionDiff(null, connection, () => '').map(({ field }) => kindOf(field)));
  return KINDS.map(({ kind }) => kind).filter((kind) => found.has(kind));
}

/** Kinds of which at least one value differs. Without both connections nothing is known to differ. */
export function kindsChanged(before: JoorConnection | null, after: JoorConnection | null): string[] {
  if (!before || !after) return [];
  const found = new Set(
    connectionDiff(before, after, () => '')
      .filter(({ change }) => change !== 'same')
      .map(({ field }) => kindOf(field)),
  );
  return KINDS.map(({ kind }) => kind).filter((kind) => found.has(kind));
}
