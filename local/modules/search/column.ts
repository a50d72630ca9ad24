import { NetSuiteError, NotSupportedError } from '../../account/errors';
import {
  type FieldPath,
  fieldPath,
  nameOfPath,
  SUMMARIES,
  type SummaryType,
  summaryType,
} from '../../account/search/criteria';
import type { SearchColumn } from '../../account/search/plan';
import type { StoredColumn } from '../../account/search/saved';

export const Sort = { ASC: 'ASC', DESC: 'DESC', NONE: 'NONE' } as const;

export const Summary = Object.fromEntries(SUMMARIES.map((summary) => [summary, summary]));

/** search.Column */
export class Column {
  readonly name: string;
  readonly join: string | undefined;
  readonly summary: SummaryType | undefined;
  readonly formula: string | undefined;

  constructor(
    { name, join, summary, formula }: FieldPath,
    public label: string | undefined,
    public sort: string | undefined,
  ) {
    this.name = name;
    this.join = join;
    this.summary = summary;
    this.formula = formula;
  }

  toJSON(): Record<string, string | undefined> {
    const { name, join, summary, label, formula, sort } = this;
    return { name, join, summary, label, formula, sortdir: sort };
  }
}

/** A column from its name, from options of createColumn, or as it is. Errors: SSS_INVALID_SRCH_COLUMN, SSS_INVALID_SRCH_COLUMN_SUM, SSS_MISSING_REQD_ARGUMENT. */
export function columnOf(given: unknown): Column {
  if (given instanceof Column) return given;
  if (typeof given === 'string' && given !== '') return new Column(fieldPath(given), undefined, undefined);
  if (typeof given !== 'object' || given === null)
    throw new NetSuiteError(
      'SSS_INVALID_SRCH_COLUMN',
      'The options.columns parameter is not a valid column, string, or column or string array.',
    );
  const options = given as Record<string, unknown>;
  const { function: change } = options;
  if (change !== undefined && change !== null) throw new NotSupportedError('N/search column with function');
  const [name, join, summary, formula] = ['name', 'join', 'summary', 'formula'].map((option) =>
    textOf(options[option]),
  );
  if (name === undefined) throw new NetSuiteError('SSS_MISSING_REQD_ARGUMENT', 'Missing a required argument: name');
  const path = {
    ...fieldPath(name),
    ...(join !== undefined && { join }),
    ...(summary !== undefined && { summary: summaryType(summary, 'Column') }),
    ...(formula !== undefined && { formula }),
  };
  return new Column(path, textOf(options.label), textOf(options.sort));
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function searchColumn({ name, join, summary, formula, sort }: Column): SearchColumn {
  const direction = sort?.toUpperCase();
  if (direction !== undefined && !Object.hasOwn(Sort, direction))
    throw new NetSuiteError(
      'WRONG_PARAMETER_TYPE',
      `A column is sorted by search.Sort.ASC, DESC or NONE, not ${sort}.`,
    );
  return {
    name,
    ...(join && { join }),
    ...(summary && { summary }),
    ...(formula && { formula }),
    ...((direction === 'ASC' || direction === 'DESC') && { sort: direction }),
  };
}

export function storedColumn(column: Column): StoredColumn {
  return { ...searchColumn(column), ...(column.label !== undefined && { label: column.label }) };
}

/** Whether two columns are the same: searches do not tell case in names. A wanted formula may be left out. */
export function isSameColumn(column: Column, wanted: Column): boolean {
  const key = ({ name, join, summary }: Column): string =>
    nameOfPath({ name, ...(join && { join }), ...(summary && { summary }) }).toLowerCase();
  return key(column) === key(wanted) && (wanted.formula === undefined || wanted.formula === column.formula);
}

/** What results call each of their columns: 'join.name', 'GROUP(name)'; a second one of the same name is numbered. */
export function columnNames(columns: readonly Column[]): string[] {
  return numbered(columns, (name, join) => `${join}.${name}`);
}

/** What map input calls them: as results do, but a joined one 'name.join'. */
export function inputNames(columns: readonly Column[]): string[] {
  return numbered(columns, (name, join) => `${name}.${join}`);
}

function numbered(columns: readonly Column[], joined: (name: string, join: string) => string): string[] {
  const seen = new Map<string, number>();
  return columns.map(({ name, join, summary }) => {
    const field = join === undefined ? name : joined(name, join);
    const plain = summary === undefined ? field : `${summary}(${field})`;
    const times = seen.get(plain) ?? 0;
    seen.set(plain, times + 1);
    return times === 0 ? plain : `${plain}_${times}`;
  });
}
