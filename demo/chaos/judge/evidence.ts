/** What a customer or a connection says, field by field, both named as JOOR names them. */
export type Values = Readonly<Record<string, string>>;

/** A customer as NetSuite has it at the end. */
export interface Customer {
  id: number;
  /** What tells the customer apart in JOOR whatever its code. */
  key: string;
  /** Whether it is there, flagged and such as is exported. */
  enabled: boolean;
  /** What keeps it from being sent, each in words that its Error Msg has to have. */
  faults: string[];
  /** When it was changed last, in milliseconds since 1970 UTC; null where it is gone. */
  changedAt: number | null;
  /** The customer that it was merged into; null: into none. */
  mergedInto: number | null;
  /** Its customer code, as NetSuite has it now. */
  code: string;
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

/** What an answer says of a POST to whoever got it, as JOOR documents its answers. */
export type Heard = 'taken' | 'refused' | 'transient' | 'not sent' | 'unknown';

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
  /** Whether the sender was stopped before it could take the answer. */
  interrupted: boolean;
  /** What its sender could know from the answer. */
  heard: Heard;
  connections: SentConnection[];
}

/** Any request that JOOR got. */
export interface Asked {
  /** Position among all requests, from 1. */
  number: number;
  at: string;
  method: string;
  /** As sent, without the address. */
  path: string;
  /** HTTP status answered; 0 where no answer was sent. */
  status: number;
  reply: string;
  /** Seconds that the answer asks to wait; null where it names none. */
  retryAfter: number | null;
  /** Whether a fault was set for it. */
  disturbed: boolean;
}

/** A connection that was read from JOOR by its customer code, and found. */
export interface ReadBack {
  number: number;
  code: string;
  /** Those of its values that the reply carried. */
  shown: Values;
  /** Code of its first billing address; left out: the reply carried none. */
  billing?: string;
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
  /** Customer code that JOOR has or may have. */
  code: string;
  codes: string;
  tries: number;
  /** ISO 8601 in UTC; empty where nothing is due. */
  nextDue: string;
  /** Internal id; null where none was sent. */
  batch: number | null;
  /** External id. */
  key: string;
}

export interface FailedRecordRow {
  customerId: number;
  status: string;
  errorMsg: string;
  errorClass: string;
  codes: string;
  /** ISO 8601 in UTC; empty where it is open. */
  closedAt: string;
  /** External id. */
  key: string;
}

export interface BatchRow {
  id: number;
  status: string;
  /** Customer codes that it names. */
  codes: string[];
  job: string;
  /** ISO 8601 in UTC; empty where it was not sent, or its job is not known to be finished. */
  sentAt: string;
  finishedAt: string;
}

export interface RunRow {
  id: number;
  kind: string;
  status: string;
  requested: number[];
  foundBySweep: number;
}

/** What is recorded of the External System itself. */
export interface SystemRow {
  /** Milliseconds since 1970 UTC; null where no window is open. */
  windowStart: number | null;
  creditsSpent: number;
  pauseCause: string;
  /** Last change that was looked at, and enabled customers when all was well; null: none yet. */
  watermark: number | null;
  goodCount: number | null;
  /** Milliseconds since 1970 UTC; null: there was none. */
  sweepStarted: number | null;
  sweepComplete: boolean;
  upload: boolean;
  update: boolean;
  uploadByHand: boolean;
  updateByHand: boolean;
  /** Fields that are compared with JOOR's; empty: those that JOOR's page shows. */
  compared: string[];
  reserve: number;
  retentionDays: number;
}

/** Everything that the judge sees: the account's records at a moment, and JOOR's history up to it. */
export interface Evidence {
  /** Internal id of the External System. */
  systemId: number;
  /** Milliseconds since 1970 UTC. */
  now: number;
  customers: Customer[];
  states: StateRow[];
  failedRecords: FailedRecordRow[];
  /** Names of batches whose outcome was never recorded. */
  openIntents: string[];
  batches: BatchRow[];
  runs: RunRow[];
  system: SystemRow;
  /** Why the External System is paused; empty where it is not. */
  pause: string;
  /** What still changed when waiting for calm was given up; empty where nothing did. */
  unrest: string;
  asked: Asked[];
  posts: Post[];
  readBacks: ReadBack[];
  held: HeldConnection[];
  rejections: Rejection[];
  /** Requests whose outcome could not be recorded, for rows were locked: behind `from`, up to `to`. */
  unrecorded: { from: number; to: number }[];
  /** Customers whose Sync State a person deleted, and how many requests JOOR had got by then. */
  forgotten: { customerId: number; after: number }[];
}
