import { refusal } from '../refusal';
import type { Translation } from '../translate/translation';
import { asInstant, asLocal, asNumber, asText, quoteText, type Typed } from '../translate/typed';
import type { FunctionTable, SuiteqlFunction } from './function';

function local(value: Typed | undefined, translation: Translation): string {
  if (value === undefined) throw refusal('A date is missing.');
  return asLocal(value, translation).sql;
}

/** SYSDATE and the like: the time of this run, to the second. */
function now(type: 'DATE' | 'INSTANT' | 'TIMESTAMP'): SuiteqlFunction {
  return {
    arity: [0, 0],
    translate: (_, translation) => {
      const instant: Typed = { sql: translation.now(), type: 'INSTANT' };
      return type === 'INSTANT' ? instant : { ...asLocal(instant, translation), type };
    },
  };
}

export const DATETIME: FunctionTable = {
  SYSDATE: now('DATE'),
  CURRENT_DATE: now('DATE'),
  SYSTIMESTAMP: now('INSTANT'),
  CURRENT_TIMESTAMP: now('INSTANT'),
  LOCALTIMESTAMP: now('TIMESTAMP'),
  ADD_MONTHS: {
    arity: [2, 2],
    translate: ([date, months], translation) => ({
      sql: `ora_add_months(${local(date, translation)}, ${months && asNumber(months).sql})`,
      type: 'DATE',
    }),
  },
  LAST_DAY: {
    arity: [1, 1],
    translate: ([date], translation) => ({ sql: `ora_last_day(${local(date, translation)})`, type: 'DATE' }),
  },
  NEXT_DAY: {
    arity: [2, 2],
    translate: ([date, day], translation) => ({
      sql: `ora_next_day(${local(date, translation)}, ${day?.sql})`,
      type: 'DATE',
    }),
  },
  MONTHS_BETWEEN: {
    arity: [2, 2],
    translate: ([later, earlier], translation) => ({
      sql: `ora_months_between(${local(later, translation)}, ${local(earlier, translation)})`,
      type: 'NUMBER',
    }),
  },
  SYS_EXTRACT_UTC: {
    arity: [1, 1],
    translate: ([value], translation) => {
      const instant = asInstant(value as Typed, translation);
      return { sql: `ora_local(${instant.sql}, 'UTC')`, type: 'TIMESTAMP' };
    },
  },
  FROM_TZ: {
    arity: [2, 2],
    translate: ([value, zone], translation) => ({
      sql: `ora_from_tz(${local(value, translation)}, ${zone && asText(zone, translation).sql})`,
      type: 'ZONED',
    }),
  },
  TO_DATE: parsed('ora_to_date', 'DATE'),
  TO_TIMESTAMP: parsed('ora_to_timestamp', 'TIMESTAMP'),
  TO_TIMESTAMP_TZ: parsed('ora_to_timestamp_tz', 'ZONED'),
};

function parsed(name: string, type: 'DATE' | 'TIMESTAMP' | 'ZONED'): SuiteqlFunction {
  return {
    arity: [2, 2],
    translate: ([value, format], translation) => {
      const text = asText(value as Typed, translation).sql;
      const zone = type === 'ZONED' ? `, ${quoteText(translation.context.timeZone)}` : '';
      return { sql: `${name}(${text}, ${(format as Typed).sql}${zone})`, type };
    },
  };
}
