import type { LocalAccount } from '../../local/account/open';
import { runSuiteql } from '../../local/account/suiteql/run';
import { type ExecutionReport, maxShareOfLimit, type ProgressListener, runScript } from '../../local/runtime/run';
import { UserError } from '../../local/user-error';
import {
  ACCOUNT_STATE,
  BATCH,
  CUSTOMER_EXPORT,
  CUSTOMER_FILE,
  FAILED_RECORD,
  RUN,
} from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import type { DemoAccount, SystemInUse } from '../account/account';
import { ADMINISTRATOR } from '../account/fill-lists';
import { readNumbers } from '../account/read-numbers';
import { type CountByReason, type RunFigures, rounded } from '../figures/figures';
import { readStanding, type Standing } from '../figures/standing';
import type { DemoJoor } from '../joor/joor';

/** A run with what a person wants to know of it. */
export interface ExportRun {
  figures: RunFigures;
  bySystem: Standing['bySystem'];
  /** Customers that were not exported, by the sentence that says why. */
  excludedByReason: CountByReason;
  deferredByReason: CountByReason;
  warningsByTitle: CountByReason;
  stages: ExecutionReport['stages'];
  /** Customer Sync files of the run. */
  files: SentFile[];
  /** The first of the Failed Record Queue. */
  failedRecords: FailedRecord[];
  /** Those that are almost right: the connector shows what was probably meant. */
  nearMisses: FailedRecord[];
  /** Why the run did not reach JOOR, as a sentence; null where it did, or where nothing was to be sent. */
  trouble: string | null;
}

export interface SentFile {
  name: string;
  state: string;
  customers: number;
  rows: number;
}

export interface FailedRecord {
  name: string;
  /** Name of the External System. */
  system: string;
  errorMsg: string;
}

const NAMES: Record<string, string> = {
  GET_INPUT: 'getInputData',
  MAP: 'map',
  REDUCE: 'reduce',
  SUMMARIZE: 'summarize',
};

const SHOWN_FAILURES = 5;
const SHOWN_NEAR_MISSES = 3;

/** Runs the on-demand deployment of the export to its end, and reads from the account what it did. */
export async function runExport(
  { account, systems }: DemoAccount,
  joor: DemoJoor,
  compareAll: boolean,
  onProgress: ProgressListener,
): Promise<ExportRun> {
  const requestsBefore = await joor.countRequests();
  const lastBatch = lastId(account, BATCH.type);
  const lastRun = lastId(account, RUN.type);
  const lastFile = lastId(account, CUSTOMER_FILE.type);
  const started = performance.now();
  const report = runScript(account, {
    script: CUSTOMER_EXPORT.script,
    deployment: CUSTOMER_EXPORT.deployments.onDemand,
    parameters: compareAll ? { [CUSTOMER_EXPORT.parameters.compareAll]: true } : {},
    onProgress,
  });
  const seconds = (performance.now() - started) / 1000;
  if (report.status === 'FAILED')
    throw new UserError(`The export failed: ${report.errors[0]?.message ?? 'see its log'}`);

  const { excludedByReason, warningsByTitle, bySystem, ...standing } = readStanding(account, systems, lastBatch);
  const run = readRun(account, lastRun);
  // A customer whose change had to wait may still stand as accepted, with the values before it.
  const deferred = Object.values(bySystem).reduce((sum, outcomes) => sum + outcomes.deferred, 0);
  const waiting = Math.min(standing.unchanged, Math.max(0, run.deferred - deferred));
  const [batches = 0] = readNumbers(account, `SELECT COUNT(*) FROM ${BATCH.type} WHERE id > ?`, [lastBatch]);
  const requests = await joor.countRequests();
  const figures: RunFigures = {
    ...standing,
    deferred: standing.deferred + waiting,
    unchanged: standing.unchanged - waiting,
    batches,
    // Each batch is one request; a JOOR that keeps no list of them cannot say more.
    joor: { requests: requests === null ? batches : requests - (requestsBefore ?? 0), credits: run.credits },
    units: {
      total: report.stages.reduce((sum, { units }) => sum + units, 0),
      perFirstSend: run.perFirstSend,
      perUpdate: run.perUpdate,
      perFailed: run.perFailed,
      byStage: Object.fromEntries(report.stages.map(({ stage, units }) => [NAMES[stage] ?? stage, units])),
    },
    maxShareOfLimit: rounded(maxShareOfLimit(report), 4),
    seconds: rounded(seconds, 1),
  };
  const queue = readFailedRecords(account, systems);
  return {
    figures,
    bySystem,
    excludedByReason,
    warningsByTitle,
    deferredByReason: Object.fromEntries(
      Object.entries(run.reasons).filter(([reason]) => excludedByReason[reason] === undefined),
    ),
    stages: report.stages,
    files: readFiles(account, lastFile),
    failedRecords: queue.slice(0, SHOWN_FAILURES),
    nearMisses: nearMissesOf(queue).slice(0, SHOWN_NEAR_MISSES),
    trouble: readTrouble(account, systems, figures.sent === 0 ? lastBatch : null, joor),
  };
}

