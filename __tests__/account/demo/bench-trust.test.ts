import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { LATENCY } from '../../../demo/bench/trust/latency';
import type { TrustFigures } from '../../../demo/bench/trust/measure';
import { percentilesOf } from '../../../demo/bench/trust/percentiles';

const ROOT = path.join(__dirname, '..', '..', '..');

let figures: TrustFigures;
let report: string;

beforeAll(async () => {
  const bench = ['--import', 'tsx', path.join(ROOT, 'demo', 'bench.ts')];
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [...bench, '--trust', '--json', '--customers', '40'],
    { cwd: ROOT },
  );
  figures = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '');
  report = stderr;
}, 180_000);

test('the last line has these figures, in this order', () => {
  expect(Object.keys(figures)).toEqual([
    'measured',
    'acceptedPerHour',
    'readBackPerHour',
    'firstLoad10k',
    'ageToAccepted',
    'ageToInSync',
    'outageToEmptyMinutes',
    'unitsPerReadBack',
    'creditsPerReadBack',
    'latencyModel',
  ]);
  expect(figures.latencyModel).toEqual(LATENCY);
});

test('a customer is read back by one GET (10 units, 1 credit) and one write to its Sync State (2 units)', () => {
  expect(figures.unitsPerReadBack).toBeGreaterThanOrEqual(12);
  expect(figures.unitsPerReadBack).toBeLessThan(13);
  expect(figures.creditsPerReadBack).toBe(1);
});

test('what is accepted is read back afterwards, and both take time on the simulated clock', () => {
  const { acceptedMinutes, readBackHours } = figures.firstLoad10k;
  expect(acceptedMinutes).toBeGreaterThan(0);
  expect(readBackHours * 60).toBeGreaterThan(acceptedMinutes);
  expect(figures.acceptedPerHour).toBeGreaterThan(0);
  expect(figures.readBackPerHour).toBeGreaterThan(0);
});

test('an edit is accepted by one of the next two runs, and In sync after that', () => {
  const { ageToAccepted, ageToInSync } = figures;
  expect(ageToAccepted.p50).toBeGreaterThan(0);
  expect(ageToAccepted.p99).toBeLessThan(10);
  expect(ageToInSync.p50).toBeGreaterThan(ageToAccepted.p50);
});

test('after an outage of two hours the queue is empty within a quarter of an hour', () => {
  expect(figures.outageToEmptyMinutes).toBeGreaterThan(0);
  expect(figures.outageToEmptyMinutes).toBeLessThan(15);
});

test('the report has every target, and the times that are assumed', () => {
  expect(report).toMatch(/customers accepted an hour.*at least 20,000/);
  expect(report).toMatch(/customers read back an hour.*at least 2,500/);
  expect(report).toContain(JSON.stringify(LATENCY));
});

test.each([
  [[60_000], { p50: 1, p95: 1, p99: 1 }],
  [Array.from({ length: 100 }, (_, index) => (100 - index) * 60_000), { p50: 50, p95: 95, p99: 99 }],
])('percentiles are those of the nearest rank', (times, percentiles) => {
  expect(percentilesOf(times)).toEqual(percentiles);
});
