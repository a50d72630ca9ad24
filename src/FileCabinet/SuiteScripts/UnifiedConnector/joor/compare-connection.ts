import { MAX_LENGTH } from './connection';
import { isNode, type Node, type NodeValue } from './reply-body';

/** What comparing a connection as it was sent with the reply of Connection GET gave. Fields by JOOR's names. */
export interface Comparison {
  /** Every field sent. */
  sent: string[];
  /** Fields that the reply carries with the values sent. */
  agree: string[];
  differ: { field: string; sent: string; shown: string }[];
  /** Fields sent that the reply does not carry, or that are not to be compared. */
  unverified: string[];
}

/**
 * Fields of the request that the page of Connection GET shows with the same meaning
 * (api-docs.jooraccess.com/v2.0/reference/connection-get). Not customer_contact_name: there it is JOOR's own name of
 * the retailer.
 */
const DOCUMENTED = [
  'customer_code',
  'customer_alias',
  'customer_contact_email',
  'company_number_name',
  'company_number_code',
  'customer_group_name',
  'customer_group_code',
  'sales_rep_code',
  'warehouse_name',
  'warehouse_code',
  'billing_code',
];

/** Names under which the reply shows a field that is sent under another one. */
const SHOWN_AS: Readonly<Record<string, string>> = { customer_email: 'customer_contact_email' };

/** What tells entries of one list apart, so that the city of one address is not taken for that of another. */
const ENTRY_KEYS = ['shipping_code', 'billing_code', 'price_type_label', 'buyer_email', 'location_address_1'];

const FIELDS = new Set([...Object.keys(MAX_LENGTH), 'amount', 'line_item_level', 'shipping_create_doors']);

/** The names that are no fields of a connection. */
export const unknownFields = (names: readonly string[]): string[] => names.filter((name) => !FIELDS.has(name));

/**
 * Compares what was sent with what JOOR shows. Every value sent has to be there; what JOOR has besides is not ours.
 * `compared` are the fields to compare; empty: those that JOOR's page shows.
 */
export function compareConnection(sent: Node, reply: Node, compared: readonly string[]): Comparison {
  const names = compared.length > 0 ? compared : [...DOCUMENTED, ...Object.keys(SHOWN_AS)];
  const sentFields = fieldsOf(sent);
  const shownFields = fieldsOf(reply);
  const comparison: Comparison = { sent: [...sentFields.keys()], agree: [], differ: [], unverified: [] };
  for (const [field, values] of sentFields) {
    const shown = shownFields.get(field) ?? shownFields.get(SHOWN_AS[field] ?? '');
    if (!shown || !names.includes(field)) comparison.unverified.push(field);
    else if (values.every((value) => shown.some((each) => equal(value, each)))) comparison.agree.push(field);
    else comparison.differ.push({ field, sent: listed(values), shown: listed(shown) });
  }
  return comparison;
}

interface FieldValue {
  /** Key of the list entry that it stands in. */
  entry: string;
  value: string | number | boolean;
}

/** Every field at any depth with its values. The names of JOOR's fields are unique. */
function fieldsOf(node: Node): Map<string, FieldValue[]> {
  const fields = new Map<string, FieldValue[]>();
  const visit = (value: NodeValue): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isNode(value)) return;
    const key = ENTRY_KEYS.find((name) => value[name] !== undefined);
    for (const [name, part] of Object.entries(value)) {
      if (typeof part === 'object') {
        if (part !== null) visit(part);
        continue;
      }
      const entry = key === undefined || key === name ? '' : String(value[key]);
      fields.set(name, [...(fields.get(name) ?? []), { entry, value: part }]);
    }
  };
  visit(node);
  return fields;
}

/** XML gives texts for numbers and booleans. */
function equal(sent: FieldValue, shown: FieldValue): boolean {
  if (sent.entry !== shown.entry) return false;
  if (typeof sent.value === 'number') return Number(shown.value) === sent.value;
  if (typeof sent.value === 'boolean') return String(shown.value).toLowerCase() === String(sent.value);
  return String(shown.value).trim() === sent.value.trim();
}

const listed = (values: readonly FieldValue[]): string =>
  values.map(({ entry, value }) => (entry === '' ? `"${value}"` : `"${value}" (${entry})`)).join(', ');
