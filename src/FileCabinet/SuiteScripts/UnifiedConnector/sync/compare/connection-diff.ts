import type { JoorConnection } from '../../joor/connection';

/** One value of a connection, as it was sent last and as it would be sent now. */
export interface DiffLine {
  /** For people: "customer phone", "shipping > Flagship > city". */
  path: string;
  /** JOOR's name of the field. */
  field: string;
  /** Where the value comes from in NetSuite. */
  source: string;
  /** null: no value was sent. */
  before: string | null;
  /** null: no value would be sent. */
  after: string | null;
  /** `unknown`: what was sent last is not kept. */
  change: 'added' | 'changed' | 'removed' | 'same' | 'unknown';
}

interface Value {
  path: string;
  field: string;
  value: string;
}

type Node = Readonly<Record<string, unknown>>;

/** The lists of a connection: what an entry is called, and by what it is known, so that entries are not matched by position. */
const LISTS: Readonly<Record<string, { title: string; prefix: string; key: (entry: Node) => string }>> = {
  buyers: { title: 'buyer', prefix: 'buyer_', key: first('buyer_email') },
  shipping_addresses: { title: 'shipping', prefix: 'shipping_', key: first('shipping_code') },
  shipping_methods: {
    title: 'shipping method',
    prefix: 'shipping_method_',
    key: first('shipping_method_code', 'shipping_method_name'),
  },
  billing_addresses: { title: 'billing', prefix: 'billing_', key: first('billing_code') },
  payment_methods: {
    title: 'payment method',
    prefix: 'payment_method_',
    key: first('payment_method_code', 'payment_method_name'),
  },
  customer_locations: {
    title: 'location',
    prefix: 'location_',
    key: (entry) => [entry.location_address_1, entry.location_city].filter((part) => part !== undefined).join(', '),
  },
  price_types: {
    title: 'price type',
    prefix: 'price_type_',
    key: (entry) => `${entry.price_type_label} in ${entry.price_type_currency_code}`,
  },
  discounts: { title: 'discount', prefix: '', key: () => '' },
  warehouses: { title: 'warehouse', prefix: 'warehouse_', key: first('warehouse_code', 'warehouse_name') },
};

/**
 * Every value of both connections, in the order in which they are sent; one that would not be sent any more stands where
 * it stood.
 *
 * @param before null: nothing was sent; undefined: something was, and it is not kept
 * @param after null: nothing would be sent
 */
export function connectionDiff(
  before: JoorConnection | null | undefined,
  after: JoorConnection | null,
  sourceOf: (field: string) => string,
): DiffLine[] {
  const sent = valuesOf(before ?? null);
  const now = valuesOf(after);
  return mergedKeys([...sent.keys()], [...now.keys()]).map((path) => {
    const old = sent.get(path)?.value ?? null;
    const value = now.get(path)?.value ?? null;
    const field = (now.get(path) ?? sent.get(path))?.field ?? '';
    const change = before === undefined ? 'unknown' : changeOf(old, value);
    return { path, field, source: sourceOf(field), before: old, after: value, change };
  });
}

function changeOf(before: string | null, after: string | null): DiffLine['change'] {
  if (before === after) return 'same';
  if (before === null) return 'added';
  return after === null ? 'removed' : 'changed';
}

/** Every value by its path. */
function valuesOf(connection: JoorConnection | null): Map<string, Value> {
  const values = new Map<string, Value>();
  const add = (path: string, field: string, value: unknown) => values.set(path, { path, field, value: String(value) });
  const visit = (node: object): void => {
    for (const [name, value] of Object.entries(node)) {
      if (Array.isArray(value)) addList(name, value as Node[], add);
      else if (typeof value === 'object' && value !== null) visit(value);
      else add(words(name), name, value);
    }
  };
  if (connection) visit(connection);
  return values;
}

/** Entries with the same key are told apart by numbers. */
function addList(name: string, entries: readonly Node[], add: (path: string, field: string, value: unknown) => void) {
  const { title, prefix, key } = LISTS[name] ?? { title: words(name), prefix: '', key: () => '' };
  const seen = new Map<string, number>();
  for (const entry of entries) {
    const known = key(entry);
    const count = (seen.get(known) ?? 0) + 1;
    seen.set(known, count);
    const numbered = count === 1 ? known : `${known} (${count})`.trim();
    const above = [title, numbered].filter((part) => part !== '');
    for (const [field, value] of Object.entries(entry)) {
      const part = words(field.startsWith(prefix) ? field.slice(prefix.length) : field);
      add([...above, part].join(' > '), field, value);
    }
  }
}

/** The keys of `now` in their order, with those of `before` behind the ones that they followed. */
function mergedKeys(before: readonly string[], now: readonly string[]): string[] {
  const merged = [...now];
  let at = -1;
  for (const key of before) {
    const found = merged.indexOf(key);
    if (found >= 0) at = found;
    else {
      at += 1;
      merged.splice(at, 0, key);
    }
  }
  return merged;
}

/** The first value that an entry has of these fields. */
function first(...fields: readonly string[]): (entry: Node) => string {
  return (entry) => String(fields.map((field) => entry[field]).find((value) => value !== undefined) ?? '');
}

const words = (field: string): string => field.replaceAll('_', ' ');
