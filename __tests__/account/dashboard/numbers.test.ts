import { EXTERNAL_SYSTEM, FAILED_RECORD } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type Company, openCompany } from '../connector/company';
import { DashboardVisit } from './dashboard-visit';

const TABLE = { filters: {}, descending: true, page: 0, pageSize: 25 };

let company: Company;
let visitor: DashboardVisit;

beforeAll(async () => {
  company = await openCompany();
  const failing = [company.addCustomer({ terms: '' }), company.addCustomer({ terms: '' })];
  const sent = [company.addCustomer(), company.addCustomer(), company.addCustomer()];
  company.run();
  company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.upload]: false });
  company.addCustomer();
  company.edit('customer', sent[0] ?? 0, { isinactive: true });
  company.account.clock.advance(300_000);
  company.run();
  const [row] = company.query(
    `SELECT id FROM ${FAILED_RECORD.type} WHERE ${FAILED_RECORD.recordId} = ?`,
    failing[0] ?? 0,
  );
  company.edit(FAILED_RECORD.type, Number(row?.id), { [FAILED_RECORD.status]: 'Dismissed' });
  visitor = await DashboardVisit.of(company);
  await visitor.open();
});

afterAll(async () => {
  await visitor.stop();
  await company.stop();
});

describe('A number on Overview is that of the list it opens', () => {
  const overview = async () => visitor.ask('overview', { days: 1 });
  const customers = async (filters: Record<string, string>) =>
    (await visitor.ask('customers', { ...TABLE, filters, sort: 'name' })).total;

  test('tiles', async () => {
    const { tiles, systems } = await overview();
    expect(tiles).toEqual({
      inSync: await customers({ group: 'in-sync' }),
      sent: await customers({ group: 'sent' }),
      waiting: await customers({ group: 'waiting' }),
      failed: (await visitor.ask('failed_records', { ...TABLE, sort: 'failedAt' })).total,
      needsAttention: await customers({ group: 'needs-attention' }),
      paused: systems.filter(({ inactive, pause }) => !inactive && pause !== null).length,
    });
    expect([tiles.waiting, tiles.failed]).toEqual([2, 1]);
  });

  test('customers that are not exported, by state', async () => {
    const { others } = await overview();
    expect(others.map(({ state }) => state)).toEqual(['Excluded', 'On hold']);
    for (const { state, count } of others) expect(await customers({ state })).toBe(count);
  });

  test('failures by cause', async () => {
    const { causes } = await visitor.ask('failed_records', { ...TABLE, sort: 'failedAt' });
    expect(causes).not.toEqual([]);
    for (const { code, count } of causes) {
      const { total } = await visitor.ask('failed_records', { ...TABLE, filters: { code }, sort: 'failedAt' });
      expect({ code, total }).toEqual({ code, total: count });
    }
  });
});
