import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openAccount } from '../../../local/account/open';
import type { ProbeResult } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/account-probe/probe-result';
import { EXTERNAL_SYSTEM, PROBE, ROLES } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { local, withFolder } from '../account/fixture';
import { type Company, openCompany } from '../connector/company';
import { DashboardVisit } from '../dashboard/dashboard-visit';
import { put } from '../suitelets/account';
import { probeAccount } from './ask';

jest.setTimeout(240_000);

let company: Company;
let visit: DashboardVisit;
let result: ProbeResult;
let before: Record<string, number>;

/** How many rows every table has, but the probe's own and the list of what ran. */
function rowCounts(): Record<string, number> {
  const tables = company.account.statements.all(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sys_%' AND name NOT LIKE 'sqlite_%'",
  );
  return Object.fromEntries(
    tables
      .map(({ name }) => String(name))
      .filter((name) => !name.includes('uc_probe') && name !== 'scheduledscriptinstance')
      .map((name) => [name, Number(company.account.statements.get(`SELECT COUNT(*) AS n FROM "${name}"`)?.n)]),
  );
}

const probeRows = () => company.query(`SELECT ${PROBE.kind} AS kind FROM ${PROBE.type}`).map(({ kind }) => kind);

beforeAll(async () => {
  company = await openCompany();
  company.addCustomer({ companyname: 'Boutique Nord', email: 'paula@boutique.example', phone: '+33 1 44 55 66 77' });
  company.addContacts(Number(company.query('SELECT MAX(id) AS id FROM customer')[0]?.id), [
    { firstname: 'Paula', lastname: 'Martin', email: 'paula@boutique.example' },
  ]);
  // The export has nothing to do meanwhile.
  company.edit(EXTERNAL_SYSTEM.type, company.systemId, { isinactive: true });
  visit = await DashboardVisit.of(company);
  await visit.open('administrators');
  before = rowCounts();
  result = await probeAccount(company, visit);
});

afterAll(async () => {
  await visit?.stop();
  await company?.stop();
});

test('it writes rows of its own record type only, and leaves none that it tried things on', () => {
  expect(rowCounts()).toEqual(before);
  expect(probeRows()).not.toContain('test');
  expect(probeRows()).toContain('result');
});

test('rows of a probe that broke off are deleted by the next', async () => {
  await visit.ask('probe_part', { part: 'begin', host: '', secret: '' });
  expect(probeRows().filter((kind) => kind === 'test')).toHaveLength(3);
  await visit.ask('probe_part', { part: 'begin', host: '', secret: '' });
  expect(probeRows().filter((kind) => kind === 'test')).toHaveLength(3);
  await visit.ask('probe_part', { part: 'end', host: '', secret: '' });
  expect(probeRows()).not.toContain('test');
});

test('the file holds no personal data and no secret', () => {
  const text = JSON.stringify(result);
  expect(text).not.toMatch(/Boutique|Paula|Martin|@|44 55 66|12 rue|test-token|custsecret/);
});

test('every line is a question in words with what is assumed, answered and follows', () => {
  expect(result.lines.length).toBeGreaterThan(75);
  for (const line of result.lines) {
    expect(line).toMatchObject({
      question: expect.stringMatching(/\?$/),
      assumed: expect.stringMatching(/\.$/),
      answer: expect.stringMatching(/\)$/),
      at: expect.stringMatching(/^20\d\d-.*Z$/),
    });
  }
});

test('nothing is to be mended in an account as it is assumed', () => {
  const { lines } = result;
  expect(lines.filter(({ consequence }) => consequence.kind !== 'none')).toEqual([]);
  expect(lines.filter(({ state }) => state === 'otherwise')).toEqual([]);
});

test('what is otherwise names what is to be mended, or that the connector goes the other way', async () => {
  company.account.setBehaviours({
    'suiteql.table.customersalesteam': 'missing',
    'suiteql.table.map-customer': 'missing',
  });
  const found = await probeAccount(company, visit);
  company.account.setBehaviours({
    'suiteql.table.customersalesteam': 'present',
    'suiteql.table.map-customer': 'present',
  });
  const line = (id: string) => found.lines.find((each) => each.id === id);
  expect(line('suiteql.table.customersalesteam')).toMatchObject({
    state: 'otherwise',
    consequence: { kind: 'other way', text: expect.stringContaining('records of the customers') },
  });
  expect(line('suiteql.table.map-customer')).toMatchObject({ consequence: { kind: 'mend' } });
});

