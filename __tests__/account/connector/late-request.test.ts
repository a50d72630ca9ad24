import { EXTERNAL_SYSTEM, SYNC_STATE } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type Company, EVERY_FIELD, openCompany, postedConnections } from './company';

const HOUR = 3_600_000;

let company: Company;

beforeEach(async () => {
  company = await openCompany();
  await company.joor.admin('/admin/settings', { autoMatch: true, fullerReplies: true });
  company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.compared]: EVERY_FIELD });
  await pass(0);
});

afterEach(() => company.stop());

async function pass(milliseconds: number): Promise<void> {
  const now = company.account.clock.now() + milliseconds;
  company.account.clock.set(now);
  await company.joor.admin('/admin/clock', { set: new Date(now).toISOString(), stopped: true });
}

/** Runs now and twice in the next hour: sent, job finished, read back. */
async function settle(): Promise<void> {
  for (let run = 0; run < 3; run += 1) {
    company.run();
    await pass(HOUR / 3);
  }
}

const loseNextPost = (late: number) =>
  company.joor.admin('/admin/faults', { method: 'POST', path: '/v2/bulk-connection', times: 1, late });

async function nameAtJoor(): Promise<string | undefined> {
  const { connections } = (await company.joor.admin('/admin/connections')) as never as {
    connections: { data: { customer_name: string } }[];
  };
  return connections[0]?.data.customer_name;
}

const syncState = (id: number) =>
  company.query(
    `SELECT ${SYNC_STATE.state} AS state, ${SYNC_STATE.reason} AS reason FROM ${SYNC_STATE.type} WHERE ${SYNC_STATE.customerId} = ?`,
    id,
  )[0];

async function readBacks(id: number): Promise<number> {
  const requests = await company.joor.requests();
  return requests.filter(({ path }) => path.startsWith(`/v2/connection/customer_code/${id}`)).length;
}

describe('A request whose answer was lost and that JOOR takes late', () => {
  test('after a newer version was read back: it is found a day later, and the newer one is sent once more', async () => {
    const id = company.addCustomer({ companyname: 'First' });
    await settle();
    await loseNextPost((12 * HOUR) / 1000);
    company.edit('customer', id, { companyname: 'Second' });
    company.run();
    expect(syncState(id)).toMatchObject({ state: 'Unknown' });
    company.edit('customer', id, { companyname: 'Third' });
    await settle();
    expect(syncState(id)).toMatchObject({
      state: 'In sync',
      reason: expect.stringContaining('read back again in a day'),
    });

    await pass(11 * HOUR);
    await pass(HOUR);
    expect(await nameAtJoor()).toBe('Second');
    await pass(12 * HOUR);
    await settle();
    expect(await nameAtJoor()).toBe('Third');
    expect(syncState(id)).toMatchObject({ state: 'In sync', reason: expect.not.stringContaining('once more') });
    const sent = (await postedConnections(company)).map(({ customer_name }) => customer_name);
    expect(sent).toEqual(['First', 'Second', 'Third', 'Third']);
  });

  test('and that never came costs one more credit, a day after the loss and never again', async () => {
    const id = company.addCustomer();
    await settle();
    await company.joor.admin('/admin/faults', { method: 'POST', times: 1, drop: true });
    company.edit('customer', id, { companyname: 'Second' });
    await settle();
    const before = await readBacks(id);
    await pass(22 * HOUR);
    company.run();
    expect(await readBacks(id)).toBe(before);
    await pass(2 * HOUR);
    company.run();
    expect(await readBacks(id)).toBe(before + 1);
    await pass(48 * HOUR);
    await settle();
    expect(await readBacks(id)).toBe(before + 1);
    expect(syncState(id)).toMatchObject({ state: 'In sync' });
  });

  test('while the run that sent it broke off: it is read back once more as well', async () => {
    const id = company.addCustomer();
    await settle();
    company.edit('customer', id, { companyname: 'Second' });
    const broken = new Error('broken off');
    expect(() =>
      company.run(
        {},
        {
          onMoment: ({ at, call }) => {
            if (at === 'after' && call?.name === 'https.post') throw broken;
            return undefined;
          },
        },
      ),
    ).toThrow(broken);
    await settle();
    expect(syncState(id)).toMatchObject({
      state: 'In sync',
      reason: expect.stringContaining('read back again in a day'),
    });
  });
});

test('values that come back to what JOOR took last are sent again where JOOR may have got others since', async () => {
  const id = company.addCustomer({ companyname: 'First' });
  await settle();
  await company.joor.admin('/admin/faults', { method: 'POST', times: 1, drop: true, when: 'after' });
  company.edit('customer', id, { companyname: 'Second' });
  company.run();
  company.edit('customer', id, { companyname: 'x'.repeat(101) });
  company.run();
  expect(syncState(id)).toMatchObject({ state: 'Failed' });
  company.edit('customer', id, { companyname: 'First' });
  await settle();
  expect(await nameAtJoor()).toBe('First');
  expect(syncState(id)).toMatchObject({ state: 'In sync' });
});
