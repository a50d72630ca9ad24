import { type Context, Hono } from 'hono';
import type { JoorAccount } from './account';
import { fileRoutes } from './admin-files';
import { readByHand } from './by-hand';
import type { Joor } from './joor';
import { isObject, type Json, type JsonObject } from './json';
import { goBackTo, stateOf } from './keep';
import { readOrder } from './orders';
import { readSettings } from './settings';
import { readSetup } from './setup';
import { accountView, connectionView, historyView, jobView, orderView } from './views';

async function readBody(c: Context): Promise<JsonObject> {
  const text = await c.req.text();
  if (text.trim() === '') throw new Error(`${c.req.method} ${c.req.path} needs a JSON object as its body.`);
  let body: Json;
  try {
    body = JSON.parse(text) as Json;
  } catch (error) {
    throw new Error(`The body is not valid JSON: ${error instanceof Error ? error.message : error}`);
  }
  if (!isObject(body)) throw new Error(`${c.req.method} ${c.req.path} needs a JSON object as its body.`);
  return body;
}

/** The accounts that `?account=ID` chooses; all of them without it. */
function chosen(joor: Joor, c: Context): JoorAccount[] {
  const id = c.req.query('account');
  const accounts = joor.all().filter((account) => id === undefined || String(account.id) === id);
  if (accounts.length === 0) throw new Error(`There is no account ${id}.`);
  return accounts;
}

const lines = (c: Context, values: readonly unknown[]) =>
  c.body(values.map((value) => `${JSON.stringify(value)}\n`).join(''), 200, { 'content-type': 'application/x-ndjson' });

function setUp(joor: Joor, body: JsonObject): JoorAccount {
  const { token, ...rest } = body;
  if (token !== undefined && (typeof token !== 'string' || token === '')) throw new Error('token must be text.');
  const setup = readSetup(rest);
  const account = token === undefined ? joor.all()[0] : joor.open(token);
  if (!account) throw new Error('There is no account yet. Enter the token that opens it.');
  Object.assign(account.setup, setup);
  return account;
}

function turnClock(joor: Joor, body: JsonObject): void {
  const { set, advance, stopped, ...more } = body;
  const stranger = Object.keys(more)[0];
  if (stranger) throw new Error(`The clock has no ${stranger}. Known: set, advance, stopped.`);
  const at = typeof set === 'string' ? Date.parse(set) : Number.NaN;
  if (set !== undefined && set !== null && Number.isNaN(at)) {
    throw new Error('set must be an ISO 8601 date and time, or null for the time of the machine.');
  }
  if (advance !== undefined && typeof advance !== 'number') throw new Error('advance must be a number of seconds.');
  if (stopped !== undefined && typeof stopped !== 'boolean') throw new Error('stopped must be true or false.');
  if (set !== undefined) joor.clock.set(set === null ? null : at);
  if (stopped) joor.clock.stop();
  if (stopped === false) joor.clock.run();
  if (advance !== undefined) joor.clock.advance(advance * 1000);
}

function match(joor: Joor, accounts: JoorAccount[], body: JsonObject) {
  const { codes } = body;
  const listed = Array.isArray(codes) && codes.every((code) => typeof code === 'string');
  if (codes !== 'all' && !listed) throw new Error('codes must be a list of customer codes, or "all".');
  const wanted = listed ? codes.map(String) : 'all';
  const matched = accounts.flatMap((account) => account.match(wanted, joor.clock.now()));
  return { matched, notPending: wanted === 'all' ? [] : wanted.filter((code) => !matched.includes(code)) };
}

/**
 * What JOOR's own people do behind the API, and what testers need: JSON in and out, mistakes answered 400 with one
 * sentence. None of these calls is counted as a request or costs credits.
 */
