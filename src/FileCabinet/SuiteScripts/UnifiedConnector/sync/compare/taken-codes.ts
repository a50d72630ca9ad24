import type { Mapping } from '../../customers/mapping';
import type { JoorConnection } from '../../joor/connection';
import { type Fault, type FaultCode, fault } from '../../joor/rule-sheet';
import { positionOf } from '../../settings/position';
import type { KnownState } from '../records/known-state';
import { STATES, type State } from '../records/states';
import { byHand, type Decision, heirMark, isUnfinished, switchedOff } from './decide';
import { canonical, type Hash } from './fingerprint';

export const CODE_TAKEN = 'customer_code_taken' satisfies FaultCode;

/** The customer that a customer code belongs to at JOOR. */
export interface CodeHolder {
  customerId: number;
  name: string;
  /** Whether it was deleted in NetSuite, or merged into another customer. */
  gone: boolean;
  /** The customer that it was merged into; null: none. */
  mergedInto: number | null;
  /** Its Sync State; null: another customer of the same request gets the code first. */
  state: { id: number; state: State } | null;
}

/** A customer that would get its customer code at JOOR now. */
export interface Claim {
  customerId: number;
  name: string;
  code: string;
}

export type TakenCode = { code: string; holder: CodeHolder };

/** What becomes of customers that would get a code, by their ids. */
export interface CodeClaims {
  /** The code belongs to another customer. */
  taken: ReadonlyMap<number, TakenCode>;
  /** The customer takes the code over, with its connection, from one that was merged into it. */
  inherited: ReadonlyMap<number, CodeHolder>;
}

/**
 * JOOR takes a second customer of one code for a change of the first, so a code belongs to whoever had it first; a customer
 * inherits it from one that was merged into it. Of several customers that would get one code, the one with the lowest
 * internal id does.
 */
export function judgeClaims(claims: readonly Claim[], held: ReadonlyMap<string, readonly CodeHolder[]>): CodeClaims {
  const given = new Map<string, CodeHolder>();
  const taken = new Map<number, TakenCode>();
  const inherited = new Map<number, CodeHolder>();
  for (const { customerId, name, code } of [...claims].sort((a, b) => a.customerId - b.customerId)) {
    const holders = (held.get(code) ?? []).filter((holder) => holder.customerId !== customerId);
    const holder = holders.find(({ mergedInto }) => mergedInto !== customerId) ?? given.get(code);
    if (holder) {
      taken.set(customerId, { code, holder });
      continue;
    }
    given.set(code, { customerId, name, gone: false, mergedInto: null, state: null });
    if (holders[0]) inherited.set(customerId, holders[0]);
  }
  return { taken, inherited };
}

/** What is said of a customer that takes a code over. */
export const inheritance = (code: string, { customerId, name }: CodeHolder): string =>
  `It takes over customer code ${code} and its connection from ${named(customerId, name)}, which was merged into it.`;

/**
 * What is done with a customer that takes a code over instead of sending it; null: it is sent. JOOR has the connection, so
 * its values would be an update, whatever Upload says.
 */
export function holdHeir(
  { connection, warnings, fingerprint }: Extract<Decision, { action: 'send' }>,
  from: CodeHolder,
  system: Mapping['system'],
  { known, hash, requested }: { known: KnownState | undefined; hash: Hash; requested: boolean },
): Extract<Decision, { action: 'hold' }> | null {
  const position = positionOf(system, 'update');
  if (position === 'automatic' || (position === 'by hand' && (requested || isUnfinished(known, fingerprint))))
    return null;
  const why = position === 'off' ? switchedOff('Update', system) : byHand('Update', system);
  const reason = `${inheritance(connection.customer_code, from)} ${why}`;
  return { action: 'hold', reason, warnings, connection, checked: heirMark(hash, connection) };
}

const named = (customerId: number, name: string): string =>
  `customer ${name === '' ? '' : `${name} `}(internal ID ${customerId})`;

const OTHER_CODE = 'Enter another code in the field that the External System uses for the customer code.';

export function takenFault({ code, holder }: TakenCode): Fault {
  const { customerId, name, gone, mergedInto } = holder;
  const where = !gone
    ? ''
    : mergedInto === null
      ? ', which no longer exists in NetSuite'
      : `, which was merged into the customer ${mergedInto}`;
  const detail = `Customer code "${code}" already belongs to ${named(customerId, name)}${where}.`;
  if (gone) {
    const fix = `${OTHER_CODE} To free this code instead, let an administrator enter ${customerId} under "Why is this customer not in JOOR?" in the dashboard and press Remove at JOOR there, then press RESYNC here.`;
    return fault(CODE_TAKEN, 'Customer Code', detail, fix);
  }
  return fault(CODE_TAKEN, 'Customer Code', detail);
}

/**
 * What is done instead of sending the customer. It is no fault of its values, which `decide` would leave alone until
 * they change: whoever looks at the customer again, the sweep for one, finds out whether the code is free by now, and
 * leaves it alone while it belongs to the same customer.
 */
export function decideTaken(
  { connection, warnings }: { connection: JoorConnection; warnings: Fault[] },
  taken: TakenCode,
  { known, hash, requested }: { known: KnownState | undefined; hash: Hash; requested: boolean },
): Exclude<Decision, { action: 'send' }> {
  const checked = hash(canonical(['taken', taken.holder.customerId, connection]));
  return !requested && known?.state === STATES.failed && known.fingerprintChecked === checked
    ? { action: 'none', outcome: 'failed', reason: '' }
    : { action: 'fail', faults: [takenFault(taken)], warnings, connection, checked };
}
