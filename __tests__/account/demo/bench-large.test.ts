import { runBench } from '../../../demo/bench/command-line';
import type { Large } from '../../../demo/bench/large';
import type { Measured } from '../../../demo/bench/measured';
import { typed } from '../command-line';

const CUSTOMERS = 20;
const RUNS = 3;

test('the large measurement follows its customers up to In sync, and a day of them', async () => {
  const words = ['--large', '--json', '--customers', String(CUSTOMERS), '--runs', String(RUNS)];
  const { stdout, stderr } = await typed(runBench, words);
  const figures: Large['cases'] & Omit<Large, 'cases'> & { measured: Measured } = JSON.parse(
    stdout.trimEnd().split('\n').at(-1) ?? '',
  );
  expect(figures.measured.customers).toBe(CUSTOMERS);
  const { firstLoad, readBack, edits, editsReadBack, unchanged, day, peakMB } = figures;
  for (const sent of [firstLoad, edits]) expect(sent).toMatchObject({ customers: CUSTOMERS, requests: 1, credits: 5 });
  // A GET of each customer, and one of the job.
  for (const { requests } of [readBack, editsReadBack]) expect(requests).toBe(CUSTOMERS + 1);
  expect(unchanged).toMatchObject({ customers: CUSTOMERS, requests: 0, credits: 0 });
  expect(day).toMatchObject({ customers: CUSTOMERS, edited: 1, connector: { runs: RUNS }, peer: { runs: RUNS } });
  expect(Object.keys(peakMB)).toHaveLength(7);
  expect(Math.min(...Object.values(peakMB))).toBeGreaterThan(50);
  expect(stderr).toMatch(/first load: REDUCE/);
}, 120_000);
