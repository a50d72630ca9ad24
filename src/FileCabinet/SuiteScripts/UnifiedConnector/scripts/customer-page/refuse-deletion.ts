import * as error from 'N/error';
import type { Record as NetSuiteRecord } from 'N/record';
import { deletionRefusal } from '../../sync/compare/held-by-joor';
import { readCustomerStates } from '../../sync/compare/read-customer-states';
import { selectedSystems, visibleSystems } from './selected-systems';

const UNKNOWN =
  'This customer is enabled for JOOR, but your role may not see whether JOOR still has it. Ask an administrator to delete it.';

/**
 * Throws what to do first where JOOR still has the customer. Costs 10 units, 20 for an enabled customer without a Sync
 * State.
 */
export function refuseDeletion(customer: NetSuiteRecord): void {
  const states = readOr([], () => readCustomerStates([Number(customer.id)]));
  const selected = selectedSystems(customer);
  const blind = states.length === 0 && selected.length > 0 && visibleSystems(selected).length === 0;
  const refusal = blind ? UNKNOWN : deletionRefusal(nameOf(customer), states);
  if (refusal !== null) throw error.create({ name: 'UC_CUSTOMER_STILL_IN_JOOR', message: refusal, notifyOff: true });
}

function readOr<T>(otherwise: T, read: () => T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

const nameOf = (customer: NetSuiteRecord): string =>
  String(customer.getValue({ fieldId: 'altname' }) || customer.getValue({ fieldId: 'entityid' }) || customer.id);
