import { refusal } from '../refusal';
import type { SuiteqlContext } from '../schema';
import type { Translation } from '../translate/translation';
import { asInstant, asLocal, asNumber, asText, quoteText, type Typed } from '../translate/typed';
import type { FunctionTable, SuiteqlFunction } from './function';

function local(value: Typed | undefined, translation: Translation): string {
  if (value === undefined) throw refusal('A date is missing.');
  return asLocal(value, translation).sql;
}

/** What a clock shows at the time of this run, to the second. */
function clock(zoneOf: (context: SuiteqlContext) => string): SuiteqlFunction {
  return {
    arity: [0, 0],
    translate: (_, translation) => ({
      sql: `ora_local(${translation.now()}, ${quoteText(zoneOf(translation.context))})`,
      type: 'DATE',
      timed: true,
    }),
  };
}

/** CURRENT_TIMESTAMP and the like, where the account has them. */
function timestamp(name: string, zoneOf: (context: SuiteqlContext) => string): SuiteqlFunction {
  return {
    arity: [0, 0],
    translate: (values, translation, scope) => {
      translation.require('suiteql.timestamp-functions', `${name} is not known to run: use CURRENT_DATE.`);
      return { ...clock(zoneOf).translate(values, translation, scope), type: 'TIMESTAMP' };
    },
  };
}

const ofSession = (context: SuiteqlContext): string => context.timeZone;
const ofServer = (context: SuiteqlContext): string => context.serverTimeZone;

export const DATETIME: FunctionTable = {
  SYSDATE: clock(ofServer),
  CURRENT_DATE: clock(ofSession),
  SYSTIMESTAMP: timestamp('SYSTIMESTAMP', ofServer),
  CURRENT_TIMESTAMP: timestamp('CURRENT_TIMESTAMP', ofSession),
  LOCALTIMESTAMP: timestamp('LOCALTIMESTAMP', ofSession),
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
      translation.require('suiteql.sys-extract-utc', 'SYS_EXTRACT_UTC is not known to run.');
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
