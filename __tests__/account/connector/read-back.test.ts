import {
  BATCH,
  EXTERNAL_SYSTEM,
  RUN,
  SYNC_STATE,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type Company, openCompany, postedCodes } from './company';

const DAY = 86_400_000;

/** Opens a company in which both clocks stand at 08:00 UTC on Monday, 16 November 2026. */
async function openOnMonday(settings: object = { matchDelay: null }): Promise<Company> {
  const company = await openCompany();
  await company.joor.admin('/admin/settings', settings);
  await setClock(company, Date.parse('2026-11-16T08:00:00Z'));
  return company;
}

async function setClock(company: Company, time: number): Promise<void> {
  company.account.clock.set(time);
  await company.joor.admin('/admin/clock', { set: new Date(time).toISOString(), stopped: true });
}

async function pass(company: Company, milliseconds: number): Promise<void> {
  await setClock(company, company.account.clock.now() + milliseconds);
}

const minutes = (count: number) => count * 60_000;

/** Paths of the GETs so far. */
async function gets({ joor }: Company): Promise<string[]> {
  return (await joor.requests()).filter(({ method }) => method === 'GET').map(({ path }) => path);
}

const ETA = `TO_CHAR(${SYNC_STATE.eta}, 'YYYY-MM-DD')`;

const syncState = (company: Company, id: number) =>
  company.query(
    `SELECT ${SYNC_STATE.state} AS state, ${SYNC_STATE.reason} AS reason, ${SYNC_STATE.codes} AS codes,
       ${SYNC_STATE.fingerprintSent} AS sent, ${SYNC_STATE.fingerprintVerified} AS verified, ${ETA} AS eta
     FROM ${SYNC_STATE.type} WHERE ${SYNC_STATE.customerId} = ?`,
    id,
  )[0];

