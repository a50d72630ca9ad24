import { NetSuiteError } from '../errors';

export type FilterValue = string | number | boolean | Date;

/** One comparison of a search: a field, perhaps of a joined record, an operator of search.Operator and its values. */
export interface Term {
  kind: 'term';
  name: string;
  join?: string;
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
}

/** Filters that hold together. Errors: SSS_MISSING_REQD_ARGUMENT. */
export function criteriaOfFilters(filters: FilterOptions[]): Criteria {
  return { kind: 'and', operands: filters.map((filter) => termOf(filter)) };
}

function termOf({ name, join, operator, values }: FilterOptions): Term {
  if (!name) throw missing('name');
  if (!operator) throw missing('operator');
  const path = fieldPath(name);
  return {
    kind: 'term',
    ...path,
    ...(join && { join }),
    operator,
    values: valuesOf(values === undefined ? [] : [values]),
  };
}

/** 'script.scriptid' is the field scriptid of the join script. */
export function fieldPath(name: string): { name: string; join?: string } {
  const dot = name.indexOf('.');
  return dot < 0 ? { name } : { join: name.slice(0, dot), name: name.slice(dot + 1) };
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

function malformed(): NetSuiteError {
  return new NetSuiteError('SSS_INVALID_SRCH_FILTER_EXPR', 'Malformed search filter expression.');
}

function missing(name: string): NetSuiteError {
  return new NetSuiteError('SSS_MISSING_REQD_ARGUMENT', `Missing a required argument: ${name}`);
}
