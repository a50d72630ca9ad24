import { randomBytes } from 'node:crypto';
import type { Account } from '../account/account';
import { NetSuiteError } from '../account/errors';
import type { Actor } from '../account/records/document';
import { NO_PROGRESS, type TaskProgress } from './progress';
import type { MapReduceStage } from './script-types';
import type { ScriptDeployment, ScriptRecord } from './scripts';
import { runtimeTables } from './tables';

export type InstanceStatus = 'PENDING' | 'PROCESSING' | 'RETRY' | 'RESTART' | 'COMPLETE' | 'FAILED' | 'CANCELED';

const UNFINISHED: readonly InstanceStatus[] = ['PENDING', 'PROCESSING', 'RETRY', 'RESTART'];

/** One submission of a deployment: a row of scheduledscriptinstance. */
export interface ScriptInstance {
  taskId: string;
  scriptId: string;
  deploymentId: string;
  status: InstanceStatus;
  stage: MapReduceStage | null;
  actor: Actor;
  parameters: Record<string, unknown>;
  progress: TaskProgress;
}

/**
 * Puts an instance into the queue.
 * @throws NetSuiteError MAP_REDUCE_ALREADY_RUNNING while the deployment has an unfinished instance (the code public
 *   scripts catch); FAILED_TO_SUBMIT_JOB_REQUEST_1 for a scheduled script
 */
export function createInstance(
  account: Account,
  script: ScriptRecord,
  deployment: ScriptDeployment,
  parameters: Readonly<Record<string, unknown>>,
  actor: Actor,
): string {
  if (hasUnfinishedInstance(account, script, deployment)) {
    const mapReduce = script.type.header === 'MapReduceScript';
    throw new NetSuiteError(
      mapReduce ? 'MAP_REDUCE_ALREADY_RUNNING' : 'FAILED_TO_SUBMIT_JOB_REQUEST_1',
      `${mapReduce ? 'Map/Reduce Script' : 'Script'} ${script.internalId} with Deployment ${script.deployments.indexOf(deployment) + 1} is already running.`,
    );
  }
  const prefix = script.type.header === 'MapReduceScript' ? 'MAPREDUCETASK' : 'SCHEDSCRIPTTASK';
  const taskId = `${prefix}_${randomBytes(20).toString('hex')}`;
  const tables = runtimeTables(account);
  tables.run(
    `INSERT INTO scheduledscriptinstance (taskid, scriptid, deploymentid, status, datecreated)
     VALUES (?, ?, ?, 'PENDING', ?)`,
    taskId,
    script.id,
    deployment.id,
    timestamp(account),
  );
  tables.run(
    `INSERT INTO sys_task (taskid, queued, userid, role, parameters, progress)
     VALUES (?, (SELECT COALESCE(MAX(queued), 0) + 1 FROM sys_task), ?, ?, ?, ?)`,
    taskId,
    actor.userId,
    actor.role,
    JSON.stringify(parameters),
    JSON.stringify(NO_PROGRESS),
  );
  return taskId;
}

/** The instance of a task id; undefined when there is none. */
export function findInstance(account: Account, taskId: string): ScriptInstance | undefined {
  const row = runtimeTables(account).get(
    `SELECT i.taskid, i.scriptid, i.deploymentid, i.status, i.mapreducestage, t.userid, t.role, t.parameters, t.progress
     FROM scheduledscriptinstance i JOIN sys_task t ON t.taskid = i.taskid WHERE i.taskid = ?`,
    taskId,
  );
  if (row === undefined) return undefined;
  return {
    taskId: String(row.taskid),
    scriptId: String(row.scriptid),
    deploymentId: String(row.deploymentid),
    status: row.status as InstanceStatus,
    stage: row.mapreducestage as MapReduceStage | null,
    actor: { userId: Number(row.userid), role: String(row.role) },
    parameters: JSON.parse(String(row.parameters)) as Record<string, unknown>,
    progress: JSON.parse(String(row.progress)) as TaskProgress,
  };
}

/** Task ids that wait to be run, first submitted first. */
export function pendingTasks(account: Account): string[] {
  return runtimeTables(account)
    .all(
      `SELECT i.taskid FROM scheduledscriptinstance i JOIN sys_task t ON t.taskid = i.taskid
       WHERE i.status = 'PENDING' ORDER BY t.queued`,
    )
    .map((row) => String(row.taskid));
}

export function hasUnfinishedInstance(account: Account, script: ScriptRecord, deployment: ScriptDeployment): boolean {
  failAbandoned(account);
  const marks = UNFINISHED.map(() => '?').join(', ');
  const sql = `SELECT 1 AS found FROM scheduledscriptinstance WHERE scriptid = ? AND deploymentid = ? AND status IN (${marks})`;
  return runtimeTables(account).get(sql, script.id, deployment.id, ...UNFINISHED) !== undefined;
}

/** @returns false when the instance is not waiting any more: somebody else has started it */
export function startInstance(account: Account, taskId: string): boolean {
  const tables = runtimeTables(account);
  const started = tables.run(
    `UPDATE scheduledscriptinstance SET status = 'PROCESSING', startdate = ? WHERE taskid = ? AND status = 'PENDING'`,
    timestamp(account),
    taskId,
  );
  if (started === 0) return false;
  tables.run('UPDATE sys_task SET process = ? WHERE taskid = ?', process.pid, taskId);
  return true;
}

export function setStatus(account: Account, taskId: string, status: InstanceStatus): void {
  runtimeTables(account).run('UPDATE scheduledscriptinstance SET status = ? WHERE taskid = ?', status, taskId);
}

/** Nobody works on the instance any more. It keeps its status until another one is submitted. */
export function abandonInstance(account: Account, taskId: string): void {
  runtimeTables(account).run('UPDATE sys_task SET process = NULL WHERE taskid = ?', taskId);
}

/** Writes stage and progress to the rows that searches and task.checkStatus read. */
export function saveProgress(
  account: Account,
  taskId: string,
  stage: MapReduceStage | null,
  progress: TaskProgress,
): void {
  const tables = runtimeTables(account);
  tables.run(
    'UPDATE scheduledscriptinstance SET mapreducestage = ?, percentcomplete = ? WHERE taskid = ?',
    stage,
    progress.percentComplete,
    taskId,
  );
  tables.run('UPDATE sys_task SET progress = ? WHERE taskid = ?', JSON.stringify(progress), taskId);
}

export function finishInstance(account: Account, taskId: string, status: 'COMPLETE' | 'FAILED'): void {
  runtimeTables(account).run(
    'UPDATE scheduledscriptinstance SET status = ?, enddate = ? WHERE taskid = ?',
    status,
    timestamp(account),
    taskId,
  );
}

/** An instance whose process is gone will never finish: it has failed, and its deployment is free again. */
function failAbandoned(account: Account): void {
  const rows = runtimeTables(account).all(
    `SELECT i.taskid, t.process FROM scheduledscriptinstance i JOIN sys_task t ON t.taskid = i.taskid
     WHERE i.status IN ('PROCESSING', 'RETRY', 'RESTART')`,
  );
  for (const row of rows) {
    if (row.process === null || !isRunning(Number(row.process))) finishInstance(account, String(row.taskid), 'FAILED');
  }
}

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function timestamp(account: Account): string {
  return new Date(account.clock.now()).toISOString().slice(0, 19).replace('T', ' ');
}
