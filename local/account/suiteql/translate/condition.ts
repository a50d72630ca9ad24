import { globOf } from '../oracle/sqlite-functions';
import { refusal } from '../refusal';
import type { Condition, Expression } from '../syntax';
import { translateExpression } from './expression';
import type { Scope } from './scope';
import type { Translation } from './translation';
import { asText, comparable, isClob, quoteName, quoteText, type Typed } from './typed';
import { isCallOf, operands, some } from './walk';

/** Translates a condition of a clause that sees `scope`. */
export function translateCondition(condition: Condition, scope: Scope, translation: Translation): string {
  const filtered: Typed[] = [];
  const translate = (expression: Expression): Typed => {
    const typed = translateExpression(expression, scope, translation);
    filtered.push(typed);
    return typed;
  };
  translation.conditions += 1;
  const sql = conditionOf(condition, translate, scope, translation);
  translation.conditions -= 1;
  refuseOperands(filtered, translation);
  return findsNothing(condition, filtered, translation) ? `CASE WHEN ${sql} THEN NULL END` : sql;
}

/** Refuses columns that may stand in no condition. */
function refuseOperands(filtered: Typed[], translation: Translation): void {
  for (const operand of filtered) {
    if (isClob(operand)) translation.require('suiteql.clob-where', `${operand.column?.name} is a long text.`);
    if (operand.column?.list)
      translation.require('suiteql.list-column-filter', `${operand.column.name} may be selected only.`);
  }
}

/** Conditions that NetSuite takes and that no row meets, negated or not. */
function findsNothing(condition: Condition, filtered: Typed[], { behaviours }: Translation): boolean {
  if (filtered.length === 0) return false;
  const isMultiselect = filtered.some(({ column }) => column?.type === 'MULTISELECT');
  if (isMultiselect && behaviours.get('suiteql.multiselect-filter') === 'nothing') return true;
  return behaviours.get('suiteql.bound-to-date') === 'nothing' && operands(condition).some(hasBoundDate);
}

const hasBoundDate = (expression: Expression): boolean =>
  some(
    expression,
    (call) =>
      call.kind === 'call' &&
      (call.name === 'TO_DATE' || call.name === 'TO_TIMESTAMP') &&
      call.arguments.some((argument) => argument.kind === 'parameter'),
  );

function conditionOf(
  condition: Condition,
  translate: (expression: Expression) => Typed,
  scope: Scope,
  translation: Translation,
): string {
  const compared = (...expressions: Expression[]): string[] =>
    comparable(expressions.map(translate), translation).map((operand) => operand.sql);
  refuseMixedTimes(condition);
  switch (condition.kind) {
    case 'and':
    case 'or':
      return `(${translateCondition(condition.left, scope, translation)} ${condition.kind === 'and' ? 'AND' : 'OR'} ${translateCondition(condition.right, scope, translation)})`;
    case 'not':
      return `NOT (${translateCondition(condition.operand, scope, translation)})`;
    case 'compare': {
      const [left, right] = compared(condition.left, condition.right);
      return `${left} ${condition.operator} ${right}`;
    }
    case 'isNull':
      return `${translate(condition.operand).sql} IS ${condition.negated ? 'NOT ' : ''}NULL`;
    case 'between': {
      const [operand, low, high] = compared(condition.operand, condition.low, condition.high);
      return `${operand} ${condition.negated ? 'NOT ' : ''}BETWEEN ${low} AND ${high}`;
    }
    case 'like':
      return like(condition, translate, translation);
    case 'inList': {
      const [operand, ...list] = compared(condition.operand, ...condition.list);
      return `${operand} ${condition.negated ? 'NOT ' : ''}IN (${list.join(', ')})`;
    }
    case 'inQuery':
      return inQuery(condition, translate, scope, translation);
    case 'exists':
      return `EXISTS (${translation.grammar.query(condition.query, scope, translation).sql})`;
  }
}

function like(
  condition: Condition & { kind: 'like' },
  translate: (expression: Expression) => Typed,
  translation: Translation,
): string {
  if (condition.escape !== undefined)
    translation.require('suiteql.like-escape', 'LIKE ... ESCAPE is not known to run: use INSTR or =.');
  const operand = asText(translate(condition.operand), translation).sql;
  const pattern = asText(translate(condition.pattern), translation);
  const escaping = condition.escape && translate(condition.escape);
  const glob =
    pattern.text !== undefined && (escaping === undefined || escaping.text !== undefined)
      ? quoteText(globOf(pattern.text, escaping?.text))
      : `ora_glob(${pattern.sql}, ${escaping?.sql ?? 'NULL'})`;
  return `${operand} ${condition.negated ? 'NOT ' : ''}GLOB ${glob}`;
}

function inQuery(
  condition: Condition & { kind: 'inQuery' },
  translate: (expression: Expression) => Typed,
  scope: Scope,
  translation: Translation,
): string {
  const operand = translate(condition.operand);
  const { sql, columns } = translation.grammar.query(condition.query, scope, translation);
  const [column] = columns;
  if (column === undefined || columns.length > 1) throw refusal('The sub-query of IN selects one column.');
  const not = condition.negated ? 'NOT ' : '';
  const inner: Typed = { sql: '"value"', type: column.type };
  const [left, right] = comparable([operand, inner], translation) as [Typed, Typed];
  if (right.sql === inner.sql) return `${left.sql} ${not}IN (${sql})`;
  return `${left.sql} ${not}IN (SELECT ${right.sql} FROM (SELECT ${quoteName(column.name)} AS "value" FROM (${sql})))`;
}

/** Oracle's advice that NetSuite repeats for SuiteQL: one predicate does not mix the two (Oracle help article_0824094533). */
function refuseMixedTimes(condition: Condition): void {
  if (condition.kind === 'and' || condition.kind === 'or' || condition.kind === 'not') return;
  const expressions = operands(condition);
  const mentions = (name: string): boolean => expressions.some((expression) => some(expression, isCallOf(name)));
  if (mentions('TO_DATE') && mentions('TO_TIMESTAMP'))
    throw refusal('One comparison mixes TO_DATE and TO_TIMESTAMP: use one of them.');
}

/** Columns that a condition at the top of WHERE, or of the ON of an inner join, makes not null. */
export function columnsMadeNotNull(condition: Condition, scope: Scope): string[] {
  const bare = (expression: Expression): string[] =>
    expression.kind === 'column' ? [scope.resolve(expression.name, expression.table).sql] : [];
  if (condition.kind === 'compare') return [...bare(condition.left), ...bare(condition.right)];
  if (condition.kind === 'isNull') return condition.negated ? bare(condition.operand) : [];
  if (condition.kind === 'between' || condition.kind === 'inList' || condition.kind === 'inQuery')
    return condition.negated ? [] : bare(condition.operand);
  return [];
}
