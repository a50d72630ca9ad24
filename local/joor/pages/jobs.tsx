import type { JoorAccount } from '../account';
import type { Job, RecordResult } from '../jobs';
import { Badge, Empty, Layout, Time, type Tone } from './layout';
import { type Column, Filter, Listing, type Query } from './listing';

export interface JobRow {
  account: JoorAccount;
  job: Job;
}

const PATH = '/jobs';
const TONES: Record<Job['status'], Tone> = { queued: 'off', started: 'waiting', finished: 'good' };
const OUTCOMES: Record<RecordResult['outcome'], Tone> = { updated: 'good', pending: 'waiting', refused: 'bad' };

const outcomes = (job: Job, outcome: RecordResult['outcome']) =>
  job.results.filter((result) => result.outcome === outcome).length;

function Progress({ job }: { job: Job }) {
  return (
    <>
      {job.status === 'started' && (
        <progress max={job.count} value={job.progress} aria-label={`Progress of job ${job.id}`} />
      )}{' '}
      {job.progress} of {job.count}
    </>
  );
}

const COLUMNS: readonly Column<JobRow>[] = [
  {
    name: 'id',
    label: 'Job',
    sort: ({ job }) => job.id,
    cell: ({ job }) => <a href={`${PATH}/${job.id}`}>Job {job.id}</a>,
  },
  {
    name: 'status',
    label: 'Status',
    sort: ({ job }) => job.status,
    cell: ({ job }) => <Badge tone={TONES[job.status]}>{job.status}</Badge>,
  },
  {
    name: 'progress',
    label: 'Records',
    numeric: true,
    sort: ({ job }) => job.count,
    cell: ({ job }) => <Progress job={job} />,
  },
  {
    name: 'updated',
    label: 'Updated',
    numeric: true,
    sort: ({ job }) => outcomes(job, 'updated'),
    cell: ({ job }) => outcomes(job, 'updated'),
  },
  {
    name: 'pending',
    label: 'Pending',
    numeric: true,
    sort: ({ job }) => outcomes(job, 'pending'),
    cell: ({ job }) => outcomes(job, 'pending'),
  },
  {
    name: 'refused',
    label: 'Refused',
    numeric: true,
    sort: ({ job }) => outcomes(job, 'refused'),
    cell: ({ job }) => outcomes(job, 'refused'),
  },
  { name: 'created', label: 'Received', sort: ({ job }) => job.created, cell: ({ job }) => <Time at={job.created} /> },
  {
    name: 'modified',
    label: 'Last change',
    sort: ({ job }) => job.modified,
    cell: ({ job }) => <Time at={job.modified} />,
  },
];

export function JobsPage({ rows, query }: { rows: readonly JobRow[]; query: Query }) {
  const fits = ({ account, job }: JobRow) =>
    (!query.state || job.status === query.state) &&
    (!query.account || String(account.id) === query.account) &&
    (!query.q?.trim() || String(job.id) === query.q.trim());
  const open = rows.filter(({ job }) => job.status !== 'finished').length;
  return (
    <Layout title="Jobs" section={PATH}>
      <h1>Jobs</h1>
      <p class="lead">
        {rows.length} received, {open} not finished. Jobs are processed in the order they are received.
      </p>
      {rows.length === 0 ? (
        <Empty title="No jobs yet">
          Each <code>POST /v2/bulk-connection</code> makes one.
        </Empty>
      ) : (
        <>
          <Filter path={PATH} query={query} states={Object.keys(TONES)} hint="Job number" />
          <Listing path={PATH} caption="Jobs" columns={COLUMNS} rows={rows.filter(fits)} query={query} order="-id" />
        </>
      )}
    </Layout>
  );
}

function resultColumns(account: JoorAccount): Column<RecordResult>[] {
  const customer = ({ customerCode }: RecordResult) => {
    if (customerCode === null) return <span class="soft">none</span>;
    if (!account.connections.byCode(customerCode)) return customerCode;
    return <a href={`/connections/${encodeURIComponent(customerCode)}?account=${account.id}`}>{customerCode}</a>;
  };
  return [
    { name: 'record', label: 'Record', numeric: true, sort: (row) => row.record, cell: (row) => row.record },
    { name: 'code', label: 'Customer code', sort: (row) => row.customerCode, cell: customer },
    {
      name: 'outcome',
      label: 'Outcome',
      sort: (row) => row.outcome,
      cell: (row) => <Badge tone={OUTCOMES[row.outcome]}>{row.outcome}</Badge>,
    },
    {
      name: 'faults',
      label: 'Faults',
      cell: ({ faults }) =>
        faults.length > 0 && (
          <ul class="faults break">
            {faults.map((fault) => (
              <li>
                {fault.field && <code>{fault.field}</code>} {fault.message}
              </li>
            ))}
          </ul>
        ),
    },
  ];
}

export function JobPage({ account, job, query }: JobRow & { query: Query }) {
  const path = `${PATH}/${job.id}`;
  const fits = (result: RecordResult) =>
    (!query.state || result.outcome === query.state) &&
    (result.customerCode ?? '').toLowerCase().includes(query.q?.trim().toLowerCase() ?? '');
  return (
    <Layout title={`Job ${job.id}`} section={PATH}>
      <p class="crumbs">
        <a href={PATH}>Jobs</a> / {job.id}
      </p>
      <h1>Job {job.id}</h1>
      <p class="lead">
        <Badge tone={TONES[job.status]}>{job.status}</Badge> in {account.setup.name}, <Progress job={job} /> records
        processed. <a href={`/connections?job=${job.id}`}>Connections of this job</a>
      </p>
      <dl>
        <dt>Received</dt>
        <dd>
          <Time at={job.created} />
        </dd>
        <dt>Last change</dt>
        <dd>
          <Time at={job.modified} />
        </dd>
      </dl>
      <h2>Records</h2>
      {job.results.length === 0 ? (
        <Empty title="Not started">No record of this job has been processed yet.</Empty>
      ) : (
        <>
          <Filter path={path} query={query} states={Object.keys(OUTCOMES)} hint="Customer code" />
          <Listing
            path={path}
            caption={`Records of job ${job.id}`}
            columns={resultColumns(account)}
            rows={job.results.filter(fits)}
            query={query}
            order="record"
          />
        </>
      )}
    </Layout>
  );
}
