/**
 * Starts a run of the export after a customer is saved with a change that JOOR gets. Whatever keeps it from doing so, the
 * save goes on: the schedule takes the change.
 *
 * @NApiVersion 2.1
 * @NScriptType UserEventScript
 * @NModuleScope SameAccount
 */
import type { EntryPoints } from 'N/types';
import { logError } from '../../netsuite/log-error';
import { startAfterSave } from './start-after-save';

/** 23 units where a run starts, once an hour 34; otherwise at most 3. */
export function afterSubmit(context: EntryPoints.UserEvent.afterSubmitContext): void {
  try {
    startAfterSave(context);
  } catch (error) {
    logError('No run was started by this save: the schedule takes what changed', error);
  }
}