test("each permission of the engine's role is a line of its own, and one that is missing says what to give", async () => {
  const lines = result.lines.filter(({ id }) => id.startsWith('permission.'));
  expect(lines).toHaveLength(22);
  for (const line of lines) expect(line).toMatchObject({ state: 'as assumed', sides: ['engine'] });
  const xml = readFileSync(path.join('dist/Objects/roles', `${ROLES.engine}.xml`), 'utf8');
  put(
    company.account,
    xml
      .replace(/<permission>\s*<permkey>LIST_SHIPITEM<.*?<\/permission>/s, '')
      .replace(/(customrecord_uc_run\]<\/permkey>\s*<permlevel>)FULL/, '$1EDIT'),
  );
  const record = readFileSync(path.join('dist/Objects/records/customrecord_uc_run.xml'), 'utf8');
  put(company.account, record.replace(/(uc_engine\]<\/permittedrole>\s*<permittedlevel>)FULL/, '$1EDIT'));
  const { lines: found } = await probeAccount(company, visit);
  const mended = found.filter(({ id, state }) => id.startsWith('permission.') && state === 'otherwise');
  expect(mended.map(({ id }) => id)).toEqual(['permission.LIST_SHIPITEM', 'permission.customrecord_uc_run']);
  expect(mended[1]).toMatchObject({
    answer: expect.stringContaining('may not delete'),
    consequence: { kind: 'mend', text: expect.stringContaining('Custom Record > JOOR Run with level Full') },
  });
  put(company.account, xml);
  put(company.account, record);
});

test('npm run local -- calibrate takes the file as it is', () =>
  withFolder(async (folder) => {
    const file = path.join(folder, 'account-probe.json');
    writeFileSync(file, JSON.stringify(result));
    openAccount({ file: path.join(folder, 'account.db') }).close();
    const count = Object.keys(result.behaviours).length;
    expect((await local(folder, ['calibrate', file])).stdout).toBe(`Set ${count} behaviours.\n`);
  }));

test('requests to a host are sent where one is named, with the secret in both forms', async () => {
  const { url } = company.joor;
  await visit.ask('start_probe', {});
  for (const part of ['begin', 'platform', 'end'])
    await visit.ask('probe_part', { part, host: `${url}/v2/`, secret: 'custsecret_joor' });
  const { result: found } = await visit.ask('probe', {});
  const line = (id: string) => found?.lines.find((each) => each.id === id);
  expect(line('figure.secret-forms')).toMatchObject({ state: 'as assumed' });
  expect(line('figure.header-casing')).toMatchObject({ state: 'as assumed' });
  const sent = (await company.joor.requests()).filter(({ path: at }) => at.startsWith('/v2'));
  expect(JSON.stringify(sent)).not.toContain('custsecret_joor');
});

test('a token in the place of its id is refused', async () => {
  const request = { part: 'platform', host: `${company.joor.url}/v2/`, secret: 'a-real-token' };
  expect((await visit.post('probe_part', request)).reply).toMatchObject({
    ok: false,
    sentence: expect.stringContaining('custsecret_'),
  });
});

test('the engine answers to nobody without the ticket of a probe that an administrator started', async () => {
  const rows = () => JSON.stringify(company.query(`SELECT id, ${PROBE.long} AS long FROM ${PROBE.type} ORDER BY id`));
  const known = rows();
  const employee = company.create('employee', { firstname: 'Uma', lastname: 'Ahl', subsidiary: '1' });
  await visit.signIn(employee, ROLES.user);
  await visit.openEverybodys();
  for (const ticket of ['', 'guessed'])
    expect(await visit.ask('probe_engine_part', { part: 'begin', ticket })).toEqual({ measured: false });
  expect(rows()).toBe(known);
});
