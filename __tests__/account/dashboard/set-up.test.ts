import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { children } from '../../../local/account/catalogue/xml';
import type { Actor } from '../../../local/account/records/document';
import type {
  CheckAnswer,
  CheckPart,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/pages/check-set-up/contract';
import type { SettingValues } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/set-up/contract';
import {
  ACCOUNT_STATE,
  CUSTOMER_EXPORT,
  DASHBOARD,
  EXTERNAL_SYSTEM,
  FIELD_MAP,
  PROBE,
  ROLES,
  VALUE_MAP,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import type { Company } from '../connector/company';
import { put } from '../suitelets/account';
import { changeObject } from './change-object';
import { type DashboardVisit, visitEachTest } from './dashboard-visit';

jest.setTimeout(240_000);

const ADMINISTRATOR: Actor = { userId: -5, role: 'administrator' };

/** The id of the build that is deployed. */
const BUILD = /BUILD_ID = ["'](\w{12})/.exec(
  readFileSync('dist/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/build-id.js', 'utf8'),
)?.[1];

let company: Company;
let visit: DashboardVisit;

visitEachTest((opened) => {
  ({ company, visit } = opened);
  return visit.open('administrators');
});

const save = (
  section: 'externalSystems' | 'valueMap' | 'fieldMap',
  id: number | null,
  values: SettingValues,
  anyway = false,
) => visit.ask('save_setting', { section, id, values, anyway });

const count = (type: string) => Number(company.query(`SELECT COUNT(*) AS n FROM ${type}`)[0]?.n);

const TERM_LINE = {
  externalSystem: null,
  kind: 'Payment Term',
  netsuiteId: '77',
  currency: '',
  joorName: 'Net 60',
  joorCode: '',
  retailCurrency: '',
  inactive: false,
};

const priceLine = (changes: SettingValues = {}): SettingValues => ({
  ...TERM_LINE,
  kind: 'Price Level',
  netsuiteId: '88',
  currency: 'EUR',
  joorName: 'Wholesale',
  ...changes,
});

/** Makes an employee with access, who has a role. */
function give(role: string, changes: Record<string, string | boolean> = {}): number {
  const values = { firstname: 'Uma', lastname: role, giveaccess: true, subsidiary: '1', ...changes };
  const employee = company.create('employee', values);
  const document = company.account.records.load('employee', employee, ADMINISTRATOR);
  const selectedrole = String(company.account.role(role)?.internalId);
  document.sublists.roles = [{ values: { selectedrole }, subrecords: {} }];
  company.account.records.save(document, ADMINISTRATOR);
  return employee;
}

async function check(part: CheckPart, systemId = company.systemId): Promise<CheckAnswer['checks']> {
  const { reply, units } = await visit.post('check_set_up', { part, systemId });
  if (!reply.ok) throw new Error(reply.sentence);
  expect(units).toBeLessThanOrEqual(60);
  return reply.answer.checks;
}

const notOk = (checks: CheckAnswer['checks']) => checks.filter(({ state }) => state !== 'ok');

describe('External Systems', () => {
  test('every fault is told at once, by the names on the page, and nothing is saved', async () => {
    const { saved, faults } = await save('externalSystems', company.systemId, {
      baseUrl: 'joor',
      batchSize: 500,
      quietHours: 'at night',
    });
    expect(saved).toBe(false);
    expect(faults).toEqual([
      expect.stringContaining('Base URL'),
      expect.stringContaining('Customers per Request'),
      expect.stringContaining('Quiet Hours'),
    ]);
    expect((await visit.ask('set_up', {})).systems[0]?.values.batchSize).toBeNull();
  });

  test('a value of the wrong type is refused by its label', async () => {
    const { faults } = await save('externalSystems', company.systemId, { interval: '15', nonsense: true });
    expect(faults).toEqual([expect.stringMatching(/^Interval \(Minutes\) is "15"/), 'There is no setting "nonsense".']);
  });

  test('a new one sends nothing, whatever was asked, and is not confirmed', async () => {
    const { id } = await save('externalSystems', null, {
      name: 'JOOR Europe',
      environment: 'Production',
      baseUrl: 'https://api.jooraccess.com/v2',
      secret: 'custsecret_joor_eu',
      upload: true,
      update: true,
      tooLong: 'Wrap',
    });
    const created = (await visit.ask('set_up', {})).systems.find((system) => system.id === id);
    expect(created).toMatchObject({
      values: { name: 'JOOR Europe', environment: 'Production', upload: false, update: false, tooLong: 'Wrap' },
      confirmedIn: '',
    });
  });

  test('it stays confirmed unless a setting says where data goes', async () => {
    const confirmedIn = async () => (await visit.ask('set_up', {})).systems[0]?.confirmedIn;
    await save('externalSystems', company.systemId, { batchSize: 50, format: 'XML' });
    expect(await confirmedIn()).toBe(company.account.settings.accountId);
    await save('externalSystems', company.systemId, { baseUrl: 'https://api.jooraccess.com/v2' });
    expect(await confirmedIn()).toBe('');
    await visit.ask('confirm_system', { systemId: company.systemId });
    expect(await confirmedIn()).toBe(company.account.settings.accountId);
  });

  test('a token entered in place of its id never reaches the browser', async () => {
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.secret]: 'a-real-token' });
    const { faults } = await save('externalSystems', company.systemId, { secret: 'another-token' });
    expect(faults.join()).toContain('API Secret ID');
    const answers = [faults, await visit.ask('set_up', {}), await visit.ask('export_configuration', {})];
    expect(JSON.stringify(answers)).not.toMatch(/a-real-token|another-token/);
  });

  test('two have not the same name', async () => {
    const { faults } = await save('externalSystems', null, {
      name: 'JOOR',
      environment: 'Sandbox',
      baseUrl: 'https://api.jooraccess.com/v2',
      secret: 'custsecret_joor',
    });
    expect(faults).toEqual([expect.stringContaining('already')]);
  });

  test('Pause all holds before the first run too', async () => {
    await visit.open('administrators');
    await visit.ask('pause', { systemId: null, reason: 'Stock take.' });
    company.addCustomer();
    company.run();
    expect(company.query(`SELECT ${ACCOUNT_STATE.pauseCause} AS cause FROM ${ACCOUNT_STATE.type}`)).toEqual([
      { cause: 'by hand' },
    ]);
    expect(await company.joor.requests()).toEqual([]);
  });

  test('all are paused by a person and go on after it; other pauses stay', async () => {
    company.run({}, { deployment: CUSTOMER_EXPORT.deployments.scheduled[0] });
    company.addCustomer();
    company.run({}, { deployment: CUSTOMER_EXPORT.deployments.scheduled[0] });
    const cause = async () => (await visit.ask('set_up', {})).systems[0]?.pause?.cause;
    await visit.ask('pause', { systemId: null, reason: 'Stock take.' });
    expect(await cause()).toBe('by hand');
    // A mistake in the settings, made and corrected meanwhile, does not end it.
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.compared]: 'no_such_field' });
    company.run({}, { deployment: CUSTOMER_EXPORT.deployments.scheduled[0] });
    expect(await cause()).toBe('by hand');
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.compared]: '' });
    await visit.ask('resume', { systemId: null });
    expect(await cause()).toBeUndefined();
    const [state] = company.query(`SELECT id FROM ${ACCOUNT_STATE.type}`);
    company.edit(ACCOUNT_STATE.type, Number(state?.id), { [ACCOUNT_STATE.pauseCause]: 'outage' });
    await visit.ask('resume', { systemId: null });
    expect(await cause()).toBe('outage');
  });
});

