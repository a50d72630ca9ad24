import type { Output, Terminal } from '../../local/terminal';
import { type DemoAccount, openDemoAccount } from '../account/account';
import { editCustomers } from '../account/edit-customers';
import { readOrders } from '../account/read-orders';
import { MAIN, SYSTEMS } from '../account/systems';
import { DashboardDesk } from '../dashboard/desk';
import { reportOf } from '../figures/report';
import { summaryOf } from '../figures/summary';
import { connectJoor, type DemoJoor, startDemoJoor } from '../joor/joor';
import { type ExportRun, runExport } from './export-run';
import { Step, stageProgress } from './progress';
import { serve } from './serve';

/** As `npm start -- --help` tells them. */
export interface DemoOptions {
  account?: string;
  customers: number;
  runs?: number;
  edit: number;
  joor?: string;
  once?: true;
  empty?: true;
  json?: true;
  report?: true;
  port: number;
  joorPort: number;
}

/** An account in which nothing is set up. */
const FIRST_STEPS =
  "The connector is deployed and JOOR's token is kept; nothing is set up yet. The Overview leads through it. An External System takes:";

/** What each run is for: the second and third show what is not sent. */
const RUNS = ['Exporting', 'Comparing every customer', 'Exporting what changed'];

/**
 * Deploys and fills a demo account, exports its customers, and serves both sides until Ctrl-C.
 * @throws UserError where a file, a port or a JOOR cannot be used
 */
export async function runDemo(options: DemoOptions, output: Output, terminal: Terminal): Promise<void> {
  const joor = options.joor
    ? await connectJoor(options.joor, terminal.env.UC_JOOR_TOKEN)
    : await startDemoJoor(options.once ? 0 : options.joorPort, options.customers, keptJoor(options));
  try {
    output.write(`${joor.note}\n`);
    const demo = openAccount(options, joor, output);
    try {
      const serving = options.once ? null : await serve(demo.account, options.port);
      if (options.empty && demo.filled) {
        output.write(`${FIRST_STEPS}\n  Base URL ${joor.baseUrl}, API Secret ID ${MAIN.secret}\n\n`);
        // JOOR's list is that of another brand, which has customers to match.
        await serving?.untilStopped({ ...joor, list: null }, output);
        return;
      }
      const runs = await exportAll(demo, joor, options, output, terminal);
      // The schedule's runs find the customers who ordered; the figures are those of the export.
      if (serving && demo.filled && demo.systems[0]) readOrders(demo.account, demo.systems[0].id);
      if (options.json) {
        const figures = runs.map((run) => run.figures);
        terminal.stdout.write(`${JSON.stringify(options.runs === undefined ? figures[0] : figures)}\n`);
      }
      await serving?.untilStopped(joor, output);
    } finally {
      demo.account.close();
    }
  } finally {
    await joor.stop();
  }
}

/** An account that is kept keeps the JOOR that its customers were sent to. */
const keptJoor = ({ account }: DemoOptions): string | undefined =>
  account === undefined ? undefined : `${account}.joor`;

function openAccount(options: DemoOptions, joor: DemoJoor, output: Output): DemoAccount {
  const step = new Step('Deploying and filling', output);
  const demo = openDemoAccount({
    file: options.account,
    customers: options.customers,
    baseUrl: joor.baseUrl,
    tokens: joor.tokens,
    drop: joor.drop,
    ...(options.empty ? { withoutSetUp: true } : {}),
    onProgress: (done) => step.update(done, options.customers, 'customers'),
  });
  step.finish(
    demo.filled
      ? `the connector and ${options.customers} customers are in ${demo.file}`
      : `the connector is in ${demo.file}, with its existing data`,
  );
  if (!demo.filled && !joor.kept) {
    output.write(
      `There was no ${keptJoor(options)}: this JOOR knows none of the customers that the account sent before.\n`,
    );
  }
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
  options: DemoOptions,
  output: Output,
  terminal: Terminal,
): Promise<ExportRun[]> {
  const runs: ExportRun[] = [];
  for (const [index, title] of RUNS.slice(0, options.runs ?? 1).entries()) {
    if (index === 2) {
      const edited = editCustomers(demo.account, demo.systems[0]?.id ?? 0, options.edit);
      output.write(`Edited ${edited.length} customers that JOOR has accepted.\n`);
    }
    const step = new Step(title, output);
    const run = await runExport(demo, joor, index === 1, stageProgress(step));
    step.finish('the run has ended');
    output.write(`${options.report ? reportOf(run) : await summary(demo, run)}\n\n`);
    if (run.trouble) {
      terminal.stderr.write(`${run.trouble}\n`);
      terminal.exitCode = 1;
    }
    runs.push(run);
  }
  return runs;
}

async function summary({ account }: DemoAccount, { figures }: ExportRun): Promise<string> {
  const desk = await DashboardDesk.open(account);
  try {
    const reply = await desk.post('overview', { days: 1 });
    if (!reply.ok) throw new Error(reply.sentence);
    return summaryOf(figures, reply.answer);
  } finally {
    await desk.stop();
  }
}
