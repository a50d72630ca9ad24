import { readSystems } from '../../settings/read-settings';
import { createAccountState, readAccountStates, recordPause } from '../records/account-state-store';

const REASON = 'Paused for a deploy. To resume, press Resume all under External Systems in the dashboard.';

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

/** Lets every External System go on that is paused for a deploy, and says so. Costs 10 units and 2 for each. */
export function resumeAfterDeploy(): string {
  const paused = [...readAccountStates().values()].filter(({ pauseCause }) => pauseCause === 'deploy');
  for (const state of paused) recordPause(state, '', '');
  return paused.length === 0
    ? 'No External System is paused for a deploy. Other pauses end when their cause is fixed.'
    : 'The next run resumes sending.';
}
