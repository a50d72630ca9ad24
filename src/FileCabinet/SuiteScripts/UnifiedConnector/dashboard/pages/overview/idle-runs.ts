import { daysBefore } from '../../../netsuite/instant';
import { clockShowing } from '../../../netsuite/read-clock';
import type { IdleHours } from '../../../sync/records/idle-hours';
import type { PlotPoint } from './contract';

const LENGTHS = { hour: 13, day: 10 } as const;

/** Adds the runs that found nothing to do to those that did something, by hour or day of the clock that shows `now`. */
export function withIdleRuns(
  points: readonly PlotPoint[],
  hours: IdleHours,
  { bucket, days, now }: { bucket: keyof typeof LENGTHS; days: number; now: string },
): PlotPoint[] {
  const clock = clockShowing(now, Date.now());
  const oldest = daysBefore(Date.now(), days).slice(0, 13);
  const all = new Map(points.map((point) => [point.at, { ...point }]));
  for (const [hour, { runs, units }] of Object.entries(hours)) {
    if (hour < oldest) continue;
    const shown = clock.show(`${hour}:00:00Z`).slice(0, LENGTHS[bucket]);
    const at = bucket === 'hour' ? `${shown}:00` : shown;
    const point = all.get(at) ?? {
      at,
      runs: 0,
      sent: 0,
      failed: 0,
      mostCredits: 0,
      units: 0,
      idleRuns: 0,
      idleUnits: 0,
    };
    all.set(at, { ...point, idleRuns: point.idleRuns + runs, idleUnits: point.idleUnits + units });
  }
  return [...all.values()].sort((one, other) => (one.at < other.at ? -1 : 1));
}
