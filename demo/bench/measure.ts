import type { LocalAccount } from '../../local/account/open';
import { runSuiteql } from '../../local/account/suiteql/run';
import { type ExecutionReport, maxShareOfLimit, type RunOptions, runScript } from '../../local/runtime/run';
import { UserError } from '../../local/user-error';
import { CUSTOMER_EXPORT, RUN } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { readNumbers } from '../account/account';
import { ADMINISTRATOR } from '../account/fill-lists';
import { rounded } from '../figures/figures';
import type { BenchJoor } from './joor';

/** What one of the measured cases took, over all its runs. */
export interface Figures {
  customers: number;
  units: number;
  unitsPerCustomer: number;
  requests: number;
  credits: number;
  /** Highest share of its unit limit that one invocation used. */
  maxShareOfLimit: number;
  seconds: number;
  /** More than one where JOOR's credits did not last. */
  runs: number;
}

/** JOOR's credits come back after 300 seconds. */
export const WINDOW_SECONDS = 301;
const MOST_RUNS = 1000;

/**
 * Runs the export until nothing has to wait for JOOR's credits any more, with the clocks put forward in between.
 * `customers` are those that the case is about.
 */
export async function measureExport(
  account: LocalAccount,
  joor: BenchJoor,
  customers: number,
  compareAll = false,
): Promise<Figures> {
  const parameters = compareAll ? { [CUSTOMER_EXPORT.parameters.compareAll]: true } : {};
  const { script, deployments } = CUSTOMER_EXPORT;
  const before = await joor.counts();
  const reports: Timed[] = [];
  for (let deferred = 1; deferred > 0; ) {
    if (reports.length === MOST_RUNS) throw new Error(`After ${MOST_RUNS} runs customers are still on hold.`);
    if (reports.length > 0) await advance(account, joor, WINDOW_SECONDS);
    const [lastRun = 0] = readNumbers(account, `SELECT MAX(id) FROM ${RUN.type}`);
    reports.push(timedRun(account, { script, deployment: deployments.onDemand, parameters }));
    deferred = deferredIn(account, lastRun);
  }
  return figuresOf(reports, customers, before, await joor.counts());
}

/** Runs a script once. */
export async function measureScript(
  account: LocalAccount,
  joor: BenchJoor,
  customers: number,
  options: RunOptions,
): Promise<Figures> {
  const before = await joor.counts();
  const report = timedRun(account, options);
  return figuresOf([report], customers, before, await joor.counts());
}

/** Puts both clocks forward, for JOOR's credits to come back or changes to lie behind. */
export async function advance(account: LocalAccount, joor: BenchJoor, seconds: number): Promise<void> {
  account.clock.advance(seconds * 1000);
  await joor.advance(seconds);
}

interface Timed {
  report: ExecutionReport;
  seconds: number;
}

function timedRun(account: LocalAccount, options: RunOptions): Timed {
  const started = performance.now();
  const report = runScript(account, options);
  const seconds = (performance.now() - started) / 1000;
  const [error] = report.errors;
  if (error) throw new UserError(`${options.script} failed in ${error.stage}: ${error.message}`);
  return { report, seconds };
}

/** Customers that a run had to leave to the next. A run that found everything as it was leaves no record. */
function deferredIn(account: LocalAccount, lastRun: number): number {
  const { rows } = runSuiteql(
    `SELECT SUM(${RUN.onHold}) FROM ${RUN.type} WHERE id > ?`,
    [lastRun],
    account.suiteql(ADMINISTRATOR.role),
  );
  return Number(rows[0]?.[0] ?? 0);
}

function figuresOf(
  runs: readonly Timed[],
  customers: number,
  before: { requests: number; credits: number },
  after: { requests: number; credits: number },
): Figures {
  const units = runs.flatMap(({ report }) => report.stages).reduce((sum, stage) => sum + stage.units, 0);
  return {
    customers,
    units,
    unitsPerCustomer: rounded(units / customers, 3),
    requests: after.requests - before.requests,
    credits: after.credits - before.credits,
    maxShareOfLimit: rounded(Math.max(...runs.map(({ report }) => maxShareOfLimit(report))), 4),
    seconds: rounded(
      runs.reduce((sum, { seconds }) => sum + seconds, 0),
      1,
    ),
    runs: runs.length,
  };
}
