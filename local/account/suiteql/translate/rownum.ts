import { NotSupportedError } from '../../errors';
import { refusal } from '../refusal';
import type { ComparisonOperator, Condition, Expression } from '../syntax';
import { translateExpression } from './expression';
import type { Scope } from './scope';
import type { Translation } from './translation';
import { asNumber } from './typed';
import { isCallOf, operands, some } from './walk';

const isRownum = isCallOf('ROWNUM');

/**
 * ROWNUM numbers the rows that pass WHERE, before they are grouped or sorted. A SELECT that uses it reads from
 * "rows$": the rows of its FROM and WHERE, cut by the conditions on ROWNUM and numbered.
 */
export function mentionsRownum(expressions: Expression[]): boolean {
  return expressions.some((expression) => some(expression, isRownum));
}

/** More rows than any query has. */
const ALL = '9223372036854775807';

/** How many rows a condition on ROWNUM lets through, in SQL. Since counting starts at 1, ROWNUM > 1 lets none through. */
export function rowLimit(condition: Condition, scope: Scope, translation: Translation): string {
  if (condition.kind === 'compare') {
    if (isRownum(condition.left)) return limitOf(condition.operator, condition.right, scope, translation);
    if (isRownum(condition.right)) return limitOf(MIRRORED[condition.operator], condition.left, scope, translation);
  }
  if (condition.kind === 'between' && isRownum(condition.operand) && !condition.negated) {
    const low = limitOf('>=', condition.low, scope, translation);
    return `min(${low}, ${limitOf('<=', condition.high, scope, translation)})`;
  }
  throw new NotSupportedError('SuiteQL ROWNUM in a condition other than a comparison with a number');
}

const MIRRORED: Record<ComparisonOperator, ComparisonOperator> = {
  '=': '=',
  '<>': '<>',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

function limitOf(operator: ComparisonOperator, bound: Expression, scope: Scope, translation: Translation): string {
  if (some(bound, (expression) => expression.kind === 'column' || expression.kind === 'subquery'))
    throw new NotSupportedError('SuiteQL ROWNUM compared with something that is not a constant');
  const value = asNumber(translateExpression(bound, scope, translation)).sql;
  switch (operator) {
    case '<=':
      return `max(0, CAST(floor(${value}) AS INTEGER))`;
    case '<':
      return `max(0, CAST(ceil(${value}) AS INTEGER) - 1)`;
    case '=':
      return `iif(${value} = 1, 1, 0)`;
    case '>':
      return `iif(${value} < 1, ${ALL}, 0)`;
    case '>=':
      return `iif(${value} <= 1, ${ALL}, 0)`;
    case '<>':
      throw refusal('ROWNUM is compared with <, <=, =, > or >=.');
  }
}

export function isRownumCondition(condition: Condition): boolean {
  return mentionsRownum(operands(condition));
}
