import type { JoorConnection } from '../../joor/connection';
import { SYNC_STATE as F } from '../../netsuite/ids';
import { placeholders } from '../../netsuite/placeholders';
import { id, type Row, readAll, text } from '../../netsuite/suiteql';
import type { KnownState } from '../records/known-state';
import { STATES } from '../records/states';
import type { Decision } from './decide';
import { type Claim, type CodeHolder, type TakenCode, takenCodes } from './taken-codes';

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
 * Customers whose customer code belongs to another customer of the External System, by their ids. Only a customer that
 * never had a code at JOOR is asked about: 10 units for every 1,000 of them begun.
 */
export function readTakenCodes(systemId: number, customers: readonly Sendable[]): ReadonlyMap<number, TakenCode> {
  const claims = customers.flatMap(({ id: customerId, name, state, decision: { connection } }): Claim[] =>
    !state?.fingerprintSent && !state?.customerCode ? [{ customerId, name, code: connection.customer_code }] : [],
  );
  return claims.length === 0 ? new Map() : takenCodes(claims, readCodeHolders(systemId, claims));
}

/**
 * Customers that JOOR has, or may have, with one of these codes, deleted ones too, and those that a switch keeps from getting
 * it. One that was noted as removed in JOOR has no code any more. Costs 10 units for every 400 codes begun.
 */
export function readCodeHolders(systemId: number, claims: readonly Claim[]): Map<string, CodeHolder> {
  const codes = [...new Set(claims.map(({ code }) => code))];
  const holders = new Map<string, CodeHolder>();
  for (let start = 0; start < codes.length; start += MOST_CODES) {
    const rows = readRows(systemId, codes.slice(start, start + MOST_CODES));
    for (const row of rows) if (text(row.customercode) === '') holders.set(text(row.plannedcode), holderOf(row));
    // What JOOR has goes before what it will get.
    for (const row of rows) if (text(row.customercode) !== '') holders.set(text(row.customercode), holderOf(row));
  }
  return holders;
}

/** A query takes at most 1,000 ?, and each code stands twice. */
const MOST_CODES = 400;

const readRows = (systemId: number, codes: readonly string[]): Row[] =>
  readAll({
    sql: `SELECT s.id, s.${F.customerId} AS customerid, s.${F.customer} AS customer, s.${F.customerName} AS name,
        s.${F.customerCode} AS customercode, s.${F.plannedCode} AS plannedcode
      FROM ${F.type} s
      WHERE s.${F.system} = ? AND (s.${F.customerCode} IN (${placeholders(codes)})
        OR (s.${F.state} = ? AND s.${F.customerCode} IS NULL AND s.${F.plannedCode} IN (${placeholders(codes)})))`,
    params: [systemId, ...codes, STATES.onHold, ...codes],
    key: [{ column: 's.id', alias: 'id' }],
  });

const holderOf = (row: Row): CodeHolder => ({
  customerId: Number(row.customerid),
  name: text(row.name),
  gone: id(row.customer) !== Number(row.customerid),
});
