import type { Action, ActionsOf } from '../../server/action';
import { tableOf } from '../../server/parameters';
import { CUSTOMER_COLUMNS, CUSTOMER_FILTERS } from './contract';
import { enableActions } from './enable-action';
import { readCustomerPage, readListedSystems, readTabCounts, readUsed, systemsAsked } from './read';

/**
 * One page of the working list, with the counts of its tabs. Costs 60 units, 70 by the value that they use, however many
 * customers there are.
 */
const customers: Action<'customers'> = {
  answer(parameters) {
    const request = tableOf(parameters, CUSTOMER_COLUMNS, CUSTOMER_FILTERS);
    const { systems, clock } = readListedSystems();
    const asked = systemsAsked(systems, request.filters);
    return {
      ...readCustomerPage(request, asked, clock),
      counts: readTabCounts(request.filters, asked),
      used: readUsed(request.filters),
      systems: systems.map(({ id, name, upload, update }) => ({ id, name, upload, update })),
    };
  },
};

export const customersActions: ActionsOf<'customers' | 'enable_customers' | 'enable_progress'> = {
  customers,
  ...enableActions,
};
