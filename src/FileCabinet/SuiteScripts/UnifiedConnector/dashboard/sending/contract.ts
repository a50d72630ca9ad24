import type { Said } from '../set-up/contract';

/** `systemId` null: every active External System. */
export interface OfSystem {
  systemId: number | null;
}

export interface PauseRequest extends OfSystem {
  /** Why; everybody sees it. */
  reason: string;
}

export const LONGEST_REASON = 500;

/** What became of somebody's wish for a run. */
export interface RunNowAnswer extends Said {
  /** The request in the Sync Log; null: there is none. */
  runId: number | null;
}

/** A run that has not ended. */
export interface AtWork {
  /** null: none is at work. */
  run: { minutes: number; batches: number; customers: number } | null;
  /** Requests that wait for a run. */
  waiting: number;
}

declare module '../contract/actions' {
  interface Actions {
    run_now: { request: OfSystem; answer: RunNowAnswer };
    pause: { request: PauseRequest; answer: Said };
    resume: { request: OfSystem; answer: Said };
    at_work: { request: object; answer: AtWork };
  }
}
