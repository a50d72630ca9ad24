import { NetSuiteError } from '../../account/errors';
import type { ResultRow, ResultValue } from '../../account/search/plan';
import { type Column, columnOf, isSameColumn } from './column';

interface ListValue {
  value: string;
  text: string;
}

/** search.Result: one row. */
export class Result {
  readonly id: string;
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
    return Object.fromEntries(
      this.columns.map((column, index) => [columnName(column), lookupValue(this.#values[index] as ResultValue)]),
    );
  }

  toJSON(): { recordType: string; id: string; values: Record<string, string | boolean | ListValue[]> } {
    return { recordType: this.recordType, id: this.id, values: this.getAllValues() };
  }

  #find(column: unknown): ResultValue | undefined {
    if (column === undefined || column === null || column === '')
      throw new NetSuiteError('SSS_MISSING_REQD_ARGUMENT', 'Missing a required argument: name');
    const wanted = columnOf(column);
    const index = this.columns.findIndex((candidate) => isSameColumn(candidate, wanted));
    return this.#values[index];
  }
}

/** As getAllValues and lookupFields show it. */
export function lookupValue({ value, text }: ResultValue): string | boolean | ListValue[] {
  if (text === null) return value;
  return value === '' ? [] : [{ value: String(value), text }];
}

export function columnName({ name, join }: Column): string {
  return join === undefined ? name : `${join}.${name}`;
}
