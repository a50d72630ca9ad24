import type { FieldValue } from '../../../local/account/records/document';
import { maxShareOfLimit } from '../../../local/runtime/run';
import {
  CUSTOMER,
  EXTERNAL_SYSTEM,
  ORDER_CUSTOMER as F,
  RUN,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type Company, openCompany } from './company';
import { exportedOrders, ORDER, orderRows, type PlacedOrder, placeOrders } from './orders';

jest.setTimeout(60_000);

let company: Company;
beforeEach(async () => {
  company = await openCompany();
  setUp({ [EXTERNAL_SYSTEM.readOrders]: true });
});
afterEach(async () => {
  // Whatever a test does: whoever imports orders still gets them all.
  expect(await exportedOrders(company)).toEqual([]);
  await company.stop();
});

const setUp = (values: Record<string, FieldValue>) => company.edit(EXTERNAL_SYSTEM.type, company.systemId, values);
const place = (...orders: PlacedOrder[]) => placeOrders(company, ...orders);
const rows = () => orderRows(company);
const messages = () =>
  company.query(`SELECT ${RUN.message} AS message FROM ${RUN.type} ORDER BY id`).map((row) => String(row.message));
const orderRequests = async () => (await company.joor.requests()).filter(({ path }) => path.startsWith('/v2/order'));

async function wait(minutes: number): Promise<void> {
  company.account.clock.advance(minutes * 60_000);
  await company.joor.admin('/admin/clock', { advance: minutes * 60 });
}

test('nothing is asked while the switch is off', async () => {
  setUp({ [EXTERNAL_SYSTEM.readOrders]: false });
  await place(ORDER);
  company.run();
  expect(await orderRequests()).toEqual([]);
  expect(rows()).toEqual([]);
});

test('a customer that NetSuite does not know becomes one row, however many orders there are', async () => {
  await place(ORDER, { ...ORDER, order_currency: 'EUR' }, { ...ORDER, customer_name: 'Merci' });
  expect(company.run().errors).toEqual([]);
  expect(rows()).toMatchObject([
    { name: 'Colette', state: 'New', orders: 2, near: 0, code: '' },
    { name: 'Merci', state: 'New', orders: 1 },
  ]);
  await wait(16);
  await place({ ...ORDER, customer_name: 'COLETTE ' });
  company.run();
  expect(rows().map(({ name, orders }) => [name.trim(), orders])).toEqual([
    ['COLETTE', 3],
    ['Merci', 1],
  ]);
});

test('what is read again is not written again, and JOOR is asked every 15 minutes at most', async () => {
  await place(ORDER);
  company.run();
  const before = company.query(`SELECT lastmodified FROM ${F.type}`);
  await wait(5);
  company.run();
  expect(await orderRequests()).toHaveLength(1);
  await wait(15);
  company.run();
  expect(await orderRequests()).toHaveLength(2);
  expect(company.query(`SELECT lastmodified FROM ${F.type}`)).toEqual(before);
});

test('a known code is nobody new: one that JOOR has by the Sync State, or a customer’s own whose name fits', async () => {
  const exported = company.addCustomer({ companyname: 'Sent Shop' });
  company.run();
  const own = company.addCustomer({ companyname: 'Own Shop', [CUSTOMER.externalSystems]: [] });
  const other = company.addCustomer({ companyname: 'Somebody Else', [CUSTOMER.externalSystems]: [] });
  await placeOrders(
    company,
    { ...ORDER, customer_name: 'Renamed at JOOR', code: String(exported) },
    { ...ORDER, customer_name: 'OWN SHOP, Inc.', code: String(own) },
    { ...ORDER, customer_name: 'Colette', code: String(other) },
  );
  await wait(16);
  company.run();
  expect(rows()).toMatchObject([{ name: 'Colette', code: String(other) }]);
});

