/**
 * Keeps Upload of an External System from being automatic too early, whoever saves it and however: on its own form, in a
 * list, by an import or a script.
 *
 * @NApiVersion 2.1
 * @NScriptType UserEventScript
 * @NModuleScope SameAccount
 */
import type { EntryPoints } from 'N/types';
import { savedFields } from '../../netsuite/saved-fields';
import { refuseEarlyUpload } from './refuse-early-upload';

/** 30 units at most where Upload becomes automatic, otherwise nothing. */
export function beforeSubmit(context: EntryPoints.UserEvent.beforeSubmitContext): void {
  const { type, newRecord, oldRecord, UserEventType } = context;
  // Nobody can have selected an External System that is being created.
  if (!oldRecord || (type !== UserEventType.EDIT && type !== UserEventType.XEDIT)) return;
  refuseEarlyUpload(oldRecord, newRecord, savedFields(context));
}
