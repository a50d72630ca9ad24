import { refusal } from '../refusal';
import type { Condition, Expression, OrderTerm, Query, Select } from '../syntax';
import { translateCondition } from './condition';
import { translateExpression } from './expression';
import { noteNotNull, translateFrom } from './from';
import { mentionsAggregate, requireGrouped } from './grouping';
import { direction, ordinal } from './order';
import { isRownumCondition, mentionsRownum, rowLimit } from './rownum';
import { Scope } from './scope';
import type { Translation } from './translation';
import { isClob, type OutputColumn, quoteName, type TranslatedQuery, type Typed } from './typed';
import { conjuncts, expressionsAfterWhere, isCallOf, some } from './walk';

interface Item extends Typed {
  name: string;
  /** What ORDER BY may call it. */
  alias?: string;
  /** More than a column. */
  computed?: boolean;
}

/** Translates one SELECT with the ORDER BY that follows it. */
export function translateSelect(
  written: Select,
  orderBy: OrderTerm[],
  parent: Scope | undefined,
  translation: Translation,
  nested: boolean,
): TranslatedQuery {
  const select = withRowsCutBeforeGrouping(written, translation);
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

  refuseShape(select, orderBy, scope, translation);
  noteGrouped(select, scope);
  const items = translateItems(select, scope, translation, nested);
  const groupBy = select.groupBy.map((expression) => translateExpression(expression, scope, translation).sql);
  const having = select.having && translateCondition(select.having, scope, translation);
  const orders = orderBy.map((term) => orderOf(term, items, select, scope, translation));
  checkGrouping(select, orderBy, items, scope, translation);
  if (select.distinct && items.some(isClob)) translation.require('suiteql.clob-distinct', 'DISTINCT has a long text.');
  if (scope.reachesOut) translation.correlated = true;

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
    if (some(item.expression, (part) => part.kind === 'parameter'))
      translation.require('suiteql.bound-in-select', 'A ? in the list of what is selected is not known to work.');
    const typed = translateExpression(item.expression, scope, translation);
    if (item.alias !== undefined)
      return [
        {
          ...typed,
          name: item.alias.toLowerCase(),
          alias: item.alias.toLowerCase(),
          computed: item.expression.kind !== 'column',
        },
      ];
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
  const item = itemOf(expression, items);
  if (item?.computed && expression.kind === 'column' && isGrouped(select))
    translation.require(
      'suiteql.order-by-aggregate-alias',
      `ORDER BY names the alias ${expression.name}: repeat what it stands for, or give its position.`,
    );
  const typed = item ?? translateExpression(expression, scope, translation);
  if (select.distinct && !items.some((item) => item.sql === typed.sql))
    throw refusal('ORA-01791: ORDER BY after SELECT DISTINCT names only selected expressions.');
  // Where no null can be, none is sorted: SQLite then reads an index in order.
  const filled = typed.neverNull === true || scope.notNull.has(typed.sql);
  // Of a long text NetSuite sorts the first 250 characters (Oracle help section_156257796125).
  const sorted = isClob(typed) ? `substr(${typed.sql}, 1, 250)` : typed.sql;
  return `${sorted} ${filled ? (term.descending ? 'DESC' : 'ASC') : direction(term)}`;
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

function isGrouped(select: Select): boolean {
  return select.groupBy.length > 0 || mentionsAggregate(expressionsAfterWhere(select));
}

const isDisplayed = isCallOf('BUILTIN.DF');

const displays = (expression: Expression): boolean => some(expression, isDisplayed);

/** Refuses shapes of GROUP BY, DISTINCT and ORDER BY that accounts refuse. */
function refuseShape(select: Select, orderBy: OrderTerm[], scope: Scope, translation: Translation): void {
  const sorted = orderBy.map((term) => term.expression);
  if (select.groupBy.some(displays))
    translation.require('suiteql.group-by-df', 'GROUP BY has BUILTIN.DF: join the table it shows a name of.');
  if (select.distinct && select.items.some((item) => item.kind === 'expression' && displays(item.expression)))
    translation.require('suiteql.distinct-df', 'SELECT DISTINCT has BUILTIN.DF: join the table it shows a name of.');
  if (sorted.some(displays) && scope.sources.some((source) => source.nullable))
    translation.require('suiteql.order-by-df-of-outer-join', 'ORDER BY has BUILTIN.DF, and a table is outer-joined.');
  if (sorted.some((expression) => some(expression, isCountOfRows)))
    translation.require('suiteql.order-by-count', 'ORDER BY has COUNT(*): give its position.');
  for (const expression of select.groupBy) {
    if (expression.kind !== 'column') continue;
    const { source, ...column } = scope.resolve(expression.name, expression.table);
    if (!source.stored && source.record !== 'DUAL')
      translation.require('suiteql.group-by-derived', `GROUP BY has ${expression.name} of a sub-query.`);
    if (isClob(column)) translation.require('suiteql.clob-distinct', `GROUP BY has the long text ${expression.name}.`);
  }
}

const isCountOfRows = (expression: Expression): boolean =>
  expression.kind === 'call' && expression.name === 'COUNT' && expression.star;

/** Notes the columns that are grouped by and whose displayed text is not. */
function noteGrouped(select: Select, scope: Scope): void {
  const sqlOf = (expression: Expression): string[] =>
    expression.kind === 'column' ? [scope.resolve(expression.name, expression.table).sql] : [];
  for (const sql of select.groupBy.flatMap(sqlOf)) scope.grouped.add(sql);
  for (const expression of select.groupBy.filter(isDisplayed))
    if (expression.kind === 'call') for (const sql of expression.arguments.flatMap(sqlOf)) scope.grouped.delete(sql);
}

/** ROWNUM around a grouped sub-query limits, in accounts that do so, the rows that are grouped. */
function withRowsCutBeforeGrouping(select: Select, { behaviours }: Translation): Select {
  const [item, ...others] = select.from;
  const limits = conjuncts(select.where).filter(isRownumCondition);
  if (limits.length === 0 || item === undefined || others.length > 0 || item.joins.length > 0) return select;
  if (item.source.kind !== 'derived' || item.source.query.body.kind !== 'select') return select;
  const { source } = item;
  const { body } = source.query as Query & { body: Select };
  if (!isGrouped(body) || behaviours.get('suiteql.outer-rownum') !== 'before-grouping') return select;
  const inner = conjoined([...conjuncts(body.where), ...limits]);
  const outer = conjoined(conjuncts(select.where).filter((condition) => !isRownumCondition(condition)));
  const { where: _, ...rest } = select;
  const query: Query = { ...source.query, body: { ...body, ...(inner && { where: inner }) } };
  return { ...rest, from: [{ ...item, source: { ...source, query } }], ...(outer && { where: outer }) };
}

function conjoined([first, ...others]: Condition[]): Condition | undefined {
  return others.reduce<Condition | undefined>((left, right) => left && { kind: 'and', left, right }, first);
}

function refuseStrayMarks(select: Select): void {
  const marked = (expression: Expression): boolean => expression.kind === 'column' && expression.outer;
  if (expressionsAfterWhere(select).some((expression) => some(expression, marked)))
    throw refusal('ORA-30563: outer join operator (+) not allowed here.');
}

function outputOf(item: Item): OutputColumn {
  return { name: item.name, type: item.type, ...(item.column && { column: item.column }) };
}
