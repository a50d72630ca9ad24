import type { AlertSettings } from '../../settings/operation';
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
      text: `Nothing is sent to ${systemName} until this is settled.\n\n${facts.pause.reason}`,
    });
  }
  for (const { errorClass, count, example } of facts.failures) {
    causes.push({
      key: `failed: ${errorClass}`,
      subject: `${systemName}: ${counted(count, 'customer')} in the Failed Record Queue (${errorClass})`,
      text: `${counted(count, 'customer')} failed with the error class ${errorClass}, for example ${example}.\n\nOpen the Failed Records of ${systemName}: Error Msg says for each of them what is wrong and what to do.`,
    });
  }
  if (facts.overdue.count > 0) {
    const { count, example } = facts.overdue;
    causes.push({
      key: 'overdue',
      subject: `${systemName}: ${counted(count, 'customer')} overdue at JOOR`,
      text: `JOOR took ${counted(count, 'customer')} and has not connected the customer code by the time expected, for example ${example}.\n\nOpen the Sync States of ${systemName} in the state Waiting for JOOR, and ask JOOR about the oldest of them.`,
    });
  }
  return causes;
}

/** A gap in the runs before this one; null: there was none that the schedule explains. */
export function gapOf(systemName: string, { now, lastRun, minutesSinceRun }: AlertFacts): Cause | null {
  const overMidnight = lastRun.slice(0, 10) !== now.slice(0, 10);
  const allowed = LONGEST_GAP_MINUTES + (overMidnight ? MIDNIGHT_MINUTES : 0);
  if (lastRun === '' || minutesSinceRun <= allowed) return null;
  return {
    key: 'gap',
    subject: `${systemName}: no run for ${minutesSinceRun} minutes`,
    text: `No run of JOOR Customer Export was at work between ${lastRun} and ${now}. Runs go on again, and what changed meanwhile is sent.\n\nIf nobody stopped them, look at the script's deployments and at the Script Deployment Status page for that time.`,
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
        text: `This no longer holds. It was reported at ${since}.`,
      })),
    ],
    book: {
      open: Object.fromEntries([...kept, ...fresh.map(({ key, subject }) => [key, { subject, since: now }])]),
      waiting: [],
    },
  };
}
