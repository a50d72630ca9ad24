import { NotSupportedError } from '../../errors';
import { translateCall } from '../functions/call';
import { refusal } from '../refusal';
import type { Expression } from '../syntax';
import type { Scope } from './scope';
import type { Translation } from './translation';
import {
  asLocal,
  asNumber,
  asText,
  comparable,
  concatenated,
  isClob,
  isDatetime,
  isTime,
  quoteName,
  quoteText,
  type Typed,
  unified,
} from './typed';
import { some } from './walk';

/** Translates one expression of a clause that sees `scope`. */
export function translateExpression(expression: Expression, scope: Scope, translation: Translation): Typed {
  const translate = (inner: Expression): Typed => translateExpression(inner, scope, translation);
  switch (expression.kind) {
    case 'number':
      return { sql: expression.text, type: 'NUMBER' };
    case 'string':
      return expression.value === ''
        ? { sql: 'NULL', type: 'NULL' }
        : { sql: quoteText(expression.value), type: 'TEXT', text: expression.value };
    case 'null':
      return { sql: 'NULL', type: 'NULL' };
    case 'parameter':
      return { sql: `?${expression.index}`, type: translation.parameter(expression.index), bound: true };
    case 'column':
      return scope.resolve(expression.name, expression.table);
    case 'negate':
      return { sql: `-(${asNumber(translate(expression.operand)).sql})`, type: 'NUMBER' };
    case 'binary':
      return binary(expression, translate(expression.left), translate(expression.right), translation);
    case 'call':
      return translateCall(expression, scope, translation, translate);
    case 'case':
      return caseOf(expression, scope, translation);
    case 'cast':
      return cast(translate(expression.operand), expression.type, translation);
    case 'extract':
      translation.require('suiteql.extract', 'EXTRACT is not known to run: use TO_CHAR.');
      return extract(expression.field, translate(expression.operand), translation);
    case 'subquery': {
      const { sql, columns } = translation.grammar.query(expression.query, scope, translation);
      const [column] = columns;
      if (column === undefined || columns.length > 1) throw refusal('A sub-query used as a value selects one column.');
      // SQLite would take the first of several rows; Oracle stops with ORA-01427.
      const name = quoteName(column.name);
      const single = `(SELECT ora_single(count(*), max(${name})) FROM (SELECT * FROM (${sql}) LIMIT 2))`;
      return { sql: single, type: column.type, ...(column.column && { column: column.column }) };
    }
  }
}

function binary(
  expression: Expression & { kind: 'binary' },
  left: Typed,
  right: Typed,
  translation: Translation,
): Typed {
  const { operator } = expression;
  if (operator === '||') {
    if (isClob(left) || isClob(right)) translation.require('suiteql.clob-functions', 'A long text is joined by ||.');
    return concatenated([left, right], translation);
  }
  if (isTime(left.type) || isTime(right.type)) {
    const days = isTime(left.type) ? expression.right : expression.left;
    if (some(days, (part) => part.kind === 'parameter') && !(isTime(left.type) && isTime(right.type)))
      translation.require('suiteql.bound-days', 'A number of days is not known to work as a ?: write it out.');
    return dateArithmetic(operator, left, right, translation);
  }
  const a = asNumber(left).sql;
  const b = asNumber(right).sql;
  return { sql: operator === '/' ? `ora_divide(${a}, ${b})` : `(${a} ${operator} ${b})`, type: 'NUMBER' };
}

/** A date plus or minus days; a date minus a date. */
function dateArithmetic(operator: string, left: Typed, right: Typed, translation: Translation): Typed {
  if (isTime(left.type) && isTime(right.type)) {
    if (operator !== '-') throw refusal('ORA-00975: date + date not allowed.');
    if (isDatetime(left) || isDatetime(right))
      translation.require(
        'suiteql.subtract-datetimes',
        'A datetime is not subtracted from a datetime: do it in script.',
      );
    else translation.require('suiteql.subtract-dates', 'A date minus a date is not known to work: do it in script.');
    if (left.type === 'TIMESTAMP' || right.type === 'TIMESTAMP')
      throw new NotSupportedError('SuiteQL difference of two timestamps (an INTERVAL)');
    return {
      sql: `ora_days_between(${asLocal(left, translation).sql}, ${asLocal(right, translation).sql})`,
      type: 'NUMBER',
    };
  }
  const [date, days] = isTime(left.type) ? [left, right] : [right, left];
  if (operator !== '+' && !(operator === '-' && date === left))
    throw refusal('ORA-00932: inconsistent datatypes: a date takes + or - with a number of days.');
  if (translation.conditions === 0)
    translation.require(
      'suiteql.datetime-arithmetic-in-select',
      'A date plus or minus days is known to work in comparisons only.',
    );
  const amount = asNumber(days).sql;
  return {
    sql: `ora_add_days(${asLocal(date, translation).sql}, ${operator === '-' ? `-(${amount})` : amount})`,
    type: 'DATE',
    ...(isDatetime(date) && { timed: true as const }),
  };
}

function caseOf(expression: Expression & { kind: 'case' }, scope: Scope, translation: Translation): Typed {
  const translate = (inner: Expression): Typed => translateExpression(inner, scope, translation);
  const results = expression.branches.map((branch) => translate(branch.result));
  if (expression.otherwise) results.push(translate(expression.otherwise));
  const { branches, type } = unified(results, translation);
  const whens = expression.branches.map((branch, index) => {
    const result = branches[index]?.sql;
    if (branch.kind === 'condition')
      return `WHEN ${translation.grammar.condition(branch.condition, scope, translation)} THEN ${result}`;
    if (expression.operand === undefined) throw refusal('CASE has values to compare and nothing to compare them with.');
    const [left, right] = comparable([translate(expression.operand), translate(branch.value)], translation);
    return `WHEN ${left?.sql} = ${right?.sql} THEN ${result}`;
  });
  const otherwise = expression.otherwise ? ` ELSE ${branches.at(-1)?.sql}` : '';
  return { sql: `CASE ${whens.join(' ')}${otherwise} END`, type };
}

function cast(value: Typed, type: string, translation: Translation): Typed {
  if (isClob(value)) translation.require('suiteql.clob-functions', 'CAST takes a long text.');
  if (/^(VARCHAR2?|NVARCHAR2|CHAR|NCHAR)$/.test(type)) return asText(value, translation);
  if (type === 'INTEGER' || type === 'INT') return { sql: `ora_round(${asNumber(value).sql}, 0)`, type: 'NUMBER' };
  if (/^(NUMBER|DECIMAL|NUMERIC|FLOAT)$/.test(type)) return asNumber(value);
  if (type === 'DATE' && value.type !== 'TEXT') return { ...asLocal(value, translation), type: 'DATE' };
  throw new NotSupportedError(`SuiteQL CAST to ${type}`);
}

const EXTRACTED: Record<string, string> = {
  YEAR: 'YYYY',
  MONTH: 'MM',
  DAY: 'DD',
  HOUR: 'HH24',
  MINUTE: 'MI',
  SECOND: 'SS',
};

function extract(field: string, value: Typed, translation: Translation): Typed {
  const format = EXTRACTED[field];
  if (format === undefined) throw new NotSupportedError(`SuiteQL EXTRACT of ${field}`);
  if (value.type === 'DATE' && /HOUR|MINUTE|SECOND/.test(field))
    throw refusal('ORA-30076: invalid extract field for extract source: a DATE has no time fields.');
  return { sql: `CAST(ora_char_local(${asLocal(value, translation).sql}, '${format}') AS INTEGER)`, type: 'NUMBER' };
}
