import { refusal } from '../refusal';
import type { Condition, Expression, Select, TableSource } from '../syntax';
import { columnsMadeNotNull, translateCondition } from './condition';
import type { Scope, Source } from './scope';
import type { Translation } from './translation';
import { type OutputColumn, quoteName, typeOfColumn } from './typed';
import { children, conjuncts, operands, some } from './walk';

/** FROM in SQL, and the conditions of WHERE that did not become joins. Adds the sources to `scope`. */
export function translateFrom(
  select: Select,
  scope: Scope,
  translation: Translation,
): { sql: string; where: Condition[] } {
  const where = conjuncts(select.where);
  const outer = where.filter(isOuter);
  const ansi = select.from.some((item) => item.joins.length > 0);
  if (ansi && (outer.length > 0 || select.from.length > 1))
    throw refusal('ANSI joins (JOIN ... ON) and Oracle joins (tables with commas, (+)) do not mix in one query.');
  const sql = ansi ? ansiJoins(select, scope, translation) : oracleJoins(select, outer, scope, translation);
  return { sql, where: where.filter((condition) => !isOuter(condition)) };
}

function ansiJoins(select: Select, scope: Scope, translation: Translation): string {
  const [item] = select.from;
  if (item === undefined) throw refusal('FROM names no table.');
  let sql = addSource(item.source, scope, translation, false);
  for (const join of item.joins) {
    if (join.kind === 'RIGHT' || join.kind === 'FULL') {
      for (const source of scope.sources) source.nullable = true;
      scope.notNull.clear();
    }
    sql += ` ${join.kind === 'CROSS' ? '' : `${join.kind} `}JOIN ${addSource(join.source, scope, translation, join.kind === 'LEFT' || join.kind === 'FULL')}`;
    if (join.on === undefined) continue;
    refuseJoinCondition(join.on, translation);
    sql += ` ON ${translateCondition(join.on, scope, translation)}`;
    if (join.kind === 'INNER') for (const part of conjuncts(join.on)) noteNotNull(part, scope);
  }
  return sql;
}

export function noteNotNull(condition: Condition, scope: Scope): void {
  for (const column of columnsMadeNotNull(condition, scope)) scope.notNull.add(column);
}

/**
 * Tables with commas. Conditions with (+) on a table's columns make it an outer join; the (+) table comes after the
 * table it is joined to, since SuiteQL has no right outer join in this form (Oracle help, SuiteQL join types).
 */
function oracleJoins(select: Select, outer: Condition[], scope: Scope, translation: Translation): string {
  const parts = select.from.map((item) => ({
    sql: addSource(item.source, scope, translation, false),
    on: [] as Condition[],
  }));
  for (const condition of outer) {
    const columns = columnsOf(condition);
    const indexes = columns.map((column) => scope.sources.indexOf(scope.resolve(column.name, column.table).source));
    const marked = new Set(indexes.filter((_, position) => columns[position]?.outer));
    const [index] = marked;
    if (condition.kind === 'or' || condition.kind === 'not' || condition.kind === 'inQuery')
      throw refusal('ORA-01719: outer join operator (+) not allowed in operand of OR, NOT or IN with a sub-query.');
    if (index === undefined || marked.size > 1)
      throw refusal('ORA-01468: a predicate may reference only one outer-joined table.');
    const unmarked = indexes.filter((_, position) => !columns[position]?.outer);
    if (unmarked.includes(index)) throw refusal('ORA-01416: two tables cannot be outer-joined to each other.');
    if (unmarked.some((other) => other > index))
      throw refusal(
        'A right outer join cannot be written with (+): use RIGHT JOIN ... ON, or change the order of the tables in FROM.',
      );
    refuseJoinCondition(condition, translation);
    parts[index]?.on.push(condition);
    const source = scope.sources[index];
    if (source) source.nullable = true;
  }
  return parts
    .map(({ sql, on }, index) => {
      if (on.length === 0) return index === 0 ? sql : `JOIN ${sql}`;
      return `LEFT JOIN ${sql} ON ${on.map((condition) => translateCondition(condition, scope, translation)).join(' AND ')}`;
    })
    .join(' ');
}

