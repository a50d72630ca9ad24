import type { Account } from '../account';
import { NetSuiteError, NotSupportedError } from '../errors';
import { globOf } from '../suiteql/oracle/sqlite-functions';
import { instantText } from '../suiteql/oracle/zones';
import { quoteText } from '../suiteql/translate/typed';
import type { FilterValue, Term } from './criteria';
import { namedDay, type Period, parsePeriod } from './dates';
import type { SearchField, SearchFieldType } from './fields';

/** A filter whose value does not fit its field. NetSuite ignores it and says so only in the log (Oracle help section_4345171487). */
export class IgnoredFilter extends Error {}

/** Oracle help article_4094344956: which operators each kind of field takes. */
const OPERATORS: Record<SearchFieldType, string> = {
  SELECT: 'anyof noneof is',
  MULTISELECT: 'allof anyof noneof notallof',
  CHECKBOX: 'is',
  NUMBER:
    'any between equalto greaterthan greaterthanorequalto isempty isnotempty lessthan lessthanorequalto notbetween ' +
    'notequalto notgreaterthan notgreaterthanorequalto notlessthan notlessthanorequalto',
  DATE: 'after before isempty isnotempty notafter notbefore noton notonorafter notonorbefore notwithin on onorafter onorbefore within',
  DATETIME:
    'after before isempty isnotempty notafter notbefore noton notonorafter notonorbefore notwithin on onorafter onorbefore within',
  TEXT: 'any contains doesnotcontain doesnotstartwith haskeywords is isempty isnot isnotempty startswith',
};

/**
 * One term as a condition in SQL.
 * Errors: SSS_INVALID_SRCH_OPERATOR; IgnoredFilter when a value does not fit the field.
 */
export function conditionOf(term: Term, field: SearchField, account: Pick<Account, 'clock' | 'settings'>): string {
  const operator = term.operator.toLowerCase();
  if (!OPERATORS[field.type].split(' ').includes(operator))
    throw new NetSuiteError(
      'SSS_INVALID_SRCH_OPERATOR',
      `An search.Filter object contains an invalid operator, or is not in proper syntax: ${term.operator}.`,
    );
  const { sql } = field;
  if (operator === 'isempty') return `${sql} IS NULL`;
  if (operator === 'isnotempty') return `${sql} IS NOT NULL`;
  if (operator === 'any') return '1';
  if (term.values.length === 0) throw new IgnoredFilter('it has no value');
  switch (field.type) {
    case 'SELECT':
      return selectCondition(operator, sql, term.values);
    case 'MULTISELECT':
      return multiSelectCondition(operator, sql, term.values);
    case 'CHECKBOX':
      return `${sql} = ${quoteText(checkboxValue(term.values[0]))}`;
    case 'NUMBER':
      return numberCondition(operator, sql, term.values.map(numberValue));
    case 'TEXT':
      return textCondition(operator, sql, term.values.map(String));
    default:
      return dateCondition(
        operator,
        field,
        term.values.map((value) => periodValue(value, account)),
      );
  }
}

/** @NONE@ stands for "no value". Rows without a value are none of any values. */
function selectCondition(operator: string, sql: string, values: FilterValue[]): string {
  refusePlaceholders(values);
  const listed = values.map(String).filter((value) => value !== '' && value !== '@NONE@');
  const parts = listed.length > 0 ? [`${sql} IN (${listed.map(quoteText).join(', ')})`] : [];
  if (listed.length < values.length) parts.push(`${sql} IS NULL`);
  const any = `(${parts.join(' OR ')})`;
  return operator === 'noneof' ? `NOT coalesce(${any}, 0)` : any;
}

function multiSelectCondition(operator: string, sql: string, values: FilterValue[]): string {
  refusePlaceholders(values);
  const holds = values.map((value) =>
    value === '@NONE@'
      ? `${sql} IS NULL`
      : `coalesce(instr(', ' || ${sql} || ',', ${quoteText(`, ${value},`)}), 0) > 0`,
  );
  const joined = `(${holds.join(operator.endsWith('allof') ? ' AND ' : ' OR ')})`;
  return operator === 'noneof' || operator === 'notallof' ? `NOT ${joined}` : joined;
}

/** Of the values that stand for others, only @NONE@ is known here. */
function refusePlaceholders(values: FilterValue[]): void {
  const other = values.find((value) => /^@(?!NONE@).*@$/.test(String(value)));
  if (other !== undefined) throw new NotSupportedError(`N/search filter value ${other}`);
}

