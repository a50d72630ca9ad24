import { useCallback, useState } from 'preact/hooks';
import { Link, useParams } from 'wouter-preact';
import type { TableRequest } from '../../contract/table';
import { post } from '../../shell/api';
import { currentFilters } from '../../shell/current-filters';
import { Page } from '../../shell/parts/Page';
import { RecordLink } from '../../shell/parts/RecordLink';
import { StateBadge } from '../../shell/parts/StateBadge';
import { Words } from '../../shell/parts/Words';
import { shownName } from '../../shell/shown-name';
import type { Column } from '../../shell/table/column';
import type { FilterField } from '../../shell/table/filter-field';
import { Table } from '../../shell/table/Table';
import { runAddress } from './addresses';
import type { RunCustomerRow, RunCustomersAnswer } from './contract';
import { listLabel, listSentence } from './run-list-words';

const nameOf = ({ name, customerId }: RunCustomerRow): string => shownName(name, 'Customer', customerId);

const COLUMNS: readonly Column<RunCustomerRow>[] = [
  {
    name: 'name',
    label: 'Customer',
    value: nameOf,
    cell: (row) => (
      <>
        <RecordLink type="customer" id={row.customerId}>
          {nameOf(row)}
        </RecordLink>{' '}
        <Link href={`/why-not/${row.customerId}`} aria-label={`Why? ${nameOf(row)}`}>
          Why?
        </Link>
      </>
    ),
    unsorted: true,
  },
  { name: 'customerId', label: 'Internal ID', value: ({ customerId }) => String(customerId) },
  { name: 'code', label: 'JOOR Customer Code', value: ({ code }) => code, unsorted: true },
  { name: 'system', label: 'External System', value: ({ system }) => system, unsorted: true },
  {
    name: 'state',
    label: 'Status Now',
    value: ({ state }) => state,
    cell: ({ state }) => (state === '' ? '–' : <StateBadge state={state} />),
    unsorted: true,
  },
  {
    name: 'reason',
    label: 'Details',
    value: ({ reason }) => reason,
    cell: (row) => <Words text={row.reason} of={nameOf(row)} />,
    unsorted: true,
    wide: true,
  },
];

/** The customers that a number of a run counts. */
export function RunCustomersPage() {
  const { id = '' } = useParams<{ id: string }>();
  const { list = '' } = currentFilters();
  const [systems, setSystems] = useState<RunCustomersAnswer['systems']>([]);
  const source = useCallback(
    async ({ filters: { list: _, ...filters }, ...request }: TableRequest) => {
      const answer = await post('run_customers', { ...request, filters, id: Number(id), list });
      setSystems(answer.systems);
      return answer;
    },
    [id, list],
  );
  const sentence = listSentence(list);
  return (
    <Page title={`Run ${id}: ${listLabel(list)}`}>
      <p>
        <Link href="/sync-log">Sync Log</Link> › <Link href={runAddress(Number(id))}>Run {id}</Link>
      </p>
      {sentence && <p>{sentence}</p>}
      <p class="uc-muted">Status and details are those of now.</p>
      <Table
        title={`Run ${id}, ${listLabel(list)}`}
        path={`${runAddress(Number(id))}/customers`}
        columns={COLUMNS}
        filters={filtersOf(systems)}
        kept={['list']}
        keyOf={({ system, customerId }) => `${system} ${customerId}`}
        source={source}
        sort="customerId"
        empty="The run counted no customer here."
      />
    </Page>
  );
}

const filtersOf = (systems: RunCustomersAnswer['systems']): readonly FilterField[] =>
  systems.length < 2
    ? []
    : [
        {
          name: 'system',
          label: 'External System',
          options: systems.map(({ id, name }) => ({ value: String(id), label: name })),
        },
      ];
