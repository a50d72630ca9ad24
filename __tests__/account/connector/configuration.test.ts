import { maxShareOfLimit, runScript } from '../../../local/runtime/run';
import {
  CONFIGURATION,
  EXTERNAL_SYSTEM,
  FIELD_MAP,
  VALUE_MAP,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import type { Configuration } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/configuration';
import { type Company, openCompany } from './company';

const EXPORTED = '/SuiteScripts/unified-connector-configuration.json';
const EDITED = '/SuiteScripts/edited.json';

let company: Company;

beforeEach(async () => {
  company = await openCompany();
});

afterEach(() => company.stop());

function exportConfiguration(of = company): Configuration {
  const deployment = CONFIGURATION.deployments.export;
  const report = runScript(of.account, { script: CONFIGURATION.script, deployment });
  expect(report.errors).toEqual([]);
  return JSON.parse(String(of.account.files.read(EXPORTED)));
}

function importConfiguration(configuration: unknown, parameters: Record<string, unknown> = {}, into = company) {
  into.account.files.write(EDITED, Buffer.from(JSON.stringify(configuration)));
  const report = runScript(into.account, {
    script: CONFIGURATION.script,
    deployment: CONFIGURATION.deployments.import,
    parameters: { [CONFIGURATION.parameters.file]: EDITED, ...parameters },
  });
  return {
    report,
    error: report.errors[0]?.message ?? '',
    said: report.logs.find(({ title }) => title.startsWith('Configuration imported'))?.details ?? '',
  };
}

const count = (type: string) => Number(company.query(`SELECT COUNT(*) AS n FROM ${type}`)[0]?.n);

const confirmedIn = (name: string, of = company) =>
  of.query(`SELECT ${EXTERNAL_SYSTEM.accountId} AS account FROM ${EXTERNAL_SYSTEM.type} WHERE name = ?`, name)[0]
    ?.account;

test('the export holds every setting by name, and neither token nor confirmation', () => {
  const configuration = exportConfiguration();
  expect(configuration).toMatchObject({
    version: 1,
    externalSystems: [
      { name: 'JOOR', environment: 'Sandbox', secret: 'custsecret_joor', upload: true, interval: null },
    ],
  });
  expect(configuration.valueMap.map(({ kind, externalSystem }) => [kind, externalSystem])).toEqual([
    ['Price Level', null],
    ['Payment Term', null],
    ['Warehouse', null],
  ]);
  const text = String(company.account.files.read(EXPORTED));
  expect(text).not.toContain('test-token');
  expect(text).not.toContain(company.account.settings.accountId);
});

test('a token entered in place of its id does not leave the account', () => {
  company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.secret]: 'a-real-token' });
  exportConfiguration();
  expect(String(company.account.files.read(EXPORTED))).not.toContain('a-real-token');
});

test('an import of what was exported finds everything unchanged and confirmed', () => {
  const { report, said } = importConfiguration(exportConfiguration());
  expect(report.errors).toEqual([]);
  expect(said).toContain('0 created, 0 updated, 0 deleted, 4 unchanged, 0 left alone');
  expect(confirmedIn('JOOR')).toBe(company.account.settings.accountId);
});

test('another account gets all of it, and has to confirm it', async () => {
  const configuration = exportConfiguration();
  configuration.externalSystems[0] = {
    ...(configuration.externalSystems[0] as Configuration['externalSystems'][number]),
    name: 'JOOR Europe',
    tooLong: 'Wrap',
    format: 'XML',
    batchSize: 50,
    interval: 30,
    priceTypes: 'WHS EU | EUR\nWholesale | USD',
    strictAddresses: true,
    inactive: false,
  };
  configuration.fieldMap = [
    {
      externalSystem: 'JOOR Europe',
      inactive: true,
      joorField: 'customer_alias',
      netsuiteField: 'custentity_alias',
      fixedValue: '',
    },
  ];
  const other = await openCompany();
  try {
    const { report, said } = importConfiguration(configuration, {}, other);
    expect(report.errors).toEqual([]);
    expect(said).toContain('2 created, 0 updated, 0 deleted, 3 unchanged, 1 left alone');
    expect(said).toContain('External System "JOOR Europe" was written. Check it');
    expect(confirmedIn('JOOR Europe', other)).toBeNull();
    const there = exportConfiguration(other);
    expect(there.externalSystems[1]).toEqual(configuration.externalSystems[0]);
    expect(there.fieldMap).toEqual(configuration.fieldMap);
  } finally {
    await other.stop();
  }
});

