import { faultsAt } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/pages/external-systems/faults-at';
import { emptyValue, SECTIONS } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/configuration';
import { checkEdit } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/configuration-edit';

const { keys } = SECTIONS.externalSystems;
const EMPTY = Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, emptyValue(key)]));
const FINE = {
  ...EMPTY,
  name: 'JOOR',
  environment: 'Sandbox',
  baseUrl: 'https://api.jooraccess.com/v2',
  secret: 'custsecret_joor',
};

const faultsOf = (values: Record<string, string | number | boolean | null>) =>
  checkEdit({ section: 'externalSystems', id: null, values: { ...FINE, ...values } }, [], []).faults;

test.each([
  ['name', { name: '' }],
  ['environment', { environment: '' }],
  ['baseUrl', { baseUrl: 'joor' }],
  ['secret', { secret: 'a token' }],
  ['subsidiaries', { subsidiaries: 'Paris' }],
  ['codeField', { codeSource: 'Chosen Field', codeField: 'nonsense' }],
  ['batchSize', { batchSize: 1000 }],
  ['interval', { interval: 5 }],
  ['stages', { stages: 'Partner' }],
  ['ruleField', { ruleField: 'nonsense', ruleValues: 'T' }],
  ['doorField', { doorField: 'nonsense' }],
  ['locationField', { locationField: 'nonsense' }],
  ['priceTypes', { priceTypes: 'Wholesale' }],
  ['warningFaults', { warningFaults: 'Nonsense' }],
  ['reserve', { reserve: 1000 }],
  ['sweepHours', { sweepHours: -1 }],
  ['alertRecipients', { alertRecipients: 'nobody', alertSender: '1' }],
  ['alertSender', { alertRecipients: 'a@brand.example', alertSender: 'Ana' }],
  ['quietHours', { quietHours: 'at night' }],
  ['retentionDays', { retentionDays: -1 }],
  ['listPath', { listPath: 'connections' }],
] as const)('a fault of %s stands at its field', (name, values) => {
  const faults = faultsOf(values);
  expect(faults).not.toEqual([]);
  expect([...faultsAt(faults).keys()]).toEqual([name]);
});

test('a fault that names no field is one of the whole', () => {
  expect(faultsAt(['NetSuite could not be reached.'])).toEqual(new Map([[null, ['NetSuite could not be reached.']]]));
});
