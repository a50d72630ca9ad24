import type { Record as NetSuiteRecord } from 'N/record';
import { isHidden } from '../../netsuite/hidden';
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
 * Those that this role sees: without permission it sees no rows, or is told that there is no such record. null: they
 * could not be read, which says nothing of what it sees; the error is logged. Costs 10 units.
 */
export function visibleSystems(systemIds: readonly number[]): number[] | null {
  const sql = `SELECT id FROM ${EXTERNAL_SYSTEM.type} WHERE id IN (${placeholders(systemIds)})`;
  try {
    return readFew(sql, [...systemIds]).map(({ id }) => Number(id));
  } catch (error) {
    if (isHidden(error)) return [];
    logError('External Systems could not be read', error);
    return null;
  }
}
