import { saveSavedSearch } from '../../../local/account/search/saved';
import { runQueued } from '../../../local/runtime/run';
import { MOST_FOLLOWED } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/export/contract';
import { SYNC_STATE } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type Company, postedCodes } from '../connector/company';
import { type DashboardVisit, visitEachTest } from './dashboard-visit';

jest.setTimeout(240_000);

const ADMINISTRATOR = { userId: -5, role: 'administrator' };

let company: Company;
let visit: DashboardVisit;

visitEachTest((opened) => {
  ({ company, visit } = opened);
  return visit.open('administrators');
});

test('every id is answered: sent, failed with its faults, not enabled, unknown', async () => {
  const good = company.addCustomer();
  const wrong = company.addCustomer({ terms: '' });
  const off = company.addCustomer({ custentity_uc_external_systems: [] });
  const { lines, sentence, runIds } = await visit.ask('export', { customerIds: [good, wrong, off, 999_999] });
  expect(lines.map(({ customerId, outcome }) => [customerId, outcome])).toEqual([
    [good, 'sent'],
    [wrong, 'failed'],
    [off, 'excluded'],
    [999_999, 'unknown customer'],
  ]);
  expect(lines.find(({ customerId }) => customerId === wrong)?.sentence).toContain('Missing payment term');
  expect(sentence).toBe('1 sent, 1 failed, 1 not exported, 1 unknown.');
  expect(runIds).toEqual([]);
  expect(await postedCodes(company)).toEqual([[String(good)]]);
});

test('1,000 customers are handed over in one call, and as many as one query takes are followed for 20 units', async () => {
  const customerIds = Array.from({ length: 1000 }, (_, index) => index + 5000);
  customerIds[0] = company.addCustomer();
  const exported = await visit.post('export', { customerIds });
  expect(exported.units).toBeLessThan(1000);
  const ids = Array.from({ length: 12 }, () => company.addCustomer());
  const { runIds, lines } = await visit.ask('export', { customerIds: ids });
  expect(runIds).toHaveLength(1);
  expect(lines.map(({ runId }) => runId)).toEqual(ids.map(() => runIds[0]));
  const most = customerIds.slice(0, MOST_FOLLOWED);
  const { reply, units } = await visit.post('export_progress', { runIds, customerIds: most });
  expect(reply).toMatchObject({ ok: true });
  expect(units).toBeLessThanOrEqual(20);
  runQueued(company.account);
  const { waiting, states } = await visit.ask('export_progress', { runIds, customerIds: ids });
  expect(waiting).toBe(false);
  expect(states.map(({ state }) => state)).toEqual(ids.map(() => 'Accepted'));
});

test.each([
  [[], 'Enter at least one internal ID of a customer.'],
  [
    Array.from({ length: 1001 }, (_, index) => index + 1),
    '"customerIds" has 1001 entries, but at most 1000 are allowed.',
  ],
  [['101'], expect.stringContaining('whole number')],
  [[-1], expect.stringContaining('whole number')],
])('refuses what is no list of ids: %#', async (customerIds, sentence) => {
  const { reply } = await visit.post('export', { customerIds: customerIds as number[] });
  expect(reply).toEqual({ ok: false, sentence });
});

