import { DateTime } from 'luxon';
import type { AccountSettings } from '../account';

/** A time that a filter value names: a minute, or a whole day. Instants in milliseconds since 1970 UTC. */
export interface Period {
  start: number;
  /** The first instant after it. */
  end: number;
  /** 'YYYY-MM-DD' in the account's zone. */
  day: string;
}

/**
 * Reads a filter value in the user's date format, with or without a time in the user's time format; minutes are the
 * finest a filter knows. @returns undefined when the text is no date
 */
export function parsePeriod(value: string | Date, settings: AccountSettings): Period | undefined {
  const options = { zone: settings.timeZone, locale: 'en-US' };
  if (value instanceof Date) return periodOf(DateTime.fromJSDate(value, { zone: settings.timeZone }), 'minute');
  const text = value.trim();
  const date = DateTime.fromFormat(text, luxonDate(settings.dateFormat), options);
  if (date.isValid) return periodOf(date, 'day');
  const time = DateTime.fromFormat(text, luxonDateTime(settings), options);
  return time.isValid ? periodOf(time, 'minute') : undefined;
}

const NAMED_DAYS: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 };

/**
 * A day by its name, as public SuiteScript filters by them: today, yesterday, tomorrow, daysago7, daysfromnow7.
 * @returns undefined when the text is no such name
 */
export function namedDay(text: string, now: number, settings: AccountSettings): Period | undefined {
  const name = text.trim().toLowerCase();
  const [, direction, count] = /^days(ago|fromnow)(\d+)$/.exec(name) ?? [];
  const days = count === undefined ? NAMED_DAYS[name] : Number(count) * (direction === 'ago' ? -1 : 1);
  if (days === undefined) return undefined;
  return periodOf(DateTime.fromMillis(now, { zone: settings.timeZone }).plus({ days }), 'day');
}

function periodOf(time: DateTime, unit: 'minute' | 'day'): Period {
  const start = time.startOf(unit);
  return { start: start.toMillis(), end: start.plus({ [unit]: 1 }).toMillis(), day: start.toFormat('yyyy-MM-dd') };
}

/** A stored DATE as results show it. */
export function showDate(stored: string, settings: AccountSettings): string {
  return DateTime.fromISO(stored.slice(0, 10), { zone: 'utc', locale: 'en-US' }).toFormat(
    luxonDate(settings.dateFormat),
  );
}

/** A stored DATETIME (UTC) as results show it: in the account's zone, to the minute. */
export function showDateTime(stored: string, settings: AccountSettings): string {
  const time = DateTime.fromSQL(stored, { zone: 'utc', locale: 'en-US' }).setZone(settings.timeZone);
  return time.toFormat(luxonDateTime(settings)).replace(/\b(AM|PM)\b/, (meridian) => meridian.toLowerCase());
}

function luxonDateTime({ dateFormat, timeFormat }: AccountSettings): string {
  return `${luxonDate(dateFormat)} ${timeFormat}`;
}

function luxonDate(format: string): string {
  const elements: Record<string, string> = {
    YYYY: 'yyyy',
    MONTH: 'MMMM',
    Month: 'MMMM',
    MON: 'MMM',
    Mon: 'MMM',
    DD: 'dd',
    D: 'd',
  };
  return format.replace(/YYYY|MONTH|Month|MON|Mon|DD|D/g, (element) => elements[element] ?? element);
}
