import { accountFeatures } from '../netsuite/features';
import { CUSTOMER_ENTRIES } from './register/customers';
import { DASHBOARD_ENTRIES } from './register/dashboard';
import type { RegisterContext, RegisterEntry } from './register/entry';
import { HAND_OVER_ENTRIES } from './register/hand-over';
import { MATCH_ENTRIES } from './register/match';
import { ORDER_ENTRIES } from './register/orders';
import { PROBE_ENTRIES } from './register/probe';
import { SEARCH_ENTRIES } from './register/searches';
import { SETTINGS_ENTRIES } from './register/settings';
import { SYNC_ENTRIES } from './register/sync';

/**
 * Everything that the connector asks of an account by SuiteQL or a search. A test fails where a script sends what is not
 * covered here; docs/suiteql.md shows it with the evidence (`npm run docs`).
 */
export const REGISTER: readonly RegisterEntry[] = [
  ...SETTINGS_ENTRIES,
  ...CUSTOMER_ENTRIES,
  ...SYNC_ENTRIES,
  ...DASHBOARD_ENTRIES,
  ...MATCH_ENTRIES,
  ...HAND_OVER_ENTRIES,
  ...ORDER_ENTRIES,
  ...PROBE_ENTRIES,
  ...SEARCH_ENTRIES,
];

/**
 * The same as it fits this account, for the Account Probe to send. `run` costs at most 300 units, all of them about 1,500.
 * It throws what NetSuite refuses.
 */
export const STATEMENTS = REGISTER.map(({ id, purpose, run }) => ({
  id,
  purpose,
  run: () => run({ features: accountFeatures(), customerField: null, addressField: null }),
}));

/**
 * Sends what one entry stands for. Costs what the entry does.
 * @throws what NetSuite refuses
 */
export function sendEntry({ id, context }: { id: string; context: RegisterContext }): void {
  const entry = REGISTER.find((each) => each.id === id);
  if (!entry) throw new Error(`The register has no entry ${id}.`);
  entry.run(context);
}
