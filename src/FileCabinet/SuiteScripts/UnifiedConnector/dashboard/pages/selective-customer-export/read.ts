import * as search from 'N/search';
import { Refusal } from '../../server/refusal';
import type { CustomerSearch } from './contract';

const PAGE_SIZE = 1000;

/** Rows of a search that are read at most: one row per customer, or several where it joins others. */
const MOST_PAGES = 5;

/** Saved searches of customers that this role sees, by title; the first 1,000. Costs 10 units. */
export function readCustomerSearches(): CustomerSearch[] {
  const paged = search
    .create({
      type: search.Type.SAVED_SEARCH,
      filters: [['recordtype', 'is', 'Customer']],
      columns: [search.createColumn({ name: 'title', sort: search.Sort.ASC })],
    })
    .runPaged({ pageSize: PAGE_SIZE });
  if (paged.count === 0) return [];
  return paged
    .fetch({ index: 0 })
    .data.map((result) => ({ id: Number(result.id), title: String(result.getValue({ name: 'title' })) }));
}

/**
 * Internal ids of the customers that a saved search finds, each once. Costs 10 units and 5 for every 1,000 rows.
 * @throws Refusal where there is no such search, where it is not of customers, and where it has too many rows
 */
export function readCustomersOfSearch(searchId: number): number[] {
  const loaded = load(searchId);
  if (String(loaded.searchType).toLowerCase() !== 'customer') {
    throw new Refusal(`Saved search ${searchId} does not search customers. Select one that does.`);
  }
  loaded.columns = [search.createColumn({ name: 'internalid', sort: search.Sort.ASC })];
  const paged = loaded.runPaged({ pageSize: PAGE_SIZE });
  const rows = paged.count;
  if (rows > PAGE_SIZE * MOST_PAGES) {
    throw new Refusal(
      `The saved search has ${rows} rows, but the dashboard reads at most ${PAGE_SIZE * MOST_PAGES}. Narrow its criteria.`,
    );
  }
  const ids = paged.pageRanges.flatMap(({ index }) => paged.fetch({ index }).data.map(({ id }) => Number(id)));
  return [...new Set(ids)];
}

function load(searchId: number): search.Search {
  try {
    return search.load({ id: String(searchId) });
  } catch {
    throw new Refusal(`There is no saved search with the internal ID ${searchId}, or your role may not see it.`);
  }
}
