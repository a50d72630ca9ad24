import { isQueued, STATES } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/states';
import { rounded } from '../../figures';
import { isAccepted, type PlannedEdit, planEdits, saveEdits } from './edits';
import { countStates } from './queue';
import { HOUR, MINUTE, runSlots, type Simulation } from './simulation';

const QUEUED = Object.values(STATES).filter(isQueued);

/**
 * For an hour JOOR answers 503, for another it closes every connection, while customers are edited.
 * @returns minutes from the end of that until the end of the run after which nothing waits to be sent and nothing stands
 * in the Failed Record Queue
 */
export async function measureOutage(simulation: Simulation, count: number): Promise<number> {
  const edits: PlannedEdit[] = [];
  for (const fault of [
    { path: '/v2/*', status: 503 },
    { path: '/v2/*', drop: true },
  ]) {
    await simulation.setFault(fault);
    const planned = planEdits(simulation, Math.ceil(count / 2), HOUR);
    const until = simulation.account.clock.now() + HOUR;
    saveEdits(simulation, planned);
    simulation.runUntil(until);
    edits.push(...planned);
  }
  await simulation.setFault(null);
  const { clock } = simulation.account;
  const ended = clock.now();
  let emptyAt: number | undefined;
  runSlots(
    simulation,
    () => emptyAt !== undefined,
    () => {
      const isEmpty = edits.every((edit) => isAccepted(simulation, edit)) && countStates(simulation, QUEUED) === 0;
      if (isEmpty) emptyAt ??= clock.now();
    },
  );
  return rounded(((emptyAt ?? Number.NaN) - ended) / MINUTE, 1);
}
