import { useCallback, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { TableRequest } from '../../contract/table';
import { post } from '../../shell/api';
import { currentFilters } from '../../shell/current-filters';
import { Count } from '../../shell/parts/Count';
import { Message } from '../../shell/parts/Message';
import { Page } from '../../shell/parts/Page';
import { When } from '../../shell/parts/When';
import type { Column } from '../../shell/table/column';
import type { FilterField } from '../../shell/table/filter-field';
import { Table } from '../../shell/table/Table';
import { where } from '../../shell/where';
import { EVENT_KINDS, type EventRow, type OpenAlert } from './contract';

const COLUMNS: readonly Column<EventRow>[] = [
  { name: 'at', label: 'Time', value: ({ at }) => at?.printed ?? '', cell: ({ at }) => <When moment={at} /> },
  { name: 'kind', label: 'Kind', value: ({ kind }) => EVENT_KINDS[kind], cell: kindOf, unsorted: true },
  {
    name: 'sentence',
    label: 'What Happened',
    value: ({ sentence }) => sentence,
    cell: (row) => (
      <>
        <div class="uc-lines">{row.sentence}</div>
        {row.records > 1 && row.at && (
          <Link href={where('/general-log', { kind: row.kind, minute: row.at.printed })}>
            All {row.records.toLocaleString('en')} changes
          </Link>
        )}
      </>
    ),
    unsorted: true,
    wide: true,
  },
  {
    name: 'asked',
    label: 'Asked By',
    value: ({ asked }) => asked?.by ?? '',
    cell: ({ id, asked }) =>
      asked && (
        <>
          {asked.by}
          {asked.customers > 0 && (
            <>
              {asked.by && ', '}
              <Count
                value={asked.customers}
                to={where(`/sync-log/${id}/customers`, { list: 'requested' })}
                of="customers requested"
              />{' '}
              {asked.customers === 1 ? 'customer' : 'customers'}
            </>
          )}
        </>
      ),
    unsorted: true,
  },
];

function kindOf({ kind, id }: EventRow) {
  const label = EVENT_KINDS[kind];
  return kind === 'run' || kind === 'error' ? <Link href={`/sync-log/${id}`}>{label}</Link> : label;
}

/** The minute comes from a link of the list: it is shown where it filters. */
const filtersOf = ({ minute }: Record<string, string>): readonly FilterField[] => [
  ...FILTERS,
  ...(minute ? [{ name: 'minute', label: 'In the minute', options: [{ value: minute, label: minute }] }] : []),
];

const FILTERS: readonly FilterField[] = [
  { name: 'text', label: 'Kind, message, name or reason' },
  { name: 'kind', label: 'Kind', options: Object.entries(EVENT_KINDS).map(([value, label]) => ({ value, label })) },
  { name: 'from', label: 'From', type: 'date' },
  { name: 'to', label: 'To', type: 'date' },
];

/** What happened, in plain words, from the records that tell of it. */
export function GeneralLogPage() {
  const [alerts, setAlerts] = useState<OpenAlert[]>([]);
  const source = useCallback(async (request: TableRequest) => {
    const { openAlerts, ...page } = await post('events', request);
    setAlerts(openAlerts);
    return page;
  }, []);
  return (
    <Page title="General Log">
      {alerts.length > 0 && (
        <Message kind="warning" title="Open alerts">
          <ul>
            {alerts.map(({ system, subject, since }) => (
              <li key={`${system} ${subject}`}>
                {subject} (since {since})
              </li>
            ))}
          </ul>
        </Message>
      )}
      <Table
        title="General Log"
        path="/general-log"
        columns={COLUMNS}
        filters={filtersOf(currentFilters())}
        keyOf={({ kind, id }) => `${kind} ${id}`}
        source={source}
        sort="at"
        descending
        empty="No events yet."
      />
    </Page>
  );
}
