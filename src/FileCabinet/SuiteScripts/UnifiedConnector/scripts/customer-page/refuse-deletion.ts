import * as error from 'N/error';
import type { Record as NetSuiteRecord } from 'N/record';
import { isHidden } from '../../netsuite/hidden';
import { logError } from '../../netsuite/log-error';
import { lackingQueries } from '../../netsuite/permissions';
import { deletionRefusal } from '../../sync/compare/held-by-joor';
import { mayReadSyncStates, readCustomerStates } from '../../sync/compare/read-customer-states';
import { selectedSystems, visibleSystems } from './selected-systems';

const ENABLED_UNSEEN =
  'This customer is enabled for JOOR, but your role may not see whether JOOR still has it. Ask an administrator to delete it.';
const UNSEEN = 'Your role may not see whether JOOR still has this customer. Ask an administrator to delete it.';
const UNREAD =
  'The connector could not check whether JOOR still has this customer, so it was not deleted. Try again later. If it fails again, an administrator finds the cause in the execution log of the script Unified Connector Customer Page.';

/**
 * Throws what to do first where JOOR still has the customer, or where that cannot be read. Costs 10 units; 20 for a
 * customer without a Sync State, 30 for such a one that is enabled.
 */
export function refuseDeletion(customer: NetSuiteRecord): void {
  const refusal = refusalOf(customer);
  if (refusal !== null) throw error.create({ name: 'UC_CUSTOMER_STILL_IN_JOOR', message: refusal, notifyOff: true });
}

function refusalOf(customer: NetSuiteRecord): string | null {
  const selected = selectedSystems(customer);
  const unseen = selected.length > 0 ? ENABLED_UNSEEN : UNSEEN;
  try {
    const states = readCustomerStates([Number(customer.id)]);
    if (states.length > 0) return deletionRefusal(nameOf(customer), states);
    if (!mayReadSyncStates()) return unseen;
    if (selected.length === 0) return null;
    const visible = visibleSystems(selected);
    if (visible === null) return UNREAD;
    return visible.length === 0 ? unseen : null;
  } catch (unread) {
    logError('Whether JOOR has a customer could not be read', unread);
    return isHidden(unread) || lackingQueries() !== null ? unseen : UNREAD;
  }
}

const nameOf = (customer: NetSuiteRecord): string =>
  String(customer.getValue({ fieldId: 'altname' }) || customer.getValue({ fieldId: 'entityid' }) || customer.id);
