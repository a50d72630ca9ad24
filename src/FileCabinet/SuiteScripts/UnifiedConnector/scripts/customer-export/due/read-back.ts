import { creditsLeft, GET_CREDITS, POST_CREDITS, reopensAt } from '../../../joor/credits';
import type { ExternalSystem } from '../../../settings/external-system';
import { pollJobs } from '../../../sync/read-back/poll-jobs';
import { readDueReadBacks } from '../../../sync/read-back/read-back-store';
import type { AccountState } from '../../../sync/records/account-state-store';
import type { Item } from '../contract';
import { verifies } from './pages';

/**
 * Asks for the jobs under way, where there may be any, and finds the customers to read back with the credits that sending
 * `toSend` customers and the reserve leave. Costs 10 units, and what the jobs cost. `creditsBackAt`: when the credits come
 * back that others wait for, milliseconds since 1970 UTC; null: no other waits.
 */
export function readBacksOf(
  system: ExternalSystem,
  state: AccountState,
  { toSend, jobs }: { toSend: number; jobs: boolean },
): { items: Item[]; credits: number; creditsBackAt: number | null; messages: string[] } {
  const { window, credits, messages } = jobs
    ? pollJobs(system, state)
    : { window: state.window, credits: 0, messages: [] };
  const kept = system.reserve + Math.ceil(toSend / system.batchSize) * POST_CREDITS;
  const affordable = Math.max(0, Math.floor((creditsLeft(window, Date.now()) - kept) / GET_CREDITS));
  const due = readDueReadBacks(system.id, affordable + 1);
  const items = verifies(system.id, due.slice(0, affordable), false).map(
    (verify): Item => ({ type: 'verify', verify }),
  );
  const backAt = reopensAt(window);
  return { items, credits, messages, creditsBackAt: due.length > affordable && backAt > Date.now() ? backAt : null };
}
