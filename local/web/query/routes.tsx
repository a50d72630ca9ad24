import { Hono } from 'hono';
import { NetSuiteError, NotSupportedError } from '../../account/errors';
import { countSuiteql, runSuiteql } from '../../account/suiteql/run';
import { csvOf } from '../csv';
import { csvResponse } from '../responses';
import type { Site } from '../site';
import { type Outcome, QUERY, QueryPage } from './query-page';

const MOST_ROWS = 1000;

export function queryRoutes(site: Site): Hono {
  return new Hono().get(QUERY, (c) => {
    const query = (c.req.query('q') ?? '').trim();
    if (query === '') return c.html(<QueryPage site={site} query="" outcome={undefined} />);
    if (c.req.query('csv') === 'T') {
      const { columns, rows } = runSuiteql(query, [], site.account.suiteql(site.visitor.role, site.visitor.userId));
      return csvResponse(
        c,
        'SuiteQL',
        csvOf(
          columns.map((column) => column.name),
          rows,
        ),
      );
    }
    const outcome = run(site, query);
    return c.html(<QueryPage site={site} query={query} outcome={outcome} />, 'refused' in outcome ? 422 : 200);
  });
}

function run(site: Site, query: string): Outcome {
  const context = site.account.suiteql(site.visitor.role, site.visitor.userId);
  const started = performance.now();
  try {
    const result = runSuiteql(query, [], context, { limit: MOST_ROWS });
    const total = result.rows.length < MOST_ROWS ? result.rows.length : countSuiteql(query, [], context);
    return { result, total, milliseconds: performance.now() - started };
  } catch (error) {
    if (!(error instanceof NetSuiteError || error instanceof NotSupportedError)) throw error;
    return { refused: { title: error.name, message: error.message } };
  }
}
