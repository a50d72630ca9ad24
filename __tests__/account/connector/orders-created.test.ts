import type { FieldValue } from '../../../local/account/records/document';
import type { MomentListener } from '../../../local/runtime/run';
import {
  CHANGE,
  CUSTOMER,
  CUSTOMER_EXPORT,
  EXTERNAL_SYSTEM,
  RUN,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type Company, openCompany, postedCodes } from './company';
import { exportedOrders, ORDER, orderRows, type PlacedOrder, placeOrders } from './orders';

jest.setTimeout(120_000);

let company: Company;
beforeEach(async () => {
  company = await openCompany();
  setUp({
    [EXTERNAL_SYSTEM.readOrders]: true,
    [EXTERNAL_SYSTEM.createFromOrders]: true,
    [EXTERNAL_SYSTEM.createTypes]: '4',
    [EXTERNAL_SYSTEM.orderSubsidiary]: '1',
  });
});
afterEach(async () => {
  expect(await exportedOrders(company)).toEqual([]);
  await company.stop();
});

const setUp = (values: Record<string, FieldValue>) => company.edit(EXTERNAL_SYSTEM.type, company.systemId, values);
const [SCHEDULED] = CUSTOMER_EXPORT.deployments.scheduled;
const run = (onMoment?: MomentListener) =>
  company.run({}, { deployment: SCHEDULED, ...(onMoment ? { onMoment } : {}) });
const rows = () => orderRows(company);
/** Its shipping address is its billing address. */
const shippedTo = (order: PlacedOrder): PlacedOrder => ({
  ...order,
  ...Object.fromEntries(
    Object.entries(order).flatMap(([name, value]) =>
      name.startsWith('billing_') ? [[name.replace('billing', 'shipping'), value]] : [],
    ),
  ),
});
const CODED = shippedTo({ ...ORDER, code: 'C-77' });

/** Orders of shops that have nothing in common. */
const WORDS = 'Alder Birch Cedar Dune Ember Fjord Grove Harbor Iris Juniper Kestrel Larch Maple'.split(' ');
const shop = (at: number): PlacedOrder => {
  const name = `${WORDS[at]} ${['Row', 'House', 'Lane', 'Supply'][at % 4]}`;
  return shippedTo({
    ...ORDER,
    code: `C-${at}`,
    customer_name: name,
    shipping_email: `${at}${at}@${WORDS[at]?.toLowerCase()}.example`,
    billing_name: name,
    billing_phone: `+1 ${310 + at} ${200 + 7 * at} 01${10 + at}`,
    billing_address_1: `${at * 13 + 7} ${WORDS[WORDS.length - 1 - at]} Street`,
    billing_city: `${WORDS[at]}ville`,
    billing_postal_code: `${20000 + 1711 * at}`,
  });
};
const customers = () => company.query('SELECT id, companyname, externalid FROM customer ORDER BY id');
const selected = () =>
  company.query(`SELECT mapone FROM ${CUSTOMER.externalSystemsTable} WHERE maptwo = ?`, company.systemId);

async function wait(minutes: number): Promise<void> {
  company.account.clock.advance(minutes * 60_000);
  await company.joor.admin('/admin/clock', { advance: minutes * 60 });
}

test('is done for the types that are set, where nobody is similar, and stands in the General Log and the mail', async () => {
  setUp({ [EXTERNAL_SYSTEM.alertRecipients]: 'ana@brand.example', [EXTERNAL_SYSTEM.alertSender]: '-5' });
  const similar = company.addCustomer({ companyname: 'Merci', [CUSTOMER.externalSystems]: [] });
  await placeOrders(
    company,
    CODED,
    { ...ORDER, customer_name: 'Merci', shipping_email: '' },
    { ...ORDER, customer_name: 'Pending Shop', billing_postal_code: '10014', order_type: 3 },
  );
  expect(run().errors).toEqual([]);
  expect(rows()).toMatchObject([
    { name: 'Colette', state: 'Created', automatic: true, customer: expect.any(Number) },
    { name: 'Merci', state: 'New', similar: [{ customer: similar }] },
    { name: 'Pending Shop', state: 'New' },
  ]);
  expect(company.query(`SELECT ${CHANGE.what} AS what FROM ${CHANGE.type} WHERE ${CHANGE.kind} = 'customer'`)).toEqual([
    { what: expect.stringContaining(`JOOR Customer Export created customer "Colette".`) },
  ]);
  expect(company.query(`SELECT ${RUN.message} AS message FROM ${RUN.type}`).at(-1)?.message).toContain(
    "1 customer created from JOOR's orders of JOOR: Colette",
  );
  await wait(6);
  run();
  const mails = company.account.outbox.list().filter(({ subject }) => subject.includes("created from JOOR's orders"));
  expect(mails).toHaveLength(1);
  expect(mails[0]?.body).toContain('Colette, internal ID');
  await wait(6);
  run();
  expect(await postedCodes(company)).toEqual([]);
});

test('is off by default', async () => {
  setUp({ [EXTERNAL_SYSTEM.createFromOrders]: false });
  await placeOrders(company, CODED);
  run();
  expect(customers()).toEqual([]);
});

test('at most the set number within a day', async () => {
  setUp({ [EXTERNAL_SYSTEM.createMost]: 2 });
  await placeOrders(company, ...[0, 1, 2, 3, 4].map(shop));
  run();
  await wait(16);
  run();
  expect(customers()).toHaveLength(2);
  await wait(24 * 60);
  run();
  expect(customers()).toHaveLength(4);
});

test('nobody is created whom a person entered meanwhile', async () => {
  setUp({ [EXTERNAL_SYSTEM.createFromOrders]: false });
  await placeOrders(company, CODED);
  run();
  expect(rows()).toMatchObject([{ state: 'New', near: 0 }]);
  const entered = company.addCustomer({ companyname: 'Colette', [CUSTOMER.externalSystems]: [] });
  setUp({ [EXTERNAL_SYSTEM.createFromOrders]: true });
  await wait(16);
  run();
  expect(customers()).toHaveLength(1);
  expect(rows()).toMatchObject([{ state: 'New', similar: [{ customer: entered }] }]);
});

test('what an order lacks is a Failed row with its fix, not half a customer', async () => {
  await placeOrders(company, { ...CODED, order_currency: 'SEK' });
  run();
  expect(customers()).toEqual([]);
  expect(rows()).toMatchObject([
    { state: 'Failed', reason: expect.stringContaining('no active currency SEK. Add it') },
  ]);
});

test('a person who creates the same customer at the same time makes no second one', async () => {
  await placeOrders(company, CODED);
  let asked = false;
  run((moment) => {
    const isNow = moment.at === 'before' && moment.call?.name === 'Record.save' && moment.call.subject === 'customer';
    if (!isNow || asked) return undefined;
    asked = true;
    // What NetSuite saved for the other one, in the moment before it is asked by the run.
    company.create('customer', { companyname: 'Colette', externalid: rows()[0]?.externalId ?? '' });
    return undefined;
  });
  expect(asked).toBe(true);
  expect(customers()).toHaveLength(1);
  expect(rows()).toMatchObject([{ state: 'Created', customer: Number(customers()[0]?.id) }]);
  expect(selected()).toHaveLength(1);
});
