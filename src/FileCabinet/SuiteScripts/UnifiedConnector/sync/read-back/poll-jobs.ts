import { type CreditWindow, canAfford, GET_CREDITS, spend, usedUp } from '../../joor/credits';
import { getJob } from '../../joor/read-back';
import type { ExternalSystem } from '../../settings/external-system';
import { type AccountState, type Heard, recordCredits, recordPause } from '../records/account-state-store';
import { FORGOTTEN, readUnfinishedJobs, recordJob } from '../records/batch-store';
import { heardOf } from './heard';

/** At most so many jobs are asked for in one run: 600 units. */
const MAX_POLLS = 50;

/** After so many answers that were not understood the others would be no better. */
const MAX_TOLD = 3;

/** Where a person waits for the answer: 60 units. */
const MAX_POLLS_WHILE_WAITING = 5;

/**
 * Asks JOOR for the jobs that have not finished, the oldest first, and stops at the first that is still under way:
 * JOOR processes them in order. A job that JOOR does not know (any more), or tells of in a way that is not understood,
 * stops nothing; when it is overdue, it counts as finished. Costs 10 units, and 12 units and 1 credit for each job. Gives the window with the credits spent.
 * `waitUntil` not null: a person waits for the answer, so only the first few are asked for, from the Credit Reserve too,
 * and none from then on (milliseconds since 1970 UTC).
 */
export function pollJobs(
  system: ExternalSystem,
  state: AccountState,
  waitUntil: number | null = null,
): { window: CreditWindow; credits: number; messages: string[] } {
  const messages: string[] = [];
  let window = state.window;
  let credits = 0;
  let heard: Heard | null = null;
  const polls = waitUntil === null ? MAX_POLLS : MAX_POLLS_WHILE_WAITING;
  const reserve = waitUntil === null ? system.reserve : 0;
  for (const job of readUnfinishedJobs(system.id)) {
    if (job.status === FORGOTTEN) {
      if (job.overdue) recordJob(job.batchId, { status: FORGOTTEN, progress: job.progress, finishedAt: new Date() });
      continue;
    }
    if (credits >= polls || !canAfford(window, Date.now(), GET_CREDITS, reserve)) break;
    if (waitUntil !== null && Date.now() >= waitUntil) break;
    const outcome = getJob(system, job.jobId);
    window = spend(window, Date.now(), GET_CREDITS);
    credits += GET_CREDITS;
    const isOdd = outcome.kind === 'transient' && outcome.odd === true;
    if (!heard || !isOdd) heard = heardOf(outcome);
    if (outcome.kind === 'missing') {
      recordJob(job.batchId, {
        status: FORGOTTEN,
        progress: job.progress,
        finishedAt: job.overdue ? new Date() : null,
      });
      continue;
    }
    if (isOdd) {
      // What an answer about this job says tells nothing of the next one.
      messages.push(`Job ${job.jobId} of ${system.name}: ${outcome.message}`);
      if (job.overdue) recordJob(job.batchId, { status: FORGOTTEN, progress: job.progress, finishedAt: new Date() });
      if (messages.length >= MAX_TOLD) break;
      continue;
    }
    if (outcome.kind === 'found') {
      const { status, progress } = outcome.value;
      const finished = status === 'finished';
      if (finished || status !== job.status || progress !== job.progress) {
        recordJob(job.batchId, { status, progress, finishedAt: finished ? new Date() : null });
      }
      if (finished) continue;
    }
    if (outcome.kind === 'rate-limited') window = usedUp(window, Date.now(), outcome.retryAfter);
    if (outcome.kind === 'unauthorised') recordPause(state, 'authorisation', outcome.message);
    break;
  }
  if (credits > 0) recordCredits(state, window, heard);
  return { window, credits, messages };
}