interface RecordedRun {
  deferred: number;
  credits: number;
  perFirstSend: number | null;
  perUpdate: number | null;
  perFailed: number | null;
  reasons: CountByReason;
}

/** The Run record that the export left; it leaves none where it found everything as it was. */
function readRun(account: LocalAccount, lastRun: number): RecordedRun {
  const [row] = rowsOf(
    account,
    `SELECT ${RUN.onHold}, ${RUN.figures}, ${RUN.credits} FROM ${RUN.type} WHERE id > ? ORDER BY id`,
    [lastRun],
  );
  if (!row) return { deferred: 0, credits: 0, perFirstSend: null, perUpdate: null, perFailed: null, reasons: {} };
  const figures = JSON.parse(String(row[1])) as Omit<RecordedRun, 'deferred' | 'credits'>;
  const cost = (units: number | null) => (units === null ? null : rounded(units, 2));
  return {
    deferred: Number(row[0]),
    credits: Number(row[2]),
    perFirstSend: cost(figures.perFirstSend),
    perUpdate: cost(figures.perUpdate),
    perFailed: cost(figures.perFailed),
    reasons: figures.reasons,
  };
}

const readFiles = (account: LocalAccount, lastFile: number): SentFile[] =>
  rowsOf(
    account,
    `SELECT name, ${CUSTOMER_FILE.state}, ${CUSTOMER_FILE.customers}, ${CUSTOMER_FILE.rows} FROM ${CUSTOMER_FILE.type}
     WHERE id > ? ORDER BY id`,
    [lastFile],
  ).map(([name, state, customers, rows]) => ({
    name: String(name),
    state: String(state),
    customers: Number(customers),
    rows: Number(rows),
  }));

function readFailedRecords(account: LocalAccount, systems: readonly SystemInUse[]): FailedRecord[] {
  const names = new Map(systems.map(({ id, name }) => [id, name]));
  return rowsOf(
    account,
    `SELECT ${FAILED_RECORD.recordName}, ${FAILED_RECORD.system}, ${FAILED_RECORD.errorMsg} FROM ${FAILED_RECORD.type}
     WHERE ${FAILED_RECORD.status} = 'Open' ORDER BY id`,
    [],
  ).flatMap(([name, systemId, errorMsg]) => {
    const system = names.get(Number(systemId));
    return system === undefined ? [] : [{ name: String(name ?? ''), system, errorMsg: String(errorMsg) }];
  });
}

/** Each kind once: the first of a message. */
function nearMissesOf(queue: readonly FailedRecord[]): FailedRecord[] {
  const found = queue.filter(({ errorMsg }) => errorMsg.includes('Did you mean'));
  return found.filter(({ errorMsg }, index) => found.findIndex((each) => each.errorMsg === errorMsg) === index);
}

/**
 * Pauses of the External Systems, or, where the batches after `lastBatch` reached nobody, JOOR's answer to the first of
 * them.
 */
function readTrouble(
  account: LocalAccount,
  systems: readonly SystemInUse[],
  lastBatch: number | null,
  joor: DemoJoor,
): string | null {
  const pauses = systems.flatMap(({ id }) =>
    rowsOf(
      account,
      `SELECT ${ACCOUNT_STATE.pauseReason} FROM ${ACCOUNT_STATE.type}
       WHERE ${ACCOUNT_STATE.system} = ? AND ${ACCOUNT_STATE.pauseCause} IS NOT NULL`,
      [id],
    ),
  );
  if (pauses.length > 0) return pauses.map(([reason]) => `Nothing was sent to ${joor.baseUrl}: ${reason}`).join('\n');
  if (lastBatch === null) return null;
  const [batch] = rowsOf(account, `SELECT ${BATCH.reply} FROM ${BATCH.type} WHERE id > ? ORDER BY id`, [lastBatch]);
  if (!batch) return null;
  return `No customer reached JOOR at ${joor.baseUrl}: ${String(batch[0]).replace(/\s+/g, ' ').slice(0, 300)}`;
}

const lastId = (account: LocalAccount, type: string): number =>
  readNumbers(account, `SELECT MAX(id) FROM ${type}`)[0] ?? 0;

function rowsOf(account: LocalAccount, sql: string, params: (string | number)[]): (string | number | null)[][] {
  return runSuiteql(sql, params, account.suiteql(ADMINISTRATOR.role)).rows;
}
