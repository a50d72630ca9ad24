import { NetSuiteError } from '../../account/errors';
import {
  type Criteria,
  criteriaOfExpression,
  criteriaOfFilters,
  fieldPath,
  type SummaryType,
  summaryType,
  type Term,
} from '../../account/search/criteria';

const OPERATORS =
  'AFTER ALLOF ANY ANYOF BEFORE BETWEEN CONTAINS DOESNOTCONTAIN DOESNOTSTARTWITH EQUALTO GREATERTHAN ' +
  'GREATERTHANOREQUALTO HASKEYWORDS IS ISEMPTY ISNOT ISNOTEMPTY LESSTHAN LESSTHANOREQUALTO NONEOF NOTAFTER NOTALLOF ' +
  'NOTBEFORE NOTBETWEEN NOTEQUALTO NOTGREATERTHAN NOTGREATERTHANOREQUALTO NOTLESSTHAN NOTLESSTHANOREQUALTO NOTON ' +
  'NOTONORAFTER NOTONORBEFORE NOTWITHIN ON ONORAFTER ONORBEFORE STARTSWITH WITHIN';

/** search.Operator */
export const Operator: Readonly<Record<string, string>> = Object.fromEntries(
  OPERATORS.split(' ').map((key) => [key, key.toLowerCase()]),
);

/** search.Filter */
export class Filter {
  constructor(
    readonly name: string,
    readonly join: string | undefined,
    readonly operator: string,
    readonly values: unknown,
    readonly formula: string | undefined,
    readonly summary: SummaryType | undefined,
  ) {}

  toJSON(): Record<string, unknown> {
    const { name, join, operator, values, formula, summary } = this;
    return { name, join, operator, values, formula, summary };
  }
}

/** Errors: SSS_MISSING_REQD_ARGUMENT, SSS_INVALID_SRCH_OPERATOR, SSS_INVALID_SRCH_FILTER_SUM. */
export function filterOf(given: unknown): Filter {
  if (given instanceof Filter) return given;
  const options = (given ?? {}) as Record<string, unknown>;
  for (const required of ['name', 'operator'])
    if (typeof options[required] !== 'string' || options[required] === '')
      throw new NetSuiteError('SSS_MISSING_REQD_ARGUMENT', `Missing a required argument: ${required}`);
  const operator = String(options.operator);
  if (!Object.hasOwn(Operator, operator.toUpperCase()))
    throw new NetSuiteError(
      'SSS_INVALID_SRCH_OPERATOR',
      `An search.Filter object contains an invalid operator, or is not in proper syntax: ${operator}.`,
    );
  const path = fieldPath(String(options.name));
  const summary = textOf(options.summary);
  return new Filter(
    path.name,
    textOf(options.join) ?? path.join,
    operator,
    options.values,
    textOf(options.formula) ?? path.formula,
    summary === undefined ? path.summary : summaryType(summary, 'Filter'),
  );
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A term of an expression as search.Filter. */
export function filterOfTerm({ name, join, operator, values, formula, summary }: Term): Filter {
  return new Filter(name, join, operator, values.length === 1 ? values[0] : values, formula, summary);
}

/** What options.filters may be: one filter, several, or an expression. Errors: SSS_INVALID_SRCH_FILTER_EXPR. */
export function criteriaOf(filters: unknown): Criteria | undefined {
  if (filters === undefined || filters === null) return undefined;
  if (!Array.isArray(filters)) {
    if (typeof filters !== 'object') throw malformed();
    return criteriaOfFilters([filterOf(filters)]);
  }
  const objects = filters.filter(
    (item) => typeof item === 'object' && item !== null && !Array.isArray(item) && !(item instanceof Date),
  );
  if (objects.length === 0) return criteriaOfExpression(filters);
  if (objects.length < filters.length) throw malformed();
  return criteriaOfFilters(objects.map(filterOf));
}

function malformed(): NetSuiteError {
  return new NetSuiteError('SSS_INVALID_SRCH_FILTER_EXPR', 'Malformed search filter expression.');
}
