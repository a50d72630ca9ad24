import { runQueued } from '../../../local/runtime/run';
import { DEFAULT_FORMAT } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customer-file/format';
import type {
  ActionName,
  RequestOf,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/contract/actions';
import type {
  HandOver,
  HandOverList,
  ScenarioView,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/pages/hand-over/contract';
import type { ScenarioId } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/hand-over/scenarios';
import {
  BATCH,
  CHANGE,
  CUSTOMER,
  EXTERNAL_SYSTEM,
  FILE_FORMAT,
  HAND_OVER,
  LISTS,
  VALUE_MAP,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type Company, EVERY_FIELD } from '../connector/company';
import { type DashboardVisit, visitEachTest } from './dashboard-visit';

jest.setTimeout(120_000);

let company: Company;
let visit: DashboardVisit;

visitEachTest(async (opened) => {
  ({ company, visit } = opened);
  await company.joor.admin('/admin/settings', { autoMatch: true, instant: true, fullerReplies: true });
  company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.compared]: EVERY_FIELD });
  await visit.open('administrators');
});

/** The sentence with which an action is refused. */
async function refused<Name extends ActionName>(action: Name, request: RequestOf<Name>): Promise<string> {
  const { reply } = await visit.post(action, request);
  return reply.ok ? 'It was not refused.' : reply.sentence;
}

const system = () => ({ systemId: company.systemId });

/** Reads every enabled customer, as the page does. */
async function collected(anew = true): Promise<HandOver> {
  let now = await visit.ask('hand_over', system());
  do {
    const first = anew && !now.looking?.complete;
    now = await visit.ask('collect_lists', { ...system(), anew: first, version: now.looking?.version ?? 0 });
  } while (!now.looking?.complete);
  return now;
}

const listOf = ({ lists }: HandOver, name: HandOverList['name']): HandOverList => {
  const list = lists.find((each) => each.name === name);
  if (!list) throw new Error(`There is no list ${name}.`);
  return list;
};

const rowsOf = (handOver: HandOver, name: HandOverList['name']) =>
  listOf(handOver, name).rows.map(({ values, customers }) => [...values, customers]);

const changes = () =>
  company.query(`SELECT ${CHANGE.what} AS what FROM ${CHANGE.type} ORDER BY id`).map(({ what }) => String(what));

