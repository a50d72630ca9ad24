import {
  EXTERNAL_SYSTEM,
  FIELD_MAP,
  VALUE_MAP,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import {
  type Configuration,
  SECTIONS,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/configuration';
import { readConfiguration } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/configuration-check';
import {
  planImport,
  type StoredConfiguration,
  summaryOf,
  writesWithin,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/configuration-plan';

const SYSTEM = {
  name: 'JOOR',
  environment: 'Sandbox',
  baseUrl: 'https://apisandbox.jooraccess.com/v2',
  secret: 'custsecret_joor',
};
const TERM = { externalSystem: 'JOOR', kind: 'Payment Term', netsuiteId: '5', joorName: 'Net 30', joorCode: 'N30' };
const ALIAS = { externalSystem: null, joorField: 'customer_alias', netsuiteField: 'custentity_alias' };

const fileWith = (changes: object = {}) =>
  JSON.stringify({ version: 1, externalSystems: [SYSTEM], valueMap: [TERM], fieldMap: [ALIAS], ...changes });

const faultsOf = (changes: object) => readConfiguration(fileWith(changes), []).faults;

function read(changes: object = {}): Configuration {
  const { configuration, faults } = readConfiguration(fileWith(changes), []);
  if (!configuration) throw new Error(faults.join('\n'));
  return configuration;
}

const EMPTY: StoredConfiguration = { externalSystems: [], valueMap: [], fieldMap: [] };

/** The account after everything of a configuration was written. */
const storedOf = (configuration: Configuration): StoredConfiguration => ({
  externalSystems: configuration.externalSystems.map((entry, index) => ({ id: index + 1, entry })),
  valueMap: configuration.valueMap.map((entry, index) => ({ id: index + 1, entry })),
  fieldMap: configuration.fieldMap.map((entry, index) => ({ id: index + 1, entry })),
});

describe('The shape of the file', () => {
  const fieldsOf = (keys: Readonly<Record<string, { field: string }>>) => Object.values(keys).map(({ field }) => field);

  test('it holds every field of the three records, but neither the confirmation nor what JOOR has loaded', () => {
    const { type: _, accountId: __, loaded: _____, ...system } = EXTERNAL_SYSTEM;
    expect(fieldsOf(SECTIONS.externalSystems.keys).sort()).toEqual(
      ['name', 'isinactive', ...Object.values(system)].sort(),
    );
    const { type: ___, ...valueMap } = VALUE_MAP;
    expect(fieldsOf(SECTIONS.valueMap.keys).sort()).toEqual(['isinactive', ...Object.values(valueMap)].sort());
    const { type: ____, ...fieldMap } = FIELD_MAP;
    expect(fieldsOf(SECTIONS.fieldMap.keys).sort()).toEqual(['isinactive', ...Object.values(fieldMap)].sort());
  });

  test('a key that is left out is empty', () => {
    const [system] = read().externalSystems;
    expect(system).toMatchObject({ ...SYSTEM, upload: false, batchSize: null, tooLong: '', inactive: false });
  });
});

describe('A file with faults', () => {
  test.each<[string, string, RegExp]>([
    ['no JSON', '{', /not valid JSON/],
    ['a list', '[]', /contains no JSON object/],
    ['another version', fileWith({ version: 2 }), /version 2, but this connector reads version 1/],
    ['no version', fileWith({ version: undefined }), /has no version/],
  ])('%s is refused', (_, file, sentence) => {
    const { configuration, faults } = readConfiguration(file, []);
    expect(configuration).toBeNull();
    expect(faults[0]).toMatch(sentence);
  });

  test.each<[string, object, RegExp]>([
    ['an unknown key of the file', { secrets: [] }, /unknown key "secrets"/],
    ['a missing part', { valueMap: undefined }, /no valueMap. Add "valueMap": \[\]/],
    ['a part that is no list', { valueMap: {} }, /valueMap must be a list/],
    ['an entry that is no object', { valueMap: ['x'] }, /valueMap, entry 1 must be an object/],
    [
      'an unknown key',
      { valueMap: [{ ...TERM, currancy: 'EUR' }] },
      /valueMap, entry 1 has the unknown key "currancy"/,
    ],
    [
      'the confirmation',
      { externalSystems: [{ ...SYSTEM, confirmedAccountId: '1' }] },
      /unknown key "confirmedAccountId"/,
    ],
    ['a wrong type of text', { valueMap: [{ ...TERM, netsuiteId: 5 }] }, /netsuiteId is 5. Use text/],
    ['a wrong type of checkbox', { externalSystems: [{ ...SYSTEM, upload: 'T' }] }, /upload is "T". Use true or false/],
    ['a wrong number', { externalSystems: [{ ...SYSTEM, batchSize: '9' }] }, /batchSize is "9". Use a whole number/],
    ['an unknown list value', { valueMap: [{ ...TERM, kind: 'Term' }] }, /kind is "Term".*Use one of Price Level,/],
    ['no kind', { valueMap: [{ ...TERM, kind: '' }] }, /entry 1 has no kind/],
    [
      'a text too long',
      { valueMap: [{ ...TERM, joorName: 'x'.repeat(301) }] },
      /joorName has 301 characters.*allows 300/,
    ],
    [
      'a text area too long in bytes',
      { externalSystems: [{ ...SYSTEM, ruleField: 'category', ruleValues: '倉'.repeat(1334) }] },
      /ruleValues has 4002 bytes/,
    ],
    ['an unknown External System', { fieldMap: [{ ...ALIAS, externalSystem: 'B2B' }] }, /no External System "B2B"/],
    ['no name', { externalSystems: [{ ...SYSTEM, name: ' ' }], valueMap: [] }, /entry 1 has no name/],
    ['no environment', { externalSystems: [{ ...SYSTEM, environment: '' }] }, /has no environment/],
    ['a name twice', { externalSystems: [SYSTEM, SYSTEM] }, /entry 2 is the same External System as entry 1/],
    ['a line twice', { valueMap: [TERM, { ...TERM, joorName: 'x' }] }, /same Value Map line as entry 1/],
    ['a setting the export refuses', { externalSystems: [{ ...SYSTEM, interval: 5 }] }, /has 5 in Interval/],
    ['no API Secret', { externalSystems: [{ ...SYSTEM, secret: '' }] }, /not the ID of an API Secret/],
    ['a JOOR field that cannot be mapped', { fieldMap: [{ ...ALIAS, joorField: 'x' }] }, /"x" cannot be mapped/],
    [
      'a source that is not whitelisted',
      { fieldMap: [{ ...ALIAS, netsuiteField: 'balance' }] },
      /"balance" cannot fill/,
    ],
  ])('%s is told in a sentence', (_, changes, sentence) => {
    const faults = faultsOf(changes);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(sentence);
  });

  test('every fault is told at once', () => {
    const faults = faultsOf({
      more: 1,
      externalSystems: [{ ...SYSTEM, format: 'YAML', interval: 1 }],
      valueMap: [
        { ...TERM, kind: 'x' },
        { ...TERM, joorCode: 3 },
      ],
      fieldMap: [{ ...ALIAS, externalSystem: 'B2B', joorField: 'y' }],
    });
    expect(faults).toEqual([
      expect.stringContaining('"more"'),
      expect.stringContaining('format'),
      expect.stringContaining('kind'),
      expect.stringContaining('joorCode'),
      expect.stringContaining('Interval'),
      expect.stringContaining('B2B'),
      expect.stringContaining('"y" cannot be mapped'),
    ]);
  });

  test('maps may name an External System that only the account has', () => {
    const file = fileWith({ externalSystems: [] });
    expect(readConfiguration(file, ['JOOR']).faults).toEqual([]);
    expect(readConfiguration(file, []).faults).toEqual([expect.stringContaining('"JOOR"')]);
  });

  test('several methods for one term are several lines; two labels for one price level are one fault', () => {
    expect(faultsOf({ valueMap: [TERM, { ...TERM, joorCode: 'CC' }] })).toEqual([]);
    const level = { kind: 'Price Level', netsuiteId: '1', currency: 'EUR', joorName: 'WHS' };
    expect(faultsOf({ valueMap: [level, { ...level, currency: 'USD' }] })).toEqual([]);
    expect(faultsOf({ valueMap: [level, { ...level, joorName: 'RTL' }] })).toHaveLength(1);
  });
});

describe('What an import writes', () => {
  const SAME = read();

  test('everything, in an empty account: systems before the maps that name them', () => {
    const { writes } = planImport(SAME, EMPTY, false);
    expect(writes.map(({ section, action }) => [section, action])).toEqual([
      ['externalSystems', 'create'],
      ['valueMap', 'create'],
      ['fieldMap', 'create'],
    ]);
  });

  test('nothing the second time', () => {
    expect(planImport(SAME, storedOf(SAME), true)).toEqual({ writes: [], unchanged: 3, leftAlone: 0, faults: [] });
  });

  test('only the keys that differ', () => {
    const changed = read({ valueMap: [{ ...TERM, joorName: 'Net 30 days' }] });
    const { writes, unchanged } = planImport(changed, storedOf(SAME), false);
    expect(writes).toEqual([expect.objectContaining({ action: 'update', id: 1, values: { joorName: 'Net 30 days' } })]);
    expect(unchanged).toBe(2);
  });

  test('nothing is deleted unless that is asked for, and External Systems never', () => {
    const none = read({ externalSystems: [], valueMap: [], fieldMap: [] });
    expect(planImport(none, storedOf(SAME), false)).toMatchObject({ writes: [], leftAlone: 3 });
    const { writes, leftAlone } = planImport(none, storedOf(SAME), true);
    // The line of JOOR stays: the file says nothing of that External System.
    expect(writes).toEqual([expect.objectContaining({ section: 'fieldMap', action: 'delete', id: 1 })]);
    expect(leftAlone).toBe(2);
  });

  test('a record the account has twice is a fault', () => {
    const stored = storedOf(SAME);
    const [line] = stored.fieldMap;
    if (line) stored.fieldMap.push({ ...line, id: 9 });
    expect(planImport(SAME, stored, false).faults).toEqual([expect.stringMatching(/internal IDs 1, 9/)]);
  });

  test('what fits into the units, from the first on', () => {
    const { writes } = planImport(SAME, EMPTY, false);
    expect(writesWithin(writes, 17)).toHaveLength(2);
    expect(writesWithin(writes, 18)).toHaveLength(3);
    expect(summaryOf(writes)).toBe('3 created, 0 updated, 0 deleted');
  });
});
