import type { AlertSettings } from '../../settings/operation';
import { durationOf, SCHEDULE_REMEDY } from '../../settings/run-checks';
import { counted } from '../records/counted';

/** Something an administrator should know. */
export interface Cause {
  /** Tells causes apart: 'paused: count', 'failed: validation', 'overdue', 'gap'. */
  key: string;
  subject: string;
  /** Plain text: what is wrong, and what to do. */
  text: string;
}

/** What was told, and what is still to be told. */
export interface AlertBook {
  /** Causes told and not over yet, by key. */
  open: Record<string, { subject: string; since: string }>;
  /** Gaps that are not told yet. */
  waiting: Cause[];
}

export const EMPTY_BOOK: AlertBook = { open: {}, waiting: [] };

/** What is known of an External System at the start of a run. Times of day are those of one clock. */
export interface AlertFacts {
  /** YYYY-MM-DD HH:MM. */
  now: string;
  /** When a run of the export was last at work, YYYY-MM-DD HH:MM; empty: not known. */
  lastRun: string;
  minutesSinceRun: number;
  pause: { cause: string; reason: string } | null;
  /** Open Failed Records by error class. */
  failures: { errorClass: string; count: number; example: string }[];
  overdue: { count: number; example: string };
  /** Minutes since each scheduled deployment finished a run, by its script id. */
  sinceFinished: ReadonlyMap<string, number>;
  /** Script ids of the scheduled deployments of which no finished run is known. */
  neverFinished: readonly string[];
  /** Minutes since the first finished run of a scheduled deployment; of any where none is known; 0: none at all is. */
  minutesSinceFirst: number;
}

/** Runs are 5 minutes apart, so several have not come after this time. */
export const LONGEST_GAP_MINUTES = 40;

/**
 * A gap over midnight may be an hour longer: where the clock is an hour ahead of standard time, a schedule kept in
 * UTC starts its day at 1:00 and starts nothing before.
 */
const MIDNIGHT_MINUTES = 60;

/** Causes that hold now, without the gap, which is over when it is seen. */
export function causesOf(systemName: string, facts: AlertFacts): Cause[] {
  const causes: Cause[] = [];
  if (facts.pause) {
    causes.push({
      key: `paused: ${facts.pause.cause}`,
      subject: `${systemName} is paused (${facts.pause.cause})`,
      text: `Nothing is sent to ${systemName} until this is resolved.\n\n${facts.pause.reason}`,
    });
  }
  for (const { errorClass, count, example } of facts.failures) {
    causes.push({
      key: `failed: ${errorClass}`,
      subject: `${systemName}: ${counted(count, 'customer')} in the Failed Record Queue (${errorClass})`,
      text: `${counted(count, 'customer')} failed with the error class ${errorClass}, for example ${example}.\n\nOpen the Failed Record Queue and filter by ${systemName}. The Error Msg of each record says what is wrong and how to fix it.`,
    });
  }
  if (facts.overdue.count > 0) {
    const { count, example } = facts.overdue;
    causes.push({
      key: 'overdue',
      subject: `${systemName}: ${counted(count, 'customer')} overdue in JOOR`,
      text: `JOOR accepted ${counted(count, 'customer')} but has not connected the customer code by the expected date, for example ${example}.\n\nOpen Customers in the dashboard, filter by ${systemName} and Waiting for JOOR, and ask JOOR about the oldest.`,
    });
  }
  // Where all have stopped, the next run tells the gap.
  const someRun = [...facts.sinceFinished.values()].some((minutes) => minutes <= LONGEST_GAP_MINUTES);
  for (const [deployment, minutes] of facts.sinceFinished) {
    if (!someRun || minutes <= LONGEST_GAP_MINUTES + MIDNIGHT_MINUTES) continue;
    causes.push({
      key: `late: ${deployment}`,
      subject: `The deployment ${deployment} has stopped`,
      text: `It has not finished a run for ${durationOf(minutes)}, although one starts every 15 minutes. The other deployments still run, but customers are sent later.\n\n${SCHEDULE_REMEDY}`,
    });
  }
  causes.push(...neverFinished(facts));
  return causes;
}

