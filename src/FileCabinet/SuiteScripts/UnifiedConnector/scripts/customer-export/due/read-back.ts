import { creditsLeft, GET_CREDITS, POST_CREDITS } from '../../../joor/credits';
import type { ExternalSystem } from '../../../settings/external-system';
import type { AccountState } from '../../../sync/account-state-store';
import { pollJobs } from '../../../sync/poll-jobs';
import { readDueReadBacks } from '../../../sync/read-back-store';
import type { Item } from '../contract';
import { verifies } from './pages';

/**
 * Asks for the jobs under way, and finds the customers to read back with the credits that sending `toSend` customers and
 * the reserve leave. Costs 20 units and what the jobs cost.
 */
export function readBacksOf(
  system: ExternalSystem,
  state: AccountState,
  toSend: number,
): { items: Item[]; credits: number } {
  const { window, credits } = pollJobs(system, state);
  const kept = system.reserve + Math.ceil(toSend / system.batchSize) * POST_CREDITS;
  const affordable = Math.floor((creditsLeft(window, Date.now()) - kept) / GET_CREDITS);
  const ids = affordable > 0 ? readDueReadBacks(system.id, affordable) : [];
  return { items: verifies(system.id, ids, false).map((verify) => ({ type: 'verify', verify })), credits };
}
