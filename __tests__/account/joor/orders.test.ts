import { XMLParser } from 'fast-xml-parser';
import { TestJoor } from './documented';

let joor: TestJoor;
beforeAll(async () => {
  joor = await TestJoor.start();
});
afterAll(() => joor.stop());
beforeEach(async () => {
  await joor.reset({ autoMatch: true, instant: true });
  await joor.handle.admin('/admin/clock', { stopped: true, set: '2026-03-02T09:00:00Z' });
});

const ORDER = { order_type: 4, order_currency: 'USD', customer_name: 'Colette', shipping_region: 'NY' };

interface Orders {
  orders: { response: Record<string, unknown>; orders: Record<string, unknown>[] };
}

const place = async (...orders: object[]) =>
  ((await joor.handle.admin('/admin/orders', { orders })) as unknown as { orders: { id: number }[] }).orders;
const list = async (query: string) => {
  const reply = await joor.call('GET', `/v2/order/?return_format=json&${query}`);
  return { status: reply.status, ...(reply.json as unknown as Orders).orders };
};
const exported = async () =>
  ((await joor.handle.admin('/admin/orders')) as unknown as { orders: { exportedAt: string | null }[] }).orders.map(
    ({ exportedAt }) => exportedAt !== null,
  );

/** Fields that a consumer in production reads (reference/joor.md, "Order JSON"). */
describe('GET /v2/order/', () => {
  test('gives every order with its fields, empty ones as empty texts', async () => {
    const [placed] = await place({ ...ORDER, order_doors: [{ door_id: '7', door_name: 'SoHo', door_code: 'S1' }] });
    const { status, response, orders } = await list('sync=0');
    expect(status).toBe(200);
    expect(response).toMatchObject({ code: 0, start_from: 0, count: 1 });
    expect(orders[0]).toMatchObject({
      order_id: placed?.id,
      order_type: 4,
      order_currency: 'USD',
      customer_name: 'Colette',
      customer_code: '',
      date_created: '2026-03-02T09:00:00+00:00',
      date_approved: '2026-03-02T09:00:00+00:00',
      shipping_region: 'NY',
      billing_address_1: '',
      order_doors: [{ door_id: '7', door_name: 'SoHo', door_code: 'S1' }],
    });
  });

  test('in XML too', async () => {
    await place(ORDER, { ...ORDER, customer_name: 'Merci & Co' });
    const reply = await joor.call('GET', '/v2/order/?sync=0&return_format=xml');
    const { orders } = new XMLParser().parse(reply.text) as { orders: { orders: { order: object[] } } };
    expect(orders.orders.order).toEqual([
      expect.objectContaining({ customer_name: 'Colette' }),
      expect.objectContaining({ customer_name: 'Merci & Co' }),
    ]);
  });

  test('sync=1 is the default and marks orders as exported; sync=0 changes nothing', async () => {
    await place(ORDER, ORDER);
    await list('sync=0');
    expect(await exported()).toEqual([false, false]);
    await list('sync=1&count=1');
    expect(await exported()).toEqual([true, false]);
    expect((await list('sync=0&export_status=0')).orders).toHaveLength(1);
    await list('');
    expect(await exported()).toEqual([true, true]);
    expect((await list('sync=2')).status).toBe(400);
  });

  test('pages in 50s by default', async () => {
    await place(...Array.from({ length: 120 }, (_, index) => ({ ...ORDER, customer_name: `Shop ${index}` })));
    const first = await list('sync=0');
    expect(first.orders).toHaveLength(50);
    expect(first.response.next_start).toBe(50);
    const last = await list('sync=0&start_from=100&count=100');
    expect(last.orders.map(({ customer_name }) => customer_name)).toHaveLength(20);
    expect(last.response).not.toHaveProperty('next_start');
    expect((await list('sync=0&count=5000')).orders).toHaveLength(100);
    expect((await list('sync=0&start_from=x')).status).toBe(400);
  });

  test('filters by type, customer code and dates', async () => {
    await joor.handle.admin('/admin/connections', { connections: [{ customer_name: 'Merci', customer_code: 'M1' }] });
    const { connections } = (await joor.handle.admin('/admin/connections')) as unknown as {
      connections: { connectionId: number }[];
    };
    await place({ ...ORDER, order_type: 3 }, { ...ORDER, connection_id: connections[0]?.connectionId });
    await joor.handle.admin('/admin/clock', { advance: 86_400 });
    await place({ ...ORDER, customer_name: 'Later' });
    const names = async (query: string) =>
      (await list(`sync=0&${query}`)).orders.map(({ order_type, customer_code }) => [order_type, customer_code]);
    expect(await names('order_type=3')).toEqual([[3, '']]);
    expect(await names('customer_code=M1')).toEqual([[4, 'M1']]);
    expect((await list('sync=0&date_start=2026-03-03')).orders).toMatchObject([{ customer_name: 'Later' }]);
    expect(await names('date_end=2026-03-02')).toHaveLength(2);
    expect(await names('date_start=2026-03-02%2009:00:01&date_end=2026-03-03')).toHaveLength(1);
    expect((await list('sync=0&date_start=yesterday')).status).toBe(400);
    expect((await list('sync=0&check=1')).status).toBe(400);
  });

  test('a code that is entered at JOOR later stands in the order; a pending order that is approved has changed', async () => {
    await joor.handle.admin('/admin/connections', { connections: [{ customer_name: 'Merci' }] });
    const { connections } = (await joor.handle.admin('/admin/connections')) as unknown as {
      connections: { connectionId: number }[];
    };
    const id = connections[0]?.connectionId;
    const [placed] = await place({ ...ORDER, order_type: 3, connection_id: id });
    await joor.handle.admin(`/admin/connections/${id}/code`, { code: '4711' });
    await joor.handle.admin('/admin/clock', { advance: 60 });
    await joor.handle.admin(`/admin/orders/${placed?.id}/approve`, {});
    expect((await list('sync=0')).orders).toMatchObject([
      {
        customer_code: '4711',
        order_type: 4,
        date_created: '2026-03-02T09:00:00+00:00',
        date_modified: '2026-03-02T09:01:00+00:00',
      },
    ]);
    await expect(joor.handle.admin(`/admin/orders/${placed?.id}/approve`, {})).rejects.toThrow(/approved already/);
  });

  test('what cannot be an order is refused in one sentence', async () => {
    for (const [order, sentence] of [
      [{ order_currency: 'USD' }, /order_type/],
      [{ order_type: 4, order_currency: 'dollars' }, /order_currency/],
      [{ ...ORDER, shipping_state: 'NY' }, /shipping_state/],
      [{ ...ORDER, connection_id: 999 }, /no connection 999/],
    ] as const) {
      await expect(place(order)).rejects.toThrow(sentence);
    }
  });
});

describe('The page where a retailer orders', () => {
  const post = (fields: Record<string, string>) =>
    fetch(`${joor.handle.url}/orders`, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });

  test('places an order, which the list shows and the call gives out', async () => {
    const form = await (await fetch(`${joor.handle.url}/orders/new`)).text();
    expect(form).toContain('name="shipping_postal_code"');
    const reply = await post({ ...ORDER, order_type: '4', account: '1', shipping_city: 'Paris <b>' });
    expect(reply.status).toBe(302);
    const shown = await (await fetch(joor.handle.url + reply.headers.get('location'))).text();
    expect(shown).toContain('Paris &lt;b&gt;');
    expect(await (await fetch(`${joor.handle.url}/orders?q=colette`)).text()).toContain('1 placed');
    expect((await list('sync=0')).orders).toMatchObject([{ customer_name: 'Colette', shipping_city: 'Paris <b>' }]);
  });

  test('keeps what was filled in where something is missing', async () => {
    const reply = await post({ account: '1', order_type: '4', order_currency: '', customer_name: 'Colette' });
    const html = await reply.text();
    expect(reply.status).toBe(400);
    expect(html).toContain('needs order_currency');
    expect(html).toContain('value="Colette"');
  });
});
