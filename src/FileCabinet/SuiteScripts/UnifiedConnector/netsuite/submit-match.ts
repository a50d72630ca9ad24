import * as task from 'N/task';
import { CUSTOMER_MATCH } from './ids';
import { logError } from './log-error';

/** What a deployment that is at work raises (see submit-export.ts). */
const BUSY = ['MAP_REDUCE_ALREADY_RUNNING', 'FAILED_TO_SUBMIT_JOB_REQUEST_1'];

/**
 * Has a run of the match follow, by whichever deployment is free: the run that calls keeps one of the two busy. False: both
 * are, and the run at work looks again at its end. Costs 20 units for each.
 */
export function submitMatch(): boolean {
  const { script: scriptId, deployments } = CUSTOMER_MATCH;
  for (const deploymentId of [deployments.onDemand, deployments.next]) {
    try {
      task.create({ taskType: task.TaskType.MAP_REDUCE, scriptId, deploymentId }).submit();
      return true;
    } catch (error) {
      const { name } = error as { name?: string };
      if (!BUSY.includes(name ?? '')) logError('The match could not be submitted', error);
    }
  }
  return false;
}
