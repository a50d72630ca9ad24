import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RunFigures } from '../../../demo/figures/figures';
import { openExistingAccount } from '../../../local/account/open';
import { runSuiteql } from '../../../local/account/suiteql/run';
import type { RequestLine } from '../../../local/joor/joor';
import { type JoorHandle, startJoor } from '../../../local/joor/start';
import type { JoorConnection } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/connection';
import { RUN } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import type { Ended } from '../command-line';
import { figuresOf, startDemo } from './demo';

const CUSTOMERS = 340;
const EDITED = 4;
const TOKEN = 'test-token';
const COLUMNS = `${RUN.sent}, ${RUN.failed}, ${RUN.onHold}, ${RUN.credits}`;

const folder = mkdtempSync(path.join(tmpdir(), 'demo-'));
const file = path.join(folder, 'account.db');
let joor: JoorHandle;
let ended: Ended;
let runs: RunFigures[];
let requests: RequestLine[];

beforeAll(async () => {
  joor = await startJoor({ tokens: [TOKEN] });
  const args = ['--json', '--customers', String(CUSTOMERS), '--runs', '3', '--edit', String(EDITED)];
  ended = await startDemo([...args, '--account', file, '--joor', joor.url], { UC_JOOR_TOKEN: TOKEN });
  runs = figuresOf(ended);
  requests = await joor.requests();
}, 240_000);

afterAll(async () => {
  await joor.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The connections that were sent; what was only read from JOOR has no body. */
function connectionsOf(lines: readonly RequestLine[]): JoorConnection[] {
  const posts = lines.filter(({ method }) => method === 'POST');
  return posts.flatMap(
    ({ body }) =>
      (JSON.parse(body) as { bulk_connections: { connection: JoorConnection[] } }).bulk_connections.connection,
  );
}

/** The requests of one run: runs follow each other, and each says how many it made. */
function requestsOf(run: number): RequestLine[] {
  const before = runs.slice(0, run).reduce((sum, { joor: { requests: count } }) => sum + count, 0);
  return requests.slice(before, before + (runs[run]?.joor.requests ?? 0));
}

const codesOf = (run: number): string[] => [
  ...new Set(connectionsOf(requestsOf(run)).map((connection) => connection.customer_code)),
];

const first = (): RunFigures => runs[0] as RunFigures;

test('three runs end well and print nothing but the figures on standard output', () => {
  expect(ended.code).toBe(0);
  expect(ended.stdout.trimEnd().split('\n')).toHaveLength(1);
  expect(runs).toHaveLength(3);
  expect(Object.keys(first())).toEqual(
    'customers enabled sent failed deferred excluded unchanged failedByCode batches joor units maxShareOfLimit seconds'.split(
      ' ',
    ),
  );
});

test.each([0, 1, 2])('run %i counts every customer of the account once', (run) => {
  const figures = runs[run] as RunFigures;
  const { sent, failed, deferred, excluded, unchanged } = figures;
  expect(sent + failed + deferred + excluded + unchanged).toBe(figures.customers);
  expect(figures.customers).toBe(CUSTOMERS);
  expect(figures.enabled).toBe(CUSTOMERS * 0.8);
});

test('the first run sends as many customers as there are codes in the requests that JOOR had', () => {
  expect(first().sent).toBeGreaterThan(CUSTOMERS * 0.6);
  expect(codesOf(0)).toHaveLength(first().sent);
  expect(first().batches).toBe(first().joor.requests);
});

test('the requests of the runs are all that JOOR had', () => {
  expect(runs.reduce((sum, run) => sum + run.joor.requests, 0)).toBe(requests.length);
});

test('JOOR takes every customer sent: the demo account and the demo brand at JOOR fit', async () => {
  await joor.admin('/admin/run-jobs', {});
  const { connections } = (await joor.admin('/admin/connections')) as { connections: unknown[] };
  expect(connections).toHaveLength(first().sent);
});

test('with one token only the first External System is active, and a sentence says so', () => {
  expect(ended.stderr).toContain('There are tokens for JOOR only. The other External Systems are inactive.');
});

test('some customers fail with several faults at once', () => {
  const faults = Object.values(first().failedByCode).reduce((sum, count) => sum + count, 0);
  expect(faults).toBeGreaterThan(first().failed);
});

test('the second run compares every customer and sends none', () => {
  expect(runs[1]).toMatchObject({ sent: 0, unchanged: first().sent, batches: 0 });
  expect(codesOf(1)).toEqual([]);
  expect(runs[1]?.failedByCode).toEqual(first().failedByCode);
});

test('the third run sends exactly the edited customers, each with a change of phone, name or address', () => {
  expect(runs[2]).toMatchObject({ sent: EDITED, unchanged: first().sent - EDITED });
  const before = new Map(connectionsOf(requestsOf(0)).map((connection) => [connection.customer_code, connection]));
  const after = connectionsOf(requestsOf(2));
  expect(after).toHaveLength(EDITED);
  const changed = after.map((connection) => {
    const known = before.get(connection.customer_code) as JoorConnection;
    return (Object.keys(connection) as (keyof JoorConnection)[]).filter(
      (key) => JSON.stringify(connection[key]) !== JSON.stringify(known[key]),
    );
  });
  expect(changed.every((keys) => keys.length > 0)).toBe(true);
  expect([...new Set(changed.flat())].sort()).toEqual(
    expect.arrayContaining(['customer_name', 'customer_phone', 'shipping']),
  );
});

test('the figures agree with the Run records that the export left', () => {
  const account = openExistingAccount(file);
  const { rows } = runSuiteql(`SELECT ${COLUMNS} FROM ${RUN.type} ORDER BY id`, [], account.suiteql('administrator'));
  account.close();
  const { sent, failed, deferred, joor: used } = first();
  expect(rows[0]).toEqual([sent, failed, deferred, used.credits]);
  // The second run sent nobody.
  expect(rows.map(([count]) => count).filter((count) => count !== 0)).toEqual([sent, EDITED]);
});

test('a kept account is used as it is: the next start finds nothing to send', async () => {
  const args = ['--json', '--account', file, '--joor', joor.url];
  const again = figuresOf(await startDemo(args, { UC_JOOR_TOKEN: TOKEN }));
  expect(again).toEqual([expect.objectContaining({ customers: CUSTOMERS, sent: 0, unchanged: first().sent })]);
}, 240_000);
