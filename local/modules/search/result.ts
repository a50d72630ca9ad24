import { NetSuiteError } from '../../account/errors';
import type { ResultRow, ResultValue } from '../../account/search/plan';
import { Column, columnNames, columnOf, isSameColumn } from './column';

interface ListValue {
  value: string;
  text: string;
}

/** search.Result: one row. */
export class Result {
  /** null of a row that sums records up. */
  readonly id: string | null;
  readonly #values: ResultValue[];

  constructor(
    readonly recordType: string,
    readonly columns: Column[],
    row: ResultRow,
  ) {
    this.id = row.id;
    this.#values = row.values;
  }

  /** @param column a column or its name. null when the search does not have it. */
  getValue(column: unknown): string | boolean | null {
    return this.#find(column)?.value ?? null;
  }

  /** The text of a list field; null of any other. */
  getText(column: unknown): string | null {
    return this.#find(column)?.text ?? null;
  }

  /** Values by column name ('join.name'), those of list fields as value and text. */
  getAllValues(): Record<string, string | boolean | ListValue[]> {
    return lookupValues(this.columns, this.#values);
  }

  toJSON(): { recordType: string; id: string | null; values: Record<string, string | boolean | ListValue[]> } {
    return { recordType: this.recordType, id: this.id, values: this.getAllValues() };
  }

  #find(column: unknown): ResultValue | undefined {
    if (column === undefined || column === null || column === '')
      throw new NetSuiteError('SSS_MISSING_REQD_ARGUMENT', 'Missing a required argument: name');
    const wanted = columnOf(column);
    const same = column instanceof Column ? this.columns.indexOf(column) : -1;
    const index = same >= 0 ? same : this.columns.findIndex((candidate) => isSameColumn(candidate, wanted));
    return this.#values[index];
  }
}

/** As getAllValues and lookupFields show a row: by column name, list fields as value and text. */
export function lookupValues(
  columns: readonly Column[],
  values: readonly ResultValue[],
): Record<string, string | boolean | ListValue[]> {
  const names = columnNames(columns);
  return Object.fromEntries(
    values.map(({ value, text }, index) => [
      names[index] ?? '',
      text === null ? value : value === '' && text === '' ? [] : [{ value: String(value), text }],
    ]),
  );
}
