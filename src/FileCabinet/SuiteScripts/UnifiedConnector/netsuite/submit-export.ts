import * as runtime from 'N/runtime';
import * as task from 'N/task';
import { CUSTOMER_EXPORT } from './ids';
import { logError } from './log-error';

/**
 * What a deployment that cannot be submitted now raises: one that is not finished, by what public scripts catch, and
 * whatever else keeps it from the queue (Oracle help, section_453639770507).
 */
const BUSY = ['MAP_REDUCE_ALREADY_RUNNING', 'FAILED_TO_SUBMIT_JOB_REQUEST_1'];

/** After so many runs in a row that did nothing, none follows. */
const MOST_IN_VAIN = 5;

/**
 * Submits the on-demand export. False: it cannot begin now, and what was asked for waits for the next run. Costs 20
 * units.
 */
export const submitExport = (): boolean => submit(CUSTOMER_EXPORT.deployments.onDemand, {});

/** Submits the run after a save. False: it cannot begin now. Costs 20 units. */
export const submitSoon = (): boolean => submit(CUSTOMER_EXPORT.deployments.soon, {});

/** Whether the script that asks is a run that a save started. Costs nothing. */
export const isAfterSave = (): boolean =>
  runtime.getCurrentScript().deploymentId.toLowerCase() === CUSTOMER_EXPORT.deployments.soon;

/**
 * Has another run of the export follow the one that calls, by a deployment that this one does not keep busy; not without
 * end where none does anything. False: none follows. Costs 20 units.
 */
export function submitNext(didSomething: boolean): boolean {
  const { deployments, parameters } = CUSTOMER_EXPORT;
  const script = runtime.getCurrentScript();
  const inVain = didSomething ? 0 : 1 + Number(script.getParameter({ name: parameters.inVain }) ?? 0);
  if (inVain === MOST_IN_VAIN) return false;
  const isNext = script.deploymentId.toLowerCase() === deployments.next;
  return submit(isNext ? deployments.soon : deployments.next, { [parameters.inVain]: inVain });
}

function submit(deploymentId: string, params: Record<string, number>): boolean {
  const { script: scriptId } = CUSTOMER_EXPORT;
  try {
    task.create({ taskType: task.TaskType.MAP_REDUCE, scriptId, deploymentId, params }).submit();
    return true;
  } catch (error) {
    const { name } = error as { name?: string };
    if (!BUSY.includes(name ?? '')) logError('The export could not be submitted', error);
    return false;
  }
}
