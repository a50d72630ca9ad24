import { storageOf } from '../../../local/account/catalogue/catalogue';
import { CUSTOMER, CUSTOMER_EXPORT } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type Company, openCompany } from './company';

const HOUR = 3_600_000;

let company: Company;

beforeEach(async () => {
  company = await openCompany();
});

afterEach(() => company.stop());

test('a customer that was deselected without a date is found by the sweep, and by no look for changes', () => {
  const [leaver = 0, other = 0] = [company.addCustomer(), company.addCustomer()];
  const run = () => company.run({}, { deployment: CUSTOMER_EXPORT.deployments.scheduled[0] });
  run();
  const [before] = company.query('SELECT lastmodifieddate AS modified FROM customer WHERE id = ?', leaver);
  company.account.clock.advance(3 * HOUR);
  company.edit('customer', other, { phone: '+33 1 40 00 00 00' });
  run();
  // What nobody dates: NetSuite's own tools may change a record so.
  const table = storageOf(CUSTOMER.externalSystemsTable);
  company.account.statements.run(`DELETE FROM "${table}" WHERE mapone = ?`, leaver);
  expect(company.query('SELECT lastmodifieddate AS modified FROM customer WHERE id = ?', leaver)).toEqual([before]);
  company.account.clock.advance(3 * HOUR);
  run();
  expect(company.states()[leaver]?.state).toBe('Accepted');
  company.account.clock.advance(24 * HOUR);
  run();
  expect(company.states()[leaver]?.state).toBe('Excluded');
});
