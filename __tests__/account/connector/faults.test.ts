import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  BATCH,
  CUSTOMER_EXPORT,
  EXTERNAL_SYSTEM,
  ROLES,
  SYNC_STATE,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { put } from '../suitelets/account';
import { type Company, openCompany, postedCodes } from './company';

let company: Company;

beforeEach(async () => {
  company = await openCompany();
});

afterEach(() => company.stop());

const fault = (rule: object) =>
  company.joor.admin('/admin/faults', { method: 'POST', path: '/v2/bulk-connection', times: 1, ...rule });

const accountState = () =>
  company.query(
    `SELECT custrecord_uc_as_watermark_time AS watermark, custrecord_uc_as_pause_cause AS pausecause,
       custrecord_uc_as_pause_reason AS pausereason, custrecord_uc_as_credits_spent AS spent
     FROM customrecord_uc_account_state`,
  )[0];

describe('When JOOR does not take a batch', () => {
  test('429 defers to the next window: no try, nothing lost, the watermark stays', async () => {
    const id = company.addCustomer();
    await fault({ status: 429 });
    company.run();
    expect(company.states()).toEqual({});
    expect(accountState()).toMatchObject({ watermark: null, spent: 300 });
    company.run();
    expect(await postedCodes(company)).toHaveLength(1);
    company.account.clock.advance(301_000);
    company.run();
    expect(company.states()[id]).toMatchObject({ state: 'Accepted' });
    expect(accountState()?.watermark).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  });

  test('429 with Retry-After: the credits come back when it says', async () => {
    const id = company.addCustomer();
    await fault({ status: 429, headers: { 'Retry-After': '40' } });
    company.run();
    company.account.clock.advance(39_000);
    company.run();
    expect(await postedCodes(company)).toHaveLength(1);
    company.account.clock.advance(2_000);
    company.run();
    expect(company.states()[id]).toMatchObject({ state: 'Accepted' });
  });

  test('a 5xx is tried again when due, and the queue says so meanwhile', async () => {
    const id = company.addCustomer();
    await fault({ status: 503 });
    company.run();
    expect(company.states()[id]).toMatchObject({ state: 'Retrying', tries: 1 });
    company.account.clock.advance(60_000);
    company.run();
    expect(await postedCodes(company)).toHaveLength(1);
    company.account.clock.advance(5 * 60_000);
    company.run();
    expect(company.states()[id]).toMatchObject({ state: 'Accepted', tries: 0 });
    const [failed] = company.query('SELECT custrecord_uc_fr_status AS status FROM customrecord_uc_failed_record');
    expect(failed).toEqual({ status: 'Resolved' });
  });

  test('a lost answer: a connected customer is sent again, a new one is read back first', async () => {
    const connected = company.addCustomer();
    company.run();
    company.account.clock.advance(60_000);
    const fresh = company.addCustomer();
    company.edit('customer', connected, { phone: '1' });
    await fault({ drop: true, when: 'after' });
    company.run();
    expect(company.states()).toMatchObject({ [connected]: { state: 'Unknown' }, [fresh]: { state: 'Unknown' } });
    company.run();
    expect(company.states()).toMatchObject({
      [connected]: { state: 'Accepted' },
      [fresh]: { state: 'Accepted', reason: expect.stringContaining('so it was sent again') },
    });
    const asked = (await company.joor.requests()).filter(({ path }) =>
      String(path).includes(`/connection/customer_code/${fresh}`),
    );
    expect(asked).toHaveLength(1);
  });

  test('a change after a lost answer is sent, though the fields that JOOR shows agree', async () => {
    await company.joor.admin('/admin/settings', { autoMatch: true, matchDelay: 0, queueSeconds: 0 });
    const id = company.addCustomer();
    await fault({ drop: true, when: 'after' });
    company.run();
    expect(company.states()[id]).toMatchObject({ state: 'Unknown' });
    company.account.clock.advance(10 * 60_000);
    await company.joor.admin('/admin/clock', { advance: 600 });
    company.edit('customer', id, { phone: '+33 1 40 00 00 00' });
    company.run();
    expect(await postedCodes(company)).toEqual([[String(id)], [String(id)]]);
    expect(company.states()[id]).toMatchObject({ state: 'Accepted' });
  });

  test('403 pauses it like 401', async () => {
    const id = company.addCustomer();
    await fault({ status: 403 });
    company.run();
    expect(accountState()).toMatchObject({
      pausecause: 'authorisation',
      pausereason: expect.stringContaining('JOOR did not accept the token (HTTP 403).'),
    });
    company.run();
    expect(accountState()).toMatchObject({ pausecause: null });
    expect(company.states()[id]).toMatchObject({ state: 'Accepted' });
  });

  test('401 pauses the External System with a sentence; every run tests the connection, goes on by itself and loses nobody', async () => {
    const id = company.addCustomer();
    company.account.secrets.set('custsecret_joor', 'wrong');
    company.run();
    expect(accountState()).toMatchObject({ pausecause: 'authorisation', watermark: null });
    expect(accountState()?.pausereason).toContain('JOOR did not accept the token');
    company.run();
    const methods = (await company.joor.requests()).map(({ method }) => method);
    expect(methods).toEqual(['POST', 'GET']);
    company.account.secrets.set('custsecret_joor', 'test-token');
    company.run();
    expect(company.states()[id]).toMatchObject({ state: 'Accepted' });
  });

  test('a refusal puts the batch into the queue in JOOR’s words and is not repeated', async () => {
    const id = company.addCustomer();
    await fault({ status: 400, body: '{"bulk_connections":{"response":{"code":3,"comment":"bad label"}}}' });
    company.run();
    company.run();
    expect(company.states()[id]).toMatchObject({ state: 'Failed', reason: expect.stringContaining('bad label') });
    expect(await postedCodes(company)).toHaveLength(1);
  });

  test('a refusal of several is narrowed down by halves, and each half is sent', async () => {
    const ids = Array.from({ length: 4 }, () => company.addCustomer());
    await fault({ status: 400, body: '{"bulk_connections":{"response":{"code":3,"comment":"bad label"}}}' });
    company.run();
    const codes = ids.map(String);
    expect(await postedCodes(company)).toEqual([codes, codes.slice(0, 2), codes.slice(2)]);
    expect(ids.map((id) => company.states()[id]?.state)).toEqual(Array(4).fill('Accepted'));
  });

  test('a search for refused customers ends after 100 credits of a run, and the next run continues', async () => {
    for (let count = 0; count < 40; count += 1) company.addCustomer();
    await fault({
      status: 400,
      body: '{"bulk_connections":{"response":{"code":3,"comment":"bad label"}}}',
      times: null,
    });
    company.run();
    expect(await postedCodes(company)).toHaveLength(1 + 100 / 5);
    const failed = Object.keys(company.states()).length;
    expect(failed).toBeLessThan(40);
    company.account.clock.advance(301_000);
    company.run();
    expect(Object.keys(company.states()).length).toBeGreaterThan(failed);
  });

  test.each([
    ['Unknown', { drop: true }],
    ['Retrying', { status: 503 }],
  ])('who is %s is tried again hours later, out of sight of the look for changes', async (state, rule) => {
    const [id, other] = [company.addCustomer(), company.addCustomer()];
    company.run();
    company.account.clock.advance(60_000);
    company.edit('customer', id, { phone: '1' });
    await fault({ ...rule, times: 2 });
    company.run();
    company.account.clock.advance(3 * 3_600_000);
    // The watermark moves on with this one, beyond what the look for changes overlaps.
    company.edit('customer', other, { phone: '1' });
    company.run();
    expect(company.states()[id]).toMatchObject({ state, tries: 2 });
    company.account.clock.advance(3 * 3_600_000);
    company.run();
    expect(company.states()[id]).toMatchObject({ state: 'Accepted' });
    expect((await postedCodes(company)).at(-1)).toEqual([id, other].map(String));
  });

  test('the watermark stands at the last change that is recorded, however much later the run is', () => {
    const behind = (changedAt: number) => Math.abs(Date.parse(String(accountState()?.watermark)) - changedAt);
    const firstAt = company.account.clock.now();
    const id = company.addCustomer();
    company.account.clock.advance(3_600_000);
    company.run();
    company.account.clock.advance(3_600_000);
    company.addCustomer({ custentity_uc_external_systems: [] });
    company.run();
    expect(behind(firstAt)).toBeLessThan(60_000);

    const laterAt = company.account.clock.now();
    company.edit('customer', id, { phone: '1' });
    company.account.clock.advance(3_600_000);
    company.run();
    expect(behind(laterAt)).toBeLessThan(60_000);
  });

  test('a JOOR that cannot be reached loses nothing', async () => {
    const id = company.addCustomer();
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.baseUrl]: 'http://127.0.0.1:9/v2' });
    const report = company.run();
    expect(report.errors).toEqual([]);
    expect(['Retrying', 'Unknown']).toContain(company.states()[id]?.state);
  });
});

