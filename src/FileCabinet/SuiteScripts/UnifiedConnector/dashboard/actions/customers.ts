import { CUSTOMER_COLUMNS, CUSTOMER_FILTERS } from '../contract/customers';
import { tableOf } from '../parameters';
import { readActiveSystems, readCustomerStates } from '../read-customers';
import type { Action } from './action';

/** Customers with their External System Sync Status. Costs 30 units. */
export const customers: Action<'customers'> = {
  answer: (parameters) => ({
    ...readCustomerStates(tableOf(parameters, CUSTOMER_COLUMNS, CUSTOMER_FILTERS)),
    systems: readActiveSystems(),
  }),
};
