import { DEFAULT_FEATURES } from '../../../local/account/settings';
import { ADMINISTRATOR, createCustomer, errorOf, newAccount } from './fixture';

function without(feature: string) {
  return newAccount({ features: DEFAULT_FEATURES.filter((other) => other !== feature) });
}

function columnsOf(account: ReturnType<typeof newAccount>, table: string): string[] {
  return (account.suiteql('administrator').table(table)?.columns ?? []).map((column) => column.name);
}

test.each([
  ['SUBSIDIARIES', ['subsidiary', 'CustomerSubsidiaryRelationship'], 'submachine'],
  ['MULTICURRENCY', ['currency', 'customerCurrencyBalance'], 'currency'],
  ['MULTPRICE', ['pricelevel', 'pricinggroup', 'customerGroupPricing'], 'grouppricing'],
  ['TEAMSELLING', ['customerSalesTeam'], 'salesteam'],
])('without %s its tables and its sublist are not there', (feature, tables, sublist) => {
  const account = without(feature);
  for (const table of tables) {
    expect(newAccount().suiteql('administrator').table(table)).toBeDefined();
    expect(account.suiteql('administrator').table(table)).toBeUndefined();
  }
  expect(account.catalogue.type('customer')?.sublists.map(({ id }) => id)).not.toContain(sublist);
  expect(createCustomer(account, 'Aiko')).toBeGreaterThan(0);
});

test('without LOCATIONS there is no location', () => {
  expect(without('LOCATIONS').suiteql('administrator').table('location')).toBeUndefined();
});

test('Team Selling takes the sales rep away and brings the sales team: Oracle help section_4387799721', () => {
  expect(columnsOf(newAccount(), 'customer')).not.toContain('salesrep');
  expect(columnsOf(without('TEAMSELLING'), 'customer')).toContain('salesrep');
});

test('currency and price level columns go with their features', () => {
  expect(columnsOf(newAccount(), 'customer')).toEqual(expect.arrayContaining(['currency', 'pricelevel']));
  expect(columnsOf(without('MULTICURRENCY'), 'customer')).not.toContain('currency');
  expect(columnsOf(without('MULTPRICE'), 'customer')).not.toContain('pricelevel');
});

test('the customer table has a subsidiary column in SuiteQL, as several accounts showed, and the record has the field', () => {
  const account = newAccount();
  expect(columnsOf(account, 'customer')).toContain('subsidiary');
  expect(account.records.create('customer', ADMINISTRATOR).values.subsidiary).toBe('1');
});

test('entitystatus is keyed by key and has no isinactive', () => {
  expect(columnsOf(newAccount(), 'entitystatus')).toEqual(['key', 'name', 'entitytype', 'probability']);
});

test('a feature switched off and on again finds its data as it was', () => {
  const account = newAccount();
  const id = createCustomer(account, 'Aiko');
  account.setFeatures(['CUSTOMRECORDS']);
  expect(errorOf(() => account.records.create('subsidiary', ADMINISTRATOR)).name).toBe('INVALID_RCRD_TYPE');
  account.setFeatures(DEFAULT_FEATURES);
  expect(account.records.load('customer', id, ADMINISTRATOR).sublists.submachine).toHaveLength(1);
});
