import { useCallback, useMemo, useState } from 'preact/hooks';
import { Link, type RouteComponentProps } from 'wouter-preact';
import type { TableRequest } from '../../contract/table';
import { post } from '../../shell/api';
import { currentFilters } from '../../shell/current-filters';
import { Page } from '../../shell/parts/Page';
import { RecordLink } from '../../shell/parts/RecordLink';
import { shownName } from '../../shell/shown-name';
import type { Column } from '../../shell/table/column';
import { Table } from '../../shell/table/Table';
import type { FileLine } from './contract';
import { customersPath, PATH, rowsPath } from './paths';

/** The rows of a file; the one that somebody was led to is marked. */
export function FileRowsPage({ params }: RouteComponentProps) {
  const id = Number(params.id);
  const [file, setFile] = useState({ name: '', header: [] as string[] });
  const source = useCallback(
    async ({ filters: _, ...request }: TableRequest) => {
      const answer = await post('file_rows', { ...request, filters: {}, id });
      setFile({ name: answer.name, header: answer.header });
      return answer;
    },
    [id],
  );
  const columns = useMemo(() => columnsOf(file.header), [file]);
  const led = Number(currentFilters().row ?? 0);
  return (
    <Page title={file.name === '' ? `Rows of file ${id}` : `Rows of ${file.name}`}>
      <p>
        <Link href={PATH}>Files</Link> · <Link href={customersPath(id)}>Customers</Link>
      </p>
      <Table
        title={`Rows of file ${id}`}
        path={rowsPath(id)}
        columns={columns}
        kept={['row']}
        keyOf={({ row }) => row}
        source={source}
        sort="row"
        marked={led}
        empty="This file has no rows."
      />
    </Page>
  );
}

const columnsOf = (header: readonly string[]): Column<FileLine>[] => [
  { name: 'row', label: 'Row', value: ({ row }) => row, numeric: true },
  {
    name: 'customer',
    label: 'Customer',
    value: ({ customer }) => customer,
    cell: ({ customer, customerId }) =>
      customerId === null ? (
        '–'
      ) : (
        <RecordLink type="customer" id={customerId}>
          {shownName(customer, 'Customer', customerId)}
        </RecordLink>
      ),
    unsorted: true,
  },
  ...header.map(
    (label, at): Column<FileLine> => ({
      name: `column ${at}`,
      label,
      value: ({ values }) => values[at] ?? '',
      unsorted: true,
    }),
  ),
];
