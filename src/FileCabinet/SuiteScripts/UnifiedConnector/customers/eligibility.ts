import type { ExternalSystem } from '../settings/external-system';
import type { Customer } from './customer';

/**
 * Why a customer is not exported to an External System, as a sentence; null: it is.
 * `undefined` stands for a customer that no longer exists or may not be seen.
 */
export function exclusionReason(customer: Customer | undefined, system: ExternalSystem): string | null {
  if (!customer) return 'The customer does not exist in NetSuite, or this role may not see it.';
  if (!customer.selected) return `${system.name} is not selected under External Systems on the customer.`;
  if (customer.inactive) return 'The customer is inactive.';
  if (!system.stages.includes(customer.stage.toLowerCase())) {
    return `The record is a ${customer.stage.toLowerCase() || 'record without a stage'}; ${system.name} takes ${system.stages.join(', ')} only.`;
  }
  if (system.subsidiaries.length > 0 && !customer.subsidiaries.some((id) => system.subsidiaries.includes(id))) {
    return `None of the customer's subsidiaries belongs to ${system.name}.`;
  }
  return null;
}
