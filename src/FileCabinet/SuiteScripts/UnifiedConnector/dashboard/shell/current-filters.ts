import type { Filters } from '../contract/table';
import { WHERE } from './where';

/** The filters in the address of the page, read from the address itself: the router decodes what it hands on. */
export function currentFilters(): Filters {
  const [, text = ''] = window.location.hash.split(WHERE);
  return Object.fromEntries(new URLSearchParams(text));
}
