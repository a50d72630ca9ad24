import { records } from './search-fields.json';

/** What a name stands in a search for. */
export type Use = 'column' | 'filter';

const LISTS: Readonly<Record<string, { both: string; filters: string; columns: string }>> = records;

const sets = new Map<string, ReadonlySet<string>>();

/**
 * The standard fields that searches of a record type take as columns or as filters, as Oracle's records reference lists
 * them: some are only one of the two. undefined for a type that the list does not hold.
 */
export function listedNames(recordType: string, use: Use): ReadonlySet<string> | undefined {
  const list = Object.hasOwn(LISTS, recordType) ? LISTS[recordType] : undefined;
  if (list === undefined) return undefined;
  const key = `${recordType} ${use}`;
  const names = sets.get(key) ?? new Set(`${list.both} ${use === 'column' ? list.columns : list.filters}`.split(' '));
  sets.set(key, names);
  return names;
}
