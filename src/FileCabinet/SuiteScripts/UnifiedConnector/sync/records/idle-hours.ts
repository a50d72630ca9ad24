import { daysBefore, instantOf } from '../../netsuite/instant';
import { isObject, keptJson } from './kept-json';

/** What runs that left no Run used, by the hour of UTC in which they ended: YYYY-MM-DDTHH. */
export type IdleHours = Readonly<Record<string, IdleHour>>;

export interface IdleHour {
  runs: number;
  /** NetSuite's. */
  units: number;
}

/** As many days as Overview shows, and the one that has begun. */
const KEPT_DAYS = 31;

/** What is kept; what cannot be read begins anew. */
export const idleHoursIn = (json: string): IdleHours => keptJson(json, isHours) ?? {};

const isHours = (value: unknown): value is IdleHours =>
  isObject(value) &&
  Object.entries(value).every(
    ([hour, each]) => HOUR.test(hour) && isObject(each) && Number.isFinite(each.runs) && Number.isFinite(each.units),
  );

const HOUR = /^\d{4}-\d{2}-\d{2}T\d{2}$/;

const hourOf = (instant: string): string => instant.slice(0, 13);

/** With one more run, that ended at `now` in milliseconds since 1970 UTC; what is too old goes. */
export function withIdleRun(hours: IdleHours, now: number, units: number): IdleHours {
  const hour = hourOf(instantOf(now));
  const oldest = hourOf(daysBefore(now, KEPT_DAYS));
  const { runs, units: before } = hours[hour] ?? { runs: 0, units: 0 };
  return {
    ...Object.fromEntries(Object.entries(hours).filter(([each]) => each >= oldest)),
    [hour]: { runs: runs + 1, units: before + units },
  };
}
