/**
 * The customer's page: what became of the customer in JOOR, and what would fail. A customer that JOOR still has is kept
 * from being deleted. Nothing is written to the customer.
 *
 * @NApiVersion 2.1
 * @NScriptType UserEventScript
 * @NModuleScope SameAccount
 */
import * as runtime from 'N/runtime';
import type { EntryPoints } from 'N/types';
import { refuseDeletion } from './refuse-deletion';
import { showStatus } from './show-status';

/** About 200 units for a customer with two External Systems, later ones less; 10 for one with none. */
export function beforeLoad({ type, newRecord, form, UserEventType }: EntryPoints.UserEvent.beforeLoadContext): void {
  if (runtime.executionContext !== runtime.ContextType.USER_INTERFACE) return;
  if (type === UserEventType.VIEW || type === UserEventType.EDIT) {
    showStatus(newRecord, form, type === UserEventType.VIEW);
  }
}

/** 10 units for a deletion, in every context; nothing for any other save. */
export function beforeSubmit({ type, oldRecord, UserEventType }: EntryPoints.UserEvent.beforeSubmitContext): void {
  if (type === UserEventType.DELETE && oldRecord) refuseDeletion(oldRecord);
}
