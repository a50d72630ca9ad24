import { distance } from 'fastest-levenshtein';

/** What a column of a template can hold, as people choose it. The keys stand in stored mappings: none is ever renamed. */
export const FIELD_LABELS = {
  customer_name: 'Customer Name',
  customer_code: 'Customer Code',
  customer_alias: 'Customer Alias',
  email: 'Email',
  contact: 'Contact Name',
  phone: 'Phone',
  group_name: 'Customer Group',
  group_code: 'Customer Group Code',
  company_name: 'Company Number Name',
  company_code: 'Company Number Code',
  address_type: 'Address Type',
  address_code: 'Address Code',
  address_name: 'Address Name',
  address_phone: 'Address Phone',
  address_1: 'Address 1',
  address_2: 'Address 2',
  city: 'City',
  state: 'State',
  zip: 'Zip',
  country: 'Country',
  currency: 'Price Currency',
  label: 'Price Label',
  retail_currency: 'Retail Currency',
  payment_names: 'Payment Methods',
  payment_codes: 'Payment Method Codes',
  shipping_names: 'Shipping Methods',
  shipping_codes: 'Shipping Method Codes',
  rep_code: 'Sales Rep Code',
  discount: 'Discount (percent)',
  warehouse_name: 'Warehouse',
  warehouse_code: 'Warehouse Code',
  buyer_name: 'Buyer Name',
  buyer_email: 'Buyer Email',
  buyer_title: 'Buyer Title',
  buyer_phone: 'Buyer Phone',
} as const;

export type TemplateField = keyof typeof FIELD_LABELS;

export const FIELDS = Object.keys(FIELD_LABELS) as TemplateField[];

/** What a column holds: a field of the customer, the same text in every row, or nothing of ours (null). */
export type ColumnHolds = { field: TemplateField } | { text: string } | null;

export interface TemplateColumn {
  heading: string;
  /** From 0, in the sheet. */
  at: number;
  holds: ColumnHolds;
  /** A row without it is no row for JOOR; of State only in the countries in which JOOR requires one. */
  mandatory: boolean;
}

/**
 * The columns that JOOR's own pages name as mandatory in its Customer Data Template; of its other columns no page gives the
 * names (help.jooraccess.com articles 25887244905371 and 25886937811611).
 */
export const MANDATORY: readonly TemplateField[] = [
  'customer_name',
  'address_1',
  'city',
  'state',
  'country',
  'email',
  'currency',
  'label',
];

/** Headings as they are compared, besides the labels; the most usual first. */
const OTHER_HEADINGS: Partial<Record<TemplateField, readonly string[]>> = {
  customer_name: ['retailer name', 'account name', 'company name', 'store name', 'name', 'customer'],
  customer_code: ['code', 'account code', 'account number', 'customer number', 'erp code'],
  customer_alias: ['alias', 'trading name', 'dba'],
  email: ['customer email', 'email address', 'contact email', 'e mail'],
  contact: ['contact', 'customer contact', 'primary contact'],
  phone: ['customer phone', 'telephone', 'phone number'],
  group_name: ['group', 'customer group name', 'category'],
  group_code: ['group code'],
  company_name: ['company number'],
  address_type: ['type of address', 'billing or shipping'],
  address_code: ['billing code', 'shipping code', 'location code'],
  address_name: ['billing name', 'shipping name', 'addressee'],
  address_1: ['address', 'address line 1', 'street', 'street address', 'billing address 1', 'shipping address 1'],
  address_2: ['address line 2', 'billing address 2', 'shipping address 2'],
  city: ['town', 'billing city', 'shipping city'],
  state: ['state province', 'state province region', 'province', 'region', 'billing state', 'shipping state'],
  zip: ['zip code', 'postal code', 'postcode', 'zip postal code'],
  country: ['country name', 'billing country', 'shipping country'],
  currency: ['currency', 'price type currency', 'currency code', 'price currency code'],
  label: ['price type', 'price type label', 'price list', 'label'],
  retail_currency: ['retail price currency'],
  payment_names: ['payment method', 'payment terms', 'payment term', 'terms'],
  payment_codes: ['payment method code', 'payment code', 'payment terms code', 'terms code'],
  shipping_names: ['shipping method', 'ship via'],
  shipping_codes: ['shipping method code', 'shipping code'],
  rep_code: ['sales rep', 'sales representative', 'sales representative code', 'rep code', 'rep'],
  discount: ['discount', 'discount percent', 'discount percentage'],
  warehouse_name: ['warehouse name'],
  buyer_name: ['buyer'],
  buyer_title: ['job title', 'title'],
};

/** A heading as it is compared: a mark for mandatory cells or a remark in brackets is no part of it. */
const plain = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[([{].*?[)\]}]/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(required|mandatory|optional)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const NAMES: readonly { field: TemplateField; name: string }[] = FIELDS.flatMap((field) =>
  [FIELD_LABELS[field], ...(OTHER_HEADINGS[field] ?? [])].map((name) => ({ field, name: plain(name) })),
);

/** Of so few letters another word is one or two letters away. */
const SHORTEST_FUZZY = 5;

/** 0: the very name; more: so much further away; null: it is none that is known. */
function nearest(heading: string): { field: TemplateField; away: number } | null {
  const wanted = plain(heading);
  if (wanted === '') return null;
  const exact = NAMES.findIndex(({ name }) => name === wanted);
  if (exact >= 0) return { field: (NAMES[exact] as { field: TemplateField }).field, away: exact / NAMES.length };
  if (wanted.length < SHORTEST_FUZZY) return null;
  const misses = NAMES.filter(({ name }) => name.length >= SHORTEST_FUZZY)
    .map(({ field, name }) => ({ field, away: distance(wanted, name) }))
    .filter(({ away }) => away <= 2)
    .sort((one, other) => one.away - other.away);
  return misses[0] ?? null;
}

/**
 * A first proposal of what each heading holds: known names, and what is one or two letters away from one. Of two headings for
 * one field the nearer has it. Those that JOOR's pages call mandatory are.
 */
export function proposeColumns(headings: readonly string[]): TemplateColumn[] {
  const found = headings.map(nearest);
  return headings.flatMap((heading, at) => {
    if (heading.trim() === '') return [];
    const mine = found[at] ?? null;
    const isBest =
      mine !== null &&
      !found.some(
        (other, index) =>
          other !== null &&
          other.field === mine.field &&
          (other.away < mine.away || (other.away === mine.away && index < at)),
      );
    const holds = isBest ? { field: mine.field } : null;
    return [{ heading, at, holds, mandatory: isBest && MANDATORY.includes(mine.field) }];
  });
}

/** How many headings of a row are known: the row with most of them is taken for the header. */
export const knownHeadings = (row: readonly string[]): number =>
  proposeColumns(row).filter(({ holds }) => holds !== null).length;
