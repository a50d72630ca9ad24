import { type Instant, minutesSince } from '../../netsuite/instant';
import { clockShowing } from '../../netsuite/read-clock';
import { text, type Value } from '../../netsuite/suiteql';
import { userTime } from '../../netsuite/user-time';
import { type Moment, toTheMinute } from '../contract/moment';

/** SuiteQL that prints a date and time as people of the account read it. */
export const printed = (column: string): string => `TO_CHAR(${column}, 'YYYY-MM-DD HH24:MI')`;

/** SuiteQL that prints the time of the query so. */
export const NOW = printed('CURRENT_DATE');

/** A moment by its Instant, for the person who looks; without one as a query printed it. null: there is none. */
export function momentOf(when: Value | undefined, instant: Value | undefined): Moment | null {
  if (text(when) === '') return null;
  const at = text(instant);
  return { printed: at === '' ? text(when) : userTime(at), minutesAgo: minutesSince(at, Date.now()) ?? 0 };
}

/** The same in words to the minute; '' where there is none. */
export function minuteOf(when: Value | undefined, instant: Value | undefined): string {
  const moment = momentOf(when, instant);
  return moment ? toTheMinute(moment.printed) : '';
}

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
