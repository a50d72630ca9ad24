import type { ComponentChildren } from 'preact';

/** A column of a table. */
export interface Column<Row> {
  /** As the server sorts by it. */
  name: string;
  label: string;
  /** Text or number for the CSV, and for the cell where that is not given. */
  value(row: Row): string | number;
  cell?(row: Row): ComponentChildren;
  numeric?: true;
  /** Holds sentences. */
  wide?: true;
  /** The server does not sort by it. */
  unsorted?: true;
}

/** A filter above a table. */
export interface FilterField {
  name: string;
  label: string;
  /** Without options a text. */
  options?: readonly { value: string; label: string }[];
  type?: 'text' | 'date';
}
