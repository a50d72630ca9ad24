import { MATCH_DAYS } from '../../settings/external-system';
import { counted } from '../records/counted';

export type MatchSource = 'file' | 'codes' | 'list';
export type MatchScope = 'enabled' | 'active';

/** Where a match stands; see the page's contract. `discarded`: it was dropped, and is shown nowhere. */
export type MatchState =
  | 'loading'
  | 'comparing'
  | 'deciding'
  | 'finishing'
  | 'done'
  | 'left-out'
  | 'stopped'
  | 'discarded';

/**
 * What the next run does. `prepare`: read both sides and find pairs; `pairs`: a run is at it; `rows`: write a row for each of
 * JOOR's customers; `writing`: a run is at it. `load`, `save`: JOOR is asked by the runs of the export.
 */
export type MatchStage = '' | 'load' | 'prepare' | 'pairs' | 'rows' | 'writing' | 'save';

/** A file as the page announced it. */
export interface MatchFile {
  name: string;
  connections: number;
  portions: number;
  digest: string;
}

export interface Progress {
  done: number;
  /** 0: it is not known yet. */
  total: number;
  /** Customer up to which codes were asked, or JOOR's customers that were listed. */
  after: number;
  /** Portions stored. */
  portions: number;
}

export const NO_PROGRESS: Progress = { done: 0, total: 0, after: 0, portions: 0 };

/** A match as it is stored. */
export interface StoredMatch {
  /** Internal id of its record. */
  id: number;
  systemId: number;
  state: MatchState;
  stage: MatchStage;
  source: MatchSource;
  scope: MatchScope;
  file: MatchFile | null;
  progress: Progress;
  problem: string;
  startedBy: string;
  /** As the account prints it, and UTC. */
  startedAt: { printed: string; instant: string };
  closedBy: string;
  closedAt: { printed: string; instant: string };
  reason: string;
}

const CLOSED: readonly MatchState[] = ['done', 'left-out', 'discarded'];

/** Whether a match in this state is worked on, whatever its age. */
export const isUnfinished = (state: MatchState): boolean => !CLOSED.includes(state);

const DAY = 86_400_000;

/** When the temporary rows of a match go at the latest, in milliseconds since 1970 UTC. */
export const keptUntil = ({ startedAt }: StoredMatch): number => Date.parse(startedAt.instant) + MATCH_DAYS * DAY;

/** Whether people and runs still work on it; after its days it is as if it were discarded. */
export const isOpen = (match: StoredMatch, now: number): boolean => isUnfinished(match.state) && now < keptUntil(match);

/** Whether Upload may be automatic: Match is done, or was left out on purpose. */
export const settlesUpload = ({ state }: StoredMatch): boolean => state === 'done' || state === 'left-out';

/** Stands in Fingerprint Sent of a matched customer: JOOR has it, though nothing was sent to it yet. No SHA-256 is equal. */
export const MATCHED = 'matched';

/** What is being done, in a sentence. */
export function progressSentence({ state, stage, source, progress }: StoredMatch): string {
  const { done, total } = progress;
  const of = (what: string) =>
    total > 0 ? `${done.toLocaleString('en')} of ${counted(total, what)}` : counted(done, what);
  switch (state) {
    case 'loading':
      if (source === 'codes') return `JOOR was asked for ${of('customer code')}.`;
      return `${of('customer')} of JOOR ${total > 0 || done !== 1 ? 'are' : 'is'} stored.`;
    case 'comparing':
      return stage === 'rows' || stage === 'writing'
        ? 'The pairs are found and being written.'
        : "JOOR's customers are being compared with those of NetSuite.";
    case 'deciding':
      return 'Decide who is who.';
    case 'finishing':
      return `${of('pair')} ${total > 0 || done !== 1 ? 'are' : 'is'} saved.`;
    case 'done':
      return 'The match is done.';
    case 'left-out':
      return 'Match was left out on purpose.';
    case 'stopped':
      return 'A run ended with an error.';
    case 'discarded':
      return '';
  }
}
