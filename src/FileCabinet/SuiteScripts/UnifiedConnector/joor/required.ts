import type { JoorConnection } from './connection';
import { findCountry } from './countries';
import { requiresState } from './states';

/** What JOOR's table requires of a node, of each of its entries where it is a list. */
export interface Requirements {
  /** "node : 1-1" or "node : 1-n": the node itself may not be left out. */
  required?: true;
  fields: readonly string[];
  /** Required where the country in the other field is one of the four that JOOR names. */
  byCountry?: { field: string; country: string };
  nodes?: Readonly<Record<string, Requirements>>;
}

const addresses = (kind: 'shipping' | 'billing'): Requirements => ({
  fields: [`${kind}_code`, `${kind}_city`, `${kind}_country`],
  byCountry: { field: `${kind}_state`, country: `${kind}_country` },
});

/** "node : 1-n" inside a node that may be left out: a list needs an entry. */
const LIST: Requirements = { fields: [] };

/**
 * Everything that the table of JOOR's page requires of a connection
 * (api-docs.jooraccess.com/v2.0/reference/bulk-connection-postput). A test holds it against the page's own words.
 */
export const REQUIRED: Requirements = {
  fields: ['customer_name', 'customer_code'],
  nodes: {
    buyers: { fields: ['buyer_name', 'buyer_email'] },
    shipping: { fields: [], nodes: { shipping_addresses: addresses('shipping'), shipping_methods: LIST } },
    billing: { fields: [], nodes: { billing_addresses: addresses('billing'), payment_methods: LIST } },
    customer_locations: {
      fields: ['location_city', 'location_country'],
      byCountry: { field: 'location_zip', country: 'location_country' },
    },
    price_types: {
      required: true,
      fields: ['price_type_currency_code', 'price_type_label', 'price_type_retail_currency_code'],
    },
    discounts: LIST,
    warehouses: { required: true, ...LIST },
  },
};

/** A node or field that the table requires and the connection lacks. */
export interface Lack {
  /** Where, as buyers[0].buyer_name. */
  path: string;
  /** The outermost node, or the field itself: what a rule is about. */
  part: string;
  field: string;
}

/** What the connection lacks of the table's requirements. */
export const lacks = (connection: JoorConnection): Lack[] => lacksOf(connection, REQUIRED, '');

function lacksOf(node: object, { fields, byCountry, nodes = {} }: Requirements, at: string): Lack[] {
  const values = node as Readonly<Record<string, unknown>>;
  const path = (name: string) => (at === '' ? name : `${at}.${name}`);
  const lack = (name: string): Lack => ({
    path: path(name),
    part: path(name).split(/[.[]/)[0] ?? name,
    field: name,
  });
  const required = [...fields, ...(byCountry && isRequiredIn(values[byCountry.country]) ? [byCountry.field] : [])];
  return [
    ...required.filter((name) => isBlank(values[name])).map(lack),
    ...Object.entries(nodes).flatMap(([name, requirements]) => {
      const value = values[name];
      if (isBlank(value)) return requirements.required || value !== undefined ? [lack(name)] : [];
      if (!Array.isArray(value)) return lacksOf(value as object, requirements, path(name));
      return value.flatMap((entry, index) => lacksOf(entry as object, requirements, `${path(name)}[${index}]`));
    }),
  ];
}

/** "Y (if US, CA, JP, or AU)". */
const isRequiredIn = (country: unknown): boolean =>
  typeof country === 'string' && requiresState(findCountry(country)?.code ?? '');

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || String(value).trim() === '' || (Array.isArray(value) && value.length === 0);
