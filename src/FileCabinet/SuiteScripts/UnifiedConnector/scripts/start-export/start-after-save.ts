import type { Record as NetSuiteRecord } from 'N/record';
import * as runtime from 'N/runtime';
import type { EntryPoints } from 'N/types';
import { namedFields } from '../../customers/read-named-fields';
import { CUSTOMER } from '../../netsuite/ids';
import { maySubmit } from '../../netsuite/permissions';
import { savedFields } from '../../netsuite/saved-fields';
import { submitSoon } from '../../netsuite/submit-export';
import { leaveMark, readMark, stepAfterSave } from '../../netsuite/wanted-run';
import { selectedSystems } from '../customer-page/selected-systems';
import { changesConnection } from './changed-fields';

/**
 * Has a run follow a save that changes what JOOR gets, unless one is queued that takes it anyway. Costs 23 units where a
 * run is submitted, 1 where one is queued, at most 3 otherwise, once an hour 11 more; nothing for a customer that is in no
 * External System.
 */
export function startAfterSave(context: EntryPoints.UserEvent.afterSubmitContext): void {
  const { type, UserEventType } = context;
  if (type !== UserEventType.CREATE && type !== UserEventType.EDIT && type !== UserEventType.XEDIT) return;
  const { executionContext, ContextType } = runtime;
  // What a run writes starts no run; and what others save so comes in masses.
  if (executionContext === ContextType.MAP_REDUCE) return;
  const byHand = executionContext === ContextType.USER_INTERFACE;
  // Execute As Role holds for what people save (Oracle help, chapter_N2997500); all else is saved with its own role.
  if (!byHand && !maySubmit()) return;
  const systemIds = systemsOf(context);
  if (systemIds.length === 0) return;
  const mark = readMark();
  const step = stepAfterSave(mark, Date.now(), byHand);
  if (step === 'nothing') return;
  const named = namedFields();
  if (named && !systemIds.some((id) => named.systemIds.includes(id))) return;
  if (!changesConnection(context, named)) return;
  if (step === 'note') {
    leaveMark('noted', mark?.at);
    return;
  }
  // A run that begins at once is to find its mark.
  leaveMark('queued');
  if (!submitSoon()) leaveMark('busy');
}

/** External Systems that are selected on the customer, or were before. */
function systemsOf(context: EntryPoints.UserEvent.afterSubmitContext): number[] {
  const { newRecord } = context;
  const oldRecord: NetSuiteRecord | null = context.oldRecord;
  const before = oldRecord ? selectedSystems(oldRecord) : [];
  return savedFields(context)(CUSTOMER.externalSystems) ? [...before, ...selectedSystems(newRecord)] : before;
}
