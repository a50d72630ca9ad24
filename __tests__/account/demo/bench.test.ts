import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Cases } from '../../../demo/bench/cases';
import { type Growth, judgementOf } from '../../../demo/bench/growth';
import type { Figures } from '../../../demo/bench/measure';
import type { PageFigures } from '../../../demo/bench/pages';

const ROOT = path.join(__dirname, '..', '..', '..');
const CUSTOMERS = 30;

let printed: Cases & { ratios: Record<string, Record<string, number | null>>; growth: Growth[]; pages: PageFigures[] };
let report: string;

beforeAll(async () => {
  const bench = [require.resolve('tsx/cli'), path.join(ROOT, 'demo', 'bench.ts')];
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [...bench, '--json', '--customers', String(CUSTOMERS)],
    { cwd: ROOT },
  );
  printed = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '');
  report = stderr;
}, 180_000);

test('the connector sends in batches what the naive design sends one by one', () => {
  expect(printed.firstLoad).toMatchObject({ customers: CUSTOMERS, requests: 1, credits: 5 });
  expect(printed.edits).toMatchObject({ customers: 3, requests: 1, credits: 5 });
  expect(printed.unchanged).toMatchObject({ customers: CUSTOMERS, requests: 0, credits: 0 });
  expect(printed.failures).toMatchObject({ customers: 3, requests: 0, credits: 0 });
  expect(printed.naive).toMatchObject({ customers: CUSTOMERS, requests: CUSTOMERS, credits: 5 * CUSTOMERS });
});

test('the naive design costs what its calls cost: load 5, search 10, POST 10, submitFields 5', () => {
  expect(printed.naive.unitsPerCustomer).toBe(30);
});

test.each(['firstLoad', 'edits', 'unchanged', 'failures', 'naive'] as const)('%s agrees with itself', (name) => {
  const figures: Figures = printed[name];
  expect(figures.unitsPerCustomer).toBeCloseTo(figures.units / figures.customers, 2);
  expect(figures.maxShareOfLimit).toBeGreaterThan(0);
  expect(figures.maxShareOfLimit).toBeLessThan(0.5);
});

test('ratios say how many times as much the naive design takes for one customer', () => {
  expect(printed.ratios.firstLoad).toMatchObject({ requests: CUSTOMERS, credits: CUSTOMERS });
  expect(printed.ratios.unchanged).toMatchObject({ requests: null, credits: null });
});

test('growth is measured at three sizes, each in a process of its own', () => {
  expect(printed.growth.map(({ customers }) => customers)).toEqual([3, 30, 150]);
  for (const { seconds, peakMB } of printed.growth) {
    expect(seconds).toBeGreaterThan(0);
    expect(peakMB).toBeGreaterThan(50);
  }
});

test('a page of the dashboard is one call of at most 60 units', () => {
  const pages = printed.pages.filter(({ page }) => !page.endsWith('preview of ten'));
  expect(pages.map(({ page }) => page)).toEqual(
    expect.arrayContaining(['Overview', 'Why not in JOOR: the answer', 'Check Set-up: roles and pages']),
  );
  expect(pages.filter(({ units }) => !(units <= 60))).toEqual([]);
  expect(report).toContain('Selective Customer Export: progress');
});

test('the report names every target and whether it is met', () => {
  expect(report).toMatch(/unchanged, from 10,000 on.*at most 0.05.*MISSED/);
  expect(report).toMatch(/first send.*share of a limit.*at most 0.5.*met/);
});

test.each([
  [50, 'linear'],
  [90, 'not linear'],
])('five times as many customers in %i seconds instead of 10: %s', (seconds, verdict) => {
  const growth = [
    { customers: 1000, seconds: 3, peakMB: 100 },
    { customers: 10_000, seconds: 10, peakMB: 200 },
    { customers: 50_000, seconds, peakMB: 400 },
  ];
  expect(judgementOf(growth)).toContain(`: ${verdict}.`);
});
