import { NotSupportedError } from '../../errors';
import { refusal } from '../refusal';
import type { ComparisonOperator, Condition, Expression } from '../syntax';
import type { Cursor } from './cursor';
import { parseExpression, parseList } from './expression';

/** Oracle refuses a longer list (ORA-01795); NetSuite documents the same limit. */
const MAX_LIST = 1000;

export function parseCondition(cursor: Cursor): Condition {
  let left = parseAnd(cursor);
  while (cursor.takeWords('OR')) left = { kind: 'or', left, right: parseAnd(cursor) };
  return left;
}

function parseAnd(cursor: Cursor): Condition {
  let left = parseNot(cursor);
  while (cursor.takeWords('AND')) left = { kind: 'and', left, right: parseNot(cursor) };
  return left;
}

function parseNot(cursor: Cursor): Condition {
  return cursor.takeWords('NOT') ? { kind: 'not', operand: parseNot(cursor) } : parsePredicate(cursor);
}

function parsePredicate(cursor: Cursor): Condition {
  if (cursor.takeWords('EXISTS')) {
    cursor.expectSymbol('(');
    const query = cursor.grammar.query(cursor);
    cursor.expectSymbol(')');
    return { kind: 'exists', query };
  }
  if (cursor.isSymbol('(') && opensCondition(cursor)) {
    cursor.expectSymbol('(');
    const condition = parseCondition(cursor);
    cursor.expectSymbol(')');
    return condition;
  }
  const operand = parseExpression(cursor);
  const operator = takeComparison(cursor);
  if (operator !== undefined) {
    if (cursor.isWord('ANY') || cursor.isWord('ALL') || cursor.isWord('SOME'))
      throw new NotSupportedError('SuiteQL comparisons with ANY, SOME or ALL');
    return { kind: 'compare', operator, left: operand, right: parseExpression(cursor) };
  }
  if (cursor.takeWords('IS')) {
    const negated = cursor.takeWords('NOT');
    cursor.expectWord('NULL');
    return { kind: 'isNull', operand, negated };
  }
  const negated = cursor.takeWords('NOT');
  if (cursor.takeWords('LIKE')) {
    const pattern = parseExpression(cursor);
    return cursor.takeWords('ESCAPE')
      ? { kind: 'like', operand, pattern, escape: parseExpression(cursor), negated }
      : { kind: 'like', operand, pattern, negated };
  }
  if (cursor.takeWords('BETWEEN')) {
    const low = parseExpression(cursor);
    cursor.expectWord('AND');
    return { kind: 'between', operand, low, high: parseExpression(cursor), negated };
  }
  if (cursor.takeWords('IN')) return parseIn(cursor, operand, negated);
  throw cursor.unexpected('a comparison');
}

function parseIn(cursor: Cursor, operand: Expression, negated: boolean): Condition {
  cursor.expectSymbol('(');
  if (cursor.isWord('SELECT') || cursor.isWord('WITH')) {
    const query = cursor.grammar.query(cursor);
    cursor.expectSymbol(')');
    return { kind: 'inQuery', operand, query, negated };
  }
  const list = parseList(cursor, () => parseExpression(cursor));
  cursor.expectSymbol(')');
  if (list.length > MAX_LIST)
    throw refusal(`An IN list holds at most ${MAX_LIST} expressions, and this one has ${list.length}.`);
  return { kind: 'inList', operand, list, negated };
}

function takeComparison(cursor: Cursor): ComparisonOperator | undefined {
  for (const operator of ['=', '<>', '<=', '>=', '<', '>'] as const) if (cursor.takeSymbol(operator)) return operator;
  return cursor.takeSymbol('!=') || cursor.takeSymbol('^=') ? '<>' : undefined;
}

/** Whether the parenthesis that comes next holds a condition: it does when a comparison stands in it at the first level. */
function opensCondition(cursor: Cursor): boolean {
  if (cursor.peek(1).kind === 'word' && cursor.peek(1).text === 'SELECT') return false;
  let depth = 0;
  let cases = 0;
  for (let ahead = 0; ; ahead += 1) {
    const token = cursor.peek(ahead);
    if (token.kind === 'end') return false;
    if (token.kind === 'symbol' && token.text === '(') {
      if (depth >= 1 && cases === 0 && isConditionAhead(cursor, ahead)) return true;
      depth += 1;
    } else if (token.kind === 'symbol' && token.text === ')') {
      depth -= 1;
      if (depth === 0) return false;
    } else if (token.kind === 'word' && token.text === 'CASE') cases += 1;
    else if (token.kind === 'word' && token.text === 'END') cases -= 1;
    else if (depth === 1 && cases === 0 && COMPARISONS.has(token.text) && token.kind !== 'string') return true;
  }
}

/** A parenthesis within the first may be the condition: ((a = 1)). */
function isConditionAhead(cursor: Cursor, ahead: number): boolean {
  if (ahead !== 1) return false;
  const saved = cursor.position;
  cursor.position += ahead;
  const found = opensCondition(cursor);
  cursor.position = saved;
  return found;
}

const COMPARISONS = new Set([
  '=',
  '<>',
  '!=',
  '^=',
  '<',
  '<=',
  '>',
  '>=',
  'IS',
  'IN',
  'LIKE',
  'BETWEEN',
  'NOT',
  'EXISTS',
  'AND',
  'OR',
]);
