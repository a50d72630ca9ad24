import { buildConnection } from '../../customers/build-connection';
import { fileFaults } from '../../customers/check-file';
import type { Customer } from '../../customers/customer';
import { exclusionReason } from '../../customers/eligibility';
import type { Mapping } from '../../customers/mapping';
import { unreadReason } from '../../customers/unread';
import type { JoorConnection } from '../../joor/connection';
import type { Fault } from '../../joor/rule-sheet';
import { isAutomatic, positionOf } from '../../settings/position';
import type { KnownState } from '../records/known-state';
import { isTaken, STATES, type State } from '../records/states';
import { canonical, fingerprintOf, type Hash, stumbledMark } from './fingerprint';

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
  // JOOR's staff may enter the template any day until then: over newer values, or beside a customer that was uploaded meanwhile.
  if (customer && known?.state === STATES.handedOver) return { action: 'none', outcome: 'unchanged', reason: '' };
  if (customer?.incomplete) return { action: 'none', outcome: 'onHold', reason: customer.incomplete };
  if (customer?.selected && !customer.inactive && customer.unread.length > 0) return decideUnread(customer, input);
  const reason = known?.gone && !customer ? GONE : exclusionReason(customer, mapping.system);
  if (reason !== null || !customer) return decideExcluded(reason ?? '', input);
  const built = buildConnection(customer, mapping, known?.customerCode ?? '');
  const { connection, warnings } = built;
  const faults = [...built.faults, ...fileFaults(connection, mapping)];
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
  const fingerprint = fingerprintOf(connection, mapping, hash);
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
    // A full list has those that did not change as well.
    const again = mapping.system.file?.full && isAutomatic(mapping.system, 'update');
    if (isTaken(state) && !resend && !again) return { action: 'none', outcome: 'unchanged', reason: '' };
    if (state === STATES.excluded || state === STATES.onHold || state === STATES.failed) {
      return { action: 'settle', warnings, connection, fingerprint };
    }
  }
  // In this run's file already, or in one whose fate is not told yet: it comes with that.
  if (!requested && mapping.fileFormat && state === STATES.inFile && seen && !known?.due) {
    return { action: 'none', outcome: 'onHold', reason: '' };
  }
  if (!requested) {
    if (state === STATES.unknown && seen && !known?.due) return { action: 'none', outcome: 'failed', reason: '' };
    if (state === STATES.needsAttention && seen) return { action: 'none', outcome: 'failed', reason: '' };
    if (state === STATES.failed && seen) return { action: 'none', outcome: 'failed', reason: '' };
    if (state === STATES.retrying && seen && !known?.due) return { action: 'none', outcome: 'onHold', reason: '' };
  }
  const held = whyHeld(mapping.system, { first, fingerprint }, input);
  if (held !== null) {
    const checked = hash(canonical(['hold', held.mark, connection]));
    if (state === STATES.onHold && known?.fingerprintChecked === checked) {
      return { action: 'none', outcome: 'onHold', reason: '' };
    }
    return { action: 'hold', reason: held.reason, warnings, connection, checked };
  }
  // Upload lets it go; what it takes over is an update, which waits for a person.
  if (first && !requested && state === STATES.onHold && !isAutomatic(mapping.system, 'update')) {
    if (known?.fingerprintChecked === heirMark(hash, connection))
      return { action: 'none', outcome: 'onHold', reason: '' };
  }
  return { action: 'send', warnings, connection, fingerprint, first };
}

/** By what a customer on hold is known that would take over the code of one that was merged into it. */
export const heirMark = (hash: Hash, connection: JoorConnection): string =>
  hash(canonical(['hold', 'Update of what it takes over', connection]));

/** What is to be done with a customer that JOOR has without a code. */
export const enterCode = (code: string): string =>
  `JOOR has this customer without a customer code. Enter "${code}" as its Customer Code at JOOR, then check it under Match Customers or Customers from JOOR Orders. Until then nothing is sent, because JOOR would make a second customer of it.`;

const BY_HAND = ' is by hand for ';

/** Which of the two a customer on hold waits for, by its reason; null: for neither. */
export function heldBy(reason: string): { word: 'Upload' | 'Update'; byHand: boolean } | null {
  const words = ['Upload', 'Update'] as const;
  const word = words.find((each) => reason.includes(`${each} Customers to JOOR is `));
  return word ? { word, byHand: reason.includes(BY_HAND) } : null;
}

/** That Upload, or Update, is switched off, in a sentence. */
export const switchedOff = (word: 'Upload' | 'Update', { name }: Mapping['system']): string =>
  `${word} Customers to JOOR is switched off for ${name}, so nothing is sent.`;

/** That a customer waits for a person, in a sentence. */
export const byHand = (word: 'Upload' | 'Update', { name }: Mapping['system']): string =>
  `${word} Customers to JOOR${BY_HAND}${name}. To send it, press ${word} Customers under Customers.`;

const LOST =
  'JOOR may or may not have the values sent before: its answer was lost. They have changed since, and nobody chose the new ones.';

/** Whether JOOR was asked to take exactly these values and did not, or shows others: what a person chose is not done yet. */
export const isUnfinished = (known: KnownState | undefined, fingerprint: string): boolean =>
  known?.state === STATES.accepted
    ? known.due && known.fingerprintSent === fingerprint
    : known !== undefined && TRIED.includes(known.state) && known.fingerprintChecked === fingerprint;

/** States in which JOOR was asked to take a version, or is about to be, and may not have it. */
const TRIED: readonly (State | '')[] = [STATES.retrying, STATES.unknown, STATES.inFile];

/**
 * Why Upload, or Update, keeps a customer back; null: it does not. `mark` tells the reasons apart in a fingerprint. By hand,
 * what a person asked for goes, and so does what finishes it: a retry of the same values, the one resend after a read-back.
 */
function whyHeld(
  system: Mapping['system'],
  { first, fingerprint }: { first: boolean; fingerprint: string },
  { known, requested }: DecisionInput,
): { mark: string; reason: string } | null {
  const word = first ? 'Upload' : 'Update';
  const position = positionOf(system, first ? 'upload' : 'update');
  if (known?.state === STATES.unknown) {
    // A lost answer is settled by sending again; by hand, what changed since is nobody's choice.
    if (position !== 'by hand' || requested || isUnfinished(known, fingerprint)) return null;
    return { mark: `${word} by hand, lost`, reason: `${LOST} ${byHand(word, system)}` };
  }
  if (position === 'off') return { mark: word, reason: switchedOff(word, system) };
  if (isUnfinished(known, fingerprint)) return null;
  if (first && system.matching) {
    const reason = `Match Customers is open for ${system.name}: JOOR may have this customer already. It is uploaded when the match is done or discarded.`;
    return { mark: 'Match', reason };
  }
  if (position === 'automatic' || requested) return null;
  return { mark: `${word} by hand`, reason: byHand(word, system) };
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
