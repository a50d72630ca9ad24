import type { Outcome } from './decide';

/** What one invocation of reduce did. */
export interface ChunkResult {
  counts: Record<Outcome, number>;
  /** Customers by kind of write, for the cost of each. */
  customers: { firstSend: number; update: number; failed: number };
  /** Units by kind of write; `shared` is what all customers of the chunk have in common. */
  units: { shared: number; sending: number; firstSend: number; update: number; failed: number; other: number };
  batches: number;
  credits: number;
  /** Customers deferred without a trace in their Sync State: the watermark must not pass them. */
  unrecorded: number;
  /** Number of failed customers by fault code or error class. */
  failedByCode: Record<string, number>;
  /** Number of excluded and deferred customers by reason. */
  reasons: Record<string, number>;
  /** Sentences for the Run record. */
  messages: string[];
}
