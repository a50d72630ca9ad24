import type { Record as NetSuiteRecord } from 'N/record';
import { CUSTOMER } from '../../netsuite/ids';

/** Internal ids of the External Systems that are selected on a customer. */
export const selectedSystems = (customer: NetSuiteRecord): number[] =>
  [customer.getValue({ fieldId: CUSTOMER.externalSystems })]
    .flat()
    .map(Number)
    .filter((id) => id > 0);
