import { EXAMPLE_JSON, minimal, TestJoor } from './documented';

let joor: TestJoor;
beforeAll(async () => {
  joor = await TestJoor.start();
});
afterAll(() => joor.stop());

const advance = (seconds: number) => joor.handle.admin('/admin/clock', { advance: seconds });

beforeEach(async () => {
  await joor.reset({ queueSeconds: 5, recordsPerSecond: 1 });
  await joor.handle.admin('/admin/clock', { stopped: true, set: '2026-03-02T09:00:00Z' });
});

async function job(id: number): Promise<{ status: string; connection_record_progress: number; modified: string }> {
  const reply = await joor.call('GET', `/v2/bulk-connection/${id}`);
  const { bulk_connections } = reply.json as { bulk_connections: { bulk_connections_jobs: never[] } };
  return bulk_connections.bulk_connections_jobs[0] as never;
}

describe('Bulk Connection Job GET', () => {
  test('a job is queued, started and finished, a record at a time', async () => {
    await joor.post([minimal('A'), minimal('B'), minimal('C')]);
    expect(await job(1)).toMatchObject({ status: 'queued', connection_record_progress: 0 });
    await advance(6);
    expect(await job(1)).toMatchObject({ status: 'started', connection_record_progress: 1 });
    await advance(1);
    expect(await job(1)).toMatchObject({ connection_record_progress: 2, modified: '2026-03-02T09:00:07+00:00' });
    await advance(60);
    expect(await job(1)).toEqual({
      bulk_connections_job_id: 1,
      status: 'finished',
      created: '2026-03-02T09:00:00+00:00',
      modified: '2026-03-02T09:00:08+00:00',
      connection_record_count: 3,
      connection_record_progress: 3,
    });
  });

  test('"processed in the order that jobs are received"', async () => {
    await joor.post([minimal('A', { customer_name: 'first' }), minimal('B')]);
    await joor.post([minimal('A', { customer_name: 'second' })]);
    await advance(7);
    expect(await job(1)).toMatchObject({ status: 'finished' });
    expect(await job(2)).toMatchObject({ status: 'started', connection_record_progress: 0 });
    expect(await joor.held('A')).toMatchObject({ data: { customer_name: 'first' } });
    await advance(1);
    expect(await joor.held('A')).toMatchObject({ data: { customer_name: 'second' }, jobId: 2 });
  });

  test('a record with faults does not hold up the job and is not applied; only the administrator sees why', async () => {
    await joor.post([minimal('A'), minimal('B', { customer_name: '' }), minimal('C')]);
    await advance(60);
    const reply = await joor.call('GET', '/v2/bulk-connection/1');
    expect(reply.text).not.toContain('required');
    expect(await job(1)).toMatchObject({ status: 'finished', connection_record_progress: 3 });
    expect(await joor.held('B')).toBeUndefined();
    expect(await joor.results()).toEqual([
      { record: 1, customerCode: 'A', outcome: 'pending', faults: [] },
      {
        record: 2,
        customerCode: 'B',
        outcome: 'refused',
        faults: [{ field: 'customer_name', message: 'is required' }],
      },
      { record: 3, customerCode: 'C', outcome: 'pending', faults: [] },
    ]);
  });

  test('an unknown job', async () => {
    const reply = await joor.call('GET', '/v2/bulk-connection/4');
    expect(reply.status).toBe(404);
    expect(reply.json).toMatchObject({ bulk_connections: { response: { code: 1 } } });
  });
});

