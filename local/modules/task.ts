import type { Role } from '../account/account';
import { NetSuiteError, NotSupportedError } from '../account/errors';
import type { Actor } from '../account/records/document';
import { SYSTEM_USER } from '../account/users';
import { createInstance, findInstance, hasUnfinishedInstance } from '../runtime/instances';
import { findScript, parameterValues, type ScriptDeployment, type ScriptRecord } from '../runtime/scripts';
import { type Options, optionsOf, required } from './arguments';
import type { Execution, ModuleFactory } from './module';
import { MapReduceScriptTaskStatus, ScheduledScriptTaskStatus } from './task/status';

const TASK_TYPES = { SCHEDULED_SCRIPT: 'SCHEDULED_SCRIPT', MAP_REDUCE: 'MAP_REDUCE' } as const;

/** @NScriptType of what a task runs. */
const HEADERS = { SCHEDULED_SCRIPT: 'ScheduledScript', MAP_REDUCE: 'MapReduceScript' } as const;

/** Types NetSuite has and the local account does not run. */
const OTHER_TYPES = new Set([
  'CSV_IMPORT',
  'ENTITY_DEDUPLICATION',
  'WORKFLOW_TRIGGER',
  'SEARCH',
  'QUERY',
  'SUITEQL',
  'SUITE_QL',
  'RECORD_ACTION',
  'PIVOT',
  'DOCUMENT_CAPTURE',
]);

const TASK_STATUS = { PENDING: 'PENDING', PROCESSING: 'PROCESSING', COMPLETE: 'COMPLETE', FAILED: 'FAILED' } as const;

const MAP_REDUCE_STAGES = {
  GET_INPUT: 'GET_INPUT',
  MAP: 'MAP',
  SHUFFLE: 'SHUFFLE',
  REDUCE: 'REDUCE',
  SUMMARIZE: 'SUMMARIZE',
} as const;

const UNITS = 20;

export const task: ModuleFactory = (execution) => ({
  TaskType: TASK_TYPES,
  TaskStatus: TASK_STATUS,
  MapReduceStage: MAP_REDUCE_STAGES,
  create(...values: unknown[]): ScriptTask {
    const options = optionsOf(values, ['taskType', 'scriptId', 'deploymentId', 'params']);
    const type = String(required(options, 'taskType', 'task.create'));
    if (OTHER_TYPES.has(type)) throw new NotSupportedError(`N/task.create with task type ${type}`);
    if (type === 'MAP_REDUCE') return new MapReduceScriptTask(execution, options);
    if (type === 'SCHEDULED_SCRIPT') return new ScheduledScriptTask(execution, options);
    throw new NetSuiteError('SSS_INVALID_TYPE_ARG', `task.create: Wrong parameter type: taskType is ${type}.`);
  },
  checkStatus(...values: unknown[]) {
    const id = String(required(optionsOf(values, ['taskId']), 'taskId', 'task.checkStatus'));
    const instance = findInstance(execution.account, id);
    if (instance === undefined) throw new NetSuiteError('INVALID_TASK_ID', `There is no task ${id}.`);
    return id.startsWith('MAPREDUCETASK')
      ? new MapReduceScriptTaskStatus(execution, instance)
      : new ScheduledScriptTaskStatus(execution, instance);
  },
});

/** A script to be put into the account's queue. It runs when the queue is worked off, never within this execution. */
abstract class ScriptTask {
  readonly #execution: Execution;
  #id: string | null = null;
  scriptId: unknown;
  deploymentId: unknown;
  params: unknown;

  constructor(execution: Execution, options: Options) {
    this.#execution = execution;
    this.scriptId = options.scriptId;
    this.deploymentId = options.deploymentId;
    this.params = options.params;
  }

  abstract get taskType(): keyof typeof TASK_TYPES;

