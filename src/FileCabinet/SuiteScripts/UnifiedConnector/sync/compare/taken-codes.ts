import type { JoorConnection } from '../../joor/connection';
import { type Fault, type FaultCode, fault } from '../../joor/rule-sheet';
import type { KnownState } from '../records/known-state';
import { STATES } from '../records/states';
import type { Decision } from './decide';
import { canonical, type Hash } from './fingerprint';

export const CODE_TAKEN = 'customer_code_taken' satisfies FaultCode;

/** The customer that a customer code belongs to at JOOR. */
export interface CodeHolder {
  customerId: number;
  name: string;
  /** Whether it was deleted in NetSuite, or merged into another customer. */
  gone: boolean;
}

/** A customer that would get its customer code at JOOR now. */
export interface Claim {
  customerId: number;
  name: string;
  code: string;
}

export type TakenCode = { code: string; holder: CodeHolder };

/**
 * Codes that belong to another customer, by the id of the customer that would get them. JOOR takes a second customer
 * of one code for a change of the first. Of several customers that would get one code, the one with the lowest internal
 * id does.
 */
export function takenCodes(
  claims: readonly Claim[],
  held: ReadonlyMap<string, CodeHolder>,
): ReadonlyMap<number, TakenCode> {
  const holders = new Map(held);
  const taken = new Map<number, TakenCode>();
  for (const { customerId, name, code } of [...claims].sort((a, b) => a.customerId - b.customerId)) {
    const holder = holders.get(code);
    if (holder && holder.customerId !== customerId) taken.set(customerId, { code, holder });
    else holders.set(code, { customerId, name, gone: false });
  }
  return taken;
}

export function takenFault({ code, holder: { customerId, name, gone } }: TakenCode): Fault {
  const whose = `customer ${name === '' ? '' : `${name} `}(internal ID ${customerId})`;
  const where = gone ? ', which no longer exists in NetSuite' : '';
  return fault(CODE_TAKEN, 'Customer Code', `Customer code "${code}" already belongs to ${whose}${where}.`);
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
