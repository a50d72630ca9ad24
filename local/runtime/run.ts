import type { Account } from '../account/account';
import { NetSuiteError } from '../account/errors';
import { UserError } from '../user-error';
import {
  createInstance,
  findInstance,
  finishInstance,
  hasUnfinishedInstance,
  pendingTasks,
  type ScriptInstance,
  startInstance,
} from './instances';
import { runMapReduce } from './mapreduce/engine';
import type { ProgressListener } from './mapreduce/progress-report';
import { requireScriptType } from './script-header';
import { type LogEntry, taskLog } from './script-log';
import { findScript, requireScript, type ScriptDeployment, type ScriptRecord } from './scripts';
import { type StageUsage, type TaskError, TaskRun } from './task-run';

export type { ProgressEvent, ProgressListener } from './mapreduce/progress-report';

/** What a run of an instance did and used. */
export interface ExecutionReport {
  taskId: string;
  scriptId: string;
  deploymentId: string;
  status: 'COMPLETE' | 'FAILED';
  stages: StageUsage[];
  yields: number;
  errors: TaskError[];
  logs: LogEntry[];
}

export interface RunOptions {
  /** Script id of the script record. */
  script: string;
  /** Script id of the deployment; without one, the first that can run. */
  deployment?: string;
  parameters?: Readonly<Record<string, unknown>>;
  /** Script id of the role whose permissions apply; 'administrator' without one. */
  role?: string;
  onProgress?: ProgressListener;
}

/** Internal id of the user that NetSuite runs scheduled work as. */
const SYSTEM_USER = -4;

/**
 * Submits a deployment, as its schedule or "Save and Execute" would, and runs it to its end before returning. A
 * server that the script talks to must run in another process or worker thread: this one waits.
 * @throws UserError for a script, deployment, parameter or role that cannot be run
 */
export function runScript(account: Account, options: RunOptions): ExecutionReport {
  const script = requireScript(account, options.script);
  const deployment = requireDeployment(account, script, options.deployment);
  const role = options.role ?? 'administrator';
  if (account.role(role) === undefined) throw new UserError(`There is no role ${role} in this account.`);
  let task: TaskRun;
  try {
    const actor = { userId: SYSTEM_USER, role };
    const taskId = createInstance(account, script, deployment, options.parameters ?? {}, actor);
    task = taskRun(account, taskId);
  } catch (error) {
    if (error instanceof NetSuiteError) throw new UserError(error.message);
    throw error;
  }
  return work(task, options.onProgress);
}

/** Works off the account's queue: runs what task.submit() queued, in order, until nothing waits. */
export function runQueued(account: Account, onProgress?: ProgressListener): ExecutionReport[] {
  const reports: ExecutionReport[] = [];
  for (let [taskId] = pendingTasks(account); taskId !== undefined; [taskId] = pendingTasks(account)) {
    reports.push(work(taskRun(account, taskId), onProgress));
  }
  return reports;
}

/** The highest share of its unit limit that any invocation of a run used: 0.5 is half. */
export function maxShareOfLimit(report: ExecutionReport): number {
  return Math.max(0, ...report.stages.map((stage) => (stage.limit === 0 ? 0 : stage.maxUnits / stage.limit)));
}

function work(task: TaskRun, onProgress: ProgressListener = () => {}): ExecutionReport {
  const { account, instance, script, deployment } = task;
  startInstance(account, instance.taskId);
  const outcome = execute(task, onProgress);
  finishInstance(account, instance.taskId, outcome.status);
  if (task.resubmission !== undefined) createInstance(account, script, deployment, task.resubmission, instance.actor);
  return {
    taskId: instance.taskId,
    scriptId: script.id,
    deploymentId: deployment.id,
    status: outcome.status,
    stages: task.stages,
    yields: outcome.yields,
    errors: task.errors,
    logs: taskLog(account, instance.taskId),
  };
}

function execute(task: TaskRun, onProgress: ProgressListener): { status: 'COMPLETE' | 'FAILED'; yields: number } {
  const mapReduce = task.script.type.header === 'MapReduceScript';
  try {
    checkScript(task);
    if (mapReduce) return runMapReduce(task, onProgress);
    const context = { type: 'SCHEDULED', InvocationType: INVOCATION_TYPES };
    const { failed } = task.invoke({ stage: 'EXECUTE', entryPoint: 'execute', context });
    return { status: failed ? 'FAILED' : 'COMPLETE', yields: 0 };
  } catch (error) {
    task.fail(mapReduce ? 'GET_INPUT' : 'EXECUTE', error);
    return { status: 'FAILED', yields: 0 };
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

/** @throws what is wrong with the script file: header, syntax, a missing module, a missing entry point */
function checkScript(task: TaskRun): void {
  const { account, script } = task;
  const source = account.files.read(script.file);
  if (source === undefined) {
    throw new NetSuiteError(
      'RCRD_DSNT_EXIST',
      `The script file ${script.file} of ${script.id} is not in the File Cabinet.`,
    );
  }
  requireScriptType(source.toString('utf8'), script.file, script.type.header);
  const [firstEntryPoint = ''] = script.type.entryPoints;
  const defined = task.execution(firstEntryPoint).entryPoints();
  for (const group of script.type.required) {
    if (!group.some((name) => typeof defined[name] === 'function')) {
      throw new NetSuiteError('MISSING_ENTRY_POINT', `${script.file} defines no function ${group.join(' or ')}.`);
    }
  }
}

function taskRun(account: Account, taskId: string): TaskRun {
  const instance = findInstance(account, taskId);
  const script = instance && findScript(account, instance.scriptId);
  const deployment = script?.deployments.find((candidate) => candidate.id === instance?.deploymentId);
  if (instance === undefined || script === undefined || deployment === undefined) {
    throw new UserError(`The script or deployment of task ${taskId} is no longer in this account.`);
  }
  return openTask(account, instance, script, deployment);
}

/** An instance whose parameters do not fit has failed: it must not stand in the queue for ever. */
function openTask(
  account: Account,
  instance: ScriptInstance,
  script: ScriptRecord,
  deployment: ScriptDeployment,
): TaskRun {
  try {
    return new TaskRun(account, instance, script, deployment);
  } catch (error) {
    finishInstance(account, instance.taskId, 'FAILED');
    throw error;
  }
}

function requireDeployment(account: Account, script: ScriptRecord, id: string | undefined): ScriptDeployment {
  const runnable = script.deployments.filter((deployment) => deployment.isDeployed && deployment.status !== 'TESTING');
  if (id === undefined) {
    const idle = runnable.filter((deployment) => !hasUnfinishedInstance(account, script, deployment));
    const chosen = idle.find((deployment) => deployment.status === 'NOTSCHEDULED') ?? idle[0];
    if (chosen !== undefined) return chosen;
    throw new UserError(`${script.id} has no deployment that can run: each is not deployed, in Testing, or running.`);
  }
  const deployment = script.deployments.find((candidate) => candidate.id === id);
  if (deployment === undefined) {
    const known = script.deployments.map((candidate) => candidate.id).join(', ') || 'none';
    throw new UserError(`${script.id} has no deployment ${id}. It has: ${known}.`);
  }
  if (!deployment.isDeployed) throw new UserError(`${id} is not deployed (isdeployed is F): deploy it to run it.`);
  if (deployment.status === 'TESTING') {
    throw new UserError(`${id} has the status Testing: give it the status SCHEDULED or NOTSCHEDULED to run it.`);
  }
  return deployment;
}
