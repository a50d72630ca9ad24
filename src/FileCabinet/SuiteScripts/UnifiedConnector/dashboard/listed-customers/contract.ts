import type { TablePage } from '../contract/table';

export const LISTED_COLUMNS = ['customerId'] as const;

export const LISTED_FILTERS = ['system'] as const;

/** A customer that a number counts, as it stands now. */
export interface ListedCustomer {
  customerId: number;
  name: string;
  /** '': the list is of none, and the customer has several or none. */
  system: string;
  code: string;
  state: string;
  reason: string;
}

export interface ListedCustomersAnswer extends TablePage<ListedCustomer> {
  /** External Systems that the list has customers of, to choose among. */
  systems: { id: number; name: string }[];
}
