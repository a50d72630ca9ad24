import type { Record as NetSuiteRecord } from 'N/record';
import * as record from 'N/record';
import { isHidden, isUnknownRecord } from '../../netsuite/hidden';
import { CUSTOMER, EXTERNAL_SYSTEM } from '../../netsuite/ids';
import { logError } from '../../netsuite/log-error';
import { placeholders } from '../../netsuite/placeholders';
import { readFew } from '../../netsuite/suiteql';

/** Internal ids of the External Systems that are selected on a customer. */
export const selectedSystems = (customer: NetSuiteRecord): number[] =>
  [customer.getValue({ fieldId: CUSTOMER.externalSystems })]
    .flat()
    .map(Number)
    .filter((id) => id > 0);

/**
 * Those that this role sees: without permission it sees no rows, or is told that there is no such record. Many roles may
 * not query at all, so what a query does not tell the records do. null: they could not be read either, which says nothing
 * of what the role sees; the error is logged. Costs 10 units, and 2 for each External System where the query is refused.
 */
export function visibleSystems(systemIds: readonly number[]): number[] | null {
  try {
    return selectSystems(systemIds);
  } catch (error) {
    if (isUnknownRecord(error)) return [];
  }
  try {
    return systemIds.filter(mayLoad);
  } catch (error) {
    logError('External Systems could not be read', error);
    return null;
  }
}

/** @throws what NetSuite refuses, where this role may not query or there seems to be no such record type */
export function selectSystems(systemIds: readonly number[]): number[] {
  const sql = `SELECT id FROM ${EXTERNAL_SYSTEM.type} WHERE id IN (${placeholders(systemIds)})`;
  return readFew(sql, [...systemIds]).map(({ id }) => Number(id));
}

function mayLoad(id: number): boolean {
  try {
    record.load({ type: EXTERNAL_SYSTEM.type, id });
    return true;
  } catch (error) {
    if (isHidden(error) || (error as { name?: string }).name === 'RCRD_DSNT_EXIST') return false;
    throw error;
  }
}
