import { buildConnection } from '../../customers/build-connection';
import type { Customer } from '../../customers/customer';
import { exclusionReason } from '../../customers/eligibility';
import type { Mapping } from '../../customers/mapping';
import { unreadReason } from '../../customers/unread';
import type { JoorConnection } from '../../joor/connection';
import type { Fault } from '../../joor/rule-sheet';
import { positionOf } from '../../settings/position';
import type { KnownState } from '../records/known-state';
import { isTaken, STATES } from '../records/states';
import { canonical, type Hash, stumbledMark } from './fingerprint';

/** How a customer is counted in the Run. */
export type Outcome = 'sent' | 'failed' | 'onHold' | 'excluded' | 'unchanged';

export type Decision =
  /** Nothing to send and nothing to write. */
  | { action: 'none'; outcome: Outcome; reason: string }
  | { action: 'exclude'; reason: string; checked: string }
  | { action: 'fail'; faults: Fault[]; warnings: Fault[]; connection: JoorConnection; checked: string }
  /** `connection` null: not all of it could be read. */
  | { action: 'hold'; reason: string; warnings: Fault[]; connection: JoorConnection | null; checked: string }
  /** The values are again those that JOOR has. */
  | { action: 'settle'; warnings: Fault[]; connection: JoorConnection; fingerprint: string }
  | { action: 'send'; warnings: Fault[]; connection: JoorConnection; fingerprint: string; first: boolean };

export interface DecisionInput {
  /** undefined: the customer is gone. */
  customer: Customer | undefined;
  known: KnownState | undefined;
  mapping: Mapping;
  hash: Hash;
  /** A person asked for exactly this customer. */
  requested: boolean;
}

/** An empty read decides nothing: without NetSuite's own sign of a deletion nobody leaves. */
const UNREADABLE = 'The customer exists but cannot be read. Check the permissions and restrictions of the role.';

const GONE = 'The customer no longer exists in NetSuite. It was deleted or merged into another customer.';

/** What is to be done with one customer: the same answer for the same values, whoever asks. */
export function decide(input: DecisionInput): Decision {
  const { customer, known, mapping, hash, requested } = input;
  if (!customer && known && !known.gone) return { action: 'none', outcome: 'onHold', reason: UNREADABLE };
  if (customer?.incomplete) return { action: 'none', outcome: 'onHold', reason: customer.incomplete };
  if (customer?.selected && !customer.inactive && customer.unread.length > 0) return decideUnread(customer, input);
  const reason = known?.gone && !customer ? GONE : exclusionReason(customer, mapping.system);
  if (reason !== null || !customer) return decideExcluded(reason ?? '', input);
  const { connection, faults, warnings } = buildConnection(customer, mapping, known?.customerCode ?? '');
  if (faults.length > 0) {
    const checked = hash(canonical(['fail', faults]));
    // That somebody asked is a try of its own, though it fails as before.
    return !requested && known?.state === STATES.failed && known.fingerprintChecked === checked
      ? { action: 'none', outcome: 'failed', reason: '' }
      : { action: 'fail', faults, warnings, connection, checked };
  }
  return decideSend(connection, warnings, input);
}

/** What is set and cannot be read is not empty: nothing is sent, and nothing is taken for a reason to leave either. */
function decideUnread({ unread }: Customer, { known, hash }: DecisionInput): Decision {
  const reason = unreadReason(unread);
  const checked = hash(canonical(['unread', unread]));
  const recorded = known?.state === STATES.onHold && known.fingerprintChecked === checked;
  // What became of a lost answer is found out by reading back, not by what NetSuite shows.
  return recorded || known?.state === STATES.unknown
    ? { action: 'none', outcome: 'onHold', reason }
    : { action: 'hold', reason, warnings: [], connection: null, checked };
}

function decideExcluded(reason: string, { customer, known, hash }: DecisionInput): Decision {
  const checked = hash(canonical(['exclude', reason]));
  // A customer that was never enabled has nothing to leave, so it gets no Sync State.
  const neverEnabled = !known && customer?.selected !== true;
  const recorded = known?.state === STATES.excluded && known.fingerprintChecked === checked;
  return neverEnabled || recorded
    ? { action: 'none', outcome: 'excluded', reason }
    : { action: 'exclude', reason, checked };
}

