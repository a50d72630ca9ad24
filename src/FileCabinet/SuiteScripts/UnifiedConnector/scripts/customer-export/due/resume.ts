import { canAfford, GET_CREDITS, spend, usedUp } from '../../../joor/credits';
import { type ConnectionTest, testConnection } from '../../../joor/test-connection';
import type { ExternalSystem } from '../../../settings/external-system';
import { heardOfTest } from '../../../sync/pause/heard-of-test';
import { testSftp } from '../../../sync/pause/test-sftp';
import {
  type AccountState,
  endsByHand,
  type Pause,
  type PauseCause,
  readPersonsPause,
  recordCredits,
} from '../../../sync/records/account-state-store';

/** Pauses that end with a passed connection test. */
const TESTED: readonly (PauseCause | '')[] = ['authorisation', 'connection', 'outage'];

const CAUSES: Partial<Record<ConnectionTest['verdict'], PauseCause>> = {
  unauthorised: 'authorisation',
  configuration: 'connection',
  unavailable: 'outage',
};

/**
 * The pause that lasts; null: none did, or it is over. One that JOOR caused is tested by every run: 12 units and 1
 * credit, or 150 units where it sends files, and 10 units to see whether a person paused it meanwhile; nothing for an External System that is not paused.
 */
export function lastingPause(system: ExternalSystem, state: AccountState): Pause | null {
  const { pauseCause, pauseReason: reason } = state;
  if (endsByHand(pauseCause)) return { cause: pauseCause, reason };
  if (pauseCause === '' || !TESTED.includes(pauseCause)) return null;
  const paused = { cause: pauseCause, reason };
  const now = Date.now();
  const byFile = system.file !== null;
  if (!byFile && !canAfford(state.window, now, GET_CREDITS)) return paused;
  const test = byFile ? testSftp(system) : testConnection(system);
  if (!byFile) {
    state.window = test.verdict === 'rate-limited' ? usedUp(state.window, now) : spend(state.window, now, GET_CREDITS);
    recordCredits(state, state.window, heardOfTest(test));
  }
  const byHand = readPersonsPause(system.id);
  if (byHand || test.verdict === 'fine') return byHand;
  const cause = CAUSES[test.verdict];
  return cause ? { cause, reason: test.sentence } : paused;
}
