import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { minimal, TestJoor } from './documented';

const folder = mkdtempSync(join(tmpdir(), 'joor-'));
const keep = join(folder, 'brand.joor');
let joor: TestJoor;

afterAll(async () => {
  await joor.stop();
  rmSync(folder, { recursive: true, force: true });
});

const LISTS = ['connections', 'jobs', 'history', 'requests', 'orders', 'settings'];

const everything = async (): Promise<string[]> => {
  const answers = LISTS.map(async (list) => (await fetch(`${joor.handle.url}/admin/${list}`)).text());
  return Promise.all(answers);
};

test('a local JOOR that is kept goes on where it stopped, and numbers on', async () => {
  joor = await TestJoor.start({ keep });
  expect(joor.handle.restored).toBe(false);
  await joor.reset({ matchDelay: null, queueSeconds: 0, throttle: false });
  await joor.handle.admin('/admin/connections', { connections: [{ customer_name: 'Colette', customer_code: '7' }] });
  await joor.handle.admin('/admin/orders', {
    orders: [{ order_type: 4, order_currency: 'USD', customer_name: 'Merci' }],
  });
  await joor.post([minimal('8'), minimal('9', { customer_name: '' })]);
  expect((await joor.results()).map(({ outcome }) => outcome)).toEqual(['pending', 'refused']);
  const before = await everything();
  await joor.stop();

  joor = await TestJoor.goOn({ keep });
  expect(joor.handle.restored).toBe(true);
  expect(await everything()).toEqual(before);

  // A waiting code is matched, and nothing gets a number that was given before.
  await joor.handle.admin('/admin/match', { codes: ['8'] });
  await joor.post([minimal('10')]);
  await joor.results();
  const numbers = ['7', '8', '10'].map(async (code) => (await joor.held(code))?.connectionId);
  expect(await Promise.all(numbers)).toEqual([100001, 100002, null]);
  const { jobs } = (await joor.handle.admin('/admin/jobs')) as unknown as { jobs: { id: number }[] };
  expect(jobs.map(({ id }) => id).sort()).toEqual([1, 2]);
});

test('a JOOR goes back to the state that it had, and another one becomes what the first was', async () => {
  const { state } = (await joor.handle.admin('/admin/state')) as { state: string };
  const before = await everything();
  await joor.post([minimal('11')]);
  await joor.handle.admin('/admin/faults', { path: '/v2/*', status: 500 });
  await joor.handle.admin('/admin/state', { state });
  expect(await everything()).toEqual(before);
  await joor.post([minimal('11')]);
  expect((await joor.results()).map(({ outcome }) => outcome)).toEqual(['pending']);

  await joor.stop();
  joor = await TestJoor.start();
  await joor.handle.admin('/admin/state', { state });
  expect(await everything()).toEqual(before);
  for (const other of [Buffer.from('SQLite format 3'), serialize({ version: 1 })]) {
    const given = { state: other.toString('base64') };
    await expect(joor.handle.admin('/admin/state', given)).rejects.toThrow('state must be what GET /admin/state gave.');
  }
  expect(await everything()).toEqual(before);
});

test('a file that holds no JOOR is left as it is, and named', async () => {
  const other = join(folder, 'other.db');
  writeFileSync(other, 'SQLite format 3');
  await expect(TestJoor.goOn({ keep: other })).rejects.toThrow(
    `${other} does not hold a local JOOR that this version can read. Name another file, or delete it.`,
  );
  expect(existsSync(`${other}.new`)).toBe(false);
});
