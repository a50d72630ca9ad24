import { FAILED_RECORD, SYNC_STATE } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type Company, openCompany } from './company';

let company: Company;

beforeEach(async () => {
  company = await openCompany();
});

afterEach(() => company.stop());

test.each([
  [SYNC_STATE.type, (systemId: number, id: number) => `${systemId}-${id}`],
  [FAILED_RECORD.type, (systemId: number, id: number) => `Customer-${systemId}-${id}`],
])('a second %s of one customer and External System is refused by NetSuite', (type, keyOf) => {
  const id = company.addCustomer({ terms: '' });
  company.run();
  const key = keyOf(company.systemId, id);
  const [row] = company.query(`SELECT id, externalid FROM ${type}`);
  expect(row?.externalid).toBe(key);
  const { values } = company.account.records.load(type, Number(row?.id), { userId: -5, role: 'administrator' });
  expect(() => company.create(type, { ...values, name: 'Another' })).toThrow(/already/);
});
