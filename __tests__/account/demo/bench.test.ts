import type { Cases } from '../../../demo/bench/cases';
import { runBench } from '../../../demo/bench/command-line';
import type { Compared } from '../../../demo/bench/compare';
import type { Day } from '../../../demo/bench/day';
import { type Growth, judgementOf } from '../../../demo/bench/growth';
import type { Figures } from '../../../demo/bench/measure';
import type { Measured } from '../../../demo/bench/measured';
import type { Loaded } from '../../../demo/bench/modules';
import type { PageFigures } from '../../../demo/bench/pages';
import { typed } from '../command-line';

const CUSTOMERS = 20;
/** So many of them are edited, and as many are added with a fault. */
const SOME = 2;
const RUNS = 3;

let printed: Cases & {
  measured: Measured;
  compared: Compared[];
  days: Day[];
  loaded: Loaded[];
  growth: Growth[];
  pages: PageFigures[];
};
let report: string;

beforeAll(async () => {
  const { stdout, stderr } = await typed(runBench, [
    '--json',
    '--runs',
    String(RUNS),
    '--customers',
    String(CUSTOMERS),
  ]);
  printed = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '');
  report = stderr;
}, 180_000);

test('the last line names what was measured', () => {
  const { commit, command, customers, clock } = printed.measured;
  expect(commit).toMatch(/^[0-9a-f]{12}(-dirty)?$/);
  expect(command).toBe(`npm run bench -- --json --runs ${RUNS} --customers ${CUSTOMERS}`);
  expect(customers).toBe(CUSTOMERS);
  expect(clock).toContain("the measuring process's CPU time");
});

test('the connector sends in batches, and reads each customer back', () => {
  expect(printed.firstLoad).toMatchObject({ customers: CUSTOMERS, requests: 1, credits: 5 });
  expect(printed.edits).toMatchObject({ customers: SOME, requests: 1, credits: 5 });
  expect(printed.unchanged).toMatchObject({ customers: CUSTOMERS, requests: 0, credits: 0 });
  expect(printed.failures).toMatchObject({ customers: SOME, requests: 0, credits: 0 });
  for (const { customers, credits } of [printed.readBack, printed.editsReadBack]) {
    expect(credits).toBeGreaterThanOrEqual(customers);
  }
});

const STEPS = ['firstLoad', 'readBack', 'edits', 'editsReadBack', 'unchanged', 'failures'] as const;

test.each(STEPS)('%s agrees with itself', (name) => {
  const figures: Figures = printed[name];
  expect(figures.unitsPerCustomer).toBeCloseTo(figures.units / figures.customers, 2);
  expect(figures.maxShareOfLimit).toBeGreaterThan(0);
  expect(figures.maxShareOfLimit).toBeLessThan(0.5);
  expect(figures.summarizeUnits).toBeGreaterThan(0);
  expect(figures.summarizeUnits).toBeLessThan(figures.units);
  expect(figures.cpuSeconds).toBeGreaterThan(0);
});

test('the naive design takes everybody each time: load 5, search 10, POST 10, submitFields 5', () => {
  expect(printed.compared.map(({ event }) => event.customers)).toEqual([CUSTOMERS, 1, 10, 0]);
  for (const { naive } of printed.compared) {
    expect(naive).toMatchObject({ units: 30 * CUSTOMERS, requests: CUSTOMERS, credits: 5 * CUSTOMERS });
  }
});

test('the peer reads by SuiteQL, a row costs it 6 units and its update 2', () => {
  const units = printed.compared.map(({ peer }) => peer.units);
  // Its list and a page of it 20, three queries and a POST 40.
  expect(units).toEqual([60 + 6 * CUSTOMERS, 60 + 2, 60 + 2 * 10, 10]);
  expect(printed.compared.map(({ peer }) => peer.requests)).toEqual([1, 1, 1, 0]);
});

test('a day counts its edits and runs, by the connector and the peer', () => {
  for (const { edited, connector, peer } of printed.days) {
    expect(edited).toBe(1);
    expect(connector.runs).toBe(RUNS);
    // The edit, made before the last run.
    expect(connector.credits).toBeGreaterThanOrEqual(5);
    expect(peer).toMatchObject({ runs: RUNS, requests: 1, credits: 5, units: (RUNS - 1) * 10 + 62 });
  }
});

test('files that an invocation loads are those that it leads to', () => {
  const files = Object.fromEntries(printed.loaded.map(({ invocation, files }) => [invocation, files]));
  expect(files).toMatchObject({ 'peer: each': 1, 'naive design: each': 1 });
  expect(files['connector: summarize']).toBeLessThan(100);
});

test('growth is measured at three sizes, each in a process of its own', () => {
  expect(printed.growth.map(({ customers }) => customers)).toEqual([SOME, CUSTOMERS, 5 * CUSTOMERS]);
  for (const { cpuSeconds, peakMB } of printed.growth) {
    expect(cpuSeconds).toBeGreaterThan(0);
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
])('five times as many customers in %i seconds of CPU time instead of 10: %s', (cpuSeconds, verdict) => {
  const growth = [
    { customers: 1000, cpuSeconds: 3, seconds: 9, peakMB: 100 },
    { customers: 10_000, cpuSeconds: 10, seconds: 9, peakMB: 200 },
    { customers: 50_000, cpuSeconds, seconds: 9, peakMB: 400 },
  ];
  expect(judgementOf(growth)).toContain(`: ${verdict}.`);
});
