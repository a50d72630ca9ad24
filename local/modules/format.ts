import { DateTime } from 'luxon';
import type { AccountSettings } from '../account/account';
import { NotSupportedError } from '../account/errors';
import { PACIFIC } from '../account/suiteql-session';
import { type Options, optionsOf, required } from './arguments';
import { TIME_ZONES, TYPES } from './format/types';
import type { ModuleFactory } from './module';

type Type = (typeof TYPES)[keyof typeof TYPES];

/** Decimals a formatted number has at least and at most, and what follows it. */
interface NumberStyle {
  least: number;
  most: number;
  sign?: string;
}

const NUMBERS: Partial<Record<Type, NumberStyle>> = {
  integer: { least: 0, most: 0 },
  posinteger: { least: 0, most: 0 },
  float: { least: 0, most: 10 },
  posfloat: { least: 0, most: 10 },
  nonnegfloat: { least: 0, most: 10 },
  currency: { least: 2, most: 2 },
  currency2: { least: 2, most: 2 },
  poscurrency: { least: 2, most: 2 },
  nonnegcurrency: { least: 2, most: 2 },
  rate: { least: 2, most: 2 },
  ratehighprecision: { least: 2, most: 8 },
  percent: { least: 1, most: 10, sign: '%' },
};

/** Luxon's patterns for a type, the one that is written first. */
const DATES: Partial<Record<Type, (settings: Formats) => string[]>> = {
  date: ({ dateFormat }) => [datePattern(dateFormat)],
  datetime: dateTimePatterns,
  datetimetz: dateTimePatterns,
  time: ({ timeFormat }) => timePatterns(timeFormat),
  timeofday: ({ timeFormat }) => timePatterns(timeFormat),
  mmyydate: () => ['MM/yyyy'],
};

/** Kinds of text, which stay as they are either way. */
const TEXTS = new Set<Type>([
  'address',
  'clobtext',
  'email',
  'emails',
  'fullphone',
  'identifier',
  'identifieranycase',
  'multiselect',
  'phone',
  'radio',
  'select',
  'text',
  'textarea',
  'url',
]);

export type Formats = Pick<AccountSettings, 'dateFormat' | 'timeFormat' | 'timeZone'>;

/** N/format in the formats and the time zone of the user. */
export const format: ModuleFactory = ({ account, actor }) =>
  formatModule(
    account.preferences(actor.userId),
    account.behaviours.get('format.datetime-zone') === 'pacific' ? PACIFIC : undefined,
    account.behaviours.get('format.parse-datetime-zone') === 'pacific' ? PACIFIC : undefined,
  );

/**
 * N/format in given formats and time zone; number format 1,000,000.00.
 * @param writtenZone where DATETIME is written in another zone, whatever `timezone` says: that one
 * @param readZone the same where it is read
 */
export const formatModule = (settings: Formats, writtenZone?: string, readZone?: string) => ({
  Type: TYPES,
  Timezone: TIME_ZONES,
  /** The value as text; a value that does not fit the type comes back as it was given. */
  format(...values: unknown[]): unknown {
    const options = optionsOf(values, ['value', 'type', 'timezone']);
    const { value, type } = valueAndType(options, 'format.format');
    const patterns = DATES[type]?.(settings);
    if (patterns !== undefined) {
      return value instanceof Date ? dateText(value, patterns[0] ?? '', zoneOf(options, settings, writtenZone)) : value;
    }
    const style = NUMBERS[type];
    if (style !== undefined) return numberText(value, style);
    if (type === 'checkbox') return value === true || value === 'T' || value === 'true' ? 'T' : 'F';
    return untouched(value, type);
  },
  /** The text as a Date, number or boolean; what does not fit the type comes back as it was given. */
  parse(...values: unknown[]): unknown {
    const options = optionsOf(values, ['value', 'type', 'timezone']);
    const { value, type } = valueAndType(options, 'format.parse');
    const patterns = DATES[type]?.(settings);
    if (patterns !== undefined) return parseDate(value, patterns, zoneOf(options, settings, readZone));
    const style = NUMBERS[type];
    if (style !== undefined) return parseNumber(value);
    if (type === 'checkbox') return value === true || value === 'T' || value === 'true';
    return untouched(value, type);
  },
});

function valueAndType(options: Options, method: string): { value: unknown; type: Type } {
  const value = required(options, 'value', method);
  const type = required(options, 'type', method) as Type;
  return { value, type };
}

function untouched(value: unknown, type: Type): unknown {
  const known = Object.values(TYPES).includes(type);
  if (known && !TEXTS.has(type)) throw new NotSupportedError(`N/format of type ${type}`);
  return value;
}

/** Without a time zone the user's; an unknown one is GMT (as @hitc/netsuite-types documents it). */
function zoneOf({ type, timezone }: Options, settings: Formats, serverZone?: string): string {
  if (type === 'datetime' && serverZone !== undefined) return serverZone;
  if (timezone === undefined || timezone === null) return settings.timeZone;
  const name = String(timezone);
  const zone = TIME_ZONES[name] ?? name;
  return DateTime.local({ zone }).isValid ? zone : 'GMT';
}

function dateText(date: Date, pattern: string, zone: string): string {
  // NetSuite writes am and pm in lower case.
  return DateTime.fromJSDate(date, { zone })
    .setLocale('en-US')
    .toFormat(pattern)
    .replace(/\b[AP]M$/, (half) => half.toLowerCase());
}

function parseDate(value: unknown, patterns: readonly string[], zone: string): unknown {
  if (typeof value !== 'string') return value;
  for (const pattern of patterns) {
    const parsed = DateTime.fromFormat(value.trim(), pattern, { zone, locale: 'en-US' });
    if (parsed.isValid) return parsed.toJSDate();
  }
  return value;
}

function numberText(value: unknown, { least, most, sign = '' }: NumberStyle): unknown {
  const number = parseNumber(value);
  if (typeof number !== 'number') return value;
  const text = number.toLocaleString('en-US', { minimumFractionDigits: least, maximumFractionDigits: most });
  return `${text}${sign}`;
}

function parseNumber(value: unknown): unknown {
  if (typeof value === 'number') return value;
  const text = String(value).trim().replace(/%$/, '').replaceAll(',', '');
  return /^-?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : value;
}

function dateTimePatterns({ dateFormat, timeFormat }: Formats): string[] {
  return timePatterns(timeFormat)
    .reverse()
    .map((time) => `${datePattern(dateFormat)} ${time}`);
}

/** Without seconds, and with them. */
function timePatterns(timeFormat: string): string[] {
  return [timeFormat, timeFormat.replace('mm', 'mm:ss')];
}

const TOKENS: Record<string, string> = { YYYY: 'yyyy', MONTH: 'LLLL', Mon: 'LLL', MM: 'MM', M: 'M', DD: 'dd', D: 'd' };

/** NetSuite's date format preference in luxon's letters. */
function datePattern(dateFormat: string): string {
  return dateFormat.replace(/YYYY|MONTH|Mon|MM|M|DD|D/g, (token) => TOKENS[token] ?? token);
}
