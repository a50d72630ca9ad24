import { readFileSync } from 'node:fs';
import {
  CUSTOMER,
  EXTERNAL_SYSTEM,
  ROLES,
  SYNC_STATE,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import type { CustomerForm } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/orders/customer-form';
import { type Company, postedCodes, postedConnections } from '../connector/company';
import { exportedOrders, ORDER, orderRows, type PlacedOrder, placeOrders } from '../connector/orders';
import { put } from '../suitelets/account';
import { type DashboardVisit, visitEachTest } from './dashboard-visit';

jest.setTimeout(120_000);

let company: Company;
let visit: DashboardVisit;

visitEachTest(async (opened) => {
  ({ company, visit } = opened);
  company.edit(EXTERNAL_SYSTEM.type, company.systemId, {
    [EXTERNAL_SYSTEM.readOrders]: true,
    [EXTERNAL_SYSTEM.orderSubsidiary]: '1',
  });
  await visit.signIn(-5, 'administrator');
  await visit.open('administrators');
});
afterEach(async () => {
  expect(await exportedOrders(company)).toEqual([]);
});

const CODED: PlacedOrder = {
  ...ORDER,
  code: 'C-77',
  shipping_code: 'SOHO',
  shipping_address_1: '1 Prince Street',
  shipping_city: 'New York',
  shipping_region: 'NY',
  shipping_postal_code: '10012',
  shipping_country_iso_two: 'US',
};

async function read(...orders: PlacedOrder[]): Promise<number[]> {
  await placeOrders(company, ...orders);
  company.account.clock.advance(16 * 60_000);
  await company.joor.admin('/admin/clock', { advance: 16 * 60 });
  company.run();
  return orderRows(company).map(({ id }) => id);
}

const detailOf = (id: number) => visit.ask('order_customer', { id });
async function formOf(id: number): Promise<CustomerForm> {
  const { form } = await detailOf(id);
  if (!form) throw new Error('There is no form.');
  return form;
}
const customers = () => company.query('SELECT id, entityid, companyname, email, externalid FROM customer ORDER BY id');
const table = (filters: Record<string, string> = {}) => ({
  filters,
  sort: 'name',
  descending: false,
  page: 0,
  pageSize: 50,
});
const stateOf = (customerId: number) =>
  company.query(
    `SELECT ${SYNC_STATE.state} AS state, ${SYNC_STATE.customerCode} AS code, ${SYNC_STATE.codeToEnter} AS enter FROM ${SYNC_STATE.type}
     WHERE ${SYNC_STATE.customerId} = ?`,
    customerId,
  )[0];

test('lists who ordered and is not known, with the best similar one', async () => {
  company.addCustomer({ companyname: 'Merci', [CUSTOMER.externalSystems]: [] });
  await read(ORDER, { ...ORDER, customer_name: 'Merci', shipping_email: '' });
  const { reply, units } = await visit.post('order_customers', table());
  expect(units).toBeLessThanOrEqual(60);
  expect(reply).toMatchObject({
    ok: true,
    answer: {
      total: 2,
      reads: true,
      mayCreate: null,
      rows: [
        { name: 'Colette', near: 0, orders: 1, system: 'JOOR', state: 'New', city: 'New York' },
        { name: 'Merci', near: 1, score: expect.any(Number) },
      ],
    },
  });
});

describe('Create', () => {
  test('makes the customer as the order shows it, and sends nothing back while nothing differs', async () => {
    const [id = 0] = await read(CODED);
    const { form, problems } = await detailOf(id);
    expect(problems).toEqual([]);
    const { reply, units } = await visit.post('create_order_customer', {
      id,
      form: form as CustomerForm,
      anyway: false,
    });
    expect(units).toBeLessThanOrEqual(300);
    expect(reply).toMatchObject({ ok: true, answer: { kind: 'created' } });
    const [made] = customers();
    const customerId = Number(made?.id);
    expect(made).toMatchObject({ companyname: 'Colette', email: 'ada@colette.example' });
    expect(
      company.query(
        `SELECT ab.label, ab.defaultbilling, ab.defaultshipping, a.addr1, a.state, a.country FROM customerAddressbook ab
         JOIN customerAddressbookEntityAddress a ON a.nkey = ab.addressbookaddress WHERE ab.entity = ? ORDER BY ab.internalid`,
        customerId,
      ),
    ).toEqual([
      { label: 'HQ', defaultbilling: 'T', defaultshipping: 'F', addr1: '9 Greene Street', state: 'NY', country: 'US' },
      {
        label: 'SOHO',
        defaultbilling: 'F',
        defaultshipping: 'T',
        addr1: '1 Prince Street',
        state: 'NY',
        country: 'US',
      },
    ]);
    expect(orderRows(company)).toMatchObject([{ state: 'Created', customer: customerId, automatic: false }]);
    expect(stateOf(customerId)).toMatchObject({ state: 'On hold', code: 'C-77' });
    for (let run = 0; run < 3; run += 1) {
      company.account.clock.advance(6 * 60_000);
      company.run();
    }
    expect(await postedCodes(company)).toEqual([]);
    company.edit('customer', customerId, { companyname: 'Colette SoHo' });
    company.run();
    expect(await postedConnections(company)).toMatchObject([{ customer_code: 'C-77', customer_name: 'Colette SoHo' }]);
  });

  test('what differs at once goes with the next export', async () => {
    const [id = 0] = await read(CODED);
    await visit.ask('create_order_customer', {
      id,
      form: { ...(await formOf(id)), companyName: 'Colette Inc' },
      anyway: true,
    });
    company.run();
    expect(await postedCodes(company)).toEqual([['C-77']]);
  });

  test('twice makes one: the second is refused, and a broken first is finished', async () => {
    const [id = 0] = await read(CODED);
    const form = await formOf(id);
    await visit.ask('create_order_customer', { id, form, anyway: false });
    const again = await visit.post('create_order_customer', { id, form, anyway: false });
    expect(again.reply).toEqual({ ok: false, sentence: expect.stringContaining('decided this one meanwhile') });
    expect(customers()).toHaveLength(1);
  });

  test('somebody similar has to be looked at, and needs a yes', async () => {
    const similar = company.addCustomer({
      companyname: 'Colette',
      email: 'ada@colette.example',
      [CUSTOMER.externalSystems]: [],
    });
    const [id = 0] = await read(ORDER);
    const form = await formOf(id);
    expect(await visit.ask('create_order_customer', { id, form, anyway: false })).toEqual({
      kind: 'similar',
      near: [expect.objectContaining({ customer: similar, name: 'Colette', reason: expect.stringContaining('ame') })],
    });
    expect(customers()).toHaveLength(1);
    const entered = { ...form, entityId: 'Colette NY' };
    expect(await visit.ask('create_order_customer', { id, form: entered, anyway: true })).toMatchObject({
      kind: 'created',
    });
    expect(customers()).toHaveLength(2);
  });

  test('a field that the account makes mandatory is named, and nothing is kept', async () => {
    company.deployAlso('__tests__/fixtures/mandatory-field');
    const [id = 0] = await read(CODED);
    const answer = await visit.ask('create_order_customer', { id, form: await formOf(id), anyway: false });
    expect(answer).toMatchObject({
      kind: 'failed',
      sentence: expect.stringContaining('Please enter value(s) for: Region'),
    });
    expect(customers()).toEqual([]);
    expect(stateOf(id)).toBeUndefined();
    expect(orderRows(company)).toMatchObject([
      { state: 'Failed', reason: expect.stringContaining('create the customer in NetSuite and link it') },
    ]);
  });

  test('a Customer ID that is taken is told with what to do', async () => {
    company.addCustomer({ companyname: 'Other', entityid: 'TAKEN' });
    const [id = 0] = await read(CODED);
    const answer = await visit.ask('create_order_customer', {
      id,
      form: { ...(await formOf(id)), entityId: 'TAKEN' },
      anyway: true,
    });
    expect(answer).toMatchObject({ kind: 'failed', sentence: expect.stringContaining('enter another Customer ID') });
  });

  test('a form that cannot be saved is told by its fields', async () => {
    const [id = 0] = await read(CODED);
    const form = await formOf(id);
    const answer = await visit.ask('create_order_customer', {
      id,
      form: {
        ...form,
        companyName: ' ',
        addresses: form.addresses.map((address) => ({ ...address, country: 'Atlantis' })),
      },
      anyway: false,
    });
    expect(answer).toMatchObject({
      kind: 'problems',
      problems: [{ field: 'companyName' }, { field: 'address.0.country' }, { field: 'address.1.country' }],
    });
    expect(customers()).toEqual([]);
  });

  test('several at once, those that need a look are left', async () => {
    company.addCustomer({ companyname: 'Merci', [CUSTOMER.externalSystems]: [] });
    const ids = await read(
      CODED,
      { ...ORDER, customer_name: 'Merci', shipping_email: '' },
      { ...ORDER, customer_name: 'Nordiska', order_currency: 'SEK', shipping_email: '' },
    );
    const answers = await visit.ask('create_order_customers', { ids });
    expect(answers.map(({ good }) => good)).toEqual([true, false, false]);
    expect(answers[1]?.sentence).toContain('similar in NetSuite are Merci');
    expect(answers[2]?.sentence).toContain('no active currency SEK');
    expect(customers()).toHaveLength(2);
  });

  test('without a code at JOOR the internal ID is to be entered there, which is checked', async () => {
    const [id = 0] = await read(ORDER);
    await visit.ask('create_order_customer', { id, form: await formOf(id), anyway: false });
    const customerId = Number(customers()[0]?.id);
    expect(await detailOf(id)).toMatchObject({ codeToEnter: String(customerId), status: { state: 'On hold' } });
    company.run();
    expect(await postedCodes(company)).toEqual([]);
    expect(await visit.ask('check_order_code', { id })).toMatchObject({
      good: false,
      sentence: expect.stringContaining('no customer with the code'),
    });
    await company.joor.admin('/admin/connections', {
      connections: [{ customer_name: 'Colette', customer_code: String(customerId) }],
    });
    expect(await visit.ask('check_order_code', { id })).toMatchObject({ good: true });
    expect(await detailOf(id)).toMatchObject({ codeToEnter: '' });
    company.edit('customer', customerId, { companyname: 'Colette Two' });
    company.run();
    expect(await postedCodes(company)).toEqual([[String(customerId)]]);
  });
});

describe('Link', () => {
  test('keeps JOOR’s code on the Sync State, and the next export updates it', async () => {
    const customerId = company.addCustomer({ companyname: 'Colette SARL' });
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.upload]: false });
    const [id = 0] = await read(CODED);
    expect(await visit.ask('find_to_link', { text: 'colette' })).toMatchObject([{ customerId }]);
    const { reply, units } = await visit.post('link_order_customer', { id, customerId });
    expect(units).toBeLessThanOrEqual(200);
    expect(reply).toMatchObject({ ok: true, answer: { good: true } });
    expect(stateOf(customerId)).toMatchObject({ code: 'C-77' });
    expect(orderRows(company)).toMatchObject([{ state: 'Linked', customer: customerId }]);
    company.run();
    expect(await postedCodes(company)).toEqual([['C-77']]);
  });

  test('a customer that JOOR has with another code is refused', async () => {
    const customerId = company.addCustomer();
    company.run();
    const [id = 0] = await read(CODED);
    expect(await visit.ask('link_order_customer', { id, customerId })).toMatchObject({
      good: false,
      sentence: expect.stringContaining(`with the customer code "${customerId}" already`),
    });
    expect(orderRows(company)).toMatchObject([{ state: 'New' }]);
  });
});

