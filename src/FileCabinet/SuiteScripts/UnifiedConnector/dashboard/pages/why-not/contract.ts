import type { ReasonName } from '../../../sync/why-not/why-not-reasons';
import type { FaultLine } from '../../faults/contract';

export interface FindCustomersRequest {
  /** An internal id, or a part of a name, Customer ID or e-mail address. */
  text: string;
}

/** A customer that somebody may mean. */
export interface FoundCustomer {
  id: number;
  name: string;
  /** Customer ID. */
  entityId: string;
  /** It is gone from NetSuite; its Sync State is left. */
  gone: boolean;
}

/** At most 20 customers; `more`: others match as well. */
export interface FoundCustomers {
  customers: FoundCustomer[];
  more: boolean;
}

export interface WhyNotRequest {
  customerId: number;
}

export interface WhyNotAnswer {
  /** Empty where there is no such customer. */
  name: string;
  lines: WhyNotLine[];
}

/** Why the customer is not in JOOR, for one External System or, with an empty name, for all. */
export interface WhyNotLine {
  systemId: number | null;
  systemName: string;
  reason: ReasonName;
  sentence: string;
  details: string[];
  /** The details as faults, where they are. */
  faults: FaultLine[];
  next: string;
  /** What JOOR has, as a sentence; empty where that was not asked. */
  atJoor: string;
  /** Its customer code there; empty: JOOR does not have it. */
  codeAtJoor: string;
  /** The Customer Sync file that it was put into last, with the first of its rows where it is known; null: none. */
  file: { id: number; name: string; row: number | null } | null;
}

declare module '../../contract/actions' {
  interface Actions {
    find_customers: { request: FindCustomersRequest; answer: FoundCustomers };
    why_not: { request: WhyNotRequest; answer: WhyNotAnswer };
  }
}
