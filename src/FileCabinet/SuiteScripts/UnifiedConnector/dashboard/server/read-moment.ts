import { type Instant, minutesSince } from '../../netsuite/instant';
import { clockShowing } from '../../netsuite/read-clock';
import { text, type Value } from '../../netsuite/suiteql';
import type { Moment } from '../contract/moment';

/** SuiteQL that prints a date and time as people of the account read it. */
export const printed = (column: string): string => `TO_CHAR(${column}, 'YYYY-MM-DD HH24:MI')`;

/** SuiteQL that prints the time of the query so. */
export const NOW = printed('CURRENT_DATE');

/** A moment as it was printed, and the same as an Instant; null where there is none. */
export const momentOf = (when: Value | undefined, instant: Value | undefined): Moment | null =>
  text(when) === '' ? null : { printed: text(when), minutesAgo: minutesSince(text(instant), Date.now()) ?? 0 };

/** A moment of which NetSuite itself keeps the time, printed beside NOW; null where there is none. */
export function momentByClock(when: Value | undefined, now: Value | undefined): Moment | null {
  const instant = text(when) === '' ? '' : clockShowing(text(now), Date.now()).read(text(when));
  return momentOf(when, instant);
}

/** An instant as people of the account read it; `now` is NOW of a query. */
export const instantAsShown = (instant: Instant, now: string): Moment => ({
  printed: clockShowing(now, Date.now()).show(instant).slice(0, 16),
  minutesAgo: minutesSince(instant, Date.now()) ?? 0,
});