  /**
   * @returns the task id; null when a script submits the deployment it runs in, which happens once it is finished
   *   (Oracle help section_460871520995)
   * @throws NetSuiteError INVALID_ID, INVALID_TASK_TYPE, FAILED_TO_SUBMIT_JOB_REQUEST_1 when no deployment can be
   *   submitted, MAP_REDUCE_ALREADY_RUNNING when the one asked for is not finished, INSUFFICIENT_PERMISSION
   */
  submit(): string | null {
    const { account, actor, governance } = this.#execution;
    const id = required({ scriptId: this.scriptId }, 'scriptId', `${this.taskType}.submit`);
    governance.charge('task.submit', UNITS);
    requireScheduling(account.role(actor.role));
    const script = findScript(account, typeof id === 'number' ? id : String(id));
    if (script === undefined) throw new NetSuiteError('INVALID_ID', `There is no script ${id}.`);
    if (script.type.header !== HEADERS[this.taskType]) {
      throw new NetSuiteError('INVALID_TASK_TYPE', `${script.id} is a ${script.type.header}, no ${this.taskType}.`);
    }
    const deployment = this.#deployment(script);
    const parameters = knownParameters(script, this.params);
    parameterValues(script, deployment, parameters);
    const { instance, script: current } = this.#execution;
    if (instance !== undefined && current.id === script.id && current.deploymentId === deployment.id) {
      instance.resubmit(parameters);
      return null;
    }
    const started = account.behaviours.get('task.submit-identity') === 'system' ? SYSTEM : actor;
    this.#id = createInstance(account, script, deployment, parameters, started);
    return this.#id;
  }

  /** Task id, once it is submitted; of a scheduled script never. */
  get id(): string | null {
    return this.taskType === TASK_TYPES.MAP_REDUCE ? this.#id : null;
  }

  /** The deployment asked for, or an idle one. Only Not Scheduled ones can be submitted (Oracle help section_1508887826). */
  #deployment(script: ScriptRecord): ScriptDeployment {
    const { id, deployments } = script;
    const submittable = deployments.filter(({ status, isDeployed }) => isDeployed && status === 'NOTSCHEDULED');
    if (this.deploymentId !== undefined && this.deploymentId !== null && this.deploymentId !== '') {
      const wanted = String(this.deploymentId).toLowerCase();
      const chosen = submittable.find((deployment) => deployment.id === wanted);
      if (chosen !== undefined) return chosen;
      const existing = deployments.find((deployment) => deployment.id === wanted);
      if (existing === undefined) throw refused(`${id} has no deployment ${wanted}`);
      const reason = existing.isDeployed ? `its status is ${existing.status}, not NOTSCHEDULED` : 'it is not deployed';
      throw refused(`${wanted} cannot be submitted: ${reason}`);
    }
    const idle = submittable.find((deployment) => !hasUnfinishedInstance(this.#execution.account, script, deployment));
    const chosen = idle ?? submittable[0];
    if (chosen === undefined) throw refused(`${id} has no deployment with the status NOTSCHEDULED`);
    return chosen;
  }
}

class MapReduceScriptTask extends ScriptTask {
  get taskType() {
    return TASK_TYPES.MAP_REDUCE;
  }

  override toString(): string {
    return 'task.MapReduceScriptTask';
  }
}

class ScheduledScriptTask extends ScriptTask {
  get taskType() {
    return TASK_TYPES.SCHEDULED_SCRIPT;
  }

  override toString(): string {
    return 'task.ScheduledScriptTask';
  }
}

/** Scheduled work runs so. */
const SYSTEM: Actor = { userId: SYSTEM_USER, role: 'administrator' };

/** Parameters that the script has; others are passed over without an error (measured in a sandbox and in production). */
function knownParameters(script: ScriptRecord, params: unknown): Record<string, unknown> {
  const known = new Set(script.parameters.map(({ id }) => id));
  return Object.fromEntries(Object.entries(params ?? {}).filter(([id]) => known.has(id.toLowerCase())));
}

const FULL = 4;

/** Both SuiteScript and SuiteScript Scheduling, the latter in full (Oracle help section_453639770507, article_0403053450). */
function requireScheduling(role: Role | undefined): void {
  if (!role || role.level('ADMI_CUSTOMSCRIPT') === 0 || role.level('ADMI_SS_SCHEDULING') < FULL) {
    throw new NetSuiteError(
      'INSUFFICIENT_PERMISSION',
      "Permission Violation: You need the 'Setup -> SuiteScript' and 'Setup -> SuiteScript Scheduling' permissions to submit a script.",
    );
  }
}

function refused(reason: string): NetSuiteError {
  return new NetSuiteError('FAILED_TO_SUBMIT_JOB_REQUEST_1', `Failed to submit job request: ${reason}.`);
}
