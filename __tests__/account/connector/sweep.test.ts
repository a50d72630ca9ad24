import {
  ACCOUNT_STATE,
  EXTERNAL_SYSTEM,
  RUN,
  SYNC_STATE,
  VALUE_MAP,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { ADDRESS, type Company, openCompany, postedCodes } from './company';

const ADMINISTRATOR = { userId: -5, role: 'administrator' };
const HOUR = 3_600_000;

let company: Company;

beforeEach(async () => {
  company = await openCompany();
});

afterEach(() => company.stop());

const later = (milliseconds: number) => {
  company.account.clock.advance(milliseconds);
  const report = company.run();
  expect(report.errors).toEqual([]);
};
const sweep = () =>
  company.query(
    `SELECT ${ACCOUNT_STATE.sweepPosition} AS position, ${ACCOUNT_STATE.sweepStarted} AS started FROM ${ACCOUNT_STATE.type}`,
  )[0];
/** Another customer three hours later: the delta no longer looks at those before. */
const addLater = () => {
  company.account.clock.advance(3 * HOUR);
  const id = company.addCustomer();
  later(0);
  return id;
};
const found = () =>
  company
    .query(`SELECT ${RUN.foundBySweep} AS found FROM ${RUN.type} WHERE ${RUN.foundBySweep} > 0 ORDER BY id`)
    .map((row) => row.found);

describe('The sweep', () => {
  test('finds the edit of a list value, that leaves the customer’s modified date alone, and counts it', async () => {
    const customer = company.addCustomer();
    later(0);
    const other = addLater();
    const level = company.query("SELECT id FROM pricelevel WHERE name = 'Wholesale'")[0];
    company.edit('pricelevel', Number(level?.id), { isinactive: true });
    later(3 * HOUR);
    expect(company.states()[customer]?.state).toBe('Accepted');
    later(22 * HOUR);
    expect(company.states()[customer]?.state).toBe('Failed');
    expect(found()).toEqual([1]);
    expect(await postedCodes(company)).toEqual([[String(customer)], [String(other)]]);
  });

  test.each(['On hold', 'Waiting for JOOR'])(
    'counts the edit of a list value also for a customer %s',
    async (state) => {
      await company.joor.admin('/admin/settings', { matchDelay: null, instant: true });
      const upload = { [EXTERNAL_SYSTEM.upload]: state !== 'On hold' };
      company.edit(EXTERNAL_SYSTEM.type, company.systemId, upload);
      const customer = company.addCustomer();
      later(0);
      addLater();
      expect(company.states()[customer]?.state).toBe(state);
      const level = company.query("SELECT id FROM pricelevel WHERE name = 'Wholesale'")[0];
      company.edit('pricelevel', Number(level?.id), { isinactive: true });
      later(3 * HOUR);
      later(22 * HOUR);
      expect(company.states()[customer]?.state).toBe('Failed');
      expect(found()).toEqual([1]);
    },
  );

  test('that finds nothing writes no run and sends nothing', async () => {
    company.addCustomer();
    later(0);
    const before = sweep()?.started;
    const runs = company.query(`SELECT id FROM ${RUN.type}`).length;
    later(25 * HOUR);
    expect(sweep()?.started).not.toBe(before);
    expect(company.query(`SELECT id FROM ${RUN.type}`)).toHaveLength(runs);
    expect(await postedCodes(company)).toHaveLength(1);
  });

  test('begins at once when a map changed', async () => {
    company.addCustomer();
    company.addCustomer();
    later(0);
    addLater();
    const line = company.query(`SELECT id FROM ${VALUE_MAP.type} WHERE ${VALUE_MAP.joorCode} = 'net30'`)[0];
    company.edit(VALUE_MAP.type, Number(line?.id), { [VALUE_MAP.joorName]: 'Net Thirty' });
    later(5 * 60_000);
    expect((await postedCodes(company)).slice(2).flat()).toHaveLength(3);
    expect(found()).toEqual([2]);
    later(5 * 60_000);
    expect((await postedCodes(company)).flat()).toHaveLength(6);
  });

  test('begins at once when the selection changed, and who no longer meets it leaves with the reason', () => {
    const customer = company.addCustomer();
    later(0);
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.stages]: 'Lead' });
    later(3 * HOUR);
    expect(company.states()[customer]).toMatchObject({
      state: 'Excluded',
      reason: expect.stringContaining('JOOR exports only leads'),
    });
  });

  test('goes no further over a customer that could not be recorded', async () => {
    const customer = company.addCustomer();
    later(0);
    const started = sweep()?.started;
    const line = company.query(`SELECT id FROM ${VALUE_MAP.type} WHERE ${VALUE_MAP.joorCode} = 'net30'`)[0];
    company.edit(VALUE_MAP.type, Number(line?.id), { [VALUE_MAP.joorName]: 'Net Thirty' });
    const state = Number(company.query(`SELECT id FROM ${ACCOUNT_STATE.type}`)[0]?.id);
    company.account.clock.advance(3 * HOUR);
    company.edit(ACCOUNT_STATE.type, state, {
      [ACCOUNT_STATE.windowStart]: new Date(company.account.clock.now()).toISOString(),
      [ACCOUNT_STATE.creditsSpent]: 300,
    });
    later(0);
    expect(await postedCodes(company)).toHaveLength(1);
    expect(sweep()?.started).toBe(started);
    later(6 * 60_000);
    expect(await postedCodes(company)).toEqual([[String(customer)], [String(customer)]]);
    expect(sweep()?.started).not.toBe(started);
  });
});

describe('An address that is gone in NetSuite', () => {
  test('is told with the customer', () => {
    const customer = company.addCustomer({ addresses: [ADDRESS, { ...ADDRESS, label: 'Outlet' }] });
    const gone = () =>
      company.query(
        `SELECT ${SYNC_STATE.goneAddresses} AS gone, ${SYNC_STATE.warnings} AS warnings FROM ${SYNC_STATE.type}`,
      )[0];
    later(0);
    const document = company.account.records.load('customer', customer, ADMINISTRATOR);
    const [flagship, outlet] = document.sublists.addressbook ?? [];
    if (!flagship || !outlet) throw new Error('The customer has two addresses.');
    document.sublists.addressbook = [flagship];
    company.account.records.save(document, ADMINISTRATOR);
    later(60_000);
    const code = String(gone()?.gone);
    expect(code).not.toBe('');
    expect(gone()?.warnings).toContain(`No longer in NetSuite but still in JOOR: ${code}. Remove it in JOOR.`);
  });
});
