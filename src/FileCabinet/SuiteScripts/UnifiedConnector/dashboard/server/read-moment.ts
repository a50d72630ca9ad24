import { id, text, type Value } from '../../netsuite/suiteql';
import type { Moment } from '../contract/moment';

/** SuiteQL that prints a date and time as people of the account read it. */
export const printed = (column: string): string => `TO_CHAR(${column}, 'YYYY-MM-DD HH24:MI')`;

/** SuiteQL of the minutes since a date and time. */
export const minutesSince = (column: string): string => `ROUND((SYSDATE - ${column}) * 1440)`;

/** A moment from the two columns above; null where there is none. */
export function momentOf(when: Value | undefined, minutesAgo: Value | undefined): Moment | null {
  return text(when) === '' ? null : { printed: text(when), minutesAgo: id(minutesAgo) ?? 0 };
}
