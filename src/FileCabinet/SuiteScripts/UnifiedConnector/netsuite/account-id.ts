import * as runtime from 'N/runtime';

/** NetSuite account id of this account. Costs nothing. */
export const accountId = (): string => runtime.accountId;
