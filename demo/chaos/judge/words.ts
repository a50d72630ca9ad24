import type { Customer } from './evidence';
import type { Rule, Violation } from './verdict';

export const against = (rule: Rule, customer: Pick<Customer, 'id'> | null, found: string): Violation => ({
  rule,
  customer: customer?.id ?? null,
  sentence: customer ? `Customer ${customer.id} ${found}` : found,
});
