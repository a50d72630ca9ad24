/** What a customer or a connection says, field by field, both named as JOOR names them. */
export type Values = Readonly<Record<string, string>>;

/** A customer as NetSuite has it at the end. */
export interface Customer {
  id: number;
  /** What tells the customer apart in JOOR whatever its code. */
  key: string;
  /** Whether it is there, flagged and such as is exported. */
  enabled: boolean;
  /** What JOOR is to have. */
  values: Values;
}

/** A connection in the body of a request. */
export interface SentConnection {
  code: string;
  key: string;
  values: Values;
  /** A number that grows with every change of the customer; null where the data carry none. */
  version: number | null;
  /** All that was sent, as one text that is equal for equal connections only. */
  text: string;
}

/** A bulk POST that JOOR got. */
export interface Post {
  /** Position among all requests, from 1. */
  number: number;
  at: string;
  /** HTTP status answered; 0 where no answer was sent. */
  status: number;
  /** Job that JOOR made of it; null where JOOR did not take it. Jobs are processed in the order of their numbers. */
  job: number | null;
  /** Whether the sender cannot know from an answer what became of it: the answer was lost, cut or replaced. */
  disturbed: boolean;
  connections: SentConnection[];
}

/** A connection that was read from JOOR by its customer code, and found. */
export interface ReadBack {
  number: number;
  code: string;
  /** Those of its values that the reply carried. */
  shown: Values;
}

/** What JOOR holds of a customer code at the end. */
export interface HeldConnection {
  code: string;
  state: string;
  values: Values;
}

/** A record that JOOR refused or removed after it had taken the request. */
export interface Rejection {
  code: string;
  job: number | null;
}

/** External System Sync Status of a customer. */
export interface StateRow {
  customerId: number;
  state: string;
  reason: string;
}

export interface FailedRecordRow {
  customerId: number;
  status: string;
  errorMsg: string;
}

/** Everything that the judge sees: the account's records at the end, and JOOR's history. */
export interface Evidence {
  customers: Customer[];
  states: StateRow[];
  failedRecords: FailedRecordRow[];
  /** Names of batches whose outcome was never recorded. */
  openIntents: string[];
  /** Why the External System is paused; empty where it is not. */
  pause: string;
  /** What still changed when waiting for calm was given up; empty where nothing did. */
  unrest: string;
  posts: Post[];
  readBacks: ReadBack[];
  held: HeldConnection[];
  rejections: Rejection[];
}
