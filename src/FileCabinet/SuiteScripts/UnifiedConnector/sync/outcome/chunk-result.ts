import type { Outcome } from '../compare/decide';

/** Why nothing can be sent, and until when that is certain: milliseconds since 1970 UTC; null: to the end of the run. */
export interface Stop {
  reason: string;
  until: number | null;
}

/** Why the rest was left to a later run, where JOOR was not asked any more. */
export const OUT_OF_TIME = 'JOOR responded slowly and this run was out of time. The next run continues.';

/** What became of one customer of a chunk. */
export interface CustomerOutcome {
  outcome: Outcome;
  /** Why it was excluded or on hold; empty where its Sync State says it. */
  reason: string;
  /** Whether nothing is left to be done for it by this request. */
  done: boolean;
}

/** What one invocation of reduce did. */
export interface ChunkResult {
  counts: Record<Outcome, number>;
  /** Customers by kind of write, for the cost of each. */
  customers: { firstSend: number; update: number; failed: number };
  /** Units by kind of write; `shared` is what all customers of the chunk have in common. */
  units: { shared: number; sending: number; firstSend: number; update: number; failed: number; other: number };
  batches: number;
  credits: number;
  /** Customers on hold without a trace in their Sync State: the watermark must not pass them. */
  unrecorded: number;
  /** Number of failed customers by fault code or error class. */
  failedByCode: Record<string, number>;
  /** Number of excluded and on hold customers by reason. */
  reasons: Record<string, number>;
  /** Why nothing more can be sent for now; null: more can. */
  stop: Stop | null;
  /** Sentences for the Run record. */
  messages: string[];
}