describe('A run that broke off', () => {
  const gone = new Error('The server is gone.');

  /** Runs the export until a call of the REDUCE stage has been made. */
  const breakAfter = (isLast: (call: { name: string; subject?: string | undefined }) => boolean) =>
    expect(() =>
      company.run(
        {},
        {
          onMoment: ({ at, stage, call }) => {
            if (at === 'after' && stage === 'REDUCE' && call && isLast(call)) throw gone;
            return undefined;
          },
        },
      ),
    ).toThrow(gone);

  const batches = () =>
    company.query(`SELECT ${BATCH.status} AS status, ${BATCH.customers} AS customers FROM ${BATCH.type} ORDER BY id`);

  test('after the POST left a Batch that names its customers, and the next run finishes it though nothing changed', async () => {
    const id = company.addCustomer();
    company.run();
    company.account.clock.advance(60_000);
    company.edit('customer', id, { phone: '1' });
    breakAfter(({ name }) => name.startsWith('https.'));
    expect(batches()).toEqual([
      expect.objectContaining({ status: 'Accepted' }),
      { status: 'Intent', customers: expect.stringContaining(`"code":"${id}"`) },
    ]);
    company.account.clock.advance(60_000);
    company.run();
    expect(await postedCodes(company)).toHaveLength(3);
    expect(company.states()[id]).toMatchObject({ state: 'Accepted' });
  });

  test('after it recorded the first of a batch: that one keeps its outcome, the others are sent again', async () => {
    const [first, second] = [company.addCustomer(), company.addCustomer()];
    company.run();
    company.account.clock.advance(60_000);
    for (const id of [first, second]) company.edit('customer', id, { phone: '1' });
    breakAfter(({ name, subject }) => name === 'record.submitFields' && subject === SYNC_STATE.type);
    company.account.clock.advance(60_000);
    company.run();
    expect((await postedCodes(company)).slice(1)).toEqual([[String(first), String(second)], [String(second)]]);
    expect([first, second].map((id) => company.states()[id]?.state)).toEqual(['Accepted', 'Accepted']);
  });

  test('between intent and answer: its customers are Unknown, read back, and sent once more', async () => {
    const id = company.addCustomer();
    const batch = company.account.records.create(BATCH.type, { userId: -5, role: 'administrator' });
    Object.assign(batch.values, {
      name: 'broken off',
      [BATCH.system]: String(company.systemId),
      [BATCH.status]: 'Intent',
      [BATCH.customers]: JSON.stringify([{ id, code: String(id), fingerprint: 'f' }]),
    });
    company.account.records.save(batch, { userId: -5, role: 'administrator' });
    company.run();
    expect((await company.joor.requests()).map(({ method }) => method)).toEqual(['GET', 'POST']);
    expect(company.states()[id]).toMatchObject({
      state: 'Accepted',
      reason: expect.stringContaining('so it was sent again'),
    });
    expect(company.query('SELECT custrecord_uc_fr_error_msg AS msg FROM customrecord_uc_failed_record')).toEqual([
      { msg: expect.stringContaining('A run was interrupted') },
    ]);
    const statuses = company.query(`SELECT ${BATCH.status} AS status FROM ${BATCH.type} ORDER BY id`);
    expect(statuses).toEqual([{ status: 'Unknown' }, { status: 'Accepted' }]);
  });
});

