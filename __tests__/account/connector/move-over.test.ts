import {
  ACCOUNT_STATE,
  BATCH,
  FAILED_RECORD,
  RUN,
  SYNC_STATE,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type Company, openCompany, postedCodes } from './company';

const MINUTE = 60_000;

const INSTANTS: Record<string, string[]> = {
  [SYNC_STATE.type]: [
    SYNC_STATE.nextDueUtc,
    SYNC_STATE.sentAtUtc,
    SYNC_STATE.verifiedAtUtc,
    SYNC_STATE.etaUtc,
    SYNC_STATE.answerLostAtUtc,
    SYNC_STATE.payloadLength,
  ],
  [BATCH.type]: [BATCH.sentAtUtc, BATCH.finishedAtUtc],
  [FAILED_RECORD.type]: [FAILED_RECORD.failedAtUtc, FAILED_RECORD.closedAtUtc, FAILED_RECORD.errorStart],
  [RUN.type]: [RUN.startedAtUtc, RUN.closedAtUtc, RUN.messageStart],
  [ACCOUNT_STATE.type]: [ACCOUNT_STATE.heartbeatUtc, ACCOUNT_STATE.lastRunUtc, ACCOUNT_STATE.watermarkTime],
};

let company: Company;

beforeEach(async () => {
  company = await openCompany();
  company.account.clock.set(Date.parse('2026-07-01T15:00:00Z'));
});
afterEach(() => company.stop());

const values = (): Record<string, Record<string, unknown>[]> =>
  Object.fromEntries(
    Object.entries(INSTANTS).map(([type, fields]) => [
      type,
      company.query(`SELECT id, ${fields.join(', ')} FROM ${type} ORDER BY id`),
    ]),
  );

/** Puts the records back into the form that they had before: times alone, and a watermark as it was printed. */
function makeOld(watermark: string): void {
  for (const [type, fields] of Object.entries(INSTANTS)) {
    for (const { id } of company.query(`SELECT id FROM ${type}`)) {
      company.edit(type, Number(id), Object.fromEntries(fields.map((field) => [field, null])));
      if (type === ACCOUNT_STATE.type) company.edit(type, Number(id), { [ACCOUNT_STATE.watermarkTime]: watermark });
    }
  }
}

const run = (parameters: Record<string, unknown> = {}) => {
  const report = company.run(parameters);
  expect(report.errors).toEqual([]);
};

describe('Records of an earlier version', () => {
  test('get their instants by the first run, which does nothing else, and the next one exports', async () => {
    const [sent, refused] = [company.addCustomer(), company.addCustomer({ terms: '' })];
    run();
    await company.joor.admin('/admin/faults', {
      method: 'POST',
      path: '/v2/bulk-connection',
      status: 503,
      times: 1,
    });
    company.edit('customer', sent, { phone: '1' });
    company.account.clock.advance(MINUTE);
    run();
    expect(company.states()[sent]?.state).toBe('Retrying');
    const before = values();
    const posts = (await postedCodes(company)).length;
    makeOld('2026-07-01 11:00:00');
    company.edit('customer', refused, { phone: '2' });
    company.account.clock.advance(20 * MINUTE);

    run({ custscript_uc_ids: String(refused) });
    expect(await postedCodes(company)).toHaveLength(posts);
    const after = values();
    const withLengths = before[SYNC_STATE.type]?.map((row) => ({
      ...row,
      [SYNC_STATE.payloadLength]: row[SYNC_STATE.payloadLength] ?? 0,
    }));
    expect(after[SYNC_STATE.type]).toEqual(withLengths);
    for (const type of [BATCH.type, FAILED_RECORD.type]) expect(after[type]).toEqual(before[type]);
    const [movedRun] = company.query(`SELECT ${RUN.message} AS message FROM ${RUN.type} ORDER BY id DESC`);
    expect(movedRun?.message).toContain('The next run exports.');
    const [state] = after[ACCOUNT_STATE.type] ?? [];
    expect(state).toMatchObject({ [ACCOUNT_STATE.watermarkTime]: '2026-06-30T11:00:00Z' });
    expect(state).toMatchObject({ [ACCOUNT_STATE.lastRunUtc]: expect.stringMatching(/Z$/) });

    company.account.clock.advance(5 * MINUTE);
    run();
    expect((await postedCodes(company)).slice(posts)).toEqual([[String(sent)]]);
    const requests = company.query(
      `SELECT ${RUN.status} AS status FROM ${RUN.type} WHERE name = 'Request for 1 customer'`,
    );
    expect(requests).toEqual([{ status: 'Finished' }]);
  });

  test('that are all of this version are left alone', () => {
    company.addCustomer();
    run();
    const before = values();
    run();
    expect(values()[SYNC_STATE.type]).toEqual(before[SYNC_STATE.type]);
    expect(company.query(`SELECT id FROM ${RUN.type}`)).toHaveLength(1);
  });
});
