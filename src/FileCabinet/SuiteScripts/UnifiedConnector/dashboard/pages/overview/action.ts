import { instantOf } from '../../../netsuite/instant';
import { clockShowing } from '../../../netsuite/read-clock';
import { isSilent, silenceCause } from '../../../sync/alerts/alerts';
import { tell } from '../../../sync/alerts/tell';
import { endsByHand, type PauseCause } from '../../../sync/records/account-state-store';
import { idleHoursIn } from '../../../sync/records/idle-hours';
import { isQueued, type State } from '../../../sync/records/states';
import { CUSTOMER_GROUPS } from '../../contract/customer-groups';
import type { Action, ActionsOf } from '../../server/action';
import { oneOf, textOf } from '../../server/parameters';
import { fixOfPause } from '../../server/pause-fixes';
import { readSystems } from '../../server/read-systems';
import { type Overview, PERIODS } from './contract';
import { withIdleRuns } from './idle-runs';
import { readCounts, readEnabledCounts, readPlotPoints, readTakenLately, readUnsent } from './read';

/** States that tiles count; all that stand in the Failed Record Queue are behind the tile Failed. */
const isCounted = (state: string): boolean =>
  isQueued(state as State) ||
  [...CUSTOMER_GROUPS['in-sync'], ...CUSTOMER_GROUPS.sent, ...CUSTOMER_GROUPS.waiting].some((one) => one === state);

/** What became of the customers, and how the export is doing. Costs 60 units, and where no run works what `tell` does. */
const overview: Action<'overview'> = {
  answer(parameters): Overview {
    const days = oneOf(parameters, 'days', PERIODS);
    const { now, atWork, systems, idleRuns } = readSystems();
    // Whoever notices it first tells it.
    if (now && atWork && isSilent(shownBefore(now.printed, atWork.minutesAgo), now.printed, atWork.minutesAgo)) {
      tell((_, name) => silenceCause(name, atWork.minutesAgo), null);
    }
    const { states: counts, queued } = readCounts();
    const enabled = readEnabledCounts();
    const unsent = now ? readUnsent(systems, now.printed) : null;
    const taken = readTakenLately();
    const bucket = days === 30 ? 'day' : 'hour';
    const { points: atWorkPoints, lastRunId } = readPlotPoints(days, bucket);
    const points = now ? withIdleRuns(atWorkPoints, idleHoursIn(idleRuns), { bucket, days, now: now.printed }) : [];
    const count = (states: readonly string[]) =>
      counts.filter(({ state }) => states.includes(state)).reduce((sum, each) => sum + each.count, 0);
    return {
      now,
      tiles: {
        inSync: count(CUSTOMER_GROUPS['in-sync']),
        sent: count(CUSTOMER_GROUPS.sent),
        waiting: count(CUSTOMER_GROUPS.waiting),
        failed: queued,
        needsAttention: count(CUSTOMER_GROUPS['needs-attention']),
        paused: systems.filter(({ inactive, pause }) => !inactive && pause !== null).length,
      },
      others: counts.filter(({ state }) => !isCounted(state)),
      oldestUnsent: unsent?.oldest ?? null,
      lastRun: atWork && { atWork, runId: lastRunId },
      systems: systems.map(({ pause, watermark: _, ...system }) => ({
        ...system,
        enabled: enabled.get(system.id) ?? 0,
        pause: pause && {
          ...pause,
          fix: fixOfPause(pause.cause, system.sendsFiles),
          byHand: endsByHand(pause.cause as PauseCause),
        },
        backlog: {
          customers: unsent?.customers.get(system.id) ?? 0,
          taken: taken.get(system.id)?.customers ?? 0,
          minutes: taken.get(system.id)?.minutes ?? null,
        },
      })),
      plots: { days, bucket, points },
    };
  },
};

/** Runs that found nothing to do, which leave no Run, by hour: the newest first. Costs 10 units. */
const idleRuns: Action<'idle_runs'> = {
  answer(parameters) {
    const days = oneOf(parameters, 'days', PERIODS);
    const at = textOf(parameters, 'at', LONGEST_AT);
    const { now, idleRuns: kept } = readSystems();
    if (!now) return [];
    return withIdleRuns([], idleHoursIn(kept), { bucket: 'hour', days, now: now.printed })
      .filter((point) => point.at.startsWith(at))
      .map((point) => ({ at: point.at, runs: point.idleRuns, units: point.idleUnits }))
      .reverse();
  },
};

/** YYYY-MM-DD HH:00. */
const LONGEST_AT = 16;

/** What the clock that shows `now` showed so many minutes ago. */
const shownBefore = (now: string, minutes: number): string =>
  clockShowing(now, Date.now()).show(instantOf(Date.now() - minutes * 60_000));

export const overviewActions: ActionsOf<'overview' | 'idle_runs'> = { overview, idle_runs: idleRuns };
