import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import { counted } from '../../../sync/records/counted';
import type { Filters, TablePage, TableRequest } from '../../contract/table';
import { currentFilters } from '../current-filters';
import { Button } from '../parts/Button';
import { Empty } from '../parts/Empty';
import { Loading } from '../parts/Loading';
import { Message } from '../parts/Message';
import { keptPlace } from '../place';
import { useLoaded } from '../use-loaded';
import type { Column } from './column';
import { allRows, downloadCsv } from './csv';
import { FilterBar } from './FilterBar';
import type { FilterField } from './filter-field';
import { Rows } from './Rows';
import { addressOf, PAGE_SIZE, type Shown, shownBy } from './shown';

/** Every row that matches is selected, on whichever page it stands. */
export interface AllMatching<Row> {
  total: number;
  rows(): Promise<Row[]>;
}

export interface TableProps<Row> {
  /** What the table shows, for screen readers and as the name of its CSV file. */
  title: string;
  /** Address of its page, behind which stands what the table shows. */
  path: string;
  columns: readonly Column<Row>[];
  keyOf(row: Row): number | string;
  source(request: TableRequest): Promise<TablePage<Row>>;
  filters?: readonly FilterField[];
  sort: string;
  descending?: boolean;
  /** What it means that there are no rows. */
  empty: ComponentChildren;
  /** Filters in the address that the page itself shows and changes: not the filter bar. */
  kept?: readonly string[];
  /** Rows can be selected; what can be done with them. */
  actions?(selected: Row[], all: AllMatching<Row> | null): ComponentChildren;
  /** Besides the rows of pages, all that match can be selected at once. */
  allMatching?: true;
  /** Saves all that match as a workbook, where the page offers it. */
  saveXlsx?(title: string, columns: readonly Column<Row>[], rows: readonly Row[]): Promise<void>;
  /** Key of the row that somebody was led to. */
  marked?: number | string;
  /** Read anew when it changes, with nothing selected. */
  version?: number;
}

/** A table with filters, sorting, pages, CSV and, where there is something to do with them, rows to select. */
export function Table<Row>(props: TableProps<Row>) {
  const { title, path, columns, source, keyOf, actions, version = 0, kept = [], saveXlsx } = props;
  // What is shown stands in the address: whoever goes to a record and comes back finds the table as it was.
  const [, navigate] = useLocation();
  const usual = { sort: props.sort, descending: props.descending ?? false };
  const shown = shownBy(currentFilters(), usual);
  const { page } = shown;
  const at = (changes: Partial<Shown>) => addressOf(path, { ...shown, ...changes }, usual);
  const [selected, setSelected] = useState<ReadonlyMap<number | string, Row>>(new Map());
  const [csvProblem, setCsvProblem] = useState<string | null>(null);
  const [isAll, setIsAll] = useState(false);
  const select = (next: ReadonlyMap<number | string, Row>) => {
    setSelected(next);
    setIsAll(false);
  };
  /** Rows of the list before are on the screen until the new one is there: who is selected among them is not in it. */
  const isOld = useRef(false);
  useEffect(() => {
    isOld.current = true;
    select(new Map());
  }, [version, JSON.stringify(shown.filters)]);
  const request: TableRequest = { ...shown, pageSize: PAGE_SIZE };
  const loaded = useLoaded(`${version} ${JSON.stringify(request)}`, () => source(request));
  useEffect(() => {
    if (isOld.current && !loaded.loading) {
      isOld.current = false;
      select(new Map());
    }
  }, [loaded.answer, loaded.loading]);
  // Until its rows are there, the page is too short to be where it was.
  const place = useRef(keptPlace());
  useEffect(() => {
    if (!loaded.answer || place.current === null) return;
    window.scrollTo(0, place.current);
    place.current = null;
  }, [loaded.answer]);
  const told = (saved: Promise<void>) =>
    saved.then(
      () => setCsvProblem(null),
      (error: Error) => setCsvProblem(error.message),
    );
  const download = () => told(downloadCsv(title, columns, source, request));
  const downloadXlsx = () => told(allRows(source, request).then((rows) => saveXlsx?.(title, columns, rows)));
  const [inBar, beside] = [without(shown.filters, kept), only(shown.filters, kept)];
  return (
    <>
      {props.filters && (
        <FilterBar
          fields={props.filters}
          filters={inBar}
          onChange={(filters) => navigate(at({ filters: { ...beside, ...filters }, page: 0 }), { replace: true })}
        />
      )}
      <Loading of={loaded}>
        {({ rows, total }) => (
          <>
            <div class="uc-table-head">
              <span role="status">{rangeOf(page, rows.length, total)}</span>
              <span class="uc-row-actions">
                {selected.size > 0 && <span>{(isAll ? total : selected.size).toLocaleString('en')} selected</span>}
                {props.allMatching &&
                  !isAll &&
                  rows.length < total &&
                  rows.every((row) => selected.has(keyOf(row))) && (
                    <Button kind="link" onClick={() => setIsAll(true)}>
                      Select all {total.toLocaleString('en')}
                    </Button>
                  )}
                {actions?.([...selected.values()], isAll ? { total, rows: () => allRows(source, request) } : null)}
                <Button disabled={total === 0} onClick={download}>
                  Download CSV
                </Button>
                {saveXlsx && (
                  <Button disabled={total === 0} onClick={downloadXlsx}>
                    Download XLSX
                  </Button>
                )}
              </span>
            </div>
            {csvProblem !== null && <Message kind="error">{csvProblem}</Message>}
            {total === 0 && (
              <Empty>{Object.keys(inBar).length > 0 ? 'No rows match these filters.' : props.empty}</Empty>
            )}
            {total > 0 && rows.length === 0 && (
              <Empty>
                Page {page + 1} no longer exists. <Link href={at({ page: 0 })}>First page</Link>
              </Empty>
            )}
            {rows.length > 0 && (
              <Rows
                title={title}
                columns={columns.filter(({ only }) => only !== 'csv')}
                rows={rows}
                keyOf={keyOf}
                order={shown}
                onOrder={(order) => navigate(at({ ...order, page: 0 }), { replace: true })}
                selection={actions && { selected, onChange: select }}
                marked={props.marked}
              />
            )}
            {total > PAGE_SIZE && rows.length > 0 && (
              <nav class="uc-table-foot" aria-label={`Pages of ${title}`}>
                <Button aria-disabled={page === 0} onClick={() => navigate(at({ page: page - 1 }))}>
                  Previous
                </Button>
                <span>
                  Page {page + 1} of {Math.ceil(total / PAGE_SIZE)}
                </span>
                <Button
                  aria-disabled={(page + 1) * PAGE_SIZE >= total}
                  onClick={() => navigate(at({ page: page + 1 }))}
                >
                  Next
                </Button>
              </nav>
            )}
          </>
        )}
      </Loading>
    </>
  );
}

function rangeOf(page: number, count: number, total: number): string {
  if (total === 0) return 'None';
  const first = page * PAGE_SIZE + 1;
  return total <= PAGE_SIZE || count === 0
    ? counted(total, 'row')
    : `${first.toLocaleString('en')} to ${(first + count - 1).toLocaleString('en')} of ${total.toLocaleString('en')}`;
}

const only = (filters: Filters, names: readonly string[]): Filters =>
  Object.fromEntries(Object.entries(filters).filter(([name]) => names.includes(name)));

const without = (filters: Filters, names: readonly string[]): Filters =>
  Object.fromEntries(Object.entries(filters).filter(([name]) => !names.includes(name)));