describe('the preview', () => {
  test('says what would happen, sends nothing and writes nothing', async () => {
    const fresh = company.addCustomer();
    const wrong = company.addCustomer({ terms: '' });
    const off = company.addCustomer({ custentity_uc_external_systems: [] });
    const { reply, units } = await visit.post('preview', { customerIds: [off, wrong, fresh] });
    if (!reply.ok) throw new Error(reply.sentence);
    expect(reply.answer.map(({ customerId, outcome }) => [customerId, outcome])).toEqual([
      [off, 'new'],
      [wrong, 'fails'],
      [fresh, 'new'],
    ]);
    expect(reply.answer[1]?.faults).toEqual([
      expect.objectContaining({ code: 'payment_term_missing', field: 'Terms' }),
    ]);
    expect(units).toBeLessThanOrEqual(160);
    expect(company.query(`SELECT id FROM ${SYNC_STATE.type}`)).toEqual([]);
    expect(await postedCodes(company)).toEqual([]);
  });

  test('tells of customers that are not enabled what would become of them, before anybody enables them', async () => {
    const off = { custentity_uc_external_systems: [] };
    const right = company.addCustomer(off);
    const wrong = company.addCustomer({ ...off, terms: '' });
    const inactive = company.addCustomer({ ...off, isinactive: true });
    const lines = await visit.ask('preview', { customerIds: [right, wrong, inactive] });
    expect(lines).toMatchObject([
      { customerId: right, outcome: 'new', notEnabled: true, systemName: 'JOOR' },
      { customerId: wrong, outcome: 'fails', notEnabled: true, faults: [{ code: 'payment_term_missing' }] },
      { customerId: inactive, outcome: 'excluded', notEnabled: false },
    ]);
    expect(lines[0]?.sentence).toMatch(
      /^The customer is not enabled for JOOR\. If you select JOOR under External Systems: It would be sent/,
    );
    expect(lines[2]?.sentence).toMatch(/not enabled for JOOR\. Select an External System/);
  });

  test('shows each value against what was sent last, with its source', async () => {
    const id = company.addCustomer({ phone: '1' });
    await visit.ask('export', { customerIds: [id] });
    company.edit('customer', id, { phone: '2' });
    const [line] = await visit.ask('preview', { customerIds: [id] });
    expect(line?.outcome).toBe('update');
    expect(line?.diff.filter(({ change }) => change !== 'same')).toEqual([
      { path: 'customer phone', field: 'customer_phone', source: 'Phone', before: '1', after: '2', change: 'changed' },
    ]);
  });

  test('takes 100 customers at once', async () => {
    const customerIds = Array.from({ length: 101 }, (_, index) => index + 1);
    const { reply } = await visit.post('preview', { customerIds });
    expect(reply).toMatchObject({ ok: false, sentence: expect.stringContaining('at most 100') });
  });
});

describe('saved searches of customers', () => {
  const save = (title: string, type: string, filters: unknown[], isPublic = true) =>
    saveSavedSearch(
      { title, type, filters, columns: [{ name: 'email' }], isPublic },
      undefined,
      company.account,
      ADMINISTRATOR,
    );

  test('are listed by title, those of other records are not; their customers are found within 60 units', async () => {
    const ids = [company.addCustomer({ phone: '77' }), company.addCustomer({ phone: '77' })];
    company.addCustomer({ phone: '78' });
    const shops = save('Shops with 77', 'customer', [['phone', 'is', '77']]);
    const all = save('All', 'customer', []);
    save('Staff', 'employee', []);
    const { reply, units } = await visit.post('customer_searches', {});
    expect(reply).toEqual({
      ok: true,
      answer: [
        { id: all, title: 'All' },
        { id: shops, title: 'Shops with 77' },
      ],
    });
    expect(units).toBeLessThanOrEqual(60);
    const found = await visit.post('search_customers', { searchId: shops });
    expect(found.reply).toEqual({ ok: true, answer: { customerIds: ids } });
    expect(found.units).toBeLessThanOrEqual(60);
  });

  test('a search of other records, and one that is not there, are refused in a sentence', async () => {
    const staff = save('Staff', 'employee', []);
    expect((await visit.post('search_customers', { searchId: staff })).reply).toEqual({
      ok: false,
      sentence: `Saved search ${staff} does not search customers. Select one that does.`,
    });
    expect((await visit.post('search_customers', { searchId: 4711 })).reply).toMatchObject({
      ok: false,
      sentence: expect.stringContaining('There is no saved search with the internal ID 4711'),
    });
  });

  test('more than 1,000 customers are too many, and the sentence says how many there are', async () => {
    for (let number = 0; number < 1001; number += 1)
      company.create('customer', { companyname: `Shop ${number}`, subsidiary: '1' });
    const all = save('All', 'customer', []);
    expect((await visit.post('search_customers', { searchId: all })).reply).toEqual({
      ok: false,
      sentence: expect.stringMatching(/^The saved search finds 1001 customers\. You can export at most 1000 at once\./),
    });
  });
});
