/** What is written into a sheet. */
export interface SheetTarget {
  /** From 1. */
  firstRow: number;
  /** Of the cells of each row, from 0. */
  columns: readonly number[];
  rows: readonly (readonly string[])[];
}