function addSource(source: TableSource, scope: Scope, translation: Translation, nullable: boolean): string {
  const add = (entry: Omit<Source, 'nullable'>): string => {
    scope.add({ ...entry, nullable });
    return ` AS ${quoteName(entry.alias)}`;
  };
  const common = source.kind === 'table' ? translation.common.get(source.name.toLowerCase()) : undefined;
  if (common !== undefined && source.kind === 'table') {
    const { sql, columns } = translation.grammar.query(common, undefined, translation, true);
    const alias = (source.alias ?? source.name).toLowerCase();
    return `(${sql})${add({ alias, record: source.name, columns: columns.map(withoutDisplay), stored: false })}`;
  }
  if (source.kind === 'derived') {
    translation.derived += 1;
    if (translation.derived > 1)
      translation.require('suiteql.nested-from', 'A sub-query of FROM has another one in its own FROM.');
    const { sql, columns } = translation.grammar.query(source.query, scope.parent, translation, true);
    translation.derived -= 1;
    const alias = source.alias?.toLowerCase() ?? `subquery$${scope.sources.length + 1}`;
    return `(${sql})${add({ alias, record: source.alias ?? 'sub-query', columns, stored: false })}`;
  }
  const alias = (source.alias ?? source.name).toLowerCase();
  if (source.name.toUpperCase() === 'DUAL')
    return `(SELECT 'X' AS "dummy")${add({ alias, record: 'DUAL', columns: [{ name: 'dummy', type: 'TEXT' }], stored: false })}`;
  const { table, seen } = translation.table(source.name);
  const columns = table.columns.map((column) => ({ name: column.name, type: typeOfColumn(column.type), column }));
  const storage = quoteName(table.storage);
  return `${seen === undefined ? storage : `(SELECT * FROM ${storage} WHERE ${seen})`}${add({ alias, record: table.name, columns, stored: true, ...(table.hidden && { hidden: table.hidden }) })}`;
}

/** BUILTIN.DF of a column of WITH shows the id. */
function withoutDisplay({ column, ...output }: OutputColumn): OutputColumn {
  if (column === undefined) return output;
  const { display: _, ...plain } = column;
  return { ...output, column: plain };
}

/** Joins by anything but columns, or columns and constants, that are equal. */
function refuseJoinCondition(on: Condition, translation: Translation): void {
  if (on.kind === 'and' || on.kind === 'or') {
    if (on.kind === 'or') translation.require('suiteql.or-in-join', 'The condition of a join has an OR.');
    refuseJoinCondition(on.left, translation);
    refuseJoinCondition(on.right, translation);
    return;
  }
  if (on.kind !== 'compare' || on.operator !== '=')
    translation.require('suiteql.range-in-join', 'The condition of a join compares with something else than =.');
  if (!operands(on).every(isPlain))
    translation.require('suiteql.function-in-join', 'The condition of a join has a function or an expression.');
}

const PLAIN: ReadonlySet<Expression['kind']> = new Set(['column', 'number', 'string', 'parameter', 'null']);

/** A column or a constant, a negative number among them. */
const isPlain = (operand: Expression): boolean =>
  PLAIN.has(operand.kind) || (operand.kind === 'negate' && operand.operand.kind === 'number');

function isOuter(condition: Condition): boolean {
  return operands(condition).some((operand) =>
    some(operand, (expression) => expression.kind === 'column' && expression.outer),
  );
}

function columnsOf(condition: Condition): (Expression & { kind: 'column' })[] {
  const collect = (expression: Expression): (Expression & { kind: 'column' })[] =>
    expression.kind === 'column' ? [expression] : children(expression).flatMap(collect);
  return operands(condition).flatMap(collect);
}
