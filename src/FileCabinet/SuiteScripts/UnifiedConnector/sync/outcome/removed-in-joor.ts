import { isHeldByJoor } from '../compare/held-by-joor';
import { readCustomerStates } from '../compare/read-customer-states';
import { readFailedRecords } from '../records/failed-record-store';
import { STATES } from '../records/states';
import type { SyncStateChange } from '../records/sync-state-store';
import { writeOutcome } from './outcome-store';

/** What an administrator is answered. */
export interface RemovedAnswer {
  noted: boolean;
  sentence: string;
}

/**
 * Notes that JOOR no longer has a customer, because an administrator says so: it is as if it had never been sent, and
 * may be deleted. A later send makes the note void. Costs 20 units, and 4 where something is noted.
 */
export function noteRemovedInJoor(customerId: number, systemId: number, by: string): RemovedAnswer {
  const state = readCustomerStates([customerId]).find((each) => each.systemId === systemId);
  if (!state) return { noted: false, sentence: 'The customer was never sent to this External System.' };
  const { systemName, customerCode } = state;
  if (!isHeldByJoor(state)) {
    const sentence =
      state.removedAt === ''
        ? `The customer was never sent to ${systemName}.`
        : `${state.removedBy} already confirmed the removal on ${state.removedAt}.`;
    return { noted: false, sentence };
  }
  const now = new Date();
  const code = customerCode === '' ? '' : ` (customer code ${customerCode})`;
  const failedRecord = readFailedRecords(systemId, [customerId]).get(customerId);
  const change = removal(`${by} confirmed that the customer was removed in JOOR${code}.`, by, now);
  writeOutcome({ id: customerId, name: '', state, failedRecord }, systemId, { change }, now);
  return { noted: true, sentence: `Confirmed: ${systemName} no longer has the customer${whatFollows(systemName)}` };
}

/** What follows for the customer once JOOR no longer has it. */
export const whatFollows = (systemName: string): string =>
  `, so it can be deleted. To keep it in NetSuite, deselect ${systemName} under External Systems. Otherwise the customer is sent again as a new one.`;

/** It is as if the customer had never been sent, and its code is free. */
export const removal = (reason: string, by: string, now: Date): SyncStateChange => ({
  state: STATES.excluded,
  reason,
  codes: '',
  warnings: '',
  // Free for whichever customer has it as its code then.
  customerCode: '',
  codeToEnter: '',
  fingerprintSent: '',
  fingerprintChecked: '',
  fingerprintVerified: '',
  nextDue: null,
  eta: null,
  removedAt: now,
  removedBy: by.slice(0, 300),
  changed: '',
});