describe('One sender', () => {
  test('a run leaves while an earlier one is unfinished, and its request stays due', async () => {
    company.run();
    const id = company.addCustomer();
    const other = company.addCustomer();
    const [scheduled] = CUSTOMER_EXPORT.deployments.scheduled;
    company.account.database.exec(
      `INSERT INTO scheduledscriptinstance (taskid, scriptid, deploymentid, status, mapreducestage, percentcomplete, datecreated)
       VALUES ('other', '${CUSTOMER_EXPORT.script}', '${scheduled}', 'PROCESSING', 'REDUCE', 0, '2020-01-01 00:00:00')`,
    );
    company.run({ custscript_uc_ids: String(id) });
    expect(await company.joor.requests()).toEqual([]);
    company.account.database.exec("UPDATE scheduledscriptinstance SET status = 'COMPLETE' WHERE taskid = 'other'");
    company.run({}, { deployment: scheduled });
    expect((await postedCodes(company)).flat().sort()).toEqual([String(id), String(other)].sort());
    const runs = company.query(
      'SELECT custrecord_uc_run_kind AS kind, custrecord_uc_run_status AS status FROM customrecord_uc_run ORDER BY id',
    );
    expect(runs).toContainEqual({ kind: 'Request', status: 'Finished' });
  });
});

describe('What stops an External System before anything is read', () => {
  test('being confirmed in another NetSuite account', async () => {
    company.addCustomer();
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.accountId]: 'TSTDRV_OTHER' });
    company.run();
    expect(await company.joor.requests()).toEqual([]);
    expect(accountState()).toMatchObject({ pausecause: 'configuration' });
    expect(accountState()?.pausereason).toContain('was confirmed in NetSuite account TSTDRV_OTHER');
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, {
      [EXTERNAL_SYSTEM.accountId]: company.account.settings.accountId,
    });
    company.run();
    expect(await postedCodes(company)).toHaveLength(1);
  });

  test('a count far below the last good one: nobody is marked as gone', async () => {
    const ids = Array.from({ length: 30 }, () => company.addCustomer());
    company.run();
    company.account.clock.advance(60_000);
    for (const id of ids.slice(5)) company.edit('customer', id, { custentity_uc_external_systems: [] });
    company.run();
    expect(accountState()).toMatchObject({ pausecause: 'count' });
    expect(Object.values(company.states()).filter(({ state }) => state !== 'Accepted')).toEqual([]);
  });

  test('a role that lacks a permission: the run stops and names it', async () => {
    const id = company.addCustomer();
    company.run();
    const engine = readFileSync(join('dist/Objects/roles', `${ROLES.engine}.xml`), 'utf8');
    put(company.account, engine.replace(/<permission>\s*<permkey>LIST_EMPLOYEE.*?<\/permission>/s, ''));
    const report = company.run({ custscript_uc_compare_all: true }, { role: ROLES.engine });
    expect(report.errors.map(({ message }) => message).join()).toContain('lacks the permission Lists > Employees');
    expect(company.states()[id]).toMatchObject({ state: 'Accepted' });
  });
});
