import { Hono } from 'hono';
import type { Joor } from '../joor';
import { ConnectionPage, NotFoundPage } from './connection';
import { ConnectionsPage } from './connections';
import { HomePage } from './home';
import { JobPage, JobsPage } from './jobs';

/** The pages for people: what is connected, what waits, and what became of each job. Nothing can be changed here. */
export function pagesApp(joor: Joor): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'");
  });

  const connections = () =>
    joor.all().flatMap((account) => [...account.connections.values()].map((connection) => ({ account, connection })));
  const jobs = () => joor.all().flatMap((account) => account.queue.jobs.map((job) => ({ account, job })));

  app.get('/', (c) => c.html(<HomePage joor={joor} />));
  app.get('/favicon.ico', (c) => c.body(null, 204));
  app.get('/connections', (c) => c.html(<ConnectionsPage rows={connections()} query={c.req.query()} />));
  app.get('/connections/:code', (c) => {
    const [code, account] = [c.req.param('code'), c.req.query('account')];
    const found = connections().find(
      (row) => row.connection.customerCode === code && (!account || String(row.account.id) === account),
    );
    if (found) return c.html(<ConnectionPage {...found} />);
    return c.html(<NotFoundPage what={`There is no connection ${code}`} back="/connections" />, 404);
  });
  app.get('/jobs', (c) => c.html(<JobsPage rows={jobs()} query={c.req.query()} />));
  app.get('/jobs/:id', (c) => {
    const id = c.req.param('id');
    const found = jobs().find(({ job }) => String(job.id) === id);
    if (found) return c.html(<JobPage {...found} query={c.req.query()} />);
    return c.html(<NotFoundPage what={`There is no job ${id}`} back="/jobs" />, 404);
  });
  return app;
}
