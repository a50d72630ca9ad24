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
 * Compares what was sent with what JOOR shows, in the fields `compared`; empty: those that JOOR's page shows. Every value
 * sent has to be there as it was sent, and no other: null, an object or a list in its place, or a value that was not sent,
 * is a difference. `isWhole` false: `sent` is not all that was sent, so what JOOR shows besides says nothing.
 */
export function compareConnection(sent: Node, reply: Node, compared: readonly string[], isWhole = true): Comparison {
  const names = compared.length > 0 ? compared : [...DOCUMENTED, ...Object.keys(SHOWN_AS)];
  const sentFields = fieldsOf(sent);
  const shownFields = fieldsOf(reply);
  const empty = emptyNodes(reply);
  const comparison: Comparison = { sent: [...sentFields.keys()], agree: [], differ: [], unverified: [] };
  for (const [field, values] of sentFields) {
    const shown = shownFields.get(field) ?? shownFields.get(SHOWN_AS[field] ?? '');
    if (!names.includes(field) || (!shown && !values.some(({ nodes }) => nodes.some((node) => empty.has(node))))) {
      comparison.unverified.push(field);
      continue;
    }
    const there = shown ?? [];
    const more = isWhole ? there.filter((each) => isMore(each, field, values, sent)) : [];
    if (more.length === 0 && values.every((value) => there.some((each) => equal(value, each)))) {
      comparison.agree.push(field);
    } else comparison.differ.push({ field, sent: listed(values), shown: listed(there) });
  }
  const aliases = [...sentFields.keys()].map((field) => SHOWN_AS[field]);
  for (const [field, values] of isWhole ? shownFields : []) {
    if (sentFields.has(field) || aliases.includes(field) || !names.includes(field)) continue;
    const more = values.filter((each) => isMore(each, field, [], sent));
    if (more.length > 0) comparison.differ.push({ field, sent: listed([]), shown: listed(more) });
  }
  return comparison;
}

/** Whether JOOR was seen to hold what the fields became: their values, or nothing where they were left out. */
export function unseen(
  changed: readonly string[],
  { sent, agree, differ }: Comparison,
  compared: readonly string[],
): string[] {
  const names = compared.length > 0 ? compared : DOCUMENTED;
  return changed.filter((field) => {
    if (sent.includes(field)) return !agree.includes(field);
    return !names.includes(field) || differ.some((each) => each.field === field);
  });
}

/** Fields whose values differ between two connections as they were sent. */
export function changedFields(before: Node, after: Node): string[] {
  const [old, current] = [fieldsOf(before), fieldsOf(after)];
  const same = (field: string): boolean => textsOf(old.get(field)) === textsOf(current.get(field));
  return [...new Set([...old.keys(), ...current.keys()])].filter((field) => !same(field));
}

const textsOf = (values: readonly FieldValue[] = []): string =>
  values
    .map(({ entry, value }) => JSON.stringify([entry, value]))
    .sort()
    .join();

interface FieldValue {
  /** Key of the list entry that it stands in. */
  entry: string;
  value: string | number | boolean | null;
  /** Names of the nodes around it. */
  nodes: readonly string[];
  /** A name whose code stands beside it, or a code whose name does. */
  partner: boolean;
}

/** What stands where a text belongs. */
const NO_TEXT = { object: 'an object', list: 'a list' } as const;

/** Every field at any depth with its values. The names of JOOR's fields are unique. */
function fieldsOf(node: Node): Map<string, FieldValue[]> {
  const fields = new Map<string, FieldValue[]>();
  const visit = (value: NodeValue, nodes: readonly string[]): void => {
    if (Array.isArray(value)) {
      for (const each of value) visit(each, nodes);
      return;
    }
    if (!isNode(value)) return;
    const key = ENTRY_KEYS.find((name) => value[name] !== undefined);
    for (const [name, part] of Object.entries(value)) {
      if (typeof part === 'object' && part !== null && !FIELDS.has(name)) {
        visit(part, [...nodes, name]);
        continue;
      }
      if (part === null && !FIELDS.has(name)) continue;
      const entry = key === undefined || key === name ? '' : String(value[key]);
      const held = Array.isArray(part) ? NO_TEXT.list : isNode(part) ? NO_TEXT.object : part;
      const partner = partnerOf(name);
      const found = { entry, value: held, nodes, partner: partner !== '' && isFilled(value[partner]) };
      fields.set(name, [...(fields.get(name) ?? []), found]);
    }
  };
  visit(node, []);
  return fields;
}

/** "warehouse_code" of "warehouse_name" and the other way round. */
function partnerOf(name: string): string {
  if (/^(warehouse|company_number|customer_group|payment_method|shipping_method)_name$/.test(name))
    return name.replace(/name$/, 'code');
  if (/^(warehouse|company_number|customer_group|payment_method|shipping_method)_code$/.test(name))
    return name.replace(/code$/, 'name');
  return '';
}

const isFilled = (value: NodeValue | undefined): boolean => value !== undefined && value !== null && value !== '';

/** Names of nodes that the reply shows with nothing in them. */
function emptyNodes(reply: Node): Set<string> {
  const empty = new Set<string>();
  const visit = (value: NodeValue): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isNode(value)) return;
    for (const [name, part] of Object.entries(value)) {
      if (FIELDS.has(name)) continue;
      if (typeof part !== 'object' || part === null || Object.keys(part).length === 0) empty.add(name);
      else visit(part);
    }
  };
  visit(reply);
  return empty;
}

/**
 * Whether a shown value is one that was not sent. A default of JOOR's page is none, nor is JOOR's own name of a thing that was sent by its code
 * alone, or its code of one sent by name.
 */
function isMore(shown: FieldValue, field: string, values: readonly FieldValue[], sent: Node): boolean {
  if (!isFilled(shown.value) || shown.value === false || values.some((value) => equal(value, shown))) return false;
  // "If blank, customer name will be used."
  if (/^(shipping|billing)_name$/.test(field) && shown.value === sent.customer_name) return false;
  const partner = partnerOf(field);
  return !(partner !== '' && shown.partner && fieldsOf(sent).has(partner) && values.length === 0);
}

/** XML gives texts for numbers and booleans. */
function equal(sent: FieldValue, shown: FieldValue): boolean {
  if (sent.entry !== shown.entry || shown.value === null) return false;
  if (typeof sent.value === 'number') return isFilled(shown.value) && Number(shown.value) === sent.value;
  if (typeof sent.value === 'boolean') return String(shown.value).toLowerCase() === String(sent.value);
  return String(shown.value).trim() === String(sent.value).trim();
}

const listed = (values: readonly FieldValue[]): string =>
  values.length === 0
    ? 'nothing'
    : values
        .map(({ entry, value }) => {
          const shown =
            Object.values<unknown>(NO_TEXT).includes(value) || value === null ? String(value) : `"${value}"`;
          return entry === '' ? shown : `${shown} (${entry})`;
        })
        .join(', ');
