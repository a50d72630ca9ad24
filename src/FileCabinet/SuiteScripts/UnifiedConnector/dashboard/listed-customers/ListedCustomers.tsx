import { useCallback, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { TableRequest } from '../contract/table';
import { RecordLink } from '../shell/parts/RecordLink';
import { StateBadge } from '../shell/parts/StateBadge';
import { Words } from '../shell/parts/Words';
import { shownName } from '../shell/shown-name';
import type { Column } from '../shell/table/column';
import type { FilterField } from '../shell/table/filter-field';
import { Table } from '../shell/table/Table';
import type { ListedCustomer, ListedCustomersAnswer } from './contract';

const nameOf = ({ name, customerId }: ListedCustomer): string => shownName(name, 'Customer', customerId);

const COLUMNS: readonly Column<ListedCustomer>[] = [
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

interface ListedCustomersProps {
  title: string;
  /** Address of the page. */
  path: string;
  /** Which list it is, as values of the address that are no filters; none: the path says it. */
  kept?: readonly string[];
  source(request: TableRequest): Promise<ListedCustomersAnswer>;
  empty: string;
}

/** The customers that a number counts, as they stand now. */
export function ListedCustomers({ title, path, kept = [], source, empty }: ListedCustomersProps) {
  const [systems, setSystems] = useState<ListedCustomersAnswer['systems']>([]);
  const read = useCallback(
    async ({ filters, ...request }: TableRequest) => {
      const own = Object.fromEntries(Object.entries(filters).filter(([name]) => !kept.includes(name)));
      const answer = await source({ ...request, filters: own });
      setSystems(answer.systems);
      return answer;
    },
    [source],
  );
  return (
    <>
      <p class="uc-muted">Status and details are those of now.</p>
      <Table
        title={title}
        path={path}
        columns={COLUMNS}
        filters={filtersOf(systems)}
        kept={kept}
        keyOf={({ system, customerId }) => `${system} ${customerId}`}
        source={read}
        sort="customerId"
        empty={empty}
      />
    </>
  );
}

const filtersOf = (systems: ListedCustomersAnswer['systems']): readonly FilterField[] =>
  systems.length < 2
    ? []
    : [
        {
          name: 'system',
          label: 'External System',
          options: systems.map(({ id, name }) => ({ value: String(id), label: name })),
        },
      ];
