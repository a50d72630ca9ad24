import { MAX_SELECTED_IDS, selectionCondition } from '../../customers/queries';
import { nameOf } from '../../customers/read-customers';
import { EXTERNAL_SYSTEM, SYNC_STATE } from '../../netsuite/ids';
import { type Row, readAll, readFew, text } from '../../netsuite/suiteql';
import type { TableRequest } from '../contract/table';
import type { ListedCustomer, ListedCustomersAnswer } from './contract';

/** A customer of a list; `systemId` null: whatever External System. */
export interface Listed {
  systemId: number | null;
  customerId: number;
}

/** A page of a list. Costs 30 to 70 units: 10 for the names of External Systems, and what `readListed` does. */
export function listedPage(
  all: readonly Listed[],
  { filters: { system }, descending, page, pageSize }: TableRequest,
): ListedCustomersAnswer {
  const names = readSystemNames();
  const asked = system ? all.filter(({ systemId }) => systemId === Number(system)) : [...all];
  if (descending) asked.reverse();
  const start = page * pageSize;
  const ids = [...new Set(all.flatMap(({ systemId }) => systemId ?? []))];
  return {
    total: asked.length,
    rows: readListed(asked.slice(start, start + pageSize), names),
    systems: ids.map((id) => ({ id, name: names.get(id) ?? '' })),
  };
}

/**
 * The customers as they stand now, with the names of External Systems. Costs 10 units for every 900 begun, and as much for those
 * without a Sync State.
 */
export function readListed(listed: readonly Listed[], systems: ReadonlyMap<number, string>): ListedCustomer[] {
  const states = new Map<number, Row[]>();
  for (const row of ofCustomers(listed, readStatesOf)) {
    const id = Number(row.customerid);
    states.set(id, [...(states.get(id) ?? []), row]);
  }
  const others = listed.filter(({ customerId }) => !states.has(customerId));
  const names = new Map(ofCustomers(others, readNamesOf).map((row) => [Number(row.id), nameOf(row)]));
  return listed.map(({ systemId, customerId }) => {
    const all = states.get(customerId) ?? [];
    const own = systemId === null ? all : all.filter((row) => Number(row.systemid) === systemId);
    const [only] = own;
    const isOne = own.length === 1;
    return {
      customerId,
      name: text(all[0]?.customername) || (names.get(customerId) ?? ''),
      system: systems.get(systemId ?? (isOne ? Number(only?.systemid) : 0)) ?? '',
      code: isOne ? text(only?.code) : '',
      state: isOne ? text(only?.state) : '',
      reason: isOne
        ? text(only?.reason)
        : own.map((row) => `${systems.get(Number(row.systemid)) ?? ''}: ${text(row.state)}`).join('\n'),
    };
  });
}

function ofCustomers(listed: readonly Listed[], read: (ids: number[]) => Row[]): Row[] {
  const ids = [...new Set(listed.map(({ customerId }) => customerId))];
  const rows: Row[] = [];
  for (let start = 0; start < ids.length; start += MAX_SELECTED_IDS) {
    rows.push(...read(ids.slice(start, start + MAX_SELECTED_IDS)));
  }
  return rows;
}

function readStatesOf(ids: number[]): Row[] {
  const where = selectionCondition(`ss.${SYNC_STATE.customerId}`, { ids });
  return readAll({
    sql: `SELECT ss.id, ss.${SYNC_STATE.customerId} AS customerid, ss.${SYNC_STATE.system} AS systemid,
        ss.${SYNC_STATE.customerName} AS customername, ss.${SYNC_STATE.customerCode} AS code, ss.${SYNC_STATE.state} AS state,
        ss.${SYNC_STATE.reason} AS reason
      FROM ${SYNC_STATE.type} ss WHERE ${where.sql}`,
    params: where.params,
    key: [{ column: 'ss.id', alias: 'id' }],
  });
}

/** A customer that was never enabled has no Sync State. */
function readNamesOf(ids: number[]): Row[] {
  const where = selectionCondition('c.id', { ids });
  return readAll({
    sql: `SELECT c.id, c.isperson, c.companyname, c.altname, c.firstname, c.lastname FROM customer c WHERE ${where.sql}`,
    params: where.params,
    key: [{ column: 'c.id', alias: 'id' }],
  });
}

/** Names of External Systems by internal id. Costs 10 units. */
export const readSystemNames = (): Map<number, string> =>
  new Map(readFew(`SELECT id, name FROM ${EXTERNAL_SYSTEM.type}`).map((row) => [Number(row.id), text(row.name)]));
