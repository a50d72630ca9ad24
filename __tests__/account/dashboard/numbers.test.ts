import {
  ACCOUNT_STATE,
  EXTERNAL_SYSTEM,
  FAILED_RECORD,
  RUN,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { RUN_LISTS } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/records/run-lists';
import { type Company, openCompany } from '../connector/company';
import { DashboardVisit } from './dashboard-visit';

const TABLE = { filters: {}, descending: true, page: 0, pageSize: 25 };

let company: Company;
let visitor: DashboardVisit;

beforeAll(async () => {
  company = await openCompany();
  const failing = [company.addCustomer({ terms: '' }), company.addCustomer({ terms: '' })];
  const sent = [company.addCustomer(), company.addCustomer(), company.addCustomer()];
  company.run();
  company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.upload]: false });
  company.addCustomer();
  company.edit('customer', sent[0] ?? 0, { isinactive: true });
  company.account.clock.advance(300_000);
  company.run();
  const [row] = company.query(
    `SELECT id FROM ${FAILED_RECORD.type} WHERE ${FAILED_RECORD.recordId} = ?`,
    failing[0] ?? 0,
  );
  company.edit(FAILED_RECORD.type, Number(row?.id), { [FAILED_RECORD.status]: 'Dismissed' });
  visitor = await DashboardVisit.of(company);
  await visitor.open();
});

afterAll(async () => {
  await visitor.stop();
  await company.stop();
});

describe('A number on Overview is that of the list it opens', () => {
  const overview = async () => visitor.ask('overview', { days: 1 });
  const customers = async (filters: Record<string, string>) =>
    (await visitor.ask('customers', { ...TABLE, filters, sort: 'name' })).total;

  test('tiles', async () => {
    const { tiles, systems } = await overview();
    expect(tiles).toEqual({
      inSync: await customers({ group: 'in-sync' }),
      sent: await customers({ group: 'sent' }),
      waiting: await customers({ group: 'waiting' }),
      failed: (await visitor.ask('failed_records', { ...TABLE, sort: 'failedAt' })).total,
      needsAttention: await customers({ group: 'needs-attention' }),
      paused: systems.filter(({ inactive, pause }) => !inactive && pause !== null).length,
    });
    expect([tiles.waiting, tiles.failed]).toEqual([2, 1]);
  });

  test('customers that are not exported, by state', async () => {
    const { others } = await overview();
    expect(others.map(({ state }) => state)).toEqual(['Excluded', 'On hold']);
    for (const { state, count } of others) expect(await customers({ state })).toBe(count);
  });

  test('enabled customers of an External System, recorded or not', async () => {
    company.account.clock.advance(60_000);
    company.addCustomer();
    const { systems } = await overview();
    expect(systems.map(({ enabled }) => enabled)).toEqual([7]);
    for (const { id, enabled } of systems) {
      expect(await customers({ system: String(id), enabled: 'T' })).toBe(enabled);
    }
  });

  test.each([1, 7, 30] as const)('runs of %i days, and what they did', async (days) => {
    const { plots } = await visitor.ask('overview', { days });
    const all = async (filters: Record<string, string>) =>
      visitor.ask('runs', { ...TABLE, pageSize: 100, filters: { days: String(days), ...filters }, sort: 'startedAt' });
    const sum = (of: (point: (typeof plots.points)[number]) => number) =>
      plots.points.reduce((total, point) => total + of(point), 0);
    const total = (
      rows: readonly { sent: number; failed: number; units: number }[],
      name: 'sent' | 'failed' | 'units',
    ) => rows.reduce((found, row) => found + row[name], 0);
    expect(sum(({ runs }) => runs)).toBe((await all({})).total);
    expect(sum(({ units }) => units)).toBe(total((await all({})).rows, 'units'));
    for (const name of ['sent', 'failed'] as const) {
      const { rows } = await all({ with: name });
      expect(sum((point) => point[name])).toBe(total(rows, name));
      expect(rows.every((row) => row[name] > 0)).toBe(true);
    }
    expect(sum(({ sent }) => sent)).toBe(3);
  });

  test('enabled customers that JOOR never got', async () => {
    const systems = await visitor.ask('match_systems', {});
    expect(systems.map(({ neverSent }) => neverSent)).toEqual([4]);
    for (const { systemId, neverSent } of systems) {
      expect(await customers({ system: String(systemId), enabled: 'never-sent' })).toBe(neverSent);
    }
  });

  test('customers with a value that lacks a line', async () => {
    const administrator = await DashboardVisit.of(company);
    await administrator.signIn(-5, 'administrator');
    await administrator.open('administrators');
    const term = company.create('term', { name: 'Net 90' });
    company.addCustomer({ terms: String(term) });
    company.addCustomer({ terms: String(term), isinactive: true });
    const { lines } = await administrator.ask('missing_lines', { systemId: company.systemId, kind: 'term' });
    expect(lines.map(({ name, customers: count }) => [name, count])).toEqual([['Net 90', 1]]);
    for (const { netsuiteId, customers: count } of lines) {
      const filters = { system: String(company.systemId), enabled: 'T', uses: `term ${netsuiteId}` };
      expect(await customers(filters)).toBe(count);
    }
    const shown = async (uses: string) => {
      const { used, total } = await visitor.ask('customers', {
        ...TABLE,
        filters: { enabled: 'T', uses },
        sort: 'name',
      });
      return [used, total];
    };
    expect(await shown(`term ${term}`)).toEqual(['payment term Net 90', 1]);
    // Employees that NetSuite made have negative ids.
    expect(await shown('sales-rep -5')).toEqual(['sales rep -5', 0]);
    expect(await shown('price-level 0 EUR')).toEqual(['price level 0 in EUR', 0]);
    await administrator.stop();
  });

  test('failures by cause', async () => {
    const { causes } = await visitor.ask('failed_records', { ...TABLE, sort: 'failedAt' });
    expect(causes).not.toEqual([]);
    for (const { code, count } of causes) {
      const { total } = await visitor.ask('failed_records', { ...TABLE, filters: { code }, sort: 'failedAt' });
      expect({ code, total }).toEqual({ code, total: count });
    }
  });
});

