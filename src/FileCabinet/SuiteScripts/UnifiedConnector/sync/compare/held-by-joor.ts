import type { CustomerState } from './read-customer-states';

type Known = Pick<CustomerState, 'customerCode' | 'mayBeTakenLate' | 'removedAt' | 'systemName' | 'sentAt'>;

/**
 * Whether JOOR has the customer, or may have it: a code was given to it, or a request whose answer was lost may still
 * give it one, and nobody said since that it was removed.
 */
export const isHeldByJoor = ({
  customerCode,
  mayBeTakenLate,
  removedAt,
}: Omit<Known, 'systemName' | 'sentAt'>): boolean => (customerCode !== '' || mayBeTakenLate) && removedAt === '';

/**
 * Why a customer cannot be deleted, with what to do first; null: it can. JOOR's own page says to delete the customer
 * code at JOOR first (api-docs.jooraccess.com/v2.0/docs/customers-netsuite).
 */
export function deletionRefusal(name: string, states: readonly Known[]): string | null {
  const held = states.filter(isHeldByJoor);
  if (held.length === 0) return null;
  const where = held.map(
    ({ systemName, customerCode, sentAt }) =>
      `${systemName} (customer code ${customerCode || 'unknown'}${sentAt === '' ? '' : `, last sent ${sentAt}`})`,
  );
  return `Customer "${name}" cannot be deleted yet because JOOR still has it: ${where.join('; ')}. First deselect the External System on the customer, so that no run sends it again. Then an administrator opens the customer, expands To delete this customer on the External System subtab, and presses Remove at JOOR, or Removed in JOOR if the code was deleted there already. After that, the customer can be deleted.`;
}
