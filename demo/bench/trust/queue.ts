import { SYNC_STATE } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import type { State } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/records/states';
import { readNumbers } from '../../account/read-numbers';
import type { Simulation } from './simulation';

/** How many customers are in one of these states. */
export function countStates({ account, systemId }: Simulation, states: readonly State[]): number {
  const marks = states.map(() => '?').join(', ');
  const [count = 0] = readNumbers(
    account,
    `SELECT COUNT(*) FROM ${SYNC_STATE.type} WHERE ${SYNC_STATE.system} = ? AND ${SYNC_STATE.state} IN (${marks})`,
    [systemId, ...states],
  );
  return count;
}
