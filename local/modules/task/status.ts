import { findInstance, type ScriptInstance } from '../../runtime/instances';
import type { TaskProgress } from '../../runtime/progress';
import { findScript } from '../../runtime/scripts';
import type { Execution } from '../module';

// Oracle's stubs for N/task: counts cost 10 units, sizes 25.
const COUNT_UNITS = 10;
const SIZE_UNITS = 25;

/** Status of an instance as of task.checkStatus. */
abstract class ScriptTaskStatus {
  readonly #execution: Execution;
  readonly #instance: ScriptInstance;

  constructor(execution: Execution, instance: ScriptInstance) {
    this.#execution = execution;
    this.#instance = instance;
  }

  get taskId(): string {
    return this.#instance.taskId;
  }

  get scriptId(): number | null {
    return findScript(this.#execution.account, this.#instance.scriptId)?.internalId ?? null;
  }

  /** Number of the deployment within its script, from 1. */
  get deploymentId(): number | null {
    const deployments = findScript(this.#execution.account, this.#instance.scriptId)?.deployments ?? [];
    const index = deployments.findIndex(({ id }) => id === this.#instance.deploymentId);
    return index === -1 ? null : index + 1;
  }

  /** RETRY and RESTART, which only the instance record has, are processing here; CANCELED has failed. */
  get status(): string {
    const { status } = this.#instance;
    if (status === 'RETRY' || status === 'RESTART') return 'PROCESSING';
    return status === 'CANCELED' ? 'FAILED' : status;
  }
}

export class ScheduledScriptTaskStatus extends ScriptTaskStatus {
  override toString(): string {
    return 'task.ScheduledScriptTaskStatus';
  }
}

/** Counts and sizes are read when they are asked for. */
export class MapReduceScriptTaskStatus extends ScriptTaskStatus {
  readonly #execution: Execution;
  readonly #instance: ScriptInstance;

  constructor(execution: Execution, instance: ScriptInstance) {
    super(execution, instance);
    this.#execution = execution;
    this.#instance = instance;
  }

  /** null before the first stage and after the last (probed by SuiteScript-2.0-Type-Declarations). */
  get stage(): string | null {
    return this.status === 'PROCESSING' ? this.#instance.stage : null;
  }

  getPercentageCompleted(): number {
    return this.#count('getPercentageCompleted').percentComplete;
  }

  getTotalMapCount(): number {
    return this.#count('getTotalMapCount').map.total;
  }

  getPendingMapCount(): number {
    return this.#count('getPendingMapCount').map.pending;
  }

  getPendingMapSize(): number {
    return this.#size('getPendingMapSize').map.pendingSize;
  }

  getTotalReduceCount(): number {
    return this.#count('getTotalReduceCount').reduce.total;
  }

  getPendingReduceCount(): number {
    return this.#count('getPendingReduceCount').reduce.pending;
  }

  getPendingReduceSize(): number {
    return this.#size('getPendingReduceSize').reduce.pendingSize;
  }

  getTotalOutputCount(): number {
    return this.#count('getTotalOutputCount').output.total;
  }

  getPendingOutputCount(): number {
    return this.#count('getPendingOutputCount').output.pending;
  }

  getPendingOutputSize(): number {
    return this.#size('getPendingOutputSize').output.pendingSize;
  }

  getCurrentTotalSize(): number {
    const { map, reduce, output } = this.#size('getCurrentTotalSize');
    return map.pendingSize + reduce.pendingSize + output.pendingSize;
  }

  override toString(): string {
    return 'task.MapReduceScriptTaskStatus';
  }

  #count(method: string): TaskProgress {
    return this.#progress(method, COUNT_UNITS);
  }

  #size(method: string): TaskProgress {
    return this.#progress(method, SIZE_UNITS);
  }

  #progress(method: string, units: number): TaskProgress {
    this.#execution.governance.charge(`MapReduceScriptTaskStatus.${method}`, units);
    return findInstance(this.#execution.account, this.taskId)?.progress ?? this.#instance.progress;
  }
}
