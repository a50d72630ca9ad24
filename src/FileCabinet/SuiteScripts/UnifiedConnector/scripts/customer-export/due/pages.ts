import { MAX_SELECTED_IDS } from '../../../customers/queries';
import type { Item, Page, Verify } from '../contract';

/** Customers compared by one invocation of map when all are read: about 110 of its 1,000 units. */
const PAGE_SIZE = 3000;

/** Below so many customers without a gap, it is cheaper to name them than to read their range. */
const LEAST_IN_RANGE = MAX_SELECTED_IDS;

/** Customers read back by one invocation of reduce: about 1,250 of its 5,000 units. */
const CHUNK_SIZE = 100;

export const pageItems = (pages: readonly Page[]): Item[] => pages.map((page) => ({ type: 'page', page }));

/**
 * The same, but no more customers than go with one batch are compared where they are sent: reading them twice would cost more
 * than it spares.
 */
export function workItems(pages: readonly Page[], batchSize: number): Item[] {
  const [page, ...others] = pages;
  if (!page || others.length > 0 || !('ids' in page.selection) || page.selection.ids.length > batchSize) {
    return pageItems(pages);
  }
  const { systemId, requested, selection } = page;
  return [{ type: 'chunk', chunk: { systemId, customerIds: selection.ids, requested } }];
}

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

/**
 * Pages of these customers, in ascending order, and of no other: where many follow one another, they are read as a
 * range, which is cheaper. `readEnabled` gives all enabled customers from one id to another; it is asked where there are
 * many.
 */
export function exactPages(
  systemId: number,
  ids: readonly number[],
  readEnabled: (systemId: number, from: number, to: number) => number[],
): Page[] {
  const [from = 0] = ids;
  if (ids.length < LEAST_IN_RANGE) return idPages(systemId, ids, false);
  const enabled = readEnabled(systemId, from, ids[ids.length - 1] ?? from);
  const long: Page[] = [];
  const others: number[] = [];
  for (const stretch of stretches(ids, enabled)) {
    if (stretch.length >= LEAST_IN_RANGE) long.push(...rangePages(systemId, stretch));
    else others.push(...stretch);
  }
  return [...long, ...idPages(systemId, others, false)];
}

/** The ids in parts between which other enabled customers stand. */
function stretches(ids: readonly number[], enabled: readonly number[]): number[][] {
  const positions = new Map(enabled.map((id, index) => [id, index]));
  const found: number[][] = [];
  let next: number | undefined;
  for (const id of ids) {
    const position = positions.get(id);
    if (position === undefined || position !== next) found.push([id]);
    else found[found.length - 1]?.push(id);
    next = position === undefined ? undefined : position + 1;
  }
  return found;
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
