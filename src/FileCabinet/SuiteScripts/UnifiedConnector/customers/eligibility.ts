import type { ExternalSystem } from '../settings/external-system';
import type { Customer } from './customer';

/** What decides whether a customer is exported. */
export type Candidate = Pick<Customer, 'selected' | 'inactive' | 'sentWith' | 'stage' | 'subsidiaries' | 'ruleValues'>;

export type ExclusionCause = 'not-selected' | 'inactive' | 'sent-with-parent' | 'stage' | 'subsidiary' | 'rule';

/** Why a customer is not exported to an External System, with a sentence; null: it is. */
export function exclusion(
  customer: Candidate,
  system: Pick<ExternalSystem, 'name' | 'stages' | 'subsidiaries' | 'rule'>,
): { cause: ExclusionCause; sentence: string } | null {
  const because = (cause: ExclusionCause, sentence: string) => ({ cause, sentence });
  if (!customer.selected) {
    return because('not-selected', `${system.name} is not selected under External Systems on the customer.`);
  }
  if (customer.inactive) return because('inactive', 'The customer is inactive.');
  if (customer.sentWith) {
    const { name, id } = customer.sentWith;
    return because(
      'sent-with-parent',
      `${system.name} sends sub-customers as addresses of their parent. This customer is sent whenever its parent ${name} (${id}) is.`,
    );
  }
  if (!system.stages.includes(customer.stage.toLowerCase())) {
    return because(
      'stage',
      `The record is a ${customer.stage.toLowerCase() || 'record without a stage'}. ${system.name} exports only ${system.stages.map((stage) => `${stage}s`).join(', ')}.`,
    );
  }
  if (system.subsidiaries.length > 0 && !customer.subsidiaries.some((id) => system.subsidiaries.includes(id))) {
    return because('subsidiary', `None of the customer's subsidiaries belongs to ${system.name}.`);
  }
  if (system.rule && !holdsOneOf(customer.ruleValues, system.rule.values)) {
    return because(
      'rule',
      `${system.name} exports only customers whose field ${system.rule.field} is one of: ${system.rule.values.join(', ')}. This customer has none of them.`,
    );
  }
  return null;
}

/**
 * The same as a sentence; null: it is exported. `undefined` stands for a customer that no longer exists or may not be
 * seen.
 */
export function exclusionReason(customer: Customer | undefined, system: ExternalSystem): string | null {
  if (!customer) return 'The customer does not exist in NetSuite, or this role may not see it.';
  return exclusion(customer, system)?.sentence ?? null;
}

/** Names and ids as an administrator types them: capitals do not matter. */
function holdsOneOf(held: readonly string[], wanted: readonly string[]): boolean {
  const lower = held.map((value) => value.toLowerCase());
  return wanted.some((value) => lower.includes(value.toLowerCase()));
}