describe('Test Connection', () => {
  const said = async () => visit.ask('test_connection', { systemId: company.systemId });

  test('fine, token wrong, host wrong, secret missing', async () => {
    expect(await said()).toMatchObject({ good: true, sentence: expect.stringContaining('accepts the token') });
    company.account.secrets.set('custsecret_joor', 'revoked');
    expect(await said()).toMatchObject({ good: false, sentence: expect.stringContaining('token') });
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.secret]: 'custsecret_nowhere' });
    expect(await said()).toMatchObject({ good: false, sentence: expect.stringContaining('API Secret') });
  });

  test('it costs one credit, which is counted, and at most 60 units', async () => {
    company.addCustomer();
    company.run({}, { deployment: CUSTOMER_EXPORT.deployments.scheduled[0] });
    const spent = () =>
      Number(company.query(`SELECT ${ACCOUNT_STATE.creditsSpent} AS spent FROM ${ACCOUNT_STATE.type}`)[0]?.spent);
    const before = spent();
    const { units } = await visit.post('test_connection', { systemId: company.systemId });
    expect(spent()).toBe(before + 1);
    expect(units).toBeLessThanOrEqual(60);
  });
});

describe('Value Map and Field Map', () => {
  test('a line is added, changed and deleted', async () => {
    const before = count(VALUE_MAP.type);
    const { id } = await save('valueMap', null, TERM_LINE);
    await save('valueMap', id, { joorCode: 'N60' });
    const { lines } = await visit.ask('map_lines', { section: 'valueMap' });
    expect(lines.find((line) => line.id === id)?.values).toEqual({ ...TERM_LINE, joorCode: 'N60' });
    await visit.ask('delete_line', { section: 'valueMap', id: id ?? 0 });
    expect(count(VALUE_MAP.type)).toBe(before);
  });

  test('values of NetSuite are offered by name', async () => {
    const { netsuiteValues, currencies, systems } = await visit.ask('map_lines', { section: 'valueMap' });
    expect(netsuiteValues).toContainEqual(
      expect.objectContaining({ kind: 'Payment Term', name: 'Net 30', inactive: false }),
    );
    expect(currencies).toContain('USD');
    expect(systems).toEqual(['JOOR']);
  });

  test('what a line lacks is told at once, and a second line for the same value is refused', async () => {
    const { faults } = await save('valueMap', null, priceLine({ netsuiteId: 'x', currency: 'Euro', joorName: '' }));
    expect(faults).toHaveLength(3);
    await save('valueMap', null, priceLine());
    expect((await save('valueMap', null, priceLine({ joorName: 'Other' }))).faults).toEqual([
      expect.stringContaining('already'),
    ]);
  });

  test('near misses are told before saving, and saved only when seen', async () => {
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.priceTypes]: 'Wholesale EU | EUR' });
    const before = count(VALUE_MAP.type);
    const line = priceLine({ joorName: 'Wholesale E' });
    const { saved, warnings } = await save('valueMap', null, line);
    expect([saved, warnings]).toEqual([
      false,
      ['JOOR Price Types of JOOR does not include "Wholesale E" in EUR. Did you mean "Wholesale EU"?'],
    ]);
    expect(count(VALUE_MAP.type)).toBe(before);
    expect((await save('valueMap', null, line, true)).saved).toBe(true);
  });

  test('a Field Map line names fields of the whitelist only', async () => {
    const line = {
      externalSystem: 'JOOR',
      joorField: 'customer_alias',
      netsuiteField: 'c.id; DROP',
      fixedValue: '',
      inactive: false,
    };
    expect((await save('fieldMap', null, line)).faults).toEqual([
      expect.stringContaining('cannot fill Customer alias'),
    ]);
    expect(
      (await save('fieldMap', null, { ...line, externalSystem: 'Elsewhere', netsuiteField: 'url' })).faults,
    ).toHaveLength(1);
    expect((await save('fieldMap', null, { ...line, netsuiteField: 'url' })).saved).toBe(true);
    expect(count(FIELD_MAP.type)).toBe(1);
    const { netsuiteFields } = await visit.ask('map_lines', { section: 'fieldMap' });
    expect(netsuiteFields).toContainEqual({ id: 'altname', label: '' });
  });

  test('no call costs more than 60 units', async () => {
    const units = [];
    for (const section of ['valueMap', 'fieldMap'] as const)
      units.push((await visit.post('map_lines', { section })).units);
    units.push((await visit.post('set_up', {})).units);
    units.push(
      (await visit.post('save_setting', { section: 'valueMap', id: null, values: TERM_LINE, anyway: false })).units,
    );
    expect(Math.max(...units)).toBeLessThanOrEqual(60);
  });
});