test('an External System that an import changes has to be confirmed again', () => {
  const configuration = exportConfiguration();
  (configuration.externalSystems[0] as { upload: boolean }).upload = false;
  expect(importConfiguration(configuration).said).toContain('0 created, 1 updated');
  expect(confirmedIn('JOOR')).toBeNull();
});

test('with any fault nothing is written, and every fault is listed', () => {
  const configuration = exportConfiguration();
  const [line] = configuration.valueMap;
  const { report, error } = importConfiguration({
    ...configuration,
    valueMap: [
      { ...line, joorName: 'New' },
      { ...line, kind: 'Colour' },
    ],
    fieldMap: [{ externalSystem: 'Nobody', joorField: 'nothing' }],
  });
  expect(report.status).toBe('FAILED');
  expect(error).toContain('Nothing was imported');
  expect(error).toContain('"Colour"');
  expect(error).toContain('"Nobody"');
  expect(error).toContain('"nothing" cannot be mapped');
  expect(company.query(`SELECT id FROM ${VALUE_MAP.type} WHERE ${VALUE_MAP.joorName} = 'New'`)).toEqual([]);
});

test('without a file, and with one that is not there, the sentence says so', () => {
  expect(importConfiguration({}, { [CONFIGURATION.parameters.file]: '' }).error).toContain(
    'enter the path of the file',
  );
  expect(importConfiguration({}, { [CONFIGURATION.parameters.file]: '/SuiteScripts/none.json' }).error).toContain(
    '/SuiteScripts/none.json',
  );
});

test('lines that the file does not have are deleted only when asked', () => {
  const configuration = { ...exportConfiguration(), valueMap: [] };
  expect(importConfiguration(configuration).said).toContain('0 deleted, 1 unchanged, 3 left alone');
  expect(importConfiguration(configuration, { [CONFIGURATION.parameters.deleteOthers]: true }).said).toContain(
    '3 deleted, 1 unchanged, 0 left alone',
  );
  expect(count(VALUE_MAP.type)).toBe(0);
  expect(count(EXTERNAL_SYSTEM.type)).toBe(1);
});

test('1,000 new lines take two runs, each below half of its units; the third finds nothing to do', () => {
  const configuration = {
    ...exportConfiguration(),
    valueMap: Array.from({ length: 1000 }, (_, index) => ({
      externalSystem: 'JOOR',
      kind: 'Sales Rep',
      netsuiteId: String(index + 1),
      joorCode: `R${index}`,
    })),
  };
  const runs = [1, 2, 3].map(() => importConfiguration(configuration));
  for (const { report } of runs) expect(maxShareOfLimit(report)).toBeLessThan(0.5);
  const [first, second, third] = runs.map(({ said }) => said);
  const left = Number(/(\d+) left for the next run/.exec(first ?? '')?.[1]);
  expect(left).toBeGreaterThan(0);
  expect(runs[0]?.report.logs.map(({ details }) => details).join()).toContain(
    `${1000 - left} of 1000 records are written in this run, and ${left} are left`,
  );
  expect(second).toContain(`${left} created`);
  expect(third).toContain('0 created, 0 updated, 0 deleted, 1001 unchanged');
  expect(count(VALUE_MAP.type)).toBe(1003);
});

test('a Field Map line is moved to another External System as a new line', () => {
  const configuration = exportConfiguration();
  const line = { joorField: 'customer_alias', netsuiteField: 'altname' };
  importConfiguration({ ...configuration, fieldMap: [{ ...line, externalSystem: null }] });
  importConfiguration({ ...configuration, fieldMap: [{ ...line, externalSystem: 'JOOR' }] });
  expect(
    company
      .query(`SELECT ${FIELD_MAP.system} AS system FROM ${FIELD_MAP.type} ORDER BY id`)
      .map(({ system }) => (system === null ? null : Number(system))),
  ).toEqual([null, company.systemId]);
});
