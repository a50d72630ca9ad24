import {
  BATCH,
  EXTERNAL_SYSTEM,
  FAILED_RECORD,
  RUN,
  SYNC_STATE,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { withCompared } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/records/compared-fields';
import { type Company, openCompany } from './company';

const DAY = 24 * 3_600_000;

let company: Company;

beforeEach(async () => {
  company = await openCompany();
});

afterEach(() => company.stop());

const runAfter = (milliseconds: number) => {
  company.account.clock.advance(milliseconds);
  expect(company.run().errors).toEqual([]);
};
const ids = (type: string) => company.query(`SELECT id FROM ${type} ORDER BY id`).map(({ id }) => Number(id));
const batch = (values: Record<string, string | Date>) =>
  company.create(BATCH.type, { name: 'Batch', [BATCH.system]: String(company.systemId), ...withCompared(values) });
const failedRecord = (status: string, closedAt?: Date) =>
  company.create(FAILED_RECORD.type, {
    name: status,
    [FAILED_RECORD.system]: String(company.systemId),
    [FAILED_RECORD.recordType]: 'Customer',
    [FAILED_RECORD.recordId]: 999,
    [FAILED_RECORD.status]: status,
    ...(closedAt ? withCompared({ [FAILED_RECORD.closedAt]: closedAt }) : {}),
  });

describe('Retention', () => {
  test('removes what is finished and old, and nothing that is open', () => {
    const now = new Date(company.account.clock.now());
    const open = failedRecord('Open');
    failedRecord('Resolved', now);
    failedRecord('Dismissed', now);
    const closedLate = failedRecord('Resolved', new Date(now.getTime() + 60 * DAY));
    const unfinished = batch({ [BATCH.status]: 'Accepted' });
    batch({ [BATCH.status]: 'Accepted', [BATCH.finishedAt]: now });
    batch({ [BATCH.status]: 'Refused' });
    company.addCustomer();
    const request = company.create(RUN.type, {
      name: 'asked',
      [RUN.kind]: 'Request',
      [RUN.status]: 'Requested',
      [RUN.requestedIds]: '[]',
    });
    const old = company.create(RUN.type, { name: 'old', [RUN.kind]: 'Scheduled', [RUN.status]: 'Finished' });
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, { isinactive: true });
    runAfter(100 * DAY);
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, { isinactive: false });
    runAfter(0);
    expect(ids(FAILED_RECORD.type)).toEqual(expect.arrayContaining([open, closedLate]));
    expect(company.query(`SELECT id FROM ${FAILED_RECORD.type} WHERE ${FAILED_RECORD.recordId} = 999`)).toHaveLength(2);
    expect(company.query(`SELECT id FROM ${BATCH.type} WHERE ${BATCH.jobId} IS NULL`)).toEqual([{ id: unfinished }]);
    expect(ids(RUN.type)).not.toContain(old);
    expect(ids(RUN.type)).toContain(request);
  });

  test('empties what was sent of customers that left, and of no other; one that comes back is as before', () => {
    const [leaver, customer] = [company.addCustomer(), company.addCustomer()];
    runAfter(0);
    company.edit('customer', leaver, { isinactive: true });
    runAfter(DAY);
    const kept = () =>
      company
        .query(`SELECT ${SYNC_STATE.customerId} AS id, ${SYNC_STATE.payload} AS payload FROM ${SYNC_STATE.type}`)
        .filter(({ payload }) => payload !== null)
        .map(({ id }) => Number(id));
    runAfter(80 * DAY);
    expect(kept().sort()).toEqual([leaver, customer]);
    runAfter(20 * DAY);
    expect(kept()).toEqual([customer]);
    company.edit('customer', leaver, { isinactive: false });
    runAfter(DAY);
    expect(kept().sort()).toEqual([leaver, customer]);
  });

  test('keeps the batch that a customer waits for, however old it is', async () => {
    await company.joor.admin('/admin/settings', { autoMatch: false, matchDelay: null, instant: true });
    company.addCustomer();
    runAfter(0);
    runAfter(DAY);
    const state = () => company.query(`SELECT ${SYNC_STATE.state} AS state FROM ${SYNC_STATE.type}`);
    const [waitedFor] = ids(BATCH.type);
    runAfter(100 * DAY);
    runAfter(DAY);
    expect(state()).toEqual([{ state: 'Waiting for JOOR' }]);
    expect(ids(BATCH.type)).toEqual([waitedFor]);
    await company.joor.admin('/admin/match', { codes: 'all' });
    for (const days of [1, 1]) runAfter(days * DAY);
    expect(state()).not.toEqual([{ state: 'Waiting for JOOR' }]);
    expect(ids(BATCH.type)).toEqual([]);
  });

  test('keeps what is younger than its days', () => {
    const recent = batch({ [BATCH.status]: 'Refused' });
    company.addCustomer();
    runAfter(0);
    const runs = ids(RUN.type);
    runAfter(89 * DAY);
    expect(ids(BATCH.type)).toContain(recent);
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.retentionDays]: 30 });
    runAfter(2 * DAY);
    expect(ids(BATCH.type)).not.toContain(recent);
    expect(ids(RUN.type)).not.toContain(runs[0]);
  });
});
