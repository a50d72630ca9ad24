import { CUSTOMER_COLUMNS, CUSTOMER_FILTERS } from '../contract/customers';
import { tableOf } from '../parameters';
import { readCustomerStates } from '../read-customers';
import type { Action } from './action';

/** Customers with their External System Sync Status. Costs 20 units. */
export const customers: Action<'customers'> = {
  answer: (parameters) => readCustomerStates(tableOf(parameters, CUSTOMER_COLUMNS, CUSTOMER_FILTERS)),
};