test('ignored with a reason, a row stays so, and can be opened again', async () => {
  const [id = 0] = await read(ORDER);
  expect((await visit.post('ignore_order_customers', { ids: [id], reason: ' ' })).reply).toMatchObject({ ok: false });
  await visit.ask('ignore_order_customers', { ids: [id], reason: 'A trade fair' });
  await read(ORDER);
  expect(orderRows(company)).toMatchObject([{ state: 'Ignored', reason: 'A trade fair', orders: 2 }]);
  expect((await visit.ask('order_customers', table())).total).toBe(0);
  expect((await detailOf(id)).orderIds).toHaveLength(2);
  expect((await visit.ask('order_customers', table({ state: 'any' }))).rows).toMatchObject([
    { decidedBy: expect.any(String) },
  ]);
  await visit.ask('reopen_order_customers', { ids: [id] });
  expect(orderRows(company)).toMatchObject([{ state: 'New' }]);
});

test('a new shipping address is added behind the others, which stay as they are', async () => {
  company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.orderAddresses]: true });
  const customerId = company.addCustomer({ companyname: 'Colette', [CUSTOMER.externalSystems]: [] });
  const [id = 0] = await read({ ...CODED, code: String(customerId) });
  const answers = await visit.ask('add_order_addresses', { ids: [id] });
  expect(answers).toMatchObject([{ good: true, sentence: expect.stringContaining('SOHO was added') }]);
  expect(
    company.query(
      'SELECT label, defaultbilling, defaultshipping FROM customerAddressbook WHERE entity = ? ORDER BY internalid',
      customerId,
    ),
  ).toEqual([
    { label: 'Flagship', defaultbilling: 'T', defaultshipping: 'T' },
    { label: 'SOHO', defaultbilling: 'F', defaultshipping: 'F' },
  ]);
  expect(await visit.ask('add_order_addresses', { ids: [id] })).toMatchObject([{ good: false }]);
});

