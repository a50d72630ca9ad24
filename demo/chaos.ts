import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import { UserError } from '../local/user-error';
import { RULES, type Violation } from './chaos/judge/verdict';
import { ALL_ACTS, KIND_NAMES, KINDS, type KindName, kindsOf } from './chaos/kinds';
import { MUTANTS } from './chaos/mutants/mutants';
import { play as playSeeds, prove } from './chaos/mutants/prove';
import { measuredOf, readTable, sentenceOf, survives, tableOf } from './chaos/mutants/table';

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
  kinds?: KindName[];
  acts?: string[];
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
    '--kinds <names>',
    `what scenarios are about, separated by commas (default: all, or those of the acts): ${KIND_NAMES.join(', ')}`,
    (list: string) => someOf(KIND_NAMES, list),
  )
  .option(
    '--acts <names>',
    `acts to play, separated by commas (default: those of the seed): ${ALL_ACTS.join(', ')}`,
    (list: string) => someOf(ALL_ACTS, list),
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
  const found: { seed: number; kind: KindName; violations: readonly Violation[] }[] = [];
  const { customers, rounds, project, acts, seeds } = options;
  const kinds = options.kinds ?? (acts ? kindsOf(acts) : KIND_NAMES);
  for (let seed = options.seed; seed < options.seed + seeds; seed += 1) {
    for (const kind of kinds) {
      const { log, violations, told } = await KINDS[kind].play({ seed, customers, rounds, project, acts });
      if (seeds * kinds.length === 1 || violations.length > 0) output.write(`${log.join('\n')}\n\n`);
      output.write(`Seed ${seed}, ${kind}: ${told} `);
      output.write(violations.length === 0 ? 'The promise holds.\n' : `${violations.length} violations:\n`);
      for (const { rule, sentence } of violations) output.write(`- ${rule} (${RULES[rule]}) ${sentence}\n`);
      if (violations.length === 0) continue;
      found.push({ seed, kind, violations });
      const again = `--seed ${seed} --kinds ${kind} --customers ${customers} --rounds ${rounds}`;
      output.write(`Again: npm run chaos -- ${again}${acts ? ` --acts "${acts.join(',')}"` : ''}\n\n`);
    }
    if (options.first && found.length > 0) break;
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

/** Those of a list, each one that there is. */
function someOf<Name extends string>(names: readonly Name[], list: string): Name[] {
  return namesOf(list).map((name) => {
    const found = names.find((each) => each === name);
    if (found) return found;
    throw new InvalidArgumentError(`There is no "${name}". There are: ${names.join(', ')}.`);
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

/** The acts that mutants are tried with, each set once; undefined: any about connections. */
const actSetsOf = (mutants: typeof MUTANTS): (readonly string[] | undefined)[] => [
  ...new Map(mutants.map(({ acts }) => [acts?.join(), acts])).values(),
];

/** Mutants of the engine against their tests and the scenarios: a table, and an error where one survives both. */
async function proveMutants({ mutants, into, ...options }: Options): Promise<void> {
  const chosen = chosenMutants(mutants);
  if (chosen.length === 0) throw new UserError(`No mutant has "${mutants}" in its name.`);
  for (const acts of options.scenarios ? actSetsOf(chosen) : []) {
    const whole = await playSeeds({ ...options, acts });
    if (!whole) continue;
    throw new UserError(`Seed ${whole.seed} breaks the promise without a mutant (${whole.rule}): mend that first.`);
  }
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
