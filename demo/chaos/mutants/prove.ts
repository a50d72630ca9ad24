import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { UserError } from '../../../local/user-error';
import type { Mutant } from './mutant';
import { mutate } from './mutate';

const ROOT = path.join(__dirname, '../../..');
const TESTS = '__tests__/account';

/** How a mutant fared. */
export interface Fate {
  mutant: Mutant;
  /** Whether its test failed; left out: it was not run. */
  test?: boolean;
  /** The seed and the rule that the judge found it with; null: it survived; left out: no scenario was played. */
  chaos?: Found | null;
}

/** Where the judge found something. */
export interface Found {
  seed: number;
  rule: string;
}

export interface ProofOptions {
  seed: number;
  seeds: number;
  customers: number;
  rounds: number;
  /** Whether the tests are run. */
  tests: boolean;
  /** Whether the random scenarios are played. */
  scenarios: boolean;
}

/** Milliseconds after which a test or a scenario that does not end counts as noticed. */
const LONGEST_TEST = 600_000;
const LONGEST_SCENARIO = 600_000;

/**
 * Runs the test of a mutant and the scenarios against a copy of dist/ that has its edits.
 * @throws UserError where an edit fits no more, or no test has the name
 */
export async function prove(mutant: Mutant, options: ProofOptions): Promise<Fate> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mutant-'));
  try {
    mutate(mutant, path.join(ROOT, 'dist'), folder);
    return {
      mutant,
      ...(options.tests ? { test: await failsTest(mutant, folder) } : {}),
      ...(options.scenarios ? { chaos: await play({ ...options, acts: mutant.acts }, folder) } : {}),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Plays the scenarios, those of these acts or about connections, against a built project until the judge finds something. */
export async function play(
  {
    seed,
    seeds,
    customers,
    rounds,
    acts,
  }: Pick<ProofOptions, 'seed' | 'seeds' | 'customers' | 'rounds'> & { acts?: readonly string[] | undefined },
  project: string = path.join(ROOT, 'dist'),
): Promise<Found | null> {
  const numbers = { seed, seeds, customers, rounds };
  const flags = Object.entries(numbers).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const which = acts ? ['--acts', acts.join(',')] : ['--kinds', 'connections'];
  const script = path.join(ROOT, 'demo/chaos.ts');
  const { output, code } = await run(
    ['--import', 'tsx', script, ...flags, ...which, '--project', project, '--first', '--json'],
    {},
    LONGEST_SCENARIO * seeds,
  );
  if (code === 0) return null;
  const line = output.trimEnd().split('\n').at(-1) ?? '';
  if (!line.startsWith('{')) return { seed: 0, rule: 'the scenario broke off' };
  const { failed } = JSON.parse(line) as { failed: { seed: number; violations: { rule: string }[] }[] };
  const [found] = failed;
  return { seed: found?.seed ?? 0, rule: found?.violations[0]?.rule ?? '' };
}

async function failsTest({ name, test }: Mutant, folder: string): Promise<boolean> {
  const file = path.join(ROOT, TESTS, test.file);
  if (!existsSync(file)) throw new UserError(`Mutant ${name}: there is no ${TESTS}/${test.file}.`);
  const jest = path.join(ROOT, 'node_modules/jest/bin/jest.js');
  const which = test.name === undefined ? [] : ['--testNamePattern', test.name];
  const flags = ['--selectProjects', 'account', '--runInBand', '--bail', '--json', '--silent'];
  const { output } = await run(
    [jest, ...flags, ...which, '--runTestsByPath', file],
    { CONNECTOR_DIST: folder },
    LONGEST_TEST,
  );
  const line = output.split('\n').find((each) => each.startsWith('{')) ?? '{}';
  const { numFailedTests = 0, numPassedTests = 0 } = JSON.parse(line) as Record<string, number>;
  if (numFailedTests + numPassedTests > 0) return numFailedTests > 0;
  throw new UserError(
    `Mutant ${name}: no test of ${test.file} ran${test.name === undefined ? '' : ` that is called ${test.name}`}.`,
  );
}

/** Runs Node, and gives what it wrote to its output; one that does not end is ended. */
function run(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  longest: number,
): Promise<{ output: string; code: number | null }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), longest);
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      output += part;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ output, code });
    });
  });
}
