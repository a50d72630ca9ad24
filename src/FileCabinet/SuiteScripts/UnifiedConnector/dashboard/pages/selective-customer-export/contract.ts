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
  }
}
