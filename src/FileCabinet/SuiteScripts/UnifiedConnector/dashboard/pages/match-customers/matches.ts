import { instantOf } from '../../../netsuite/instant';
import type { RowGroup } from '../../../sync/match/decision';
import { isOpen, keptUntil, progressSentence, type StoredMatch } from '../../../sync/match/match';
import type { Moment } from '../../contract/moment';
import { momentOf } from '../../server/read-moment';
import type { Match, MatchCounts } from './contract';

export const NO_COUNTS: MatchCounts = {
  connections: 0,
  preselected: 0,
  open: 0,
  alone: 0,
  matched: 0,
  notSame: 0,
  claimedTwice: 0,
};

export function countsOf(groups: ReadonlyMap<RowGroup, number>, claimedTwice: number): MatchCounts {
  const of = (group: RowGroup) => groups.get(group) ?? 0;
  return {
    connections: [...groups.values()].reduce((sum, count) => sum + count, 0),
    preselected: of('preselected'),
    open: of('open'),
    alone: of('alone'),
    matched: of('matched'),
    notSame: of('not-same'),
    claimedTwice,
  };
}

/** What a person is shown of a match; null: there is none any more. */
export function shownMatch(
  match: StoredMatch | undefined,
  { missing, counts, pause }: { missing: number[]; counts: MatchCounts; pause: string },
  now: number,
): Match | null {
  if (!match) return null;
  const open = isOpen(match, now);
  const closed = match.state === 'done' || match.state === 'left-out';
  if (!open && !closed) return null;
  const { state } = match;
  if (state === 'discarded') return null;
  // Runs ask JOOR nothing for a paused External System.
  const paused = match.stage === 'load' || match.stage === 'save' ? pause : '';
  return {
    id: String(match.id),
    state,
    source: match.source,
    fileName: match.file?.name ?? '',
    startedBy: match.startedBy,
    startedAt: momentOf(match.startedAt.printed, match.startedAt.instant),
    closedBy: closed ? match.closedBy : '',
    closedAt: closed ? momentOf(match.closedAt.printed, match.closedAt.instant) : null,
    reason: match.reason,
    problem: paused || match.problem,
    progress: {
      sentence: progressSentence(match),
      done: match.progress.done,
      total: match.progress.total,
    },
    portions: { total: match.file?.portions ?? 0, missing: state === 'loading' ? missing : [] },
    counts,
    keptUntil: open ? untilOf(match) : null,
  };
}

function untilOf(match: StoredMatch): Moment | null {
  if (match.startedAt.instant === '') return null;
  const until = instantOf(keptUntil(match));
  return momentOf(until, until);
}

/** The two sides of one kind of values. */
const fold = (value: string): string => value.normalize('NFKC').trim().toLowerCase();

/** Whether two lists have a value in common, or neither has any. */
export const haveCommon = (one: readonly string[], other: readonly string[]): boolean =>
  (one.length === 0 && other.length === 0) || one.some((value) => other.some((each) => fold(each) === fold(value)));
