import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { RUN_KIND, RUN_STATUS } from '../../../sync/records/run';
import { AtWorkNote } from '../../sending/AtWorkNote';
import { post } from '../../shell/api';
import { currentFilters } from '../../shell/current-filters';
import { Count } from '../../shell/parts/Count';
import { Page } from '../../shell/parts/Page';
import { StateBadge } from '../../shell/parts/StateBadge';
import { When } from '../../shell/parts/When';
import type { Column } from '../../shell/table/column';
import type { FilterField } from '../../shell/table/filter-field';
import { Table } from '../../shell/table/Table';
import { listAddress, runAddress } from './addresses';
import { RUN_CONTENTS, RUN_DAYS, type RunRow } from './contract';

type CountName =
  | 'sent'
  | 'failed'
  | 'standing'
  | 'onHold'
  | 'excluded'
  | 'unchanged'
  | 'verified'
  | 'batches'
  | 'credits'
  | 'units';

const count = (name: CountName, label: string): Column<RunRow> => ({
  name,
  label,
  value: (row) => row[name],
  cell: (row) => <Count value={row[name]} to={addressOf(row, name)} of={label} />,
  numeric: true,
});

/** What is no count of customers, the page of the run shows part by part. */
const addressOf = ({ id }: RunRow, name: CountName): string =>
  name === 'batches' || name === 'credits' || name === 'units' ? runAddress(id) : listAddress(id, name);

const COLUMNS: readonly Column<RunRow>[] = [
  {
    name: 'startedAt',
    label: 'Started',
    value: ({ startedAt }) => startedAt?.printed ?? 'Waiting',
    cell: ({ id, startedAt }) => (
      <Link href={`/sync-log/${id}`}>
        <When moment={startedAt} otherwise="Waiting for a run" />
      </Link>
    ),
  },
  { name: 'kind', label: 'Kind', value: ({ kind }) => kind },
  {
    name: 'status',
    label: 'Status',
    value: ({ status }) => status,
    cell: ({ status }) => <StateBadge state={status} />,
  },
  count('sent', 'Sent'),
  count('failed', 'Newly failed'),
  count('standing', 'Still failing'),
  count('onHold', 'On hold'),
  count('excluded', 'Excluded'),
  count('unchanged', 'Unchanged'),
  count('verified', 'In sync'),
  { ...count('batches', 'Batches'), only: 'csv' },
  count('credits', 'Credits'),
  count('units', 'Units'),
  { name: 'duration', label: 'Seconds', value: ({ duration }) => duration, only: 'csv' },
];

const asOptions = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

/** The period, and an hour or day of it, come from links of Overview: they are shown where they filter. */
const filtersOf = ({ days, at }: Record<string, string>): readonly FilterField[] => [
  ...FILTERS,
  ...(at
    ? [{ name: 'at', label: 'Started in', options: [{ value: at, label: at.length > 10 ? `${at}:00` : at }] }]
    : []),
  ...(days ? [{ name: 'days', label: 'Period', options: PERIODS }] : []),
];

const PERIODS = RUN_DAYS.map((days) => ({ value: days, label: days === '1' ? 'Last day' : `Last ${days} days` }));

const FILTERS: readonly FilterField[] = [
  { name: 'kind', label: 'Kind', options: asOptions(Object.values(RUN_KIND)) },
  { name: 'status', label: 'Status', options: asOptions(Object.values(RUN_STATUS)) },
  {
    name: 'with',
    label: 'With',
    options: Object.entries(RUN_CONTENTS).map(([value, label]) => ({ value, label })),
  },
  { name: 'from', label: 'From', type: 'date' },
  { name: 'to', label: 'To', type: 'date' },
];

/** The runs of the export. */
export function SyncLogPage() {
  const [version, setVersion] = useState(0);
  return (
    <Page title="Sync Log">
      <AtWorkNote onEnd={() => setVersion((before) => before + 1)} />
      <Table
        version={version}
        title="Sync Log"
        path="/sync-log"
        columns={COLUMNS}
        filters={filtersOf(currentFilters())}
        keyOf={({ id }) => id}
        source={(request) => post('runs', request)}
        sort="startedAt"
        descending
        empty="No run has had anything to do yet. Runs that find no changes are not listed."
      />
    </Page>
  );
}