/** Soon after the first deploy nothing follows from it: each deployment starts every 15 minutes, but for midnight. */
function neverFinished({ neverFinished: never, sinceFinished, minutesSinceFirst }: AlertFacts): Cause[] {
  if (minutesSinceFirst <= LONGEST_GAP_MINUTES + MIDNIGHT_MINUTES) return [];
  const known = `although one starts every 15 minutes and the export first ran ${durationOf(minutesSinceFirst)} ago`;
  if (sinceFinished.size === 0 && never.length > 0) {
    return [
      {
        key: 'never',
        subject: 'No scheduled deployment has ever finished a run',
        text: `None of ${never.join(', ')} has ever finished a run, ${known}. Customers are sent only when somebody asks for it.\n\nFor each of them: ${SCHEDULE_REMEDY}`,
      },
    ];
  }
  return never.map((deployment) => ({
    key: `never: ${deployment}`,
    subject: `The deployment ${deployment} has never finished a run`,
    text: `It has never finished a run, ${known}. The other deployments run, but customers are sent later.\n\n${SCHEDULE_REMEDY}`,
  }));
}

/** A gap in the runs before this one; null: there was none that the schedule explains. */
export function gapOf(systemName: string, { now, lastRun, minutesSinceRun }: AlertFacts): Cause | null {
  const overMidnight = lastRun.slice(0, 10) !== now.slice(0, 10);
  const allowed = LONGEST_GAP_MINUTES + (overMidnight ? MIDNIGHT_MINUTES : 0);
  if (lastRun === '' || minutesSinceRun <= allowed) return null;
  return {
    key: 'gap',
    subject: `${systemName}: no run for ${minutesSinceRun} minutes`,
    text: `No run of JOOR Customer Export was active between ${lastRun} and ${now}. Runs have resumed and send what changed in the meantime.\n\nIf nobody stopped them on purpose, check the Script Deployment Status page for that period, and the start times of the three scheduled deployments: 12:00 am, 12:05 am and 12:10 am. A deployment shifts them by the time zone of the person who deploys. A schedule that never started begins once its deployment is edited and saved.`,
  };
}

/** Whether a time of day lies in the quiet hours, which may span midnight. */
export function isQuiet(quiet: AlertSettings['quiet'], now: string): boolean {
  if (!quiet) return false;
  const time = now.slice(11, 16);
  const { from, to } = quiet;
  return from <= to ? time >= from && time < to : time >= from || time < to;
}

/**
 * The mails to send, and the book once they are sent: a cause is told once, and once more when it is over. In quiet
 * hours nothing is sent; what still holds afterwards is told then, and so are gaps.
 */
export function alertsDue(
  book: AlertBook,
  causes: readonly Cause[],
  gap: Cause | null,
  { quiet, now }: { quiet: boolean; now: string },
): { mails: { subject: string; text: string }[]; book: AlertBook } {
  const waiting = gap ? [...book.waiting, gap] : book.waiting;
  if (quiet) return { mails: [], book: { ...book, waiting } };
  const holds = new Set(causes.map(({ key }) => key));
  const fresh = causes.filter(({ key }) => !book.open[key]);
  const over = Object.entries(book.open).filter(([key]) => !holds.has(key));
  const kept = Object.entries(book.open).filter(([key]) => holds.has(key));
  return {
    mails: [
      ...[...waiting, ...fresh].map(({ subject, text }) => ({ subject, text })),
      ...over.map(([, { subject, since }]) => ({
        subject: `Recovered: ${subject}`,
        text: `This problem is resolved. It was reported at ${since}.`,
      })),
    ],
    book: {
      open: Object.fromEntries([...kept, ...fresh.map(({ key, subject }) => [key, { subject, since: now }])]),
      waiting: [],
    },
  };
}
