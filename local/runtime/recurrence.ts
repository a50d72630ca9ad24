import type { SdfElement } from '../account/sdf/project';
import { childText } from '../account/sdf/xml';
import { toInstant, toLocal } from '../account/suiteql/oracle/zones';

/** When a deployment is to start. Days are numbers since 1970-01-01, of the account's calendar. */
export interface Recurrence {
  /** Milliseconds after midnight UTC. */
  startTime: number;
  /** Milliseconds between starts of a day; undefined for one start a day. */
  repeat: number | undefined;
  isDue(day: number): boolean;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const DAYS_OF_WEEK = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const ORDERS = ['FIRST', 'SECOND', 'THIRD', 'FOURTH'];

/** The choices of <recurrence> (Oracle help section_1504707195), each a test of days; `first` is the start date. */
const CHOICES: Readonly<Record<string, (element: SdfElement, first: number) => (day: number) => boolean>> = {
  single: (_element, first) => (day) => day === first,
  daily: (element, first) => (day) => isNth(day - first, element, 'everyxdays'),
  everyweekday: () => (day) => weekday(day) >= 1 && weekday(day) <= 5,
  weekly: (element, first) => (day) =>
    childText(element, DAYS_OF_WEEK[weekday(day)] ?? '') === 'T' &&
    isNth(week(day) - week(first), element, 'everyxweeks'),
  monthly: (element, first) => (day) =>
    dayOfMonth(day) === dayOfMonth(first) && isNth(month(day) - month(first), element, 'everyxmonths'),
  monthlydayofweek: (element, first) => (day) =>
    isOrdered(element, day) && isNth(month(day) - month(first), element, 'everyxmonths'),
  yearly: (_element, first) => (day) => dayOfMonth(day) === dayOfMonth(first) && (month(day) - month(first)) % 12 === 0,
  yearlydayofweek: (element, first) => (day) => isOrdered(element, day) && (month(day) - month(first)) % 12 === 0,
};

/** The recurrence of a <recurrence> tag; undefined where it has none. */
export function readRecurrence(recurrence: SdfElement | undefined): Recurrence | undefined {
  const element = recurrence?.children[0];
  const choice = element === undefined ? undefined : CHOICES[element.name];
  if (element === undefined || choice === undefined) return undefined;
  const first = dayOf(childText(element, 'startdate'));
  const end = childText(element, 'enddate');
  const last = end === '' ? Number.POSITIVE_INFINITY : dayOf(end);
  const isChosen = choice(element, first);
  return {
    startTime: Date.parse(`1970-01-01T${childText(element, 'starttime')}`),
    repeat: duration(childText(element, 'repeat')),
    isDue: (day) => day >= first && day <= last && isChosen(day),
  };
}

/**
 * Start times after `after` and up to `until`, in order. Repeats stop at midnight of the account's zone and resume at
 * the start time of the next day that is due (Oracle help section_1509578930). The start time is the same in UTC all
 * year, so that daylight saving moves it by the clocks of the account: docs/assumptions.md.
 * @param zone the account's, an IANA name
 */
export function* startTimes(recurrence: Recurrence, zone: string, after: number, until: number): Generator<number> {
  const { startTime, repeat = DAY } = recurrence;
  for (let day = Math.floor(after / DAY) - 1; day * DAY + startTime <= until; day += 1) {
    const start = day * DAY + startTime;
    const local = Math.floor(toLocal(zone, start) / DAY);
    if (!recurrence.isDue(local)) continue;
    const end = Math.min(toInstant(zone, (local + 1) * DAY), start + DAY, until + 1);
    for (let time = start; time < end; time += repeat) if (time > after) yield time;
  }
}

function isNth(distance: number, element: SdfElement, every: string): boolean {
  return distance % Number(childText(element, every)) === 0;
}

/** True on the first, second ... or last Monday (Tuesday ...) of a month. */
function isOrdered(element: SdfElement, day: number): boolean {
  const order = childText(element, 'orderofweek');
  if (DAYS_OF_WEEK[weekday(day)] !== childText(element, 'dayofweek').toLowerCase()) return false;
  return order === 'LAST'
    ? month(day + 7) !== month(day)
    : Math.ceil(dayOfMonth(day) / 7) === ORDERS.indexOf(order) + 1;
}

/** 0 is Sunday: 1970-01-01 was a Thursday. */
function weekday(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** Weeks begin on Sunday. */
function week(day: number): number {
  return Math.floor((day + 4) / 7);
}

function dayOfMonth(day: number): number {
  return new Date(day * DAY).getUTCDate();
}

/** Months since year 0. */
function month(day: number): number {
  const date = new Date(day * DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

/** PT15M to PT12H, in milliseconds. */
function duration(text: string): number | undefined {
  const parts = /^PT(\d+)([HM])$/.exec(text);
  return parts === null ? undefined : Number(parts[1]) * (parts[2] === 'H' ? 60 : 1) * MINUTE;
}
