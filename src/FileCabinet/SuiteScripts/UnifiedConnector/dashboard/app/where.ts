import type { Filters } from '../contract/table';

const WHERE = '/where/';

/** Address of a table with its filters, which stand in it so that it can be kept and sent to others. */
export function where(path: string, filters: Filters): string {
  const given = Object.entries(filters).filter(([, value]) => value !== '');
  return given.length === 0 ? path : `${path}${WHERE}${new URLSearchParams(given).toString()}`;
}

/** The filters in the address of the page, read from the address itself: the router decodes what it hands on. */
export function currentFilters(): Filters {
  const [, text = ''] = window.location.hash.split(WHERE);
  return Object.fromEntries(new URLSearchParams(text));
}
