import { InvalidArgumentError, Option } from 'commander';
import { isBuilt } from '../../build/build-id';
import { sentenceOf } from '../../local/explain';
import { parse, programOn, type Terminal } from '../../local/terminal';
import type { DemoOptions } from './demo';
import { Step } from './progress';

/** Where the local JOOR and the account's pages are shown. */
const DEFAULT_JOOR_PORT = 8081;
const DEFAULT_PAGES_PORT = 8080;

/** `npm start -- WORDS`. */
export async function runStart(words: readonly string[], terminal: Terminal): Promise<void> {
  const program = programOn(terminal, 'start')
    .description('Fills a demo account, exports its customers to JOOR, and shows both.')
    .option('--empty', 'set nothing up: the dashboard leads through it, from the External System to the first customer')
    .option('--once', 'stop after the export instead of serving the pages')
    .option('--json', 'print the figures as one JSON object (an array with --runs) on the last line')
    .option('--customers <n>', 'customers of a fresh demo account', wholeNumber(1, 1_000_000), 1000)
    .option('--runs <n>', 'export runs: the second compares every customer, the third follows edits', wholeNumber(1, 3))
    .option('--edit <n>', 'customers edited before the third run', wholeNumber(0, 1_000_000), 5)
    .option('--account <file>', 'account file to use; created and filled if missing (default: a fresh one)')
    .option('--joor <url>', 'send to the JOOR already running there, with the tokens in UC_JOOR_TOKEN')
    .addOption(port('--port <n>', "port of the account's pages", DEFAULT_PAGES_PORT))
    .addOption(port('--joor-port <n>', 'port of the local JOOR', DEFAULT_JOOR_PORT))
    .option('--report', 'print every figure of the runs instead of a summary')
    .action((options: DemoOptions) => start(options, terminal));
  await parse(program, words, terminal, sentenceOf);
}

async function start(options: DemoOptions, terminal: Terminal): Promise<void> {
  // What is printed beside the JSON goes to standard error.
  const output = options.json ? terminal.stderr : terminal.stdout;
  output.write(`${intent(options)}\n`);
  if (!isBuilt()) {
    const step = new Step('Building', output);
    const { build } = await import('../../build/build');
    await build();
    step.finish('the project is in dist/');
  }
  // All the rest takes a while to load: by now it is known what it is for.
  const { runDemo } = await import('./demo');
  await runDemo(options, output, terminal);
}

function intent({ account, customers, joor, empty }: DemoOptions): string {
  const into = joor === undefined ? 'a JOOR on this machine' : `the JOOR at ${joor}`;
  const from = account === undefined ? `a fresh demo account with ${customers} customers` : `the account in ${account}`;
  return `Deploys the connector to ${from} and ${empty ? 'leaves the set-up to you, beside' : 'exports its customers to'} ${into}.`;
}

function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new InvalidArgumentError(`Enter a whole number from ${least} to ${most}.`);
  };
}

function port(flags: string, description: string, value: number): Option {
  return new Option(flags, description).default(value).argParser(wholeNumber(0, 65535));
}
