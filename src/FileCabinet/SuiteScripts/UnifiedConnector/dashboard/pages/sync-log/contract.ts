import type { Moment } from '../../contract/moment';
import type { TablePage, TableRequest } from '../../contract/table';
import type { ListedCustomersAnswer } from '../../listed-customers/contract';

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

/**
 * `days`: runs that began in the last so many days, as Overview counts them; `at`: in that hour (YYYY-MM-DD HH) or on that day, as
 * its curves do.
 */
export const RUN_FILTERS = ['kind', 'status', 'with', 'from', 'to', 'days', 'at'] as const;

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
  /** Lists of customers that the run kept: each is the count of its name. */
  lists: string[];
  /** What the run says, sentence by sentence. */
  messages: string[];
  /** Internal ids of the customers asked for by people; none: the run looked for changes only. */
  requested: number[];
  /** Who asked; empty: nobody, or not known. */
  requestedBy: string;
  /** How long the stages took; null: not known, as of a request that was answered at once. */
  seconds: { getInputData: number; map: number; reduce: number } | null;
  /** Customers read back, by what it meant. */
  readBack: ListedCounts;
  unitsByStage: Counts;
  /** JOOR credits by what was asked. */
  creditsByUse: Counts;
  /** Units for one customer; null: there was none of the kind. */
  unitsPerCustomer: { label: string; units: number | null }[];
  /** Failed customers by what was wrong, in words. */
  failedByCause: ListedCounts;
  /** On hold and excluded customers by the sentence that says why. */
  reasons: ListedCounts;
  batches: BatchRow[];
  /** The run that answered this request; null: it is a run itself, or a request that waits. */
  answeredBy: number | null;
}

export type Counts = { label: string; count: number }[];

/** Counts with the name of their list. */
export type ListedCounts = { label: string; count: number; list: string }[];

/** A page of a list of a run: one that `lists` names, or 'requested'. */
export interface RunCustomersRequest extends TableRequest {
  id: number;
  list: string;
}

/** In ascending order of External System and internal id. */
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
  /** Seconds after the run began; null: it was not sent, or the run is not known. */
  secondsIn: number | null;
  /** What JOOR answered, on one line. */
  answer: string;
}

export interface BatchRequest {
  id: number;
}

export interface BatchDetail {
  batch: BatchRow;
  /** `first`: it was sent for the first time. */
  customers: { id: number; code: string; first: boolean }[];
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
    run_customers: { request: RunCustomersRequest; answer: ListedCustomersAnswer };
    batch: { request: BatchRequest; answer: BatchDetail };
  }
}
