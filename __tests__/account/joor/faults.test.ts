import { minimal, TestJoor } from './documented';

let joor: TestJoor;
beforeAll(async () => {
  joor = await TestJoor.start();
});
afterAll(() => joor.stop());
beforeEach(() => joor.reset({ instant: true }));

const fault = (rule: object) => joor.handle.admin('/admin/faults', rule);
const codes = async () => (await joor.handle.requests()).map((line) => line.code);
const jobs = async () => ((await joor.handle.admin('/admin/jobs')) as never as { jobs: unknown[] }).jobs.length;

describe('faults', () => {
  test('status: after so many requests, so many times, and the request is not processed', async () => {
    await fault({ method: 'POST', path: '/v2/bulk-connection', after: 1, times: 2, status: 503 });
    const statuses: number[] = [];
    for (const code of ['A', 'B', 'C', 'D']) statuses.push((await joor.post([minimal(code)])).status);
    expect(statuses).toEqual([200, 503, 503, 200]);
    expect(await codes()).toEqual(statuses);
    expect(await jobs()).toBe(2);
  });

  test('a rule acts only on the method and path it names', async () => {
    await fault({ path: '/v2/bulk-connection/*', status: 500 });
    expect((await joor.post([minimal('A')])).status).toBe(200);
    expect((await joor.call('GET', '/v2/bulk-connection/1')).status).toBe(500);
    expect((await joor.call('GET', '/v2/connection/customer_code/A/')).status).toBe(404);
  });

  test('drop: no answer, with the request processed or not', async () => {
    await fault({ drop: true, times: 1 });
    await fault({ drop: true, times: 1, when: 'after', after: 1 });
    await expect(joor.post([minimal('A')])).rejects.toThrow();
    expect(await jobs()).toBe(0);
    await expect(joor.post([minimal('A')])).rejects.toThrow();
    expect(await jobs()).toBe(1);
    expect(await codes()).toEqual([0, 0]);
  });

  test('cut: half of the reply, the request processed', async () => {
    await fault({ cut: true, times: 1 });
    await expect(joor.post([minimal('A')])).rejects.toThrow();
    expect(await jobs()).toBe(1);
    expect(await codes()).toEqual([200]);
  });

  test('body: the reply is another text', async () => {
    await fault({ times: 1, status: 502, body: '<html>Bad Gateway</html>' });
    const reply = await joor.post([minimal('A')]);
    expect([reply.status, reply.text]).toEqual([502, '<html>Bad Gateway</html>']);
  });

  test('headers: the reply has them beside the others', async () => {
    await fault({ times: 1, status: 429, headers: { 'Retry-After': '40' } });
    await fault({ after: 1, times: 1, headers: { 'X-Other': 'yes' } });
    expect((await joor.post([minimal('A')])).headers.get('retry-after')).toBe('40');
    const { status, headers } = await joor.post([minimal('A')]);
    expect([status, headers.get('x-other'), headers.get('content-type')]).toEqual([200, 'yes', 'application/json']);
  });

  test('status after processing: the answer is lost, the job is there', async () => {
    await fault({ times: 1, status: 504, when: 'after' });
    expect((await joor.post([minimal('A')])).status).toBe(504);
    expect(await jobs()).toBe(1);
  });

  test('the history of requests tells the job that each became and the fault that acted on it', async () => {
    await fault({ times: 1, drop: true, when: 'after', after: 1 });
    await fault({ times: 1, drop: true, after: 2 });
    await joor.post([minimal('A')]);
    await expect(joor.post([minimal('B')])).rejects.toThrow();
    await expect(joor.post([minimal('C')])).rejects.toThrow();
    expect((await joor.handle.requests()).map(({ job, fault: by }) => [job, by])).toEqual([
      [1, null],
      [2, 1],
      [null, 2],
    ]);
  });

  test('a request that is under way when JOOR goes back to its start is lost', async () => {
    await fault({ delay: 300 });
    const lost = expect(joor.post([minimal('A')])).rejects.toThrow();
    while ((await codes()).length === 0);
    await joor.reset({ instant: true });
    await lost;
    expect([await codes(), await jobs()]).toEqual([[], 0]);
  });

  test('delay', async () => {
    await fault({ delay: 120 });
    const start = performance.now();
    expect((await joor.post([minimal('A')])).status).toBe(200);
    expect(performance.now() - start).toBeGreaterThanOrEqual(115);
  });

  test('late: no answer, and the request is taken when so many seconds have passed, behind newer ones', async () => {
    await joor.handle.admin('/admin/clock', { stopped: true });
    await fault({ times: 1, late: 3600 });
    await expect(joor.post([minimal('A')])).rejects.toThrow();
    expect((await joor.post([minimal('A')])).status).toBe(200);
    await joor.handle.admin('/admin/clock', { advance: 3599 });
    expect(await jobs()).toBe(1);
    await joor.handle.admin('/admin/clock', { advance: 1 });
    expect(await jobs()).toBe(2);
    expect((await joor.handle.requests()).map(({ code, job }) => [code, job])).toEqual([
      [0, 2],
      [200, 1],
    ]);
  });

  test('records: only the first connections of a request are taken', async () => {
    await fault({ times: 1, records: 1 });
    expect((await joor.post([minimal('A'), minimal('B')])).status).toBe(200);
    const { connections } = (await joor.handle.admin('/admin/connections')) as never as {
      connections: { customerCode: string }[];
    };
    expect(connections.map(({ customerCode }) => customerCode)).toEqual(['A']);
  });

  test('the history of requests tells what was answered', async () => {
    const { text } = await joor.post([minimal('A')]);
    await fault({ body: '<html>' });
    await joor.post([minimal('B')]);
    expect((await joor.handle.requests()).map(({ reply }) => reply)).toEqual([text, '<html>']);
  });

  test('rules are listed and cleared', async () => {
    await fault({ status: 500 });
    await fault({ drop: true });
    const { faults } = (await joor.handle.admin('/admin/faults')) as never as { faults: { id: number }[] };
    expect(faults.map((each) => each.id)).toEqual([1, 2]);
    await fetch(`${joor.handle.url}/admin/faults/1`, { method: 'DELETE' });
    await fetch(`${joor.handle.url}/admin/faults`, { method: 'DELETE' });
    expect(await joor.handle.admin('/admin/faults')).toEqual({ faults: [] });
    expect((await joor.post([minimal('A')])).status).toBe(200);
  });
});
