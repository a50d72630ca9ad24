import type { Outcome } from '../compare/decide';
import { addToList, type Lists } from '../records/run-lists';
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
  /** Customers by what became of them, and the batches. */
  lists: Lists;
  /** Customers for which a record was written. */
  written: number;
  /** Customers by kind of write, for the cost of each. */
  customers: { firstSend: number; update: number; failed: number };
  /** Units by kind of write; `shared` is what all customers of the chunk have in common. */
  units: { shared: number; sending: number; firstSend: number; update: number; failed: number; other: number };
  credits: number;
  /** Customers on hold without a trace in their Sync State: the watermark must not pass them. */
  unrecorded: number;
  /** Why nothing more can be sent for now; null: more can. */
  stop: Stop | null;
  /** Sentences for the Run record. */
  messages: string[];
}

/** The result of a chunk of which no customer was looked at yet. */
export const nothingDone = (): ChunkResult => ({
  lists: {},
  written: 0,
  customers: { firstSend: 0, update: 0, failed: 0 },
  units: { shared: 0, sending: 0, firstSend: 0, update: 0, failed: 0, other: 0 },
  credits: 0,
  unrecorded: 0,
  stop: null,
  messages: [],
});

/** Adds what became of one customer (internal id). `failedBefore`: it stood in the queue when the run came to it. */
export function addOutcome(result: ChunkResult, id: number, row: OutcomeRow, failedBefore = false): void {
  const { counted, cost, reason, faultCodes = [], later } = row;
  addToList(result.lists, counted === 'failed' && failedBefore ? 'standing' : counted, [id]);
  if (cost !== 'other') result.customers[cost] += 1;
  if (later) result.unrecorded += 1;
  if (reason) addToList(result.lists, `reason ${reason}`, [id]);
  for (const code of faultCodes) addToList(result.lists, `fault ${code}`, [id]);
}
