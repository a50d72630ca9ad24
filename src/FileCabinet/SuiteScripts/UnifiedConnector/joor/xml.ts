import type { JoorConnection } from './connection';

/**
 * The connections as the XML of JOOR's page (api-docs.jooraccess.com/v2.0/reference/bulk-connection-postput): a list
 * is a plural element with one singular element for each entry, booleans are True and False, decimals show a decimal.
 */
export function writeConnectionsXml(connections: readonly JoorConnection[]): string {
  const body = connections.map((connection) => element('connection', connection)).join('');
  return `<?xml version="1.0" encoding="UTF-8"?><bulk_connections>${body}</bulk_connections>`;
}

/** Singular of each plural element. */
const ENTRIES: Readonly<Record<string, string>> = {
  buyers: 'buyer',
  shipping_addresses: 'shipping_address',
  shipping_methods: 'shipping_method',
  billing_addresses: 'billing_address',
  payment_methods: 'payment_method',
  customer_locations: 'customer_location',
  price_types: 'price_type',
  discounts: 'discount',
  warehouses: 'warehouse',
};

function element(name: string, value: unknown): string {
  return `<${name}>${content(name, value)}</${name}>`;
}

function content(name: string, value: unknown): string {
  if (Array.isArray(value)) {
    const entry = ENTRIES[name];
    if (entry === undefined) throw new Error(`The list ${name} has no XML element for its entries.`);
    return value.map((each) => element(entry, each)).join('');
  }
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return Number.isInteger(value) ? value.toFixed(1) : String(value);
  if (typeof value === 'string') return escaped(value);
  return Object.entries(value as object)
    .filter(([, each]) => each !== undefined)
    .map(([key, each]) => element(key, each))
    .join('');
}

/** What XML 1.0 has no place for, such as half a surrogate pair, becomes the replacement character. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}
