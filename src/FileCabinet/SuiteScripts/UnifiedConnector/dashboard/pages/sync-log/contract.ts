import type { Moment } from '../../contract/moment';
import type { TablePage, TableRequest } from '../../contract/table';

/** Numbers of a run. */
export const RUN_COUNTS = [
  'duration',
  'sent',
  'failed',
  'standing',
  'onHold',
  'excluded',
  'unchanged',
  'verified',
  'batches',
  'credits',
  'units',
] as const;

export const RUN_COLUMNS = ['startedAt', 'kind', 'status', ...RUN_COUNTS] as const;

/** `days`: runs that began in the last so many days, as Overview counts them. */
export const RUN_FILTERS = ['kind', 'status', 'with', 'from', 'to', 'days'] as const;

export const RUN_DAYS = ['1', '7', '30'] as const;

/** What runs can be asked to have had. */
export const RUN_CONTENTS = { sent: 'Sent', failed: 'Failed', onHold: 'On hold', message: 'Message' } as const;

export type RunsRequest = TableRequest;

export interface RunRow {
  id: number;
  /** null: a request that no run has taken yet. */
  startedAt: Moment | null;
  kind: string;
  status: string;
  /** Seconds. */
  duration: number;
  sent: number;
  /** Failed now and not before. */
  failed: number;
  /** Failed before and still do. */
  standing: number;
  onHold: number;
  excluded: number;
  unchanged: number;
  /** Customers read back that agreed. */
  verified: number;
  batches: number;
  /** JOOR's. */
  credits: number;
  /** NetSuite's. */
  units: number;
}

export type RunsAnswer = TablePage<RunRow>;

export interface RunRequest {
  id: number;
}

export interface RunDetail {
  run: RunRow;
  /** The External System of a request for one. */
  system: string;
  /** Changes that the sweep found and no look for changes would have. */
  foundBySweep: number;
  /** What the run says, sentence by sentence. */
  messages: string[];
  /** Internal ids of the customers asked for by people; none: the run looked for changes only. */
  requested: number[];
  /** Who asked; empty: nobody, or not known. */
  requestedBy: string;
  unitsByStage: Counts;
  /** Units for one customer; null: there was none of the kind. */
  unitsPerCustomer: { label: string; units: number | null }[];
  /** Failed customers by what was wrong, in words. */
  failedByCause: Counts;
  /** On hold and excluded customers by the sentence that says why. */
  reasons: Counts;
  batches: BatchRow[];
  /** The run that answered this request; null: it is a run itself, or a request that waits. */
  answeredBy: number | null;
}

export type Counts = { label: string; count: number }[];

export interface BatchRow {
  id: number;
  system: string;
  status: string;
  customers: number;
  /** Of them for the first time. */
  newCustomers: number;
  credits: number;
  sentAt: Moment | null;
  jobId: string;
  /** As JOOR said last. */
  jobStatus: string;
  /** Number of the record that JOOR has reached. */
  progress: number;
  finishedAt: Moment | null;
}

export interface BatchRequest {
  id: number;
}

export interface BatchDetail {
  batch: BatchRow;
  customers: { id: number; code: string }[];
  /** What was sent, without the token. */
  request: {
    line: string;
    /** JSON, of the customers whose last sending this batch was. */
    body: string;
    /** How many of the batch's customers are in the body. */
    customers: number;
  };
  /** JOOR's answer as it came, at most 10,000 characters. */
  reply: string;
}

declare module '../../contract/actions' {
  interface Actions {
    runs: { request: RunsRequest; answer: RunsAnswer };
    run: { request: RunRequest; answer: RunDetail };
    batch: { request: BatchRequest; answer: BatchDetail };
  }
}
