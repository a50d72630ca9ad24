import { readAccountStates, recordPause } from '../records/account-state-store';

const REASON =
  'Paused for a deploy, as somebody asked. Press Resume all under External Systems in the dashboard to go on.';

/** Pauses every External System for a deploy, and says so. Costs 10 units and 2 for each. */
export function pauseForDeploy(): string {
  for (const state of readAccountStates().values()) recordPause(state, 'deploy', REASON);
  return 'Every External System is paused for a deploy. A run at work ends its batch. Press Resume all to go on.';
}

/** Lets every External System go on that is paused for a deploy, and says so. Costs 10 units and 2 for each. */
export function resumeAfterDeploy(): string {
  const paused = [...readAccountStates().values()].filter(({ pauseCause }) => pauseCause === 'deploy');
  for (const state of paused) recordPause(state, '', '');
  return paused.length === 0
    ? 'No External System is paused for a deploy. Other pauses end with their cause.'
    : 'The next run goes on.';
}
