import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import { UserError } from '../local/user-error';
import { ACT_NAMES, type ActName } from './chaos/acts/acts';
import { RULES, type Violation } from './chaos/judge/verdict';
import { MUTANTS } from './chaos/mutants/mutants';
import { play as playSeeds, prove } from './chaos/mutants/prove';
import { measuredOf, readTable, sentenceOf, survives, tableOf } from './chaos/mutants/table';
import { playScenario } from './chaos/scenario';

interface Options {
  seed: number;
  seeds: number;
  customers: number;
  rounds: number;
  mutants?: true | string;
  tests: boolean;
  scenarios: boolean;
  into?: string;
  project?: string;
  acts?: ActName[];
  first?: true;
  json?: true;
}

const program = new Command('chaos')
  .description(
    'Edits customers and disturbs a local JOOR at random while the export runs, lets everything settle, and judges the result.',
  )
  .option('--seed <n>', 'first seed (default: random)', wholeNumber(0), Math.floor(Math.random() * 1e6))
  .option('--seeds <n>', 'scenarios to run, one seed after the other', wholeNumber(1), 1)
  .option('--customers <n>', 'customers at the start', wholeNumber(1), 12)
  .option('--rounds <n>', 'runs at random before the calm phase, beside the acts', wholeNumber(0), 3)
  .option(
    '--acts <names>',
    `acts to play, separated by commas (default: those of the seed): ${ACT_NAMES.join(', ')}`,
    actNames,
  )
  .option('--project <folder>', 'folder of the built project (default: dist)')
  .option('--first', 'stop at the first seed that breaks the promise')
  .option('--json', 'print the findings as one JSON object on the last line')
  .option(
    '--mutants [names]',
    'break one rule of the engine after the other, and see who notices: all, or those with a part of a name, separated by commas',
  )
  .option('--no-tests', 'with --mutants: play the scenarios only')
  .option('--no-scenarios', 'with --mutants: run the tests only')
  .option('--into <file>', 'with --mutants: write what was measured into this table, and keep its other rows')
  .action((options: Options) => (options.mutants === undefined ? play(options) : proveMutants(options)));

async function play(options: Options): Promise<void> {
  const output = options.json ? process.stderr : process.stdout;
  const found: { seed: number; violations: Violation[] }[] = [];
  for (let seed = options.seed; seed < options.seed + options.seeds; seed += 1) {
    const { customers, rounds, project, acts } = options;
    const { log, verdict } = await playScenario({ seed, customers, rounds, project, acts });
    const { violations, equal, explained, outside } = verdict;
    if (options.seeds === 1 || violations.length > 0) output.write(`${log.join('\n')}\n\n`);
    const reasons = Object.entries(explained).map(([state, count]) => `${count} ${state}`);
    output.write(
      `Seed ${seed}: ${equal} customers are equal, ${outside} were never sent, explained are ${reasons.join(', ') || 'none'}. `,
    );
    output.write(violations.length === 0 ? 'The promise holds.\n' : `${violations.length} violations:\n`);
    for (const { rule, sentence } of violations) output.write(`- ${rule} (${RULES[rule]}) ${sentence}\n`);
    if (violations.length > 0) {
      found.push({ seed, violations });
      output.write(`Again: npm run chaos -- --seed ${seed} --customers ${customers} --rounds ${rounds}\n\n`);
      if (options.first) break;
    }
  }
  if (options.json) process.stdout.write(`${JSON.stringify({ ...options, json: undefined, failed: found })}\n`);
  if (found.length > 0) process.exitCode = 1;
}

function wholeNumber(least: number): (text: string) => number {
  return (text) => {
    if (/^\d+$/.test(text) && Number(text) >= least) return Number(text);
    throw new InvalidArgumentError(`Enter a whole number of at least ${least}.`);
  };
}

function actNames(list: string): ActName[] {
  return namesOf(list).map((name) => {
    const found = ACT_NAMES.find((each) => each === name);
    if (found) return found;
    throw new InvalidArgumentError(`There is no act "${name}".`);
  });
}

const namesOf = (list: string | undefined): string[] => (list ?? '').split(',').map((name) => name.trim());

/** Those of one of the names, or with a part of their name where no mutant is called so. */
function chosenMutants(names: true | string | undefined): typeof MUTANTS {
  if (typeof names !== 'string') return MUTANTS;
  const parts = namesOf(names);
  const exact = new Set(MUTANTS.map(({ name }) => name));
  return MUTANTS.filter(({ name }) => parts.some((part) => (exact.has(part) ? name === part : name.includes(part))));
}

/** Mutants of the engine against their tests and the scenarios: a table, and an error where one survives both. */
async function proveMutants({ mutants, into, ...options }: Options): Promise<void> {
  const chosen = chosenMutants(mutants);
  if (chosen.length === 0) throw new UserError(`No mutant has "${mutants}" in its name.`);
  const whole = options.scenarios ? await playSeeds(options) : null;
  if (whole)
    throw new UserError(`Seed ${whole.seed} breaks the promise without a mutant (${whole.rule}): mend that first.`);
  const known = () => readTable(into !== undefined && existsSync(into) ? readFileSync(into, 'utf8') : '');
  const fresh = new Map<string, ReturnType<typeof measuredOf>>();
  for (const mutant of chosen) {
    const fate = await prove(mutant, options);
    // Read anew each time, so that two commands may measure side by side.
    const rows = known();
    const measured = measuredOf(fate, options, rows.get(mutant.name));
    fresh.set(mutant.name, measured);
    if (into !== undefined) writeFileSync(into, tableOf(MUTANTS, rows.set(mutant.name, measured)));
    process.stderr.write(`${fresh.size} of ${chosen.length}: ${sentenceOf(mutant.name, measured)}\n`);
  }
  if (into === undefined) process.stdout.write(tableOf(chosen, fresh));
  if ([...fresh.values()].some(survives)) process.exitCode = 1;
}

program.parseAsync().catch((error: unknown) => {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
