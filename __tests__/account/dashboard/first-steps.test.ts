import { EXTERNAL_SYSTEM, VALUE_MAP } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import type { Company } from '../connector/company';
import { type DashboardVisit, visitEachTest } from './dashboard-visit';

jest.setTimeout(240_000);

const ADMINISTRATOR = { userId: -5, role: 'administrator' } as const;

let company: Company;
let visit: DashboardVisit;

visitEachTest((opened) => {
  ({ company, visit } = opened);
  return visit.open('administrators');
});

const set = (values: Parameters<Company['edit']>[2]) => company.edit(EXTERNAL_SYSTEM.type, company.systemId, values);

async function open(): Promise<string[]> {
  const { steps } = await visit.ask('first_steps', {});
  return steps.filter(({ done }) => !done).map(({ title }) => title);
}

const ALL = [
  'Keep the token',
  'Create an External System',
  'Test the connection and confirm',
  'Set Upload to By hand',
  'Choose customers',
  'Map price levels and the warehouse',
  'Send one customer',
  'Match customers',
  'Set Upload to Automatic',
  'Say who gets alerts',
];

test('in an empty account every step is open', async () => {
  company.account.records.delete(EXTERNAL_SYSTEM.type, company.systemId, ADMINISTRATOR);
  expect(await visit.ask('first_steps', {})).toMatchObject({ system: null });
  expect(await open()).toEqual(ALL);
});

test('each step is done by what it asks for, and the list goes once customers are sent on their own', async () => {
  const lines = company.query(`SELECT id FROM ${VALUE_MAP.type}`).map(({ id }) => Number(id));
  for (const id of lines) company.edit(VALUE_MAP.type, id, { isinactive: true });
  set({ [EXTERNAL_SYSTEM.upload]: false, [EXTERNAL_SYSTEM.accountId]: '' });
  expect(await visit.ask('first_steps', {})).toMatchObject({ system: { id: company.systemId, name: 'JOOR' } });
  expect(await open()).toEqual(ALL.slice(2));

  await visit.ask('confirm_system', { systemId: company.systemId });
  expect(await open()).toEqual(ALL.slice(3));
  set({ [EXTERNAL_SYSTEM.upload]: true, [EXTERNAL_SYSTEM.uploadByHand]: true });
  expect(await open()).toEqual(ALL.slice(4));
  const customer = company.addCustomer();
  expect(await open()).toEqual(ALL.slice(5));
  for (const id of lines) company.edit(VALUE_MAP.type, id, { isinactive: false });
  expect(await open()).toEqual(ALL.slice(6));
  await visit.ask('export', { customerIds: [customer] });
  company.addCustomer();
  expect(await open()).toEqual(ALL.slice(7));
  await visit.ask('leave_out_match', { systemId: company.systemId, reason: 'JOOR has none of them.' });
  expect(await open()).toEqual(ALL.slice(8));
  set({ [EXTERNAL_SYSTEM.uploadByHand]: false });
  expect(await visit.ask('first_steps', {})).toEqual({ system: null, steps: [] });
  expect(visit.units).toBeLessThanOrEqual(101);
});
