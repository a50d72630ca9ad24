import { refusal } from '../refusal';
import type { Expression, OrderTerm, Query, QueryBody, SetOperation } from '../syntax';
import { translateCondition } from './condition';
import { translateExpression } from './expression';
import { direction, ordinal } from './order';
import { Scope } from './scope';
import { translateSelect } from './select';
import type { Grammar, Translation } from './translation';
import { asNumber, type OutputColumn, type TranslatedQuery, unified } from './typed';

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
  const { body, orderBy } = query;
  const { sql, columns } =
    body.kind === 'select'
      ? translateSelect(body, orderBy, parent, translation, nested)
      : setOperation(body, orderBy, parent, translation, nested);
  if (query.fetch !== undefined) return { sql: `${sql} LIMIT ${fetchLimit(query.fetch, translation)}`, columns };
  // SQLite may drop the ORDER BY of a sub-query; with a LIMIT it does not.
  return { sql: nested && orderBy.length > 0 ? `${sql} LIMIT -1` : sql, columns };
}

function fetchLimit(fetch: Expression, translation: Translation): string {
  return `max(0, CAST(${asNumber(translateExpression(fetch, new Scope(), translation)).sql} AS INTEGER))`;
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
  const side = (operand: QueryBody): TranslatedQuery =>
    operand.kind === 'select'
      ? translateSelect(operand, [], parent, translation, nested)
      : setOperation(operand, [], parent, translation, nested);
  const left = side(body.left);
  const right = side(body.right);
  if (left.columns.length !== right.columns.length)
    throw refusal('ORA-01789: the queries of a set operation select the same number of columns.');
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

function position(expression: Expression, columns: OutputColumn[]): number {
  if (expression.kind === 'number') return ordinal(expression.text, columns.length);
  const name = expression.kind === 'column' ? expression.name.toLowerCase() : undefined;
  const index = columns.findIndex((column) => column.name === name);
  if (index < 0)
    throw refusal('ORA-01785: ORDER BY after a set operation names a column of the result or its position.');
  return index + 1;
}
