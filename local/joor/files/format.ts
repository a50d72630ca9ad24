import { CONNECTION, type Node } from '../fields';
import { isObject, type Json, type JsonObject } from '../json';

export interface FileColumn {
  /** Name in the header row. */
  name: string;
  /**
   * What it holds: a field of the connection (`customer_name`), of an entry of one of its lists (`buyers.buyer_name`,
   * `billing.payment_methods.payment_method_code`), with the number of the entry where columns repeat
   * (`buyers[1].buyer_name`, from 0), `address_type`, or a part of the row's address (`address.city`).
   */
  field: string;
}

/**
 * How a brand's files are to be read, as it agreed with JOOR. JOOR's own templates are not public: only `address_type`, the
 * rows per address, the delimiters and the endings are documented (docs/assumptions.md).
 */
export interface FileFormat {
  /** Names of the files that are picked up, `*` standing for anything. */
  names: string[];
  delimiter: ',' | '|' | ';' | '\t' | ' ';
  /** Null where values are never quoted. */
  quote: string | null;
  header: boolean;
  /** As `TextDecoder` names it. A byte order mark may stand before UTF-8. */
  encoding: string;
  columns: FileColumn[];
  /** What `address_type` says for each; `both` makes one row a billing and a shipping address, null where there is no such word. */
  addressTypes: { billing: string; shipping: string; both: string | null };
  /** Text between several entries of a list in one value, by the list's path (`buyers`); lists left out are not joined. */
  joined: Record<string, string>;
  trueWords: string[];
  falseWords: string[];
  decimal: '.' | ',';
}

const ADDRESS_PARTS = ['name', 'code', 'phone', 'address_1', 'address_2', 'city', 'state', 'postal_code', 'country'];
const SHIPPING_PARTS = ['create_doors', 'email'];

/** A list of a connection, by its path: `buyers`, `shipping.shipping_methods`. Addresses have rows of their own. */
const LISTS: ReadonlyMap<string, Node> = new Map(
  CONNECTION.nodes
    .flatMap((node) =>
      node.item
        ? [[node.name, node] as const]
        : node.nodes.map((child) => [`${node.name}.${child.name}`, child] as const),
    )
    .filter(([path]) => !path.endsWith('_addresses')),
);

/** Where a column's value goes. */
export type Place =
  | { kind: 'field'; field: string }
  | { kind: 'entry'; list: string; index: number | null; field: string }
  | { kind: 'address'; part: string }
  | { kind: 'address_type' };

/** Reads the `field` of a column; undefined where there is no such place. */
export function placeOf(field: string): Place | undefined {
  if (field === 'address_type') return { kind: 'address_type' };
  const [, part] = /^address\.(\w+)$/.exec(field) ?? [];
  if (part !== undefined) {
    return [...ADDRESS_PARTS, ...SHIPPING_PARTS].includes(part) ? { kind: 'address', part } : undefined;
  }
  if (CONNECTION.fields.some(({ name }) => name === field)) return { kind: 'field', field };
  const [, list = '', index, name = ''] = /^([\w.]+?)(?:\[(\d+)\])?\.(\w+)$/.exec(field) ?? [];
  if (!LISTS.get(list)?.fields.some((each) => each.name === name)) return undefined;
  return { kind: 'entry', list, index: index === undefined ? null : Number(index), field: name };
}

/** The type of a list's field. */
export function typeOfEntry(list: string, field: string): string {
  return LISTS.get(list)?.fields.find(({ name }) => name === field)?.type ?? 'string';
}

/** Of an address, which part belongs to shipping addresses only. */
export const isOfShippingOnly = (part: string): boolean => SHIPPING_PARTS.includes(part);

const column = (name: string, field = name): FileColumn => ({ name, field });

