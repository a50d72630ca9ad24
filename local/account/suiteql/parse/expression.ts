import { NotSupportedError } from '../../errors';
import { refusal } from '../refusal';
import type { Call, CaseBranch, Expression, OrderTerm } from '../syntax';
import type { Cursor } from './cursor';

export function parseList<T>(cursor: Cursor, parse: () => T): T[] {
  const list = [parse()];
  while (cursor.takeSymbol(',')) list.push(parse());
  return list;
}

/** In Oracle || has the precedence of + and -. */
export function parseExpression(cursor: Cursor): Expression {
  let left = parseFactor(cursor);
  for (;;) {
    const operator = (['+', '-', '||'] as const).find((symbol) => cursor.takeSymbol(symbol));
    if (operator === undefined) return left;
    left = { kind: 'binary', operator, left, right: parseFactor(cursor) };
  }
}

function parseFactor(cursor: Cursor): Expression {
  let left = parseUnary(cursor);
  for (;;) {
    const operator = (['*', '/'] as const).find((symbol) => cursor.takeSymbol(symbol));
    if (operator === undefined) return left;
    left = { kind: 'binary', operator, left, right: parseUnary(cursor) };
  }
}

function parseUnary(cursor: Cursor): Expression {
  if (cursor.takeSymbol('-')) return { kind: 'negate', operand: parseUnary(cursor) };
  cursor.takeSymbol('+');
  return parsePrimary(cursor);
}

/** A value that no operator joins to another. */
export function parsePrimary(cursor: Cursor): Expression {
  const token = cursor.peek();
  if (token.kind === 'number') return { kind: 'number', text: cursor.next().text };
  if (token.kind === 'string') return { kind: 'string', value: cursor.next().text };
  if (token.kind === 'parameter') {
    cursor.next();
    cursor.parameters += 1;
    return { kind: 'parameter', index: cursor.parameters };
  }
  if (cursor.takeSymbol('(')) {
    if (cursor.isWord('SELECT') || cursor.isWord('WITH')) {
      const query = cursor.grammar.query(cursor);
      cursor.expectSymbol(')');
      return { kind: 'subquery', query };
    }
    const expression = parseExpression(cursor);
    if (cursor.isSymbol(',')) throw new NotSupportedError('SuiteQL lists of columns, as in (a, b) IN (...)');
    cursor.expectSymbol(')');
    return expression;
  }
  if (cursor.takeWords('NULL')) return { kind: 'null' };
  if (cursor.takeWords('CASE')) return parseCase(cursor);
  refuseLiteral(cursor);
  // LEFT and RIGHT are reserved words, and their calls deserve the sentence that unsupported functions get.
  if (token.kind === 'word' && opensArguments(cursor)) return parseCall(cursor, cursor.next().text);
  return parseColumn(cursor);
}

function refuseLiteral(cursor: Cursor): void {
  const token = cursor.peek();
  if (token.kind !== 'word' || cursor.peek(1).kind !== 'string') return;
  if (token.text === 'DATE' || token.text === 'TIMESTAMP')
    throw refusal(`${token.text} literals are not supported: use TO_DATE or TO_TIMESTAMP.`);
  if (token.text === 'INTERVAL') throw new NotSupportedError('SuiteQL INTERVAL literals');
}

function parseColumn(cursor: Cursor): Expression {
  const first = cursor.peek();
  const name = cursor.expectName();
  if (cursor.takeSymbol('.')) {
    const second = cursor.peek();
    if (second.kind === 'word' && opensArguments(cursor))
      return parseCall(cursor, `${first.text}.${cursor.next().text}`);
    return { kind: 'column', table: name, name: cursor.expectName(), outer: takeOuterMark(cursor) };
  }
  if (first.kind === 'word' && VALUES_WITHOUT_PARENTHESES.has(first.text)) {
    return { kind: 'call', name: first.text, arguments: [], distinct: false, star: false, parentheses: false };
  }
  return { kind: 'column', name, outer: takeOuterMark(cursor) };
}

/** Whether the word that comes next is called; (+) after it marks an outer join instead. */
function opensArguments(cursor: Cursor): boolean {
  return cursor.isSymbol('(', 1) && !(cursor.isSymbol('+', 2) && cursor.isSymbol(')', 3));
}

