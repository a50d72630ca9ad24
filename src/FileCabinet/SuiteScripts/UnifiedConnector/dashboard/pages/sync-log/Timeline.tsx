import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import { counted } from '../../../sync/records/counted';
import { RUN_LISTS } from '../../../sync/records/run-lists';
import { Count } from '../../shell/parts/Count';
import { StateBadge } from '../../shell/parts/StateBadge';
import { When } from '../../shell/parts/When';
import { listAddress } from './addresses';
import type { BatchRow, RunDetail } from './contract';
import { listLabel, RUN_LIST_LABELS } from './run-list-words';

interface Step {
  key: string;
  /** Seconds since the run began; null: not known. */
  at: number | null;
  title: string;
  says: ComponentChildren;
}

/** So many batches stand among the steps; the table below has all. */
const MOST_BATCHES = 10;

/** What a run did, step by step: looked, compared, sent with JOOR's answers, read back. */
export function Timeline({ detail }: { detail: RunDetail }) {
  const steps = stepsOf(detail);
  return (
    <ol class="uc-timeline" aria-label={`What run ${detail.run.id} did`}>
      {steps.map(({ key, at, title, says }) => (
        <li key={key}>
          <span class="uc-timeline-at">{at === null ? '' : `+${at.toLocaleString('en')} s`}</span>
          <div>
            <strong>{title}</strong>
            <div>{says}</div>
          </div>
        </li>
      ))}
    </ol>
  );
}

function stepsOf(detail: RunDetail): Step[] {
  const { run, batches, seconds, readBack } = detail;
  const looked = seconds ? seconds.getInputData : null;
  const compared = seconds ? seconds.getInputData + seconds.map : null;
  const steps: Step[] = [{ key: 'look', at: seconds ? 0 : null, title: 'Looked', says: lookedSays(detail) }];
  if (run.unchanged + run.standing + run.excluded + run.onHold + run.failed + run.sent > 0) {
    steps.push({ key: 'compare', at: looked, title: 'Compared', says: <Counts detail={detail} /> });
  }
  for (const batch of batches.slice(0, MOST_BATCHES)) {
    steps.push({ key: `batch ${batch.id}`, at: batch.secondsIn, title: 'Sent', says: <Sent batch={batch} /> });
  }
  if (batches.length > MOST_BATCHES) {
    const more = batches.length - MOST_BATCHES;
    steps.push({
      key: 'more',
      at: null,
      title: 'Sent',
      says: `${counted(more, 'more batch', 'more batches')}, in the table below.`,
    });
  }
  if (readBack.length > 0) {
    steps.push({
      key: 'read back',
      at: compared,
      title: 'Read back',
      says: (
        <Numbers
          numbers={readBack.map(({ list, count }) => ({ label: listLabel(list), count, list }))}
          detail={detail}
        />
      ),
    });
  }
  steps.push({
    key: 'end',
    at: run.duration,
    title: run.status === 'Stopped' ? 'Stopped' : 'Ended',
    says: `${run.units.toLocaleString('en')} NetSuite units, ${run.credits.toLocaleString('en')} JOOR credits.`,
  });
  return steps;
}

function lookedSays({ requested, requestedBy, run }: RunDetail): ComponentChildren {
  const changes = 'For changes, retries and requests.';
  if (requestedBy === '') return changes;
  if (requested.length === 0) return `${changes} ${requestedBy} asked for a run.`;
  return (
    <>
      {changes} {requestedBy} asked for{' '}
      <Count value={requested.length} to={listAddress(run.id, 'requested')} of={RUN_LIST_LABELS.requested} />{' '}
      {requested.length === 1 ? 'customer' : 'customers'}.
    </>
  );
}

/** What became of the customers that were looked at. */
function Counts({ detail }: { detail: RunDetail }) {
  const { run, foundBySweep } = detail;
  const counts = { ...run, foundBySweep };
  const numbers = RUN_LISTS.filter((list) => list !== 'verified' && counts[list] > 0).map((list) => ({
    label: RUN_LIST_LABELS[list],
    count: counts[list],
    list,
  }));
  return <Numbers numbers={numbers} detail={detail} />;
}

interface NumbersProps {
  numbers: readonly { label: string; count: number; list: string }[];
  detail: RunDetail;
}

function Numbers({ numbers, detail: { run, lists } }: NumbersProps) {
  return (
    <>
      {numbers.map(({ label, count, list }, index) => (
        <span key={list}>
          {index > 0 && ', '}
          {label}: <Count value={count} to={lists.includes(list) ? listAddress(run.id, list) : null} of={label} />
        </span>
      ))}
    </>
  );
}

/** A batch, JOOR's answer, and where its job stands. */
function Sent({ batch }: { batch: BatchRow }) {
  const { id, system, customers, status, answer, jobId, jobStatus, finishedAt } = batch;
  return (
    <>
      <Link href={`/sync-log/batches/${id}`}>{counted(customers, 'customer')}</Link> to {system}{' '}
      <StateBadge state={status} />
      {answer && <div class="uc-muted">JOOR answered: {answer}</div>}
      {jobId && (
        <div class="uc-muted">
          Job {jobId}: {jobStatus || 'queued'}
          {finishedAt && (
            <>
              {' '}
              <When moment={finishedAt} />
            </>
          )}
        </div>
      )}
    </>
  );
}
