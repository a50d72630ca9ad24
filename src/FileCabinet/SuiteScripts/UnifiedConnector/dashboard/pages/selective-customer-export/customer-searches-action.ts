import { MOST_EXPORTED } from '../../export/contract';
import type { Action } from '../../server/action';
import { idOf } from '../../server/parameters';
import { Refusal } from '../../server/refusal';
import { readCustomerSearches, readCustomersOfSearch } from './read';

/** Saved searches of customers to choose from. Costs 10 units. */
export const customerSearches: Action<'customer_searches'> = { answer: () => readCustomerSearches() };

/** The customers of a saved search. Costs up to 35 units. */
export const searchCustomers: Action<'search_customers'> = {
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