describe('Who may create', () => {
  test('nobody where the page works as the engine: its permission is not the person’s', async () => {
    const [id = 0] = await read(CODED);
    await visit.openEverybodys();
    expect(await detailOf(id)).toMatchObject({
      form: null,
      mayCreate: expect.stringContaining('administrators of the connector'),
    });
    const { reply } = await visit.post('create_order_customers', { ids: [id] });
    expect(reply).toEqual({ ok: false, sentence: expect.stringContaining('for administrators only') });
  });

  test('the connector’s administrator with NetSuite’s own permission', async () => {
    const [id = 0] = await read(CODED);
    await visit.signIn(-5, ROLES.administrator);
    await visit.open('administrators');
    expect(await visit.ask('create_order_customer', { id, form: await formOf(id), anyway: false })).toMatchObject({
      kind: 'created',
    });
  });

  test('without Customers: Create it is refused by the name of the permission, and nothing changes', async () => {
    const [id = 0] = await read(CODED);
    const form = await formOf(id);
    const role = readFileSync(`dist/Objects/roles/${ROLES.administrator}.xml`, 'utf8');
    put(company.account, role.replace(/(<permkey>LIST_CUSTJOB<\/permkey>\s*<permlevel>)EDIT/, '$1VIEW'));
    await visit.signIn(-5, ROLES.administrator);
    await visit.open('administrators');
    const { reply } = await visit.post('create_order_customer', { id, form, anyway: true });
    expect(reply).toEqual({ ok: false, sentence: expect.stringContaining('Lists > Customers with the level Create') });
    expect(customers()).toEqual([]);
    expect(orderRows(company)).toMatchObject([{ state: 'New' }]);
  });
});
