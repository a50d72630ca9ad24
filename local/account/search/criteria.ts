import { NetSuiteError } from '../errors';

export type FilterValue = string | number | boolean | Date;

export const SUMMARIES = ['GROUP', 'COUNT', 'SUM', 'AVG', 'MIN', 'MAX'] as const;

/** A value of search.Summary. */
export type SummaryType = (typeof SUMMARIES)[number];

/** What a filter compares, or a column shows: a field, perhaps of a joined record, or a formula, perhaps summed up. */
export interface FieldPath {
  /** Of a formula its type: formulatext, formulanumeric ... */
  name: string;
  join?: string;
  formula?: string;
  summary?: SummaryType;
}

/** One comparison of a search, with an operator of search.Operator and its values. */
export interface Term extends FieldPath {
  kind: 'term';
  operator: string;
  values: FilterValue[];
}

export type Criteria = Term | { kind: 'and' | 'or'; operands: Criteria[] } | { kind: 'not'; operand: Criteria };

/** What search.createFilter makes, or options for it. */
export interface FilterOptions {
  name: string;
  join?: string | null;
  operator: string;
  values?: unknown;
  formula?: string | null;
  summary?: string | null;
}

/** Filters that hold together. Errors: SSS_MISSING_REQD_ARGUMENT. */
export function criteriaOfFilters(filters: FilterOptions[]): Criteria {
  return { kind: 'and', operands: filters.map((filter) => termOf(filter)) };
}

function termOf({ name, join, operator, values, formula, summary }: FilterOptions): Term {
  if (!name) throw missing('name');
  if (!operator) throw missing('operator');
  return {
    kind: 'term',
    ...fieldPath(name),
    ...(join && { join }),
    ...(formula && { formula }),
    ...(summary && { summary: summaryType(summary, 'Filter') }),
    operator,
    values: valuesOf(values === undefined ? [] : [values]),
  };
}

/**
 * What a name stands for: 'script.scriptid' is the field scriptid of the join script, 'formulatext: {email}' a
 * formula, and either may stand within a summary, as in 'sum(amount)'.
 */
export function fieldPath(text: string): FieldPath {
  const [, summary, summed] = /^(group|count|sum|avg|min|max)\(([\s\S]+)\)$/i.exec(text.trim()) ?? [];
  if (summary !== undefined && summed !== undefined)
    return { ...fieldPath(summed), summary: summary.toUpperCase() as SummaryType };
  const [, name, formula] = /^(formula\w+)\s*:\s*([\s\S]+)$/i.exec(text) ?? [];
  if (name !== undefined && formula !== undefined) return { name, formula };
  const dot = text.indexOf('.');
  return dot < 0 ? { name: text } : { join: text.slice(0, dot), name: text.slice(dot + 1) };
}

/** The name that fieldPath reads again. */
export function nameOfPath({ name, join, formula, summary }: FieldPath): string {
  const field = join === undefined ? name : `${join}.${name}`;
  const inner = formula === undefined ? field : `${field}: ${formula}`;
  return summary === undefined ? inner : `${summary.toLowerCase()}(${inner})`;
}

/** Errors: SSS_INVALID_SRCH_FILTER_SUM, SSS_INVALID_SRCH_COLUMN_SUM (Oracle help section_46485229492). */
export function summaryType(given: string, of: 'Filter' | 'Column'): SummaryType {
  const wanted = SUMMARIES.find((summary) => summary === given.toUpperCase());
  if (wanted !== undefined) return wanted;
  throw new NetSuiteError(
    `SSS_INVALID_SRCH_${of.toUpperCase()}_SUM`,
    `A search.${of} contains an invalid summary type: ${given}.`,
  );
}

/**
 * A filter expression: a term [name, operator, ...values], or expressions joined by 'and' and 'or', or after 'not'
 * (Oracle help section_458440490721). Errors: SSS_INVALID_SRCH_FILTER_EXPR.
 */
export function criteriaOfExpression(expression: unknown[]): Criteria | undefined {
  if (expression.length === 0) return undefined;
  const reader = { items: expression, position: 0 };
  const [first] = expression;
  if (typeof first === 'string' && logical(first) === undefined) return termOfArray(expression);
  const criteria = readOr(reader);
  if (reader.position < reader.items.length) throw malformed();
  return criteria;
}

interface Reader {
  items: unknown[];
  position: number;
}

function readOr(reader: Reader): Criteria {
  const operands = [readAnd(reader)];
  while (take(reader, 'or')) operands.push(readAnd(reader));
  return operands.length === 1 ? (operands[0] as Criteria) : { kind: 'or', operands };
}

function readAnd(reader: Reader): Criteria {
  const operands = [readOperand(reader)];
  while (take(reader, 'and')) operands.push(readOperand(reader));
  return operands.length === 1 ? (operands[0] as Criteria) : { kind: 'and', operands };
}

function readOperand(reader: Reader): Criteria {
  if (take(reader, 'not')) return { kind: 'not', operand: readOperand(reader) };
  const item = reader.items[reader.position];
  reader.position += 1;
  const criteria = Array.isArray(item) ? criteriaOfExpression(item) : undefined;
  if (criteria === undefined) throw malformed();
  return criteria;
}

function take(reader: Reader, word: string): boolean {
  if (logical(reader.items[reader.position]) !== word) return false;
  reader.position += 1;
  return true;
}

function logical(value: unknown): string | undefined {
  const word = typeof value === 'string' ? value.toLowerCase() : '';
  return word === 'and' || word === 'or' || word === 'not' ? word : undefined;
}

function termOfArray([name, operator, ...values]: unknown[]): Term {
  if (typeof name !== 'string' || typeof operator !== 'string') throw malformed();
  return { kind: 'term', ...fieldPath(name), operator, values: valuesOf(values) };
}

/** Values stand one by one or in an array. */
function valuesOf(values: unknown[]): FilterValue[] {
  return values.flat().map((value) => {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value instanceof Date)
      return value;
    if (value === null || value === undefined) return '';
    throw malformed();
  });
}

/** A filter expression that says the same, with one array around it. */
export function expressionOf(criteria: Criteria | undefined): unknown[] {
  if (criteria === undefined) return [];
  return criteria.kind === 'term' ? [termArray(criteria)] : expressionItems(criteria);
}

function expressionItems(criteria: Criteria): unknown[] {
  if (criteria.kind === 'term') return termArray(criteria);
  if (criteria.kind === 'not') return ['NOT', expressionItems(criteria.operand)];
  const word = criteria.kind.toUpperCase();
  return criteria.operands.flatMap((operand, index) =>
    index === 0 ? [expressionItems(operand)] : [word, expressionItems(operand)],
  );
}

/** A term has at least three elements: the operator isempty is followed by ''. */
function termArray(term: Term): unknown[] {
  return [nameOfPath(term), term.operator, ...(term.values.length === 0 ? [''] : term.values)];
}

function malformed(): NetSuiteError {
  return new NetSuiteError('SSS_INVALID_SRCH_FILTER_EXPR', 'Malformed search filter expression.');
}

function missing(name: string): NetSuiteError {
  return new NetSuiteError('SSS_MISSING_REQD_ARGUMENT', `Missing a required argument: ${name}`);
}