describe('Adding New Customers', () => {
  test('a new code waits about 72 hours until it is matched, and only then is a connection', async () => {
    await joor.post([minimal('A')]);
    await advance(3600);
    expect(await joor.held('A')).toMatchObject({
      state: 'pending',
      connectionId: null,
      matchAt: '2026-03-05T09:00:06.000Z',
    });
    expect((await joor.call('GET', '/v2/connection/customer_code/A/')).status).toBe(404);
    await advance(72 * 3600);
    expect(await joor.held('A')).toMatchObject({ state: 'connected', connectedAt: '2026-03-05T09:00:06.000Z' });
    expect((await joor.call('GET', '/v2/connection/customer_code/A/')).status).toBe(200);
  });

  test('the administrator matches codes, or all of them, at once', async () => {
    await joor.post([minimal('A'), minimal('B'), minimal('C')]);
    await advance(60);
    const some = await joor.handle.admin('/admin/match', { codes: ['A', 'Z'] });
    expect(some).toEqual({ matched: ['A'], notPending: ['Z'] });
    expect(await joor.handle.admin('/admin/match', { codes: 'all' })).toEqual({ matched: ['B', 'C'], notPending: [] });
  });

  test('matchDelay null: nothing is matched without the administrator, as in the sandbox', async () => {
    await joor.handle.admin('/admin/settings', { matchDelay: null });
    await joor.post([minimal('A')]);
    await advance(10 * 24 * 3600);
    expect(await joor.held('A')).toMatchObject({ state: 'pending', matchAt: null });
  });

  test('what is sent again while it waits is what is connected', async () => {
    await joor.post([minimal('A', { customer_name: 'first' })]);
    await joor.post([minimal('A', { customer_name: 'second' })]);
    await advance(60);
    expect(await joor.held('A')).toMatchObject({ state: 'pending', waitingSince: '2026-03-02T09:00:06.000Z' });
    await joor.handle.admin('/admin/match', { codes: 'all' });
    expect(await joor.held('A')).toMatchObject({ state: 'connected', data: { customer_name: 'second' } });
  });
});

describe('updates of a connection: "all aspects of customer data ... automatically"', () => {
  beforeEach(() => joor.handle.admin('/admin/settings', { autoMatch: true, instant: true }));

  test('it keeps its id; nodes left out are gone', async () => {
    await joor.post([EXAMPLE_JSON]);
    const before = await joor.held('JBNY');
    await joor.post([minimal('JBNY')]);
    const after = await joor.held('JBNY');
    expect(after).toMatchObject({ state: 'connected', connectionId: before?.connectionId });
    expect(after?.data).toEqual(minimal('JBNY'));
  });

  test('update merge: nodes left out stay', async () => {
    await joor.handle.admin('/admin/settings', { update: 'merge' });
    await joor.post([EXAMPLE_JSON]);
    await joor.post([minimal('JBNY', { billing: { payment_methods: [{ payment_method_code: 'oth' }] } })]);
    expect((await joor.held('JBNY'))?.data).toEqual({
      ...EXAMPLE_JSON,
      customer_name: 'Customer JBNY',
      price_types: EXAMPLE_JSON.price_types.slice(0, 1),
      billing: { ...EXAMPLE_JSON.billing, payment_methods: [{ payment_method_code: 'oth' }] },
    });
  });

  const address = (code: string, more: object) => ({
    shipping_code: code,
    shipping_city: 'Paris',
    shipping_country: 'FR',
    ...more,
  });
  const withDoors = (...addresses: object[]) => minimal('A', { shipping: { shipping_addresses: addresses } });

  test('doors: "Shipping Name - Shipping Code", the customer name where the shipping name is blank', async () => {
    await joor.post([
      withDoors(
        address('P1', { shipping_name: 'Rivoli', shipping_create_doors: true }),
        address('P2', { shipping_create_doors: true }),
        address('P3', { shipping_create_doors: false }),
        address('P4', {}),
      ),
    ]);
    expect(await joor.held('A')).toMatchObject({
      doors: [
        { code: 'P1', name: 'Rivoli - P1' },
        { code: 'P2', name: 'Customer A - P2' },
      ],
    });
  });

  test('doors: sending again makes no second one, renaming renames, false leaves it unless removeDoors', async () => {
    const door = (name: string, create: boolean) =>
      withDoors(address('P1', { shipping_name: name, shipping_create_doors: create }));
    await joor.post([door('Rivoli', true)]);
    await joor.post([door('Marais', true)]);
    await joor.post([door('Marais', false)]);
    expect(await joor.held('A')).toMatchObject({ doors: [{ code: 'P1', name: 'Marais - P1' }] });
    await joor.handle.admin('/admin/settings', { removeDoors: true });
    await joor.post([door('Marais', false)]);
    expect(await joor.held('A')).toMatchObject({ doors: [] });
  });

  test('the history tells in which order what became of a code', async () => {
    await joor.post([minimal('A', { customer_name: 'first' })]);
    await joor.post([minimal('A', { customer_name: 'second' })]);
    await joor.post([minimal('A', { customer_name: '' })]);
    const text = await (await fetch(`${joor.handle.url}/admin/history`)).text();
    const events = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(events.map(({ event, jobId, data }) => [event, jobId, data?.customer_name])).toEqual([
      ['pending', 1, 'first'],
      ['matched', 1, undefined],
      ['updated', 2, 'second'],
      ['refused', 3, ''],
    ]);
  });
});
