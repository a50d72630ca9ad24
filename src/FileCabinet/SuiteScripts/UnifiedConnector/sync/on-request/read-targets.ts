import { MAX_SELECTED_IDS, selectionCondition } from '../../customers/queries';
import { nameOf } from '../../customers/read-customers';
import { CUSTOMER, SYNC_STATE } from '../../netsuite/ids';
import { id, readAll, text } from '../../netsuite/suiteql';
import type { Target } from './export-task';

type Targets = Map<number, Target & { systemIds: Set<number> }>;

const SELECTED = CUSTOMER.externalSystemsTable;

/**
 * The customers by id. One that is not in the answer is no customer and never was exported. Costs 20 units for every
 * 1,000 ids begun.
 */
export function readTargets(customerIds: readonly number[]): Map<number, Target> {
  const targets: Targets = new Map();
  for (let start = 0; start < customerIds.length; start += MAX_SELECTED_IDS) {
    addTargets(customerIds.slice(start, start + MAX_SELECTED_IDS), targets);
  }
  return targets;
}

function addTargets(ids: number[], targets: Targets): void {
  const add = (customerId: number, name: string, systemId: number | null) => {
    const target = targets.get(customerId) ?? { name, systemIds: new Set() };
    if (systemId !== null) target.systemIds.add(systemId);
    targets.set(customerId, target);
  };
  const selected = selectionCondition('c.id', { ids });
  const customers = readAll({
    sql: `SELECT c.id, c.isperson, c.companyname, c.firstname, c.lastname, c.altname, m.maptwo AS systemid
      FROM customer c LEFT JOIN ${SELECTED} m ON m.mapone = c.id WHERE ${selected.sql}`,
    params: selected.params,
    key: [
      { column: 'c.id', alias: 'id' },
      { column: 'm.maptwo', alias: 'systemid' },
    ],
  });
  for (const row of customers) add(Number(row.id), nameOf(row), id(row.systemid));
  const known = selectionCondition(`s.${SYNC_STATE.customerId}`, { ids });
  const states = readAll({
    sql: `SELECT s.id, s.${SYNC_STATE.customerId} AS customerid, s.${SYNC_STATE.customerName} AS customername,
        s.${SYNC_STATE.system} AS systemid FROM ${SYNC_STATE.type} s WHERE ${known.sql}`,
    params: known.params,
    key: [{ column: 's.id', alias: 'id' }],
  });
  for (const row of states) add(Number(row.customerid), text(row.customername), id(row.systemid));
}
