import { CUSTOMER_ENTRIES } from './customers';
import { DASHBOARD_ENTRIES } from './dashboard';
import type { RegisterContext, RegisterEntry } from './entry';
import { PROBE_ENTRIES } from './probe';
import { SEARCH_ENTRIES } from './searches';
import { SETTINGS_ENTRIES } from './settings';
import { SYNC_ENTRIES } from './sync';

/**
 * Everything that the connector asks of an account by SuiteQL or a search. A test fails where a script sends what is not
 * covered here; docs/suiteql.md shows it with the evidence (`npm run docs`).
 */
export const REGISTER: readonly RegisterEntry[] = [
  ...SETTINGS_ENTRIES,
  ...CUSTOMER_ENTRIES,
  ...SYNC_ENTRIES,
  ...DASHBOARD_ENTRIES,
  ...PROBE_ENTRIES,
  ...SEARCH_ENTRIES,
];

/**
 * Sends what one entry stands for. Costs what the entry does.
 * @throws what NetSuite refuses
 */
export function sendEntry({ id, context }: { id: string; context: RegisterContext }): void {
  const entry = REGISTER.find((each) => each.id === id);
  if (!entry) throw new Error(`The register has no entry ${id}.`);
  entry.run(context);
}
