import { NotSupportedError } from '../../errors';
import { DAYS, datetimeModel, MONTHS, type ModelPart } from './format-model';

const DAY = 24 * 60 * 60 * 1000;

/** TO_CHAR of a datetime. @param local milliseconds of a UTC clock that shows the time to be written */
export function formatDatetime(local: number, format: string): string {
  const date = new Date(local);
  return datetimeModel(format)
    .map((part) => formatPart(date, part))
    .join('');
}

function formatPart(date: Date, part: ModelPart): string {
  if (part.element === 'TEXT' || part.element === 'PUNCTUATION') return part.text;
  const number = numeric(date, part.element);
  if (number !== undefined) return part.fill ? String(number[0]) : String(number[0]).padStart(number[1], '0');
  const pad = (name: string, names: string[]): string =>
    part.fill ? name : name.padEnd(Math.max(...names.map((other) => other.length)));
  switch (part.element) {
    case 'MONTH':
      return inCaseOf(part.text, pad(MONTHS[date.getUTCMonth()] as string, MONTHS));
    case 'MON':
      return inCaseOf(part.text, (MONTHS[date.getUTCMonth()] as string).slice(0, 3));
    case 'DAY':
      return inCaseOf(part.text, pad(DAYS[date.getUTCDay()] as string, DAYS));
    case 'DY':
      return inCaseOf(part.text, (DAYS[date.getUTCDay()] as string).slice(0, 3));
    case 'AM':
    case 'PM':
      return inCaseOf(part.text, date.getUTCHours() < 12 ? 'AM' : 'PM');
    case 'A.M.':
    case 'P.M.':
      return inCaseOf(part.text, date.getUTCHours() < 12 ? 'A.M.' : 'P.M.');
    default:
      if (part.element.startsWith('FF')) return fraction(date, part.element);
      throw new NotSupportedError(`SuiteQL TO_CHAR with the format element ${part.element}`);
  }
}

/** Value and width of an element that writes a number. */
function numeric(date: Date, element: string): [value: number, width: number] | undefined {
  const year = date.getUTCFullYear();
  const hours = date.getUTCHours();
  switch (element) {
    case 'YYYY':
    case 'RRRR':
      return [year, 4];
    case 'YYY':
      return [year % 1000, 3];
    case 'YY':
    case 'RR':
      return [year % 100, 2];
    case 'Y':
      return [year % 10, 1];
    case 'Q':
      return [Math.floor(date.getUTCMonth() / 3) + 1, 1];
    case 'MM':
      return [date.getUTCMonth() + 1, 2];
    case 'DD':
      return [date.getUTCDate(), 2];
    case 'DDD':
      return [dayOfYear(date), 3];
    case 'D':
      return [date.getUTCDay() + 1, 1];
    case 'WW':
      return [Math.floor((dayOfYear(date) - 1) / 7) + 1, 2];
    case 'W':
      return [Math.floor((date.getUTCDate() - 1) / 7) + 1, 1];
    case 'IW':
      return [isoWeek(date).week, 2];
    case 'IYYY':
      return [isoWeek(date).year, 4];
    case 'J':
      return [Math.floor(date.getTime() / DAY) + 2440588, 7];
    case 'HH24':
      return [hours, 2];
    case 'HH':
    case 'HH12':
      return [hours % 12 === 0 ? 12 : hours % 12, 2];
    case 'MI':
      return [date.getUTCMinutes(), 2];
    case 'SS':
      return [date.getUTCSeconds(), 2];
    case 'SSSSS':
      return [Math.floor((date.getTime() - Math.floor(date.getTime() / DAY) * DAY) / 1000), 5];
    default:
      return undefined;
  }
}

/** FF without a digit shows the precision of the value, which is milliseconds here. */
function fraction(date: Date, element: string): string {
  const digits = element === 'FF' ? 3 : Number(element.slice(2));
  return String(date.getUTCMilliseconds()).padStart(3, '0').padEnd(9, '0').slice(0, digits);
}

/** Names follow the case of the element: MON -> JAN, Mon -> Jan, mon -> jan. */
function inCaseOf(element: string, name: string): string {
  if (element[0] !== element[0]?.toUpperCase()) return name.toLowerCase();
  return element[1] === element[1]?.toUpperCase() ? name.toUpperCase() : name;
}

function dayOfYear(date: Date): number {
  return Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY) + 1;
}

/** Monday of the ISO week, as milliseconds of the same clock. */
export function isoWeekStart(date: Date): number {
  const midnight = Math.floor(date.getTime() / DAY) * DAY;
  return midnight - ((date.getUTCDay() + 6) % 7) * DAY;
}

function isoWeek(date: Date): { year: number; week: number } {
  const thursday = new Date(isoWeekStart(date) + 3 * DAY);
  return { year: thursday.getUTCFullYear(), week: Math.floor((dayOfYear(thursday) - 1) / 7) + 1 };
}
