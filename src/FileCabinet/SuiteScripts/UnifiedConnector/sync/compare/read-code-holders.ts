import { MAX_SELECTED_IDS } from '../../customers/queries';
import { SYNC_STATE as F } from '../../netsuite/ids';
import { placeholders } from '../../netsuite/placeholders';
import { id, type Row, readAll, text } from '../../netsuite/suiteql';
import type { KnownState } from '../records/known-state';
import type { State } from '../records/states';
import type { Decision } from './decide';
import { type Claim, type CodeClaims, type CodeHolder, judgeClaims } from './taken-codes';

/** A customer that is about to be sent. */
export interface Sendable {
  id: number;
  name: string;
  state: KnownState | undefined;
  decision: Extract<Decision, { action: 'send' }>;
}

/**
 * Customers whose customer code belongs to another customer of the External System, and those that take one over, by
 * their ids. Only a customer that never had a code at JOOR is asked about: 10 units for every 1,000 of them begun.
 */
export function readCodeClaims(systemId: number, customers: readonly Sendable[]): CodeClaims {
  const claims = customers.flatMap(({ id: customerId, name, state, decision: { connection, first } }): Claim[] =>
    first && !state?.customerCode ? [{ customerId, name, code: connection.customer_code }] : [],
  );
  return claims.length === 0 ? judgeClaims([], new Map()) : judgeClaims(claims, readCodeHolders(systemId, claims));
}

/**
 * Customers that JOOR has, or may have, with one of these codes, deleted ones too. One that was noted as removed in JOOR
 * has no code any more. Costs 10 units for every 1,000 codes begun.
 */
export function readCodeHolders(systemId: number, claims: readonly Claim[]): Map<string, CodeHolder[]> {
  const codes = [...new Set(claims.map(({ code }) => code))];
  const holders = new Map<string, CodeHolder[]>();
  for (let start = 0; start < codes.length; start += MAX_SELECTED_IDS) {
    for (const row of readRows(systemId, codes.slice(start, start + MAX_SELECTED_IDS))) {
      const code = text(row.customercode);
      holders.set(code, [...(holders.get(code) ?? []), holderOf(row)]);
    }
  }
  return holders;
}

/** A Sync State that holds a customer code. */
export interface StateWithCode {
  id: number;
  customerId: number;
  name: string;
  state: State;
}

/** Every Sync State of the External System with this code: several where the code was shared. Costs 10 units. */
export const readStatesWithCode = (systemId: number, code: string): StateWithCode[] =>
  readRows(systemId, [code]).map((row) => ({
    id: Number(row.id),
    customerId: Number(row.customerid),
    name: text(row.name),
    state: text(row.state) as State,
  }));

const readRows = (systemId: number, codes: readonly string[]): Row[] =>
  readAll({
    sql: `SELECT s.id, s.${F.customerId} AS customerid, s.${F.customer} AS customer, s.${F.customerName} AS name,
        s.${F.customerCode} AS customercode, s.${F.state} AS state
      FROM ${F.type} s
      WHERE s.${F.system} = ? AND s.${F.customerCode} IN (${placeholders(codes)})`,
    params: [systemId, ...codes],
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
    state: { id: Number(row.id), state: text(row.state) as State },
  };
};