describe('Prerequisites', () => {
  test('they are what enabled customers use, and nothing else', async () => {
    const term = String(company.create('term', { name: 'Net 90' }));
    company.addCustomer();
    company.addCustomer();
    company.addCustomer({ terms: term });
    // Neither enabled nor active customers count.
    company.addCustomer({ terms: String(company.create('term', { name: 'Cash' })), [CUSTOMER.externalSystems]: [] });
    company.addCustomer({ isinactive: true });
    const found = await collected();
    expect(found.looking).toMatchObject({ complete: true, looked: 4, notExported: 1, unmapped: 0 });
    expect(rowsOf(found, 'price-types')).toEqual([['Wholesale', 'USD', 'USD', 3]]);
    expect(rowsOf(found, 'payment-methods')).toEqual([
      ['Net 30', 'net30', 2],
      ['Net 90', '', 1],
    ]);
    expect(rowsOf(found, 'warehouses')).toEqual([['Main Warehouse', 'MAIN', 3]]);
    expect(listOf(found, 'payment-methods').clashes.map(({ sentence, where }) => [sentence, where])).toEqual([
      ['"Net 90" has no code. JOOR asks for the codes of payment terms.', { kind: 'value-map' }],
    ]);
  });

  test('each number of them opens the customers that it counts', async () => {
    const term = String(company.create('term', { name: 'Net 90' }));
    for (const terms of [term, term, '']) company.addCustomer({ terms });
    company.addCustomer({ isinactive: true });
    const level = String(company.create('pricelevel', { name: 'Outlet' }));
    const unmapped = company.addCustomer({ pricelevel: level });
    const { looking, lists } = await collected();
    const request = { ...system(), filters: {}, sort: 'customerId', descending: false, page: 0, pageSize: 1000 };
    for (const list of ['looked', 'notExported', 'unmapped'] as const) {
      const { total, rows } = await visit.ask('hand_over_customers', { ...request, list, values: [] });
      expect([list, total, rows.length]).toEqual([list, looking?.[list], looking?.[list]]);
      expect(visit.units).toBeLessThanOrEqual(130);
      if (list === 'unmapped') expect(rows.map(({ customerId }) => customerId)).toEqual([unmapped]);
    }
    const counts = lists.flatMap(({ name, rows }) =>
      rows.map(({ values, customers }) => ({ name, values, customers })),
    );
    expect(counts.length).toBeGreaterThan(3);
    for (const { name, values, customers } of counts) {
      const { total, rows } = await visit.ask('hand_over_customers', { ...request, list: name, values });
      expect([name, values, total, rows.length]).toEqual([name, values, customers, customers]);
    }
    expect(await refused('hand_over_customers', { ...request, list: 'warehouses', values: ['Nowhere'] })).toMatch(
      /No customer had this value/,
    );
  });

  test('customers are read in portions, each within the units of a page, and go on where somebody left off', async () => {
    for (let number = 0; number < 501; number += 1) company.addCustomer();
    const first = await visit.ask('collect_lists', { ...system(), anew: true, version: 0 });
    expect(visit.units).toBeLessThan(400);
    expect(first.looking).toMatchObject({ complete: false, looked: 500 });
    const second = await visit.ask('collect_lists', {
      ...system(),
      anew: false,
      version: first.looking?.version ?? 0,
    });
    expect(second.looking).toMatchObject({ complete: true, looked: 501 });
    expect(rowsOf(second, 'warehouses')).toEqual([['Main Warehouse', 'MAIN', 501]]);
  });

  test('of two people who read at once, the later one is told', async () => {
    company.addCustomer();
    await visit.ask('collect_lists', { ...system(), anew: true, version: 0 });
    const reply = await refused('collect_lists', { ...system(), anew: true, version: 0 });
    expect(reply).toMatch(/Somebody else changed this hand-over/);
  });

  test('a ticked list is what customers are checked against from then on, with who ticked it', async () => {
    company.addCustomer();
    const found = await collected();
    const version = found.looking?.version ?? 0;
    const ticked = await visit.ask('mark_loaded', { ...system(), list: 'payment-methods', loaded: true, version });
    expect(listOf(ticked, 'payment-methods').loaded).toMatchObject({ rows: 1 });
    expect(listOf(ticked, 'payment-methods').rows[0]?.loaded).toBe(true);
    expect(changes().at(-1)).toMatch(
      /changed External System "JOOR"\.\nHand-over to JOOR: Payment Terms loaded by JOOR, 1 value/,
    );
    const term = String(company.create('term', { name: 'Net 90' }));
    const other = company.addCustomer({ terms: term });
    const preview = await visit.ask('preview', { customerIds: [other], ...system() });
    expect(
      preview[0]?.warnings.filter(({ code }) => code === 'value_not_loaded').map(({ message }) => message),
    ).toEqual([
      expect.stringContaining('Payment method "Net 90" without a code is not in the list that JOOR has loaded.'),
    ]);
    // As a fault, where the External System says so.
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.warningFaults]: 'Not Loaded by JOOR' });
    expect((await visit.ask('preview', { customerIds: [other], ...system() }))[0]?.outcome).toBe('fails');
    const again = await collected(false);
    expect(listOf(again, 'payment-methods').rows.map(({ loaded }) => loaded)).toEqual([true, false]);
    const unticked = await visit.ask('mark_loaded', {
      ...system(),
      list: 'payment-methods',
      loaded: false,
      version: again.looking?.version ?? 0,
    });
    expect(listOf(unticked, 'payment-methods').loaded).toBeNull();
    expect((await visit.ask('preview', { customerIds: [other], ...system() }))[0]?.outcome).toBe('new');
  });

  test('a price type that JOOR has not loaded is a fault, and a run finds the customers that have it', async () => {
    const id = company.addCustomer();
    company.run();
    const found = await collected();
    await visit.ask('mark_loaded', {
      ...system(),
      list: 'price-types',
      loaded: true,
      version: found.looking?.version ?? 0,
    });
    const [line] = company.query(`SELECT id FROM ${VALUE_MAP.type} WHERE ${VALUE_MAP.currency} = 'USD'`);
    company.edit(VALUE_MAP.type, Number(line?.id), { [VALUE_MAP.joorName]: 'Whs' });
    company.run();
    expect(company.states()[id]).toMatchObject({
      state: 'Failed',
      reason: expect.stringContaining('"Whs" in USD is not in the list that JOOR has loaded.'),
    });
  });

  test('only a complete list with values can be ticked', async () => {
    expect(await refused('mark_loaded', { ...system(), list: 'warehouses', loaded: true, version: 0 })).toMatch(
      /not complete yet/,
    );
    company.addCustomer();
    const version = (await collected()).looking?.version ?? 0;
    expect(await refused('mark_loaded', { ...system(), list: 'sales-reps', loaded: true, version })).toMatch(/empty/);
  });
});

