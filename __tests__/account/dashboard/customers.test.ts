import { inTransaction } from '../../../local/account/database';
import {
  CUSTOMER,
  EXTERNAL_SYSTEM,
  SYNC_STATE,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { ADDRESS, type Company } from '../connector/company';
import { type DashboardVisit, visitEachTest } from './dashboard-visit';

jest.setTimeout(240_000);

/** What one call of the list may cost. */
const MOST_UNITS = 60;

const HOUR = 3_600_000;

let company: Company;
let visit: DashboardVisit;

visitEachTest((opened) => {
  ({ company, visit } = opened);
});

async function list(filters: Record<string, string> = {}, more: { pageSize?: number; page?: number } = {}) {
  await visit.open();
  const request = { filters, sort: 'name', descending: false, page: 0, pageSize: 50, ...more };
  const answer = await visit.ask('customers', request);
  expect(visit.units).toBeLessThanOrEqual(MOST_UNITS);
  return answer;
}

const namesIn = async (filters: Record<string, string>) => (await list(filters)).rows.map(({ name }) => name);

const system = (values: Record<string, boolean>) => company.edit(EXTERNAL_SYSTEM.type, company.systemId, values);

const byHand = () => system({ [EXTERNAL_SYSTEM.uploadByHand]: true, [EXTERNAL_SYSTEM.updateByHand]: true });

describe('Not yet uploaded', () => {
  test('lists who is enabled and was never accepted, whether a run has looked or not', async () => {
    byHand();
    company.addCustomer({ companyname: 'Held' });
    company.addCustomer({ companyname: 'Faulty', terms: '' });
    company.run();
    company.addCustomer({ companyname: 'Unseen' });
    const { rows, total, counts } = await list({ tab: 'new' });
    expect(rows.map(({ name, state }) => [name, state])).toEqual([
      ['Faulty', 'Failed'],
      ['Held', 'On hold'],
      ['Unseen', 'New'],
    ]);
    expect([total, counts.new]).toEqual([3, 3]);
    expect(rows[2]?.reason).toContain('No run has looked at it yet');
  });

  test('leaves out who was accepted, who is not active, of another stage, or excluded by a setting', async () => {
    const [prospect] = company.query("SELECT key FROM entitystatus WHERE UPPER(name) LIKE '%PROPOSAL%'");
    company.addCustomer({ companyname: 'Sent' });
    company.run();
    company.addCustomer({ companyname: 'Inactive', isinactive: true });
    company.addCustomer({ companyname: 'Prospect', entitystatus: String(prospect?.key) });
    expect(await namesIn({ tab: 'new' })).toEqual([]);
  });

  test('with its switch it adds active customers on which the External System is not selected', async () => {
    company.addCustomer({ companyname: 'Enabled' });
    company.addCustomer({ companyname: 'Off', [CUSTOMER.externalSystems]: [] });
    company.addCustomer({ companyname: 'Closed', [CUSTOMER.externalSystems]: [], isinactive: true });
    expect(await namesIn({ tab: 'new' })).toEqual(['Enabled']);
    const { rows, counts } = await list({ tab: 'new', others: 'T' });
    expect(rows.map(({ name, state, system: where }) => [name, state, where])).toEqual([
      ['Enabled', 'New', 'JOOR'],
      ['Off', 'Not enabled', 'JOOR'],
    ]);
    expect(counts.new).toBe(2);
  });
});

describe('Changed', () => {
  test('lists who was sent and differs, with how many values, and who was changed since the last look', async () => {
    const [changed = 0, untouched, since = 0] = ['Changed', 'Untouched', 'Since'].map((companyname) =>
      company.addCustomer({ companyname, phone: '1' }),
    );
    company.run();
    byHand();
    company.account.clock.advance(HOUR);
    company.edit('customer', changed, { phone: '2' });
    company.run();
    company.account.clock.advance(HOUR);
    company.edit('customer', since, { phone: '3' });
    company.account.clock.advance(5 * 60_000);
    const { rows, counts } = await list({ tab: 'changed' });
    expect(rows).toMatchObject([
      { customerId: changed, changedValues: 1, modifiedSince: null, state: 'On hold' },
      { customerId: since, changedValues: null, modifiedSince: { minutesAgo: 5 }, state: 'Accepted' },
    ]);
    expect(counts.changed).toBe(2);
    expect(rows.map(({ customerId }) => customerId)).not.toContain(untouched);
  });

  test('a save that changes nothing for JOOR leaves the list with the next run', async () => {
    const id = company.addCustomer({ companyname: 'Saved' });
    company.run();
    company.account.clock.advance(HOUR);
    company.edit('customer', id, { comments: 'Called' });
    expect(await namesIn({ tab: 'changed' })).toEqual(['Saved']);
    company.run();
    expect(await namesIn({ tab: 'changed' })).toEqual([]);
  });
});

test('each customer stands in the tab of what became of it, and the tabs count them', async () => {
  const gone = company.addCustomer({ companyname: 'Gone', terms: '' });
  company.addCustomer({ companyname: 'Sent' });
  company.addCustomer({ companyname: 'No terms', terms: '' });
  company.addCustomer({ companyname: 'Inactive', isinactive: true });
  company.run();
  system({ [EXTERNAL_SYSTEM.upload]: false });
  company.addCustomer({ companyname: 'Held' });
  const [first] = company.query(`SELECT id FROM ${SYNC_STATE.type} WHERE ${SYNC_STATE.customerId} = ?`, gone);
  company.edit(SYNC_STATE.type, Number(first?.id), { [SYNC_STATE.customer]: null });
  company.account.clock.advance(HOUR);
  company.run();
  const { counts } = await list();
  expect(counts).toMatchObject({ all: 5, waiting: 1, 'would-fail': 1, 'on-hold': 1, excluded: 1, gone: 1, failed: 0 });
  expect(await namesIn({ tab: 'waiting' })).toEqual(['Sent']);
  expect(await namesIn({ tab: 'would-fail' })).toEqual(['No terms']);
  expect(await namesIn({ tab: 'on-hold' })).toEqual(['Held']);
  expect(await namesIn({ tab: 'excluded' })).toEqual(['Inactive']);
  expect(await namesIn({ tab: 'gone' })).toEqual(['Gone']);
});

test('a customer of which JOOR does not show what changed is Sent: in a list of its own, and Changed when it is edited again', async () => {
  await company.joor.admin('/admin/settings', { autoMatch: true });
  const sendAndReadBack = async () => {
    for (const minutes of [1, 6]) {
      company.account.clock.advance(minutes * 60_000);
      const set = new Date(company.account.clock.now()).toISOString();
      await company.joor.admin('/admin/clock', { set, stopped: true });
      company.run();
    }
  };
  const id = company.addCustomer({ companyname: 'Before' });
  company.addCustomer({ companyname: 'Seen' });
  await sendAndReadBack();
  company.edit('customer', id, { companyname: 'Renamed' });
  await sendAndReadBack();
  expect((await list()).counts).toMatchObject({ all: 2, 'in-sync': 1, sent: 1, waiting: 0 });
  expect(await namesIn({ tab: 'sent' })).toEqual(['Renamed']);
  expect(await namesIn({ tab: 'in-sync' })).toEqual(['Seen']);
  const { tiles } = await visit.ask('overview', { days: 1 });
  expect(tiles).toMatchObject({ inSync: 1, sent: 1 });
  expect(await namesIn({ group: 'sent' })).toEqual(['Renamed']);
  company.account.clock.advance(HOUR);
  company.edit('customer', id, { companyname: 'Renamed again' });
  expect(await namesIn({ tab: 'changed' })).toEqual(['Renamed']);
});

test('a customer that JOOR refused has failed, and would not fail by itself', async () => {
  company.addCustomer({ companyname: 'Refused' });
  await company.joor.admin('/admin/faults', { method: 'POST', path: '/v2/bulk-connection', status: 400 });
  company.run();
  expect(await namesIn({ tab: 'failed' })).toEqual(['Refused']);
  expect((await list()).counts['would-fail']).toBe(0);
});

test('it is searched by name, internal id, customer code and e-mail, which also narrows the counts', async () => {
  const id = company.addCustomer({ companyname: 'Élan Vital', email: 'someone@elan.example' });
  company.addCustomer({ companyname: 'Another', email: 'other@shop.example' });
  company.run();
  for (const text of ['élan v', String(id), 'someone@elan']) {
    const { rows, counts } = await list({ text });
    expect(rows.map(({ customerId }) => customerId)).toContain(id);
    if (text !== String(id)) expect([rows.length, counts.all]).toEqual([1, 1]);
  }
  const unseen = company.addCustomer({ companyname: 'Unseen', email: 'late@shop.example' });
  expect((await list({ tab: 'new', text: 'late@' })).rows.map(({ customerId }) => customerId)).toEqual([unseen]);
});

test('the zip is that of the default shipping address, or of the billing address, as text', async () => {
  const places = (zip: string, given: object) => ({ ...ADDRESS, zip, ...given });
  company.addCustomer({
    companyname: 'Both',
    addresses: [
      places('75001', { label: 'Bill', defaultbilling: true, defaultshipping: false }),
      places('01000', { label: 'Ship', defaultbilling: false, defaultshipping: true }),
    ],
  });
  company.addCustomer({
    companyname: 'Bill',
    addresses: [places('02000', { defaultbilling: true, defaultshipping: false })],
  });
  company.addCustomer({ companyname: 'None', addresses: [] });
  company.run();
  for (const tab of ['', 'new']) {
    const { rows } = await list({ tab, text: '' });
    const expected = tab === '' ? { Both: '01000', Bill: '02000', None: '' } : { None: '' };
    expect(Object.fromEntries(rows.map(({ name, zip }) => [name, zip]))).toEqual(expected);
  }
});

test('with 10,000 customers a page, with the counts of all tabs, is one call of at most 60 units', async () => {
  const ids: number[] = [];
  inTransaction(company.account, () => {
    for (let each = 0; each < 10_000; each += 1) ids.push(company.addCustomer());
  });
  inTransaction(company.account, () => {
    for (const [index, id] of ids.slice(0, 6000).entries()) {
      company.create(SYNC_STATE.type, {
        name: `${company.systemId}-${id}`,
        [SYNC_STATE.customer]: String(id),
        [SYNC_STATE.customerId]: id,
        [SYNC_STATE.customerName]: `Boutique ${id}`,
        [SYNC_STATE.system]: String(company.systemId),
        [SYNC_STATE.state]: index % 2 ? 'On hold' : 'In sync',
        [SYNC_STATE.customerCode]: String(id),
        [SYNC_STATE.fingerprintSent]: 'a',
        ...(index % 2 && { [SYNC_STATE.changedValues]: 3 }),
      });
    }
  });
  const all = await list();
  expect(all.counts).toMatchObject({ all: 6000, new: 4000, changed: 3000, 'in-sync': 3000, 'on-hold': 3000 });
  const last = await list({ tab: 'changed' }, { page: 2, pageSize: 1000 });
  expect([last.rows.length, last.total]).toEqual([1000, 3000]);
  expect((await list({ tab: 'new' }, { page: 79 })).rows).toHaveLength(50);
  expect((await list({ text: '9999' })).counts.all).toBeLessThan(10);
});
