import { runQueued } from '../../../local/runtime/run';
import type { Filters } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/contract/table';
import type {
  FailedRecordRow,
  FailedRecordsRequest,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/pages/failed-record-queue/contract';
import { RULES } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/rule-sheet';
import { FAILED_RECORD as F } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { withCompared } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/records/compared-fields';
import type { Company } from '../connector/company';
import { type DashboardVisit, visitEachTest } from './dashboard-visit';

jest.setTimeout(240_000);

let company: Company;
let visit: DashboardVisit;

visitEachTest((opened) => {
  ({ company, visit } = opened);
});

const page = (changes: Partial<FailedRecordsRequest> = {}): FailedRecordsRequest => ({
  filters: {},
  sort: 'failedAt',
  descending: true,
  page: 0,
  pageSize: 50,
  ...changes,
});

const names = (rows: FailedRecordRow[]) => rows.map(({ recordName }) => recordName);

/** Puts a Failed Record straight into the store. */
function seed(recordId: number, values: Record<string, string | number | Date> = {}): number {
  const message = `Missing price level: The customer has no price level. ${RULES.price_level_missing.fix}`;
  return company.create(F.type, {
    name: `Customer-${company.systemId}-${recordId}`,
    externalid: `Customer-${company.systemId}-${recordId}`,
    [F.recordType]: 'Customer',
    [F.recordId]: recordId,
    [F.recordName]: `Boutique ${String(recordId).padStart(4, '0')}`,
    [F.system]: String(company.systemId),
    [F.errorClass]: 'validation',
    [F.codes]: 'price_level_missing',
    [F.tries]: 1,
    [F.status]: 'Open',
    ...withCompared<string | number | Date>({
      [F.errorMsg]: message,
      [F.failedAt]: new Date(company.account.clock.now() - recordId * 60_000),
      ...values,
    }),
  } as never);
}

test('a page of 2,000 failed records is one call of at most 60 units, whatever the filter', async () => {
  for (let id = 1; id <= 2000; id += 1) {
    seed(id, id % 4 === 0 ? { [F.codes]: 'price_level_missing, payment_term_missing' } : {});
  }
  const filters: Filters[] = [
    {},
    { text: 'boutique 19' },
    { code: 'payment_term_missing' },
    { age: 'over-7' },
    { status: 'any' },
  ];
  for (const filter of filters) {
    const { reply, units } = await visit.post('failed_records', page({ filters: filter, page: 1 }));
    expect(reply.ok).toBe(true);
    expect(units).toBeLessThanOrEqual(60);
  }
  const resync = { code: 'price_level_missing', systemIds: [company.systemId] };
  expect((await visit.post('resync_cause', resync)).units).toBeLessThanOrEqual(200);
  const answer = await visit.ask('failed_records', page({ page: 39 }));
  expect(answer.total).toBe(2000);
  expect(answer.rows).toHaveLength(50);
  expect(answer.causes).toEqual([
    { code: 'price_level_missing', title: 'Missing price level', count: 2000, systemIds: [company.systemId] },
    { code: 'payment_term_missing', title: 'Missing payment term', count: 500, systemIds: [company.systemId] },
  ]);
  const all = await visit.ask('failed_records', page({ pageSize: 1000, sort: 'recordName', descending: false }));
  expect(all.rows[0]?.recordName).toBe('Boutique 0001');
  expect(all.rows[999]?.recordName).toBe('Boutique 1000');
});

test('the filter by cause finds a code wherever it stands among others, and no code that only contains it', async () => {
  const lists = ['a_b', 'a_b, c', 'c, a_b', 'c, a_b, d', 'a_b_c', 'x_a_b', 'a%b', 'axb', 'c'];
  for (const [index, codes] of lists.entries()) seed(index + 1, { [F.codes]: codes, [F.recordName]: codes });
  const found = async (code: string) =>
    names((await visit.ask('failed_records', page({ filters: { code } }))).rows).sort();
  expect(await found('a_b')).toEqual(['a_b', 'a_b, c', 'c, a_b', 'c, a_b, d']);
  expect(await found('c')).toEqual(['a_b, c', 'c', 'c, a_b', 'c, a_b, d']);
  expect(await found('d')).toEqual(['c, a_b, d']);
  expect(await found('a_b, c')).toEqual(['a_b, c']);
  expect(await found('A_B')).toEqual([]);
  expect(await found('e')).toEqual([]);
});

describe('filters', () => {
  beforeEach(() => {
    seed(1, { [F.recordName]: '100% Linen', [F.failedAt]: new Date(company.account.clock.now() - 3_600_000) });
    seed(2, {
      [F.codes]: 'refused_by_joor',
      [F.errorClass]: 'refused by JOOR',
      [F.errorMsg]: 'JOOR refused it: unknown price label.',
      [F.failedAt]: new Date(company.account.clock.now() - 10 * 86_400_000),
    });
    seed(3, { [F.status]: 'Dismissed', [F.dismissReason]: 'Closed shop', [F.closedBy]: 'Ana' });
    seed(4, { [F.status]: 'Resolved' });
  });

  test.each([
    [{}, ['100% Linen', 'Boutique 0002']],
    [{ status: 'Dismissed' }, ['Boutique 0003']],
    [{ status: 'any' }, ['100% Linen', 'Boutique 0002', 'Boutique 0003', 'Boutique 0004']],
    [{ class: 'refused by JOOR' }, ['Boutique 0002']],
    [{ code: 'price_level_missing' }, ['100% Linen']],
    [{ text: '100%' }, ['100% Linen']],
    [{ text: 'unknown PRICE label' }, ['Boutique 0002']],
    [{ text: '_' }, []],
    [{ age: '1' }, ['100% Linen']],
    [{ age: 'over-7' }, ['Boutique 0002']],
    [{ recordType: 'Customer' }, ['100% Linen', 'Boutique 0002']],
    [{ recordType: 'Item' }, []],
    [{ system: '999' }, []],
  ])('%j', async (filters, expected) => {
    const { rows } = await visit.ask(
      'failed_records',
      page({ filters: filters as Record<string, string>, sort: 'recordName', descending: false }),
    );
    expect(names(rows)).toEqual(expected);
  });

  test('a filter that the queue does not have is refused', async () => {
    const { reply } = await visit.post('failed_records', page({ filters: { colour: 'red' } }));
    expect(reply).toEqual({ ok: false, sentence: 'There is no filter "colour" here.' });
  });
});

test('each fault stands with its field and the fix of the rule sheet, and the next try where there is one', async () => {
  const id = company.addCustomer({ pricelevel: '', terms: '' });
  company.run();
  const { rows } = await visit.ask('failed_records', page());
  expect(rows).toEqual([
    expect.objectContaining({
      recordType: 'Customer',
      recordId: id,
      systemName: 'JOOR',
      errorClass: 'validation',
      tries: 1,
      status: 'Open',
      state: 'Failed',
      nextTry: null,
      closed: null,
      next: 'Once saved, the next run sends it.',
      faults: [
        {
          sentence: 'Missing payment term: The customer has no payment term.',
          where: 'Financial > Terms',
          place: 'financial',
          fix: RULES.payment_term_missing.fix,
        },
        {
          sentence: 'Missing price level: The customer has no price level.',
          where: 'Financial > Price Level',
          place: 'financial',
          fix: RULES.price_level_missing.fix,
        },
      ],
    }),
  ]);
  expect(rows[0]?.failedAt?.minutesAgo).toBe(0);
});

test('RESYNC of a record that was corrected sends it within the call, and takes it out of the queue', async () => {
  const term = company.query('SELECT id FROM term')[0]?.id as number;
  const id = company.addCustomer({ terms: '' });
  company.run();
  const [row] = (await visit.ask('failed_records', page())).rows;
  company.edit('customer', id, { terms: term });
  await visit.open('administrators');
  const answer = await visit.ask('resync', { ids: [row?.id ?? 0] });
  expect(answer.lines).toEqual([
    expect.objectContaining({ customerId: id, systemId: company.systemId, outcome: 'sent' }),
  ]);
  const { reply, units } = await visit.post('export_progress', { runIds: answer.runIds, customerIds: [id] });
  expect(reply).toEqual({
    ok: true,
    answer: { waiting: false, states: [expect.objectContaining({ customerId: id, state: 'Accepted', isNew: true })] },
  });
  expect(units).toBeLessThanOrEqual(20);
  expect((await visit.ask('failed_records', page())).total).toBe(0);
});

test('what is handed to the export is waiting until a run has taken it up, and then says its reason', async () => {
  const ids = Array.from({ length: 12 }, () => company.addCustomer({ terms: '' }));
  company.run();
  const { rows } = await visit.ask('failed_records', page());
  await visit.open('administrators');
  const answer = await visit.ask('resync', { ids: rows.map(({ id }) => id) });
  expect(answer.sentence).toBe('12 queued.');
  const followed = { runIds: answer.runIds, customerIds: ids };
  expect((await visit.ask('export_progress', followed)).waiting).toBe(true);
  runQueued(company.account);
  const progress = await visit.ask('export_progress', followed);
  expect(progress.waiting).toBe(false);
  expect(progress.states).toHaveLength(12);
  expect(progress.states[0]).toMatchObject({ state: 'Failed', reason: expect.stringContaining('no payment term') });
});

test('RESYNC of a cause exports all its customers and nobody else', async () => {
  const wrong = [company.addCustomer({ terms: '' }), company.addCustomer({ terms: '' })];
  company.addCustomer({ pricelevel: '' });
  company.run();
  const answer = await visit.ask('resync_cause', { code: 'payment_term_missing', systemIds: [company.systemId] });
  expect(answer.lines.map(({ customerId }) => customerId)).toEqual(wrong);
});

test('dismiss needs a reason, says who did it, and can be taken back; the history keeps it all', async () => {
  company.addCustomer({ terms: '' });
  company.run();
  const [row] = (await visit.ask('failed_records', page())).rows;
  const ids = [row?.id ?? 0];
  const [refused] = await visit.ask('dismiss', { ids, reason: '  ' });
  expect(refused?.sentence).toContain('enter a reason');
  await visit.ask('dismiss', { ids, reason: 'Closes in May' });
  expect((await visit.ask('failed_records', page())).total).toBe(0);
  const dismissed = await visit.ask('failed_records', page({ filters: { status: 'Dismissed' } }));
  expect(dismissed.rows[0]?.closed).toMatchObject({ reason: 'Closes in May', by: expect.any(String) });
  await visit.ask('reopen', { ids });
  const { record, history } = await visit.ask('failed_record', { id: ids[0] ?? 0 });
  expect(record.status).toBe('Open');
  expect(history.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^Reopened by /),
    expect.stringMatching(/^Dismissed by .*: Closes in May$/),
    expect.stringContaining('Missing payment term'),
  ]);
});

