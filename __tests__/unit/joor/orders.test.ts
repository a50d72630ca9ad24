import fc from 'fast-check';
import { orderCallPath, unmarked } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/order-call';
import { readOrderPage } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/order-reply';
import { ORDER_PATH } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/order-settings';

const ASKED = { start: 100, count: 100, from: '2026-03-01', type: '4' };

/** Every value of sync in a path, however it is written. */
const syncs = (path: string) =>
  [...new URL(path, 'https://joor.example').searchParams]
    .filter(([name]) => /^\s*sync/i.test(name))
    .map(([, value]) => value);

describe('The order call', () => {
  test('asks for a page in the names of the parameter table, and never marks what it reads', () => {
    expect(orderCallPath(ORDER_PATH, ASKED)).toBe(
      '/order/?sync=0&start_from=100&count=100&date_start=2026-03-01&order_type=4',
    );
  });

  test('leaves out the type where every type is wanted', () => {
    expect(orderCallPath(ORDER_PATH, { ...ASKED, type: null })).toBe(
      '/order/?sync=0&start_from=100&count=100&date_start=2026-03-01',
    );
  });

  test.each([
    '/order/?sync=1&start={start}',
    '/order?start={start}&SYNC=1',
    '/order/?start={start}&%73ync=1',
    '/order/?start={start};sync=1',
    '/order/?start={start}?sync=1',
    '/order/?start={start}&sync%20=1',
    '/order/?start={start}&sync[]=1',
    '/%6Frder/?sync=1&start={start}',
    '/x/../order/?start={start}',
  ])('of the Order Path %s only sync=0 is left', (path) => {
    expect(syncs(orderCallPath(path, ASKED))).toEqual(['0']);
    // A person may enter it as the path of another list.
    expect(syncs(unmarked(path.replace('{start}', '1')))).toEqual(['0']);
  });

  test('whatever is entered, sync=0 is sent and nothing else', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('sync=1', 'sync', '&', '?', '=', '1', 'SYNC=1', '{start}', '%26', 'a')),
        (parts) => {
          expect(syncs(orderCallPath(`/order/?${parts.join('')}`, ASKED))).toEqual(['0']);
        },
      ),
    );
  });

  test('other calls stay as they are, also of a customer whose code has the word', () => {
    for (const path of ['/connection/customer_code/ORDER-5/', '/bulk-connection/77', '/connection/?start_from=0']) {
      expect(unmarked(path)).toBe(path);
    }
  });
});

const ORDER = {
  order_id: 9000001,
  order_type: 4,
  order_currency: 'USD',
  date_created: '2026-03-02T09:00:00+00:00',
  customer_name: 'Colette',
  customer_code: '',
  shipping_region: 'NY',
  shipping_email: 'a@colette.example',
  billing_country_iso_two: 'FR',
  order_doors: [{ door_id: '7', door_name: 'SoHo', door_code: 'S1' }],
};
const read = (body: string, code = 200) => readOrderPage({ code, body });
const READ = expect.objectContaining({
  id: '9000001',
  type: '4',
  customerName: 'Colette',
  customerCode: '',
  currency: 'USD',
  email: 'a@colette.example',
  shipping: expect.objectContaining({ region: 'NY', city: '' }),
  billing: expect.objectContaining({ countryCode: 'FR' }),
  doors: [{ name: 'SoHo', code: 'S1' }],
});
const RESPONSE = { code: 0, comment: '', log_id: 1 };

describe('A page of orders', () => {
  test.each<[string, string]>([
    ['JSON with a response', JSON.stringify({ orders: { response: RESPONSE, orders: [ORDER] } })],
    ['JSON without one', JSON.stringify({ orders: [ORDER] })],
    ['JSON with the response beside it', JSON.stringify({ response: RESPONSE, orders: [ORDER] })],
    [
      'XML',
      `<orders><response><code>0</code></response><orders><order><order_id>9000001</order_id><order_type>4</order_type>
        <order_currency>USD</order_currency><customer_name>Colette</customer_name><customer_code/>
        <shipping_region>NY</shipping_region><shipping_email>a@colette.example</shipping_email>
        <billing_country_iso_two>FR</billing_country_iso_two>
        <order_doors><order_door><door_name>SoHo</door_name><door_code>S1</door_code></order_door></order_doors>
        </order></orders></orders>`,
    ],
  ])('is read in %s', (_, body) => {
    expect(read(body)).toMatchObject({ kind: 'found', value: { orders: [READ], odd: [], count: 1 } });
  });

  test('may be empty', () => {
    for (const body of [
      '{"orders":[]}',
      JSON.stringify({ orders: { response: RESPONSE, orders: [] } }),
      '<orders><response><code>0</code></response><orders/></orders>',
    ]) {
      expect(read(body)).toMatchObject({ kind: 'found', value: { orders: [], count: 0 } });
    }
  });

  test('one order that is not understood is told with its text, and the others are read', () => {
    const odd = { ...ORDER, order_id: 2, customer_name: { first: 'Colette' } };
    const outcome = read(JSON.stringify({ orders: [odd, ORDER, { no: 'number' }, 'text'] }));
    expect(outcome).toMatchObject({ kind: 'found', value: { orders: [READ], count: 4 } });
    const { odd: told } = (outcome as unknown as { value: { odd: string[] } }).value;
    expect(told).toEqual([expect.stringContaining('"order_id":2'), '{"no":"number"}', '"text"']);
  });

  test.each<[string, string]>([
    ['HTML', '<html><body>Maintenance</body></html>'],
    ['half an answer', '{"orders":[{"order_id":1'],
    ['nothing', ''],
    ['another document', '{"connections":{"response":{"code":0}}}'],
    ['orders that are no list', '{"orders":"none"}'],
  ])('%s is told with its text, and is no page', (_, body) => {
    expect(read(body)).toMatchObject({
      kind: 'transient',
      odd: true,
      message: expect.stringContaining('could not be understood'),
    });
  });

  test('a refusal is told in JOOR’s words', () => {
    expect(read('{"orders":{"response":{"code":3,"comment":"bad date"}}}')).toEqual({
      kind: 'missing',
      message: 'bad date',
    });
    expect(read('{"orders":{"response":{"code":3,"comment":"bad date"}}}', 400)).toMatchObject({ kind: 'missing' });
    expect(read('', 429)).toMatchObject({ kind: 'rate-limited' });
    expect(read('', 401)).toMatchObject({ kind: 'unauthorised' });
  });
});
