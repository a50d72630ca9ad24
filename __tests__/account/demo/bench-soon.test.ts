import { runBench } from '../../../demo/bench/command-line';
import { LATENCY } from '../../../demo/bench/trust/latency';
import type { SoonFigures } from '../../../demo/bench/trust/soon';
import { typed } from '../command-line';

let figures: SoonFigures;
let report: string;

beforeAll(async () => {
  const { stdout, stderr } = await typed(runBench, ['--soon', '--json', '--customers', '20']);
  figures = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '');
  report = stderr;
}, 180_000);

test('the last line has the rates, the import and what is assumed', () => {
  expect(Object.keys(figures)).toEqual(['measured', 'rates', 'import', 'latencyModel']);
  expect(figures.rates.map(({ savesPerHour }) => savesPerHour)).toEqual([1, 60, 600]);
  expect(figures.latencyModel).toEqual(LATENCY);
  expect(report).toContain(JSON.stringify(LATENCY));
});

test('every save is accepted, by runs that saves start and that follow one another, at a few units for whoever saves', () => {
  for (const { saves, age, runsStarted, unitsOfSave } of figures.rates) {
    expect(age.p99).toBeGreaterThan(0);
    expect(runsStarted).toBeGreaterThan(0);
    expect(unitsOfSave.most).toBeLessThanOrEqual(34);
    expect(saves).toBeGreaterThan(0);
  }
  const [, often, most] = figures.rates;
  expect(most?.unitsOfSave.mean).toBeLessThan(often?.unitsOfSave.mean ?? 0);
});

test('an import submits one run a minute at most', () => {
  expect(figures.import.saves).toBe(20);
  expect(figures.import.mostSubmissionsAMinute).toBeLessThanOrEqual(1);
  expect(figures.import.unitsOfSave.mean).toBeLessThan(2);
});
