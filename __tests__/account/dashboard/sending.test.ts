import { runQueued } from '../../../local/runtime/run';
import { CUSTOMER_EXPORT, EXTERNAL_SYSTEM } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type Company, openCompany, postedCodes } from '../connector/company';
import { DashboardVisit } from './dashboard-visit';

const TABLE = { filters: {}, descending: true, page: 0, pageSize: 25 };
const [SCHEDULED] = CUSTOMER_EXPORT.deployments.scheduled;

let company: Company;
let visit: DashboardVisit;

beforeAll(async () => {
  company = await openCompany();
  visit = await DashboardVisit.of(company);
});

beforeEach(() => visit.open('administrators'));

afterAll(async () => {
  await visit.stop();
  await company.stop();
});

const later = (minutes: number) => {
  company.account.clock.advance(minutes * 60_000);
  expect(company.run({}, { deployment: SCHEDULED }).errors).toEqual([]);
};
const card = async () => {
  const { systems } = await visit.ask('overview', { days: 1 });
  const [system] = systems;
  if (!system) throw new Error('There is no External System.');
  return system;
};
const posts = async () => (await postedCodes(company)).flat();
const list = async (filters: Record<string, string>) =>
  visit.ask('customers', { ...TABLE, filters, sort: 'name', descending: false });

describe('What waits', () => {
  test('is counted before the first run, as its list has it, and nobody guesses when it is done', async () => {
    for (let made = 0; made < 4; made += 1) company.addCustomer();
    const { backlog, id, credits } = await card();
    expect(backlog).toEqual({ customers: 4, taken: 0, minutes: null });
    expect((await list({ system: String(id), enabled: 'unsent' })).total).toBe(4);
    expect(credits).toEqual({ left: 300, minutesToNew: null });
  });

  test('is nothing once it is sent, with what JOOR took, and the credits of the window', async () => {
    later(5);
    expect(await card()).toMatchObject({
      backlog: { customers: 0, taken: 4, minutes: 0 },
      credits: { left: 295, minutesToNew: 5 },
    });
    company.account.clock.advance(360_000);
    expect((await card()).credits).toEqual({ left: 300, minutesToNew: null });
  });

  test('is what changed since', async () => {
    company.account.clock.advance(61 * 60_000);
    const ids = company.query('SELECT id FROM customer ORDER BY id').map((row) => Number(row.id));
    for (const id of ids.slice(0, 2)) company.edit('customer', id, { phone: '+33 1 40 00 00 00' });
    const { id, backlog } = await card();
    expect(backlog).toEqual({ customers: 2, taken: 0, minutes: null });
    const { rows } = await list({ system: String(id), enabled: 'unsent' });
    expect(rows.map(({ customerId }) => customerId).sort()).toEqual(ids.slice(0, 2));
    later(5);
    expect((await card()).backlog).toMatchObject({ customers: 0, taken: 2 });
  });
});

describe('Pause and Resume', () => {
  test('take a reason, say who and since when, and stop and start one External System', async () => {
    const { id } = await card();
    const { reply } = await visit.post('pause', { systemId: id, reason: '  ' });
    expect(reply).toMatchObject({ ok: false, sentence: expect.stringContaining('Enter a reason') });
    expect(await visit.ask('pause', { systemId: id, reason: 'Stock take.' })).toMatchObject({ good: true });
    const before = (await posts()).length;
    company.addCustomer();
    later(7);
    later(5);
    expect((await card()).pause).toMatchObject({
      cause: 'by hand',
      byHand: true,
      reason: expect.stringMatching(/^Paused by .+: Stock take\.$/),
      since: { minutesAgo: 12 },
    });
    expect((await posts()).length).toBe(before);
    const asked = await visit.ask('run_now', { systemId: null });
    expect(asked).toMatchObject({ good: false, runId: null, sentence: expect.stringContaining('is paused') });
    await visit.ask('resume', { systemId: id });
    expect((await card()).pause).toBeNull();
    later(5);
    expect((await posts()).length).toBe(before + 1);
    const { rows } = await visit.ask('events', { ...TABLE, filters: { kind: 'pause' }, sort: 'at' });
    expect(rows.map(({ sentence }) => sentence.split('\n')[0])).toEqual([
      expect.stringMatching(/ resumed External System "JOOR"\.$/),
      expect.stringMatching(/ paused External System "JOOR"\.$/),
    ]);
  });

  test('no fault of JOOR’s takes the place of a person’s pause, and only a person ends it', async () => {
    await company.joor.admin('/admin/faults', { status: 401, times: 2 });
    company.addCustomer();
    later(5);
    expect((await card()).pause?.cause).toBe('authorisation');
    await visit.ask('pause', { systemId: null, reason: 'We look into it.' });
    later(5);
    later(5);
    expect((await card()).pause).toMatchObject({ cause: 'by hand', since: { minutesAgo: 10 } });
    await visit.ask('resume', { systemId: null });
    later(5);
    later(5);
    expect((await card()).pause).toBeNull();
    expect(await visit.ask('resume', { systemId: null })).toMatchObject({
      sentence: expect.stringContaining('Nobody paused it by hand'),
    });
  });

  test('are for administrators only, Run now is not', async () => {
    await visit.openEverybodys();
    const { id } = await card();
    for (const [action, request] of [
      ['pause', { systemId: id, reason: 'No.' }],
      ['resume', { systemId: id }],
    ] as const) {
      expect((await visit.post(action, request as never)).reply.ok).toBe(false);
    }
    expect((await visit.post('run_now', { systemId: 999 })).reply).toMatchObject({ ok: false });
  });
});

