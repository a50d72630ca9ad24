import { NotSupportedError } from '../../errors';
import { OracleError } from '../refusal';
import { datetimeModel, MONTHS, type ModelPart } from './format-model';
import { isZone } from './zones';

interface Fields {
  year?: number;
  month?: number;
  day: number;
  hour: number;
  hour12?: number;
  afternoon?: boolean;
  minute: number;
  second: number;
  millisecond: number;
  zone?: string;
}

/** Of these, unlike of dates, the text may end short: they are 0 then. */
const TIME = /^(HH|HH12|HH24|MI|SS|FF\d?|AM|PM|A\.M\.|P\.M\.)$/;

/**
 * TO_DATE, TO_TIMESTAMP and TO_TIMESTAMP_TZ: what the text says by the format model. Punctuation of the text may
 * differ from the model's, and leading zeros may be left out, as in Oracle. A model without year and month would take
 * the current ones; it is not supported.
 * @returns milliseconds of a UTC clock that shows the time, and the zone that TZR or TZH:TZM named
 */
export function parseDatetime(text: string, format: string): { local: number; zone?: string } {
  const fields: Fields = { day: 1, hour: 0, minute: 0, second: 0, millisecond: 0 };
  let rest = text.trim();
  for (const part of datetimeModel(format)) rest = take(rest, part, fields);
  if (rest !== '') throw new OracleError('ORA-01830: date format picture ends before converting entire input string');
  return { local: assemble(fields), ...(fields.zone !== undefined && { zone: fields.zone }) };
}

function take(rest: string, part: ModelPart, fields: Fields): string {
  if (part.element === 'TEXT') {
    if (!rest.startsWith(part.text)) throw new OracleError('ORA-01861: literal does not match format string');
    return rest.slice(part.text.length);
  }
  if (part.element === 'PUNCTUATION') {
    if (part.text === ' ') return rest.trimStart();
    return /^[^A-Za-z0-9]/.test(rest) ? rest.slice(1) : rest;
  }
  if (rest === '' && TIME.test(part.element)) return rest;
  if (rest === '') throw new OracleError('ORA-01840: input value not long enough for date format');
  return NAMED[part.element]?.(rest, fields) ?? takeNumber(rest, part.element, fields);
}

/** Elements that are not plain numbers. */
const NAMED: Record<string, (rest: string, fields: Fields) => string> = {
  MON: (rest, fields) => takeMonth(rest, fields, 3),
  MONTH: (rest, fields) => takeMonth(rest, fields),
  AM: takeMeridian,
  PM: takeMeridian,
  'A.M.': takeMeridian,
  'P.M.': takeMeridian,
  TZR: (rest, fields) => {
    const zone = /^[+-]\d{2}:\d{2}|^[A-Za-z_/+-]+\d*/.exec(rest)?.[0] ?? '';
    if (!isZone(zone)) throw new OracleError('ORA-01882: timezone region not found');
    fields.zone = zone;
    return rest.slice(zone.length);
  },
  TZH: (rest, fields) => {
    const hours = /^([+-]?)(\d{1,2})/.exec(rest);
    if (hours === null) throw new OracleError('ORA-01874: time zone hour must be between -15 and 15');
    fields.zone = `${hours[1] || '+'}${(hours[2] as string).padStart(2, '0')}:00`;
    return rest.slice(hours[0].length);
  },
  TZM: (rest, fields) => {
    const minutes = /^\d{2}/.exec(rest)?.[0];
    if (minutes === undefined || fields.zone === undefined)
      throw new OracleError('ORA-01875: time zone minute must be between -59 and 59');
    fields.zone = fields.zone.slice(0, 4) + minutes;
    return rest.slice(2);
  },
};

function takeMonth(rest: string, fields: Fields, length?: number): string {
  const index = MONTHS.findIndex((name) => rest.toUpperCase().startsWith(name.toUpperCase().slice(0, length)));
  if (index < 0) throw new OracleError('ORA-01843: not a valid month');
  fields.month = index + 1;
  return rest.slice(length ?? MONTHS[index]?.length).trimStart();
}

function takeMeridian(rest: string, fields: Fields): string {
  const word = /^([AP])(\.M\.|M)/i.exec(rest);
  if (word === null) throw new OracleError('ORA-01855: AM/A.M. or PM/P.M. required');
  fields.afternoon = word[1]?.toUpperCase() === 'P';
  return rest.slice(word[0].length);
}

/** Width, where the value goes, the range it must lie in, and Oracle's error. */
const NUMBERS: Record<string, [width: number, field: keyof Fields, low: number, high: number, error: string]> = {
  YYYY: [4, 'year', 1, 9999, 'ORA-01841: (full) year must be between -4713 and +9999, and not be 0'],
  RRRR: [4, 'year', 1, 9999, 'ORA-01841: (full) year must be between -4713 and +9999, and not be 0'],
  MM: [2, 'month', 1, 12, 'ORA-01843: not a valid month'],
  DD: [2, 'day', 1, 31, 'ORA-01847: day of month must be between 1 and last day of month'],
  HH24: [2, 'hour', 0, 23, 'ORA-01850: hour must be between 0 and 23'],
  HH: [2, 'hour12', 1, 12, 'ORA-01849: hour must be between 1 and 12'],
  HH12: [2, 'hour12', 1, 12, 'ORA-01849: hour must be between 1 and 12'],
  MI: [2, 'minute', 0, 59, 'ORA-01851: minutes must be between 0 and 59'],
  SS: [2, 'second', 0, 59, 'ORA-01852: seconds must be between 0 and 59'],
};

function takeNumber(rest: string, element: string, fields: Fields): string {
  if (element.startsWith('FF')) {
    const digits = /^\d{1,9}/.exec(rest)?.[0];
    if (digits === undefined) throw notNumeric();
    fields.millisecond = Math.floor(Number(`0.${digits}`) * 1000);
    return rest.slice(digits.length);
  }
  const rule = NUMBERS[element];
  if (rule === undefined)
    throw new NotSupportedError(`SuiteQL TO_DATE or TO_TIMESTAMP with the format element ${element}`);
  const [width, field, low, high, error] = rule;
  const digits = new RegExp(`^\\d{1,${width}}`).exec(rest)?.[0];
  if (digits === undefined) throw notNumeric();
  const value = Number(digits);
  if (value < low || value > high) throw new OracleError(error);
  Object.assign(fields, { [field]: value });
  return rest.slice(digits.length);
}

function notNumeric(): OracleError {
  return new OracleError('ORA-01858: a non-numeric character was found where a numeric was expected');
}

function assemble(fields: Fields): number {
  const { year, month, day, minute, second, millisecond } = fields;
  if (year === undefined || month === undefined)
    throw new NotSupportedError('SuiteQL TO_DATE or TO_TIMESTAMP without year and month');
  const hour = fields.hour12 === undefined ? fields.hour : (fields.hour12 % 12) + (fields.afternoon ? 12 : 0);
  const local = Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
  if (new Date(local).getUTCDate() !== day) throw new OracleError('ORA-01839: date not valid for month specified');
  return local;
}
