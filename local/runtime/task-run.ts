import type { Account } from '../account/account';
import { NetSuiteError } from '../account/errors';
import type { ScriptInstanceHandle } from '../modules/module';
import { ScriptExecution } from './execution';
import { addUsage, type CallUsage } from './governance';
import { type ScriptInstance, saveProgress, setStatus } from './instances';
import { type InvocationPoint, InvocationWatch, type MomentListener, type Steps } from './moments';
import { errorRecord, serializeError } from './script-error';
import { ScriptLog } from './script-log';
import { LIMITS, type StageName } from './script-types';
import type { ScriptDeployment, ScriptRecord } from './scripts';
import { parameterValues } from './scripts';
import { runtimeTables } from './tables';

/** What a stage used, over all its invocations. */
export interface StageUsage {
  stage: StageName;
  invocations: number;
  units: number;
  /** Most units used by one invocation. */
  maxUnits: number;
  /** Units one invocation may use. */
  limit: number;
  seconds: number;
  byCall: Record<string, CallUsage>;
}

export interface TaskError {
  stage: StageName;
  key?: string;
  executionNo: number;
  name: string;
  message: string;
}

/** How one invocation of an entry point ended. */
export interface Invocation {
  execution: ScriptExecution;
  /** What it returned, as the script made it. */
  result: unknown;
  failed: boolean;
  /** True when a restart of the application server interrupted it: it failed with SSS_APP_SERVER_RESTART. */
  restarted: boolean;
  error: unknown;
  units: number;
  seconds: number;
}

interface InvocationOptions {
  stage: StageName;
  entryPoint: string;
  context: object;
  /** Number of the key within its stage; 0 where there is none. */
  index?: number;
  key?: string;
  executionNo: number;
}

/** One run of an instance: makes its executions, and keeps what each of them used. */
export class TaskRun {
  readonly log: ScriptLog;
  readonly errors: TaskError[] = [];
  /** Parameters of the next instance, when the script has submitted its own deployment. */
  resubmission: Readonly<Record<string, unknown>> | undefined;
  /** True between a restart of the application server and the next invocation. */
  #interrupted = false;
  readonly #stages = new Map<StageName, StageUsage>();
  readonly #parameters: Record<string, unknown>;
  readonly #handle: ScriptInstanceHandle;

  constructor(
    readonly account: Account,
    readonly instance: ScriptInstance,
    readonly script: ScriptRecord,
    readonly deployment: ScriptDeployment,
    readonly onMoment?: MomentListener | undefined,
  ) {
    this.log = new ScriptLog(account, {
      taskId: instance.taskId,
      scriptId: script.id,
      deploymentId: deployment.id,
      level: deployment.logLevel,
    });
    this.#parameters = parameterValues(script, deployment, instance.parameters);
    this.#handle = instanceHandle(this);
  }

  get stages(): StageUsage[] {
    return [...this.#stages.values()];
  }

  /** A fresh execution with the limits of an entry point. */
  execution(entryPoint: string, watch?: InvocationWatch): ScriptExecution {
    const { account, script, deployment, instance } = this;
    return new ScriptExecution({
      account,
      actor: instance.actor,
      script: {
        id: script.id,
        internalId: script.internalId,
        deploymentId: deployment.id,
        type: script.type.header,
        parameters: this.#parameters,
        file: script.file,
      },
      executionContext: script.type.executionContext,
      limits: LIMITS[entryPoint] ?? { units: 0, seconds: 0 },
      log: this.log,
      instance: this.#handle,
      watch,
    });
  }

  /**
   * Calls an entry point in a fresh execution and records it; an uncaught error is logged and kept.
   * @throws what the listener threw
   */
  *invoke(options: InvocationOptions): Steps<Invocation> {
    const point = pointOf(this.instance.taskId, options);
    yield point;
    if (this.#interrupted) setStatus(this.account, this.instance.taskId, 'PROCESSING');
    this.#interrupted = false;
    const watch = this.onMoment && new InvocationWatch(this.onMoment, point);
    const execution = this.execution(options.entryPoint, watch);
    const started = performance.now();
    let result: unknown;
    let error: unknown;
    let failed = false;
    try {
      watch?.reach('start');
      result = execution.run(options.entryPoint, options.context);
      watch?.reach('end');
    } catch (thrown) {
      failed = true;
      error = thrown;
    } finally {
      execution.close();
    }
    if (watch?.broken?.by === 'crash') throw watch.broken.error;
    const restarted = watch?.broken !== undefined;
    if (restarted) {
      failed = true;
      error = new NetSuiteError('SSS_APP_SERVER_RESTART', 'The application server was restarted.');
    }
    const { used: units } = execution.governance;
    const invocation = { execution, result, failed, restarted, error, units, seconds: secondsSince(started) };
    this.#record(options, invocation);
    if (restarted) {
      this.#interrupted = true;
      setStatus(this.account, this.instance.taskId, 'RESTART');
      this.#keep(options.stage, error, options.key, options.executionNo);
    } else if (failed) this.fail(options.stage, error, options.key, options.executionNo);
    return invocation;
  }

  /** Keeps and logs an error nobody caught. */
  fail(stage: StageName, error: unknown, key?: string, executionNo = 1): void {
    this.#keep(stage, error, key, executionNo);
    this.log.write('ERROR', errorRecord(error).name, serializeError(error));
  }

  #keep(stage: StageName, error: unknown, key: string | undefined, executionNo: number): void {
    const { name, message } = errorRecord(error);
    this.errors.push(
      key === undefined ? { stage, executionNo, name, message } : { stage, key, executionNo, name, message },
    );
  }

  #record(options: InvocationOptions, { execution, units, seconds, failed, error }: Invocation): void {
    const { limit } = execution.governance;
    const byCall = execution.governance.byCall();
    const usage = this.#stage(options.stage, limit);
    usage.invocations += 1;
    usage.units += units;
    usage.maxUnits = Math.max(usage.maxUnits, units);
    usage.seconds += seconds;
    addUsage(usage.byCall, byCall);
    runtimeTables(this.account).run(
      `INSERT INTO sys_execution (taskid, stage, key, executionno, units, unitlimit, seconds, bycall, error)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      this.instance.taskId,
      options.stage,
      options.key ?? null,
      options.executionNo,
      units,
      limit,
      seconds,
      JSON.stringify(byCall),
      failed ? serializeError(error) : null,
    );
  }

  #stage(stage: StageName, limit: number): StageUsage {
    let usage = this.#stages.get(stage);
    if (usage === undefined) {
      usage = { stage, invocations: 0, units: 0, maxUnits: 0, limit, seconds: 0, byCall: {} };
      this.#stages.set(stage, usage);
    }
    return usage;
  }
}

function pointOf(taskId: string, { stage, index = 0, key, executionNo }: InvocationOptions): InvocationPoint {
  return key === undefined ? { taskId, stage, index, executionNo } : { taskId, stage, index, key, executionNo };
}

function secondsSince(started: number): number {
  return (performance.now() - started) / 1000;
}

function instanceHandle(task: TaskRun): ScriptInstanceHandle {
  const { account, instance, script, log } = task;
  let percentComplete = script.type.header === 'ScheduledScript' ? 0 : undefined;
  return {
    get logLevel() {
      return log.level;
    },
    get percentComplete() {
      return percentComplete;
    },
    set percentComplete(value) {
      percentComplete = value;
      saveProgress(account, instance.taskId, null, { ...instance.progress, percentComplete: value ?? 0 });
    },
    resubmit(parameters) {
      task.resubmission = parameters;
    },
  };
}
