import type { JoorConnection } from '../joor/connection';
import type { Instant } from '../netsuite/instant';

/** Where a customer stands in one External System, as far as a scenario looks at it. */
export interface Standing {
  customerId: number;
  name: string;
  /** Customer code that JOOR was given; '': none. */
  code: string;
  /** External System Sync Status; '': no run has looked at it. */
  state: string;
  reason: string;
  /** '' where nothing was sent. */
  fingerprint: string;
  sentAt: Instant;
  verifiedAt: Instant;
  /** JOOR's job that took it last; '': none. */
  job: string;
  jobStatus: string;
  /** Batch record and how many customers it holds; 0: none. */
  batch: number;
  batchSize: number;
  /** What was sent last; null: nothing, or it is not kept. */
  payload: JoorConnection | null;
}
