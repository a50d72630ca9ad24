import { Hono } from 'hono';
import { exportCsv, exportXlsx } from '../export';
import { pickUpNow } from '../files/pick-up';
import type { Joor } from '../joor';
import { blankTemplate } from '../template';
import { takeUpload } from '../upload';
import { ConnectionPage, NotFoundPage } from './connection';
import { ConnectionsPage, fits } from './connections';
import { FilePage, FilesPage } from './files';
import { HomePage } from './home';
import { JobPage, JobsPage } from './jobs';
import { OrderPage, OrdersPage, PlaceOrderPage, placedOrder } from './orders';
import { UploadPage } from './upload';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * The pages for people: what is connected, what waits, and what became of each job and file. Orders are placed here, as a
 * retailer would, files picked up, and filled templates uploaded, as JOOR's staff do.
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
  app.get('/exports/customer-template.xlsx', async (c) => {
    const workbook = new Uint8Array(await blankTemplate());
    return c.body(workbook, 200, download('Customer Data Template (local JOOR).xlsx', XLSX));
  });
  app.get('/upload', (c) => c.html(<UploadPage accounts={joor.all()} result={null} problem="" />));
  app.post('/upload', async (c) => {
    const accounts = joor.all();
    const { account: id, file } = await c.req.parseBody();
    const account = accounts.find((each) => String(each.id) === id) ?? accounts[0];
    try {
      if (!account || !(file instanceof File) || file.size === 0) throw new Error('Choose a filled template.');
      const result = await takeUpload(account, Buffer.from(await file.arrayBuffer()), joor.settings, joor.clock.now());
      return c.html(<UploadPage accounts={accounts} result={result} problem="" />);
    } catch (error) {
      return c.html(<UploadPage accounts={accounts} result={null} problem={(error as Error).message} />, 400);
    }
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
  const files = () => joor.all().flatMap((account) => account.drop.history.map((file) => ({ account, file })));
  app.get('/files', (c) =>
    c.html(
      <FilesPage rows={files()} sftp={joor.sftp} pickUpSeconds={joor.settings.pickUpSeconds} query={c.req.query()} />,
    ),
  );
  app.post('/files/pick-up', (c) => {
    for (const account of joor.all()) pickUpNow(account, joor.clock.now());
    return c.redirect('/files', 303);
  });
  const fileOf = (id: string) => files().find(({ file }) => String(file.id) === id);
  app.get('/files/:id', (c) => {
    const found = fileOf(c.req.param('id'));
    if (found) return c.html(<FilePage {...found} query={c.req.query()} />);
    return c.html(<NotFoundPage what={`There is no file ${c.req.param('id')}`} back="/files" />, 404);
  });
  app.get('/files/:id/content', (c) => {
    const found = fileOf(c.req.param('id'));
    if (!found) return c.html(<NotFoundPage what={`There is no file ${c.req.param('id')}`} back="/files" />, 404);
    const name = found.file.path.replace(/.*\//, '').replace(/["\\\r\n]/g, '_');
    return c.body(new Uint8Array(found.file.content), 200, download(name, 'application/octet-stream'));
  });
  return app;
}
