import { Hono } from 'hono';
import { exportCsv, exportXlsx } from '../export';
import type { Joor } from '../joor';
import { ConnectionPage, NotFoundPage } from './connection';
import { ConnectionsPage, fits } from './connections';
import { HomePage } from './home';
import { JobPage, JobsPage } from './jobs';
import { OrderPage, OrdersPage, PlaceOrderPage, placedOrder } from './orders';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * The pages for people: what is connected, what waits, and what became of each job. Only orders can be placed here, as a
 * retailer would.
 */
export function pagesApp(joor: Joor): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'");
  });

  const connections = () =>
    joor.all().flatMap((account) => account.connections.values().map((connection) => ({ account, connection })));
  const jobs = () => joor.all().flatMap((account) => account.queue.jobs.map((job) => ({ account, job })));

  app.get('/', (c) => c.html(<HomePage joor={joor} />));
  app.get('/favicon.ico', (c) => c.body(null, 204));
  app.get('/connections', (c) => c.html(<ConnectionsPage rows={connections()} query={c.req.query()} />));
  const exported = (query: Record<string, string>) =>
    connections()
      .filter((row) => row.connection.state === 'connected' && fits(row, query))
      .map(({ connection }) => connection);
  const download = (name: string, type: string) => ({
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
  });
  app.get('/exports/connections.csv', (c) =>
    c.body(exportCsv(exported(c.req.query())), 200, download('connections.csv', 'text/csv; charset=utf-8')),
  );
  app.get('/exports/connections.xlsx', async (c) => {
    const workbook = new Uint8Array(await exportXlsx(exported(c.req.query())));
    return c.body(workbook, 200, download('connections.xlsx', XLSX));
  });
  app.get('/connections/:code', (c) => {
    const [code, { account, id }] = [c.req.param('code'), c.req.query()];
    const found = connections().find(
      ({ account: holder, connection }) =>
        (id ? String(connection.connectionId) === id : connection.customerCode === code) &&
        (!account || String(holder.id) === account),
    );
    if (found) return c.html(<ConnectionPage {...found} />);
    return c.html(<NotFoundPage what={`There is no connection ${id ?? code}`} back="/connections" />, 404);
  });
  app.get('/jobs', (c) => c.html(<JobsPage rows={jobs()} query={c.req.query()} />));
  app.get('/jobs/:id', (c) => {
    const id = c.req.param('id');
    const found = jobs().find(({ job }) => String(job.id) === id);
    if (found) return c.html(<JobPage {...found} query={c.req.query()} />);
    return c.html(<NotFoundPage what={`There is no job ${id}`} back="/jobs" />, 404);
  });
  const orders = () => joor.all().flatMap((account) => account.orders.values().map((order) => ({ account, order })));
  app.get('/orders', (c) => c.html(<OrdersPage rows={orders()} query={c.req.query()} />));
  app.get('/orders/new', (c) => c.html(<PlaceOrderPage accounts={joor.all()} given={c.req.query()} />));
  app.post('/orders', async (c) => {
    const given = await c.req.parseBody<Record<string, string>>();
    try {
      const account = joor.all().find(({ id }) => String(id) === given.account);
      if (!account) throw new Error('Choose the brand that the order is for.');
      const { id } = account.order(placedOrder(given), joor.clock.now());
      return c.redirect(`/orders/${id}`);
    } catch (error) {
      const wrong = error instanceof Error ? error.message : String(error);
      return c.html(<PlaceOrderPage accounts={joor.all()} given={given} wrong={wrong} />, 400);
    }
  });
  app.get('/orders/:id', (c) => {
    const id = c.req.param('id');
    const found = orders().find(({ order }) => String(order.id) === id);
    if (found) return c.html(<OrderPage {...found} />);
    return c.html(<NotFoundPage what={`There is no order ${id}`} back="/orders" />, 404);
  });
  return app;
}
