import { Command, InvalidArgumentError, Option } from 'commander';
import { failWith } from '../local/explain';
import { type DemoAccount, openDemoAccount } from './account/account';
import { editCustomers } from './account/edit-customers';
import { readOrders } from './account/read-orders';
import { SYSTEMS } from './account/systems';
import { reportOf } from './figures/report';
import { connectJoor, DEFAULT_JOOR_PORT, type DemoJoor, startDemoJoor } from './joor/joor';
import { type ExportRun, runExport } from './run/export-run';
import { Step, stageProgress } from './run/progress';
import { DEFAULT_PAGES_PORT, serve } from './run/serve';

interface Options {
  account?: string;
  customers: number;
  runs?: number;
  edit: number;
  joor?: string;
  once?: true;
  json?: true;
  port: number;
  joorPort: number;
}

/** What each run is for: the second and third show what is not sent. */
const RUNS = ['Exporting', 'Comparing every customer', 'Exporting what changed'];

const program = new Command('start')
  .description('Fills a demo account, exports its customers to JOOR, and shows both.')
  .option('--once', 'stop after the export instead of serving the pages')
  .option('--json', 'print the figures as one JSON object (an array with --runs) on the last line')
  .option('--customers <n>', 'customers of a fresh demo account', wholeNumber(1, 1_000_000), 1000)
  .option('--runs <n>', 'export runs: the second compares every customer, the third follows edits', wholeNumber(1, 3))
  .option('--edit <n>', 'customers edited before the third run', wholeNumber(0, 1_000_000), 5)
  .option('--account <file>', 'account file to use; created and filled if missing (default: a fresh one)')
  .option('--joor <url>', 'send to the JOOR already running there, with the tokens in UC_JOOR_TOKEN')
  .addOption(port('--port <n>', "port of the account's pages", DEFAULT_PAGES_PORT))
  .addOption(port('--joor-port <n>', 'port of the local JOOR', DEFAULT_JOOR_PORT))
  .action(start);

/** Prints on standard output, or beside the JSON on standard error. */
function outputFor(options: Options): NodeJS.WriteStream {
  return options.json ? process.stderr : process.stdout;
}

async function start(options: Options): Promise<void> {
  const output = outputFor(options);
  const joor = options.joor
    ? await connectJoor(options.joor, process.env.UC_JOOR_TOKEN)
    : await startDemoJoor(options.once ? 0 : options.joorPort, options.customers);
  try {
    output.write(`${joor.note}\n`);
    const demo = openAccount(options, joor, output);
    try {
      const serving = options.once ? null : await serve(demo.account, options.port);
      const runs = await exportAll(demo, joor, options, output);
      // The schedule's runs find the customers who ordered; the figures are those of the export.
      if (serving && demo.filled && demo.systems[0]) readOrders(demo.account, demo.systems[0].id);
      if (options.json) {
        const figures = runs.map((run) => run.figures);
        process.stdout.write(`${JSON.stringify(options.runs === undefined ? figures[0] : figures)}\n`);
      }
      await serving?.untilStopped(joor, output);
    } finally {
      demo.account.close();
    }
  } finally {
    await joor.stop();
  }
}

function openAccount(options: Options, joor: DemoJoor, output: NodeJS.WriteStream): DemoAccount {
  const step = new Step('Deploying and filling', output);
  const demo = openDemoAccount({
    file: options.account,
    customers: options.customers,
    baseUrl: joor.baseUrl,
    tokens: joor.tokens,
    drop: joor.drop,
    onProgress: (done) => step.update(done, options.customers, 'customers'),
  });
  step.finish(
    demo.filled
      ? `the connector and ${options.customers} customers are in ${demo.file}`
      : `the connector is in ${demo.file}, with its existing data`,
  );
  if (joor.tokens.length < SYSTEMS.length) {
    const active = demo.systems.map(({ name }) => name).join(', ');
    output.write(`There are tokens for ${active} only. The other External Systems are inactive.\n`);
  } else if (joor.drop === null) {
    output.write('This JOOR has no SFTP server for five brands. The External System that sends files is inactive.\n');
  }
  return demo;
}

async function exportAll(
  demo: DemoAccount,
  joor: DemoJoor,
  options: Options,
  output: NodeJS.WriteStream,
): Promise<ExportRun[]> {
  const runs: ExportRun[] = [];
  for (const [index, title] of RUNS.slice(0, options.runs ?? 1).entries()) {
    if (index === 2) {
      const edited = editCustomers(demo.account, demo.systems[0]?.id ?? 0, options.edit);
      output.write(`Edited ${edited.length} customers that JOOR has accepted.\n`);
    }
    const step = new Step(title, output);
    const run = await runExport(demo, joor, index === 1, stageProgress(step));
    step.finish(`${run.figures.sent} of ${run.figures.enabled} enabled customers sent`);
    output.write(`${reportOf(run)}\n\n`);
    if (run.trouble) {
      process.stderr.write(`${run.trouble}\n`);
      process.exitCode = 1;
    }
    runs.push(run);
  }
  return runs;
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

program.parseAsync().catch(failWith);
