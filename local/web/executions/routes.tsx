import { Hono } from 'hono';
import { latestCalls } from '../../runtime/calls';
import { taskLog } from '../../runtime/script-log';
import { pageNumber } from '../layout/parts';
import { NotFound } from '../not-found';
import type { Site } from '../site';
import { ExecutionPage, LOG_PAGE_SIZE, MOST_FAILURES } from './execution-page';
import { callTotals, countExecutions, execution, executions, failures, stageTotals } from './executions';
import { EXECUTIONS, ExecutionsPage, executionAddress, PAGE_SIZE } from './executions-page';

const MOST_CALLS = 50;

export function executionRoutes(site: Site): Hono {
  const app = new Hono();
  app.get(EXECUTIONS, (c) => {
    const total = countExecutions(site);
    const page = pageNumber(c.req.query('page'), PAGE_SIZE, total);
    const shown = executions(site, PAGE_SIZE, (page - 1) * PAGE_SIZE);
    const calls = page === 1 ? latestCalls(site.account, MOST_CALLS) : [];
    return c.html(<ExecutionsPage site={site} executions={shown} calls={calls} page={page} total={total} />);
  });
  app.get(`${EXECUTIONS}/:task`, (c) => {
    const task = c.req.param('task');
    const found = execution(site, task);
    if (found === undefined) throw new NotFound(`There is no script execution ${task}.`);
    const log = taskLog(site.account, task);
    const page = pageNumber(c.req.query('page'), LOG_PAGE_SIZE, log.length);
    return c.html(
      <ExecutionPage
        site={site}
        execution={found}
        stages={stageTotals(site, task)}
        calls={callTotals(site, task)}
        failures={failures(site, task, MOST_FAILURES)}
        log={log.slice((page - 1) * LOG_PAGE_SIZE, page * LOG_PAGE_SIZE)}
        logTotal={log.length}
        page={page}
        address={`${executionAddress(task)}?page=${page}`}
      />,
    );
  });
  return app;
}
