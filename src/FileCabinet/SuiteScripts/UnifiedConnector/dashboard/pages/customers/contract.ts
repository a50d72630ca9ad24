import type { Moment } from '../../contract/moment';
import type { TablePage, TableRequest } from '../../contract/table';

export const CUSTOMER_COLUMNS = ['name', 'code', 'system', 'state', 'sentAt', 'verifiedAt'] as const;

export const CUSTOMER_FILTERS = ['group', 'state', 'system', 'text'] as const;

export type CustomersRequest = TableRequest;

/** External System Sync Status of a customer in one External System. */
export interface CustomerRow {
  /** Internal id of the Sync State. */
  id: number;
  customerId: number;
  name: string;
  code: string;
  systemId: number;
  system: string;
  state: string;
  /** In plain words. */
  reason: string;
  sentAt: Moment | null;
  /** When it was read back from JOOR. */
  verifiedAt: Moment | null;
}

export interface CustomersAnswer extends TablePage<CustomerRow> {
  /** Active External Systems, by name. */
  systems: { id: number; name: string }[];
}

declare module '../../contract/actions' {
  interface Actions {
    customers: { request: CustomersRequest; answer: CustomersAnswer };
  }
}
