import type { CustomerPreview } from '../../../sync/compare/preview';

export type { DiffLine } from '../../../sync/compare/connection-diff';

/** Customers that one call previews at most. */
export const MOST_PREVIEWED = 100;

export interface PreviewRequest {
  customerIds: number[];
}

/** What an export would do with one customer in one External System; `systemId` null: it concerns none. */
export type PreviewLine = Omit<CustomerPreview, 'systemId'> & {
  systemId: number | null;
  /** No External System is selected on the customer: this is what would become of it if this one were. */
  notEnabled: boolean;
};

/** A saved search of customers. */
export interface CustomerSearch {
  id: number;
  title: string;
}

export interface SearchCustomersRequest {
  searchId: number;
}

export interface SearchCustomers {
  customerIds: number[];
}

declare module '../../contract/actions' {
  interface Actions {
    customer_searches: { request: object; answer: CustomerSearch[] };
    search_customers: { request: SearchCustomersRequest; answer: SearchCustomers };
    preview: { request: PreviewRequest; answer: PreviewLine[] };
  }
}