describe('Configuration as a file', () => {
  test('what was exported is found unchanged; what is new is imported in steps of at most 60 units', async () => {
    const { text } = await visit.ask('export_configuration', {});
    const same = await visit.ask('import_configuration', { text, deleteOthers: false, checkOnly: false });
    expect(same).toMatchObject({ faults: [], written: 0, left: 0, unchanged: 4 });
    const configuration = JSON.parse(text) as { valueMap: object[] };
    for (let id = 1; id <= 9; id += 1)
      configuration.valueMap.push({ kind: 'Payment Term', netsuiteId: `90${id}`, joorName: `T${id}` });
    const request = { text: JSON.stringify(configuration), deleteOthers: false };
    const planned = await visit.ask('import_configuration', { ...request, checkOnly: true });
    expect(planned).toMatchObject({ summary: '9 created, 0 updated, 0 deleted', written: 0, left: 9 });
    let left = planned.left;
    for (let steps = 0; left > 0 && steps < 9; steps += 1) {
      const { reply, units } = await visit.post('import_configuration', { ...request, checkOnly: false });
      if (!reply.ok) throw new Error(reply.sentence);
      expect(units).toBeLessThanOrEqual(60);
      left = reply.answer.left;
    }
    expect([left, count(VALUE_MAP.type)]).toEqual([0, 12]);
  });

  test('a file with faults changes nothing and has all of them told', async () => {
    const { faults } = await visit.ask('import_configuration', {
      text: '{"version": 1}',
      deleteOthers: true,
      checkOnly: false,
    });
    expect(faults).toHaveLength(3);
    expect(count(VALUE_MAP.type)).toBe(3);
  });
});

