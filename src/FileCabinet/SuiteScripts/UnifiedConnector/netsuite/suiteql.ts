import * as query from 'N/query';

export type Value = string | number | boolean | null;
export type Row = Record<string, Value>;
export type Param = string | number;

/** runSuiteQL returns at most this many rows and says nothing of the rest (Oracle help, section_157960542026). */
export const MAX_ROWS = 5000;

/** A query whose rows are read completely, page after page, on a unique key of one or two columns. */
export interface KeysetQuery {
  /** SELECT ... FROM ... WHERE ..., without ORDER BY. */
  sql: string;
  params: Param[];
  /** Columns that identify a row, as written in `sql`, with the alias each is selected under. Positive numbers. */
  key: { column: string; alias: string }[];
}

/** All rows of `keyset`, or the first of them, at least `enough`. Costs 10 units for every 5,000 rows begun. */
export function readAll(keyset: KeysetQuery, enough = Number.POSITIVE_INFINITY): Row[] {
  const rows: Row[] = [];
  let after = keyset.key.map(() => 0);
  for (;;) {
    const page = readPage(keyset, after);
    for (const row of page.rows) rows.push(row);
    const last = page.rows[page.rows.length - 1];
    if (!last || page.complete || rows.length >= enough) return rows;
    after = keyset.key.map(({ alias }) => Number(last[alias]));
  }
}

/** The first MAX_ROWS rows of a query, which may have more. Costs 10 units. */
export const readRows = (sql: string, params: Param[]): Row[] =>
  query.runSuiteQL({ query: sql, params }).asMappedResults() as Row[];

/** Rows of a query that by its nature has few (one per External System, say). Costs 10 units. */
export function readFew(sql: string, params: Param[] = []): Row[] {
  const rows = readRows(sql, params);
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
  const rows = readRows(`${sql} AND ${condition.sql} ORDER BY ${order}`, [...params, ...condition.params]);
  return { rows, complete: rows.length < MAX_ROWS };
}

/** A query of which a person sees one page at a time. */
export interface PagedQuery {
  /** With an ORDER BY that is unique: every page is a query of its own. */
  sql: string;
  params: Param[];
  /** From 0. */
  page: number;
  /** 5 to 1,000. */
  pageSize: number;
}

/** One page of rows, and how many there are on all of them. Costs 20 units, 10 where there is no such page. */
export function readPageOfMany({ sql, params, page, pageSize }: PagedQuery): { rows: Row[]; total: number } {
  const paged = query.runSuiteQLPaged({ query: sql, params, pageSize });
  const rows = page < paged.pageRanges.length ? paged.fetch({ index: page }).data.asMappedResults() : [];
  return { rows: rows as Row[], total: paged.count };
}

export const text = (value: Value | undefined): string => (value === null || value === undefined ? '' : String(value));

export const id = (value: Value | undefined): number | null =>
  value === null || value === undefined || value === '' ? null : Number(value);

export const flag = (value: Value | undefined): boolean => value === 'T' || value === true;
