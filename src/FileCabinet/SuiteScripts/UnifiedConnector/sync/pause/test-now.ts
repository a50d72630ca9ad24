import { canAfford, GET_CREDITS, outOfCredits, spend, usedUp } from '../../joor/credits';
import { type ConnectionTest, testConnection } from '../../joor/test-connection';
import { readSystems } from '../../settings/read-settings';
import { readAccountStates, recordCredits } from '../records/account-state-store';
import { heardOfTest } from './heard-of-test';
import { testSftp } from './test-sftp';

/**
 * Tests the connection of an External System because a person asked for it, from the Credit Reserve too, and counts the
 * credit where credits are counted. Costs 32 units and 1 credit, or 170 to 210 units where it sends files.
 */
export function testNow(systemId: number): ConnectionTest {
  const found = readSystems().find(({ system }) => system.id === systemId);
  if (!found) return { verdict: 'configuration', sentence: 'This External System no longer exists. Reload the page.' };
  const { system } = found;
  // A Base URL or an id that cannot be right is told without asking anybody.
  const wrong = found.faults.filter((fault) => /Base URL|API Secret|SFTP|Host Key|Time-out/.test(fault));
  if (wrong.length > 0) return { verdict: 'configuration', sentence: wrong.join(' ') };
  if (system.file) return testSftp(system);
  const state = readAccountStates().get(systemId);
  const now = Date.now();
  if (state && !canAfford(state.window, now, GET_CREDITS)) {
    return { verdict: 'rate-limited', sentence: outOfCredits(state.window, 0) };
  }
  const test = testConnection(system);
  if (state) {
    const window = test.verdict === 'rate-limited' ? usedUp(state.window, now) : spend(state.window, now, GET_CREDITS);
    recordCredits(state, window, heardOfTest(test));
  }
  return test;
}