describe('Runs that find nothing to do', () => {
  const idle = async (days: 1 | 30) => {
    const { plots } = await visitor.ask('overview', { days });
    const sum = (name: 'idleRuns' | 'idleUnits' | 'runs') => plots.points.reduce((all, point) => all + point[name], 0);
    return { runs: sum('idleRuns'), units: sum('idleUnits'), recorded: sum('runs') };
  };

  test.each([
    ['because all they looked at is as it was', 5],
    ['because nothing changed', 240],
    ['an hour later', 60],
  ])('stand in the units of their hour and day, %s', async (_, minutes) => {
    company.account.clock.advance(minutes * 60_000);
    company.run();
    company.account.clock.advance(60_000);
    const before = { day: await idle(1), month: await idle(30) };
    const { stages, errors } = company.run();
    expect(errors).toEqual([]);
    const units = stages.reduce((all, stage) => all + stage.units, 0);
    for (const [period, days] of [
      ['day', 1],
      ['month', 30],
    ] as const) {
      const { runs, units: used, recorded } = before[period];
      expect(await idle(days)).toEqual({ runs: runs + 1, units: used + units, recorded });
      const hours = await visitor.ask('idle_runs', { days, at: '' });
      const sum = (name: 'runs' | 'units') => hours.reduce((all, hour) => all + hour[name], 0);
      expect([sum('runs'), sum('units')]).toEqual([runs + 1, used + units]);
      const { plots } = await visitor.ask('overview', { days });
      for (const point of plots.points) {
        const own = await visitor.ask('idle_runs', { days, at: point.at.slice(0, 13) });
        expect([own.reduce((all, hour) => all + hour.runs, 0), own.reduce((all, hour) => all + hour.units, 0)]).toEqual(
          [point.idleRuns, point.idleUnits],
        );
      }
    }
  });

  test('are told for 31 days, and a text that cannot be read begins anew', async () => {
    const [state] = company.query(`SELECT id FROM ${ACCOUNT_STATE.type}`);
    company.edit(ACCOUNT_STATE.type, Number(state?.id), { [ACCOUNT_STATE.idleRuns]: 'not JSON' });
    company.account.clock.advance(60_000);
    company.run();
    expect((await idle(1)).runs).toBe(1);
    const began = company.account.clock.now();
    company.account.clock.advance(32 * 86_400_000);
    for (const hours of [0, 3, 3]) {
      company.account.clock.advance(hours * 3_600_000);
      company.run();
    }
    const [kept] = company.query(`SELECT ${ACCOUNT_STATE.idleRuns} AS kept FROM ${ACCOUNT_STATE.type}`);
    const hours = Object.keys(JSON.parse(String(kept?.kept)) as object);
    expect(hours.length).toBeGreaterThan(0);
    expect(hours.filter((hour) => Date.parse(`${hour}:00:00Z`) <= began)).toEqual([]);
  });
});

