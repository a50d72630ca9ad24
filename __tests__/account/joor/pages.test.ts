import { EXAMPLE_JSON, minimal, TestJoor } from './documented';

let joor: TestJoor;
beforeAll(async () => {
  joor = await TestJoor.start();
});
afterAll(() => joor.stop());
beforeEach(() => joor.reset({ instant: true }));

async function page(path: string): Promise<{ status: number; html: string; text: string }> {
  const response = await fetch(joor.handle.url + path);
  const html = await response.text();
  const text = html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
  return { status: response.status, html, text };
}

/** Customer codes in the order of the page's table. */
const codes = (html: string) =>
  [...html.matchAll(/<a href="\/connections\/[^"]+">([^<]+)<\/a>/g)].map((found) => found[1]);

test('before anything was sent, the pages say what will appear', async () => {
  expect((await page('/connections')).text).toContain('No connections yet');
  expect((await page('/jobs')).text).toContain('No jobs yet');
  const home = await page('/');
  expect(home.html).toContain('href="/connections"');
  expect(home.html).toContain('href="/jobs"');
});

test('what customers are called is text, never markup', async () => {
  await joor.post([minimal('<i>', { customer_name: '<script>alert(1)</script>' })]);
  for (const path of ['/connections', '/connections/%3Ci%3E', '/jobs/1', '/connections?q=%22%3E%3Cscript%3E']) {
    const { html } = await page(path);
    expect(html).not.toMatch(/<script|<i>/);
  }
  expect((await page('/connections')).html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
});

test('connections are filtered, sorted and paged', async () => {
  await joor.handle.admin('/admin/clock', { stopped: true });
  await joor.post(
    Array.from({ length: 120 }, (_, index) => minimal(`C${index}`, { customer_name: `Shop ${index % 2}` })),
  );
  await joor.handle.admin('/admin/match', { codes: ['C7', 'C70'] });
  expect(codes((await page('/connections?state=connected&sort=code')).html)).toEqual(['C7', 'C70']);
  expect(codes((await page('/connections?state=connected&sort=-code')).html)).toEqual(['C70', 'C7']);
  expect(codes((await page('/connections?q=c11&sort=code')).html)[1]).toBe('C110');
  expect(codes((await page('/connections?q=SHOP%201')).html)).toHaveLength(60);
  expect(codes((await page('/connections?page=2')).html)).toHaveLength(20);
  expect((await page('/connections?sort=code')).html).toContain('aria-sort="ascending"');
  expect((await page('/connections?q=nobody')).text).toContain('No entries match');
});

test('waiting customers show when they will be matched, and what JOOR gives for that many', async () => {
  await joor.handle.admin('/admin/clock', { stopped: true, set: '2026-03-02T09:00:00Z' });
  await joor.post([minimal('A')]);
  expect((await page('/connections')).text).toMatch(/1 waiting .* 1-2 business days.*5 Mar 2026, 09:00:00 UTC/);
  await joor.handle.admin('/admin/settings', { matchDelay: null });
  expect((await page('/connections/A')).text).toContain('when matched by hand');
});

test('a job leads to its connections, and a connection shows every field', async () => {
  await joor.post([minimal('other')]);
  await joor.post([EXAMPLE_JSON, minimal('bad', { customer_phone: 'x'.repeat(51) })]);
  await joor.handle.admin('/admin/match', { codes: 'all' });
  const job = await page('/jobs/2');
  expect(job.text).toContain('customer_phone has 51 characters, the maximum is 50');
  expect(job.html).toContain('href="/connections?job=2"');
  expect(codes((await page('/connections?job=2')).html)).toEqual(['JBNY']);
  const { text } = await page('/connections/JBNY');
  const values = JSON.stringify(EXAMPLE_JSON).match(/(?<=:)("[^"]+"|\d+)/g) ?? [];
  expect(values.length).toBeGreaterThan(60);
  for (const value of values) expect(text).toContain(value.replaceAll('"', ''));
  expect(text).toContain('JboutiqueNY - JBNY1');
});

test('what is not there is said on a page', async () => {
  expect(await page('/connections/none')).toMatchObject({
    status: 404,
    text: expect.stringContaining('There is no connection none'),
  });
  expect(await page('/jobs/9')).toMatchObject({ status: 404, text: expect.stringContaining('There is no job 9') });
});
