import type { Instant } from '../netsuite/instant';
import type { Check, Evidence } from './judge';
import type { Standing } from './standing';

/** What is noted of a scenario. */
export interface ScenarioNote {
  customerIds: number[];
  before: Standing[];
  evidence: Evidence;
  prepared: Stamp;
  run: Stamp | null;
  closed: (Stamp & { note: string; confirmed: string[] }) | null;
  /** How it was found when it was closed: what came later does not change a report. */
  found: { customers: Standing[]; checks: Check[] } | null;
}

/** Who did something, and when. */
export interface Stamp {
  by: string;
  at: Instant;
}

export type ScenarioState = 'not-started' | 'prepared' | 'passed' | 'failed';
