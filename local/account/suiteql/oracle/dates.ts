import { NotSupportedError } from '../../errors';
import { OracleError } from '../refusal';
import { isoWeekStart } from './format-datetime';
import { DAYS } from './format-model';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** Date arithmetic of Oracle on clocks without zone: milliseconds of a UTC clock that shows the time. */

export function addMonths(local: number, months: number): number {
  const date = new Date(local);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + Math.trunc(months);
  const wasLast = date.getUTCDate() === daysIn(year, date.getUTCMonth());
  const last = daysIn(year, month);
  const day = wasLast ? last : Math.min(date.getUTCDate(), last);
  return Date.UTC(year, month, day) + timeOf(local);
}

export function lastDay(local: number): number {
  const date = new Date(local);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0) + timeOf(local);
}

/** Whole when both are the same day of the month or both the last; otherwise in 31-day months. */
export function monthsBetween(later: number, earlier: number): number {
  const a = new Date(later);
  const b = new Date(earlier);
  const months = (a.getUTCFullYear() - b.getUTCFullYear()) * 12 + a.getUTCMonth() - b.getUTCMonth();
  const isLast = (date: Date): boolean => date.getUTCDate() === daysIn(date.getUTCFullYear(), date.getUTCMonth());
  if (a.getUTCDate() === b.getUTCDate() || (isLast(a) && isLast(b))) return months;
  return months + (a.getUTCDate() - b.getUTCDate() + (timeOf(later) - timeOf(earlier)) / DAY) / 31;
}

export function nextDay(local: number, name: string): number {
  const wanted = DAYS.findIndex(
    (day) => name.trim().length >= 3 && day.toUpperCase().startsWith(name.trim().toUpperCase().slice(0, 3)),
  );
  if (wanted < 0) throw new OracleError('ORA-01846: not a valid day of the week');
  const ahead = (wanted - new Date(local).getUTCDay() + 7) % 7;
  return local + (ahead === 0 ? 7 : ahead) * DAY;
}

/** TRUNC(date, unit) */
export function truncate(local: number, unit: string): number {
  const date = new Date(local);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  const midnight = Math.floor(local / DAY) * DAY;
  switch (unit.toUpperCase()) {
    case 'YYYY':
    case 'YEAR':
    case 'YY':
      return Date.UTC(year, 0, 1);
    case 'Q':
      return Date.UTC(year, month - (month % 3), 1);
    case 'MM':
    case 'MON':
    case 'MONTH':
      return Date.UTC(year, month, 1);
    case 'DD':
    case 'DDD':
    case 'J':
      return midnight;
    case 'D':
    case 'DY':
    case 'DAY':
      return midnight - date.getUTCDay() * DAY;
    case 'IW':
      return isoWeekStart(date);
    case 'HH':
    case 'HH12':
    case 'HH24':
      return Math.floor(local / HOUR) * HOUR;
    case 'MI':
      return Math.floor(local / 60_000) * 60_000;
    default:
      throw new NotSupportedError(`SuiteQL TRUNC to ${unit}`);
  }
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
}

function timeOf(local: number): number {
  return local - Math.floor(local / DAY) * DAY;
}