function takeOuterMark(cursor: Cursor): boolean {
  if (!(cursor.isSymbol('(') && cursor.isSymbol('+', 1) && cursor.isSymbol(')', 2))) return false;
  cursor.position += 3;
  return true;
}

function parseCall(cursor: Cursor, name: string): Expression {
  cursor.expectSymbol('(');
  if (name === 'CAST') return parseCast(cursor);
  if (name === 'EXTRACT') return parseExtract(cursor);
  const call: Call = { kind: 'call', name, arguments: [], distinct: false, star: false, parentheses: true };
  if (cursor.takeSymbol('*')) call.star = true;
  else if (!cursor.isSymbol(')')) {
    call.distinct = cursor.takeWords('DISTINCT');
    call.arguments = parseList(cursor, () => parseExpression(cursor));
    if (name === 'TRIM' && cursor.isWord('FROM')) throw new NotSupportedError('SuiteQL TRIM (... FROM ...)');
  }
  cursor.expectSymbol(')');
  if (cursor.takeWords('OVER')) call.over = parseWindow(cursor);
  return call;
}

function parseWindow(cursor: Cursor): NonNullable<Call['over']> {
  cursor.expectSymbol('(');
  const partitionBy = cursor.takeWords('PARTITION', 'BY') ? parseList(cursor, () => parseExpression(cursor)) : [];
  const orderBy = cursor.takeWords('ORDER', 'BY') ? parseOrderBy(cursor) : [];
  if (cursor.isWord('ROWS') || cursor.isWord('RANGE'))
    throw new NotSupportedError('SuiteQL window frames (ROWS, RANGE)');
  cursor.expectSymbol(')');
  return { partitionBy, orderBy };
}

export function parseOrderBy(cursor: Cursor): OrderTerm[] {
  return parseList(cursor, () => {
    const term: OrderTerm = { expression: parseExpression(cursor), descending: false };
    if (cursor.takeWords('DESC')) term.descending = true;
    else cursor.takeWords('ASC');
    if (cursor.takeWords('NULLS', 'FIRST')) term.nulls = 'FIRST';
    else if (cursor.takeWords('NULLS', 'LAST')) term.nulls = 'LAST';
    return term;
  });
}

function parseCast(cursor: Cursor): Expression {
  const operand = parseExpression(cursor);
  cursor.expectWord('AS');
  const type = cursor.next().text;
  if (cursor.takeSymbol('(')) {
    while (!cursor.takeSymbol(')')) cursor.next();
  }
  cursor.expectSymbol(')');
  return { kind: 'cast', operand, type };
}

function parseExtract(cursor: Cursor): Expression {
  const field = cursor.next().text;
  cursor.expectWord('FROM');
  const operand = parseExpression(cursor);
  cursor.expectSymbol(')');
  return { kind: 'extract', field, operand };
}

function parseCase(cursor: Cursor): Expression {
  const operand = cursor.isWord('WHEN') ? undefined : parseExpression(cursor);
  const branches: CaseBranch[] = [];
  while (cursor.takeWords('WHEN')) {
    if (operand === undefined) {
      const condition = cursor.grammar.condition(cursor);
      cursor.expectWord('THEN');
      branches.push({ kind: 'condition', condition, result: parseExpression(cursor) });
    } else {
      const value = parseExpression(cursor);
      cursor.expectWord('THEN');
      branches.push({ kind: 'value', value, result: parseExpression(cursor) });
    }
  }
  if (branches.length === 0) throw cursor.unexpected('WHEN');
  const otherwise = cursor.takeWords('ELSE') ? parseExpression(cursor) : undefined;
  cursor.expectWord('END');
  return { kind: 'case', ...(operand && { operand }), branches, ...(otherwise && { otherwise }) };
}

const VALUES_WITHOUT_PARENTHESES = new Set([
  'SYSDATE',
  'SYSTIMESTAMP',
  'CURRENT_DATE',
  'CURRENT_TIMESTAMP',
  'LOCALTIMESTAMP',
  'ROWNUM',
]);
