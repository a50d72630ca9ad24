import { EXHAUSTED } from '../governance';
import type { Steps } from '../moments';
import { errorRecord, serializeError } from '../script-error';
import type { Invocation, TaskRun } from '../task-run';
import type { Configuration } from './configuration';
import { type Group, groupSize, type Pair, type PersistedData, sizeOf } from './pairs';
import { type StageError, stageContext } from './stage-context';

export type CompletionState = 'COMPLETE' | 'FAILED' | 'PENDING';

export interface KeyOutcome {
  key: string;
  executions: number;
  state: CompletionState;
}

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
  /** Told every key that is marked complete or failed. */
  onProcessed(group: Group): void;
}

/** Units after which a job yields (Oracle help section_1518645558). */
const YIELD_UNITS = 10_000;

/** One of the jobs that share a stage's work. */
interface Job {
  units: number;
  /** Account time, milliseconds. */
  since: number;
  /** A job that went over a hard limit takes no more keys, nor does one that would have to yield after that. */
  ended: boolean;
}

/** A key with what became of it; what it wrote is output once it is marked complete. */
interface Work {
  index: number;
  group: Group;
  key: KeyOutcome;
  errors: StageError[];
  written: Pair[];
}

/** Runs a map or reduce stage: one fresh execution per key, with retries, restarts, yields and hard limits. */
export function runStage(task: TaskRun, options: StageOptions): Steps<StageOutcome> {
  return new StageRun(task, options).run();
}

class StageRun {
  readonly #task: TaskRun;
  readonly #options: StageOptions;
  readonly #outcome: StageOutcome;
  readonly #works: Work[];
  readonly #jobs: Job[];
  /** True once a hard limit was passed: jobs that are processing go on, pending ones are cancelled. */
  #cancelled = false;

  constructor(task: TaskRun, options: StageOptions) {
    const { groups } = options;
    this.#task = task;
    this.#options = options;
    this.#works = groups.map((group, index) => ({
      index,
      group,
      key: { key: group.key, executions: 0, state: 'PENDING' },
      errors: [],
      written: [],
    }));
    const now = task.account.clock.now();
    const concurrency = Math.min(task.deployment.concurrencyLimit, groups.length);
    this.#jobs = Array.from({ length: concurrency }, () => ({ units: 0, since: now, ended: false }));
    this.#outcome = {
      keys: this.#works.map(({ key }) => key),
      errors: [],
      output: [],
      dateCreated: new Date(now),
      seconds: 0,
      usage: 0,
      concurrency,
      yields: 0,
      exits: false,
    };
  }

  /** Jobs take turns; each takes as many keys at once as its buffer holds. */
  *run(): Steps<StageOutcome> {
    const { bufferSize } = this.#task.deployment;
    for (let next = 0, turn = 0; next < this.#works.length && !this.#outcome.exits; next += bufferSize, turn += 1) {
      const running = this.#jobs.filter((job) => !job.ended);
      const job = running[turn % running.length];
      if (job === undefined) break;
      yield* this.#process(job, this.#works.slice(next, next + bufferSize));
    }
    return this.#outcome;
  }

  /** Processes the keys a job has flagged, and saves them together: a restart repeats what is not saved. */
  *#process(job: Job, flagged: readonly Work[]): Steps<void> {
    let waiting = [...flagged];
    let unsaved: Work[] = [];
    for (let work = waiting.shift(); work !== undefined; work = waiting.shift()) {
      const invocation = yield* this.#invoke(work, job);
      if (invocation.restarted) {
        waiting = [...unsaved, work, ...waiting].filter((key) => this.#restart(key, invocation));
        unsaved = [];
        continue;
      }
      if (invocation.failed) this.#fail(work, invocation);
      if (overUnits(invocation)) this.#cancelled = job.ended = true;
      if (this.#options.persisted.exceeded) this.#outcome.exits = true;
      else if (invocation.failed && this.#mayRetry(work)) {
        waiting.unshift(work);
        continue;
      } else if (invocation.failed && this.#options.configuration.exitOnError) this.#outcome.exits = true;
      unsaved.push(work);
      if (this.#mustYield(job)) {
        this.#save(unsaved);
        unsaved = [];
        this.#yield(job);
      }
      if (job.ended || this.#outcome.exits) break;
    }
    this.#save(unsaved);
  }

  *#invoke(work: Work, job: Job): Steps<Invocation> {
    const { stage, persisted } = this.#options;
    const { group, key, errors } = work;
    const executionNo = key.executions + 1;
    work.written = [];
    const invocation = yield* this.#task.invoke({
      stage,
      entryPoint: stage === 'MAP' ? 'map' : 'reduce',
      index: work.index,
      key: group.key,
      executionNo,
      context: stageContext(stage, {
        group,
        executionNo,
        errors,
        write: (pair) => {
          persisted.add(sizeOf(pair));
          work.written.push(pair);
        },
      }),
    });
    key.executions = executionNo;
    key.state = invocation.failed ? 'FAILED' : 'COMPLETE';
    job.units += invocation.units;
    this.#outcome.usage += invocation.units;
    this.#outcome.seconds += invocation.seconds;
    return invocation;
  }

  /** What an invocation wrote before its error is discarded. */
  #fail(work: Work, invocation: Invocation): void {
    const error: StageError = [work.group.key, serializeError(invocation.error), work.key.executions];
    work.errors.push(error);
    this.#outcome.errors.push(error);
    for (const pair of work.written) this.#options.persisted.release(sizeOf(pair));
    work.written = [];
  }

  /** An uncaught error is retried only as configured (Oracle help section_1517279521). */
  #mayRetry({ key }: Work): boolean {
    return key.executions <= (this.#options.configuration.retryCount ?? 0);
  }

  /**
   * NetSuite cannot tell which of the flagged keys was being processed: each counts as executed, and without
   * retryCount each is processed again (Oracle help section_1517279521, section_1517279626).
   * @returns true when the key is to be processed again
   */
  #restart(work: Work, invocation: Invocation): boolean {
    const { retryCount } = this.#options.configuration;
    work.key.executions = Math.max(1, work.key.executions);
    work.key.state = 'FAILED';
    this.#fail(work, invocation);
    if (retryCount === undefined || work.key.executions <= retryCount) return true;
    this.#save([work]);
    return false;
  }

  #save(works: readonly Work[]): void {
    for (const { group, written } of works) {
      this.#outcome.output.push(...written);
      this.#options.persisted.release(groupSize(group));
      this.#options.onProcessed(group);
    }
  }

  #mustYield({ units, since }: Job): boolean {
    const { account, deployment } = this.#task;
    return units > YIELD_UNITS || account.clock.now() - since > deployment.yieldAfterMinutes * 60_000;
  }

  /** The job ends and a new one takes its place, unless pending jobs are being cancelled. */
  #yield(job: Job): void {
    if (this.#cancelled) {
      job.ended = true;
      return;
    }
    this.#outcome.yields += 1;
    job.units = 0;
    job.since = this.#task.account.clock.now();
  }
}

function overUnits({ failed, error }: Invocation): boolean {
  return failed && EXHAUSTED.some((code) => code === errorRecord(error).name);
}
