import type { Behaviours } from '../../account/behaviours';
import { NetSuiteError } from '../../account/errors';
import type { ColumnType, SuiteqlResult } from '../../account/suiteql/schema';
import { ReturnType } from './return-type';

type Value = number | string | null;

const TYPES: Record<ColumnType, string> = {
  INTEGER: ReturnType.INTEGER,
  NUMBER: ReturnType.FLOAT,
  TEXT: ReturnType.STRING,
  CLOB: ReturnType.CLOBTEXT,
  CHECKBOX: ReturnType.BOOLEAN,
  DATE: ReturnType.DATE,
  DATETIME: ReturnType.DATETIME,
  SELECT: ReturnType.RELATIONSHIP,
  MULTISELECT: ReturnType.STRING,
};

/** query.Column of a SuiteQL result: only its alias and type are known. */
class Column {
  constructor(
    readonly alias: string,
    readonly type: string,
  ) {}
}

/** query.Result: one row. */
class Result {
  readonly #columns: Column[];
  readonly #hasNulls: boolean;

  constructor(
    columns: Column[],
    readonly values: Value[],
    hasNulls: boolean,
  ) {
    this.#columns = columns;
    this.#hasNulls = hasNulls;
  }

  /** The row by lower-case alias, in most accounts without its null columns. Of columns with the same alias, the last. */
  asMap(): Record<string, Value> {
    const entries = this.#columns.map((column, index) => [column.alias, this.values[index] ?? null] as const);
    return Object.fromEntries(this.#hasNulls ? entries : entries.filter(([, value]) => value !== null));
  }

  toJSON(): { values: Value[] } {
    return { values: this.values };
  }
}

interface Step {
  value: unknown;
}

/** What iterator() of result sets and paged data gives. `each` goes on while the callback returns true. */
export class Iterator {
  readonly #values: Iterable<unknown>;

  constructor(values: Iterable<unknown>) {
    this.#values = values;
  }

  each(callback: (step: Step) => unknown): void {
    for (const value of this.#values) if (callback({ value }) !== true) return;
  }
}

/** Whether the numbers of a column come as texts. */
function isText({ type, computed }: SuiteqlResult['columns'][number], behaviours: Pick<Behaviours, 'get'>): boolean {
  if (computed) return behaviours.get('suiteql.number-type.computed') === 'string';
  if (type === 'INTEGER') return behaviours.get('suiteql.number-type.id') === 'string';
  if (type === 'SELECT') return behaviours.get('suiteql.number-type.select') === 'string';
  return behaviours.get('suiteql.number-type.decimal') === 'string';
}

/** query.ResultSet */
export class ResultSet {
  readonly results: Result[];
  readonly columns: Column[];
  readonly types: string[];

  constructor({ columns, rows }: SuiteqlResult, behaviours: Pick<Behaviours, 'get'>) {
    const typed = columns.map((column) => new Column(column.name, TYPES[column.type]));
    this.columns = typed;
    this.types = typed.map((column) => column.type);
    const hasNulls = behaviours.get('suiteql.null-columns') === 'null';
    const texts = columns.map((column) => isText(column, behaviours));
    this.results = rows.map((row) => {
      const values = row.map((value, index) => (texts[index] && value !== null ? String(value) : value));
      return new Result(typed, values, hasNulls);
    });
  }

  asMappedResults(): Record<string, Value>[] {
    return this.results.map((result) => result.asMap());
  }

  iterator(): Iterator {
    return new Iterator(this.results);
  }

  getTypeForAlias(options: string | { alias?: string }): string {
    const alias = typeof options === 'string' ? options : options?.alias;
    if (alias === undefined) throw new NetSuiteError('MISSING_REQD_ARGUMENT', 'Missing a required argument: alias');
    const [found, ...others] = this.columns.filter((column) => column.alias === alias.toLowerCase());
    if (found === undefined)
      throw new NetSuiteError('CANNOT_DETERMINE_TYPE_FOR_ALIAS', `The result has no column ${alias}.`);
    if (others.length > 0) throw new NetSuiteError('SSS_DUPLICATE_ALIAS', `The result has several columns ${alias}.`);
    return found.type;
  }

  toJSON(): { columns: Column[]; types: string[]; results: Result[] } {
    return { columns: this.columns, types: this.types, results: this.results };
  }
}
