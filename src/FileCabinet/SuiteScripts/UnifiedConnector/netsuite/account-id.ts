import * as runtime from 'N/runtime';

/** NetSuite account id of this account. Costs nothing. */
export const accountId = (): string => runtime.accountId;

/** NetSuite's release, as 2026.2. Costs nothing. */
export const runningVersion = (): string => runtime.version;
