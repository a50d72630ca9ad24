import type { DatabaseSyncInstance as DatabaseSync } from '@photostructure/sqlite';
import { OracleError } from '../refusal';
import { accountDate } from './account-format';
import { addMonths, lastDay, monthsBetween, nextDay, truncate } from './dates';
import { formatDatetime } from './format-datetime';
import { formatNumber, numberText, parseNumber } from './numbers';
import { parseDatetime } from './parse-datetime';
import { initcap, instr, pad, regexpInstr, regexpReplace, regexpSubstr, substr, translate, trim } from './text';
import { instantToLocal, isZone, localText, localToInstant, parseTime, zonedToInstant } from './zones';

type Value = string | number | null;

const DAY = 24 * 60 * 60 * 1000;

/**
 * What SQLite lacks of Oracle, as deterministic functions (SQLite computes a call on constants once, so that a
 * comparison with it uses an index). A null argument makes the result null, unless a function is listed in
 * NULL_TOLERANT; an empty text is null, as everywhere in Oracle.
 */
const FUNCTIONS: Record<string, (...values: never[]) => Value> = {
  ora_number: (value: Value) => (typeof value === 'number' ? value : parseNumber(String(value))),
  ora_text: (value: Value) => (typeof value === 'number' ? numberText(value) : value),
  ora_number_text: (value: number, format: string) => formatNumber(value, format),
  ora_divide: (left: number, right: number) => {
    if (right === 0) throw new OracleError('ORA-01476: divisor is equal to zero');
    return left / right;
  },
  ora_single: (rows: Value, value: Value) => {
    if (Number(rows) > 1) throw new OracleError('ORA-01427: single-row subquery returns more than one row');
    return value;
  },
  ora_round: (value: number, digits: number) => roundAway(value, digits),
  ora_trunc: (value: number, digits: number) => shift(Math.trunc(shift(value, digits)), -digits),
  ora_mod: (value: number, by: number) => (by === 0 ? value : value % by),

  ora_to_date: (text: string, format: string) => localText(Math.floor(parseDatetime(text, format).local / 1000) * 1000),
  ora_to_timestamp: (text: string, format: string) => localText(parseDatetime(text, format).local),
  ora_to_timestamp_tz: (text: string, format: string, zone: string) => {
    const parsed = parseDatetime(text, format);
    return zonedToInstant(localText(parsed.local), parsed.zone ?? zone);
  },
  ora_from_tz: (local: string, zone: string) => {
    if (!isZone(zone)) throw new OracleError('ORA-01882: timezone region not found');
    return zonedToInstant(local, zone);
  },
  ora_instant: (local: string, zone: string) => localToInstant(local, zone),
  ora_local: (instant: string, zone: string) => instantToLocal(instant, zone),
  ora_char_local: (local: string, format: string) => formatDatetime(parseTime(local), format),
  ora_account_date: (local: string, format: string) => accountDate(local, format),
  ora_trunc_date: (local: string, unit: string) => localText(truncate(parseTime(local), unit)),
  ora_add_days: (local: string, days: number) => localText(Math.round((parseTime(local) + days * DAY) / 1000) * 1000),
  ora_add_months: (local: string, months: number) => localText(addMonths(parseTime(local), months)),
  ora_last_day: (local: string) => localText(lastDay(parseTime(local))),
  ora_next_day: (local: string, day: string) => localText(nextDay(parseTime(local), day)),
  ora_months_between: (later: string, earlier: string) => monthsBetween(parseTime(later), parseTime(earlier)),
  ora_days_between: (later: string, earlier: string) => (parseTime(later) - parseTime(earlier)) / DAY,

  ora_substr: substr,
  ora_instr: instr,
  ora_lpad: (text: string, length: number, fill: string) => pad(text, length, fill, true),
  ora_rpad: (text: string, length: number, fill: string) => pad(text, length, fill, false),
  ora_trim: (text: string) => trim(text, ' ', true, true),
  ora_ltrim: (text: string, set: string) => trim(text, set, true, false),
  ora_rtrim: (text: string, set: string) => trim(text, set, false, true),
  ora_upper: (text: string) => text.toUpperCase(),
  ora_lower: (text: string) => text.toLowerCase(),
  ora_initcap: initcap,
  ora_translate: translate,
  ora_ascii: (text: string) => text.codePointAt(0) ?? null,
  ora_replace: (text: string, search: Value, replacement: Value) =>
    search === null ? text : text.replaceAll(String(search), String(replacement ?? '')),
  ora_regexp_substr: regexpSubstr,
  ora_regexp_instr: regexpInstr,
  ora_regexp_replace: regexpReplace,
  ora_glob: (pattern: string, escaping: Value) => globOf(pattern, escaping === null ? undefined : String(escaping)),
};

/** Take a null argument after the first. */
const NULL_TOLERANT = new Set(['ora_single', 'ora_replace', 'ora_glob', 'ora_regexp_replace']);

const registered = new WeakSet<DatabaseSync>();

/** Registers Oracle's functions on a connection, once. */
export function registerOracleFunctions(database: DatabaseSync): void {
  if (registered.has(database)) return;
  registered.add(database);
  for (const [name, implementation] of Object.entries(FUNCTIONS)) {
    const call = implementation as (...values: Value[]) => Value;
    const tolerant = NULL_TOLERANT.has(name);
    database.function(name, { deterministic: true, varargs: true }, (...values: Value[]) => {
      if (tolerant ? values[0] === null : values.includes(null)) return null;
      const result = call(...values);
      return result === '' ? null : result;
    });
  }
}

/** Oracle rounds halves away from zero, in decimals. */
function roundAway(value: number, digits: number): number {
  return shift(Math.sign(value) * Math.round(Math.abs(shift(value, digits))), -digits);
}

/** Moves the decimal point by way of the decimal text, so that 1.005 does not become 100.49999. */
function shift(value: number, digits: number): number {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + digits}`);
}

/** LIKE as SQLite's GLOB, which respects case as Oracle does. */
export function globOf(pattern: string, escapeCharacter?: string): string {
  let glob = '';
  const characters = [...pattern];
  for (let index = 0; index < characters.length; index += 1) {
    let character = characters[index] as string;
    if (character === escapeCharacter) {
      index += 1;
      const escaped = characters[index];
      if (escaped !== '%' && escaped !== '_' && escaped !== escapeCharacter)
        throw new OracleError('ORA-01424: missing or illegal character following the escape character');
      character = escaped;
    } else if (character === '%' || character === '_') {
      glob += character === '%' ? '*' : '?';
      continue;
    }
    glob += /[*?[]/.test(character) ? `[${character}]` : character;
  }
  return glob;
}
