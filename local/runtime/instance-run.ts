import type { Account } from '../account/account';
import { UserError } from '../user-error';
import { entryFileOf } from './entry-file';
import { abandonInstance, createInstance, findInstance, finishInstance, startInstance } from './instances';
import { runMapReduce } from './mapreduce/engine';
import type { ProgressListener } from './mapreduce/progress-report';
import type { InvocationPoint, MomentListener, Steps } from './moments';
import { type LogEntry, taskLog } from './script-log';
import { findScript } from './scripts';
import { type StageUsage, type TaskError, TaskRun } from './task-run';
import { hostUserEvents } from './user-events';

/** What a run of an instance did and used. */
export interface ExecutionReport {
  taskId: string;
  scriptId: string;
  deploymentId: string;
  status: 'COMPLETE' | 'FAILED';
  stages: StageUsage[];
  yields: number;
  /** Errors nobody caught, and interruptions by a restart of the application server. */
  errors: TaskError[];
  logs: LogEntry[];
}

/** Whoever wants to follow a run. */
export interface RunListeners {
  onProgress?: ProgressListener | undefined;
  onMoment?: MomentListener | undefined;
}

interface Outcome {
  status: 'COMPLETE' | 'FAILED';
  yields: number;
}

/**
 * A run of an instance, taken one invocation at a time, so that others can run in between. It waits in the queue
 * until its first step. One that is never finished stays as it is, as a run that hangs.
 */
export class InstanceRun {
  readonly taskId: string;
  readonly #steps: Steps<ExecutionReport>;
  #next: IteratorResult<InvocationPoint, ExecutionReport> | undefined;

  constructor(account: Account, taskId: string, listeners: RunListeners) {
    this.taskId = taskId;
    hostUserEvents(account);
    this.#steps = work(openTask(account, taskId, listeners.onMoment), listeners.onProgress ?? (() => {}));
  }

  /**
   * Runs up to the next invocation; the first step only takes the instance out of the queue.
   * @returns the invocation that comes next; undefined when the run is finished
   */
  step(): InvocationPoint | undefined {
    if (this.#next?.done !== true) this.#next = this.#steps.next();
    return this.#next.done === true ? undefined : this.#next.value;
  }

  /** Runs to the end. */
  finish(): ExecutionReport {
    while (this.#next?.done !== true) this.#next = this.#steps.next();
    return this.#next.value;
  }
}

function* work(task: TaskRun, onProgress: ProgressListener): Steps<ExecutionReport> {
  const { account, instance, script, deployment } = task;
  const { taskId } = instance;
  if (!startInstance(account, taskId)) throw new UserError(`Task ${taskId} does not wait to be run any more.`);
  let outcome: Outcome;
  try {
    outcome = yield* execute(task, onProgress);
  } catch (error) {
    abandonInstance(account, taskId);
    throw error;
  }
  finishInstance(account, taskId, outcome.status);
  if (task.resubmission !== undefined) createInstance(account, script, deployment, task.resubmission, instance.actor);
  return {
    taskId,
    scriptId: script.id,
    deploymentId: deployment.id,
    status: outcome.status,
    stages: task.stages,
    yields: outcome.yields,
    errors: task.errors,
    logs: taskLog(account, taskId),
  };
}

function* execute(task: TaskRun, onProgress: ProgressListener): Steps<Outcome> {
  const mapReduce = task.script.type.header === 'MapReduceScript';
  let steps: Steps<Outcome>;
  try {
    entryFileOf(task);
    steps = mapReduce ? runMapReduce(task, onProgress) : runScheduled(task);
  } catch (error) {
    task.fail(mapReduce ? 'GET_INPUT' : 'EXECUTE', error);
    return { status: 'FAILED', yields: 0 };
  }
  return yield* steps;
}

/** After a restart of the application server it runs again from the beginning, as aborted (Oracle help section_1490041886). */
function* runScheduled(task: TaskRun): Steps<Outcome> {
  for (let executionNo = 1; ; executionNo += 1) {
    const type = executionNo > 1 ? INVOCATION_TYPES.ABORTED : INVOCATION_TYPES.SCHEDULED;
    const context = { type, InvocationType: INVOCATION_TYPES };
    const { failed, restarted } = yield* task.invoke({ stage: 'EXECUTE', entryPoint: 'execute', context, executionNo });
    if (!restarted) return { status: failed ? 'FAILED' : 'COMPLETE', yields: 0 };
  }
}

/** scriptContext.InvocationType of scheduled scripts (Oracle help section_4407982532). */
const INVOCATION_TYPES = {
  SCHEDULED: 'SCHEDULED',
  ON_DEMAND: 'ON_DEMAND',
  USER_INTERFACE: 'USER_INTERFACE',
  ABORTED: 'ABORTED',
  SKIPPED: 'SKIPPED',
};

/** An instance whose parameters do not fit has failed: it must not stand in the queue for ever. */
function openTask(account: Account, taskId: string, onMoment: MomentListener | undefined): TaskRun {
  const instance = findInstance(account, taskId);
  const script = instance && findScript(account, instance.scriptId);
  const deployment = script?.deployments.find((candidate) => candidate.id === instance?.deploymentId);
  if (instance === undefined || script === undefined || deployment === undefined) {
    throw new UserError(`The script or deployment of task ${taskId} is no longer in this account.`);
  }
  try {
    return new TaskRun(account, instance, script, deployment, onMoment);
  } catch (error) {
    finishInstance(account, taskId, 'FAILED');
    throw error;
  }
}
