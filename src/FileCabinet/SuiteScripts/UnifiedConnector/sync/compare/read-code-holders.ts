import type { JoorConnection } from '../../joor/connection';
import { SYNC_STATE as F } from '../../netsuite/ids';
import { placeholders } from '../../netsuite/placeholders';
import { id, type Row, readAll, text } from '../../netsuite/suiteql';
import type { KnownState } from '../records/known-state';
import { STATES, type State, stateIn } from '../records/states';
import type { Decision } from './decide';
import { type Claim, type CodeClaims, type CodeHolder, judgeClaims } from './taken-codes';

/** A customer that is about to be sent, or would be if the switch that holds it were on. */
export interface Sendable {
  id: number;
  name: string;
  state: KnownState | undefined;
  decision: Sending;
}

/** What is sent, or waits for a switch with all its values. */
export type Sending =
  | Extract<Decision, { action: 'send' }>
  | (Extract<Decision, { action: 'hold' }> & { connection: JoorConnection });

export const isSending = (decision: Decision): decision is Sending =>
  decision.action === 'send' || (decision.action === 'hold' && decision.connection !== null);

/**
 * Customers whose customer code belongs to another customer of the External System, and those that take one over, by
 * their ids. Only a customer that never had a code at JOOR is asked about: 10 units for every 1,000 of them begun.
 */
export function readCodeClaims(systemId: number, customers: readonly Sendable[]): CodeClaims {
  const claims = customers.flatMap(({ id: customerId, name, state, decision: { connection } }): Claim[] =>
    !state?.fingerprintSent && !state?.customerCode ? [{ customerId, name, code: connection.customer_code }] : [],
  );
  return claims.length === 0 ? judgeClaims([], new Map()) : judgeClaims(claims, readCodeHolders(systemId, claims));
}

/**
 * Customers that JOOR has, or may have, with one of these codes, deleted ones too, and those that a switch keeps from getting
 * it. One that was noted as removed in JOOR has no code any more. Costs 10 units for every 400 codes begun.
 */
export function readCodeHolders(systemId: number, claims: readonly Claim[]): Map<string, CodeHolder[]> {
  const codes = [...new Set(claims.map(({ code }) => code))];
  const held: [string, CodeHolder][] = [];
  const planned: [string, CodeHolder][] = [];
  for (let start = 0; start < codes.length; start += MOST_CODES) {
    for (const row of readRows(systemId, codes.slice(start, start + MOST_CODES))) {
      const holder = holderOf(row);
      if (isHeld(row)) held.push([text(row.customercode), holder]);
      // Who is gone will never be sent.
      else if (!holder.gone) planned.push([text(row.plannedcode), holder]);
    }
  }
  const holders = new Map<string, CodeHolder[]>();
  // What JOOR has goes before what it will get.
  for (const [code, holder] of [...held, ...planned]) holders.set(code, [...(holders.get(code) ?? []), holder]);
  return holders;
}

/** A query takes at most 1,000 ?, and each code stands twice. */
const MOST_CODES = 400;

/** Whether JOOR has the code, or may have it; otherwise it is planned only. */
const isHeld = (row: Row): boolean => text(row.customercode) !== '';

/** A Sync State that holds a customer code. */
export interface StateWithCode {
  id: number;
  customerId: number;
  name: string;
  state: State;
}

/** Every Sync State of the External System with this code: several where the code was shared. Costs 10 units. */
export const readStatesWithCode = (systemId: number, code: string): StateWithCode[] =>
  readRows(systemId, [code])
    .filter(isHeld)
    .map((row) => ({
      id: Number(row.id),
      customerId: Number(row.customerid),
      name: text(row.name),
      state: stateIn(text(row.state)),
    }));

const readRows = (systemId: number, codes: readonly string[]): Row[] =>
  readAll({
    sql: `SELECT s.id, s.${F.customerId} AS customerid, s.${F.customer} AS customer, s.${F.customerName} AS name,
        s.${F.customerCode} AS customercode, s.${F.plannedCode} AS plannedcode, s.${F.state} AS state
      FROM ${F.type} s
      WHERE s.${F.system} = ? AND (s.${F.customerCode} IN (${placeholders(codes)})
        OR (s.${F.state} = ? AND s.${F.customerCode} IS NULL AND s.${F.plannedCode} IN (${placeholders(codes)})))`,
    params: [systemId, ...codes, STATES.onHold, ...codes],
    key: [{ column: 's.id', alias: 'id' }],
  });

const holderOf = (row: Row): CodeHolder => {
  const reference = id(row.customer);
  const gone = reference !== Number(row.customerid);
  return {
    customerId: Number(row.customerid),
    name: text(row.name),
    gone,
    mergedInto: gone ? reference : null,
    state: { id: Number(row.id), state: stateIn(text(row.state)) },
  };
};
