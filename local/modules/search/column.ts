import { NetSuiteError, NotSupportedError } from '../../account/errors';
import { fieldPath } from '../../account/search/criteria';
import type { SearchColumn } from '../../account/search/plan';

export const Sort = { ASC: 'ASC', DESC: 'DESC', NONE: 'NONE' } as const;

export const Summary = { GROUP: 'GROUP', COUNT: 'COUNT', SUM: 'SUM', AVG: 'AVG', MIN: 'MIN', MAX: 'MAX' } as const;

/** search.Column */
export class Column {
  constructor(
    readonly name: string,
    readonly join: string | undefined,
    public label: string | undefined,
    public sort: string | undefined,
  ) {}

  toJSON(): Record<string, string | undefined> {
    return { name: this.name, join: this.join, label: this.label, sortdir: this.sort };
  }
}

/** A column from its name, from options of createColumn, or as it is. Errors: SSS_INVALID_SRCH_COLUMN, SSS_MISSING_REQD_ARGUMENT. */
export function columnOf(given: unknown): Column {
  if (given instanceof Column) return given;
  if (typeof given === 'string' && given !== '') {
    const { name, join } = fieldPath(given);
    return new Column(name, join, undefined, undefined);
  }
  if (typeof given !== 'object' || given === null)
    throw new NetSuiteError(
      'SSS_INVALID_SRCH_COLUMN',
      'The options.columns parameter is not a valid column, string, or column or string array.',
    );
  const { name, join, label, sort, summary, formula, function: change } = given as Record<string, unknown>;
  if (typeof name !== 'string' || name === '')
    throw new NetSuiteError('SSS_MISSING_REQD_ARGUMENT', 'Missing a required argument: name');
  for (const [option, value] of Object.entries({ summary, formula, function: change }))
    if (value !== undefined && value !== null) throw new NotSupportedError(`N/search column with ${option}`);
  const path = fieldPath(name);
  const joined = typeof join === 'string' && join !== '' ? join : path.join;
  return new Column(
    path.name,
    joined,
    typeof label === 'string' ? label : undefined,
    typeof sort === 'string' ? sort : undefined,
  );
}

export function searchColumn({ name, join, sort }: Column): SearchColumn {
  const direction = sort?.toUpperCase();
  if (direction !== undefined && !Object.hasOwn(Sort, direction))
    throw new NetSuiteError(
      'WRONG_PARAMETER_TYPE',
      `A column is sorted by search.Sort.ASC, DESC or NONE, not ${sort}.`,
    );
  return { name, ...(join && { join }), ...((direction === 'ASC' || direction === 'DESC') && { sort: direction }) };
}

/** Whether two columns are the same: searches do not tell case in names. */
export function isSameColumn(a: Column, b: Column): boolean {
  return a.name.toLowerCase() === b.name.toLowerCase() && (a.join ?? '').toLowerCase() === (b.join ?? '').toLowerCase();
}
