import { EXTERNAL_SYSTEM, FAILED_RECORD } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type Company, openCompany, postedCodes } from './company';

let company: Company;

beforeEach(async () => {
  company = await openCompany();
  await company.joor.admin('/admin/settings', { autoMatch: true });
});

afterEach(() => company.stop());

async function passMinutes(count: number): Promise<void> {
  company.account.clock.advance(count * 60_000);
  await company.joor.admin('/admin/clock', { set: new Date(company.account.clock.now()).toISOString(), stopped: true });
}

/** Sends what is due, lets JOOR process it, and reads it back. */
async function sendAndReadBack(): Promise<void> {
  await passMinutes(1);
  company.run();
  await passMinutes(6);
  company.run();
}

const state = (id: number) => company.states()[id];

/** JOOR knows the warehouse under another code from now on: it refuses every connection that names the old one. */
const renameWarehouseInJoor = () =>
  company.joor.admin('/admin/setup', {
    warehouses: [{ name: 'Main Warehouse', code: 'CENTRAL' }],
    priceTypes: [{ label: 'Wholesale', currency: 'USD', retailCurrency: 'USD' }],
    paymentMethods: [{ name: 'Net 30', code: 'net30' }],
  });

const gets = async (id: number) =>
  (await company.joor.requests()).filter(({ method, path }) => method === 'GET' && path.includes(`/${id}/`)).length;

describe('What JOOR does not show is not called In sync', () => {
  test('a rename that JOOR refused in silence: JOOR shows the code, and never the name', async () => {
    const id = company.addCustomer();
    await sendAndReadBack();
    expect(state(id)?.state).toBe('In sync');
    await renameWarehouseInJoor();
    company.edit('customer', id, { companyname: 'Renamed', phone: '+33 1 40 00 00 77' });
    await sendAndReadBack();
    expect(state(id)).toMatchObject({
      state: 'Sent',
      reason: expect.stringMatching(
        /^Sent\. JOOR does not show what changed, so it cannot be checked: Company Name, Name of the buyer, Phone\.\n/,
      ),
    });
    // A request reads it back again, and finds no more.
    company.run({ custscript_uc_ids: String(id) });
    expect(state(id)?.state).toBe('Sent');
    expect(await postedCodes(company)).toHaveLength(2);
  });

  test('what JOOR does show is, also a value that is gone', async () => {
    const category = String(company.create('customercategory', { name: 'Specialty' }));
    await company.joor.admin('/admin/setup', { customerGroups: [{ name: 'Specialty', code: 'SPC' }] });
    const id = company.addCustomer();
    await sendAndReadBack();
    company.edit('customer', id, { category });
    await sendAndReadBack();
    expect(state(id)?.state).toBe('In sync');
    company.edit('customer', id, { category: '' });
    await sendAndReadBack();
    expect(state(id)?.state).toBe('In sync');
    expect(await postedCodes(company)).toHaveLength(3);
  });

  test('with all fields shown and compared, the same rename is In sync', async () => {
    await company.joor.admin('/admin/settings', { fullerReplies: true });
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, {
      [EXTERNAL_SYSTEM.compared]: 'customer_name, customer_phone, buyer_name',
    });
    const id = company.addCustomer();
    await sendAndReadBack();
    company.edit('customer', id, { companyname: 'Renamed', phone: '+33 1 40 00 00 77' });
    await sendAndReadBack();
    expect(state(id)?.state).toBe('In sync');
  });

  test('versions that were not read back in between add up', async () => {
    const id = company.addCustomer();
    await sendAndReadBack();
    company.edit('customer', id, { phone: '+33 1 40 00 00 77' });
    await passMinutes(1);
    company.run();
    company.edit('customer', id, { companyname: 'Renamed' });
    await sendAndReadBack();
    expect(state(id)?.reason).toContain('cannot be checked: Phone, Company Name, Name of the buyer');
  });
});

test.each([
  ['the others of it are read back again', false],
  ['another of it whose Sync State cannot be written stands in the queue, and holds nobody up', true],
])('where JOOR did not take one customer of a request, %s', async (_, unwritable) => {
  company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.reserve]: 0 });
  const before = String(company.create('customercategory', { name: 'Outlet' }));
  const category = String(company.create('customercategory', { name: 'Specialty' }));
  await company.joor.admin('/admin/setup', {
    customerGroups: ['Outlet', 'Specialty'].map((name) => ({ name, code: name })),
  });
  const name = unwritable ? { companyname: 'Boutique whose Sync State nobody may write' } : {};
  const one = company.addCustomer({ ...name, category: before });
  const other = company.addCustomer({ category: before });
  await sendAndReadBack();
  // JOOR takes the first connection of the request, and reading back the second has no answer in this run.
  for (const id of [one, other]) company.edit('customer', id, { category });
  await passMinutes(1);
  await company.joor.admin('/admin/faults', { method: 'POST', path: '/v2/bulk-connection', records: 1, times: 1 });
  company.run();
  await passMinutes(6);
  await company.joor.admin('/admin/faults', {
    method: 'GET',
    path: `/v2/connection/customer_code/${other}/`,
    status: 500,
    times: 1,
  });
  company.run();
  expect(state(one)?.state).toBe('In sync');
  expect(state(other)?.state).toBe('Accepted');
  const asked = await gets(one);
  if (unwritable) company.deployAlso('__tests__/fixtures/unwritable-state');
  expect(company.run().errors).toEqual([]);
  expect(state(other)?.reason).toContain('so it will be sent again');
  if (unwritable) {
    expect(
      company.query(
        `SELECT ${FAILED_RECORD.recordId} AS customer, ${FAILED_RECORD.status} AS status FROM ${FAILED_RECORD.type}`,
      ),
    ).toEqual([{ customer: one, status: 'Open' }]);
    return;
  }
  expect(state(one)).toMatchObject({
    state: 'Accepted',
    reason: 'JOOR did not take another customer of the same request, so this one is read back again.',
  });
  await passMinutes(6);
  company.run();
  expect(await gets(one)).toBe(asked + 1);
  expect(state(one)?.state).toBe('In sync');
});

test.each([
  ['null', null],
  ['an object', { a: 1 }],
  ['a list', ['MAIN']],
])('%s where a text was sent is a difference', async (words, shown) => {
  const id = company.addCustomer();
  await passMinutes(1);
  company.run();
  await passMinutes(6);
  const connection = { customer_code: String(id), warehouses: [{ warehouse_code: shown }] };
  const body = JSON.stringify({ connections: { response: { code: 0 }, connections: [connection] } });
  await company.joor.admin('/admin/faults', { method: 'GET', path: '/v2/connection/*', body, times: 1 });
  company.run();
  expect(state(id)?.reason).toContain(`Warehouse code (Value Map): sent "MAIN", JOOR shows ${words}.`);
  await sendAndReadBack();
  expect(state(id)?.state).toBe('In sync');
});
