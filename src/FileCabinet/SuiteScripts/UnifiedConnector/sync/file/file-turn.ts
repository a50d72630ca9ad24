import type { FileTransport } from '../../settings/file-transport';
import { LEAST_FILE_MINUTES } from '../../settings/file-transport';
import { isWithin } from '../../settings/hours';

const MINUTE = 60_000;

/**
 * When the next file may go: milliseconds since 1970 UTC, `now` or earlier where it may. JOOR takes one at most hourly; the
 * Interval of the External System may make it less often.
 */
export const nextFileAt = (lastFileAt: number | null, interval: number): number =>
  lastFileAt === null ? 0 : lastFileAt + Math.max(interval, LEAST_FILE_MINUTES) * MINUTE;

/** Why no file may go at a time of day HH:MM on the clock of the run's queries; '': it may. */
export function whyNoFile(
  { hours }: Pick<FileTransport, 'hours'>,
  {
    lastFileAt,
    interval,
    now,
    timeOfDay,
  }: { lastFileAt: number | null; interval: number; now: number; timeOfDay: string },
): string {
  const next = nextFileAt(lastFileAt, interval);
  if (next > now) return `The next file goes in ${inMinutes(next - now)}: JOOR takes one at most hourly.`;
  if (hours && !isWithin(hours, timeOfDay)) {
    return `The next file goes after ${hours.from}: files are sent between ${hours.from} and ${hours.to}.`;
  }
  return '';
}

const inMinutes = (milliseconds: number): string => {
  const minutes = Math.max(1, Math.ceil(milliseconds / MINUTE));
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
};