describe('A number of a run is that of the list it opens', () => {
  /** A customer that there never was. */
  const GONE = 999_999;
  const all = { ...TABLE, pageSize: 1000 };
  const runs = async (filters: Record<string, string> = {}) =>
    (await visitor.ask('runs', { ...all, filters, sort: 'startedAt' })).rows;
  const listOf = (id: number, list: string) =>
    visitor.ask('run_customers', { ...all, sort: 'customerId', descending: false, id, list });

  beforeAll(async () => {
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.upload]: true });
    company.addCustomer({ terms: '' });
    const customers = company
      .query("SELECT id FROM customer WHERE isinactive = 'F' ORDER BY id")
      .map(({ id }) => Number(id));
    const later = async (minutes: number) => {
      company.account.clock.advance(minutes * 60_000);
      await company.joor.admin('/admin/clock', {
        set: new Date(company.account.clock.now()).toISOString(),
        stopped: true,
      });
      await company.joor.admin('/admin/run-jobs', {});
      expect(company.run().errors).toEqual([]);
    };
    await company.joor.admin('/admin/settings', { autoMatch: true });
    company.create(RUN.type, {
      name: 'Request',
      [RUN.kind]: 'Request',
      [RUN.status]: 'Requested',
      [RUN.requestedIds]: JSON.stringify([...customers, GONE]),
    });
    await later(5);
    await later(180);
    const [level] = company.query("SELECT id FROM pricelevel WHERE name = 'Wholesale'");
    company.edit('pricelevel', Number(level?.id), { isinactive: true });
    await later(22 * 60);
    company.account.clock.advance(60_000);
  });

  test('what became of customers', async () => {
    const seen = new Set<string>();
    for (const run of await runs()) {
      const detail = await visitor.ask('run', { id: run.id });
      const counts = { ...detail.run, foundBySweep: detail.foundBySweep };
      for (const list of RUN_LISTS) {
        if (counts[list] === 0) continue;
        seen.add(list);
        expect({ run: run.id, list, lists: detail.lists.includes(list) }).toEqual({ run: run.id, list, lists: true });
        const { total, rows } = await listOf(run.id, list);
        expect({ run: run.id, list, total, rows: rows.length }).toEqual({
          run: run.id,
          list,
          total: counts[list],
          rows: counts[list],
        });
        expect(rows.filter(({ name, customerId }) => name === '' && customerId !== GONE)).toEqual([]);
      }
    }
    expect([...seen].sort()).toEqual([...RUN_LISTS].sort());
  });

  test('customers that were asked for, causes, reasons and batches', async () => {
    const seen = { requested: 0, causes: 0, reasons: 0, batches: 0 };
    for (const { id, batches } of await runs()) {
      const detail = await visitor.ask('run', { id });
      for (const { list, count } of [
        ...detail.failedByCause,
        ...detail.reasons,
        ...detail.readBack,
        ...(detail.requested.length > 0 ? [{ list: 'requested', count: detail.requested.length }] : []),
      ]) {
        const { total, rows } = await listOf(id, list);
        expect({ id, list, total, rows: rows.length }).toEqual({ id, list, total: count, rows: count });
      }
      expect({ id, batches: detail.batches.length }).toEqual({ id, batches });
      for (const batch of detail.batches) {
        const { customers } = await visitor.ask('batch', { id: batch.id });
        expect([customers.length, customers.filter(({ first }) => first).length]).toEqual([
          batch.customers,
          batch.newCustomers,
        ]);
      }
      seen.requested += detail.requested.length;
      seen.causes += detail.failedByCause.length;
      seen.reasons += detail.reasons.length;
      seen.batches += batches;
    }
    expect(Object.entries(seen).filter(([, count]) => count === 0)).toEqual([]);
  });

  test('units by stage and credits by use are those of the run', async () => {
    for (const { id, units, credits } of await runs({ kind: 'Scheduled' })) {
      const detail = await visitor.ask('run', { id });
      const sum = (counts: typeof detail.unitsByStage) => counts.reduce((total, { count }) => total + count, 0);
      expect({ id, units: sum(detail.unitsByStage), credits: sum(detail.creditsByUse) }).toEqual({
        id,
        units,
        credits,
      });
    }
  });

  test.each([1, 30] as const)('a point of a curve, over %i days', async (days) => {
    const { plots } = await visitor.ask('overview', { days });
    expect(plots.points.filter((point) => point.runs > 0).length).toBeGreaterThan(1);
    for (const point of plots.points) {
      const at = point.at.slice(0, 13);
      const sum = async (name: 'sent' | 'failed' | 'units', filters = {}) =>
        (await runs({ days: String(days), at, ...filters })).reduce((total, run) => total + run[name], 0);
      expect({ at, runs: (await runs({ days: String(days), at })).length }).toEqual({ at, runs: point.runs });
      expect([
        await sum('sent', { with: 'sent' }),
        await sum('failed', { with: 'failed' }),
        await sum('units'),
      ]).toEqual([point.sent, point.failed, point.units]);
    }
  });

  test('a list that was not kept is refused in words, and another run’s name is nobody’s', async () => {
    const [run] = await runs();
    const id = Number(run?.id);
    for (const list of ['nothing', '__proto__', 'batches', '']) {
      const { reply } = await visitor.post('run_customers', { ...all, sort: 'customerId', id, list });
      expect(reply).toMatchObject({ ok: false, sentence: expect.stringContaining('does not say which customers') });
    }
    expect((await visitor.post('run', { id })).units).toBeLessThanOrEqual(40);
    expect(
      (await visitor.post('run_customers', { ...all, sort: 'customerId', id, list: 'requested' })).units,
    ).toBeLessThanOrEqual(60);
  });
});