test('the history tells times in the zone of whoever looks', async () => {
  const { account } = company;
  account.setSettings({ timeZone: 'Asia/Tokyo' });
  account.clock.set(Date.UTC(2026, 2, 3, 22, 30));
  company.addCustomer({ terms: '' });
  company.run();
  const [row] = (await visit.ask('failed_records', page())).rows;
  const { history } = await visit.ask('failed_record', { id: row?.id ?? 0 });
  expect(history[0]).toMatchObject({ at: expect.stringContaining('2026-03-03T22:30'), printed: '3/4/2026 7:30:00 am' });
});

test('a Failed Record that is not there is told in a sentence', async () => {
  const { reply } = await visit.post('failed_record', { id: 4711 });
  expect(reply).toEqual({ ok: false, sentence: expect.stringContaining('no Failed Record with the internal ID 4711') });
});

test('nothing chosen and too much chosen are refused', async () => {
  expect((await visit.post('resync', { ids: [] })).reply).toMatchObject({ ok: false });
  const ids = Array.from({ length: 1001 }, (_, index) => index + 1);
  expect((await visit.post('resync', { ids })).reply).toMatchObject({
    ok: false,
    sentence: expect.stringContaining('at most 1000'),
  });
});

test('a user without administration may RESYNC, at once or through the export, and dismiss', async () => {
  const employee = company.create('employee', { firstname: 'Ana', lastname: 'Clerk', subsidiary: '1' });
  const term = company.query('SELECT id FROM term')[0]?.id as number;
  const customers = Array.from({ length: 12 }, () => company.addCustomer({ terms: '' }));
  company.run();
  await visit.signIn(employee, 'customrole_uc_user');
  const { rows } = await visit.ask('failed_records', page());
  const [first, second] = rows;
  company.edit('customer', first?.recordId ?? 0, { terms: term });
  const atOnce = await visit.ask('resync', { ids: [first?.id ?? 0] });
  expect(atOnce.lines).toEqual([expect.objectContaining({ outcome: 'sent' })]);
  const handed = await visit.ask('resync', { ids: rows.map(({ id }) => id) });
  runQueued(company.account);
  const progress = await visit.ask('export_progress', { runIds: handed.runIds, customerIds: customers });
  expect(progress.waiting).toBe(false);
  const [line] = await visit.ask('dismiss', { ids: [second?.id ?? 0], reason: 'Closed' });
  expect(line?.sentence).toContain('is dismissed: Closed');
  const dismissed = await visit.ask('failed_record', { id: second?.id ?? 0 });
  expect(dismissed.record.closed).toMatchObject({ by: 'Ana Clerk', reason: 'Closed' });
});
