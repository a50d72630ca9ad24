import { MOST_EXPORTED } from '../../export/contract';
import type { Action, ActionsOf } from '../../server/action';
import { idOf } from '../../server/parameters';
import { Refusal } from '../../server/refusal';
import { readCustomerSearches, readCustomersOfSearch } from './read';

/** Saved searches of customers to choose from. Costs 10 units. */
const customerSearches: Action<'customer_searches'> = { answer: () => readCustomerSearches() };

/** The customers of a saved search. Costs up to 35 units. */
const searchCustomers: Action<'search_customers'> = {
  answer(parameters) {
    const customerIds = readCustomersOfSearch(idOf(parameters, 'searchId'));
    if (customerIds.length > MOST_EXPORTED) {
      throw new Refusal(
        `The saved search finds ${customerIds.length} customers. You can export at most ${MOST_EXPORTED} at once. Narrow its criteria, or leave them to the scheduled export.`,
      );
    }
    return { customerIds };
  },
};

export const selectiveCustomerExportActions: ActionsOf<'customer_searches' | 'search_customers'> = {
  customer_searches: customerSearches,
  search_customers: searchCustomers,
};
