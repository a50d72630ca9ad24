import type { CustomerState } from '../../sync/compare/read-customer-states';

export interface SupportRequest {
  /** null: not about a customer. */
  customerId: number | null;
}

/** What support has to know besides what pages show. No secret, nor the id of one, is in it. */
export interface SupportFacts {
  build: string;
  /** NetSuite account id. */
  account: string;
  madeBy: string;
  /** ISO 8601. */
  madeAt: string;
  /** Settings by External System, as runs take them. */
  systems: Record<string, unknown>[];
  /** Of the customer, with what was sent last. */
  states: CustomerState[];
}

declare module '../contract/actions' {
  interface Actions {
    support: { request: SupportRequest; answer: SupportFacts };
  }
}