describe('Check Set-up', () => {
  test('an account that is set up has nothing wrong', async () => {
    company.addCustomer();
    for (const deployment of CUSTOMER_EXPORT.deployments.scheduled) company.run({}, { deployment });
    await visit.ask('repair_searches', {});
    give(ROLES.user);
    const all = [];
    for (const part of [
      'account',
      'limits',
      'schedules',
      'probe',
      'roles',
      'searches',
      'settings',
      'maps',
      'connection',
    ] as const)
      all.push(...(await check(part)));
    expect(all.filter(({ state }) => state === 'wrong')).toEqual([]);
    expect(all.filter(({ state }) => state === 'warning').map(({ id }) => id)).toEqual(['probe', 'alerts']);
  });

  test('a scheduled deployment is judged by its last finished run, not by its status', async () => {
    const [first, second, third] = CUSTOMER_EXPORT.deployments.scheduled;
    for (const deployment of [first, second]) company.run({}, { deployment });
    const late = async () =>
      Object.fromEntries(
        (await check('schedules')).filter(({ id }) => id.startsWith('late-')).map(({ id, sentence }) => [id, sentence]),
      );
    expect(await late()).toEqual({ [`late-${third}`]: expect.stringContaining('has never finished a run') });
    company.account.clock.advance(3 * 60 * 60_000);
    company.run({}, { deployment: first });
    await visit.open('administrators');
    expect(await late()).toEqual({
      [`late-${second}`]: expect.stringContaining('has not finished a run for 3 hours'),
      [`late-${third}`]: expect.stringContaining('has never finished a run'),
    });
  });

  test('a role without SuiteAnalytics Workbook is told so', async () => {
    const xml = readFileSync(join('dist/Objects/roles', `${ROLES.administrator}.xml`), 'utf8');
    const without = xml.replace(/<permission>\s*<permkey>REPO_ANALYTICS<.*?<\/permission>/s, '');
    expect(without).not.toBe(xml);
    put(company.account, without);
    await visit.signIn(-5, ROLES.administrator);
    await visit.open('administrators');
    await expect(check('account')).rejects.toThrow('lacks the permission Reports > SuiteAnalytics Workbook');
    company.account.setBehaviours({ 'suiteql.without-workbook': 'works' });
    await visit.open('administrators');
    expect((await check('account')).map(({ id }) => id)).toContain('permission-Reports > SuiteAnalytics Workbook');
    company.account.setBehaviours({ 'suiteql.without-workbook': 'refused' });
  });

  test('the Account Probe is asked for after a deploy and after a release of NetSuite', async () => {
    const sentence = async () => (await check('probe')).find(({ id }) => id === 'probe')?.sentence ?? '';
    const result = (changes: object) => ({
      ...{ side: 'user', way: 'page', at: new Date(company.account.clock.now()).toISOString(), observations: [] },
      ...{ version: '2026.2', build: 'unbuilt', ...changes },
    });
    expect(await sentence()).toContain('has not run yet');
    company.create(PROBE.type, {
      name: 'Request',
      externalid: 'uc-probe request',
      [PROBE.kind]: 'request',
      [PROBE.text]: new Date(company.account.clock.now()).toISOString(),
      [PROBE.area]: 'ticket',
    });
    const known = company.create(PROBE.type, { name: 'Result', [PROBE.kind]: 'result' });
    const found = async (changes: object) => {
      company.edit(PROBE.type, known, { [PROBE.long]: JSON.stringify(result(changes)) });
      return sentence();
    };
    expect(await found({ version: '2019.1' })).toContain('ran under NetSuite 2019.1, and this is 2026.2');
    expect(await found({})).toContain('The connector was deployed anew since the Account Probe ran');
    expect(await found({ build: BUILD })).toContain('waits for the answers of System');
  });

  test('values in use without a line are named with their customers, price levels by currency', async () => {
    const level = String(company.create('pricelevel', { name: 'Retail' }));
    const term = String(company.create('term', { name: 'Net 10' }));
    company.addCustomer({ pricelevel: level, terms: term });
    company.addCustomer({ pricelevel: level, isinactive: true });
    const checks = await check('maps');
    expect(checks.find(({ id }) => id === 'map-price-level')).toMatchObject({
      state: 'wrong',
      sentence: expect.stringContaining('Retail in USD (1)'),
    });
    expect(checks.find(({ id }) => id === 'map-term')).toMatchObject({
      state: 'warning',
      sentence: expect.stringContaining('Net 10 (1)'),
    });
  });

  test('where SuiteQL has no sales teams, sales reps are not checked and that is said; the rest is', async () => {
    company.account.setBehaviours({ 'suiteql.table.customersalesteam': 'missing' });
    const checks = await check('maps');
    company.account.setBehaviours({ 'suiteql.table.customersalesteam': 'present' });
    expect(checks.find(({ id }) => id === 'map-sales-rep')).toMatchObject({
      state: 'warning',
      sentence: expect.stringContaining('could not be checked: SuiteQL of this account does not show sales teams'),
    });
    expect(checks.find(({ id }) => id === 'map-term')?.sentence).not.toContain('could not be checked');
  });

  test('roles that nobody who is active has; an inactive role', async () => {
    expect((await check('roles')).find(({ id }) => id === 'people')).toMatchObject({ state: 'warning' });
    give('administrator');
    give(ROLES.administrator, { isinactive: true });
    give(ROLES.user, { lastname: 'Gone', giveaccess: false });
    expect(notOk(await check('roles'))).toMatchObject([
      { state: 'warning', sentence: expect.stringMatching(/^No active employee with access has the role/) },
    ]);
    give(ROLES.administrator, { lastname: 'Here' });
    expect(notOk(await check('roles'))).toEqual([]);
    company.account.statements.run(`UPDATE role SET isinactive = 'T' WHERE scriptid = ?`, ROLES.engine);
    expect(notOk(await check('roles'))).toMatchObject([
      { state: 'wrong', sentence: expect.stringContaining('Unified Connector Engine is inactive') },
    ]);
  });

  test('the dashboard in Testing, and executed as another role than it should be', async () => {
    give(ROLES.user);
    changeObject(company.account, DASHBOARD.script, (root) => {
      const [users] = children(root, 'scriptdeployments', 'scriptdeployment');
      for (const [tag, text] of [
        ['status', 'TESTING'],
        ['runasrole', 'ADMINISTRATOR'],
      ] as const) {
        const element = users?.children.find(({ name }) => name === tag);
        if (element) element.text = text;
      }
    });
    expect(notOk(await check('roles'))).toMatchObject([
      { state: 'wrong', sentence: expect.stringMatching(/^Dashboard: .*customdeploy_uc_dashboard is not Released/) },
      { state: 'wrong', fix: expect.stringContaining('Execute As Role to Unified Connector Engine') },
    ]);
  });

  test('a role that may not see roles is told what was not checked', async () => {
    const employee = give(ROLES.administrator);
    await visit.signIn(employee, ROLES.administrator);
    await visit.open('administrators');
    expect(notOk(await check('roles'))).toMatchObject([
      { id: 'roles', state: 'warning' },
      { id: 'execute-as', state: 'warning' },
    ]);
  });

  test('searches that are missing or changed, and the button that repairs them', async () => {
    expect((await check('searches')).map(({ state }) => state)).toContain('wrong');
    const { sentences } = await visit.ask('repair_searches', {});
    expect(sentences.join()).toContain('was created');
    expect(new Set((await check('searches')).map(({ state }) => state))).toEqual(new Set(['ok']));
  });

  test('a setting that names a missing field, and a revoked token', async () => {
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.doorField]: 'custrecord_gone' });
    expect((await check('settings'))[0]).toMatchObject({
      state: 'wrong',
      sentence: expect.stringContaining('custrecord_gone'),
    });
    company.account.secrets.set('custsecret_joor', 'revoked');
    expect(await check('connection')).toMatchObject([{ state: 'wrong' }]);
  });

  test('an unknown part is refused', async () => {
    const { reply } = await visit.post('check_set_up', { part: 'everything' as CheckPart, systemId: 0 });
    expect(reply.ok).toBe(false);
  });
});

