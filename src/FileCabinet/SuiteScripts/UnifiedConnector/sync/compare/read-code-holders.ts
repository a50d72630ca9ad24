import { MAX_SELECTED_IDS } from '../../customers/queries';
import { SYNC_STATE as F } from '../../netsuite/ids';
import { placeholders } from '../../netsuite/placeholders';
import { id, type Row, readAll, text } from '../../netsuite/suiteql';
import type { KnownState } from '../records/known-state';
import type { Decision } from './decide';
import { type Claim, type CodeHolder, type TakenCode, takenCodes } from './taken-codes';

/** A customer that is about to be sent. */
export interface Sendable {
  id: number;
  name: string;
  state: KnownState | undefined;
  decision: Extract<Decision, { action: 'send' }>;
}

/**
 * Customers whose customer code belongs to another customer of the External System, by their ids. Only a customer that
 * never had a code at JOOR is asked about: 10 units for every 1,000 of them begun.
 */
export function readTakenCodes(systemId: number, customers: readonly Sendable[]): ReadonlyMap<number, TakenCode> {
  const claims = customers.flatMap(({ id: customerId, name, state, decision: { connection, first } }): Claim[] =>
    first && !state?.customerCode ? [{ customerId, name, code: connection.customer_code }] : [],
  );
  return claims.length === 0 ? new Map() : takenCodes(claims, readCodeHolders(systemId, claims));
}

/**
 * Customers that JOOR has, or may have, with one of these codes, deleted ones too. One that was noted as removed in JOOR
 * has no code any more. Costs 10 units for every 1,000 codes begun.
 */
export function readCodeHolders(systemId: number, claims: readonly Claim[]): Map<string, CodeHolder> {
  const codes = [...new Set(claims.map(({ code }) => code))];
  const holders = new Map<string, CodeHolder>();
  for (let start = 0; start < codes.length; start += MAX_SELECTED_IDS) {
    for (const row of readRows(systemId, codes.slice(start, start + MAX_SELECTED_IDS))) {
      holders.set(text(row.customercode), holderOf(row));
    }
  }
  return holders;
}

const readRows = (systemId: number, codes: readonly string[]): Row[] =>
  readAll({
    sql: `SELECT s.id, s.${F.customerId} AS customerid, s.${F.customer} AS customer, s.${F.customerName} AS name,
        s.${F.customerCode} AS customercode
      FROM ${F.type} s
      WHERE s.${F.system} = ? AND s.${F.customerCode} IN (${placeholders(codes)})`,
    params: [systemId, ...codes],
    key: [{ column: 's.id', alias: 'id' }],
  });

const holderOf = (row: Row): CodeHolder => ({
  customerId: Number(row.customerid),
  name: text(row.name),
  gone: id(row.customer) !== Number(row.customerid),
});
