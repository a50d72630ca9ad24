/**
 * Lists that JOOR loads into an account before customers are tested, where they are part of the customers
 * (api-docs.jooraccess.com/v2.0/reference/bulk-connection-postput, Customer Data Prerequisites).
 */
export const LIST_NAMES = [
  'price-types',
  'payment-methods',
  'shipping-methods',
  'sales-reps',
  'warehouses',
  'customer-groups',
  'company-numbers',
] as const;

export type ListName = (typeof LIST_NAMES)[number];

/** What JOOR has loaded of one list, as an administrator said. */
export interface LoadedList {
  /** UTC, as netsuite/instant.ts writes it. */
  at: string;
  by: string;
  /** Rows: a price type as label, currency and retail currency; a sales rep as name, code and e-mail; others as name and code. */
  values: string[][];
}

export type LoadedLists = Partial<Record<ListName, LoadedList>>;

/** The lists that an External System keeps as JSON. What somebody edited by hand, so that it is none, says nothing. */
export function readLoadedLists(text: string | undefined): LoadedLists {
  const content = parsed(text ?? '');
  if (typeof content !== 'object' || content === null) return {};
  return Object.fromEntries(
    LIST_NAMES.flatMap((name) => {
      const list = (content as Record<string, unknown>)[name];
      return isLoaded(list) ? [[name, list]] : [];
    }),
  );
}

function parsed(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isLoaded(list: unknown): list is LoadedList {
  if (typeof list !== 'object' || list === null) return false;
  const { at, by, values } = list as Record<string, unknown>;
  return typeof at === 'string' && typeof by === 'string' && Array.isArray(values) && values.every(isRow);
}

const isRow = (row: unknown): row is string[] => Array.isArray(row) && row.every((cell) => typeof cell === 'string');