describe('The pack', () => {
  test('it has the sample as it would be sent, settings without the secret, and what is open', async () => {
    const id = company.addCustomer({ companyname: 'Café <Nord>' });
    const pack = await visit.ask('hand_over_pack', { ...system(), customerIds: [id] });
    expect(pack.sampleFaults).toEqual([]);
    const [connection] = JSON.parse(pack.sample?.text ?? '').bulk_connections.connection;
    company.run();
    await company.joor.admin('/admin/clock', { advance: 600 });
    expect(connection.customer_name).toBe('Café <Nord>');
    expect(pack.sample?.name).toBe('sample-payload-joor.json');
    expect(pack.configuration.text).not.toContain('custsecret');
    expect(JSON.stringify(pack.settings)).not.toContain('custsecret');
    expect(JSON.parse(pack.configuration.text).valueMap).toHaveLength(3);
    expect(pack.eta).toHaveLength(4);
    expect(pack.expected).toEqual({ customers: 1, days: '1-2 business days' });
    expect(pack.questions.length).toBeGreaterThan(10);
  });

  test('contacts are kept, and two people do not overwrite each other', async () => {
    const contacts = {
      joorContact: 'Kim',
      ownContact: '',
      technicalContact: '',
      resultEmails: 'results@brand.example',
      goLive: '',
      remarks: '<b>',
    };
    const kept = await visit.ask('save_contacts', { ...system(), contacts, version: 0 });
    expect(kept.contacts).toEqual(contacts);
    expect(kept.contactsNoted?.version).toBe(1);
    const reply = await refused('save_contacts', { ...system(), contacts, version: 0 });
    expect(reply).toMatch(/Somebody else/);
  });
});

const scenarioOf = ({ scenarios }: HandOver, id: ScenarioId): ScenarioView => {
  const found = scenarios.find((each) => each.id === id);
  if (!found) throw new Error(`There is no scenario ${id}.`);
  return found;
};

async function prepare(id: ScenarioId, ...customerIds: number[]): Promise<ScenarioView> {
  const { version } = scenarioOf(await visit.ask('hand_over', system()), id);
  return scenarioOf(await visit.ask('prepare_scenario', { ...system(), scenario: id, version, customerIds }), id);
}

/** Presses Run, lets the run work that may be needed, and JOOR's time pass. */
async function run(id: ScenarioId): Promise<ScenarioView> {
  const { version } = scenarioOf(await visit.ask('hand_over', system()), id);
  const { handOver } = await visit.ask('run_scenario', { ...system(), scenario: id, version });
  runQueued(company.account);
  await readBack();
  const seen = scenarioOf(handOver, id);
  return scenarioOf(await visit.ask('observe_scenario', { ...system(), scenario: id, version: seen.version }), id);
}

async function readBack(): Promise<void> {
  company.account.clock.advance(360_000);
  await company.joor.admin('/admin/clock', {
    set: new Date(company.account.clock.now()).toISOString(),
    stopped: true,
  });
  company.run();
}

