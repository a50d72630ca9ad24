import { existsSync, readFileSync } from 'node:fs';
import type { LocalAccount } from '../../local/account/open';
import { runSuiteql } from '../../local/account/suiteql/run';
import { type ExecutionReport, maxShareOfLimit, type RunOptions, runQueued, runScript } from '../../local/runtime/run';
import { UserError } from '../../local/user-error';
import { CUSTOMER_EXPORT, RUN } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { ADMINISTRATOR } from '../account/fill-lists';
import { readNumbers } from '../account/read-numbers';
import { rounded } from '../figures/figures';
import type { BenchJoor } from './joor';

/** What one of the measured cases took, over all its runs. */
export interface Figures {
  customers: number;
  units: number;
  unitsPerCustomer: number;
  /** Those of `units` that summarize used. */
  summarizeUnits: number;
  requests: number;
  credits: number;
  /** Highest share of its unit limit that one invocation used. */
  maxShareOfLimit: number;
  /** Of this process, its threads included; JOOR has one of its own. */
  cpuSeconds: number;
  /** By the wall clock, which on a busy machine tells more of the machine. */
  seconds: number;
  /** More than one where JOOR's credits did not last. */
  runs: number;
  stages: StageFigures[];
}

/** What one stage took over all runs. */
export interface StageFigures {
  stage: string;
  invocations: number;
  units: number;
  /** Most units that one invocation used, and what it may use. */
  mostUnits: number;
  limit: number;
  seconds: number;
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

/** More than it takes to read everything back, 300 customers in each of JOOR's windows. */
const MOST_TURNS = 1000;

/** Lets the export come to rest, window by window: what it sent is read back. */
export async function measureReadBack(account: LocalAccount, joor: BenchJoor, customers: number): Promise<Figures> {
  const { script, deployments } = CUSTOMER_EXPORT;
  const before = await joor.counts();
  const runs: Timed[] = [];
  for (let asked = before.requests; ; ) {
    if (runs.length === MOST_TURNS) throw new Error(`After ${MOST_TURNS} runs the export still talks to JOOR.`);
    await advance(account, joor, WINDOW_SECONDS);
    const run = timedRun(account, { script, deployment: deployments.onDemand });
    const { requests } = await joor.counts();
    if (requests === asked) break;
    asked = requests;
    runs.push(run);
  }
  return figuresOf(runs, customers, before, await joor.counts());
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

/** Runs that were measured together. */
export interface Timed {
  reports: ExecutionReport[];
  cpuSeconds: number;
  seconds: number;
}

/** Runs a script once, and what it submits where `followed`. */
export function timedRun(account: LocalAccount, options: RunOptions, followed = false): Timed {
  const started = performance.now();
  const cpu = process.cpuUsage();
  const reports = [runScript(account, options), ...(followed ? runQueued(account) : [])];
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (performance.now() - started) / 1000;
  const [error] = reports.flatMap(({ errors }) => errors);
  if (error) throw new UserError(`${options.script} failed in ${error.stage}: ${error.message}`);
  return { reports, cpuSeconds: (user + system) / 1e6, seconds };
}

const STATUS = '/proc/self/status';

/** Highest memory of this program so far. What getrusage tells counts from the process that started it on: Linux has both. */
export function peakMB(): number {
  const status = existsSync(STATUS) ? readFileSync(STATUS, 'utf8') : '';
  const kB = /^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
  return rounded(Number(kB) / 1024, 0);
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

function stagesOf(usages: ExecutionReport['stages']): StageFigures[] {
  return [...new Set(usages.map(({ stage }) => stage))].map((stage) => {
    const own = usages.filter((usage) => usage.stage === stage);
    const sum = (figure: 'invocations' | 'units' | 'seconds') => own.reduce((total, usage) => total + usage[figure], 0);
    return {
      stage,
      invocations: sum('invocations'),
      units: sum('units'),
      mostUnits: Math.max(...own.map(({ maxUnits }) => maxUnits)),
      limit: own[0]?.limit ?? 0,
      seconds: rounded(sum('seconds'), 1),
    };
  });
}

/** @param before and `after`, what JOOR has counted */
export function figuresOf(
  runs: readonly Timed[],
  customers: number,
  before: { requests: number; credits: number },
  after: { requests: number; credits: number },
): Figures {
  const reports = runs.flatMap((run) => run.reports);
  const stages = reports.flatMap((report) => report.stages);
  const unitsOf = (of: typeof stages) => of.reduce((sum, stage) => sum + stage.units, 0);
  const units = unitsOf(stages);
  const sum = (which: 'cpuSeconds' | 'seconds', digits: number) =>
    rounded(
      runs.reduce((total, run) => total + run[which], 0),
      digits,
    );
  return {
    customers,
    units,
    unitsPerCustomer: rounded(units / customers, 3),
    summarizeUnits: unitsOf(stages.filter(({ stage }) => stage === 'SUMMARIZE')),
    requests: after.requests - before.requests,
    credits: after.credits - before.credits,
    maxShareOfLimit: rounded(Math.max(0, ...reports.map(maxShareOfLimit)), 4),
    cpuSeconds: sum('cpuSeconds', 2),
    seconds: sum('seconds', 1),
    runs: reports.length,
    stages: stagesOf(stages),
  };
}
