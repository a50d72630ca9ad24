import { Link } from 'wouter-preact';
import { Facts } from '../../shell/parts/Facts';
import { When } from '../../shell/parts/When';
import type { Overview } from './contract';

/** Runs are delivered 5 minutes apart; several have not come after this time. */
const LATE_MINUTES = 40;
const MINUTES_BETWEEN_RUNS = 5;

/** How far behind JOOR is, and when that changes. */
export function Freshness({ overview }: { overview: Overview }) {
  const { oldestUnsent, lastRun, now, systems } = overview;
  return (
    <Facts
      facts={[
        ['Oldest unsent change', <When key="oldest" moment={oldestUnsent} otherwise="None" />],
        [
          'Last run',
          <>
            <When moment={lastRun?.atWork ?? null} otherwise="No run yet" />
            {lastRun?.runId && (
              <>
                {' · '}
                <Link href={`/sync-log/${lastRun.runId}`}>the last run that did anything</Link>
              </>
            )}
          </>,
        ],
        [
          'Next run',
          now && systems.some(({ inactive }) => !inactive)
            ? nextRun(now.printed, lastRun?.atWork.minutesAgo ?? null)
            : 'No active External System, so there is nothing to do.',
        ],
      ]}
    />
  );
}

/** When the next run is due by the schedule as it is delivered. */
function nextRun(now: string, minutesSinceRun: number | null): string {
  if (minutesSinceRun !== null && minutesSinceRun > LATE_MINUTES) {
    return 'Overdue. Check the deployments of the script JOOR Customer Export.';
  }
  const [hours = 0, minutes = 0] = now.slice(11, 16).split(':').map(Number);
  const next = (Math.floor(minutes / MINUTES_BETWEEN_RUNS) + 1) * MINUTES_BETWEEN_RUNS;
  const two = (value: number) => String(value).padStart(2, '0');
  return `At ${two((hours + Math.floor(next / 60)) % 24)}:${two(next % 60)}, every ${MINUTES_BETWEEN_RUNS} minutes`;
}
