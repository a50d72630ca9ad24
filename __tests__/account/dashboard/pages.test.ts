import { runQueued } from '../../../local/runtime/run';
import {
  ACCOUNT_STATE,
  EXTERNAL_SYSTEM,
  VALUE_MAP,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { SOURCES } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/sources';
import type { Company } from '../connector/company';
import { DashboardVisit, visitEachTest } from './dashboard-visit';

const MOST_UNITS = 60;

const TABLE = { filters: {}, descending: true, page: 0, pageSize: 50 };

let company: Company;
let visitor: DashboardVisit;

visitEachTest((opened) => {
  ({ company, visit: visitor } = opened);
});

/** What the page of an action costs, besides its answer. */
async function askedAt<Answer>(asked: Promise<Answer>): Promise<Answer> {
  const answer = await asked;
  expect(visitor.units).toBeLessThanOrEqual(MOST_UNITS);
  expect(visitor.units).toBeGreaterThan(0);
  return answer;
}

describe('Overview', () => {
  test('counts the customers of each tile, and those that are not exported', async () => {
    company.addCustomer();
    company.addCustomer();
    company.addCustomer({ terms: '' });
    company.addCustomer({ isinactive: true });
    company.run();
    await visitor.open();
    const overview = await askedAt(visitor.ask('overview', { days: 1 }));
    expect(overview.tiles).toEqual({ inSync: 0, sent: 0, waiting: 2, failed: 1, needsAttention: 0, paused: 0 });
    expect(overview.others).toEqual([{ state: 'Excluded', count: 1 }]);
    expect(overview.oldestUnsent).toBeNull();
    expect(overview.lastRun).toMatchObject({ atWork: { minutesAgo: 0 }, runId: 1 });
    expect(overview.plots.points).toMatchObject([{ runs: 1, sent: 2, failed: 1, mostCredits: 5 }]);
    expect(overview.systems).toMatchObject([{ name: 'JOOR', enabled: 4, pause: null, upload: true }]);
  });

  test('says how old the oldest change is that JOOR has not taken', async () => {
    company.addCustomer();
    company.run();
    company.account.clock.advance(3_600_000);
    const id = company.addCustomer();
    company.account.clock.advance(1_800_000);
    await visitor.open();
    const before = await visitor.ask('overview', { days: 1 });
    expect([30, 31]).toContain(before.oldestUnsent?.minutesAgo);
    company.run();
    expect(company.states()[id]?.state).toBe('Accepted');
    const { oldestUnsent } = await visitor.ask('overview', { days: 1 });
    expect(oldestUnsent).toBeNull();
  });

  test('says why an External System pauses, and what ends it', async () => {
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.accountId]: 'OTHER' });
    company.addCustomer();
    company.run();
    await visitor.open();
    const { tiles, systems } = await visitor.ask('overview', { days: 1 });
    expect(tiles.paused).toBe(1);
    expect(systems[0]?.pause).toEqual({
      byHand: false,
      since: expect.objectContaining({ minutesAgo: 0 }),
      cause: 'configuration',
      reason: expect.stringContaining('OTHER'),
      fix: expect.stringContaining('Correct the settings'),
    });
  });

  test('the tile Failed counts what its list, the Failed Record Queue, shows: nothing that was dismissed', async () => {
    company.addCustomer({ terms: '' });
    company.addCustomer({ terms: '' });
    company.run();
    await visitor.open();
    await visitor.ask('dismiss', { ids: [1], reason: 'Closes in May' });
    const { tiles } = await visitor.ask('overview', { days: 1 });
    const { total } = await visitor.ask('failed_records', { ...TABLE, sort: 'failedAt' });
    expect([tiles.failed, total]).toEqual([1, 1]);
  });

  test('of an account without External Systems is empty, not broken', async () => {
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, { isinactive: true });
    await visitor.open();
    const { tiles, lastRun, plots } = await visitor.ask('overview', { days: 30 });
    expect(tiles).toEqual({ inSync: 0, sent: 0, waiting: 0, failed: 0, needsAttention: 0, paused: 0 });
    expect(lastRun).toBeNull();
    expect(plots.points).toEqual([]);
  });
});

