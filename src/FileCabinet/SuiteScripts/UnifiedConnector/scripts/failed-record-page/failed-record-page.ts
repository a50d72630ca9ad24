/**
 * The page of a Failed Record: every fault with its fix, RESYNC, and what happened so far.
 *
 * @NApiVersion 2.1
 * @NScriptType UserEventScript
 * @NModuleScope SameAccount
 */
import * as runtime from 'N/runtime';
import type { EntryPoints } from 'N/types';
import { logError } from '../../netsuite/log-error';
import { showFailedRecord } from './show-failed-record';

/** Costs nothing: everything stands in the record. */
export function beforeLoad({ type, newRecord, form, UserEventType }: EntryPoints.UserEvent.beforeLoadContext): void {
  if (runtime.executionContext !== runtime.ContextType.USER_INTERFACE) return;
  if (type !== UserEventType.VIEW) return;
  try {
    showFailedRecord(newRecord, form);
  } catch (error) {
    // NetSuite's own fields show it all the same.
    logError('A Failed Record could not be shown with its fixes', error);
  }
}
