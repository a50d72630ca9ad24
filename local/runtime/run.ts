import type { Account } from '../account/account';
import { NetSuiteError } from '../account/errors';
import { SYSTEM_USER } from '../account/users';
import { UserError } from '../user-error';
import { type ExecutionReport, InstanceRun, type RunListeners } from './instance-run';
import { createInstance, hasUnfinishedInstance, pendingTasks } from './instances';
import { requireScript, type ScriptDeployment, type ScriptRecord } from './scripts';

export type { ExecutionReport, InstanceRun, RunListeners } from './instance-run';
export type { ProgressEvent, ProgressListener } from './mapreduce/progress-report';
export type { InvocationPoint, Moment, MomentListener } from './moments';

export interface RunOptions extends RunListeners {
  /** Script id of the script record. */
  script: string;
  /** Script id of the deployment; without one, the first that can run. */
  deployment?: string | undefined;
  parameters?: Readonly<Record<string, unknown>> | undefined;
  /** Script id of the role whose permissions apply; 'administrator' without one. */
  role?: string | undefined;
  /** Internal id of the user who starts it; without one -System-, as for the schedule. */
  userId?: number | undefined;
}

/**
 * Submits a deployment, as its schedule or "Save and Execute" would, and runs it to its end before returning. A
 * server that the script talks to must run in another process or worker thread: this one waits.
 * @throws UserError for a script, deployment, parameter or role that cannot be run
 */
export function runScript(account: Account, options: RunOptions): ExecutionReport {
  return beginScript(account, options).finish();
}

/**
 * Submits a deployment and leaves it to the caller how far it runs.
 * @throws UserError as runScript
 */
export function beginScript(account: Account, options: RunOptions): InstanceRun {
  const script = requireScript(account, options.script);
  const deployment = requireDeployment(account, script, options.deployment);
  const role = options.role ?? 'administrator';
  if (account.role(role) === undefined) throw new UserError(`There is no role ${role} in this account.`);
  try {
    const actor = { userId: options.userId ?? SYSTEM_USER, role };
    const taskId = createInstance(account, script, deployment, options.parameters ?? {}, actor);
    return new InstanceRun(account, taskId, options);
  } catch (error) {
    if (error instanceof NetSuiteError) throw new UserError(error.message);
    throw error;
  }
}

/** Works off the account's queue: runs what task.submit() queued, in order, until nothing waits. */
export function runQueued(account: Account, listeners: RunListeners = {}): ExecutionReport[] {
  const reports: ExecutionReport[] = [];
  for (let [taskId] = pendingTasks(account); taskId !== undefined; [taskId] = pendingTasks(account)) {
    reports.push(new InstanceRun(account, taskId, listeners).finish());
  }
  return reports;
}

/** The highest share of its unit limit that any invocation of a run used: 0.5 is half. */
export function maxShareOfLimit(report: ExecutionReport): number {
  return Math.max(0, ...report.stages.map((stage) => (stage.limit === 0 ? 0 : stage.maxUnits / stage.limit)));
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