describe('Customers', () => {
  test('are found by tile, state and text, whatever the text holds', async () => {
    company.addCustomer({ companyname: '100% Wool_Shop' });
    company.addCustomer({ companyname: 'Linen' });
    company.addCustomer({ companyname: 'No Terms', terms: '' });
    company.run();
    await visitor.open();
    const found = async (filters: Record<string, string>) => {
      const { rows } = await askedAt(visitor.ask('customers', { ...TABLE, filters, sort: 'name' }));
      return rows.map(({ name }) => name);
    };
    expect(await found({ group: 'waiting' })).toEqual(['Linen', '100% Wool_Shop']);
    expect(await found({ state: 'Failed' })).toEqual(['No Terms']);
    expect(await found({ text: '100% w' })).toEqual(['100% Wool_Shop']);
    expect(await found({ system: String(company.systemId), text: 'linen' })).toEqual(['Linen']);
    expect(await found({ system: '999' })).toEqual([]);
    expect(await found({ text: '_' })).toEqual(['100% Wool_Shop']);
    expect(await found({ text: "' OR 1 = 1 --" })).toEqual([]);
  });
});

describe('Sync Log', () => {
  test('shows runs, one run with its batches, and a batch with request and reply but no token', async () => {
    company.addCustomer({ companyname: 'Café Élan' });
    company.addCustomer({ terms: '' });
    company.run();
    await visitor.open();
    const runs = await askedAt(visitor.ask('runs', { ...TABLE, sort: 'startedAt' }));
    expect(runs).toMatchObject({
      total: 1,
      rows: [{ status: 'Finished', sent: 1, failed: 1, batches: 1, credits: 5 }],
    });

    const run = await askedAt(visitor.ask('run', { id: runs.rows[0]?.id ?? 0 }));
    expect(run.failedByCause).toEqual([
      { label: 'Missing payment term', count: 1, list: 'fault payment_term_missing' },
    ]);
    expect(run.unitsByStage.map(({ label }) => label).sort()).toEqual(['getInputData', 'map', 'reduce', 'summarize']);
    expect(run.batches).toMatchObject([{ status: 'Accepted', customers: 1, newCustomers: 1, jobStatus: 'queued' }]);

    const batch = await askedAt(visitor.ask('batch', { id: run.batches[0]?.id ?? 0 }));
    expect(batch.request.line).toBe(`POST ${company.joor.url}/v2/bulk-connection`);
    expect(batch.request.body).toContain('Café Élan');
    expect(batch.reply).toContain('HTTP 200');
    expect(JSON.stringify(batch)).not.toContain('test-token');
  });

  test('a request that a run has answered does not wait any more, and names that run', async () => {
    const ids = Array.from({ length: 12 }, () => company.addCustomer());
    await visitor.open();
    const { runIds } = await visitor.ask('export', { customerIds: ids });
    const [requestId = 0] = runIds;
    const waiting = await visitor.ask('runs', { ...TABLE, sort: 'startedAt' });
    expect(waiting.rows).toMatchObject([{ id: requestId, status: 'Requested', startedAt: null }]);
    expect((await visitor.ask('run', { id: requestId })).answeredBy).toBeNull();
    runQueued(company.account);
    const { rows } = await visitor.ask('runs', { ...TABLE, sort: 'startedAt' });
    expect(rows.map(({ status, startedAt }) => [status, startedAt === null])).toEqual([
      ['Finished', false],
      ['Finished', false],
    ]);
    const sent = rows.find((run) => run.sent === 12)?.id;
    const { answeredBy } = await askedAt(visitor.ask('run', { id: requestId }));
    expect([answeredBy, sent === requestId]).toEqual([sent, false]);
    expect((await visitor.ask('run', { id: sent ?? 0 })).answeredBy).toBeNull();
  });

  test('filters runs by what they had, and sorts them', async () => {
    company.addCustomer();
    company.run();
    company.account.clock.advance(600_000);
    company.addCustomer({ terms: '' });
    company.run();
    await visitor.open();
    const ids = async (filters: Record<string, string>, sort: 'startedAt' | 'sent', descending: boolean) =>
      (await visitor.ask('runs', { ...TABLE, filters, sort, descending })).rows.map(({ id }) => id);
    expect(await ids({}, 'startedAt', true)).toEqual([2, 1]);
    expect(await ids({}, 'sent', true)).toEqual([1, 2]);
    expect(await ids({ with: 'failed' }, 'startedAt', true)).toEqual([2]);
    expect(await ids({ to: '2001-01-01' }, 'startedAt', true)).toEqual([]);
    expect(await ids({ from: '2001-01-01' }, 'startedAt', true)).toEqual([2, 1]);
  });
});