const close = async (view: ScenarioView, passed: boolean): Promise<HandOver> =>
  visit.ask('close_scenario', {
    ...system(),
    scenario: view.id,
    version: view.version,
    passed,
    confirmed: view.checks.filter(({ state }) => state === 'eye').map(({ what }) => what),
    note: '',
  });

const problems = ({ checks }: ScenarioView) => checks.filter(({ state }) => state === 'wrong' || state === 'pending');

describe('Scenarios', () => {
  test('a new customer is prepared, run, read back and passed, with who did it', async () => {
    const id = company.addCustomer();
    const prepared = await prepare('new-customer', id);
    expect(prepared).toMatchObject({ state: 'prepared', seen: false });
    const ran = await run('new-customer');
    expect(problems(ran)).toEqual([]);
    const closed = scenarioOf(await close(ran, true), 'new-customer');
    expect(closed).toMatchObject({ state: 'passed', closed: { by: expect.any(String) } });
    // What comes later does not change the report.
    company.edit('customer', id, { companyname: 'Later' });
    company.run();
    expect(scenarioOf(await visit.ask('hand_over', system()), 'new-customer').checks).toEqual(closed.checks);
  });

  test('it is not passed before everything is seen, nor before a person looked', async () => {
    const view = await prepare('new-customer', company.addCustomer());
    const asked = { ...system(), scenario: view.id, version: view.version, passed: true, confirmed: [], note: '' };
    expect(await refused('close_scenario', asked)).toMatch(/It is not passed yet/);
    const ran = await run('new-customer');
    expect(await refused('close_scenario', { ...asked, version: ran.version })).toMatch(/Look at JOOR and confirm/);
  });

  test('what fails is remembered after it was corrected', async () => {
    const [term] = company.query('SELECT id FROM term');
    const id = company.addCustomer();
    company.run();
    await prepare('failing', id);
    company.edit('customer', id, { terms: '' });
    expect((await run('failing')).checks[0]).toMatchObject({
      what: 'It failed, and nothing was sent',
      state: 'ok',
      detail: expect.stringContaining('Missing payment term'),
    });
    company.edit('customer', id, { terms: String(term?.id), companyname: 'Corrected' });
    expect(problems(await run('failing'))).toEqual([]);
  });

  test('customers that do not fit are refused, with which ones', async () => {
    const id = company.addCustomer();
    const asked = { ...system(), scenario: 'renamed' as const, version: 0, customerIds: [id] };
    expect(await refused('prepare_scenario', asked)).toMatch(/never sent this/);
    const other = company.addCustomer({ [CUSTOMER.externalSystems]: [], companyname: 'Elsewhere' });
    expect(await refused('prepare_scenario', { ...asked, customerIds: [other] })).toMatch(
      /JOOR is not selected on Elsewhere/,
    );
    expect(await refused('prepare_scenario', { ...asked, scenario: 'several', customerIds: [id] })).toMatch(
      /at least 2/,
    );
  });

  test('more than one request takes is bulk, in several batches', async () => {
    const ids = Array.from({ length: 101 }, () => company.addCustomer());
    await prepare('bulk', ...ids);
    const ran = await run('bulk');
    expect(problems(ran)).toEqual([]);
    expect(company.query(`SELECT id FROM ${BATCH.type}`)).toHaveLength(2);
  });

  test('production is no place for scenarios', async () => {
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, {
      [EXTERNAL_SYSTEM.environment]: company.list(LISTS.environment.id, LISTS.environment.production),
    });
    const reply = await refused('prepare_scenario', {
      ...system(),
      scenario: 'renamed',
      version: 0,
      customerIds: [company.addCustomer()],
    });
    expect(reply).toMatch(/no sandbox/);
  });
});

