/**
 * The page of a row that the Account Probe tries things on: shows an Inline HTML field longer than its limit, so that the
 * probe sees in the page what became of it.
 *
 * @NApiVersion 2.1
 * @NScriptType UserEventScript
 * @NModuleScope SameAccount
 */
import * as runtime from 'N/runtime';
import type { EntryPoints } from 'N/types';
import { fillInlineHtml } from '../../account-probe/measure-inline-html';

/** Costs nothing. */
export function beforeLoad({ type, newRecord, form, UserEventType }: EntryPoints.UserEvent.beforeLoadContext): void {
  if (runtime.executionContext !== runtime.ContextType.USER_INTERFACE) return;
  if (type === UserEventType.VIEW) fillInlineHtml(newRecord, form);
}
