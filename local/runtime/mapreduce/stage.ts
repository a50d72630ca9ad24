import { NetSuiteError } from '../../account/errors';
import { errorRecord, serializeError } from '../script-error';
import type { TaskRun } from '../task-run';
import { iteration } from './iteration';
import { type Group, groupSize, makePair, type Pair, type PersistedData, sizeOf } from './pairs';

/** `config` of the entry script. */
export interface Configuration {
  retryCount: number;
  exitOnError: boolean;
}

export type CompletionState = 'COMPLETE' | 'FAILED' | 'PENDING';

export interface KeyOutcome {
  key: string;
  executions: number;
  state: CompletionState;
}

/** [key, serialised error, executionNo] */
export type StageError = readonly [string, string, number];

export interface StageOutcome {
  keys: KeyOutcome[];
  errors: StageError[];
  output: Pair[];
  dateCreated: Date;
  seconds: number;
  usage: number;
  concurrency: number;
  yields: number;
  /** True: the run goes straight to summarize. */
  exits: boolean;
}

interface StageOptions {
  stage: 'MAP' | 'REDUCE';
  /** In the order in which they are to be processed. */
  groups: readonly Group[];
  configuration: Configuration;
  persisted: PersistedData;
  onProcessed(processed: number): void;
}

/** Units after which a job yields (Oracle help section_1518645558). */
const YIELD_UNITS = 10_000;

/** One of the jobs that share a stage's work. */
interface Job {
  units: number;
  /** Account time, milliseconds. */
  since: number;
  /** A job that went over a hard limit takes no more pairs, nor does one that would have to yield after that. */
  ended: boolean;
}

/** Runs a map or reduce stage: one fresh execution per key, with retries, yields and hard limits. */
export function runStage(task: TaskRun, options: StageOptions): StageOutcome {
  const { groups, configuration, persisted } = options;
  const { clock } = task.account;
  const concurrency = Math.min(task.deployment.concurrencyLimit, groups.length);
  const jobs = Array.from({ length: concurrency }, (): Job => ({ units: 0, since: clock.now(), ended: false }));
  const outcome: StageOutcome = {
    keys: groups.map(({ key }) => ({ key, executions: 0, state: 'PENDING' })),
    errors: [],
    output: [],
    dateCreated: new Date(clock.now()),
    seconds: 0,
    usage: 0,
    concurrency,
    yields: 0,
    exits: false,
  };
  let cancelled = false;
  let turn = 0;
  for (const [index, group] of groups.entries()) {
    const running = jobs.filter((job) => !job.ended);
    const job = running[turn++ % running.length];
    const key = outcome.keys[index];
    if (job === undefined || key === undefined || outcome.exits) break;
    const error = processGroup(task, options, group, key, outcome, job);
    persisted.release(groupSize(group));
    options.onProcessed(index + 1);
    if (error === 'SSS_USAGE_LIMIT_EXCEEDED') {
      // Jobs that are processing go on; pending ones, the successors of yielding jobs among them, are cancelled.
      cancelled = true;
      job.ended = true;
    } else if (job.units > YIELD_UNITS || clock.now() - job.since > task.deployment.yieldAfterMinutes * 60_000) {
      if (cancelled) job.ended = true;
      else {
        outcome.yields += 1;
        job.units = 0;
        job.since = clock.now();
      }
    }
    outcome.exits = persisted.exceeded || (error !== undefined && configuration.exitOnError);
  }
  return outcome;
}

/** Processes one key, retrying as configured. @returns the code of the last error, undefined when it went well */
function processGroup(
  task: TaskRun,
  { stage, configuration, persisted }: StageOptions,
  group: Group,
  key: KeyOutcome,
  outcome: StageOutcome,
  job: Job,
): string | undefined {
  const errors: StageError[] = [];
  let last: string | undefined;
  for (let executionNo = 1; executionNo <= 1 + configuration.retryCount; executionNo += 1) {
    const written: Pair[] = [];
    const invocation = task.invoke({
      stage,
      entryPoint: stage === 'MAP' ? 'map' : 'reduce',
      context: stageContext(stage, group, executionNo, errors, (pair) => {
        persisted.add(sizeOf(pair));
        written.push(pair);
      }),
      key: group.key,
      executionNo,
    });
    key.executions = executionNo;
    job.units += invocation.units;
    outcome.usage += invocation.units;
    outcome.seconds += invocation.seconds;
    if (!invocation.failed) {
      outcome.output.push(...written);
      key.state = 'COMPLETE';
      return undefined;
    }
    for (const pair of written) persisted.release(sizeOf(pair));
    const error: StageError = [group.key, serializeError(invocation.error), executionNo];
    errors.push(error);
    outcome.errors.push(error);
    key.state = 'FAILED';
    last = errorRecord(invocation.error).name;
    if (persisted.exceeded) return last;
  }
  return last;
}

function stageContext(
  stage: 'MAP' | 'REDUCE',
  group: Group,
  executionNo: number,
  errors: readonly StageError[],
  write: (pair: Pair) => void,
): object {
  const previous = [...errors];
  const context = {
    isRestarted: false,
    executionNo,
    errors: iteration(() => previous),
    key: group.key,
    write(first: unknown, ...rest: unknown[]) {
      const { key, value } = writeArguments(first, rest);
      if (key === undefined || key === null || value === undefined || value === null) {
        const missing = key === undefined || key === null ? 'key' : 'value';
        throw new NetSuiteError('SSS_MISSING_REQD_ARGUMENT', `context.write: Missing a required argument: ${missing}`);
      }
      write(makePair(key, value));
    },
  };
  return stage === 'MAP' ? { ...context, value: group.values[0] } : { ...context, values: group.values };
}

/** write(key, value), or write({ key, value }). */
function writeArguments(first: unknown, rest: readonly unknown[]): { key: unknown; value: unknown } {
  if (rest.length > 0) return { key: first, value: rest[0] };
  const options = (typeof first === 'object' && first !== null ? first : { key: first }) as Record<string, unknown>;
  return { key: options.key, value: options.value };
}
