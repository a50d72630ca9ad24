import { EXTERNAL_SYSTEM } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type Company, openCompany, postedCodes } from './company';

let company: Company;

beforeEach(async () => {
  company = await openCompany();
});

afterEach(() => company.stop());

const fault = (rule: object) =>
  company.joor.admin('/admin/faults', { method: 'POST', path: '/v2/bulk-connection', ...rule });

const accountState = () =>
  company.query(
    `SELECT custrecord_uc_as_watermark_time AS watermark, custrecord_uc_as_pause_cause AS pausecause,
       custrecord_uc_as_pause_reason AS pausereason FROM customrecord_uc_account_state`,
  )[0];

const stateCounts = () => {
  const counts: Record<string, number> = {};
  for (const { state } of Object.values(company.states())) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
};

const setSystem = (values: Record<string, string | number>) =>
  company.edit(EXTERNAL_SYSTEM.type, company.systemId, values);

describe('A batch that JOOR refuses', () => {
  test('is sent in halves until the refused customer stands alone; the others are accepted', async () => {
    const ids = Array.from({ length: 16 }, () => company.addCustomer());
    await company.joor.admin('/admin/settings', { refuseInvalid: true, requireWarehouses: false });
    const bad = ids[5] ?? 0;
    company.edit('customer', bad, { terms: company.create('term', { name: 'Net 999' }) });
    const report = company.run();
    expect(report.errors).toEqual([]);
    const { [bad]: refused, ...others } = company.states();
    expect(refused).toMatchObject({ state: 'Failed', reason: expect.stringContaining('JOOR refused') });
    expect(Object.values(others).every(({ state }) => state === 'Accepted')).toBe(true);
    expect(Object.values(others)).toHaveLength(15);
    const posts = await postedCodes(company);
    expect(posts).toHaveLength(9);
    company.run();
    expect(await postedCodes(company)).toHaveLength(posts.length);
  });

  test('where JOOR refuses everybody the search ends at its cap: the rest is on hold, not failed', async () => {
    const ids = Array.from({ length: 40 }, () => company.addCustomer());
    await fault({ status: 400, body: '{"bulk_connections":{"response":{"code":3,"comment":"no"}}}' });
    company.run();
    expect(await postedCodes(company)).toHaveLength(21);
    const failed = Object.keys(company.states()).length;
    expect(failed).toBeGreaterThan(0);
    expect(failed).toBeLessThan(ids.length);
    expect(accountState()).toMatchObject({ watermark: null });
  });
});

describe('A run in which everything fails for one cause', () => {
  test('stops after two batches, says so, and goes on after a passed connection test', async () => {
    setSystem({ [EXTERNAL_SYSTEM.batchSize]: 2 });
    for (let count = 0; count < 10; count += 1) company.addCustomer();
    // Two POSTs and the connection test of the next run.
    await company.joor.admin('/admin/faults', { path: '/v2/*', status: 503, times: 3 });
    company.run();
    expect(await postedCodes(company)).toHaveLength(2);
    expect(stateCounts()).toEqual({ Retrying: 4 });
    expect(accountState()).toMatchObject({
      pausecause: 'outage',
      pausereason: expect.stringContaining('Two batches in a row failed this way'),
      watermark: null,
    });
    const [run] = company.query(
      'SELECT custrecord_uc_run_message AS message FROM customrecord_uc_run ORDER BY id DESC',
    );
    expect(run?.message).toContain('JOOR is paused: JOOR reported an internal error (HTTP 503)');
    company.run();
    expect(await postedCodes(company)).toHaveLength(2);
    company.account.clock.advance(6 * 60_000);
    company.run();
    expect(stateCounts()).toEqual({ Accepted: 10 });
    expect(accountState()).toMatchObject({ pausecause: null });
  });

  test('two runs whose only batch fails count as well: in an outage customers are not tried over and over', async () => {
    const id = company.addCustomer();
    await company.joor.admin('/admin/faults', { path: '/v2/*', status: 503 });
    for (let minutes = 0; minutes < 120; minutes += 6) {
      company.run();
      company.account.clock.advance(6 * 60_000);
    }
    expect(await postedCodes(company)).toHaveLength(2);
    expect(accountState()).toMatchObject({ pausecause: 'outage' });
    await fetch(`${company.joor.url}/admin/faults`, { method: 'DELETE' });
    company.run();
    expect(company.states()[id]).toMatchObject({ state: 'Accepted' });
    expect(accountState()).toMatchObject({ pausecause: null });
  });

  test('an unknown API Secret pauses with a sentence; nobody is Unknown, for nobody was asked', async () => {
    setSystem({ [EXTERNAL_SYSTEM.secret]: 'custsecret_other' });
    const id = company.addCustomer();
    company.run();
    expect(company.states()).toEqual({});
    expect(accountState()).toMatchObject({
      pausecause: 'connection',
      pausereason: expect.stringContaining('Check Base URL and API Secret ID'),
    });
    setSystem({ [EXTERNAL_SYSTEM.secret]: 'custsecret_joor' });
    company.run();
    expect(company.states()[id]).toMatchObject({ state: 'Accepted' });
  });
});

describe('The Credit Reserve', () => {
  test('is left by scheduled work, and used by what a person asks for', async () => {
    setSystem({ [EXTERNAL_SYSTEM.reserve]: 295, [EXTERNAL_SYSTEM.batchSize]: 1 });
    const ids = [company.addCustomer(), company.addCustomer()];
    company.run();
    expect(await postedCodes(company)).toHaveLength(1);
    const [sent] = Object.keys(company.states());
    const waiting = ids.find((id) => String(id) !== sent) ?? 0;
    company.run();
    expect(company.states()[waiting]).toBeUndefined();
    company.run({ custscript_uc_ids: String(waiting) });
    expect(company.states()[waiting]).toMatchObject({ state: 'Accepted' });
  });
});