/** Warnings are no part of the fingerprint: they are written with the customer and never cause a send themselves. */
function decideSend(connection: JoorConnection, warnings: Fault[], input: DecisionInput): Decision {
  const { known, mapping, hash, requested } = input;
  const fingerprint = hash(canonical(connection));
  const state = known?.state ?? '';
  if (known?.mustEnterCode) {
    const checked = hash(canonical(['enter code', connection]));
    if (state === STATES.onHold && known.fingerprintChecked === checked) {
      return { action: 'none', outcome: 'onHold', reason: '' };
    }
    return { action: 'hold', reason: enterCode(known.customerCode), warnings, connection, checked };
  }
  const first = !known?.fingerprintSent;
  const seen = known?.fingerprintChecked === fingerprint;
  // Our own fault with this version: its tries are counted as any others.
  if (!requested && state === STATES.failed && !known?.due) {
    const stumbled = known?.fingerprintChecked === stumbledMark(hash, fingerprint);
    if (stumbled) return { action: 'none', outcome: 'failed', reason: '' };
  }
  if (known?.fingerprintSent === fingerprint) {
    // It was read back with other values than were sent, and goes once more: by itself, or because a person says so.
    const resend = (state === STATES.accepted && known.due) || (requested && state === STATES.differs);
    if (isTaken(state) && !resend) return { action: 'none', outcome: 'unchanged', reason: '' };
    if (state === STATES.excluded || state === STATES.onHold || state === STATES.failed) {
      return { action: 'settle', warnings, connection, fingerprint };
    }
  }
  if (!requested) {
    if (state === STATES.unknown && seen && !known?.due) return { action: 'none', outcome: 'failed', reason: '' };
    if (state === STATES.needsAttention && seen) return { action: 'none', outcome: 'failed', reason: '' };
    if (state === STATES.failed && seen) return { action: 'none', outcome: 'failed', reason: '' };
    if (state === STATES.retrying && seen && !known?.due) return { action: 'none', outcome: 'onHold', reason: '' };
  }
  const held = state === STATES.unknown ? null : whyHeld(mapping.system, first, input);
  if (held !== null) {
    const checked = hash(canonical(['hold', held.mark, connection]));
    if (state === STATES.onHold && known?.fingerprintChecked === checked) {
      return { action: 'none', outcome: 'onHold', reason: '' };
    }
    return { action: 'hold', reason: held.reason, warnings, connection, checked };
  }
  return { action: 'send', warnings, connection, fingerprint, first };
}

/** What is to be done with a customer that JOOR has without a code. */
export const enterCode = (code: string): string =>
  `JOOR has this customer without a customer code. Enter "${code}" as its Customer Code at JOOR, then check it under Match Customers or Customers from JOOR Orders. Until then nothing is sent, because JOOR would make a second customer of it.`;

const BY_HAND = ' is by hand for ';

/** Whether this is the reason of a customer that waits for a person to send it. */
export const isHeldByHand = (reason: string): boolean => reason.includes(BY_HAND);

/**
 * Why Upload, or Update, keeps a customer back; null: it does not. `mark` tells the reasons apart in a fingerprint. By hand,
 * what a person asked for goes, and so does what finishes it: a retry, the one resend after a read-back.
 */
function whyHeld(
  system: Mapping['system'],
  first: boolean,
  { known, requested }: DecisionInput,
): { mark: string; reason: string } | null {
  const word = first ? 'Upload' : 'Update';
  const position = positionOf(system, first ? 'upload' : 'update');
  if (position === 'off') {
    return {
      mark: word,
      reason: `${word} Customers to JOOR is switched off for ${system.name}, so nothing is sent.`,
    };
  }
  const finishes = known?.state === STATES.retrying || (known?.state === STATES.accepted && known.due);
  if (finishes) return null;
  if (first && system.matching) {
    const reason = `Match Customers is open for ${system.name}: JOOR may have this customer already. It is uploaded when the match is done or discarded.`;
    return { mark: 'Match', reason };
  }
  if (position === 'automatic' || requested) return null;
  return {
    mark: `${word} by hand`,
    reason: `${word} Customers to JOOR${BY_HAND}${system.name}. To send it, press ${word} Customers under Customers.`,
  };
}

/** Codes of the addresses in a connection, each once: what JOOR will hold for the customer. */
export function addressCodes(connection: JoorConnection): string[] {
  const billing = connection.billing?.billing_addresses ?? [];
  const shipping = connection.shipping?.shipping_addresses ?? [];
  const codes = [
    ...billing.map((address) => address.billing_code),
    ...shipping.map((address) => address.shipping_code),
  ];
  return [...new Set(codes)];
}
