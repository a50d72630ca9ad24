import type { Position } from '../../../settings/position';
import type { Moment } from '../../contract/moment';
import type { TablePage, TableRequest } from '../../contract/table';

export const CUSTOMER_COLUMNS = [
  'name',
  'customerId',
  'code',
  'system',
  'state',
  'changedValues',
  'sentAt',
  'verifiedAt',
] as const;

/**
 * `others`: T, customers on which the External System is not selected as well; only with the tab `new`. Only with the tab
 * `all`: `enabled`: T, all on which it is selected, whether a run has recorded them or not; `unsent`, those of them that wait
 * to be compared or sent; `never-sent`, active ones that JOOR never got. `uses`: active customers that have a value of
 * NetSuite, see `usedIn`.
 */
export const CUSTOMER_FILTERS = ['group', 'state', 'system', 'tab', 'text', 'others', 'enabled', 'uses'] as const;

/** What the list shows. A customer may stand in several of them: one on hold can have changed, or not be uploaded yet. */
export const TABS = [
  'all',
  'new',
  'changed',
  'would-fail',
  'waiting',
  'in-sync',
  'sent',
  'failed',
  'on-hold',
  'excluded',
  'gone',
] as const;

export type Tab = (typeof TABS)[number];

export type CustomersRequest = TableRequest;

/** A customer in one External System. */
export interface CustomerRow {
  /** Unique in the list. */
  key: string;
  customerId: number;
  name: string;
  /** Empty: it has none. */
  email: string;
  /** Of its default shipping address, or billing address; empty: none. */
  zip: string;
  code: string;
  systemId: number;
  system: string;
  /** External System Sync Status, or what stands in its place where no run has recorded the customer. */
  state: string;
  /** In plain words. */
  reason: string;
  sentAt: Moment | null;
  /** When it was read back from JOOR. */
  verifiedAt: Moment | null;
  /** Values that differ from those sent last, when a run compared them; 0: it does not know how many; null: none. */
  changedValues: number | null;
  /** When it was changed since the last look of a run, which has not compared it yet. */
  modifiedSince: Moment | null;
}

export interface ListedSystem {
  id: number;
  name: string;
  upload: Position;
  update: Position;
}

export interface CustomersAnswer extends TablePage<CustomerRow> {
  /** Active External Systems, by name. */
  systems: ListedSystem[];
  /** Customers in each tab that the External System and the text leave. */
  counts: Record<Tab, number>;
  /** What the filter "uses" leaves, in words: payment term Net 30; '': it is not asked for. */
  used: string;
}

/** Customers on which an External System is selected or deselected at once. */
export const MOST_ENABLED = 10_000;

export interface EnableRequest {
  systemId: number;
  customerIds: number[];
  /** false: it is deselected. */
  enable: boolean;
}

/** What became of it, where it is done; otherwise the run that does it. */
export interface EnableAnswer {
  done: EnableOutcome | null;
  run: { taskId: string; key: string } | null;
}

export interface EnableOutcome {
  /** Whether everything was saved, or was so before. */
  good: boolean;
  /** One on a line. */
  sentences: string;
}

export interface EnableProgress {
  /** 0 to 100. */
  percent: number;
  done: EnableOutcome | null;
}

declare module '../../contract/actions' {
  interface Actions {
    customers: { request: CustomersRequest; answer: CustomersAnswer };
    enable_customers: { request: EnableRequest; answer: EnableAnswer };
    enable_progress: { request: { taskId: string; key: string }; answer: EnableProgress };
  }
}
