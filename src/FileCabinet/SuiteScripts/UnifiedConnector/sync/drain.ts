import { readAccountStates, recordPause } from './account-state-store';

const REASON = 'Paused for a deploy, as the run was asked to. Empty Paused By on this Account State to go on.';

/** Pauses every External System for a deploy, and says so. Costs 10 units and 2 for each. */
export function pauseForDeploy(): string {
  for (const state of readAccountStates().values()) recordPause(state, 'deploy', REASON);
  return 'Every External System is paused for a deploy. Empty Paused By on its Account State to go on.';
}
