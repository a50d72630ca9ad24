import * as record from 'N/record';
import { isDuplicate } from '../../netsuite/duplicate';
import { MATCH as F } from '../../netsuite/ids';
import { instantOf } from '../../netsuite/instant';
import { type Row, readFew, text } from '../../netsuite/suiteql';
import {
  isUnfinished,
  type MatchFile,
  type MatchScope,
  type MatchSource,
  type MatchStage,
  type MatchState,
  NO_PROGRESS,
  type Progress,
  type StoredMatch,
} from './match';

const SELECT = `SELECT m.id, m.${F.system} AS systemid, m.${F.state} AS state, m.${F.stage} AS stage,
    m.${F.source} AS source, m.${F.scope} AS scope, m.${F.file} AS file, m.${F.progress} AS progress,
    m.${F.problem} AS problem, m.${F.startedBy} AS startedby, m.${F.startedAtUtc} AS startedinstant,
    TO_CHAR(m.${F.startedAt}, 'YYYY-MM-DD HH24:MI') AS startedat, m.${F.closedBy} AS closedby,
    m.${F.closedAtUtc} AS closedinstant, TO_CHAR(m.${F.closedAt}, 'YYYY-MM-DD HH24:MI') AS closedat,
    m.${F.reason} AS reason
  FROM ${F.type} m`;

const matchOf = (row: Row): StoredMatch => ({
  id: Number(row.id),
  systemId: Number(row.systemid),
  state: text(row.state) as MatchState,
  stage: text(row.stage) as MatchStage,
  source: text(row.source) as MatchSource,
  scope: text(row.scope) as MatchScope,
  file: text(row.file) === '' ? null : (JSON.parse(text(row.file)) as MatchFile),
  progress: text(row.progress) === '' ? NO_PROGRESS : (JSON.parse(text(row.progress)) as Progress),
  problem: text(row.problem),
  startedBy: text(row.startedby),
  startedAt: { printed: text(row.startedat), instant: text(row.startedinstant) },
  closedBy: text(row.closedby),
  closedAt: { printed: text(row.closedat), instant: text(row.closedinstant) },
  reason: text(row.reason),
});

/** Every match there was, the oldest first. Costs 10 units. */
export const readMatches = (): StoredMatch[] => readFew(`${SELECT} ORDER BY m.id`).map(matchOf);

/** The match begun last for an External System; undefined: there was none. Costs 10 units. */
export const readLastMatch = (systemId: number): StoredMatch | undefined =>
  readFew(`${SELECT} WHERE m.${F.system} = ? ORDER BY m.id`, [systemId]).map(matchOf).pop();

export interface NewMatch {
  systemId: number;
  state: MatchState;
  stage: MatchStage;
  source: MatchSource;
  scope: MatchScope;
  file: MatchFile | null;
  startedBy: string;
}

/**
 * Begins a match after another one. False: somebody else did so at the same time. Costs 6 units.
 * @param before the match begun last, as it was read
 */
export function createMatch(match: NewMatch, before: StoredMatch | undefined): boolean {
  const now = new Date();
  const created = record.create({ type: F.type });
  const values: Record<string, record.FieldValue> = {
    // Of two people who begin at once, only one gets it.
    externalid: `uc_match ${match.systemId} ${before?.id ?? 0}`,
    name: `Match ${match.systemId}`,
    [F.system]: match.systemId,
    [F.state]: match.state,
    [F.open]: isUnfinished(match.state),
    [F.stage]: match.stage,
    [F.source]: match.source,
    [F.scope]: match.scope,
    [F.file]: match.file ? JSON.stringify(match.file) : '',
    [F.startedBy]: match.startedBy.slice(0, 300),
    [F.startedAt]: now,
    [F.startedAtUtc]: instantOf(now),
  };
  for (const [fieldId, value] of Object.entries(values)) created.setValue({ fieldId, value });
  try {
    created.save();
    return true;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return false;
  }
}

export interface MatchChange {
  state?: MatchState;
  stage?: MatchStage;
  progress?: Progress;
  problem?: string;
  /** Who closed it, and why. */
  closed?: { by: string; reason: string };
}

/** Characters of a Text Area that certainly fit into its 4,000 bytes. */
const MOST_TEXT = 1000;

/** Changes a match. Costs 2 units. */
export function changeMatch(id: number, { state, stage, progress, problem, closed }: MatchChange): void {
  const now = new Date();
  const values: Record<string, record.FieldValue> = {
    ...(state === undefined ? {} : { [F.state]: state, [F.open]: isUnfinished(state) }),
    ...(stage === undefined ? {} : { [F.stage]: stage }),
    ...(progress === undefined ? {} : { [F.progress]: JSON.stringify(progress) }),
    ...(problem === undefined ? {} : { [F.problem]: problem.slice(0, MOST_TEXT) }),
    ...(closed === undefined
      ? {}
      : {
          [F.closedBy]: closed.by.slice(0, 300),
          [F.reason]: closed.reason,
          [F.closedAt]: now,
          [F.closedAtUtc]: instantOf(now),
        }),
  };
  record.submitFields({ type: F.type, id, values });
}
