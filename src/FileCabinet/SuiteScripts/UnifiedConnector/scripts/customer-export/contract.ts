import type { Selection } from '../../customers/queries';
import type { ChunkResult } from '../../sync/outcome/chunk-result';
import type { VerifyResult } from '../../sync/read-back/verify-chunk';
import type { Move } from '../../sync/records/move-over-store';
import type { Request } from '../../sync/records/request';
import type { Retention } from '../../sync/records/retention-store';
import type { RunKind } from '../../sync/records/run';
import type { Lists } from '../../sync/records/run-lists';
import type { Watermark } from '../../sync/records/watermark';

/** Every shape that travels between the stages. Ids travel, payloads never do (200 MB of persisted data at most). */

/** What getInputData gives to map. */
export type Item =
  | { type: 'page'; page: Page }
  | { type: 'chunk'; chunk: Chunk }
  | { type: 'verify'; verify: Verify }
  | { type: 'part'; part: PartOf }
  | { type: 'system'; system: SystemFacts }
  | { type: 'sweep'; sweep: SweepFacts }
  | { type: 'move'; move: Move }
  | { type: 'moved'; moved: Moved }
  | { type: 'stopped'; stopped: Stopped }
  | { type: 'run'; run: RunFacts };

/** An External System for which a stage could not do its work: its watermark stays, the others go on. */
export interface Stopped {
  systemId: number;
  /** In a sentence that names it. */
  message: string;
  /** Customers that a person asked for and that the next run takes up. */
  left: number[];
}

/** Customers to look at, in one invocation of map. */
export interface Page {
  systemId: number;
  selection: Selection;
  /** A person asked for exactly these. */
  requested: boolean;
  /** A page of the sweep: changes before this time, on the run's read clock, are those that the delta missed. */
  missedSince?: string;
}

/** Customers to read back from JOOR, in one invocation of reduce. */
export interface Verify {
  systemId: number;
  customerIds: number[];
  /** A person asked for exactly these. */
  requested: boolean;
}

/** A part of a Customer Sync file whose customers are told what became of it, in one invocation of reduce. */
export interface PartOf {
  systemId: number;
  batchId: number;
}

/** What summarize needs to know of an External System: the watermark moves only when everything is recorded. */
export interface SystemFacts {
  systemId: number;
  accountStateId: number;
  before: Watermark | null;
  after: Watermark | null;
  /** What was compared at the watermark, as compared-seconds.ts keeps it; `before` is what is kept now. */
  compared: { before: string; after: string };
  goodCount: number;
  /** When changes were looked for, in ISO 8601. */
  lookedAt: string;
  /** Whether the time of the look is recorded where nothing else moved: the External System has an interval. */
  hasInterval: boolean;
}

/** How far the sweep of an External System is when everything of this run is recorded. */
export interface SweepFacts {
  systemId: number;
  accountStateId: number;
  /** ISO 8601. */
  startedAt: string;
  /** Internal id up to which it has come; null: it is complete. */
  position: number | null;
  /** Fingerprint of the settings that customers were compared with. */
  settings: string;
  /** What the settings were, as Signs tells one state of them from another. */
  seen: string;
  retention: Retention;
}

/** Account States that are moved over when everything else is. */
export interface Moved {
  accountStateIds: number[];
}

/** An External System and its Account State. */
export interface AccountOf {
  systemId: number;
  accountStateId: number;
}

/** What summarize needs to know of the run. */
export interface RunFacts {
  /** External id of the Run record: a restarted summarize finds it saved. */
  key: string;
  kind: RunKind;
  /** Requests that this run answers, those of paused External Systems left out. */
  requests: Request[];
  /** Sentences for the Run record. */
  messages: string[];
  /** Account States on which the end of the run is recorded, for alerts about gaps. */
  watched: AccountOf[];
  /** External Systems for which an earlier run could not do its work, with their Account States. */
  troubled: AccountOf[];
  /** Every External System pauses when the run is done. */
  drain: boolean;
  /** Credits spent on asking for jobs. */
  credits: number;
  /** When JOOR's credits come back that read-backs wait for: milliseconds since 1970 UTC; null: none waits. */
  creditsBackAt: number | null;
  /** External Systems whose match asks JOOR something when everything is sent. */
  matches: number[];
  /** External Systems whose orders are read when everything is sent. */
  orders: number[];
  /** External Systems for which this run makes a file. */
  files: number[];
}

/** What map gives to reduce: customers that need work, at most a batch of them, or something for summarize. */
export type Work =
  | { type: 'chunk'; chunk: Chunk }
  | { type: 'part'; part: PartOf }
  | { type: 'verify'; verify: Verify }
  | { type: 'move'; move: Move }
  | { type: 'note'; note: Note };

export interface Chunk {
  systemId: number;
  customerIds: number[];
  requested: boolean;
}

/** What reduce gives to summarize; `left` are customers that a person asked for and that the next run takes up. */
export type Note =
  | { type: 'system'; system: SystemFacts }
  | { type: 'sweep'; sweep: SweepFacts }
  | { type: 'moved'; moved: Moved }
  | { type: 'run'; run: RunFacts }
  | { type: 'stopped'; stopped: Stopped }
  | { type: 'compared'; compared: Compared }
  | { type: 'exported'; systemId: number; result: ChunkResult; left: number[] }
  | { type: 'verified'; systemId: number; result: VerifyResult }
  | { type: 'told'; systemId: number; customers: number };

/** What map found to need no work. */
export interface Compared {
  systemId: number;
  lists: Lists;
  /** Sentences about customers that were asked for and are not exported. */
  messages: string[];
}
