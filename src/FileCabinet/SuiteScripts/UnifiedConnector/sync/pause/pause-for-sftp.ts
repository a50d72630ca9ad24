import type { SftpError } from '../../netsuite/sftp';
import type { ExternalSystem } from '../../settings/external-system';
import { endsByHand, readAccountState, recordPause } from '../records/account-state-store';
import { sftpProblem } from './sftp-words';

/**
 * Pauses an External System that cannot deliver: each run tests the connection, and a file goes when the test passes. A person's
 * pause stays. Costs 18 units. Gives the sentence.
 */
export function pauseForSftp(system: ExternalSystem, error: SftpError): string {
  const { cause, sentence } = sftpProblem(system, error);
  const state = readAccountState(system.id);
  if (!endsByHand(state.pauseCause)) recordPause(state, cause, sentence);
  return `${system.name} is paused: ${sentence}`;
}
