import { Link } from 'wouter-preact';
import type { Moment } from '../../contract/moment';
import { Facts } from '../../shell/parts/Facts';
import { When } from '../../shell/parts/When';
import type { Overview } from './contract';

/** Runs are delivered 5 minutes apart; several have not come after this time. */
const LATE_MINUTES = 40;
const MINUTES_BETWEEN_RUNS = 5;

/** How far behind JOOR is, and when that changes. */
export function Freshness({ overview }: { overview: Overview }) {
  const { oldestUnsent, lastRun, nextRun, systems } = overview;
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
          systems.some(({ inactive }) => !inactive) ? (
            <NextRun key="next" due={nextRun} minutesSinceRun={lastRun?.atWork.minutesAgo ?? null} />
          ) : (
            'No active External System, so there is nothing to do.'
          ),
        ],
      ]}
    />
  );
}

/** When the next run is due; what is overdue says where to look. */
function NextRun({ due, minutesSinceRun }: { due: Moment; minutesSinceRun: number | null }) {
  if (minutesSinceRun !== null && minutesSinceRun > LATE_MINUTES) {
    return <span>Overdue. Check the deployments of the script JOOR Customer Export.</span>;
  }
  return (
    <span>
      <When moment={due} />, then every {MINUTES_BETWEEN_RUNS} minutes
    </span>
  );
}
