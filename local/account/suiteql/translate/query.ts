import { NotSupportedError } from '../../errors';
import { refusal } from '../refusal';
import type { Expression, OrderTerm, Query, QueryBody, SetOperation } from '../syntax';
import { translateCondition } from './condition';
import { translateExpression } from './expression';
import { direction, ordinal } from './order';
import { Scope } from './scope';
import { translateSelect } from './select';
import type { Grammar, Translation } from './translation';
import { asNumber, asText, isClob, type OutputColumn, quoteName, type TranslatedQuery, unified } from './typed';

/** The whole grammar, for a translation to carry. */
export const GRAMMAR: Grammar = { condition: translateCondition, query: translateQuery };

/**
 * Translates a query. @param nested a sub-query of FROM, the order of whose rows the query around it must see
 */
export function translateQuery(
  query: Query,
  parent: Scope | undefined,
  translation: Translation,
  nested = false,
): TranslatedQuery {
  if (query.common !== undefined) return withCommon(query, query.common, parent, translation, nested);
  const { body, orderBy } = query;
  if (body.kind === 'set' && orderBy.length > 0 && !nested && parent === undefined)
    translation.require('suiteql.union-order-by', 'ORDER BY follows a UNION: put the UNION into a sub-query of FROM.');
  const { sql, columns } =
    body.kind === 'select'
      ? translateSelect(body, orderBy, parent, translation, nested)
      : setOperation(body, orderBy, parent, translation, nested);
  const offset = offsetOf(query, translation);
  if (query.fetch !== undefined) return { sql: `${sql} LIMIT ${rowCount(query.fetch, translation)}${offset}`, columns };
  if (offset !== '') return { sql: `${sql} LIMIT -1${offset}`, columns };
  // SQLite may drop the ORDER BY of a sub-query; with a LIMIT it does not.
  return { sql: nested && orderBy.length > 0 ? `${sql} LIMIT -1` : sql, columns };
}

/** A query whose WITH is seen by it, and its own queries by those after them. */
function withCommon(
  { common: _, ...query }: Query,
  common: ReadonlyMap<string, Query>,
  parent: Scope | undefined,
  translation: Translation,
  nested: boolean,
): TranslatedQuery {
  translation.require('suiteql.with', 'WITH is not known to run: use a sub-query in FROM.');
  const around = translation.common;
  translation.common = new Map([...around, ...common]);
  const translated = translateQuery(query, parent, translation, nested);
  translation.common = around;
  return translated;
}

/** OFFSET; where the account ignores it, its number still counts as a value that is bound. */
function offsetOf({ offset }: Query, translation: Translation): string {
  if (offset === undefined) return '';
  translation.require('suiteql.offset', 'OFFSET is refused: page by key (WHERE id > ? ORDER BY id).');
  const rows = rowCount(offset, translation);
  return ` OFFSET ${translation.behaviours.get('suiteql.offset') === 'ignored' ? '0 * ' : ''}${rows}`;
}

function rowCount(count: Expression, translation: Translation): string {
  if (count.kind === 'parameter')
    translation.require('suiteql.bound-in-fetch', 'A number of rows is not known to work as a ?: write it out.');
  return `max(0, CAST(${asNumber(translateExpression(count, new Scope(), translation)).sql} AS INTEGER))`;
}

const OPERATORS: Record<SetOperation['operator'], string> = {
  UNION: 'UNION',
  'UNION ALL': 'UNION ALL',
  MINUS: 'EXCEPT',
  INTERSECT: 'INTERSECT',
};

function setOperation(
  body: SetOperation,
  orderBy: OrderTerm[],
  parent: Scope | undefined,
  translation: Translation,
  nested: boolean,
): TranslatedQuery {
  const side = (operand: QueryBody): TranslatedQuery => {
    if (operand.kind === 'set') return setOperation(operand, [], parent, translation, nested);
    if (operand.top !== undefined) throw new NotSupportedError('SuiteQL TOP within a set operation');
    return translateSelect(operand, [], parent, translation, nested);
  };
  let left = side(body.left);
  let right = side(body.right);
  if (left.columns.length !== right.columns.length)
    throw refusal('ORA-01789: the queries of a set operation select the same number of columns.');
  if ([...left.columns, ...right.columns].some(isClob))
    translation.require('suiteql.clob-distinct', `${body.operator} has a long text.`);
  if (translation.behaviours.get('suiteql.union-types') === 'works')
    [left, right] = [asTexts(left, right, translation), asTexts(right, left, translation)];
  const columns = left.columns.map((column, index) => {
    const other = right.columns[index] as OutputColumn;
    const { type } = unified(
      [
        { sql: '', type: column.type },
        { sql: '', type: other.type },
      ],
      translation,
    );
    if (column.type !== other.type && column.type !== 'NULL' && other.type !== 'NULL')
      throw refusal('ORA-01790: expression must have same datatype as corresponding expression.');
    return {
      name: column.name,
      type,
      ...(column.column === other.column && column.column && { column: column.column }),
    };
  });
  const wrapped = body.right.kind === 'set' ? `SELECT * FROM (${right.sql})` : right.sql;
  const order = orderBy.map((term) => `${position(term.expression, columns)} ${direction(term)}`);
  const sql = `${left.sql} ${OPERATORS[body.operator]} ${wrapped}`;
  return { sql: order.length > 0 ? `${sql} ORDER BY ${order.join(', ')}` : sql, columns };
}

/** A side of a set operation with text where the other side has another type. */
function asTexts(side: TranslatedQuery, other: TranslatedQuery, translation: Translation): TranslatedQuery {
  const columns = side.columns.map((column, index): OutputColumn & { sql: string } => {
    const sql = quoteName(column.name);
    const type = other.columns[index]?.type;
    if (column.type === type || column.type === 'NULL' || type === 'NULL') return { ...column, sql };
    return { name: column.name, ...asText({ ...column, sql }, translation) };
  });
  if (columns.every((column, index) => column.type === side.columns[index]?.type)) return side;
  const list = columns.map(({ sql, name }) => `${sql} AS ${quoteName(name)}`).join(', ');
  return { sql: `SELECT ${list} FROM (${side.sql})`, columns: columns.map(({ sql: _, ...column }) => column) };
}

function position(expression: Expression, columns: OutputColumn[]): number {
  if (expression.kind === 'number') return ordinal(expression.text, columns.length);
  const name = expression.kind === 'column' ? expression.name.toLowerCase() : undefined;
  const index = columns.findIndex((column) => column.name === name);
  if (index < 0)
    throw refusal('ORA-01785: ORDER BY after a set operation names a column of the result or its position.');
  return index + 1;
}
