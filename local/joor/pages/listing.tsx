import type { Child } from 'hono/jsx';
import { Empty } from './layout';

export interface Column<T> {
  /** Name in the address, also of the sort order. */
  name: string;
  label: string;
  numeric?: boolean;
  /** What the column is sorted by; such a column's heading is a link. */
  sort?: (row: T) => string | number | null;
  cell: (row: T) => Child;
}

export interface Query {
  q?: string;
  state?: string;
  sort?: string;
  page?: string;
  account?: string;
  job?: string;
}

const PAGE_SIZE = 100;
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** The address of the same page with some of its query changed. */
function link(path: string, query: Query, change: Query): string {
  const entries = Object.entries({ ...query, ...change }).filter(([, value]) => value);
  return `${path}?${new URLSearchParams(entries as [string, string][])}`;
}

function sorted<T>(rows: readonly T[], columns: readonly Column<T>[], order: string): T[] {
  const descending = order.startsWith('-');
  const key = columns.find((column) => column.name === order.replace(/^-/, ''))?.sort;
  if (!key) return [...rows];
  const compare = (a: T, b: T) => {
    const [left, right] = [key(a), key(b)];
    if (typeof left === 'number' && typeof right === 'number') return left - right;
    return collator.compare(String(left ?? ''), String(right ?? ''));
  };
  return [...rows].sort((a, b) => (descending ? compare(b, a) : compare(a, b)));
}

interface ListingProps<T> {
  path: string;
  caption: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  query: Query;
  /** Sort order where the address names none, e.g. `-updated`. */
  order: string;
}

/** A table that can be sorted by its headings and is shown a hundred rows at a time. */
export function Listing<T>({ path, caption, columns, rows, query, order }: ListingProps<T>) {
  if (rows.length === 0) return <Empty title="No matches">No entries match this filter.</Empty>;
  const by = query.sort ?? order;
  const last = Math.ceil(rows.length / PAGE_SIZE);
  const page = Math.min(Math.max(1, Math.trunc(Number(query.page)) || 1), last);
  const start = (page - 1) * PAGE_SIZE;
  const shown = sorted(rows, columns, by).slice(start, start + PAGE_SIZE);
  const heading = (column: Column<T>) => {
    const direction = by === column.name ? 'ascending' : by === `-${column.name}` ? 'descending' : undefined;
    const next = direction === 'ascending' ? `-${column.name}` : column.name;
    return (
      <th scope="col" class={column.numeric ? 'num' : undefined} aria-sort={direction}>
        {column.sort ? (
          <a href={link(path, query, { sort: next, page: '' })}>
            {column.label}
            {direction === 'ascending' ? ' ↑' : direction === 'descending' ? ' ↓' : ''}
          </a>
        ) : (
          column.label
        )}
      </th>
    );
  };
  return (
    <>
      <div class="table">
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>{columns.map(heading)}</tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr>
                {columns.map((column) => (
                  <td class={column.numeric ? 'num' : undefined}>{column.cell(row)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <nav class="pager" aria-label="Pages">
        <span>
          {start + 1}–{start + shown.length} of {rows.length}
        </span>
        {page > 1 && <a href={link(path, query, { page: String(page - 1) })}>Previous</a>}
        {page < last && <a href={link(path, query, { page: String(page + 1) })}>Next</a>}
      </nav>
    </>
  );
}

/** The filter above a listing: a text and, where there are any, states to choose from. */
export function Filter({ path, query, states, hint }: { path: string; query: Query; states: string[]; hint: string }) {
  const filtered = query.q || query.state || query.account || query.job;
  return (
    <form method="get" action={path}>
      <label>
        {hint}
        <input type="search" name="q" value={query.q ?? ''} />
      </label>
      <label>
        Status
        <select name="state">
          <option value="">All</option>
          {states.map((state) => (
            <option value={state} selected={query.state === state}>
              {state}
            </option>
          ))}
        </select>
      </label>
      {(['sort', 'account', 'job'] as const).map(
        (name) => query[name] && <input type="hidden" name={name} value={query[name]} />,
      )}
      <button type="submit">Filter</button>
      {filtered && <a href={path}>Show all</a>}
    </form>
  );
}
