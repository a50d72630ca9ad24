import { readSystems } from '../../settings/read-settings';
import {
  type AccountState,
  createAccountState,
  endsByHand,
  readAccountStates,
  recordPause,
} from '../records/account-state-store';

/**
 * Pauses an External System, or (null) every active one, because a person says so, and says so; those too that no run has looked
 * at yet. No other pause takes its place. Costs 20 units and 8 for each, 14 for one without an Account State.
 */
export function pauseByHand(systemId: number | null, by: string, reason: string): string {
  const states = readAccountStates();
  const systems = readSystems().filter(({ system, inactive }) => !inactive && (systemId ?? system.id) === system.id);
  for (const { system } of systems) {
    const state = states.get(system.id) ?? createAccountState(system.id, system.name);
    recordPause(state, 'by hand', `Paused by ${by}: ${reason}`);
  }
  const names = systems.map(({ system }) => system.name).join(', ');
  if (names === '') return 'There is no active External System to pause.';
  const are = systems.length === 1 ? 'is' : 'are';
  return `${names} ${are} paused. An active run finishes its current batch; what changes stays due.`;
}

/**
 * Lets an External System, or (null) every one, go on that a person paused, also for a deploy, and says so. Costs 10 units and 8 for
 * each.
 */
export function resumeByHand(systemId: number | null): string {
  const asked = [...readAccountStates().values()].filter((state) => (systemId ?? state.systemId) === state.systemId);
  const paused = asked.filter(({ pauseCause }) => endsByHand(pauseCause));
  for (const state of paused) recordPause(state, '', '');
  if (paused.length > 0) return `${namesOf(paused)} resumed. The next run sends what has changed meanwhile.`;
  return 'Nobody paused it by hand. Other pauses end when their cause is fixed.';
}

const namesOf = (states: readonly AccountState[]): string => states.map(({ systemName }) => systemName).join(', ');
