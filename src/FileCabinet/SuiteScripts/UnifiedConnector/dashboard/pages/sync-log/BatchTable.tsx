import { Link } from 'wouter-preact';
import { Count } from '../../shell/parts/Count';
import { StateBadge } from '../../shell/parts/StateBadge';
import { When } from '../../shell/parts/When';
import type { Column } from '../../shell/table/column';
import { List } from '../../shell/table/List';
import type { BatchRow } from './contract';

const COLUMNS: readonly Column<BatchRow>[] = [
  {
    name: 'id',
    label: 'Batch',
    value: ({ id }) => id,
    cell: ({ id }) => (
      <Link class="uc-nowrap" href={`/sync-log/batches/${id}`}>
        Batch {id}
      </Link>
    ),
  },
  { name: 'system', label: 'External System', value: ({ system }) => system },
  {
    name: 'status',
    label: 'Status',
    value: ({ status }) => status,
    cell: ({ status }) => <StateBadge state={status} />,
  },
  {
    name: 'customers',
    label: 'Customers',
    value: ({ customers }) => customers,
    cell: ({ id, customers }) => (
      <Count value={customers} to={`/sync-log/batches/${id}`} of={`customers of batch ${id}`} />
    ),
    numeric: true,
  },
  { name: 'newCustomers', label: 'For the First Time', value: ({ newCustomers }) => newCustomers, only: 'csv' },
  { name: 'credits', label: 'JOOR Credits', value: ({ credits }) => credits, only: 'csv' },
  {
    name: 'sentAt',
    label: 'Sent',
    value: ({ sentAt }) => sentAt?.printed ?? '',
    cell: ({ sentAt }) => <When moment={sentAt} />,
  },
  { name: 'jobId', label: 'JOOR Job', value: ({ jobId }) => jobId, cell: ({ jobId }) => jobId || '–' },
  { name: 'jobStatus', label: 'Job Status', value: ({ jobStatus }) => jobStatus, only: 'csv' },
  {
    name: 'progress',
    label: 'Progress',
    value: ({ progress }) => progress,
    cell: (batch) => <JobProgress batch={batch} />,
  },
  { name: 'finishedAt', label: 'Finished', value: ({ finishedAt }) => finishedAt?.printed ?? '', only: 'csv' },
];

interface BatchTableProps {
  runId: number;
  batches: readonly BatchRow[];
}

/** Batches of a run, each with the job that JOOR made of it. */
export const BatchTable = ({ runId, batches }: BatchTableProps) => (
  <List title={`Batches of run ${runId}`} columns={COLUMNS} rows={batches} keyOf={({ id }) => id} choice="status" />
);

/** How far JOOR is with a batch: connection_record_progress is the number of the record reached (Bulk Connection GET). */
export function JobProgress({ batch }: { batch: BatchRow }) {
  const { jobId, jobStatus, customers, progress, finishedAt } = batch;
  if (jobId === '') return <>–</>;
  return (
    <>
      <progress max={Math.max(1, customers)} value={progress} aria-label={`Progress of job ${jobId}`} />{' '}
      {jobStatus || 'queued'}
      {finishedAt && (
        <>
          {' '}
          <When moment={finishedAt} />
        </>
      )}
    </>
  );
}
