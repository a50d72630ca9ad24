import { NotSupportedError } from '../../errors';
import { refusal } from '../refusal';
import type {
  Expression,
  FromItem,
  Join,
  JoinKind,
  Query,
  QueryBody,
  Select,
  SelectItem,
  TableSource,
} from '../syntax';
import { parseCondition } from './condition';
import { Cursor, type Grammar } from './cursor';
import { parseExpression, parseList, parseOrderBy, parsePrimary } from './expression';

/** The whole grammar, for a cursor to carry. */
export const GRAMMAR: Grammar = { condition: parseCondition, query: parseQuery };

/** Parses a whole SuiteQL query. @returns the tree and how many ? it has */
export function parseSuiteql(sql: string): { query: Query; parameters: number } {
  const cursor = new Cursor(sql, GRAMMAR);
  const query = parseQuery(cursor);
  refuseForeignClauses(cursor);
  if (cursor.peek().kind !== 'end') throw cursor.unexpected('the end of the query');
  return { query, parameters: cursor.parameters };
}

function parseQuery(cursor: Cursor): Query {
  const common = cursor.takeWords('WITH') ? parseCommon(cursor) : undefined;
  const body = parseBody(cursor);
  const orderBy = cursor.takeWords('ORDER', 'BY') ? parseOrderBy(cursor) : [];
  refuseForeignClauses(cursor);
  const query: Query = { body, orderBy, ...(common && { common }) };
  if (body.kind === 'select' && body.top !== undefined) query.fetch = body.top;
  if (cursor.takeWords('OFFSET')) {
    query.offset = parseExpression(cursor);
    expectRows(cursor);
  }
  if (cursor.takeWords('FETCH')) {
    if (!cursor.takeWords('FIRST')) cursor.expectWord('NEXT');
    query.fetch = parseExpression(cursor);
    expectRows(cursor);
    cursor.expectWord('ONLY');
  }
  return query;
}

function expectRows(cursor: Cursor): void {
  if (!cursor.takeWords('ROW')) cursor.expectWord('ROWS');
}

/** WITH a AS (SELECT ...), b AS (SELECT ...) */
function parseCommon(cursor: Cursor): Map<string, Query> {
  const queries = parseList(cursor, () => {
    const name = cursor.expectName().toLowerCase();
    if (cursor.isSymbol('(')) throw new NotSupportedError('SuiteQL WITH that names its columns');
    cursor.expectWord('AS');
    cursor.expectSymbol('(');
    const query = parseQuery(cursor);
    cursor.expectSymbol(')');
    return [name, query] as const;
  });
  return new Map(queries);
}

/** Oracle gives all set operators the same precedence, from left to right. */
function parseBody(cursor: Cursor): QueryBody {
  let left = parseOperand(cursor);
  for (;;) {
    let operator: 'UNION' | 'UNION ALL' | 'MINUS' | 'INTERSECT';
    if (cursor.takeWords('UNION', 'ALL')) operator = 'UNION ALL';
    else if (cursor.takeWords('UNION')) operator = 'UNION';
    else if (cursor.takeWords('MINUS')) operator = 'MINUS';
    else if (cursor.takeWords('INTERSECT')) operator = 'INTERSECT';
    else if (cursor.isWord('EXCEPT')) throw refusal('EXCEPT is not supported: use MINUS.');
    else return left;
    left = { kind: 'set', operator, left, right: parseOperand(cursor) };
  }
}

function parseOperand(cursor: Cursor): QueryBody {
  if (!cursor.takeSymbol('(')) return parseSelect(cursor);
  const body = parseBody(cursor);
  cursor.expectSymbol(')');
  return body;
}

function parseSelect(cursor: Cursor): Select {
  cursor.expectWord('SELECT');
  const top = cursor.takeWords('TOP') ? parseTop(cursor) : undefined;
  const distinct = cursor.takeWords('DISTINCT') || cursor.takeWords('UNIQUE');
  if (!distinct) cursor.takeWords('ALL');
  const items = parseList(cursor, () => parseItem(cursor));
  if (!cursor.takeWords('FROM'))
    throw refusal('A query needs a FROM clause: use FROM DUAL to select values of no table.');
  const select: Select = {
    kind: 'select',
    distinct,
    ...(top && { top }),
    items,
    from: parseList(cursor, () => parseFrom(cursor)),
    groupBy: [],
  };
  if (cursor.takeWords('WHERE')) select.where = parseCondition(cursor);
  if (cursor.isWord('CONNECT', 'BY') || cursor.isWord('START', 'WITH'))
    throw new NotSupportedError('SuiteQL CONNECT BY');
  if (cursor.takeWords('GROUP', 'BY')) select.groupBy = parseList(cursor, () => parseExpression(cursor));
  if (cursor.takeWords('HAVING')) select.having = parseCondition(cursor);
  return select;
}

/** TOP takes a number or a ?. */
function parseTop(cursor: Cursor): Expression {
  if (cursor.peek().kind !== 'number' && cursor.peek().kind !== 'parameter') throw cursor.unexpected('a number');
  return parsePrimary(cursor);
}

function parseItem(cursor: Cursor): SelectItem {
  if (cursor.takeSymbol('*')) return { kind: 'all' };
  if (cursor.isSymbol('.', 1) && cursor.isSymbol('*', 2)) {
    const table = cursor.expectName();
    cursor.position += 2;
    return { kind: 'all', table };
  }
  const expression = parseExpression(cursor);
  const named = cursor.takeWords('AS');
  const quoted = cursor.peek().kind === 'quoted';
  if (named || cursor.atName()) return { kind: 'expression', expression, alias: cursor.expectName(), quoted };
  return { kind: 'expression', expression, quoted: false };
}

function parseFrom(cursor: Cursor): FromItem {
  const source = parseSource(cursor);
  const joins: Join[] = [];
  for (let kind = parseJoinKind(cursor); kind !== undefined; kind = parseJoinKind(cursor)) {
    const join: Join = { kind, source: parseSource(cursor) };
    if (kind !== 'CROSS') {
      if (cursor.isWord('USING')) throw new NotSupportedError('SuiteQL JOIN ... USING (use ON)');
      cursor.expectWord('ON');
      join.on = parseCondition(cursor);
    }
    joins.push(join);
  }
  return { source, joins };
}

function parseJoinKind(cursor: Cursor): JoinKind | undefined {
  if (cursor.isWord('NATURAL')) throw new NotSupportedError('SuiteQL NATURAL JOIN (use ON)');
  if (cursor.takeWords('JOIN') || cursor.takeWords('INNER', 'JOIN')) return 'INNER';
  if (cursor.takeWords('CROSS', 'JOIN')) return 'CROSS';
  for (const kind of ['LEFT', 'RIGHT', 'FULL'] as const) {
    if (cursor.takeWords(kind, 'JOIN') || cursor.takeWords(kind, 'OUTER', 'JOIN')) return kind;
  }
  return undefined;
}

function parseSource(cursor: Cursor): TableSource {
  if (cursor.takeSymbol('(')) {
    const query = parseQuery(cursor);
    cursor.expectSymbol(')');
    return { kind: 'derived', query, ...parseTableAlias(cursor) };
  }
  return { kind: 'table', name: cursor.expectName(), ...parseTableAlias(cursor) };
}

function parseTableAlias(cursor: Cursor): { alias?: string } {
  const named = cursor.takeWords('AS');
  return named || cursor.atName() ? { alias: cursor.expectName() } : {};
}

function refuseForeignClauses(cursor: Cursor): void {
  if (cursor.isWord('LIMIT')) throw refusal('LIMIT is not supported: use WHERE ROWNUM <= n.');
}
