import { ADDRESS_FIELD_NAMES, CUSTOMER_FIELD_NAMES, isAddressField, isCustomerField } from './fields';

/** JOOR fields of the customer that a Field Map line may fill. */
export const CUSTOMER_TARGETS = [
  'customer_name',
  'customer_alias',
  'company_number_name',
  'company_number_code',
  'customer_group_name',
  'customer_group_code',
  'customer_phone',
  'customer_contact',
  'customer_contact_email',
  'sales_rep_code',
  'buyer_name',
  'buyer_title',
  'buyer_email',
  'buyer_phone',
  'buyer_fax',
  'shipping_method_name',
  'shipping_method_code',
  'payment_method_name',
  'payment_method_code',
  'discount_amount',
  'discount_line_item_level',
  'warehouse_name',
  'warehouse_code',
  'price_type_label',
  'price_type_currency_code',
  'price_type_retail_currency_code',
] as const;

/** JOOR's nodes of addresses: a Field Map line names the checkbox of the address that marks it as the one or the other. */
const ROLE_TARGETS = ['billing_address', 'shipping_address'] as const;

/** What an address can be at JOOR. */
export type AddressRole = 'billing' | 'shipping' | 'location';

/** JOOR fields that hold the code and the place of an address, which the rules look at; locations have no code. */
export const PLACE_TARGETS = {
  billing: {
    label: 'billing_code',
    city: 'billing_city',
    state: 'billing_state',
    zip: 'billing_postal_code',
    country: 'billing_country',
  },
  shipping: {
    label: 'shipping_code',
    city: 'shipping_city',
    state: 'shipping_state',
    zip: 'shipping_postal_code',
    country: 'shipping_country',
  },
  location: {
    city: 'location_city',
    state: 'location_state',
    zip: 'location_zip',
    country: 'location_country',
  },
} as const;

/** JOOR fields of an address that a Field Map line may fill. */
export const ADDRESS_TARGETS = [
  'shipping_name',
  'shipping_phone',
  'shipping_email',
  'shipping_address_1',
  'shipping_address_2',
  'billing_name',
  'billing_phone',
  'billing_address_1',
  'billing_address_2',
  'location_phone',
  'location_address_1',
  'location_address_2',
  ...Object.values(PLACE_TARGETS.billing),
  ...Object.values(PLACE_TARGETS.shipping),
  ...Object.values(PLACE_TARGETS.location),
  ...ROLE_TARGETS,
] as const;

export type CustomerTarget = (typeof CUSTOMER_TARGETS)[number];
export type AddressTarget = (typeof ADDRESS_TARGETS)[number];

/** What a target is called on pages and in messages, each by a name of its own: "Shipping postal code". */
export function targetName(target: string): string {
  const words = target.replaceAll('_', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

export interface FieldMapLine {
  /** null: for every External System. */
  systemId: number | null;
  joorField: string;
  netsuiteField: string;
  fixedValue: string;
}

/** What fills a JOOR field: a column of the customer, a column of the address, or always the same text. */
export type FieldSource = { column: string } | { addressColumn: string } | { fixed: string };

export type FieldMap = Partial<Record<CustomerTarget | AddressTarget, FieldSource>>;

/**
 * The Field Map of one External System. Only whitelisted names pass. Every line that cannot be used is told in a
 * sentence. Lines of the External System go before lines for all.
 */
export function readFieldMap(
  lines: readonly FieldMapLine[],
  systemId: number,
): { fieldMap: FieldMap; faults: string[] } {
  const fieldMap: FieldMap = {};
  const faults: string[] = [];
  const shared = lines.filter((line) => line.systemId === null);
  const own = lines.filter((line) => line.systemId === systemId);
  for (const line of [...shared, ...own]) {
    const target = [...CUSTOMER_TARGETS, ...ADDRESS_TARGETS].find((name) => name === line.joorField);
    if (!target) {
      faults.push(`Field Map: "${line.joorField}" cannot be mapped. Select one of the JOOR fields.`);
      continue;
    }
    const source = sourceOf(
      line,
      ADDRESS_TARGETS.some((name) => name === target),
    );
    if (typeof source === 'string') faults.push(source);
    else fieldMap[target] = source;
  }
  return { fieldMap, faults };
}

/** The source of a line, or the sentence that says why it has none. */
function sourceOf(line: FieldMapLine, ofAddress: boolean): FieldSource | string {
  const field = line.netsuiteField.toLowerCase();
  if (ROLE_TARGETS.some((name) => name === line.joorField) && !field.startsWith('address.')) {
    return `Field Map: ${targetName(line.joorField)} needs address.FIELD with the checkbox that marks these addresses, not "${line.netsuiteField || line.fixedValue}".`;
  }
  if (field === '') return { fixed: line.fixedValue };
  if (field.startsWith('address.')) {
    const column = field.slice('address.'.length);
    if (!ofAddress)
      return `Field Map: ${targetName(line.joorField)} belongs to the customer and cannot take "${line.netsuiteField}".`;
    if (isAddressField(column)) return { addressColumn: column };
    return `Field Map: "${line.netsuiteField}" cannot fill ${targetName(line.joorField)}. Use address.FIELD with a custom address field or one of ${ADDRESS_FIELD_NAMES}.`;
  }
  if (isCustomerField(field)) return { column: field };
  return `Field Map: "${line.netsuiteField}" cannot fill ${targetName(line.joorField)}. Use a custom entity field or one of ${CUSTOMER_FIELD_NAMES}.`;
}

/** Customer columns that the map reads, each once. */
export function mappedColumns(fieldMap: FieldMap): string[] {
  const columns = Object.values(fieldMap).flatMap((source) => ('column' in source ? [source.column] : []));
  return [...new Set(columns)].sort();
}

/**
 * Customer columns that fill a text at JOOR, each once: they are read as NetSuite shows them, for a list stores internal
 * ids.
 */
export function shownColumns(fieldMap: FieldMap): string[] {
  const { discount_amount: _amount, discount_line_item_level: _level, ...texts } = fieldMap;
  return mappedColumns(texts);
}

/** Address columns that the map reads, each once. */
export function mappedAddressColumns(fieldMap: FieldMap): string[] {
  const columns = Object.values(fieldMap).flatMap((source) =>
    'addressColumn' in source ? [source.addressColumn] : [],
  );
  return [...new Set(columns)].sort();
}

/**
 * Address columns that fill a text at JOOR, each once: they too are read as NetSuite shows them. Custom fields only, for
 * of the standard ones only the country is a list, and the rules read its code.
 */
export function shownAddressColumns(fieldMap: FieldMap): string[] {
  const { billing_address: _billing, shipping_address: _shipping, ...texts } = fieldMap;
  return mappedAddressColumns(texts).filter((column) => column.startsWith('custrecord'));
}
