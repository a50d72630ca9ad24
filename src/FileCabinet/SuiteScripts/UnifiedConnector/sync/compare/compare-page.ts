import type { Selection } from '../../customers/queries';
import { readCustomers } from '../../customers/read-customers';
import { accountFeatures } from '../../netsuite/features';
import { sha256 } from '../../netsuite/hash';
import type { Settings } from '../../settings/read-settings';
import { readInQueue } from '../records/failed-record-store';
import { isQueued, STATES } from '../records/states';
import { FROM_ORDER, readSyncStates } from '../records/sync-state-store';
import type { Decision, DecisionInput, Outcome } from './decide';
import { decideUnlessTold } from './decide-unless-told';
import { type Ordered, readUnchangedSinceOrder } from './from-order';
import { isSending, readCodeClaims, type Sendable } from './read-code-holders';
import { decideTaken } from './taken-codes';

export interface PageComparison {
  /** Customers that need work, in ascending order of id. */
  due: number[];
  /** Customers that a person asked for and JOOR has already: instead of sending them again, they are read back. */
  toReadBack: number[];
  /** The others, by how they are counted. */
  settled: Record<Exclude<Outcome, 'sent'>, number[]>;
  /** Sentences about customers that were asked for and are not exported. */
  messages: string[];
}

/**
 * Rebuilds the selected customers and compares them with what JOOR has. Writes nothing. About 60 units for a page of
 * up to 3,000 customers, 10 more where a failed one could be sent by itself, for another customer may have its customer code,
 * 10 where one stands in the queue, and 10 where one was created from an order.
 */
export function comparePage(settings: Settings, selection: Selection, requested: boolean): PageComparison {
  const { system } = settings;
  const mapping = { ...settings, features: accountFeatures() };
  const customers = readCustomers(selection, mapping);
  const states = readSyncStates(selection, system.id);
  const comparison: PageComparison = {
    due: [],
    toReadBack: [],
    settled: { unchanged: [], failed: [], onHold: [], excluded: [] },
    messages: [],
  };
  const failed: Sendable[] = [];
  const ordered: Ordered[] = [];
  const queued: { id: number; outcome: Outcome }[] = [];
  for (const id of 'ids' in selection ? selection.ids : [...customers.keys()]) {
    const customer = customers.get(id);
    const state = states.get(id);
    if (customer?.incomplete) {
      comparison.due.push(id);
      continue;
    }
    const decision = decideOrTry({ customer, known: state, mapping, hash: sha256, requested });
    if (decision === 'try') {
      comparison.due.push(id);
      continue;
    }
    if (isSending(decision) && state?.fingerprintSent === FROM_ORDER && !requested) {
      ordered.push({ id, connection: decision.connection });
    } else if (isSending(decision) && state?.state === STATES.failed && !requested) {
      failed.push({ id, name: customer?.name ?? '', state, decision });
    } else if (decision.action !== 'none') comparison.due.push(id);
    else if (!requested && isQueued(state?.state ?? '')) queued.push({ id, outcome: decision.outcome });
    else if (decision.outcome !== 'sent') {
      comparison.settled[decision.outcome].push(id);
      if (requested && decision.outcome === 'unchanged') comparison.toReadBack.push(id);
      if (requested && decision.reason !== '') comparison.messages.push(`Customer ${id}: ${decision.reason}`);
    }
  }
  const asOrdered = readUnchangedSinceOrder(system.id, ordered);
  for (const { id } of ordered) {
    if (asOrdered.has(id)) comparison.settled.unchanged.push(id);
    else comparison.due.push(id);
  }
  const { taken } = readCodeClaims(system.id, failed);
  for (const { id, state, decision } of failed) {
    const code = taken.get(id);
    const again = code ? decideTaken(decision, code, { known: state, hash: sha256, requested }) : decision;
    if (again.action === 'none') queued.push({ id, outcome: again.outcome });
    else comparison.due.push(id);
  }
  const inQueue = queued.length === 0 ? new Set<number>() : readInQueue(system.id, selection);
  for (const { id, outcome } of queued) {
    // A Failed Record that somebody deleted is made again.
    if (!inQueue.has(id)) comparison.due.push(id);
    else if (outcome !== 'sent') comparison.settled[outcome].push(id);
  }
  comparison.due.sort((a, b) => a - b);
  return comparison;
}

/** What our own fault keeps from being decided is tried where it is recorded. */
function decideOrTry(input: DecisionInput): Decision | 'try' {
  try {
    return decideUnlessTold(input);
  } catch {
    return 'try';
  }
}
