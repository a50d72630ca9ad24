import { Link } from 'wouter-preact';
import type { BatchRow } from '../../../contract/sync-log';
import { StateBadge } from '../../parts/StateBadge';
import { When } from '../../parts/When';

/** Batches, each with the job that JOOR made of it. */
export function BatchTable({ batches }: { batches: readonly BatchRow[] }) {
  return (
    <div class="uc-scroll">
      <table aria-label="Batches">
        <thead>
          <tr>
            <th scope="col">Batch</th>
            <th scope="col">External System</th>
            <th scope="col">Status</th>
            <th scope="col" class="uc-number">
              Customers
            </th>
            <th scope="col">Sent</th>
            <th scope="col">Job at JOOR</th>
            <th scope="col">Progress</th>
          </tr>
        </thead>
        <tbody>
          {batches.map((batch) => (
            <tr key={batch.id}>
              <th scope="row" class="uc-nowrap">
                <Link href={`/sync-log/batches/${batch.id}`}>Batch {batch.id}</Link>
              </th>
              <td>{batch.system}</td>
              <td>
                <StateBadge state={batch.status} />
              </td>
              <td class="uc-number">{batch.customers}</td>
              <td>
                <When moment={batch.sentAt} />
              </td>
              <td>{batch.jobId || '–'}</td>
              <td>
                <JobProgress batch={batch} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

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