test('a row gets the code that is entered at JOOR later, and closes when NetSuite has it', async () => {
  await place(ORDER);
  company.run();
  await placeOrders(company, { ...ORDER, code: 'C-77' });
  await wait(16);
  company.run();
  expect(rows()).toMatchObject([{ name: 'Colette', code: 'C-77', orders: 2, state: 'New' }]);
  setUp({ [EXTERNAL_SYSTEM.codeSource]: company.list('customlist_uc_code_source', 'Customer ID') });
  const id = company.addCustomer({ companyname: 'Colette', entityid: 'C-77', [CUSTOMER.externalSystems]: [] });
  await wait(16);
  company.run();
  expect(rows()).toMatchObject([{ state: 'Linked', customer: id }]);
});

test('similar customers are found with the scores and reasons of Match', async () => {
  const id = company.addCustomer({ companyname: 'Colette SARL', [CUSTOMER.externalSystems]: [] });
  await place({
    ...ORDER,
    billing_address_1: '',
    billing_city: '',
    billing_postal_code: '',
    shipping_email: '',
    shipping_address_1: '12 rue des Archives',
    shipping_city: 'Paris',
    shipping_postal_code: '75004',
    shipping_country: 'France',
  });
  company.run();
  const [row] = rows();
  expect(row).toMatchObject({ near: 1 });
  expect(row?.similar).toEqual([
    expect.objectContaining({
      customer: id,
      name: 'Colette SARL',
      reason: 'Same name and address',
      score: expect.any(Number),
    }),
  ]);
});

test('reads page by page, all types that are set, and nothing of others', async () => {
  setUp({ [EXTERNAL_SYSTEM.orderTypes]: '4, 3' });
  await place(
    ...Array.from({ length: 130 }, (_, at) => ({
      ...ORDER,
      customer_name: `Shop ${at}`,
      billing_postal_code: `1${at}`,
    })),
    { ...ORDER, order_type: 3, customer_name: 'Pending' },
    { ...ORDER, order_type: 9, customer_name: 'Draft' },
  );
  company.run();
  expect(rows()).toHaveLength(131);
  expect(rows().map(({ name }) => name)).toContain('Pending');
  const asked = (await orderRequests()).map(({ path }) => path);
  expect(asked).toHaveLength(3);
  expect(asked.every((each) => each.includes('sync=0'))).toBe(true);
});

test('a parameter that JOOR passes over is told, and does not repeat a page for ever', async () => {
  setUp({ [EXTERNAL_SYSTEM.orderPath]: '/order/?begin={start}&count={count}' });
  await place(...Array.from({ length: 130 }, (_, at) => ({ ...ORDER, customer_name: `Shop ${at}` })));
  company.run();
  expect(await orderRequests()).toHaveLength(2);
  expect(messages().join()).toContain('gives the same page again: JOOR passes over what stands there for {start}');
  await wait(16);
  company.run();
  // Told once.
  expect(messages().filter((message) => message.includes('same page'))).toHaveLength(1);
});

test('reads below the Credit Reserve nothing, and goes on where it stopped', async () => {
  setUp({ [EXTERNAL_SYSTEM.reserve]: 295 });
  await place(...Array.from({ length: 640 }, (_, at) => ({ ...ORDER, customer_name: `Shop ${at}` })));
  company.run();
  expect(await orderRequests()).toHaveLength(5);
  await wait(6);
  company.run();
  expect(await orderRequests()).toHaveLength(7);
  expect(rows()).toHaveLength(640);
});

test.each(['json', 'xml'] as const)('reads %s', async (format) => {
  setUp({ [EXTERNAL_SYSTEM.format]: company.list('customlist_uc_format', format === 'xml' ? 'XML' : 'JSON') });
  await place({ ...ORDER, customer_name: 'Merci & Co <Paris>' });
  company.run();
  expect(rows()).toMatchObject([{ name: 'Merci & Co <Paris>' }]);
});

