import { STATES } from '../../sync/states';
import { CUSTOMER_GROUPS } from '../contract/customer-groups';
import { type Overview, PERIODS } from '../contract/overview';
import { oneOf } from '../parameters';
import { fixOfPause } from '../pause-fixes';
import { readOldestUnsent, readPlotPoints, readStateCounts, readSystems } from '../read-overview';
import type { Action } from './action';

const TILES = {
  inSync: CUSTOMER_GROUPS['in-sync'],
  waiting: CUSTOMER_GROUPS.waiting,
  failed: [STATES.failed, STATES.retrying, STATES.unknown, STATES.needsAttention, STATES.differs],
  needsAttention: CUSTOMER_GROUPS['needs-attention'],
} as const;

/** What became of the customers, and how the export is doing. Costs 40 units. */
export const overview: Action<'overview'> = {
  answer(parameters): Overview {
    const days = oneOf(parameters, 'days', PERIODS);
    const { now, atWork, systems } = readSystems();
    const counts = readStateCounts();
    const bucket = days === 30 ? 'day' : 'hour';
    const { points, lastRunId } = readPlotPoints(days, bucket);
    const count = (states: readonly string[]) =>
      counts.filter(({ state }) => states.includes(state)).reduce((sum, each) => sum + each.count, 0);
    const shown: readonly string[] = Object.values(TILES).flat();
    return {
      now,
      tiles: {
        inSync: count(TILES.inSync),
        waiting: count(TILES.waiting),
        failed: count(TILES.failed),
        needsAttention: count(TILES.needsAttention),
        paused: systems.filter(({ inactive, pause }) => !inactive && pause !== null).length,
      },
      others: counts.filter(({ state }) => !shown.includes(state)),
      oldestUnsent: readOldestUnsent(),
      lastRun: atWork && { atWork, runId: lastRunId },
      systems: systems.map(({ pause, ...system }) => ({
        ...system,
        pause: pause && { ...pause, fix: fixOfPause(pause.cause) },
      })),
      plots: { days, bucket, points },
    };
  },
};
