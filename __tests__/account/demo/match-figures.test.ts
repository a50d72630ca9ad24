import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { measureMatching } from '../../../demo/matching/figures';

/** Another seed than that of the figures in docs/engineer/matching.md. */
const SEED = 77;

interface Printed {
  pairs: number;
  amongThree: number;
  preselected: number;
  wrong: unknown[];
  load: { customers: number; longestShareSeconds: number; megabytes: number; keptMegabytes: number };
}

/** What `npm run match-figures` prints. */
function matchFigures(...options: string[]): Printed {
  const output = execFileSync(
    process.execPath,
    ['--expose-gc', '--import', 'tsx', 'demo/match-figures.ts', '--json', ...options],
    { cwd: join(__dirname, '../../..'), encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Printed;
}

test('match-figures: of 2,000 true pairs the preselected ones are right, and nearly all are among three proposals', () => {
  const { pairs, amongThree, preselected, wrong, load } = matchFigures(
    '--seed',
    `${SEED}`,
    '--size',
    '2600',
    '--load',
    '2000',
  );
  expect(pairs).toBeGreaterThan(2000);
  expect(preselected).toBeGreaterThan(pairs / 2);
  expect(wrong.length).toBeLessThanOrEqual(preselected / 1000);
  expect(amongThree / pairs).toBeGreaterThan(0.95);
  expect(load.customers).toBeGreaterThanOrEqual(2000);
  // Of 200 MB that Map/Reduce keeps between its stages.
  expect(load.keptMegabytes).toBeLessThan(5);
});

test('the made shops are the same each time for one seed, and others for another', () => {
  const small = (seed: number) => measureMatching(seed, 300);
  expect(small(3)).toEqual(small(3));
  expect(small(3)).not.toEqual(small(4));
});
