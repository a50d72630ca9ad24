import type { Mutant } from '../../../demo/chaos/mutants/mutant';
import { measuredOf, readTable, survives, tableOf } from '../../../demo/chaos/mutants/table';

const mutantOf = (name: string): Mutant => ({
  name,
  rule: 'A rule.',
  edits: [],
  test: { file: 'crash/kills.test.ts', name: 'a test' },
});
const MUTANTS = ['a', 'b', 'c', 'd'].map(mutantOf);
const SEEDS = { seed: 1, seeds: 4 };

test('a table reads as it was written, and names those that were not measured', () => {
  const known = new Map([
    ['a', measuredOf({ chaos: { seed: 3, rule: 'change-lost' } }, SEEDS)],
    ['b', measuredOf({ test: true, chaos: null }, SEEDS)],
    ['c', measuredOf({ test: false, chaos: null }, SEEDS)],
  ]);
  const table = tableOf(MUTANTS, known);
  expect(readTable(table)).toEqual(
    new Map([
      ['a', { test: 'not measured', chaos: 'seed 3, change-lost' }],
      ['b', { test: 'noticed', chaos: 'survives seeds 1 to 4' }],
      ['c', { test: 'survives', chaos: 'survives seeds 1 to 4' }],
      ['d', { test: 'not measured', chaos: 'not measured' }],
    ]),
  );
  expect(table).toContain('Of 4 mutants the scenarios notice 1 of 3 measured');
  expect(table).toContain('1 of 2 measured, one of the two 2. Nobody notices 1.');
});

test('what was not tried now stays as it was', () => {
  const before = { test: 'noticed', chaos: 'survives seeds 1 to 4' };
  const after = measuredOf({ chaos: { seed: 7, rule: 'stale-over-newer' } }, { seed: 5, seeds: 8 }, before);
  expect(after).toEqual({ test: 'noticed', chaos: 'seed 7, stale-over-newer' });
  expect(measuredOf({ test: false }, SEEDS, after)).toEqual({ test: 'survives', chaos: 'seed 7, stale-over-newer' });
});

test('seeds that a mutant survives are added to those that it survived', () => {
  const before = { test: 'not measured', chaos: 'survives seeds 1 to 4' };
  const after = measuredOf({ chaos: null }, { seed: 7, seeds: 1 }, before);
  expect(after.chaos).toBe('survives seeds 1 to 4, 7');
  expect(measuredOf({ chaos: null }, { seed: 7, seeds: 1 }, after)).toEqual(after);
});

test('a mutant survives only where both were measured', () => {
  expect(survives(measuredOf({ chaos: null }, SEEDS))).toBe(false);
  expect(survives(measuredOf({ test: false }, SEEDS))).toBe(false);
  expect(survives(measuredOf({ test: false, chaos: null }, SEEDS))).toBe(true);
  expect(survives(measuredOf({ test: false, chaos: { seed: 0, rule: 'broke off' } }, SEEDS))).toBe(false);
});
