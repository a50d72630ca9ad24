import { readFileSync } from 'node:fs';
import { runQueued } from '../../../local/runtime/run';
import {
  CUSTOMER,
  EXTERNAL_SYSTEM,
  ROLES,
  RUN,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import type { Company } from '../connector/company';
import { put } from '../suitelets/account';
import { type DashboardVisit, visitEachTest } from './dashboard-visit';

jest.setTimeout(120_000);

let company: Company;
let visit: DashboardVisit;

visitEachTest(async (opened) => {
  ({ company, visit } = opened);
  await visit.signIn(-5, 'administrator');
  await visit.open('administrators');
});

const NOT_ENABLED = { [CUSTOMER.externalSystems]: [] };

const enabled = () =>
  company
    .query(
      `SELECT mapone AS id FROM ${CUSTOMER.externalSystemsTable} WHERE maptwo = ? ORDER BY mapone`,
      company.systemId,
    )
    .map(({ id }) => Number(id));

const enable = (customerIds: number[], on = true) =>
  visit.ask('enable_customers', { systemId: company.systemId, customerIds, enable: on });

test('a few are enabled at once, and the next run exports them', async () => {
  const ids = [company.addCustomer(NOT_ENABLED), company.addCustomer(NOT_ENABLED)];
  const { done, run } = await enable(ids);
  expect(done).toEqual({ good: true, sentences: '2 customers were enabled for JOOR.' });
  expect(run).toBeNull();
  expect(enabled()).toEqual(ids);
  company.run();
  expect(Object.values(company.states()).map(({ state }) => state)).toEqual(['Accepted', 'Accepted']);
});

test('other External Systems of the customer stay selected', async () => {
  const other = company.create(EXTERNAL_SYSTEM.type, {
    name: 'JOOR Europe',
    [EXTERNAL_SYSTEM.environment]: company.list('customlist_uc_environment', 'Sandbox'),
    [EXTERNAL_SYSTEM.baseUrl]: 'https://api.jooraccess.com/v2',
    [EXTERNAL_SYSTEM.secret]: 'custsecret_joor',
  });
  const id = company.addCustomer({ [CUSTOMER.externalSystems]: [String(other)] });
  await enable([id]);
  const selected = () =>
    company.query(`SELECT maptwo AS id FROM ${CUSTOMER.externalSystemsTable} WHERE mapone = ? ORDER BY maptwo`, id);
  expect(selected().map((row) => Number(row.id))).toEqual([company.systemId, other].sort((a, b) => a - b));
  await enable([id], false);
  expect(selected().map((row) => Number(row.id))).toEqual([other]);
});

test('what is enabled already is not saved again, and what NetSuite has not is told', async () => {
  const id = company.addCustomer();
  const modified = () => company.query('SELECT lastmodifieddate AS at FROM customer WHERE id = ?', id);
  const before = modified();
  company.account.clock.advance(3_600_000);
  const { done } = await enable([id, 987_654]);
  expect(done).toEqual({
    good: false,
    sentences: expect.stringMatching(
      /^0 customers were enabled for JOOR\.\n1 was enabled already\.\n1 customer was not saved:\nCustomer 987654: There is no customer/,
    ),
  });
  expect(modified()).toEqual(before);
});

test('many are left to a run as the same person, with its progress, and the Sync Log tells who asked', async () => {
  const ids = Array.from({ length: 120 }, () => company.addCustomer(NOT_ENABLED));
  const { done, run } = await enable(ids);
  expect(done).toBeNull();
  expect(await visit.ask('enable_progress', run ?? { taskId: '', key: '' })).toMatchObject({ done: null });
  runQueued(company.account);
  expect(enabled()).toHaveLength(120);
  const { percent, done: outcome } = await visit.ask('enable_progress', run ?? { taskId: '', key: '' });
  expect(percent).toBe(100);
  expect(outcome).toEqual({ good: true, sentences: expect.stringContaining('120 customers were enabled for JOOR.') });
  const [row] = company.query(`SELECT ${RUN.kind} AS kind, ${RUN.message} AS message FROM ${RUN.type}`);
  expect(row).toMatchObject({ kind: 'Enable for JOOR', message: expect.stringMatching(/^Asked for by \S/) });
});

test('while the run is busy a second request is refused in a sentence', async () => {
  const ids = Array.from({ length: 30 }, () => company.addCustomer(NOT_ENABLED));
  await enable(ids);
  const { reply } = await visit.post('enable_customers', {
    systemId: company.systemId,
    customerIds: ids,
    enable: true,
  });
  expect(reply).toEqual({ ok: false, sentence: expect.stringContaining('still busy') });
});

test('taken off, customers leave with the next run, and nothing more of them is sent', async () => {
  const id = company.addCustomer();
  company.run();
  company.account.clock.advance(60_000);
  const { done } = await enable([id], false);
  expect(done?.sentences).toBe('1 customer was taken off JOOR.');
  company.run();
  expect(company.states()[id]).toMatchObject({ state: 'Excluded' });
});

test('the deployment that works as the engine refuses: its role is not the person’s', async () => {
  const id = company.addCustomer(NOT_ENABLED);
  await visit.openEverybodys();
  const { reply } = await visit.post('enable_customers', {
    systemId: company.systemId,
    customerIds: [id],
    enable: true,
  });
  expect(reply).toEqual({ ok: false, sentence: expect.stringContaining('for administrators only') });
  expect(enabled()).toEqual([]);
});

describe('With the role Unified Connector Administrator', () => {
  const asAdministrator = async () => {
    await visit.signIn(-5, ROLES.administrator);
    await visit.open('administrators');
  };

  test('the run works with that role, and to its end', async () => {
    const ids = Array.from({ length: 30 }, () => company.addCustomer(NOT_ENABLED));
    await asAdministrator();
    await enable(ids);
    const [report] = runQueued(company.account);
    expect([report?.status, report?.errors]).toEqual(['COMPLETE', []]);
    expect(enabled()).toEqual(ids);
  });

  test('without Customers: Edit it is refused by the name of the permission, and nothing changes', async () => {
    const id = company.addCustomer(NOT_ENABLED);
    const role = readFileSync(`dist/Objects/roles/${ROLES.administrator}.xml`, 'utf8');
    const view = role.replace(/(<permkey>LIST_CUSTJOB<\/permkey>\s*<permlevel>)EDIT/, '$1VIEW');
    expect(view).not.toBe(role);
    put(company.account, view);
    await asAdministrator();
    const { reply } = await visit.post('enable_customers', {
      systemId: company.systemId,
      customerIds: [id],
      enable: true,
    });
    expect(reply).toEqual({ ok: false, sentence: expect.stringContaining('Lists > Customers with the level Edit') });
    expect(enabled()).toEqual([]);
  });
});
