import { readCustomers } from '../../customers/read-customers';
import { accountFeatures } from '../../netsuite/features';
import { sha256 } from '../../netsuite/hash';
import { logError } from '../../netsuite/log-error';
import { remainingUnits } from '../../netsuite/remaining-units';
import type { Settings } from '../../settings/read-settings';
import { changedValues } from '../compare/changed-values';
import type { Decision } from '../compare/decide';
import { decideUnlessTold } from '../compare/decide-unless-told';
import { isAsOrdered } from '../compare/from-order';
import { isSending, readCodeClaims, type Sending } from '../compare/read-code-holders';
import { type CodeHolder, decideTaken, holdHeir, inheritance } from '../compare/taken-codes';
import { ChunkRecorder } from '../outcome/chunk-recorder';
import { addOutcome, type ChunkResult, type CustomerOutcome, nothingDone } from '../outcome/chunk-result';
import type { RecordedCustomer } from '../outcome/outcome-store';
import { notSent, type OutcomeRow, putOnHold, requeued } from '../outcome/outcomes';
import { waitsUnrecorded } from '../outcome/retry';
import type { Sending as SendingNow } from '../outcome/sent-values';
import { readRecorded } from '../records/recorded-store';
import { isQueued, STATES } from '../records/states';
import { FROM_ORDER, readStatuses, writeSyncState } from '../records/sync-state-store';
import { sendBatch } from './send-batch';

const UNCHANGED = { action: 'none', outcome: 'unchanged', reason: '' } as const;

/** Below this many units no further customer is taken up: the rest is deferred to the next run. */
const RESERVE = 500;

/**
 * Reads the customers of a chunk as they are now, rebuilds and checks them, sends what can be sent as one batch, and
 * writes what became of each. JOOR is asked nothing from `until` on (milliseconds since 1970 UTC). Costs 70 units for the
 * chunk, 10 where it has new customers, and 2 to 12 for each customer.
 */
