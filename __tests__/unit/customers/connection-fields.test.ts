import { samplePlan } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/account-probe/register/sample';
import {
  ADDRESS_FIELDS,
  BODY_FIELDS,
  LINE_FIELDS,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customers/connection-fields';
import {
  addressesQuery,
  customersQuery,
  type ReadPlan,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customers/queries';
import { CUSTOMER } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';

const ALL_ON = { subsidiaries: true, multipleCurrencies: true, priceLevels: true, teamSelling: true, locations: true };

/** Without anything that settings name. */
function plainPlan(teamSelling: boolean): ReadPlan {
  const plan = samplePlan({ features: { ...ALL_ON, teamSelling }, customerField: null, addressField: null });
  const system = { ...plan.system, codeSource: 'internal-id' as const, rule: null, doorField: '', locationField: '' };
  return { ...plan, system, fieldMap: {} };
}

/** Columns of a table that a query names by its alias. */
const columnsOf = (alias: string, sql: string): string[] => [
  ...new Set([...sql.matchAll(new RegExp(`\\b${alias}\\.(\\w+)`, 'g'))].map(([, column = '']) => column)),
];

/** What queries read and a record calls otherwise, or does not hold. */
const OTHERWISE: Readonly<Record<string, string>> = { searchstage: 'entitystatus', altname: 'companyname' };

test('a save counts as a change where it touches a column that customers are read from', () => {
  const sql = [true, false].map((teamSelling) => customersQuery({ ids: [1] }, plainPlan(teamSelling)).sql).join(' ');
  const read = columnsOf('c', sql).filter((column) => column !== 'id');
  expect(read).toContain('salesrep');
  expect(read.map((column) => OTHERWISE[column] ?? column).filter((field) => !BODY_FIELDS.includes(field))).toEqual([]);
  expect(BODY_FIELDS).toContain(CUSTOMER.externalSystems);
});

test('and a column that addresses are read from', () => {
  const { sql } = addressesQuery({ ids: [1] }, plainPlan(true));
  const ofAddress = columnsOf('a', sql).filter((column) => column !== 'nkey');
  expect(ofAddress.filter((field) => !ADDRESS_FIELDS.includes(field))).toEqual([]);
  const keys = ['entity', 'internalid', 'addressbookaddress'];
  const ofLine = columnsOf('ab', sql).filter((column) => !keys.includes(column));
  expect(ofLine.filter((field) => !LINE_FIELDS.addressbook?.includes(field))).toEqual([]);
});
