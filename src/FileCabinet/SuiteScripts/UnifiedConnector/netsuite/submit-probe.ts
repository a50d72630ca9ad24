import * as task from 'N/task';
import { ACCOUNT_PROBE } from './ids';
import { logError } from './log-error';

/** Submits the probe's run. False: it cannot begin now. Costs 20 units. */
export function submitProbe(now: string): boolean {
  const { script: scriptId, deployments, parameters } = ACCOUNT_PROBE;
  const params = { [parameters.submittedAt]: now };
  try {
    task.create({ taskType: task.TaskType.MAP_REDUCE, scriptId, deploymentId: deployments.onDemand, params }).submit();
    return true;
  } catch (error) {
    logError('The Account Probe could not be submitted', error);
    return false;
  }
}
