/**
 * Keeps the External Systems of a customer that whoever saves it may not see: a form that cannot offer them may post the
 * field without them. It works as the visitor's role, for it is about what that role sees. A second call for the same save,
 * from a deployment on another stage of the customer, finds nothing left to do.
 *
 * @NApiVersion 2.1
 * @NScriptType UserEventScript
 * @NModuleScope SameAccount
 */
import type { EntryPoints } from 'N/types';
import { CUSTOMER } from '../../netsuite/ids';
import { selectedSystems, visibleSystems } from '../customer-page/selected-systems';

/** 10 units where an External System was deselected, otherwise nothing. */
export function beforeSubmit({
  type,
  newRecord,
  oldRecord,
  UserEventType,
}: EntryPoints.UserEvent.beforeSubmitContext): void {
  if (type !== UserEventType.EDIT || !oldRecord) return;
  const selected = selectedSystems(newRecord);
  const deselected = selectedSystems(oldRecord).filter((id) => !selected.includes(id));
  if (deselected.length === 0) return;
  const visible = visibleSystems(deselected);
  // What cannot be read decides nothing: the selection stays as whoever saves it left it.
  if (visible === null) return;
  const kept = deselected.filter((id) => !visible.includes(id));
  if (kept.length > 0) newRecord.setValue({ fieldId: CUSTOMER.externalSystems, value: [...selected, ...kept] });
}
