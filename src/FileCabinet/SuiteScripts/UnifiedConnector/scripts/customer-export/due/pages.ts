import { MAX_SELECTED_IDS } from '../../../customers/queries';
import type { Item, Page, Verify } from '../contract';

/** Customers compared by one invocation of map when all are read: about 110 of its 1,000 units. */
const PAGE_SIZE = 3000;

/** Customers read back by one invocation of reduce: about 1,250 of its 5,000 units. */
const CHUNK_SIZE = 100;

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
/** Customers to read back, in the portions of one invocation each. */
export function verifies(systemId: number, ids: readonly number[], requested: boolean): Verify[] {
  return slices(ids, CHUNK_SIZE).map((customerIds) => ({ systemId, customerIds, requested }));
}

function slices<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