/** Columns named after the fields of the API, with the parts of an address in columns of their own. */
const COLUMNS: FileColumn[] = [
  ...CONNECTION.fields.map(({ name }) => column(name)),
  ...[...LISTS].filter(([list]) => list === 'buyers').flatMap(entryColumns),
  column('address_type'),
  ...ADDRESS_PARTS.map((part) => column(part.startsWith('address_') ? part : `address_${part}`, `address.${part}`)),
  column('create_doors', 'address.create_doors'),
  ...[...LISTS].filter(([list]) => list !== 'buyers' && list !== 'customer_locations').flatMap(entryColumns),
];

function entryColumns([list, { fields }]: readonly [string, Node]): FileColumn[] {
  return fields.map(({ name }) => column(list === 'discounts' ? `discount_${name}` : name, `${list}.${name}`));
}

/** A row for each address, told by `address_type`; pipe, as JOOR recommends. */
export function defaultFormat(): FileFormat {
  return {
    names: ['*customer*.txt', '*customer*.csv'],
    delimiter: '|',
    quote: '"',
    header: true,
    encoding: 'utf-8',
    columns: COLUMNS.map((each) => ({ ...each })),
    addressTypes: { billing: 'billing', shipping: 'shipping', both: null },
    joined: {},
    trueWords: ['true', 'yes', 'y', '1'],
    falseWords: ['false', 'no', 'n', '0'],
    decimal: '.',
  };
}

const texts = (value: Json): boolean => Array.isArray(value) && value.every((each) => typeof each === 'string');

const CHECKS: Record<keyof FileFormat, [(value: Json) => boolean, string]> = {
  names: [(value) => texts(value) && (value as Json[]).length > 0, 'a list of file names, * standing for anything'],
  delimiter: [(value) => ['|', ',', ';', '\t', ' '].includes(value as string), 'pipe, comma, semicolon, tab or space'],
  quote: [(value) => value === null || (typeof value === 'string' && value.length === 1), 'one character or null'],
  header: [(value) => typeof value === 'boolean', 'true or false'],
  encoding: [(value) => typeof value === 'string' && isEncoding(value), 'an encoding such as utf-8 or windows-1252'],
  columns: [(value) => Array.isArray(value) && value.length > 0 && value.every(isColumn), 'a list of {name, field}'],
  addressTypes: [isAddressTypes, '{billing, shipping, both}, words or null for both'],
  joined: [
    (value) =>
      isObject(value) &&
      Object.entries(value).every(([list, text]) => LISTS.has(list) && typeof text === 'string' && text !== ''),
    `texts by list: ${[...LISTS.keys()].join(', ')}`,
  ],
  trueWords: [texts, 'a list of words'],
  falseWords: [texts, 'a list of words'],
  decimal: [(value) => value === '.' || value === ',', '. or ,'],
};

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

function isColumn(value: Json): boolean {
  return isObject(value) && typeof value.name === 'string' && value.name !== '' && typeof value.field === 'string';
}

function isAddressTypes(value: Json): boolean {
  if (!isObject(value)) return false;
  const { billing, shipping, both = null } = value;
  return typeof billing === 'string' && typeof shipping === 'string' && (both === null || typeof both === 'string');
}

/** Reads changes of a format. Throws an Error with one sentence where something is not known or does not fit. */
export function readFormat(body: JsonObject): Partial<FileFormat> {
  for (const [name, value] of Object.entries(body)) {
    if (!Object.hasOwn(CHECKS, name)) {
      throw new Error(`A file format has no ${name}. Known: ${Object.keys(CHECKS).join(', ')}.`);
    }
    const [fits, described] = CHECKS[name as keyof FileFormat];
    if (!fits(value)) throw new Error(`${name} of a file format must be ${described}.`);
  }
  const changes = body as unknown as Partial<FileFormat>;
  const columns = changes.columns ?? [];
  const stranger = columns.find(({ field }) => placeOf(field) === undefined);
  if (stranger)
    throw new Error(`The column ${stranger.name} holds ${stranger.field}, which is no field of a connection.`);
  const twice = columns.find(({ name }, index) => columns.findIndex((each) => each.name === name) !== index);
  if (twice) throw new Error(`Two columns have the name ${twice.name}.`);
  return changes;
}
