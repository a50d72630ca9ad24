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
