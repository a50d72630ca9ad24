import type { Outcome } from '../compare/decide';
import type { OutcomeRow } from './outcomes';

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
  /** Of the failed ones, those that had failed before. */
  standing: number;
  /** Customers for which a record was written. */
  written: number;
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

/** The result of a chunk of which no customer was looked at yet. */
export const nothingDone = (): ChunkResult => ({
  counts: { sent: 0, failed: 0, onHold: 0, excluded: 0, unchanged: 0 },
  standing: 0,
  written: 0,
  customers: { firstSend: 0, update: 0, failed: 0 },
  units: { shared: 0, sending: 0, firstSend: 0, update: 0, failed: 0, other: 0 },
  batches: 0,
  credits: 0,
  unrecorded: 0,
  stop: null,
  failedByCode: {},
  reasons: {},
  messages: [],
});

/** Adds what became of one customer. */
export function addOutcome(result: ChunkResult, { counted, cost, reason, faultCodes = [], later }: OutcomeRow): void {
  result.counts[counted] += 1;
  if (cost !== 'other') result.customers[cost] += 1;
  if (later) result.unrecorded += 1;
  if (reason) result.reasons[reason] = (result.reasons[reason] ?? 0) + 1;
  for (const code of faultCodes) result.failedByCode[code] = (result.failedByCode[code] ?? 0) + 1;
}
