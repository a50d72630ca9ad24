import type { JoorAccount } from '../account';
import type { Connection } from '../connection';
import { Badge, Empty, Layout, Time, type Tone } from './layout';
import { type Column, Filter, Listing, type Query } from './listing';

export interface ConnectionRow {
  account: JoorAccount;
  connection: Connection;
}

const TONES: Record<Connection['state'], Tone> = { connected: 'good', pending: 'waiting', removed: 'off' };
const PATH = '/connections';

export function StateBadge({ state }: { state: Connection['state'] }) {
  return <Badge tone={TONES[state]}>{state}</Badge>;
}

/** The waiting times that JOOR gives for new customers, by how many there are (Bulk Connection POST/PUT, "ETA"). */
export function documentedWait(count: number): string {
  if (count <= 100) return '1-2 business days';
  if (count <= 500) return '2-3 business days';
  return count <= 1000 ? '3-4 business days' : '4+ business days';
}

/** When a pending customer will be matched. */
export function Eta({ account, connection }: ConnectionRow) {
  if (connection.state !== 'pending') return <span class="soft">–</span>;
  const at = account.matchAt(connection);
  return at === null ? <span class="soft">when matched by hand</span> : <Time at={at} />;
}

function connectionPath({ account, connection }: ConnectionRow): string {
  const { customerCode, connectionId } = connection;
  // One without a code goes by JOOR's own number.
  const [page, id] = customerCode ? [encodeURIComponent(customerCode), ''] : ['-', `&id=${connectionId}`];
  return `${PATH}/${page}?account=${account.id}${id}`;
}

const COLUMNS: readonly Column<ConnectionRow>[] = [
  {
    name: 'code',
    label: 'Customer code',
    sort: ({ connection }) => connection.customerCode,
    cell: (row) => <a href={connectionPath(row)}>{row.connection.customerCode || 'no code'}</a>,
  },
  {
    name: 'name',
    label: 'Customer name',
    sort: ({ connection }) => connection.data.customer_name,
    cell: ({ connection }) => connection.data.customer_name,
  },
  {
    name: 'state',
    label: 'Status',
    sort: ({ connection }) => connection.state,
    cell: ({ connection }) => <StateBadge state={connection.state} />,
  },
  {
    name: 'id',
    label: 'Connection ID',
    numeric: true,
    sort: ({ connection }) => connection.connectionId ?? 0,
    cell: ({ connection }) => connection.connectionId ?? <span class="soft">–</span>,
  },
  {
    name: 'eta',
    label: 'To be matched',
    sort: ({ connection }) => (connection.state === 'pending' ? connection.waitingSince : 0),
    cell: (row) => <Eta {...row} />,
  },
  {
    name: 'doors',
    label: 'Doors',
    numeric: true,
    sort: ({ connection }) => connection.doors.length,
    cell: ({ connection }) => connection.doors.length,
  },
  {
    name: 'updated',
    label: 'Updated',
    sort: ({ connection }) => connection.updatedAt,
    cell: ({ connection }) => <Time at={connection.updatedAt} />,
  },
  {
    name: 'job',
    label: 'Job',
    numeric: true,
    sort: ({ connection }) => connection.jobId ?? 0,
    cell: ({ connection: { jobId } }) =>
      jobId === null ? <span class="soft">by hand</span> : <a href={`/jobs/${jobId}`}>{jobId}</a>,
  },
];

/** Whether a connection is among those that a filter shows. */
export function fits({ account, connection }: ConnectionRow, query: Query): boolean {
  const text = query.q?.trim().toLowerCase() ?? '';
  const searched = [connection.customerCode, connection.data.customer_name, connection.data.customer_alias ?? ''];
  return (
    (!query.state || connection.state === query.state) &&
    (!query.account || String(account.id) === query.account) &&
    (!query.job || String(connection.jobId) === query.job) &&
    searched.some((each) => each.toLowerCase().includes(text))
  );
}

/** Address of the export of the connections that a filter shows. */
function exportPath(format: 'csv' | 'xlsx', { q, account, job }: Query): string {
  const filters = Object.entries({ q, account, job }).filter(([, value]) => value);
  return `/exports/connections.${format}?${new URLSearchParams(filters as [string, string][])}`;
}

export function ConnectionsPage({ rows, query }: { rows: readonly ConnectionRow[]; query: Query }) {
  const pending = rows.filter(({ connection }) => connection.state === 'pending').length;
  const connected = rows.filter(({ connection }) => connection.state === 'connected').length;
  return (
    <Layout title="Connections" section={PATH}>
      <h1>Connections</h1>
      <p class="lead">
        {connected} connected, {pending} waiting to be matched to a retailer.
        {pending > 0 && ` For that many new customers JOOR's documents give ${documentedWait(pending)}.`}
      </p>
      {rows.length === 0 ? (
        <Empty title="No connections yet">
          They appear here as soon as a job of <code>POST /v2/bulk-connection</code> has been processed.
        </Empty>
      ) : (
        <>
          <p>
            Download the connected ones: <a href={exportPath('csv', query)}>CSV</a> ·{' '}
            <a href={exportPath('xlsx', query)}>XLSX</a>
          </p>
          <Filter path={PATH} query={query} states={Object.keys(TONES)} hint="Customer code, name or alias" />
          <Listing
            path={PATH}
            caption="Connections"
            columns={COLUMNS}
            rows={rows.filter((row) => fits(row, query))}
            query={query}
            order="-updated"
          />
        </>
      )}
    </Layout>
  );
}
