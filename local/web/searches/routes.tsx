import { type Context, Hono } from 'hono';
import { NetSuiteError } from '../../account/errors';
import { PATHS, withParameters } from '../../account/page-addresses';
import { findSavedSearch, listSavedSearches, PERFORM_SEARCH } from '../../account/search/saved';
import { planSavedSearch } from '../../account/search/saved-plan';
import { csvOf } from '../csv';
import { pageNumber } from '../layout/parts';
import { csvResponse } from '../responses';
import type { Site } from '../site';
import { resultTable } from './result-table';
import { PAGE_SIZE, ResultsPage } from './results-page';
import { SearchesPage } from './searches-page';

/** Saved searches and their results, at the addresses they have in NetSuite. */
export function searchRoutes(site: Site): Hono {
  const { account } = site;
  const requireSearch = (): void => {
    if (site.mayUse(PERFORM_SEARCH)) return;
    throw new NetSuiteError(
      'INSUFFICIENT_PERMISSION',
      "Permission Violation: You need the 'Lists -> Perform Search' permission to access this page. Please contact your account administrator.",
    );
  };
  return new Hono()
    .get(PATHS.SEARCHES, (c) => {
      requireSearch();
      return c.html(<SearchesPage site={site} searches={listSavedSearches(account, site.visitor)} />);
    })
    .get(PATHS.SEARCH_RESULTS, (c) => {
      requireSearch();
      return results(site, c);
    });
}

function results(site: Site, c: Context): Response | Promise<Response> {
  const { account, visitor } = site;
  const saved = findSavedSearch(c.req.query('searchid') ?? '', account, visitor);
  const sort = sortOf(c.req.query('sort'), saved.columns.length);
  const planned = planSavedSearch(saved, account, visitor, sort);
  const { plan } = planned;
  if (c.req.query('csv') === 'T') {
    const { headings, rows } = resultTable(site, saved, plan, { offset: 0, limit: -1 });
    const cells = rows.map((row) =>
      row.cells.map(({ text }, index) => (headings[index]?.numeric && text !== '' ? Number(text) : text)),
    );
    return csvResponse(
      c,
      saved.title,
      csvOf(
        headings.map(({ label }) => label),
        cells,
      ),
    );
  }
  const total = plan.count();
  const page = pageNumber(c.req.query('page'), PAGE_SIZE, total);
  const table = resultTable(site, saved, plan, { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE });
  const address = withParameters(`${c.req.path}?${new URLSearchParams(c.req.query())}`, {
    page: page === 1 ? '' : page,
  });
  return c.html(
    <ResultsPage
      site={site}
      saved={saved}
      planned={planned}
      table={table}
      total={total}
      page={page}
      sort={sort}
      address={address}
    />,
  );
}

/** sort=2 is ascending by the second column, -2 descending. */
function sortOf(given: string | undefined, columns: number): { column: number; direction: 'ASC' | 'DESC' } | undefined {
  const number = Number(given);
  if (!Number.isInteger(number) || number === 0 || Math.abs(number) > columns) return undefined;
  return { column: Math.abs(number) - 1, direction: number < 0 ? 'DESC' : 'ASC' };
}