test.each<[string, object, RegExp]>([
  ['HTML', { status: 200, body: '<html>no</html>' }, /could not be understood.*<html>no/],
  ['half an answer', { cut: true }, /failed|could not be understood/],
  ['no answer', { drop: true }, /The request to JOOR failed/],
  ['HTTP 503', { status: 503 }, /HTTP 503/],
  [
    'a refusal',
    { status: 400, body: '{"orders":{"response":{"code":2,"comment":"No."}}}' },
    /refused the Order Path of JOOR. It said: No\./,
  ],
])('%s is told, stops nobody, and is asked again', async (_, fault, told) => {
  const id = company.addCustomer();
  await place(ORDER);
  // The overlap of two looks does not reach back to it: it is found because the first look is not over.
  await wait(4 * 24 * 60);
  await company.joor.admin('/admin/faults', { path: '/v2/order*', times: 1, ...fault });
  expect(company.run().errors).toEqual([]);
  expect(company.states()[id]).toMatchObject({ state: 'Accepted' });
  expect(messages().join()).toMatch(told);
  expect(rows()).toEqual([]);
  await wait(16);
  company.run();
  expect(rows()).toHaveLength(1);
});

test('orders that name nobody or cannot be understood are told, and the others are kept', async () => {
  await place({ ...ORDER, customer_name: '' }, ORDER);
  company.run();
  expect(rows()).toMatchObject([{ name: 'Colette' }]);
  expect(messages().join()).toMatch(/Orders of JOOR name no customer and were passed over: 9\d+\./);
});

test('two codes of one retailer are two rows', async () => {
  await placeOrders(company, { ...ORDER, code: 'A1' }, { ...ORDER, code: 'A2' });
  company.run();
  expect(rows().map(({ code }) => code)).toEqual(['A1', 'A2']);
});

test('a shipping address that the customer lacks is offered where the setting says so, once', async () => {
  const id = company.addCustomer({ companyname: 'Colette', [CUSTOMER.externalSystems]: [] });
  const elsewhere = {
    shipping_code: 'LYON',
    shipping_address_1: '5 rue Mercière',
    shipping_city: 'Lyon',
    shipping_postal_code: '69002',
    shipping_country_iso_two: 'FR',
  };
  const has = {
    shipping_address_1: '12, Rue des Archives',
    shipping_city: 'PARIS',
    shipping_postal_code: '75004',
    shipping_country_iso_two: 'FR',
  };
  await placeOrders(company, { ...ORDER, code: String(id), ...elsewhere }, { ...ORDER, code: String(id), ...has });
  await wait(16);
  company.run();
  expect(rows()).toEqual([]);
  setUp({ [EXTERNAL_SYSTEM.orderAddresses]: true });
  await wait(16);
  company.run();
  await wait(16);
  company.run();
  expect(rows()).toMatchObject([{ kind: 'address', state: 'New', customer: id, city: 'Lyon' }]);
});

test('5,000 orders of 1,000 shops become 1,000 rows over several runs, each of them far below its limits', async () => {
  const shops = 1000;
  for (let from = 0; from < 5000; from += shops) {
    await place(
      ...Array.from({ length: shops }, (_, at) => ({
        ...ORDER,
        customer_name: `Shop ${at}`,
      })),
    );
  }
  const shares: number[] = [];
  const isRead = () => rows().reduce((sum, { orders }) => sum + orders, 0) >= 5000;
  for (let run = 0; run < 40 && !isRead(); run += 1) {
    const report = company.run();
    expect(report.errors).toEqual([]);
    shares.push(maxShareOfLimit(report));
    await wait(16);
  }
  expect(rows()).toHaveLength(shops);
  expect(new Set(rows().map(({ orders }) => orders))).toEqual(new Set([5]));
  expect(Math.max(...shares)).toBeLessThan(0.75);
}, 240_000);

test('rows go when nobody ordered for as long as the retention', async () => {
  await place(ORDER);
  setUp({ [EXTERNAL_SYSTEM.retentionDays]: 10, [EXTERNAL_SYSTEM.readOrders]: true });
  company.run();
  expect(rows()).toHaveLength(1);
  setUp({ [EXTERNAL_SYSTEM.readOrders]: false });
  company.addCustomer();
  await wait(60 * 24 * 11);
  company.run();
  expect(rows()).toEqual([]);
});
