import { parseSuiteql } from './parse/query';
import type { Condition, Expression, Join, Query, QueryBody, Select, TableSource } from './syntax';
import { children, conjuncts } from './translate/walk';

/** What a query asks of an account, each thing once and in alphabetical order. */
export interface Usage {
  /** In lower case. */
  tables: string[];
  /** `table.column`, in lower case; columns of sub-queries of FROM are not columns of an account. */
  columns: string[];
  /** As written in Oracle's lists: TO_CHAR, BUILTIN.DF, COUNT, CURRENT_DATE. */
  functions: string[];
  /** Forms of statements that accounts are known to take or refuse: left-join, join-range, in-list, union-all. */
  shapes: string[];
}

/** Tables by the names under which a query's columns name them; undefined: a sub-query of FROM. */
type Scope = ReadonlyMap<string, string | undefined>;

/**
 * Takes a query apart.
 * Errors: SSS_SEARCH_ERROR_OCCURRED for what is no SuiteQL.
 */
export function usageOf(sql: string): Usage {
  const found = new Found();
  found.query(parseSuiteql(sql).query, []);
  return found.usage();
}

class Found {
  readonly #tables = new Set<string>();
  readonly #columns = new Set<string>();
  readonly #functions = new Set<string>();
  readonly #shapes = new Set<string>();
  #isSelected = false;

  usage(): Usage {
    const sorted = (names: Set<string>) => [...names].sort();
    return {
      tables: sorted(this.#tables),
      columns: sorted(this.#columns),
      functions: sorted(this.#functions),
      shapes: sorted(this.#shapes),
    };
  }

  query({ body, orderBy, fetch, offset, common }: Query, outer: Scope[]): void {
    if (common) this.#shapes.add('with');
    for (const each of common?.values() ?? []) this.query(each, outer);
    const scopes = [...this.#body(body, outer), ...outer];
    if (orderBy.length > 0) this.#shapes.add(body.kind === 'set' ? 'order-by-of-union' : 'order-by');
    for (const { expression } of orderBy) {
      if (expression.kind === 'number') this.#shapes.add('order-by-ordinal');
      else if (expression.kind !== 'column') this.#shapes.add('order-by-expression');
      if (body.kind === 'select') this.#expression(expression, scopes);
    }
    if (fetch) this.#shapes.add('fetch-first');
    if (offset) this.#shapes.add('offset');
  }

  /** @returns the scopes that ORDER BY sees */
  #body(body: QueryBody, outer: Scope[]): Scope[] {
    if (body.kind === 'select') return [this.#select(body, outer)];
    this.#shapes.add(body.operator.toLowerCase().replace(' ', '-'));
    this.#body(body.left, outer);
    this.#body(body.right, outer);
    return [];
  }

  #select(select: Select, outer: Scope[]): Scope {
    const scope = new Map<string, string | undefined>();
    for (const { source, joins } of select.from)
      for (const each of [source, ...joins.map((join) => join.source)]) {
        this.#source(each, scope, outer);
      }
    const scopes = [scope, ...outer];
    if (select.from.length > 1) this.#shapes.add('comma-join');
    for (const { joins } of select.from) for (const join of joins) this.#join(join, scopes);
    if (select.distinct) this.#shapes.add('distinct');
    if (select.top) this.#shapes.add('top');
    for (const item of select.items) {
      if (item.kind === 'all') this.#shapes.add('select-all');
      else this.#selected(item.expression, scopes);
    }
    if (select.where) this.#condition(select.where, scopes);
    if (select.groupBy.length > 0) this.#shapes.add('group-by');
    for (const each of select.groupBy) {
      if (each.kind !== 'column') this.#shapes.add('group-by-expression');
      this.#expression(each, scopes);
    }
    if (select.having) {
      this.#shapes.add('having');
      this.#condition(select.having, scopes);
    }
    return scope;
  }

  /** What a SELECT gives, queries within it included. */
  #selected(expression: Expression, scopes: Scope[]): void {
    const outer = this.#isSelected;
    this.#isSelected = true;
    this.#expression(expression, scopes);
    this.#isSelected = outer;
  }

  #source(source: TableSource, scope: Map<string, string | undefined>, outer: Scope[]): void {
    if (source.kind === 'derived') {
      this.#shapes.add('derived-table');
      this.query(source.query, outer);
      if (source.alias) scope.set(source.alias.toLowerCase(), undefined);
      return;
    }
    const table = source.name.toLowerCase();
    this.#tables.add(table);
    scope.set((source.alias ?? source.name).toLowerCase(), table);
  }

  #join({ kind, on }: Join, scopes: Scope[]): void {
    this.#shapes.add(`${kind.toLowerCase()}-join`);
    if (!on) return;
    for (const condition of conjuncts(on)) this.#shapes.add(joinShape(condition));
    this.#condition(on, scopes);
  }

  #condition(condition: Condition, scopes: Scope[]): void {
    const expression = (each: Expression) => this.#expression(each, scopes);
    switch (condition.kind) {
      case 'and':
      case 'or':
        if (condition.kind === 'or') this.#shapes.add('or');
        this.#condition(condition.left, scopes);
        this.#condition(condition.right, scopes);
        return;
      case 'not':
        this.#shapes.add('not');
        this.#condition(condition.operand, scopes);
        return;
      case 'compare':
        expression(condition.left);
        expression(condition.right);
        return;
      case 'isNull':
        this.#shapes.add('is-null');
        expression(condition.operand);
        return;
      case 'like':
        this.#shapes.add(condition.escape ? 'like-escape' : 'like');
        expression(condition.operand);
        expression(condition.pattern);
        return;
      case 'between':
        this.#shapes.add('between');
        for (const each of [condition.operand, condition.low, condition.high]) expression(each);
        return;
      case 'inList':
        this.#shapes.add('in-list');
        for (const each of [condition.operand, ...condition.list]) expression(each);
        return;
      case 'inQuery':
        this.#shapes.add('in-query');
        expression(condition.operand);
        this.query(condition.query, scopes);
        return;
      case 'exists':
        this.#shapes.add('exists');
        this.query(condition.query, scopes);
    }
  }

