/**
 * Records that the export keeps: their forms show what scripts own, and let nobody change it.
 *
 * @NApiVersion 2.1
 * @NScriptType UserEventScript
 * @NModuleScope SameAccount
 */
import * as runtime from 'N/runtime';
import type { EntryPoints } from 'N/types';
import { logError } from '../../netsuite/log-error';
import { lockOwnFields } from './lock-own-fields';

/** Costs nothing. */
export function beforeLoad({ type, newRecord, form, UserEventType }: EntryPoints.UserEvent.beforeLoadContext): void {
  if (runtime.executionContext !== runtime.ContextType.USER_INTERFACE) return;
  if (type === UserEventType.VIEW) return;
  try {
    lockOwnFields(String(newRecord.type).toLowerCase(), form);
  } catch (error) {
    logError('The fields of a record of the export could not be locked', error);
  }
}
