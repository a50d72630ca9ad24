import type { ExportAnswer } from '../../sync/on-request/export-answer';

export type { ExportAnswer, ExportLine } from '../../sync/on-request/export-answer';

/** Customers that one request to export takes at most. */
export const MOST_EXPORTED = 1000;

export interface ExportRequest {
  customerIds: number[];
  /** Left out: every External System of the customers. */
  systemId?: number;
}

/** Customers whose progress is asked for at most, as many as one query takes; of more, the others once these are done. */
export const MOST_FOLLOWED = 900;

export interface ProgressRequest {
  /** Run records that hold the request; empty: it was answered at once. */
  runIds: number[];
  customerIds: number[];
}

/** Where an export stands that a person asked for. */
export interface Progress {
  /** Whether a run has still to take up the request, or a part of it. */
  waiting: boolean;
  states: Standing[];
}

/** External System Sync Status of a customer in one External System. */
export interface Standing {
  customerId: number;
  systemId: number;
  state: string;
  reason: string;
  /** Whether it was written since the request was made. */
  isNew: boolean;
}

declare module '../contract/actions' {
  interface Actions {
    export: { request: ExportRequest; answer: ExportAnswer };
    export_progress: { request: ProgressRequest; answer: Progress };
  }
}
