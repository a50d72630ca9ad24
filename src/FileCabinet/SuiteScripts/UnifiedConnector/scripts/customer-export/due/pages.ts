import { MAX_SELECTED_IDS } from '../../../customers/queries';
import type { Item, Page } from '../contract';

/** Customers compared by one invocation of map when all are read: about 110 of its 1,000 units. */
const PAGE_SIZE = 3000;

export const pageItems = (pages: readonly Page[]): Item[] => pages.map((page) => ({ type: 'page', page }));

/** Pages of exactly these customers. */
export function idPages(systemId: number, ids: readonly number[], requested: boolean): Page[] {
  return slices(ids, MAX_SELECTED_IDS).map((part) => ({ systemId, selection: { ids: part }, requested }));
}

/** Pages of every enabled customer between the first and the last of these, which are in ascending order. */
export function rangePages(systemId: number, ids: readonly number[]): Page[] {
  return slices(ids, PAGE_SIZE).map((part) => ({
    systemId,
    selection: { from: part[0] ?? 0, to: part[part.length - 1] ?? 0 },
    requested: false,
  }));
}

function slices<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
