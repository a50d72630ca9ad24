import type { Moment } from '../../contract/moment';
import type { TablePage, TableRequest } from '../../contract/table';

/** Kinds of events, by the value of their filter. */
export const EVENT_KINDS = {
  run: 'Run',
  error: 'Script error',
  dismissal: 'Dismissed',
  match: 'Match Customers',
  pause: 'Paused or resumed',
  customer: 'Customer from an order',
  system: 'External System changed',
  valueMap: 'Value Map changed',
  fieldMap: 'Field Map changed',
  template: 'Customer Data Template changed',
  handOver: 'Handed over by template',
} as const;

export type EventKind = keyof typeof EVENT_KINDS;

export const EVENT_COLUMNS = ['at'] as const;

/** `minute`: of events that stand together, each by itself. */
export const EVENT_FILTERS = ['text', 'kind', 'from', 'to', 'minute'] as const;

export type EventsRequest = TableRequest;

export interface EventRow {
  kind: EventKind;
  /** Internal id of the record that tells of it: unique within a kind. */
  id: number;
  at: Moment | null;
  /** In plain words. */
  sentence: string;
  /** Records that tell of it: several stand together. */
  records: number;
  /** Of a run: who asked, and for how many customers; null: nobody did. */
  asked: { by: string; customers: number } | null;
}

/** Something that an alert told and that is not over yet. */
export interface OpenAlert {
  system: string;
  subject: string;
  /** YYYY-MM-DD HH:MM in the account's time zone. */
  since: string;
}

export interface EventsAnswer extends TablePage<EventRow> {
  openAlerts: OpenAlert[];
}

declare module '../../contract/actions' {
  interface Actions {
    events: { request: EventsRequest; answer: EventsAnswer };
  }
}
