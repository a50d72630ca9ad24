import type { Moment } from '../../contract/moment';
import type { CreditsNow } from '../../server/read-systems';

export const PERIODS = [1, 7, 30] as const;

/** Days that the plots show. */
export type Period = (typeof PERIODS)[number];

export interface OverviewRequest {
  days: Period;
}

export interface Overview {
  /** null: there is no External System. */
  now: Moment | null;
  /** Customers by what became of them; `failed` are rows of the Failed Record Queue, `paused` External Systems. */
  tiles: { inSync: number; sent: number; waiting: number; failed: number; needsAttention: number; paused: number };
  /** Customers in the states that no tile counts. */
  others: { state: string; count: number }[];
  /** The longest-waiting change of an enabled customer that JOOR has not taken. */
  oldestUnsent: Moment | null;
  lastRun: { atWork: Moment; runId: number | null } | null;
  systems: SystemOverview[];
  plots: { days: Period; bucket: 'hour' | 'day'; points: PlotPoint[] };
}

export interface SystemOverview {
  id: number;
  name: string;
  /** JOOR's sandbox, in which JOOR has to be told of new customers. */
  sandbox: boolean;
  inactive: boolean;
  upload: boolean;
  update: boolean;
  uploadByHand: boolean;
  updateByHand: boolean;
  /** Customers on which it is selected now. */
  enabled: number;
  lastLook: Moment | null;
  pause: { cause: string; reason: string; fix: string; since: Moment | null; byHand: boolean } | null;
  credits: CreditsNow;
  backlog: Backlog;
}

/** What waits to be compared or sent, and how fast JOOR took customers lately. */
export interface Backlog {
  customers: number;
  /** Customers that JOOR took in the last hour. */
  taken: number;
  /** Minutes since the first of them was sent; null: none was. */
  minutes: number | null;
}

/** What the runs of an hour or a day did. */
export interface PlotPoint {
  /** YYYY-MM-DD HH:00 in the account's time zone, or YYYY-MM-DD. */
  at: string;
  runs: number;
  sent: number;
  failed: number;
  /** JOOR credits of the most expensive run. */
  mostCredits: number;
  /** Units of the runs together. */
  units: number;
  /** Runs that found nothing to do, and their units. */
  idleRuns: number;
  idleUnits: number;
}

/** Runs of an hour that found nothing to do. */
export interface IdleRunHour {
  /** YYYY-MM-DD HH:00 in the account's time zone. */
  at: string;
  runs: number;
  units: number;
}

declare module '../../contract/actions' {
  interface Actions {
    overview: { request: OverviewRequest; answer: Overview };
    /** `at`: only those of that day, or hour; '': all. */
    idle_runs: { request: OverviewRequest & { at: string }; answer: IdleRunHour[] };
  }
}
