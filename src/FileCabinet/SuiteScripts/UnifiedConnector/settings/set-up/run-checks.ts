import { CUSTOMER_EXPORT } from '../../netsuite/ids';
import { DEPLOYMENTS, ok, type SetUpCheck, warning, wrong } from './check';

/** When runs of one deployment were, in milliseconds since 1970 UTC. */
interface FoundRuns {
  deployment: string;
  /** null: no finished run is known. */
  lastFinished: number | null;
  /** The earliest first. */
  starts: readonly number[];
}

/** Each starts every 15 minutes, so several starts have not come after this time. */
const LONGEST_GAP = 40;

/** Where clocks change, a schedule kept in UTC may begin its day an hour later. */
const LONGEST_PAUSE = LONGEST_GAP + 60;

const DAY = 24 * 60;

/** Start times of the three deployments, by the account's clock. */
const START_TIMES = ['12:00 am', '12:05 am', '12:10 am'];

/** What keeps a schedule from running although it reads Scheduled, and what to do. */
export const SCHEDULE_REMEDY = `Open it under ${DEPLOYMENTS}. If its start time differs from ${START_TIMES.join(', ')}, the deploy shifted it by the time zone of the person who deployed: correct it, or set that person's time zone to the account's and deploy again. If the start time is right, edit the deployment and save it, because a deployed schedule may not start before that.`;

/** Minutes from one time to another. */
export const minutesBetween = (from: number, to: number): number => Math.round((to - from) / 60_000);

/** "25 minutes", "3 hours". */
export const durationOf = (minutes: number): string =>
  minutes < 120 ? `${minutes} minutes` : `${Math.floor(minutes / 60)} hours`;

/**
 * Whether each scheduled deployment runs, judged by its last finished run, and whether it does so all day. `runs` null:
 * not to be seen with this role. `printed`: a time as the person reads it.
 */
export function runChecks(
  runs: readonly FoundRuns[] | null,
  now: number,
  printed: (time: number) => string,
): SetUpCheck[] {
  if (runs === null) {
    return [
      warning(
        'runs',
        'Your role may not see the runs of scripts, so they were not checked.',
        'Check as Administrator.',
      ),
    ];
  }
  const late = runs.flatMap((run) => lateOf(run, now));
  const state = late.length === CUSTOMER_EXPORT.deployments.scheduled.length ? wrong : warning;
  const checks = late.map(({ deployment, sentence }) => state(`late-${deployment}`, sentence, SCHEDULE_REMEDY));
  const paused = runs.flatMap((run) => pausedOf(run, now, printed));
  return late.length + paused.length === 0
    ? [ok('runs', 'Each of the three scheduled deployments finished a run in the last 40 minutes.')]
    : [...checks, ...paused];
}

function lateOf({ deployment, lastFinished }: FoundRuns, now: number): { deployment: string; sentence: string }[] {
  const minutes = lastFinished === null ? null : minutesBetween(lastFinished, now);
  if (minutes !== null && minutes <= LONGEST_GAP) return [];
  const since = minutes === null ? 'has never finished a run' : `has not finished a run for ${durationOf(minutes)}`;
  return [{ deployment, sentence: `The deployment ${deployment} ${since}, although one starts every 15 minutes.` }];
}

/** A pause in its starts within the last day: repeats end at midnight and go on at the start time. */
function pausedOf({ deployment, starts }: FoundRuns, now: number, printed: (time: number) => string): SetUpCheck[] {
  const lately = starts.filter((start) => minutesBetween(start, now) <= DAY);
  const pauses = lately
    .slice(1)
    .map((to, index) => ({ from: lately[index] ?? to, to }))
    .filter(({ from, to }) => minutesBetween(from, to) > LONGEST_PAUSE);
  return pauses
    .slice(0, 1)
    .map(({ from, to }) =>
      warning(
        `paused-${deployment}`,
        `The deployment ${deployment} started no run between ${printed(from)} and ${printed(to)}: its start time may be wrong, for repeats end at midnight and begin again at the start time.`,
        SCHEDULE_REMEDY,
      ),
    );
}
