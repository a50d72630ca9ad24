import { Command, InvalidArgumentError } from 'commander';
import { UserError } from '../local/user-error';
import { RULES, type Violation } from './chaos/judge/verdict';
import { playScenario } from './chaos/scenario';

interface Options {
  seed: number;
  seeds: number;
  customers: number;
  rounds: number;
  json?: true;
}

const program = new Command('chaos')
  .description(
    'Edits customers and disturbs a local JOOR at random while the export runs, lets everything settle, and judges the result.',
  )
  .option('--seed <n>', 'first seed (default: random)', wholeNumber(0), Math.floor(Math.random() * 1e6))
  .option('--seeds <n>', 'scenarios to run, one seed after the other', wholeNumber(1), 1)
  .option('--customers <n>', 'customers at the start', wholeNumber(1), 12)
  .option('--rounds <n>', 'runs with faults before the calm phase', wholeNumber(0), 12)
  .option('--json', 'print the findings as one JSON object on the last line')
  .action(play);

async function play(options: Options): Promise<void> {
  const output = options.json ? process.stderr : process.stdout;
  const found: { seed: number; violations: Violation[] }[] = [];
  for (let seed = options.seed; seed < options.seed + options.seeds; seed += 1) {
    const { customers, rounds } = options;
    const { log, verdict } = await playScenario({ seed, customers, rounds });
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

program.parseAsync().catch((error: unknown) => {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
