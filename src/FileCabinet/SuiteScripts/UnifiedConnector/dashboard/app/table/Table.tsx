import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { counted } from '../../../sync/counted';
import type { Filters, TablePage, TableRequest } from '../../contract/table';
import { Button } from '../parts/Button';
import { Empty } from '../parts/Empty';
import { Loading } from '../parts/Loading';
import { Message } from '../parts/Message';
import { useLoaded } from '../use-loaded';
import { currentFilters, where } from '../where';
import type { Column, FilterField } from './column';
import { downloadCsv } from './csv';
import { FilterBar } from './FilterBar';
import { Rows } from './Rows';

const PAGE_SIZE = 50;

export interface TableProps<Row> {
  /** What the table shows, for screen readers and as the name of its CSV file. */
  title: string;
  /** Address of its page, behind which its filters stand. */
  path: string;
  columns: readonly Column<Row>[];
  keyOf(row: Row): number | string;
  source(request: TableRequest): Promise<TablePage<Row>>;
  filters?: readonly FilterField[];
  sort: string;
  descending?: boolean;
  /** What it means that there are no rows. */
  empty: ComponentChildren;
  /** Rows can be selected; what can be done with them. `done` empties the selection and reads the table anew. */
  actions?(selected: Row[], done: () => void): ComponentChildren;
  /** Read anew when it changes. */
  version?: number;
}

/** A table with filters, sorting, pages, CSV and, where there is something to do with them, rows to select. */
export function Table<Row>(props: TableProps<Row>) {
  const { title, path, columns, source, keyOf, actions, version = 0 } = props;
  const [location, navigate] = useLocation();
  const filters = currentFilters();
  const [order, setOrder] = useState({ sort: props.sort, descending: props.descending ?? false });
  const [paging, setPaging] = useState({ page: 0, of: location });
  const [selected, setSelected] = useState<ReadonlyMap<number | string, Row>>(new Map());
  const [csvProblem, setCsvProblem] = useState<string | null>(null);
  // Other filters begin at their first page.
  const page = paging.of === location ? paging.page : 0;
  const request: TableRequest = { filters, ...order, page, pageSize: PAGE_SIZE };
  const loaded = useLoaded(`${version} ${JSON.stringify(request)}`, () => source(request));
  const change = (changed: Filters) => {
    setSelected(new Map());
    navigate(where(path, changed), { replace: true });
  };
  const done = () => {
    setSelected(new Map());
    loaded.reload();
  };
  const download = () =>
    downloadCsv(title, columns, source, request).then(
      () => setCsvProblem(null),
      (error: Error) => setCsvProblem(error.message),
    );
  return (
    <>
      {props.filters && <FilterBar fields={props.filters} filters={filters} onChange={change} />}
      <Loading of={loaded}>
        {({ rows, total }) => (
          <>
            <div class="uc-table-head">
              <span role="status">{rangeOf(page, rows.length, total)}</span>
              <span class="uc-row-actions">
                {selected.size > 0 && <span>{selected.size} selected</span>}
                {actions?.([...selected.values()], done)}
                <Button disabled={total === 0} onClick={download}>
                  Download CSV
                </Button>
              </span>
            </div>
            {csvProblem !== null && <Message kind="error">{csvProblem}</Message>}
            {total === 0 ? (
              <Empty>{Object.keys(filters).length > 0 ? 'Nothing fits these filters.' : props.empty}</Empty>
            ) : (
              <Rows
                title={title}
                columns={columns.filter(({ only }) => only !== 'csv')}
                rows={rows}
                keyOf={keyOf}
                order={order}
                onOrder={(next) => {
                  setOrder(next);
                  setPaging({ page: 0, of: location });
                }}
                selection={actions && { selected, onChange: setSelected }}
              />
            )}
            {total > PAGE_SIZE && (
              <nav class="uc-table-foot" aria-label={`Pages of ${title}`}>
                <Button disabled={page === 0} onClick={() => setPaging({ page: page - 1, of: location })}>
                  Previous
                </Button>
                <span>
                  Page {page + 1} of {Math.ceil(total / PAGE_SIZE)}
                </span>
                <Button
                  disabled={(page + 1) * PAGE_SIZE >= total}
                  onClick={() => setPaging({ page: page + 1, of: location })}
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
  return total <= PAGE_SIZE
    ? counted(total, 'row')
    : `${first.toLocaleString('en')} to ${(first + count - 1).toLocaleString('en')} of ${total.toLocaleString('en')}`;
}
