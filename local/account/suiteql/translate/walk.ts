import type { Condition, Expression, Select } from '../syntax';

/** Expressions directly within an expression; sub-queries are worlds of their own and not entered. */
export function children(expression: Expression): Expression[] {
  switch (expression.kind) {
    case 'negate':
    case 'cast':
    case 'extract':
      return [expression.operand];
    case 'binary':
      return [expression.left, expression.right];
    case 'call':
      return [
        ...expression.arguments,
        ...(expression.over?.partitionBy ?? []),
        ...(expression.over?.orderBy ?? []).map((term) => term.expression),
      ];
    case 'case':
      return [
        ...(expression.operand ? [expression.operand] : []),
        ...expression.branches.flatMap((branch) => [
          ...(branch.kind === 'value' ? [branch.value] : operands(branch.condition)),
          branch.result,
        ]),
        ...(expression.otherwise ? [expression.otherwise] : []),
      ];
    default:
      return [];
  }
}

/** Expressions directly within a condition. */
export function operands(condition: Condition): Expression[] {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return [...operands(condition.left), ...operands(condition.right)];
    case 'not':
      return operands(condition.operand);
    case 'compare':
      return [condition.left, condition.right];
    case 'like':
      return [condition.operand, condition.pattern, ...(condition.escape ? [condition.escape] : [])];
    case 'between':
      return [condition.operand, condition.low, condition.high];
    case 'inList':
      return [condition.operand, ...condition.list];
    case 'isNull':
    case 'inQuery':
      return [condition.operand];
    case 'exists':
      return [];
  }
}

export function some(expression: Expression, test: (expression: Expression) => boolean): boolean {
  return test(expression) || children(expression).some((child) => some(child, test));
}

export function isCallOf(name: string): (expression: Expression) => boolean {
  return (expression) => expression.kind === 'call' && expression.name === name;
}

/** The conditions that AND joins at the top. */
export function conjuncts(condition: Condition | undefined): Condition[] {
  if (condition === undefined) return [];
  return condition.kind === 'and' ? [...conjuncts(condition.left), ...conjuncts(condition.right)] : [condition];
}

/** Expressions of SELECT, GROUP BY and HAVING. */
export function expressionsAfterWhere(select: Select): Expression[] {
  return [
    ...select.items.flatMap((item) => (item.kind === 'expression' ? [item.expression] : [])),
    ...select.groupBy,
    ...(select.having ? operands(select.having) : []),
  ];
}