/** Changes a setting of the External System and three lines of the Value Map, once scripts of the account run. */
function changeSettings(): void {
  company.run();
  const actor = { userId: -5, role: 'administrator', context: 'USERINTERFACE' };
  const change = (type: string, id: number, values: Record<string, string | number>) => {
    const document = company.account.records.load(type, id, actor);
    Object.assign(document.values, values);
    company.account.records.save(document, actor);
  };
  change(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.batchSize]: 50 });
  for (const { id } of company.query(`SELECT id FROM ${VALUE_MAP.type}`)) {
    change(VALUE_MAP.type, Number(id), { [VALUE_MAP.joorName]: `Renamed ${id}` });
  }
}

describe('General Log', () => {
  test('tells what runs said and when settings were changed, newest first', async () => {
    changeSettings();
    company.account.clock.advance(600_000);
    company.run({ custscript_uc_ids: 'abc' });
    await visitor.open();
    const log = await askedAt(visitor.ask('events', { ...TABLE, sort: 'at' }));
    expect(log.rows.map(({ kind }) => kind)).toEqual(['run', 'system', 'valueMap']);
    expect(log.rows[0]?.sentence).toContain('"abc" is not an internal ID');
    expect(log.rows[1]?.sentence).toMatch(/^\S.* changed External System "JOOR"\.\nCustomers per Request: empty → 50$/);
    expect(log.rows[2]?.sentence).toMatch(/^3 lines were changed, the last one:\n.*\n.*Main Warehouse → Renamed/s);
    const filtered = await askedAt(visitor.ask('events', { ...TABLE, filters: { kind: 'run' }, sort: 'at' }));
    expect(filtered.total).toBe(1);
  });

  test('is searched for words in any case, whatever kind of record holds them', async () => {
    changeSettings();
    company.addCustomer({ companyname: 'Boutique 50%', terms: '' });
    company.run({ custscript_uc_ids: 'abc' });
    await visitor.open();
    const { rows } = await visitor.ask('failed_records', { ...TABLE, sort: 'failedAt' });
    await visitor.ask('dismiss', { ids: rows.map(({ id }) => id), reason: 'Closes in May' });
    const kinds = async (filters: Record<string, string>) => {
      const { rows: found, total } = await askedAt(visitor.ask('events', { ...TABLE, filters, sort: 'at' }));
      expect(total).toBe(found.length);
      return found.map(({ kind }) => kind);
    };
    expect(await kinds({ text: 'is not an INTERNAL id' })).toEqual(['run']);
    expect(await kinds({ text: 'closes in may' })).toEqual(['dismissal']);
    expect(await kinds({ text: '50%' })).toEqual(['dismissal']);
    expect(await kinds({ text: 'external system "joor' })).toEqual(['system']);
    expect(await kinds({ text: 'value map' })).toEqual(['valueMap']);
    expect(await kinds({ text: 'changed', from: '2001-01-01' })).toEqual(['system', 'valueMap']);
    expect(await kinds({ text: 'changed', kind: 'run' })).toEqual([]);
    expect(await kinds({ text: 'no such word' })).toEqual([]);
  });

  test('names what was told by alert and is not over', async () => {
    company.run();
    const [state] = company.query(`SELECT id FROM ${ACCOUNT_STATE.type}`);
    company.edit(ACCOUNT_STATE.type, Number(state?.id), {
      [ACCOUNT_STATE.alerts]: JSON.stringify({
        open: { 'paused: count': { subject: 'JOOR is paused (count)', since: '2026-01-05 09:00' } },
        waiting: [],
      }),
    });
    await visitor.open();
    const { openAlerts } = await visitor.ask('events', { ...TABLE, sort: 'at' });
    expect(openAlerts).toEqual([{ system: 'JOOR', subject: 'JOOR is paused (count)', since: '2026-01-05 09:00' }]);
  });
});

test('the page itself costs 12 units, and more once an hour and once a day', async () => {
  const units = async () => {
    const somebody = await DashboardVisit.of(company);
    await somebody.open('administrators');
    return somebody.units;
  };
  // What looks at the permissions: one question, and each record type that has no record.
  const empty = SOURCES.filter(
    ({ table }) => table.startsWith('customrecord') && company.query(`SELECT id FROM ${table}`).length === 0,
  );
  const look = 1 + 10 + 2 * empty.length;
  const addresses = 1 + 40;
  expect(await units()).toBe(12 + addresses + look);
  expect(await units()).toBe(12);
  company.account.clock.advance(3_600_000);
  expect(await units()).toBe(12 + look);
  company.account.clock.advance(86_400_000);
  expect(await units()).toBe(12 + addresses + look);
});
