import type { SeenHtml } from '../../../account-probe/inline-html';
import type { ProbeResult } from '../../../account-probe/probe-result';

/** Where the probe stands. */
export interface ProbeAnswer {
  /** null: it never ran. */
  result: ProbeResult | null;
  /** NetSuite's release now. */
  version: string;
  /** UTC; null: it was never asked for. */
  askedAt: string | null;
}

/** What is asked of one side, one part after the other. */
export interface ProbePlan {
  user: string[];
  engine: string[];
  /** Where the engine's role answers. */
  engineAddress: string;
  /** Lets it answer. */
  ticket: string;
}

export interface PartRequest {
  part: string;
  /** Where requests may be sent to; '': none is. */
  host: string;
  /** Script id of the API Secret that goes with them; '': none. */
  secret: string;
}

declare module '../../contract/actions' {
  interface Actions {
    probe: { request: object; answer: ProbeAnswer };
    start_probe: { request: object; answer: ProbePlan };
    probe_part: { request: PartRequest; answer: object };
    probe_engine_part: { request: { part: string; ticket: string }; answer: { measured: boolean } };
    probe_page: { request: object; answer: { address: string | null } };
    probe_page_seen: { request: SeenHtml; answer: object };
    submit_probe: { request: object; answer: { submitted: boolean } };
  }
}
