import type { ComponentChildren } from 'preact';

/** A column of a table. */
export interface Column<Row> {
  /** As the order and the filters name it; the server, where it sorts. */
  name: string;
  label: string;
  /** Text or number for the CSV, and for the cell where that is not given. */
  value(row: Row): string | number;
  cell?(row: Row): ComponentChildren;
  /** Other columns whose values stand in this cell too: its header sorts by them as well. */
  also?: readonly { name: string; label: string }[];
  /** What a list of the browser sorts by, if not the value. */
  order?(row: Row): string | number;
  numeric?: true;
  /** Holds sentences. */
  wide?: true;
  /** The server does not sort by it. */
  unsorted?: true;
  /** Buttons are no matter of a CSV; what stands in another column's cell is a column of its own there. */
  only?: 'screen' | 'csv';
}
