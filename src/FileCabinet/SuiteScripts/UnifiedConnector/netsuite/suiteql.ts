import * as query from 'N/query';

export type Value = string | number | boolean | null;
export type Row = Record<string, Value>;
export type Param = string | number;

/** runSuiteQL returns at most this many rows and says nothing of the rest (Oracle help, section_157960542026). */
const MAX_ROWS = 5000;

/** A query whose rows are read completely, page after page, on a unique key of one or two columns. */
export interface KeysetQuery {
  /** SELECT ... FROM ... WHERE ..., without ORDER BY. */
  sql: string;
  params: Param[];
  /** Columns that identify a row, as written in `sql`, with the alias each is selected under. Positive numbers. */
  key: { column: string; alias: string }[];
}

/** All rows of `keyset`. Costs 10 units for every 5,000 rows begun. */
export function readAll(keyset: KeysetQuery): Row[] {
  const rows: Row[] = [];
  let after = keyset.key.map(() => 0);
  for (;;) {
    const page = readPage(keyset, after);
    for (const row of page.rows) rows.push(row);
    const last = page.rows[page.rows.length - 1];
    if (!last || page.complete) return rows;
    after = keyset.key.map(({ alias }) => Number(last[alias]));
  }
}

/** Rows of a query that by its nature has few (one per External System, say). Costs 10 units. */
export function readFew(sql: string, params: Param[] = []): Row[] {
  const rows = query.runSuiteQL({ query: sql, params }).asMappedResults() as Row[];
  if (rows.length >= MAX_ROWS) throw new Error(`More than ${MAX_ROWS - 1} rows were found where few were expected.`);
  return rows;
}

/** The next rows after a key, at most 5,000; `complete`: no more follow. Costs 10 units. */
export function readPage({ sql, params, key }: KeysetQuery, after: number[]): { rows: Row[]; complete: boolean } {
  const [first, second] = key;
  if (!first) throw new Error('A keyset query needs a key.');
  const [a = 0, b = 0] = after;
  const condition = second
    ? { sql: `(${first.column} > ? OR (${first.column} = ? AND ${second.column} > ?))`, params: [a, a, b] }
    : { sql: `${first.column} > ?`, params: [a] };
  const order = key.map(({ column }) => column).join(', ');
  const rows = query
    .runSuiteQL({ query: `${sql} AND ${condition.sql} ORDER BY ${order}`, params: [...params, ...condition.params] })
    .asMappedResults() as Row[];
  return { rows, complete: rows.length < MAX_ROWS };
}

export const text = (value: Value | undefined): string => (value === null || value === undefined ? '' : String(value));

export const id = (value: Value | undefined): number | null =>
  value === null || value === undefined || value === '' ? null : Number(value);

export const flag = (value: Value | undefined): boolean => value === 'T' || value === true;