describe('Run now', () => {
  test('looks for changes whatever the interval, names who asked, and is asked for once', async () => {
    runQueued(company.account);
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.interval]: 1440 });
    later(5);
    company.addCustomer();
    const before = (await posts()).length;
    later(5);
    expect((await posts()).length).toBe(before);
    const { id } = await card();
    const { runId } = await visit.ask('run_now', { systemId: id });
    expect(await visit.ask('run_now', { systemId: id })).toMatchObject({ runId });
    expect(await visit.ask('run', { id: Number(runId) })).toMatchObject({ run: { startedAt: null }, requested: [] });
    expect(await visit.ask('at_work', {})).toMatchObject({ waiting: 1 });
    expect(runQueued(company.account).flatMap(({ errors }) => errors)).toEqual([]);
    expect((await posts()).length).toBe(before + 1);
    const { answeredBy } = await visit.ask('run', { id: Number(runId) });
    const answer = await visit.ask('run', { id: Number(answeredBy) });
    expect(answer).toMatchObject({ run: { sent: 1 }, requested: [] });
    expect(answer.requestedBy).not.toBe('');
    const { rows } = await visit.ask('events', { ...TABLE, filters: { kind: 'run' }, sort: 'at' });
    const told = rows.find((row) => row.id === answeredBy);
    expect(told).toMatchObject({
      sentence: '1 customer sent, 0 newly failed.',
      asked: { by: answer.requestedBy, customers: 0 },
    });
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.interval]: '' });
  });

  test('that finds nothing to do still leaves its run', async () => {
    const { runId } = await visit.ask('run_now', { systemId: null });
    company.account.clock.advance(60_000);
    runQueued(company.account);
    const { answeredBy } = await visit.ask('run', { id: Number(runId) });
    expect(await visit.ask('run', { id: Number(answeredBy) })).toMatchObject({ run: { sent: 0, status: 'Finished' } });
  });
});

describe('A run at work', () => {
  test('is told with what it has sent so far', async () => {
    expect(await visit.ask('at_work', {})).toEqual({ run: null, waiting: 0 });
    company.account.clock.advance(600_000);
    const created = new Date(company.account.clock.now()).toISOString().slice(0, 19).replace('T', ' ');
    company.addCustomer();
    const [id] = company.query('SELECT MAX(id) AS id FROM customer').map((row) => Number(row.id));
    company.account.clock.advance(120_000);
    await visit.ask('export', { customerIds: [id ?? 0] });
    company.account.database.exec(
      `INSERT INTO scheduledscriptinstance (taskid, scriptid, deploymentid, status, mapreducestage, percentcomplete, datecreated)
       VALUES ('other', '${CUSTOMER_EXPORT.script}', '${SCHEDULED}', 'PROCESSING', 'REDUCE', 0, '${created}')`,
    );
    const { run } = await visit.ask('at_work', {});
    expect(run).toMatchObject({ batches: 1, customers: 1 });
    // NetSuite prints when it was created to the minute.
    expect([2, 3]).toContain(run?.minutes);
    company.account.database.exec("UPDATE scheduledscriptinstance SET status = 'COMPLETE' WHERE taskid = 'other'");
    expect((await visit.ask('at_work', {})).run).toBeNull();
  });
});
