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
  if (customer.sentWith) {
    return `The customer is sent with its parent ${customer.sentWith.name} (${customer.sentWith.id}): ${system.name} takes sub-customers as addresses of their parent.`;
  }
  if (!system.stages.includes(customer.stage.toLowerCase())) {
    return `The record is a ${customer.stage.toLowerCase() || 'record without a stage'}; ${system.name} takes ${system.stages.join(', ')} only.`;
  }
  if (system.subsidiaries.length > 0 && !customer.subsidiaries.some((id) => system.subsidiaries.includes(id))) {
    return `None of the customer's subsidiaries belongs to ${system.name}.`;
  }
  if (system.rule && !holdsOneOf(customer.ruleValues, system.rule.values)) {
    return `The customer's field ${system.rule.field} holds none of ${system.rule.values.join(', ')}; ${system.name} takes only customers with one of them.`;
  }
  return null;
}

/** Names and ids as an administrator types them: capitals do not matter. */
function holdsOneOf(held: readonly string[], wanted: readonly string[]): boolean {
  const lower = held.map((value) => value.toLowerCase());
  return wanted.some((value) => lower.includes(value.toLowerCase()));
}
