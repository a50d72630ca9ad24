import type { Action, ActionsOf } from '../../server/action';
import { tableOf } from '../../server/parameters';
import { CUSTOMER_COLUMNS, CUSTOMER_FILTERS } from './contract';
import { readActiveSystems, readCustomerStates } from './read';

/** Customers with their External System Sync Status. Costs 30 units. */
const customers: Action<'customers'> = {
  answer: (parameters) => ({
    ...readCustomerStates(tableOf(parameters, CUSTOMER_COLUMNS, CUSTOMER_FILTERS)),
    systems: readActiveSystems(),
  }),
};

export const customersActions: ActionsOf<'customers'> = { customers };