describe('Only administrators', () => {
  test('every action of the set-up is refused on the users’ deployment', async () => {
    await visit.openEverybodys();
    const replies = [
      await visit.post('set_up', {}),
      await visit.post('save_setting', { section: 'valueMap', id: null, values: TERM_LINE, anyway: true }),
      await visit.post('delete_line', { section: 'valueMap', id: 1 }),
      await visit.post('map_lines', { section: 'valueMap' }),
      await visit.post('confirm_system', { systemId: company.systemId }),
      await visit.post('test_connection', { systemId: company.systemId }),
      await visit.post('pause', { systemId: null, reason: 'Stock take.' }),
      await visit.post('export_configuration', {}),
      await visit.post('import_configuration', { text: '{}', deleteOthers: true, checkOnly: false }),
      await visit.post('check_set_up', { part: 'account', systemId: 0 }),
      await visit.post('repair_searches', {}),
    ];
    expect(replies.map(({ reply }) => reply.ok)).toEqual(replies.map(() => false));
  });

  test('a Unified Connector Administrator may do all of it', async () => {
    const user = company.create('employee', { entityid: 'Uma', firstname: 'Uma', lastname: 'Ahl', subsidiary: '1' });
    await visit.signIn(user, ROLES.administrator);
    await visit.open('administrators');
    const { id } = await save('valueMap', null, TERM_LINE);
    await visit.ask('delete_line', { section: 'valueMap', id: id ?? 0 });
    await save('externalSystems', company.systemId, { batchSize: 60, format: 'XML' });
    await visit.ask('confirm_system', { systemId: company.systemId });
    expect((await visit.ask('test_connection', { systemId: company.systemId })).good).toBe(true);
    company.run({}, { deployment: CUSTOMER_EXPORT.deployments.scheduled[0] });
    await visit.ask('pause', { systemId: null, reason: 'Stock take.' });
    await visit.ask('resume', { systemId: null });
    await visit.ask('map_lines', { section: 'fieldMap' });
    for (const part of ['account', 'schedules', 'roles', 'settings', 'maps', 'connection'] as const) await check(part);
  });
});
