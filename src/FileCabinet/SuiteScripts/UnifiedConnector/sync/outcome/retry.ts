import { STATES, type State } from '../records/states';

/** After this many tries a person has to look. */
export const MAX_TRIES = 8;

const FIRST_DELAY_MINUTES = 5;
const LONGEST_DELAY_MINUTES = 240;

/** When a try that failed for a passing cause is repeated: after 5, 10, 20 ... at most 240 minutes. */
export function nextDue(tries: number, now: number): Date {
  const minutes = Math.min(FIRST_DELAY_MINUTES * 2 ** (tries - 1), LONGEST_DELAY_MINUTES);
  return new Date(now + minutes * 60_000);
}

/**
 * What follows from a try that failed for a passing cause or without an answer; `nextDue` null: too many in a row. The
 * first lost answer is looked after at once, for JOOR may hold a version that NetSuite does not know of.
 */
export function afterFailedTry(
  kind: 'transient' | 'unknown',
  before: { state: State | ''; tries: number } | undefined,
  now: number,
): { tries: number; nextDue: Date | null } {
  const inARow = before?.state === STATES.retrying || before?.state === STATES.unknown;
  const tries = (inARow ? before.tries : 0) + 1;
  if (tries >= MAX_TRIES) return { tries, nextDue: null };
  return { tries, nextDue: kind === 'unknown' && tries === 1 ? new Date(now) : nextDue(tries, now) };
}