function checkboxValue(value: FilterValue | undefined): string {
  if (value === true || value === 'T') return 'T';
  if (value === false || value === 'F') return 'F';
  throw new IgnoredFilter(`a check box is T or F, not ${value}`);
}

function numberValue(value: FilterValue): number {
  const number = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value);
  if (typeof value === 'boolean' || value instanceof Date || !Number.isFinite(number))
    throw new IgnoredFilter(`${value} is not a number`);
  return number;
}

const NUMBER_OPERATORS: Record<string, string> = {
  equalto: '=',
  greaterthan: '>',
  greaterthanorequalto: '>=',
  lessthan: '<',
  lessthanorequalto: '<=',
};

function numberCondition(operator: string, sql: string, [first, second]: number[]): string {
  const negated = operator.startsWith('not');
  const positive = negated ? operator.slice(3) : operator;
  if (positive === 'between' && second === undefined) throw new IgnoredFilter('between takes two numbers');
  const condition =
    positive === 'between' ? `${sql} BETWEEN ${first} AND ${second}` : `${sql} ${NUMBER_OPERATORS[positive]} ${first}`;
  return negated ? `NOT coalesce(${condition}, 0)` : condition;
}

/** Searches do not tell upper from lower case. */
function textCondition(operator: string, sql: string, [value = '']: string[]): string {
  const field = `ora_lower(${sql})`;
  const wanted = value.toLowerCase();
  const glob = (pattern: string): string => `coalesce(${field} GLOB ${quoteText(pattern)}, 0)`;
  const literal = globOf(wanted.replaceAll(/[\\%_]/g, '\\$&'), '\\');
  switch (operator) {
    case 'is':
      return wanted === '' ? `${sql} IS NULL` : `${field} = ${quoteText(wanted)}`;
    case 'isnot':
      return wanted === '' ? `${sql} IS NOT NULL` : `coalesce(${field} <> ${quoteText(wanted)}, 1)`;
    case 'contains':
      return glob(`*${literal}*`);
    case 'doesnotcontain':
      return `NOT ${glob(`*${literal}*`)}`;
    case 'startswith':
      return glob(`${literal}*`);
    case 'doesnotstartwith':
      return `NOT ${glob(`${literal}*`)}`;
    default:
      throw new NotSupportedError(`N/search operator ${operator}`);
  }
}

/** Other days and periods that have a name; which of them a filter knows, and where they begin, is not documented. */
const OTHER_NAMES =
  /^((days|weeks|months|quarters|years)(ago|fromnow)\d+|(this|last|next|previous|same|start|fiscal)[a-z]\w*)$/i;

function periodValue(value: FilterValue, { clock, settings }: Pick<Account, 'clock' | 'settings'>): Period {
  if (typeof value === 'string') {
    const named = namedDay(value, clock.now(), settings);
    if (named !== undefined) return named;
    if (OTHER_NAMES.test(value.trim())) throw new NotSupportedError(`N/search relative date ${value}`);
  }
  const period = typeof value === 'string' || value instanceof Date ? parsePeriod(value, settings) : undefined;
  if (period === undefined)
    throw new IgnoredFilter(`${value} is not a date in the format ${settings.dateFormat} ${settings.timeFormat}`);
  return period;
}

function dateCondition(operator: string, { sql, type }: SearchField, [first, second]: Period[]): string {
  if (first === undefined) throw new IgnoredFilter('it has no value');
  const last = second ?? first;
  // A DATE holds its day; the day after a period's end is compared without one.
  const from = ({ start, day }: Period): string => quoteText(type === 'DATE' ? day : instantText(start));
  const before = (period: Period): string =>
    type === 'DATE' ? `${sql} <= ${quoteText(period.day)}` : `${sql} < ${quoteText(instantText(period.end))}`;
  const negated = operator.startsWith('not');
  const positive = negated ? operator.slice(3) : operator;
  if (positive === 'within' && second === undefined) throw new IgnoredFilter('within takes two dates');
  const conditions: Record<string, string> = {
    on: `(${sql} >= ${from(first)} AND ${before(first)})`,
    within: `(${sql} >= ${from(first)} AND ${before(last)})`,
    onorafter: `${sql} >= ${from(first)}`,
    before: `${sql} < ${from(first)}`,
    onorbefore: before(first),
    after: `NOT (${before(first)})`,
  };
  return negated ? `NOT coalesce(${conditions[positive]}, 0)` : (conditions[positive] as string);
}