describe('Going live', () => {
  /** Everything that is required is passed, as a report of others would have it. */
  function passAll(handOver: HandOver): void {
    for (const { id } of handOver.scenarios) {
      company.create(HAND_OVER.type, {
        name: id,
        externalid: `uc_hand_over ${company.systemId} scenario ${id}`,
        [HAND_OVER.system]: String(company.systemId),
        [HAND_OVER.kind]: 'scenario',
        [HAND_OVER.key]: id,
        [HAND_OVER.state]: 'passed',
        [HAND_OVER.by]: 'Ana',
        [HAND_OVER.version]: 1,
        [HAND_OVER.piece]: 0,
        [HAND_OVER.content]: `|${JSON.stringify({ customerIds: [], before: [], evidence: { kinds: [], failed: [] }, prepared: { by: 'Ana', at: '' }, run: null, closed: null, found: { customers: [], checks: [] } })}|`,
      });
    }
  }

  const NEW = {
    id: null,
    name: 'JOOR Production',
    baseUrl: 'https://api.jooraccess.com/v2',
    secret: 'custsecret_production',
  };

  const goLive = (checkOnly: boolean, first = true) =>
    visit.ask('go_live', { ...system(), target: NEW, checkOnly, first });

  test('it waits for every required scenario', async () => {
    const reply = await refused('go_live', {
      ...system(),
      target: NEW,
      checkOnly: false,
      first: true,
    });
    expect(reply).toMatch(/Not every required scenario is passed: New customer/);
  });

  test('settings and own lines are copied, nothing is sent, and the General Log says who did it', async () => {
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.doorField]: '*' });
    company.create(VALUE_MAP.type, {
      [VALUE_MAP.system]: company.systemId,
      [VALUE_MAP.kind]: company.list(LISTS.valueMapKind.id, LISTS.valueMapKind.term),
      [VALUE_MAP.netsuiteId]: '99',
      [VALUE_MAP.joorName]: 'Own',
    });
    passAll(await visit.ask('hand_over', system()));
    expect(await goLive(true)).toMatchObject({ faults: [], summary: '2 created, 0 updated, 0 deleted' });
    const done = await goLive(false);
    expect(done).toMatchObject({ faults: [], left: 0, target: 'JOOR Production' });
    const [made] = company.query(
      `SELECT id, ${EXTERNAL_SYSTEM.doorField} AS door, ${EXTERNAL_SYSTEM.upload} AS upload,
         ${EXTERNAL_SYSTEM.update} AS updating, ${EXTERNAL_SYSTEM.secret} AS secret, ${EXTERNAL_SYSTEM.accountId} AS confirmed,
         ${EXTERNAL_SYSTEM.baseUrl} AS baseurl, ${EXTERNAL_SYSTEM.loaded} AS loaded
       FROM ${EXTERNAL_SYSTEM.type} WHERE name = 'JOOR Production'`,
    );
    expect(made).toMatchObject({ door: '*', upload: 'F', updating: 'F', baseurl: 'https://api.jooraccess.com/v2' });
    expect(made?.secret).toBe('custsecret_production');
    expect([made?.confirmed, made?.loaded].map((value) => value ?? '')).toEqual(['', '']);
    const lines = company.query(
      `SELECT ${VALUE_MAP.joorName} AS name FROM ${VALUE_MAP.type} WHERE ${VALUE_MAP.system} = ?`,
      Number(made?.id),
    );
    expect(lines).toEqual([{ name: 'Own' }]);
    expect(changes().some((what) => /prepared for going live External System "JOOR Production"/.test(what))).toBe(true);
    expect((await visit.ask('hand_over', system())).live).toMatchObject({ target: 'JOOR Production' });
    // A second time finds nothing to do.
    const { targets } = await visit.ask('hand_over', system());
    expect(
      await visit.ask('go_live', {
        ...system(),
        target: { id: targets[0]?.systemId ?? 0 },
        checkOnly: true,
        first: true,
      }),
    ).toMatchObject({ left: 0 });
  });

  test('of files the approved format goes along, and production keeps its own server', async () => {
    const byFile = (host: string) => ({
      [EXTERNAL_SYSTEM.transport]: company.list(LISTS.transport.id, LISTS.transport.file),
      [EXTERNAL_SYSTEM.sftpHost]: host,
      [EXTERNAL_SYSTEM.sftpUser]: 'brand',
      [EXTERNAL_SYSTEM.sftpSecret]: 'custsecret_joor_sftp',
      [EXTERNAL_SYSTEM.hostKey]: 'AAAAB3NzaC1yc2E',
    });
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, byFile('sandbox.files.example'));
    const settings = JSON.stringify({ ...DEFAULT_FORMAT, delimiter: 'semicolon' });
    company.create(FILE_FORMAT.type, {
      name: 'Sandbox, version 3',
      [FILE_FORMAT.system]: String(company.systemId),
      [FILE_FORMAT.version]: 3,
      [FILE_FORMAT.state]: 'Approved by JOOR',
      [FILE_FORMAT.approvedBy]: 'Ana',
      [FILE_FORMAT.settings]: settings,
    });
    const targetId = company.create(EXTERNAL_SYSTEM.type, {
      name: 'Live',
      [EXTERNAL_SYSTEM.environment]: company.list(LISTS.environment.id, LISTS.environment.production),
      [EXTERNAL_SYSTEM.baseUrl]: 'https://api.jooraccess.com/v2',
      ...byFile('live.files.example'),
    });
    passAll(await visit.ask('hand_over', system()));
    const go = (checkOnly: boolean) =>
      visit.ask('go_live', { ...system(), target: { id: targetId }, checkOnly, first: !checkOnly });
    const formats = () =>
      company.query(
        `SELECT ${FILE_FORMAT.version} AS version, ${FILE_FORMAT.state} AS state, ${FILE_FORMAT.approvedBy} AS approvedby,
           ${FILE_FORMAT.settings} AS settings FROM ${FILE_FORMAT.type} WHERE ${FILE_FORMAT.system} = ?`,
        targetId,
      );
    expect(await go(true)).toMatchObject({
      faults: [],
      summary: expect.stringContaining('version 3 of the file format'),
    });
    expect(formats()).toEqual([]);
    expect(await go(false)).toMatchObject({ faults: [], left: 0 });
    expect(formats()).toEqual([{ version: 1, state: 'Approved by JOOR', approvedby: 'Ana', settings }]);
    const [live] = company.query(
      `SELECT ${EXTERNAL_SYSTEM.sftpHost} AS host, ${EXTERNAL_SYSTEM.upload} AS upload FROM ${EXTERNAL_SYSTEM.type} WHERE id = ?`,
      targetId,
    );
    expect(live).toEqual({ host: 'live.files.example', upload: 'F' });
    expect(await go(true)).toMatchObject({ left: 0 });
  });

  test('a production External System that sends is not changed under its feet', async () => {
    passAll(await visit.ask('hand_over', system()));
    const targetId = company.create(EXTERNAL_SYSTEM.type, {
      name: 'Live',
      [EXTERNAL_SYSTEM.environment]: company.list(LISTS.environment.id, LISTS.environment.production),
      [EXTERNAL_SYSTEM.baseUrl]: 'https://api.jooraccess.com/v2',
      [EXTERNAL_SYSTEM.secret]: 'custsecret_production',
      [EXTERNAL_SYSTEM.upload]: true,
    });
    const reply = await refused('go_live', { ...system(), target: { id: targetId }, checkOnly: true, first: true });
    expect(reply).toMatch(/Live sends already/);
  });
});

describe('New customers in the sandbox', () => {
  test('their codes are ready to tell JOOR, and who told it is noted', async () => {
    await company.joor.admin('/admin/settings', { autoMatch: false });
    const id = company.addCustomer({ companyname: 'Boutique Neuve' });
    company.run();
    await readBack();
    const told = await visit.ask('new_codes', system());
    expect(told).toMatchObject({
      sandbox: true,
      told: null,
      codes: [{ customerId: id, name: 'Boutique Neuve', code: String(id) }],
    });
    const noted = await visit.ask('told_joor', { ...system(), customerIds: [id] });
    expect(noted.told).toMatchObject({ customerIds: [id], by: expect.any(String) });
    const other = company.addCustomer();
    company.run();
    await readBack();
    const { codes, told: before } = await visit.ask('new_codes', system());
    expect(codes.map(({ customerId }) => customerId)).toEqual([id, other]);
    expect(before?.customerIds).toEqual([id]);
  });
});
