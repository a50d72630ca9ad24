import Table from 'cli-table3';
import { Command, InvalidArgumentError } from 'commander';
import { rounded } from './figures/figures';
import { type MatchFigures, measureLoad, measureMatching } from './matching/figures';

const program = new Command('match-figures')
  .description(
    'Measures what Match Customers proposes, on made customers and connections of which the pairs are known.',
  )
  .option('--seed <n>', 'seed of the made shops', wholeNumber, 1)
  .option('--size <n>', 'customers, and connections; some 82 of 100 have a partner', wholeNumber, 10_000)
  .option('--load <n>', 'customers, and connections, for time and memory', wholeNumber, 10_000)
  .option('--json', 'print the figures as one JSON object on the last line')
  .action(print);

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text) || Number(text) < 1) throw new InvalidArgumentError('Enter a whole number from 1 on.');
  return Number(text);
}

const percent = (part: number, all: number) => (all === 0 ? '–' : `${((100 * part) / all).toFixed(2)} %`);

function kindTable({ byKind }: MatchFigures): string {
  const table = new Table({
    head: ['shops', 'pairs', 'among three', 'preselected', 'wrong'],
    style: { head: [], border: [] },
  });
  for (const [kind, { pairs, amongThree, preselected, wrong }] of [...byKind].sort((a, b) => b[1].pairs - a[1].pairs)) {
    table.push([kind, pairs, percent(amongThree, pairs), preselected, wrong]);
  }
  return table.toString();
}

function print({ seed, size, load, json }: { seed: number; size: number; load: number; json?: true }): void {
  const output = json ? process.stderr : process.stdout;
  const say = (text: string) => output.write(`${text}\n`);
  const figures = measureMatching(seed, size);
  const { pairs, amongThree, first, preselected, wrong } = figures;
  say(kindTable(figures));
  say(`Seed ${seed}: ${pairs} true pairs of ${size} connections.`);
  say(`Preselected: ${preselected}, right: ${percent(preselected - wrong.length, preselected)} (target 99.9 %).`);
  say(
    `True pairs among the first three proposals: ${percent(amongThree, pairs)} (target 95 %), first: ${percent(first, pairs)}.`,
  );
  const { seconds, longestShareSeconds, megabytes, keptMegabytes, ...made } = measureLoad(seed, load);
  say(
    `${made.customers} customers and ${made.connections} connections, seconds of the processor: prepare ` +
      `${rounded(seconds.prepare, 1)}, index ${rounded(seconds.index, 1)}, compare ${rounded(seconds.compare, 1)}, assign ` +
      `${rounded(seconds.assign, 1)}; the longest map ${rounded(longestShareSeconds, 2)}.`,
  );
  say(
    `${rounded(megabytes, 0)} MB of memory; ${made.pairs} pairs, ${rounded(keptMegabytes, 1)} MB to keep between stages.`,
  );
  if (json) {
    const wrongPairs = wrong.map(({ connection, proposals }) => ({ connection, customer: proposals[0]?.customer }));
    const load = { ...made, seconds, longestShareSeconds, megabytes, keptMegabytes };
    process.stdout.write(
      `${JSON.stringify({ seed, pairs, amongThree, first, preselected, wrong: wrongPairs, load })}\n`,
    );
  }
  if (wrong.length > preselected / 1000 || amongThree < 0.95 * pairs) process.exitCode = 1;
}

program.parse();
