import type { Filters } from '../contract/table';

/** Stands before the values in an address. */
export const WHERE = '/where/';

/** Address of a page with its values, which stand in it so that it can be kept and sent to others. */
export function where(path: string, values: Filters): string {
  const given = Object.entries(values).filter(([, value]) => value !== '');
  return given.length === 0 ? path : `${path}${WHERE}${new URLSearchParams(given).toString()}`;
}
