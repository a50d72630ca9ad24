import { ERROR_CLASSES } from '../records/error-classes';
import { FAILED_RECORD_STATUS } from '../records/failed-record-status';
import { readHistory } from '../records/history';
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

/** States in which the tries so far count on. */
export const isTrying = (state: State | ''): boolean => state === STATES.retrying || state === STATES.unknown;

/**
 * What follows from a try that failed for a passing cause or without an answer; `nextDue` null: too many in a row. The
 * first lost answer is looked after at once, for JOOR may hold a version that NetSuite does not know of.
 */
export function afterFailedTry(
  kind: 'transient' | 'unknown',
  before: { state: State | ''; tries: number } | undefined,
  now: number,
): { tries: number; nextDue: Date | null } {
  const tries = (before && isTrying(before.state) ? before.tries : 0) + 1;
  if (tries >= MAX_TRIES) return { tries, nextDue: null };
  return { tries, nextDue: kind === 'unknown' && tries === 1 ? new Date(now) : nextDue(tries, now) };
}

/**
 * Whether a customer waits for its next try, or a person, because its Sync State could not be written: then its Failed
 * Record is all that knows of the tries.
 */
export function waitsUnrecorded(
  failedRecord: { status: string; errorClass: string; history: string } | undefined,
  state: { codes: string } | undefined,
  now: number,
): boolean {
  const { errorClass, code } = ERROR_CLASSES.internal;
  if (failedRecord?.errorClass !== errorClass || failedRecord.status === FAILED_RECORD_STATUS.resolved) return false;
  if (state?.codes === code) return false;
  const tries = readHistory(failedRecord.history).filter((entry) => entry.class !== '');
  const last = tries[tries.length - 1];
  const inARow = tries.length - 1 - tries.findLastIndex((entry) => entry.class !== errorClass);
  if (!last || inARow === 0) return false;
  return inARow >= MAX_TRIES || nextDue(inARow, Date.parse(last.at)).getTime() > now;
}
