import { postConnections } from '../joor/api-client';
import { type CreditWindow, canAfford, POST_CREDITS, reopensAt, spend, usedUp } from '../joor/credits';
import type { PostOutcome } from '../joor/reply';
import type { ExternalSystem } from '../settings/external-system';
import { readAccountState, recordCredits, recordPause } from './account-state-store';
import { BATCH_STATUS, type BatchStatus, closeBatch, createIntent } from './batch-store';
import type { ChunkCustomer, CustomerRecorder, Sending } from './record-outcome';

const STATUS: Record<PostOutcome['kind'], BatchStatus> = {
  accepted: BATCH_STATUS.accepted,
  refused: BATCH_STATUS.refused,
  'rate-limited': BATCH_STATUS.notSent,
  unauthorised: BATCH_STATUS.notSent,
  transient: BATCH_STATUS.notSent,
  unknown: BATCH_STATUS.unknown,
};

/**
 * Sends the customers as one batch: intent first, then the POST, then what became of it. Within JOOR's credits only:
 * without them, and while the External System is paused, the customers are deferred and nothing is written.
 */
export function sendBatch(
  system: ExternalSystem,
  customers: readonly (ChunkCustomer & { decision: Sending })[],
  recorder: CustomerRecorder,
  meter: () => number,
): void {
  const { result } = recorder;
  const state = readAccountState(system.id);
  const refrain = state.pauseCause !== '' ? state.pauseReason : outOfCredits(state.window);
  if (refrain !== '') {
    for (const _ of customers) recorder.defer(refrain);
    result.units.sending += meter();
    return;
  }

  const connections = customers.map(({ decision }) => decision.connection);
  const batchId = createIntent(
    system.id,
    `${system.name}: ${customers.length} customers`,
    customers.map(({ id, decision }) => ({
      id,
      code: decision.connection.customer_code,
      fingerprint: decision.fingerprint,
    })),
  );
  const sentAt = new Date();
  const { outcome, reply } = postConnections(system, connections);
  const window =
    outcome.kind === 'rate-limited'
      ? usedUp(state.window, sentAt.getTime())
      : spend(state.window, sentAt.getTime(), POST_CREDITS);
  closeBatch(batchId, {
    status: STATUS[outcome.kind],
    jobId: outcome.kind === 'accepted' ? outcome.jobId : '',
    jobStatus: outcome.kind === 'accepted' ? outcome.jobStatus : '',
    reply,
    credits: POST_CREDITS,
    sentAt,
  });
  recordCredits(state, window);
  result.batches += 1;
  result.credits += POST_CREDITS;

  if (outcome.kind === 'unauthorised') recordPause(state, 'authorisation', unauthorised(outcome.message, system));
  result.units.sending += meter();
  for (const customer of customers) {
    recordOutcome(customer, batchId, outcome, recorder);
    recorder.charge(meter());
  }
}

function recordOutcome(
  customer: ChunkCustomer & { decision: Sending },
  batchId: number,
  outcome: PostOutcome,
  recorder: CustomerRecorder,
): void {
  const sending = customer.decision;
  switch (outcome.kind) {
    case 'accepted':
      recorder.recordAccepted(customer, sending, batchId, outcome.jobId);
      return;
    case 'refused':
      recorder.recordRefused(customer, sending, batchId, outcome.message);
      return;
    case 'transient':
      recorder.recordTransient(customer, sending, batchId, outcome.message);
      return;
    case 'unknown':
      recorder.recordUnknown(customer, sending, batchId, outcome.message);
      return;
    case 'rate-limited':
    case 'unauthorised':
      // Neither is a try of this customer: it stays due.
      recorder.defer(outcome.message);
  }
}

/** Why nothing can be sent in this window, as a sentence; empty: it can. */
function outOfCredits(window: CreditWindow): string {
  if (canAfford(window, Date.now(), POST_CREDITS)) return '';
  return `JOOR's credits of this window are spent; they come back at ${new Date(reopensAt(window)).toISOString()}.`;
}

const unauthorised = (message: string, system: ExternalSystem): string =>
  `${message} Check API Secret ID and Base URL of ${system.name}, then empty Paused By on its Account State.`;
