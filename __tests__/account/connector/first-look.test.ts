import { EXTERNAL_SYSTEM, RUN } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { ADDRESS, type Company, openCompany, postedCodes } from './company';

const CUSTOMERS = 130;
const MINUTE = 60_000;

let company: Company;

beforeEach(async () => {
  company = await openCompany();
  // JOOR's 300 credits are some 60 POSTs: in batches of two they do not last for all.
  company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.batchSize]: 2 });
});

afterEach(() => company.stop());

const lastRun = () =>
  company.query(
    `SELECT ${RUN.sent} AS sent, ${RUN.onHold} AS onhold, ${RUN.unchanged} AS unchanged FROM ${RUN.type}
     ORDER BY id DESC`,
  )[0];

async function nextWindow(): Promise<void> {
  company.account.clock.advance(5 * MINUTE + 1000);
  await company.joor.admin('/admin/clock', { advance: 301 });
}

test('a first load over two credit windows does not look again at the customers that the first recorded', async () => {
  const ids = Array.from({ length: CUSTOMERS }, () => company.addCustomer());
  company.account.clock.advance(MINUTE);
  company.run();
  const recorded = Object.keys(company.states()).map(Number);
  expect(lastRun()).toEqual({ sent: recorded.length, onhold: CUSTOMERS - recorded.length, unchanged: 0 });
  expect(recorded.length).toBeGreaterThan(0);
  expect(recorded.length).toBeLessThan(CUSTOMERS);

  await nextWindow();
  const [changed = 0] = recorded;
  company.edit('customer', changed, { phone: '+33 1 40 00 00 00' });
  const added = company.addCustomer();
  company.run();
  expect(lastRun()).toEqual({ sent: CUSTOMERS - recorded.length + 2, onhold: 0, unchanged: 0 });
  const sent = (await postedCodes(company)).flat().map(Number);
  expect([...sent].sort((one, other) => one - other)).toEqual(
    [...ids, changed, added].sort((one, other) => one - other),
  );
}, 30_000);

test('a change made while its customer is sent is sent too, however long the first look goes on', async () => {
  const [first = 0] = Array.from({ length: CUSTOMERS }, () => company.addCustomer());
  company.account.clock.advance(MINUTE);
  let edited = false;
  company.run(
    {},
    {
      onMoment: ({ at, call }) => {
        if (edited || at !== 'before' || call?.name !== 'https.post') return undefined;
        edited = true;
        company.edit('customer', first, { phone: '+33 1 40 00 00 00' });
        company.account.clock.advance(2000);
        return undefined;
      },
    },
  );
  expect(Object.keys(company.states()).length).toBeLessThan(CUSTOMERS);

  company.account.clock.advance(4 * 60 * MINUTE);
  await company.joor.admin('/admin/clock', { advance: 4 * 3600 });
  company.addCustomer();
  company.run();
  expect(Object.keys(company.states())).toHaveLength(CUSTOMERS + 1);
  await nextWindow();
  company.run();
  const codes = (await postedCodes(company)).flat().map(Number);
  expect(codes.filter((code) => code === first)).toHaveLength(2);
});

test('a customer that another one was merged into before the first look is over is sent once', async () => {
  company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.batchSize]: 1 });
  const gone = company.addCustomer({ addresses: [{ ...ADDRESS, label: 'Old shop' }] });
  const [into = 0] = Array.from({ length: 70 }, () => company.addCustomer());
  company.account.clock.advance(MINUTE);
  company.run();
  company.account.records.merge('customer', into, gone, { userId: -5, role: 'administrator' });
  company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.batchSize]: 100 });

  await nextWindow();
  company.run();
  expect((await postedCodes(company)).at(-1)?.filter((code) => code === String(into))).toEqual([String(into)]);
}, 30_000);
