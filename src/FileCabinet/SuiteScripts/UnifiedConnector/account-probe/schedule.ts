import type { SideResult } from './probe-result';

/** Hours after which a schedule of every hour that did not begin is one that does not run. */
const HOURS = 3;

/**
 * The sides, with what follows from the schedule's silence: it was asked for hours ago, and its deployment, which begins
 * every hour, has not answered. Times are UTC, ISO 8601.
 */
export function withSilence(sides: readonly SideResult[], askedAt: string, now: string): readonly SideResult[] {
  const [first] = sides;
  const answered = sides.some(({ way }) => way === 'schedule');
  if (answered || !first || Date.parse(now) - Date.parse(askedAt) < HOURS * 3_600_000) return sides;
  const silence = {
    id: 'schedule.sdf-recurrence',
    possible: ['never'],
    seen: `asked for at ${askedAt}, and not begun`,
    milliseconds: 0,
  };
  return [
    ...sides,
    { side: 'system', way: 'schedule', at: now, version: first.version, build: first.build, observations: [silence] },
  ];
}