  #expression(expression: Expression, scopes: Scope[]): void {
    switch (expression.kind) {
      case 'column':
        this.#column(expression, scopes);
        return;
      case 'parameter':
        this.#shapes.add(this.#isSelected ? 'bound-in-select' : 'bound-value');
        return;
      case 'subquery':
        this.#shapes.add('scalar-query');
        this.query(expression.query, scopes);
        return;
      case 'call':
        this.#functions.add(expression.name);
        if (expression.distinct) this.#shapes.add('distinct-argument');
        if (expression.over) this.#shapes.add('window');
        break;
      case 'case':
        this.#shapes.add('case');
        for (const branch of expression.branches) {
          if (branch.kind === 'condition') this.#condition(branch.condition, scopes);
          else this.#expression(branch.value, scopes);
          this.#expression(branch.result, scopes);
        }
        for (const each of [expression.operand, expression.otherwise]) if (each) this.#expression(each, scopes);
        return;
      case 'cast':
      case 'extract':
        this.#functions.add(expression.kind.toUpperCase());
        break;
      case 'binary':
        this.#shapes.add(expression.operator === '||' ? 'concatenation' : 'arithmetic');
        break;
      default:
    }
    for (const child of children(expression)) this.#expression(child, scopes);
  }

  #column({ table, name }: Extract<Expression, { kind: 'column' }>, scopes: Scope[]): void {
    const column = name.toLowerCase();
    const alias = table?.toLowerCase();
    const scope = scopes.find((each) => (alias === undefined ? each.size > 0 : each.has(alias)));
    if (!scope) return;
    const owner = alias === undefined ? (scope.size === 1 ? [...scope.values()][0] : undefined) : scope.get(alias);
    if (owner !== undefined) this.#columns.add(`${owner}.${column}`);
  }
}

/** What a condition of a join compares: the keys of two tables, a key and a value, a range, or something else. */
function joinShape(condition: Condition): string {
  if (condition.kind === 'or') return 'join-or';
  if (condition.kind !== 'compare') return `join-${condition.kind.toLowerCase()}`;
  const { operator, left, right } = condition;
  if ([left, right].some(({ kind }) => kind === 'call' || kind === 'binary' || kind === 'case')) return 'join-function';
  if (operator !== '=') return operator === '<>' ? 'join-unequal' : 'join-range';
  return left.kind === 'column' && right.kind === 'column' ? 'join-keys' : 'join-value';
}
