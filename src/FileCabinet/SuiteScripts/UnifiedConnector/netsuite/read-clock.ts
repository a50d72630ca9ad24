import { type Instant, instantOf, timeOf } from './instant';
import { readFew, text } from './suiteql';

const FORMAT = 'YYYY-MM-DD HH24:MI:SS';

/** SuiteQL that prints a date and time, to the second, as a read clock reads it. */
export const printedTime = (column: string): string => `TO_CHAR(${column}, '${FORMAT}')`;

/** SuiteQL of the time that a read clock prints (YYYY-MM-DD HH:MM:SS), to compare a column with; bound as a ?. */
export const BOUND_TIME = `TO_DATE(?, '${FORMAT}')`;

/**
 * The clock by which queries print and compare NetSuite's own dates and times. Whose time zone it shows is not documented
 * and depends on who runs the script, so it is measured: how far it is ahead of UTC now. Times before a change of the
 * clocks are off by that change.
 */
export interface ReadClock {
  /** Minutes ahead of UTC. */
  offset: number;
  /** What the clock shows, or showed, at an instant. */
  show(instant: Instant): string;
  /** The instant at which the clock showed a text. */
  read(printed: string): Instant;
}

/** Time zones are a quarter of an hour apart, so the seconds that a query takes do not matter. */
const STEP = 900_000;

const asUtc = (printed: string): number => Date.parse(`${printed.replace(' ', 'T')}Z`);

/** The clock that shows `printed` (YYYY-MM-DD HH:MM or with seconds) now; `now` in milliseconds since 1970 UTC. */
export const clockShowing = (printed: string, now: number): ReadClock =>
  clockAhead((Math.round((asUtc(printed) - now) / STEP) * STEP) / 60_000);

/** The clock that is so many minutes ahead of UTC. */
export function clockAhead(offset: number): ReadClock {
  const ahead = offset * 60_000;
  return {
    offset,
    show: (instant) => new Date(timeOf(instant) + ahead).toISOString().slice(0, 19).replace('T', ' '),
    read: (printed) => instantOf(asUtc(printed) - ahead),
  };
}

const PAST = '2001-01-01 12:00:00';
const FUTURE = '2901-01-01 12:00:00';

/**
 * Measures the clock of this script's queries. Costs 10 units.
 * @throws Error with a sentence where a bound time does not compare as it should: what changed would look unchanged
 */
export function measureReadClock(): ReadClock {
  const [row] = readFew(
    `SELECT ${printedTime('CURRENT_DATE')} AS now FROM DUAL
     WHERE CURRENT_DATE >= ${BOUND_TIME} AND CURRENT_DATE < ${BOUND_TIME}`,
    [PAST, FUTURE],
  );
  if (!row) {
    throw new Error(
      'SuiteQL of this account does not compare dates with TO_DATE(?, ...), so no run can tell what changed. Nothing was sent.',
    );
  }
  return clockShowing(text(row.now), Date.now());
}

/** Measures at the first use, and once. */
export function lazyReadClock(): () => ReadClock {
  let clock: ReadClock | undefined;
  return () => {
    clock ??= measureReadClock();
    return clock;
  };
}
