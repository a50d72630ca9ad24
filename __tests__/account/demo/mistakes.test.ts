import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDemoAccount } from '../../../demo/account/account';
import { openAccount, openExistingAccount } from '../../../local/account/open';
import { runSuiteql } from '../../../local/account/suiteql/run';
import { startJoor } from '../../../local/joor/start';
import type { Ended } from '../command-line';
import { figuresOf, runDemo, startDemo } from './demo';

const folder = mkdtempSync(path.join(tmpdir(), 'demo-'));
const fileIn = (name: string) => path.join(folder, name);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A port on which nothing answers: it was free a moment ago. */
async function closedPort(): Promise<number> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe('a mistake is answered by one sentence that names the fix', () => {
  test.each([
    ['--customers 0', /--customers .*whole number from 1/],
    ['--customers many', /--customers .*whole number from 1/],
    ['--runs 4', /--runs .*whole number from 1 to 3/],
    ['--joor http://127.0.0.1:8081', /Set the environment variable UC_JOOR_TOKEN/],
    ['--joor 127.0.0.1', /is not the address of a JOOR/],
  ])('%s', async (args, sentence) => {
    const { code, stdout, stderr } = await runDemo(args.split(' '));
    expect(stderr).toMatch(sentence);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    // Before the mistake was found, it may have said what it set out to do.
    expect(stdout).toMatch(/^(Deploys the connector to .+\n)?$/);
    expect(code).toBe(1);
  });

  test('as a process of its own', async () => {
    const { code, stdout, stderr } = await startDemo(['--json', '--joor', '127.0.0.1']);
    expect(stderr).toMatch(/^Deploys the connector to .+\n127\.0\.0\.1 is not the address of a JOOR\. .+\n$/);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  });

  test('a JOOR that does not answer', async () => {
    const url = `http://127.0.0.1:${await closedPort()}`;
    const { code, stderr } = await runDemo(['--joor', url], { UC_JOOR_TOKEN: 'any' });
    expect(stderr).toBe(`No JOOR responds at ${url}. Start one with npm run joor, or correct --joor.\n`);
    expect(code).toBe(1);
  });

  test('a corrupt account file, which stays as it was', async () => {
    const file = fileIn('corrupt.db');
    writeFileSync(file, 'no database');
    const { code, stderr } = await runDemo(['--account', file]);
    expect(stderr).toMatch(/corrupt\.db is not an account file/);
    expect(stderr).not.toMatch(/\n {4}at /);
    expect(code).toBe(1);
  });
});

test('the demo account that another start is serving stays where it is', async () => {
  const file = path.join('.local', 'demo.db');
  mkdirSync('.local', { recursive: true });
  const served = openAccount({ file });
  try {
    served.setSettings({ companyName: 'Being Served' });
    const { code, stderr } = await runDemo([]);
    expect(stderr).toContain(`The demo account ${file} is in use: another npm start`);
    expect(stderr).not.toMatch(/\n {4}at /);
    expect(code).toBe(1);
    served.setSettings({ companyName: 'Served On' });
  } finally {
    served.close();
  }
  const after = openExistingAccount(file);
  expect(after.settings.companyName).toBe('Served On');
  after.close();
});

describe('a run that reaches nobody', () => {
  test.each([
    ['JOOR is down', { status: 503 }, 'joor_unavailable', /No customer reached JOOR at .*HTTP 503/],
    ['JOOR hangs up', { drop: true }, 'unknown_outcome', /No customer reached JOOR at /],
  ])(
    '%s: the figures are printed, the customers stand in the queue, and the exit code tells',
    async (name, fault, cause, sentence) => {
      const joor = await startJoor({ tokens: ['token'] });
      await joor.admin('/admin/faults', { method: 'POST', times: 100, ...fault });
      const file = fileIn(`${name}.db`);
      const args = ['--json', '--customers', '20', '--account', file, '--joor', joor.url];
      const ended = await runDemo(args, { UC_JOOR_TOKEN: 'token' });
      await joor.stop();
      const [figures] = figuresOf(ended);
      expect(figures).toMatchObject({ customers: 20, sent: 0, failed: 15 });
      expect(figures?.failedByCode[cause]).toBe(14);
      expect(ended.stderr).toMatch(sentence);
      expect(ended.code).toBe(1);
    },
    60_000,
  );

  test('a token that JOOR does not know: the customers are on hold', async () => {
    const joor = await startJoor({ tokens: ['token'] });
    const args = ['--json', '--customers', '20', '--account', fileIn('token.db'), '--joor', joor.url];
    const ended = await runDemo(args, { UC_JOOR_TOKEN: 'another' });
    await joor.stop();
    expect(figuresOf(ended)).toEqual([expect.objectContaining({ sent: 0, deferred: 14 })]);
    expect(ended.stderr).toMatch(/Nothing was sent to .*JOOR did not accept the token/);
    expect(ended.code).toBe(1);
  }, 240_000);
});

test('the demo customers are the same every time, however many there are', () => {
  const filled = (customers: number) => {
    const joor = { baseUrl: 'http://127.0.0.1:8081/v2', tokens: ['token'], drop: null };
    const { account, file } = openDemoAccount({
      ...joor,
      file: fileIn(`${customers}.db`),
      customers,
      onProgress: () => {},
    });
    account.close();
    return customersIn(file);
  };
  const [few, more] = [filled(30), filled(40)];
  expect(few).toHaveLength(30);
  expect(more).toHaveLength(40);
  expect(more.slice(0, 30)).toEqual(few);
});

test('an account that is kept keeps its JOOR: nothing is sent twice, and the summary is the Overview’s, on one screen', async () => {
  const args = ['--account', fileIn('kept.db'), '--customers', '30'];
  const first = await runDemo(args);
  const again = await runDemo(args);
  const waiting = ({ stdout }: Ended) => /Waiting for JOOR +│ +(\d+) │/.exec(stdout)?.[1];
  expect(Number(waiting(first))).toBeGreaterThan(15);
  expect(waiting(again)).toBe(waiting(first));
  expect(again.stdout).not.toContain('knows none of the customers');
  expect(first.stdout.trimEnd().split('\n').length).toBeLessThanOrEqual(20);

  rmSync(fileIn('kept.db.joor'));
  const { stdout } = await runDemo(args);
  expect(stdout).toContain('There was no ');
  expect(stdout).toContain('kept.db.joor: this JOOR knows none of the customers that the account sent before.');
}, 240_000);

/** Customers with their addresses, each as one line of text, in the order of entry. */
function customersIn(file: string): string[] {
  const account = openExistingAccount(file);
  const read = (sql: string) => runSuiteql(sql, [], account.suiteql('administrator')).rows;
  const addresses = read(
    `SELECT ab.entity, ab.label, a.addressee, a.addr1, a.city, a.zip FROM customerAddressbook ab
     JOIN customerAddressbookEntityAddress a ON a.nkey = ab.addressbookaddress ORDER BY ab.internalid`,
  );
  const customers = read(
    'SELECT id, entityid, altname, email, phone, BUILTIN.DF(terms), BUILTIN.DF(pricelevel) FROM customer ORDER BY id',
  ).map(([id, ...values]) =>
    JSON.stringify([values, addresses.filter(([entity]) => entity === id).map((row) => row.slice(1))]),
  );
  account.close();
  return customers;
}
