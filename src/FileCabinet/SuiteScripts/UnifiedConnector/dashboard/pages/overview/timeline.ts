import type { PlotPoint } from './contract';

const MILLISECONDS = { hour: 3_600_000, day: 86_400_000 } as const;

/** One point for every hour or day of the period, also those in which no run had anything to do. */
export function timeline(
  points: readonly PlotPoint[],
  bucket: keyof typeof MILLISECONDS,
  now: string,
  days: number,
): PlotPoint[] {
  const known = new Map(points.map((point) => [point.at, point]));
  const length = bucket === 'hour' ? 13 : 10;
  // The account's times are reckoned as if they were UTC, which has no hours that are left out or come twice.
  const last = Date.parse(`${now.slice(0, length).replace(' ', 'T')}${bucket === 'hour' ? ':00Z' : ''}`);
  const step = MILLISECONDS[bucket];
  const count = Math.round((days * MILLISECONDS.day) / step) + 1;
  return Array.from({ length: count }, (_, index) => {
    const at = new Date(last - (count - 1 - index) * step).toISOString().slice(0, length).replace('T', ' ');
    const name = bucket === 'hour' ? `${at}:00` : at;
    return (
      known.get(name) ?? { at: name, runs: 0, sent: 0, failed: 0, mostCredits: 0, units: 0, idleRuns: 0, idleUnits: 0 }
    );
  });
}
