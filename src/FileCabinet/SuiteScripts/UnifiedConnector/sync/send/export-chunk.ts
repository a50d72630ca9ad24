import { readCustomers } from '../../customers/read-customers';
import { accountFeatures } from '../../netsuite/features';
import { sha256 } from '../../netsuite/hash';
import { logError } from '../../netsuite/log-error';
import { remainingUnits } from '../../netsuite/remaining-units';
import type { Settings } from '../../settings/read-settings';
import { type Decision, decide } from '../compare/decide';
import { readChangedValues } from '../compare/read-changed-values';
import { readCodeClaims } from '../compare/read-code-holders';
import { type CodeHolder, decideTaken, inheritance } from '../compare/taken-codes';
import { ChunkRecorder } from '../outcome/chunk-recorder';
import { addOutcome, type ChunkResult, type CustomerOutcome, nothingDone } from '../outcome/chunk-result';
import type { RecordedCustomer } from '../outcome/outcome-store';
import { internalError, notSent, putOnHold } from '../outcome/outcomes';
import type { Sending } from '../outcome/sent-values';
import { readFailedRecords } from '../records/failed-record-store';
import { STATES } from '../records/states';
import { readSyncStates, writeSyncState } from '../records/sync-state-store';
import { sendBatch } from './send-batch';

/** Below this many units no further customer is taken up: the rest is deferred to the next run. */
const RESERVE = 500;

/**
 * Reads the customers of a chunk as they are now, rebuilds and checks them, sends what can be sent as one batch, and
 * writes what became of each. JOOR is asked nothing from `until` on (milliseconds since 1970 UTC). Costs 70 units for the
 * chunk, 10 where it has new customers, 10 where it holds back customers that JOOR has, and 2 to 12 for each customer.
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
  const states = readSyncStates(selection, system.id, true);
  const failedRecords = states.size === 0 ? new Map<number, never>() : readFailedRecords(system.id, [...states.keys()]);
  const recorder = new ChunkRecorder(system.id, new Date(), meter);
  const built: (RecordedCustomer & { decision: Extract<Decision, { action: 'send' }> })[] = [];
  const held: (RecordedCustomer & { decision: Extract<Decision, { action: 'hold' }> })[] = [];
  recorder.measure('shared');

  /** A customer that our own fault keeps from being recorded stands in the queue; the others go on. */
  const handle = (subject: RecordedCustomer, act: () => void) => {
    try {
      act();
    } catch (error) {
      logError(`Customer ${subject.id} could not be exported`, error);
      recorder.record(subject, internalError(error as Error));
    }
  };

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
    handle(subject, () => {
      const decision = decide({ customer: customers.get(id), known: subject.state, mapping, hash: sha256, requested });
      if (decision.action === 'send') built.push({ ...subject, decision });
      else if (decision.action === 'hold' && decision.connection && subject.state?.fingerprintSent) {
        held.push({ ...subject, decision });
      } else recorder.record(subject, notSent(decision, subject.state));
    });
  }
  const changed = readChangedValues(system.id, held);
  recorder.measure('shared');
  for (const customer of held) {
    handle(customer, () => {
      recorder.record(customer, notSent(customer.decision, customer.state, changed.get(customer.id) ?? 0));
    });
  }
  const { taken, inherited } = readCodeClaims(system.id, built);
  recorder.measure('shared');
  const toSend = built
    .filter(({ id }) => !taken.has(id))
    .map((customer) => withInheritance(customer, inherited.get(customer.id)));
  for (const customer of built) {
    const code = taken.get(customer.id);
    if (!code) continue;
    handle(customer, () => {
      const known = customer.state;
      const decision = decideTaken(customer.decision, code, { known, hash: sha256, requested });
      recorder.record(customer, notSent(decision, known));
    });
  }
  if (toSend.length > 0) sendBatch(system, toSend, requested, recorder, until);
  for (const { id, decision } of toSend) {
    const from = inherited.get(id);
    if (from && recorder.outcomes.get(id)?.outcome === 'sent')
      handOver(from, system.id, id, decision.connection.customer_code);
  }
  recorder.measure('shared');
  return { result: recorder.result, outcomes: recorder.outcomes };
}

type Built = RecordedCustomer & { decision: Sending };

/** What it takes over is told with it. JOOR has an earlier version of another customer's values. */
function withInheritance<C extends Built>(customer: C, from: CodeHolder | undefined): Built {
  if (!from) return customer;
  const { decision } = customer;
  return { ...customer, decision: { ...decision, inherits: inheritance(decision.connection.customer_code, from) } };
}

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
  for (const _ of customerIds) addOutcome(result, putOnHold(reason));
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
