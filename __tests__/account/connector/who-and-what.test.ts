import {
  CHANGE,
  CUSTOMER_EXPORT,
  EXTERNAL_SYSTEM,
  RUN,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { DashboardVisit } from '../dashboard/dashboard-visit';
import { type Company, openCompany } from './company';

const MINUTE = 60_000;

let company: Company;
let visit: DashboardVisit;
let ana: number;

beforeEach(async () => {
  company = await openCompany();
  company.run();
  ana = company.create('employee', { firstname: 'Ana', lastname: 'Bell', email: 'ana@brand.example' });
  visit = await DashboardVisit.of(company);
  await visit.signIn(ana, 'administrator');
});

afterEach(async () => {
  await visit.stop();
  await company.stop();
});

const changes = () =>
  company
    .query(`SELECT ${CHANGE.what} AS what FROM ${CHANGE.type} ORDER BY id`)
    .map(({ what }) => String(what).split('\n'));

const later = (parameters: Record<string, unknown> = {}) => {
  company.account.clock.advance(5 * MINUTE);
  expect(company.run(parameters).errors).toEqual([]);
};

describe('The General Log has who, and what before and after', () => {
  test('of a setting, however it is changed, and never of a token', async () => {
    const actor = { userId: ana, role: 'administrator', context: 'USERINTERFACE' };
    const document = company.account.records.load(EXTERNAL_SYSTEM.type, company.systemId, actor);
    Object.assign(document.values, {
      [EXTERNAL_SYSTEM.batchSize]: 20,
      [EXTERNAL_SYSTEM.update]: false,
      [EXTERNAL_SYSTEM.secret]: 'the-token-itself',
    });
    company.account.records.save(document, actor);
    const [[first, ...lines] = []] = changes();
    expect(first).toBe('Ana Bell changed External System "JOOR".');
    expect(lines.sort()).toEqual([
      'API Secret ID: changed',
      'Customers per Request: empty → 20',
      'Update Customers to JOOR: Yes → empty',
    ]);
    expect(JSON.stringify(changes())).not.toContain('the-token-itself');
  });

  test('of one field alone, saved in a list: the others stay, and are not named', () => {
    const actor = { userId: ana, role: 'administrator', context: 'USERINTERFACE' };
    const values = { [EXTERNAL_SYSTEM.batchSize]: 20 };
    company.account.records.submitFields(EXTERNAL_SYSTEM.type, company.systemId, values, actor);
    expect(changes()).toEqual([['Ana Bell changed External System "JOOR".', 'Customers per Request: empty → 20']]);
  });

  test('of a pause and its end, by the person who pressed it, with the reason', async () => {
    await visit.open('administrators');
    expect((await visit.post('pause', { systemId: null, reason: 'Stock take.' })).reply).toMatchObject({ ok: true });
    expect((await visit.post('resume', { systemId: null })).reply).toMatchObject({ ok: true });
    expect(changes().map(([first]) => first)).toEqual([
      'Ana Bell paused External System "JOOR".',
      'Ana Bell resumed External System "JOOR".',
    ]);
    expect(changes()[0]?.slice(1)).toEqual([
      'Before: sending',
      'After: paused (by hand): Paused by Ana Bell: Stock take.',
    ]);
    const { reply } = await visit.post('events', {
      sort: 'at',
      descending: true,
      page: 0,
      pageSize: 25,
      filters: { kind: 'pause' },
    });
    expect(reply).toMatchObject({ ok: true, answer: { total: 2 } });
  });

  test('of a pause that the export makes itself', async () => {
    await company.joor.admin('/admin/faults', { status: 401, times: 1 });
    company.addCustomer();
    later();
    later();
    expect(changes().map(([first]) => first)).toEqual([
      'JOOR Customer Export paused External System "JOOR".',
      'JOOR Customer Export resumed External System "JOOR".',
    ]);
  });

  test('of an import, by the person who made it', async () => {
    await visit.open('administrators');
    const { reply } = await visit.post('export_configuration', {});
    const { text } = (reply as { answer: { text: string } }).answer;
    const edited = JSON.parse(text) as { externalSystems: { batchSize: number | null }[] };
    for (const system of edited.externalSystems) system.batchSize = 30;
    const imported = { text: JSON.stringify(edited), deleteOthers: false, checkOnly: false };
    await visit.post('import_configuration', imported);
    expect(changes().flat()).toEqual(
      expect.arrayContaining(['Ana Bell changed External System "JOOR".', 'Customers per Request: empty → 30']),
    );
  });
});

test('a run names who asked for which customers', async () => {
  const ids = [company.addCustomer(), company.addCustomer()];
  const [deployment] = CUSTOMER_EXPORT.deployments.scheduled;
  company.create(RUN.type, {
    name: 'Request',
    [RUN.kind]: 'Request',
    [RUN.status]: 'Requested',
    [RUN.requestedIds]: JSON.stringify(ids),
    [RUN.requestedBy]: 'Bo Chan',
  });
  company.run({}, { deployment });
  const [run] = company.query(
    `SELECT id, ${RUN.requestedBy} AS asked, ${RUN.requestedIds} AS ids FROM ${RUN.type} WHERE ${RUN.kind} = 'Scheduled' ORDER BY id DESC`,
  );
  expect([run?.asked, JSON.parse(String(run?.ids))]).toEqual(['Bo Chan', ids]);
  await visit.open();
  const { reply } = await visit.post('run', { id: Number(run?.id) });
  expect(reply).toMatchObject({ answer: { requestedBy: 'Bo Chan', requested: ids } });
  const asked = await visit.post('export', { customerIds: ids });
  expect(asked.reply).toMatchObject({ ok: true });
  const [direct] = company.query(`SELECT ${RUN.requestedBy} AS asked FROM ${RUN.type} ORDER BY id DESC`);
  expect(direct?.asked).toBe('Ana Bell');
});

test("the units of a run are those of its stages, summarize's own with them", () => {
  company.addCustomer();
  company.account.clock.advance(5 * MINUTE);
  const report = company.run();
  const [run] = company.query(
    `SELECT ${RUN.units} AS units, ${RUN.figures} AS figures FROM ${RUN.type} ORDER BY id DESC`,
  );
  const { byStage } = JSON.parse(String(run?.figures)) as { byStage: Record<string, number> };
  expect(Object.values(byStage).reduce((sum, units) => sum + units, 0)).toBe(run?.units);
  expect(byStage.summarize).toBeGreaterThan(0);
  expect(run?.units).toBe(report.stages.reduce((sum, { units }) => sum + units, 0));
});
