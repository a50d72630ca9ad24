import * as task from 'N/task';
import { SELECTION } from './ids';
import { logError } from './log-error';

/** What the run that changes many customers is asked for. */
export interface SelectionTask {
  systemId: number;
  customerIds: readonly number[];
  select: boolean;
  /** External id of the Run record that tells what became of it. */
  key: string;
}

/** Submits it, as whoever calls: NetSuite's id of the task; null: an earlier one is not finished. Costs 20 units. */
export function submitSelection({ systemId, customerIds, select, key }: SelectionTask): string | null {
  const { script: scriptId, deployment: deploymentId, parameters } = SELECTION;
  const params = {
    [parameters.system]: String(systemId),
    [parameters.ids]: customerIds.join(','),
    [parameters.select]: select,
    [parameters.key]: key,
  };
  try {
    return task.create({ taskType: task.TaskType.MAP_REDUCE, scriptId, deploymentId, params }).submit();
  } catch (error) {
    logError('The run that changes customers could not be submitted', error);
    return null;
  }
}

/** How far a submitted run is; one that NetSuite does not know any more is finished. Costs nothing. */
export function selectionProgress(taskId: string): { finished: boolean; percent: number } {
  const status = statusOf(taskId);
  if (!status) return { finished: true, percent: 100 };
  const { COMPLETE, FAILED } = task.TaskStatus;
  const state = String(status.status);
  const finished = state === String(COMPLETE) || state === String(FAILED);
  return { finished, percent: finished ? 100 : status.getPercentageCompleted() };
}

function statusOf(taskId: string): task.MapReduceScriptTaskStatus | null {
  try {
    return task.checkStatus({ taskId }) as task.MapReduceScriptTaskStatus;
  } catch {
    return null;
  }
}
