import { useEffect, useRef } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { counted } from '../../sync/records/counted';
import { RUN_STATUS } from '../../sync/records/run';
import { useAction } from '../shell/use-action';
import { where } from '../shell/where';

/** Milliseconds. */
const EVERY = 5000;
const SELDOM = 30_000;

/** What the run at work has done so far, while the page is open; `onEnd` when it has ended. */
export function AtWorkNote({ onEnd }: { onEnd(): void }) {
  const { answer, problem, reload } = useAction('at_work', {});
  const wasAtWork = useRef(false);
  const isBusy = answer !== null && (answer.run !== null || answer.waiting > 0);
  useEffect(() => {
    if (answer === null && problem === null) return undefined;
    if (wasAtWork.current && !isBusy) onEnd();
    wasAtWork.current = isBusy;
    const timer = setTimeout(reload, isBusy ? EVERY : SELDOM);
    return () => clearTimeout(timer);
  }, [answer, problem]);
  if (!answer || !isBusy) return null;
  const { run, waiting } = answer;
  const requests = waiting > 0 && (
    <>
      {' '}
      <Link href={where('/sync-log', { status: RUN_STATUS.requested })}>
        {counted(waiting, 'request waits', 'requests wait')}
      </Link>{' '}
      for a run.
    </>
  );
  return (
    <p class="uc-at-work" role="status">
      {run ? (
        <>
          <span class="uc-badge uc-under-way">At work</span> A run began{' '}
          {run.minutes === 0 ? 'just now' : `${counted(run.minutes, 'minute')} ago`}:{' '}
          {run.batches === 0
            ? 'nothing has been sent so far.'
            : `${counted(run.customers, 'customer')} sent in ${counted(run.batches, 'batch', 'batches')} so far.`}
          {requests}
        </>
      ) : (
        requests
      )}
    </p>
  );
}