describe('Reading back from JOOR', () => {
  let company: Company;

  afterEach(() => company.stop());

  test('a connected customer is in sync only after it was read back, and is then left alone', async () => {
    company = await openOnMonday({ autoMatch: true });
    const id = company.addCustomer();
    company.run();
    expect(syncState(company, id)).toMatchObject({ state: 'Accepted' });
    company.run();
    expect(syncState(company, id)).toMatchObject({ state: 'Accepted' });
    expect(await gets(company)).toEqual(['/v2/bulk-connection/1']);

    await pass(company, minutes(6));
    company.run();
    const state = syncState(company, id);
    expect(state).toMatchObject({
      state: 'In sync',
      reason: expect.stringMatching(/^In sync \(5 of 22 values can be checked\)\.\nSeen at JOOR: Customer Code, /),
    });
    expect(state?.reason).toContain('Not shown by JOOR: Company Name');
    expect(state?.verified).toBe(state?.sent);
    expect(
      company.query(`SELECT ${BATCH.jobStatus} AS status, ${BATCH.progress} AS progress FROM ${BATCH.type}`),
    ).toEqual([{ status: 'finished', progress: 1 }]);
    expect(company.query(`SELECT SUM(${RUN.verified}) AS verified FROM ${RUN.type}`)).toEqual([{ verified: 1 }]);

    const before = (await gets(company)).length;
    await pass(company, DAY);
    company.run();
    expect((await gets(company)).length).toBe(before);
    expect(await postedCodes(company)).toHaveLength(1);
  });

  test('costs 12 units and one credit for each customer', async () => {
    company = await openOnMonday({ autoMatch: true });
    for (let count = 0; count < 50; count += 1) company.addCustomer();
    company.run();
    await pass(company, minutes(6));
    company.run();
    const [run] = company.query(
      `SELECT ${RUN.figures} AS figures, ${RUN.credits} AS credits FROM ${RUN.type} ORDER BY id DESC`,
    );
    expect(run?.credits).toBe(51);
    const figures = JSON.parse(String(run?.figures)) as { perReadBack: number; readBack: { verified: number } };
    expect(figures.readBack.verified).toBe(50);
    expect(figures.perReadBack).toBeLessThanOrEqual(12.7);
  });

  test('a new customer waits for JOOR until the business day of the estimate, then is read daily and said to be overdue', async () => {
    company = await openOnMonday();
    const id = company.addCustomer();
    company.run();
    await pass(company, minutes(6));
    company.run();
    expect(syncState(company, id)).toMatchObject({
      state: 'Waiting for JOOR',
      eta: '2026-11-18',
      reason: expect.stringContaining('1-2 business days'),
    });

    // The company's Environment is Sandbox.
    expect(syncState(company, id)?.reason).toContain('until you tell your JOOR Integrations Manager');

    const asked = (await gets(company)).length;
    await pass(company, DAY);
    company.run();
    expect((await gets(company)).length).toBe(asked);

    await pass(company, DAY);
    company.run();
    expect((await gets(company)).length).toBe(asked + 1);
    expect(syncState(company, id)).toMatchObject({
      state: 'Waiting for JOOR',
      codes: 'connection_overdue',
      eta: '2026-11-18',
    });

    await company.joor.admin('/admin/match', { codes: 'all' });
    company.run();
    expect(syncState(company, id)).toMatchObject({ state: 'Waiting for JOOR' });
    await pass(company, DAY);
    company.run();
    expect(syncState(company, id)).toMatchObject({ state: 'In sync', eta: null });
    expect(await postedCodes(company)).toHaveLength(1);
  });

  test('other values at JOOR are sent once more hours later too, out of sight of the look for changes', async () => {
    company = await openOnMonday({ autoMatch: true });
    const code = String(company.addCustomer());
    const connections = [{ customer_code: code, warehouses: [{ warehouse_code: 'OTHER' }] }];
    const body = JSON.stringify({ connections: { response: { code: 0 }, connections } });
    await company.joor.admin('/admin/faults', { method: 'GET', path: '/v2/connection/*', body });
    company.run();
    await pass(company, minutes(3 * 60));
    // The watermark moves on with this one, beyond what the look for changes overlaps.
    const other = String(company.addCustomer());
    company.run();
    await pass(company, minutes(6));
    company.run();
    expect(await postedCodes(company)).toEqual([[code], [other], [code]]);
  });

  test('other values at JOOR are sent once more, and then stand in the queue with both values', async () => {
    company = await openOnMonday({ autoMatch: true });
    const id = company.addCustomer();
    const code = String(id);
    const shown = JSON.stringify({
      connections: {
        response: { code: 0 },
        connections: [{ customer_code: code, warehouses: [{ warehouse_code: 'OTHER' }] }],
      },
    });
    await company.joor.admin('/admin/faults', { method: 'GET', path: '/v2/connection/*', body: shown });
    company.run();
    await pass(company, minutes(6));
    company.run();
    expect(syncState(company, id)).toMatchObject({
      state: 'Accepted',
      reason: expect.stringContaining('so it will be sent again'),
    });
    await pass(company, minutes(6));
    company.run();
    expect(await postedCodes(company)).toEqual([[code], [code]]);
    await pass(company, minutes(6));
    company.run();
    expect(syncState(company, id)).toMatchObject({
      state: 'Differs in JOOR',
      reason: expect.stringContaining('Warehouse code (Value Map): sent "MAIN", JOOR shows "OTHER".'),
    });
    const queue =
      'SELECT custrecord_uc_fr_status AS status, custrecord_uc_fr_error_class AS errorclass FROM customrecord_uc_failed_record';
    expect(company.query(queue)).toEqual([{ status: 'Open', errorclass: 'differs in JOOR' }]);

    await pass(company, DAY);
    company.run();
    expect(await postedCodes(company)).toHaveLength(2);

    await fetch(`${company.joor.url}/admin/faults`, { method: 'DELETE' });
    company.edit('customer', id, { companyname: 'Renamed' });
    company.run();
    expect(company.query(queue)).toMatchObject([{ status: 'Resolved' }]);
    await pass(company, minutes(6));
    company.run();
    expect(syncState(company, id)).toMatchObject({
      state: 'Sent',
      reason: expect.stringContaining('cannot be checked: Company Name'),
    });
  });

  test('a job that stays queued keeps later ones from being asked for, and is told after a day', async () => {
    company = await openOnMonday({ queueSeconds: 10 * 24 * 3600 });
    const first = company.addCustomer();
    company.run();
    const second = company.addCustomer();
    company.run();
    await pass(company, minutes(6));
    company.run();
    expect(new Set(await gets(company))).toEqual(new Set(['/v2/bulk-connection/1']));
    await pass(company, DAY);
    company.run();
    for (const id of [first, second]) {
      expect(syncState(company, id)).toMatchObject({
        state: 'Accepted',
        codes: 'job_overdue',
        reason: expect.stringContaining('has been queued since 2026-11-16'),
      });
    }
  });

  test('a job ID that JOOR forgot stops nothing, and its customers are read back after a day', async () => {
    company = await openOnMonday({ autoMatch: true });
    const first = company.addCustomer();
    company.run();
    const second = company.addCustomer();
    company.run();
    await company.joor.admin('/admin/faults', { method: 'GET', path: '/v2/bulk-connection/1', status: 404 });
    await pass(company, minutes(6));
    company.run();
    expect(syncState(company, first)).toMatchObject({ state: 'Accepted' });
    expect(syncState(company, second)).toMatchObject({ state: 'In sync' });
    await pass(company, DAY);
    company.run();
    await pass(company, minutes(6));
    company.run();
    expect(syncState(company, first)).toMatchObject({ state: 'In sync' });
  });

  test('a connection that JOOR no longer shows is said to be gone', async () => {
    company = await openOnMonday({ autoMatch: true });
    const id = company.addCustomer();
    company.run();
    await pass(company, minutes(6));
    company.run();
    await company.joor.admin('/admin/faults', { method: 'GET', path: '/v2/connection/*', status: 404 });
    company.edit('customer', id, { companyname: 'Renamed' });
    company.run();
    await pass(company, minutes(6));
    company.run();
    expect(syncState(company, id)).toMatchObject({ state: 'Waiting for JOOR', codes: 'connection_gone' });
  });

  test('unreadable answers change nothing and are asked for again', async () => {
    company = await openOnMonday({ autoMatch: true });
    const id = company.addCustomer();
    company.run();
    await pass(company, minutes(6));
    await company.joor.admin('/admin/faults', {
      method: 'GET',
      path: '/v2/connection/*',
      body: '<html></html>',
      times: 1,
    });
    company.run();
    expect(syncState(company, id)).toMatchObject({ state: 'Accepted' });
    company.run();
    expect(syncState(company, id)).toMatchObject({ state: 'In sync' });
  });

  test('stays within the credits above the reserve, from run to run', async () => {
    company = await openOnMonday({ autoMatch: true });
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.reserve]: 290 });
    for (let count = 0; count < 10; count += 1) company.addCustomer();
    company.run();
    await pass(company, minutes(6));
    company.run();
    const inSync = () => Object.values(company.states()).filter(({ state }) => state === 'In sync').length;
    expect(inSync()).toBe(9);
    // What they cost counts for the runs that follow in the same window, too.
    company.run();
    expect(inSync()).toBe(9);
    await pass(company, minutes(5));
    company.run();
    expect(inSync()).toBe(10);
  });

  test('where JOOR takes 44 seconds for each, a chunk ends within its 15 minutes and the next run goes on', async () => {
    company = await openOnMonday({ autoMatch: true });
    for (let count = 0; count < 20; count += 1) company.addCustomer();
    company.run();
    await pass(company, minutes(6));
    const runSlowly = () => {
      const begun = company.account.clock.now();
      company.run(
        {},
        {
          onMoment: ({ stage, at, call }) => {
            const answered = stage === 'REDUCE' && at === 'after' && call?.name === 'https.get';
            if (answered) company.account.clock.advance(44_000);
            return undefined;
          },
        },
      );
      return company.account.clock.now() - begun;
    };
    const inSync = () => Object.values(company.states()).filter(({ state }) => state === 'In sync').length;
    expect(runSlowly()).toBeLessThan(minutes(11));
    expect(inSync()).toBe(14);
    expect(runSlowly()).toBeLessThan(minutes(11));
    expect(inSync()).toBe(20);
  });

  test('works in XML, and compares the fields that the setting names', async () => {
    company = await openOnMonday({ autoMatch: true, fullerReplies: true });
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, {
      [EXTERNAL_SYSTEM.format]: company.list('customlist_uc_format', 'XML'),
      [EXTERNAL_SYSTEM.compared]: 'customer_name, billing_city',
    });
    const id = company.addCustomer();
    company.run();
    await pass(company, minutes(6));
    company.run();
    expect(syncState(company, id)).toMatchObject({
      state: 'In sync',
      reason: expect.stringMatching(
        /^In sync \(2 of \d+ values can be checked\)\.\nSeen at JOOR: Company Name, City\./,
      ),
    });
  });

  test('a name in Fields Compared that is no field stops with a sentence', async () => {
    company = await openOnMonday();
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.compared]: 'customer_nam' });
    company.addCustomer();
    company.run();
    expect(company.query(`SELECT ${RUN.message} AS message FROM ${RUN.type}`)).toEqual([
      { message: expect.stringContaining('customer_nam in Fields Compared') },
    ]);
  });
});
