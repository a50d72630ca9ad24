import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Mutant } from '../../../demo/chaos/mutants/mutant';
import { MUTANTS } from '../../../demo/chaos/mutants/mutants';
import { mutatedFiles } from '../../../demo/chaos/mutants/mutate';
import { BUILT } from '../built-project';

const ANY: Mutant = { name: 'any', rule: 'A rule.', edits: [], test: { file: 'crash/kills.test.ts' } };
const FILE = 'sync/outcome/retry.js';

test('at least sixty rules are broken, each by a mutant of its own name', () => {
  expect(MUTANTS.length).toBeGreaterThanOrEqual(60);
  expect(new Set(MUTANTS.map(({ name }) => name)).size).toBe(MUTANTS.length);
});

test.each(MUTANTS.map((mutant): [string, Mutant] => [mutant.name, mutant]))('%s fits the built files', (_, mutant) => {
  expect(mutatedFiles(mutant, BUILT).size).toBeGreaterThan(0);
  expect(existsSync(join(__dirname, '..', mutant.test.file))).toBe(true);
  expect(mutant.rule).toMatch(/^[A-Z].*\.$/);
});

test.each([
  ['that is not there', 'no such line', 'does not have "no such line"'],
  ['that is there twice', 'tries', 'times "tries"'],
])('an edit of a line %s is an error that names mutant and file', (_, from, told) => {
  const edited = () => mutatedFiles({ ...ANY, edits: [{ file: FILE, from, to: '' }] }, BUILT);
  expect(edited).toThrow(`Mutant any: ${FILE}`);
  expect(edited).toThrow(told);
});
