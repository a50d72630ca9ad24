import { isAggregate } from '../functions/aggregates';
import { refusal } from '../refusal';
import type { Expression } from '../syntax';
import { translateExpression } from './expression';
import type { Scope } from './scope';
import type { Translation } from './translation';
import { children, some } from './walk';

export function mentionsAggregate(expressions: Expression[]): boolean {
  return expressions.some((expression) => some(expression, isAggregate));
}

/** Refuses a column that is neither grouped by nor within an aggregate function: SQLite would pick a row. */
export function requireGrouped(
  expressions: Expression[],
  groupBy: Expression[],
  scope: Scope,
  translation: Translation,
): void {
  const sqlOf = (expression: Expression): string => translateExpression(expression, scope, translation).sql;
  const groups = new Set(groupBy.map(sqlOf));
  const check = (expression: Expression): void => {
    if (isAggregate(expression) || groups.has(sqlOf(expression))) return;
    if (expression.kind === 'column' && scope.sources.includes(scope.resolve(expression.name, expression.table).source))
      throw refusal(
        groupBy.length > 0
          ? `ORA-00979: not a GROUP BY expression: ${expression.name}.`
          : `ORA-00937: not a single-group group function: ${expression.name}.`,
      );
    for (const child of children(expression)) check(child);
  };
  // Expressions of HAVING and CASE are checked here apart from the condition they stand in.
  translation.conditions += 1;
  for (const expression of expressions) check(expression);
  translation.conditions -= 1;
}
