import { NetSuiteError } from '../../account/errors';
import type { ResultRow, ResultValue } from '../../account/search/plan';
import { Column, columnNames, columnOf, inputNames, isSameColumn } from './column';

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

  /** What its columns show; for the host. */
  static shown(result: Result): readonly ResultValue[] {
    return result.#values;
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

/** As getAllValues and lookupFields show a row: by column name, list fields and the ids of a record as value and text. */
export function lookupValues(
  columns: readonly Column[],
  values: readonly ResultValue[],
): Record<string, string | boolean | ListValue[]> {
  const names = columnNames(columns);
  return Object.fromEntries(
    columns.map((column, index) => {
      const shown = values[index] ?? EMPTY;
      return [names[index] ?? '', listValues(column, shown) ?? shown.value];
    }),
  );
}

/**
 * A result as map is given it: list fields as value and text, several of a multi-select as an array of them,
 * checkboxes as 'T' and 'F', a joined field as 'name.join' (Oracle help article_0901033444, and public scripts).
 */
export function mapInput(result: Result): { recordType: string; id: string | null; values: Record<string, unknown> } {
  const names = inputNames(result.columns);
  const row = Result.shown(result);
  const values = result.columns.map((column, index) => {
    const shown = row[index] ?? EMPTY;
    const list = listValues(column, shown);
    if (list !== undefined) return [names[index], list.length > 1 ? list : (list[0] ?? '')];
    return [names[index], typeof shown.value === 'boolean' ? (shown.value ? 'T' : 'F') : shown.value];
  });
  return { recordType: result.recordType, id: result.id, values: Object.fromEntries(values) };
}

const EMPTY: ResultValue = { value: '', text: null };
const IDS: ReadonlySet<string> = new Set(['internalid', 'externalid']);

/** The entries of a list field, or of an id; undefined for any other field. */
function listValues({ name, summary }: Column, { value, text }: ResultValue): ListValue[] | undefined {
  const isId = IDS.has(name.toLowerCase()) && (summary === undefined || summary === 'GROUP');
  if (text === null && !isId) return undefined;
  const stored = String(value);
  if (stored === '' && (text ?? '') === '') return [];
  const [ids, texts] = [stored.split(','), text?.split(', ') ?? []];
  if (ids.length < 2 || ids.length !== texts.length) return [{ value: stored, text: text ?? stored }];
  return ids.map((id, index) => ({ value: id, text: texts[index] ?? '' }));
}
