import { readSystems } from '../../settings/read-settings';
import { createAccountState, readAccountStates, recordPause } from '../records/account-state-store';

const REASON = 'Paused for a deploy. To resume, press Resume all on the Overview of the dashboard.';

/**
 * Pauses every External System for a deploy, and says so, those too that no run has looked at yet. Costs 20 units and 2
 * for each, 8 for one without an Account State.
 */
export function pauseForDeploy(): string {
  const states = readAccountStates();
  for (const { system } of readSystems()) {
    if (!states.has(system.id)) states.set(system.id, createAccountState(system.id, system.name));
  }
  for (const state of states.values()) recordPause(state, 'deploy', REASON);
  return 'Every External System is paused for a deploy. An active run finishes its current batch. Press Resume all to resume.';
}
