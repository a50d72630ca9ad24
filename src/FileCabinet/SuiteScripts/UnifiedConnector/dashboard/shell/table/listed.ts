import type { Filters } from '../../contract/table';
import type { Order } from './shown';

/** What a list has to know of a column. */
interface ListedColumn<Row> {
  name: string;
  value(row: Row): string | number;
  /** What the list is sorted by, if not the value. */
  order?(row: Row): string | number;
}

/** The filter of a list that looks into every column; any other one has the name of its column. */
export const TEXT = 'text';

/** Rows that the browser has, filtered and sorted; as they came, until a column is named to sort by. */
export function listed<Row>(
  rows: readonly Row[],
  columns: readonly ListedColumn<Row>[],
  { text = '', ...choices }: Filters,
  { sort, descending }: Order,
): Row[] {
  const words = text.trim().toLowerCase();
  const found = rows.filter(
    (row) =>
      columns.some(({ value }) => String(value(row)).toLowerCase().includes(words)) &&
      columns.every(({ name, value }) => !choices[name] || choices[name] === String(value(row))),
  );
  const column = columns.find(({ name }) => name === sort);
  return column ? sorted(found, column.order ?? column.value, descending) : found;
}

/** Rows by their values, numbers as numbers; equal ones stay as they came. */
export function sorted<Row>(rows: readonly Row[], by: (row: Row) => string | number, descending: boolean): Row[] {
  const direction = descending ? -1 : 1;
  return [...rows].sort((one, other) => direction * compared(by(one), by(other)));
}

const compared = (one: string | number, other: string | number): number =>
  typeof one === 'number' && typeof other === 'number' ? one - other : String(one).localeCompare(String(other), 'en');