export function adminApp(joor: Joor): Hono {
  const app = new Hono();
  app.onError((error, c) => c.json({ error: error.message }, 400));
  app.notFound((c) => c.json({ error: `There is no ${c.req.method} ${c.req.path}.` }, 404));

  app.get('/accounts', (c) => c.json({ accounts: chosen(joor, c).map((account) => accountView(account, joor)) }));
  app.post('/setup', async (c) => c.json(accountView(setUp(joor, await readBody(c)), joor)));

  app.get('/settings', (c) => c.json(joor.settings));
  app.post('/settings', async (c) => {
    joor.all();
    Object.assign(joor.settings, readSettings(await readBody(c)));
    return c.json(joor.settings);
  });

  const clock = () => ({ now: new Date(joor.clock.now()).toISOString(), stopped: joor.clock.stopped });
  app.get('/clock', (c) => c.json(clock()));
  app.post('/clock', async (c) => {
    turnClock(joor, await readBody(c));
    joor.all();
    return c.json(clock());
  });

  app.post('/match', async (c) => c.json(match(joor, chosen(joor, c), await readBody(c))));
  app.post('/run-jobs', (c) => {
    const accounts = chosen(joor, c);
    for (const account of accounts) account.advance(joor.clock.now(), true);
    return c.json({ jobs: accounts.flatMap((account) => account.queue.jobs.map((job) => jobView(account, job))) });
  });
  app.post('/reset', (c) => {
    joor.reset();
    return c.json({ reset: true });
  });
  app.get('/state', (c) => c.json({ state: stateOf(joor).toString('base64') }));
  app.post('/state', async (c) => {
    const { state } = await readBody(c);
    goBackTo(Buffer.from(String(state), 'base64'), joor);
    return c.json({ reset: true });
  });

  app.get('/connections', (c) => {
    const { code, state } = c.req.query();
    const connections = chosen(joor, c)
      .flatMap((account) => account.connections.values().map((each) => connectionView(account, each)))
      .filter((each) => (!code || each.customerCode === code) && (!state || each.state === state));
    return c.json({ connections });
  });
  app.post('/connections', async (c) => {
    const [account] = chosen(joor, c);
    const entered = readByHand((await readBody(c)).connections, joor.settings);
    if (!account) throw new Error('There is no account yet.');
    const now = joor.clock.now();
    const made = entered.map((data) => account.enter(data, now));
    return c.json({ connections: made.map((each) => connectionView(account, each)) });
  });
  app.post('/connections/:id/code', async (c) => {
    const [account] = chosen(joor, c).filter((each) => each.findById(Number(c.req.param('id'))));
    const { code } = await readBody(c);
    if (typeof code !== 'string') throw new Error('code must be a customer code, or "" for none.');
    if (!account) throw new Error(`There is no connection ${c.req.param('id')}.`);
    return c.json(connectionView(account, account.recode(Number(c.req.param('id')), code, joor.clock.now())));
  });
  app.get('/orders', (c) =>
    c.json({
      orders: chosen(joor, c).flatMap((account) => account.orders.values().map((each) => orderView(account, each))),
    }),
  );
  app.post('/orders', async (c) => {
    const [account] = chosen(joor, c);
    const { orders } = await readBody(c);
    if (!account) throw new Error('There is no account yet.');
    if (!Array.isArray(orders) || orders.length === 0) throw new Error('orders must be a list of at least one order.');
    const read = orders.map((each, index) => readOrder(each, `orders[${index}]`));
    const now = joor.clock.now();
    const placed = read.map((each) => account.order(each, now));
    return c.json({ orders: placed.map((each) => orderView(account, each)) });
  });
  app.post('/orders/:id/approve', (c) => {
    const id = Number(c.req.param('id'));
    const [account] = chosen(joor, c).filter((each) => each.orders.find(id));
    if (!account) throw new Error(`There is no order ${id}.`);
    return c.json(orderView(account, account.orders.approve(id, joor.clock.now())));
  });
  app.get('/jobs', (c) =>
    c.json({ jobs: chosen(joor, c).flatMap((account) => account.queue.jobs.map((job) => jobView(account, job))) }),
  );
  app.get('/requests', (c) => lines(c, joor.requests.slice(Number(c.req.query('after') ?? 0))));
  app.get('/history', (c) =>
    lines(
      c,
      chosen(joor, c).flatMap((account) => account.history.map((event) => historyView(account, event))),
    ),
  );

  app.route(
    '/',
    fileRoutes(joor, (c) => chosen(joor, c), readBody),
  );

  app.get('/faults', (c) => c.json({ faults: joor.faults.rules }));
  app.post('/faults', async (c) => c.json(joor.faults.add(await readBody(c))));
  app.delete('/faults/:id?', (c) => {
    const id = c.req.param('id');
    const cleared = joor.faults.clear(id === undefined ? undefined : Number(id));
    if (id !== undefined && cleared === 0) throw new Error(`There is no fault ${id}.`);
    return c.json({ cleared });
  });
  return app;
}
