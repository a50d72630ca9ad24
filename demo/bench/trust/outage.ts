import { isQueued, STATES } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/records/states';
import { rounded } from '../../figures/figures';
import { isAccepted, type PlannedEdit, planEdits, saveEdits } from './edits';
import { countStates } from './queue';
import { HOUR, MINUTE, runSlots, type Simulation } from './simulation';

const QUEUED = Object.values(STATES).filter(isQueued);

const FAULTS = [
  { path: '/v2/*', status: 503 },
  { path: '/v2/*', drop: true },
];

/**
 * For an hour JOOR answers 503, for another it closes every connection, while customers are edited.
 * @returns minutes from the end of that until the end of the run after which nothing waits to be sent and nothing stands
 * in the Failed Record Queue
 */
export async function measureOutage(simulation: Simulation, count: number): Promise<number> {
  const { clock } = simulation.account;
  // Each customer is edited once: a second edit may take back the first, and then there is nothing to send.
  const edits = planEdits(simulation, count, FAULTS.length * HOUR);
  let from = clock.now();
  for (const fault of FAULTS) {
    await simulation.setFault(fault);
    const until = from + HOUR;
    const start = from;
    const isNow = ({ at }: PlannedEdit) => at > start && at <= until;
    saveEdits(simulation, edits.filter(isNow));
    simulation.runUntil(until);
    from = until;
  }
  await simulation.setFault(null);
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
