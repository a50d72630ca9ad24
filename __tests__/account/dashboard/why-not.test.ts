import type { WhyNotLine } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/pages/why-not/contract';
import {
  ACCOUNT_STATE,
  CUSTOMER,
  CUSTOMER_EXPORT,
  EXTERNAL_SYSTEM,
  SYNC_STATE,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import type { Company } from '../connector/company';
import { changeObject } from './change-object';
import { type DashboardVisit, visitEachTest } from './dashboard-visit';

jest.setTimeout(240_000);

let company: Company;
let visit: DashboardVisit;

visitEachTest((opened) => {
  ({ company, visit } = opened);
});

/** The one line of the answer. */
async function reasonFor(customerId: number): Promise<WhyNotLine> {
  const { lines } = await visit.ask('why_not', { customerId });
  expect(lines).toHaveLength(1);
  return lines[0] as WhyNotLine;
}

const setUp = (values: Record<string, string | number | boolean | null>) =>
  company.edit(EXTERNAL_SYSTEM.type, company.systemId, values);

/** What an administrator chooses as Status on the pages of the deployments. */
function setStatus(status: string): void {
  changeObject(company.account, CUSTOMER_EXPORT.script, (root) => {
    for (const { children } of root.children.find(({ name }) => name === 'scriptdeployments')?.children ?? [])
      for (const child of children) if (child.name === 'status') child.text = status;
  });
}

/** A run that is at work, without which every answer is that none was. */
const scheduledRun = () => company.run({}, { deployment: CUSTOMER_EXPORT.deployments.scheduled[0] });

test('a customer is followed from its first save until JOOR has it', async () => {
  const customer = company.addCustomer({ terms: '' });
  expect((await reasonFor(customer)).reason).toBe('never-run');
  scheduledRun();
  const failed = await reasonFor(customer);
  expect(failed.reason).toBe('faults');
  expect(failed.details.join()).toMatch(/payment term/i);
  expect(failed.atJoor).toBe('JOOR has not accepted any version of it.');
  company.account.clock.advance?.(60_000);
  company.edit('customer', customer, {
    terms: company.query(`SELECT id FROM term WHERE name = 'Net 30'`)[0]?.id as number,
  });
  const changed = await reasonFor(customer);
  expect([changed.reason, changed.details]).toEqual(['changed-since', failed.details]);
  scheduledRun();
  const accepted = await reasonFor(customer);
  expect(['job-under-way', 'read-back-due']).toContain(accepted.reason);
  expect(accepted.atJoor).toContain(`under customer code ${customer}`);
});

test('no call costs more than 60 units, with every setting that makes more to read', async () => {
  setUp({
    [EXTERNAL_SYSTEM.subsidiaries]: '1',
    [EXTERNAL_SYSTEM.subCustomers]: company.list('customlist_uc_sub_customers', 'Addresses of Parent'),
    [EXTERNAL_SYSTEM.ruleField]: 'category',
    [EXTERNAL_SYSTEM.ruleValues]: 'Boutique',
  });
  const category = String(company.create('customercategory', { name: 'Boutique' }));
  const parent = company.addCustomer({ category });
  const child = company.addCustomer({ category, parent: String(parent) });
  scheduledRun();
  const { reply, units } = await visit.post('why_not', { customerId: child });
  expect(reply).toMatchObject({ ok: true, answer: { lines: [{ reason: 'sent-with-parent' }] } });
  expect(units).toBeLessThanOrEqual(60);
  expect((await visit.post('find_customers', { text: 'Boutique' })).units).toBeLessThanOrEqual(60);
});

test('customers that are not to be exported', async () => {
  const inactive = company.addCustomer({ isinactive: true });
  const left = company.addCustomer();
  const never = company.addCustomer({ [CUSTOMER.externalSystems]: [] });
  const gone = company.addCustomer();
  scheduledRun();
  company.edit('customer', left, { [CUSTOMER.externalSystems]: [] });
  company.account.records.delete('customer', gone, { userId: -5, role: 'administrator' });
  const reasons = [];
  for (const id of [inactive, left, never, gone, 987_654]) reasons.push((await reasonFor(id)).reason);
  expect(reasons).toEqual(['inactive', 'not-selected', 'not-enabled', 'deleted', 'no-such-customer']);
});

test('a rule that names a missing field blames the settings, not the customer', async () => {
  const customer = company.addCustomer();
  setUp({ [EXTERNAL_SYSTEM.ruleField]: 'custentity_gone', [EXTERNAL_SYSTEM.ruleValues]: 'T' });
  scheduledRun();
  const { reason, details } = await reasonFor(customer);
  expect(reason).toBe('settings-faults');
  expect(details.join()).toContain('custentity_gone');
});

test('what keeps an External System from sending', async () => {
  const customer = company.addCustomer();
  setUp({ [EXTERNAL_SYSTEM.upload]: false });
  scheduledRun();
  expect((await reasonFor(customer)).reason).toBe('upload-off');
  setUp({ [EXTERNAL_SYSTEM.accountId]: 'ELSEWHERE' });
  expect((await reasonFor(customer)).reason).toBe('account-changed');
  setUp({ [EXTERNAL_SYSTEM.accountId]: '' });
  expect((await reasonFor(customer)).reason).toBe('not-confirmed');
  setUp({ isinactive: true });
  expect((await reasonFor(customer)).reason).toBe('system-inactive');
});

test('a failure that was dismissed is told with who did it and why', async () => {
  const customer = company.addCustomer({ terms: '' });
  scheduledRun();
  await visit.ask('dismiss', { ids: [1], reason: 'Closes in May' });
  const { reason, sentence, details } = await reasonFor(customer);
  expect(reason).toBe('dismissed');
  expect(sentence).toMatch(
    /dismissed it from the Failed Record Queue on \d{1,2}\/\d{1,2}\/\d{4} \d{1,2}:\d\d [ap]m: Closes in May$/,
  );
  expect(details.join()).toMatch(/payment term/i);
  await visit.ask('reopen', { ids: [1] });
  expect((await reasonFor(customer)).reason).toBe('faults');
});

test('a customer that was removed in JOOR and is still selected is said to go there again', async () => {
  const customer = company.addCustomer();
  scheduledRun();
  await visit.open('administrators');
  await visit.ask('removed_in_joor', { customerId: customer, systemId: company.systemId });
  const { reason, sentence } = await reasonFor(customer);
  expect(reason).toBe('removed-in-joor');
  expect(sentence).toMatch(/confirmed that the customer was removed in JOOR/);
});

test('a pause is told with its reason', async () => {
  const customer = company.addCustomer();
  scheduledRun();
  const [state] = company.query(`SELECT id FROM ${ACCOUNT_STATE.type}`);
  const [sync] = company.query(`SELECT id FROM ${SYNC_STATE.type}`);
  company.edit(SYNC_STATE.type, Number(sync?.id), { [SYNC_STATE.state]: 'On hold' });
  company.edit(ACCOUNT_STATE.type, Number(state?.id), {
    [ACCOUNT_STATE.pauseCause]: 'authorisation',
    [ACCOUNT_STATE.pauseReason]: 'JOOR refused the token.',
  });
  expect(await reasonFor(customer)).toMatchObject({
    reason: 'paused-authorisation',
    details: ['JOOR refused the token.'],
  });
});

test('without a scheduled deployment no run starts by itself', async () => {
  const customer = company.addCustomer();
  setStatus('NOTSCHEDULED');
  expect((await reasonFor(customer)).reason).toBe('no-schedule');
});

test('customers are found by id, name, Customer ID and email, deleted ones by what is remembered', async () => {
  const one = company.addCustomer({ companyname: 'Maison 100% Lin', email: 'lin@maison.example' });
  const gone = company.addCustomer({ companyname: 'Maison Perdue' });
  scheduledRun();
  company.account.records.delete('customer', gone, { userId: -5, role: 'administrator' });
  const idsOf = async (text: string) => (await visit.ask('find_customers', { text })).customers.map(({ id }) => id);
  expect(await idsOf('100%')).toEqual([one]);
  expect(await idsOf('lin@maison')).toEqual([one]);
  expect(await idsOf(String(one))).toContain(one);
  expect(await idsOf('maison')).toEqual([one, gone]);
  const { reply } = await visit.post('find_customers', { text: '  ' });
  expect(reply).toMatchObject({ ok: false });
});
