/** Values of a table's filters by name; left out or '': not filtered. */
export type Filters = Record<string, string>;

/** One page of a table that the server filters and sorts. */
export interface TableRequest {
  filters: Filters;
  /** Name of a column that the action can sort by. */
  sort: string;
  descending: boolean;
  /** From 0. */
  page: number;
  /** 5 to 1,000. */
  pageSize: number;
}

export interface TablePage<Row> {
  rows: Row[];
  /** Rows on all pages. */
  total: number;
}