export function exportChunk(
  settings: Settings,
  customerIds: number[],
  requested: boolean,
  until: number,
): { result: ChunkResult; outcomes: ReadonlyMap<number, CustomerOutcome> } {
  const { system } = settings;
  const mapping = { ...settings, features: accountFeatures() };
  const selection = { ids: customerIds };
  const meter = unitMeter();
  const customers = readCustomers(selection, mapping);
  const { states, failedRecords } = readRecorded(system.id, customerIds);
  const recorder = new ChunkRecorder(system.id, new Date(), meter);
  const built: (RecordedCustomer & { decision: Sending })[] = [];
  recorder.measure('shared');

  const reasonOf = reasonsOf(system.id, [...states.keys()]);
  /** Also where nothing is to be done: a Failed Record that somebody deleted is made again. */
  const rowOf = (
    { state, failedRecord }: RecordedCustomer,
    decision: Exclude<Decision, { action: 'send' }>,
  ): OutcomeRow =>
    decision.action === 'none' && state && isQueued(state.state) && !failedRecord
      ? requeued(state, reasonOf(state.customerId))
      : notSent(decision, state);

  for (const id of customerIds) {
    const subject: RecordedCustomer = {
      id,
      name: customers.get(id)?.name ?? '',
      state: states.get(id),
      failedRecord: failedRecords.get(id),
    };
    if (remainingUnits() < RESERVE) {
      recorder.putOnHold(id, 'This run has used its governance units. The next run continues.');
      continue;
    }
    const later = customers.get(id)?.incomplete;
    if (later) {
      recorder.putOnHold(id, later);
      continue;
    }
    if (!requested && waitsUnrecorded(subject.failedRecord, subject.state, recorder.now.getTime())) {
      recorder.record(subject, notSent({ action: 'none', outcome: 'failed', reason: '' }, subject.state));
      continue;
    }
    recorder.attempt(subject, () => {
      const input = { customer: customers.get(id), known: subject.state, mapping, hash: sha256, requested };
      const decision = decideUnlessTold(input);
      if (!isSending(decision)) return rowOf(subject, decision);
      if (!requested && subject.state?.fingerprintSent === FROM_ORDER) {
        const { payload } = subject.state;
        if (isAsOrdered(payload, decision.connection)) return notSent(UNCHANGED, subject.state);
      }
      built.push({ ...subject, decision });
      return null;
    });
  }
  const { taken, inherited } = readCodeClaims(system.id, built);
  const toSend: (RecordedCustomer & { decision: SendingNow })[] = [];
  for (const customer of built) {
    const { decision } = customer;
    const code = taken.get(customer.id);
    const from = inherited.get(customer.id);
    const given = { known: customer.state, hash: sha256, requested };
    const waits = decision.action === 'send' && from ? holdHeir(decision, from, system, given) : null;
    if (!code && !waits && decision.action === 'send') {
      toSend.push({ ...customer, decision: withInheritance(decision, from) });
      continue;
    }
    recorder.attempt(customer, () => {
      const { state } = customer;
      if (code) return rowOf(customer, decideTaken(decision, code, given));
      // What the other customer was sent last is nothing to compare it with.
      if (waits) return notSent(waits, state, 0);
      return decision.action === 'hold' ? notSent(decision, state, changedValues(state, decision, mapping)) : null;
    });
  }
  if (toSend.length > 0) {
    if (settings.fileFormat) {
      const { writePart } = require('../file/write-part') as typeof import('../file/write-part');
      writePart(system, settings.fileFormat, toSend, recorder);
    } else sendBatch(system, toSend, requested, recorder, until);
  }
  for (const { id, decision } of toSend) {
    const from = inherited.get(id);
    if (!from || recorder.outcomes.get(id)?.outcome !== 'sent') continue;
    try {
      handOver(from, system.id, id, decision.connection.customer_code);
    } catch (error) {
      // Both have the code then, as after a run that broke off here; nobody else gets it.
      logError(`The Sync State of customer ${from.customerId}, which was merged, could not be written`, error);
    }
  }
  recorder.measure('shared');
  return { result: recorder.result, outcomes: recorder.outcomes };
}

/** What people are told of customers, read where it is asked for. Costs 10 units then. */
function reasonsOf(systemId: number, customerIds: number[]): (customerId: number) => string {
  let statuses: ReturnType<typeof readStatuses> | undefined;
  return (customerId) => {
    statuses ??= readStatuses(systemId, customerIds);
    return statuses.get(customerId)?.reason ?? '';
  };
}

/** What it takes over is told with it. JOOR has an earlier version of another customer's values. */
const withInheritance = (decision: SendingNow, from: CodeHolder | undefined): SendingNow =>
  from ? { ...decision, inherits: inheritance(decision.connection.customer_code, from) } : decision;

/** The customer that was merged holds the code no more. Costs 2 units. */
function handOver({ customerId, state }: CodeHolder, systemId: number, heir: number, code: string): void {
  if (!state) return;
  writeSyncState(state, customerId, systemId, {
    state: STATES.excluded,
    reason: `It was merged into the customer ${heir}, which took over customer code ${code} and its connection in JOOR.`,
    codes: '',
    warnings: '',
    customerCode: '',
    fingerprintSent: '',
    fingerprintVerified: '',
    changed: '',
    nextDue: null,
    eta: null,
  });
}

/** Leaves a whole chunk to a later run, unread. */
export function deferChunk(customerIds: readonly number[], reason: string): ChunkResult {
  const result = nothingDone();
  for (const id of customerIds) addOutcome(result, id, putOnHold(reason));
  return result;
}

/** Units used since the last call. */
function unitMeter(): () => number {
  let remaining = remainingUnits();
  return () => {
    const used = remaining - remainingUnits();
    remaining -= used;
    return used;
  };
}
