import { refusal } from '../refusal';
import type { Expression, OrderTerm, Select } from '../syntax';
import { translateCondition } from './condition';
import { translateExpression } from './expression';
import { noteNotNull, translateFrom } from './from';
import { mentionsAggregate, requireGrouped } from './grouping';
import { direction, ordinal } from './order';
import { isRownumCondition, mentionsRownum, rowLimit } from './rownum';
import { Scope } from './scope';
import type { Translation } from './translation';
import { type OutputColumn, quoteName, type TranslatedQuery, type Typed } from './typed';
import { expressionsAfterWhere, some } from './walk';

interface Item extends Typed {
  name: string;
  /** What ORDER BY may call it. */
  alias?: string;
}

/** Translates one SELECT with the ORDER BY that follows it. */
export function translateSelect(
  select: Select,
  orderBy: OrderTerm[],
  parent: Scope | undefined,
  translation: Translation,
  nested: boolean,
): TranslatedQuery {
  const scope = new Scope(parent);
  const { sql: from, where } = translateFrom(select, scope, translation);
  refuseStrayMarks(select);
  const limits = where.filter(isRownumCondition).map((condition) => rowLimit(condition, scope, translation));
  const filters = where.filter((condition) => !isRownumCondition(condition));
  if (mentionsAggregate(filters.flatMap((filter) => (filter.kind === 'compare' ? [filter.left, filter.right] : []))))
    throw refusal('ORA-00934: group function is not allowed here: use HAVING.');
  const filter = filters.map((condition) => translateCondition(condition, scope, translation)).join(' AND ');
  for (const condition of filters) noteNotNull(condition, scope);

  const numbered =
    limits.length > 0 || mentionsRownum([...expressionsAfterWhere(select), ...orderBy.map((term) => term.expression)]);
  const rows = numbered ? scope.materialise() : undefined;

  const items = translateItems(select, scope, translation, nested);
  const groupBy = select.groupBy.map((expression) => translateExpression(expression, scope, translation).sql);
  const having = select.having && translateCondition(select.having, scope, translation);
  const orders = orderBy.map((term) => orderOf(term, items, select, scope, translation));
  checkGrouping(select, orderBy, items, scope, translation);

  const list = items.map((item) => `${item.sql} AS ${quoteName(item.name)}`).join(', ');
  const source = `FROM ${from}${filter === '' ? '' : ` WHERE ${filter}`}`;
  const sql = [
    `SELECT ${select.distinct ? 'DISTINCT ' : ''}${list}`,
    rows === undefined ? source : `FROM (${numberedRows(rows, source, limits)}) AS "rows$"`,
    groupBy.length > 0 ? `GROUP BY ${groupBy.join(', ')}` : '',
    having ? `HAVING ${having}` : '',
    orders.length > 0 ? `ORDER BY ${orders.join(', ')}` : '',
  ];
  return { sql: sql.filter((clause) => clause !== '').join(' '), columns: items.map(outputOf) };
}

function numberedRows(rows: Map<string, string>, source: string, limits: string[]): string {
  const columns = [...rows].map(([sql, name]) => `${sql} AS "${name}"`);
  const limit = limits.length > 1 ? `min(${limits.join(', ')})` : limits[0];
  return `SELECT ${['row_number() OVER () AS "rownum$"', ...columns].join(', ')} ${source}${limit === undefined ? '' : ` LIMIT ${limit}`}`;
}

/** Columns without a name are called expr1, expr2... (docs/assumptions.md). */
function translateItems(select: Select, scope: Scope, translation: Translation, nested: boolean): Item[] {
  let unnamed = 0;
  return select.items.flatMap((item): Item[] => {
    if (item.kind === 'all') {
      const sources = item.table === undefined ? scope.sources : [scope.source(item.table)];
      return sources.flatMap((source) => {
        if (source === undefined) throw refusal(`${item.table}.* names no table of FROM.`);
        return scope.columnsOf(source);
      });
    }
    if (nested && item.alias !== undefined && item.quoted)
      throw refusal('The alias of a column in a sub-query is written without double quotes.');
    const typed = translateExpression(item.expression, scope, translation);
    if (item.alias !== undefined)
      return [{ ...typed, name: item.alias.toLowerCase(), alias: item.alias.toLowerCase() }];
    if (item.expression.kind === 'column') {
      const name = item.expression.name.toLowerCase();
      return [{ ...typed, name, alias: name }];
    }
    unnamed += 1;
    return [{ ...typed, name: `expr${unnamed}` }];
  });
}

/** ORDER BY sees positions, aliases and the columns of FROM; SELECT DISTINCT leaves it only what is selected. */
function orderOf(term: OrderTerm, items: Item[], select: Select, scope: Scope, translation: Translation): string {
  const { expression } = term;
  const typed = itemOf(expression, items) ?? translateExpression(expression, scope, translation);
  if (select.distinct && !items.some((item) => item.sql === typed.sql))
    throw refusal('ORA-01791: ORDER BY after SELECT DISTINCT names only selected expressions.');
  // Where no null can be, none is sorted: SQLite then reads an index in order.
  const filled = typed.neverNull === true || scope.notNull.has(typed.sql);
  return `${typed.sql} ${filled ? (term.descending ? 'DESC' : 'ASC') : direction(term)}`;
}

function itemOf(expression: Expression, items: Item[]): Item | undefined {
  if (expression.kind === 'number') return items[ordinal(expression.text, items.length) - 1];
  if (expression.kind !== 'column' || expression.table !== undefined) return undefined;
  const named = items.filter((item) => item.alias === expression.name.toLowerCase());
  return named.length === 1 ? named[0] : undefined;
}

function checkGrouping(
  select: Select,
  orderBy: OrderTerm[],
  items: Item[],
  scope: Scope,
  translation: Translation,
): void {
  const sorted = orderBy.map((term) => term.expression).filter((expression) => itemOf(expression, items) === undefined);
  const selected = select.items.flatMap((item) => (item.kind === 'expression' ? [item.expression] : []));
  if (select.groupBy.length === 0 && !mentionsAggregate([...expressionsAfterWhere(select), ...sorted])) return;
  if (select.items.some((item) => item.kind === 'all')) throw refusal('ORA-00979: not a GROUP BY expression: *.');
  const inHaving = expressionsAfterWhere({ ...select, items: [], groupBy: [] });
  requireGrouped([...selected, ...inHaving, ...sorted], select.groupBy, scope, translation);
}

function refuseStrayMarks(select: Select): void {
  const marked = (expression: Expression): boolean => expression.kind === 'column' && expression.outer;
  if (expressionsAfterWhere(select).some((expression) => some(expression, marked)))
    throw refusal('ORA-30563: outer join operator (+) not allowed here.');
}

function outputOf(item: Item): OutputColumn {
  return { name: item.name, type: item.type, ...(item.column && { column: item.column }) };
}
