/**
 * Keeps every change of an External System and of a line of a map, whoever makes it and however: on a form, in the dashboard,
 * by an import.
 *
 * @NApiVersion 2.1
 * @NScriptType UserEventScript
 * @NModuleScope SameAccount
 */
import type { EntryPoints } from 'N/types';
import { logError } from '../../netsuite/log-error';
import { keepChange } from './keep-change';

/** Costs 6 units where something changed. */
export function afterSubmit(context: EntryPoints.UserEvent.afterSubmitContext): void {
  try {
    keepChange(context);
  } catch (error) {
    // The change itself is saved: what is lost is its entry in the General Log.
    logError('A change of the settings could not be kept', error);
  }
}
