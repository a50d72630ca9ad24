import { type Instant, instantOf } from '../../netsuite/instant';
import type { ReadClock } from '../../netsuite/read-clock';
import { counted } from '../records/counted';
import { STATES } from '../records/states';

/**
 * When the next daily mail is due, with the time of day that it goes by: "2026-11-30T06:30:00Z 07:30"; '': none is. It sorts as the
 * instant in it, so a query tells whether it is due.
 */
export type MailDue = string;

/** Whether something is to be done about the mail: to send it, or to note when it is due or that none is any more. */
export const isMailDue = (due: MailDue, at: string | null, now: Instant): boolean =>
  at === null ? due !== '' : due === '' || !due.endsWith(` ${at}`) || due.slice(0, now.length) <= now;

/** The next time after `now` (milliseconds since 1970 UTC) at which the clock shows `at` (HH:MM). */
export function nextMailDue(at: string, clock: ReadClock, now: number): MailDue {
  const today = clock.read(`${clock.show(instantOf(now)).slice(0, 10)} ${at}:00`);
  const next = today > instantOf(now) ? today : instantOf(Date.parse(today) + DAY);
  return `${next} ${at}`;
}

const DAY = 86_400_000;

/** What an External System did in a day, and how it stands. */
export interface DayFacts {
  /** Why it pauses; empty: it does not. */
  pauseReason: string;
  /** Why the last run could not do its work; empty: it could. */
  trouble: string;
  /** Customers by External System Sync Status. */
  states: Readonly<Record<string, number>>;
  /** Open Failed Records, and those of them that failed within the day. */
  failed: number;
  failedLately: number;
  /** Customers that JOOR took within the day. */
  taken: number;
}

/** Ways from the mail to the lists of its numbers. */
export interface DayLinks {
  queue: string;
  customers(state: string): string;
  overview: string;
}

/** The mail of a day, also when all is well. */
export function dailyMail(systemName: string, facts: DayFacts, links: DayLinks): { subject: string; text: string } {
  const wrong = wrongOf(facts, links);
  const well = wrong.length === 0;
  const head = well
    ? `All is well with ${systemName}.`
    : `${systemName} needs a look:\n\n${wrong.map((line) => `- ${line}`).join('\n')}`;
  const states = Object.entries(facts.states)
    .filter(([state, count]) => count > 0 && state !== '')
    .map(([state, count]) => `${state}: ${count.toLocaleString('en')}\n  ${links.customers(state)}`);
  return {
    subject: well
      ? `${systemName}: all is well`
      : `${systemName}: ${counted(wrong.length, 'thing needs', 'things need')} a look`,
    text: [
      head,
      `JOOR took ${counted(facts.taken, 'customer')} in the last 24 hours.`,
      ...(states.length === 0 ? [] : [`Customers now:\n${states.join('\n')}`]),
      `Overview: ${links.overview}`,
    ].join('\n\n'),
  };
}

function wrongOf({ pauseReason, trouble, states, failed, failedLately }: DayFacts, links: DayLinks): string[] {
  const lines: string[] = [];
  if (pauseReason !== '') lines.push(`It is paused, so nothing is sent. ${pauseReason}`);
  if (trouble !== '') lines.push(`The last run could not do its work. ${trouble}`);
  if (failed > 0) {
    const lately = failedLately > 0 ? `, ${failedLately.toLocaleString('en')} of them in the last 24 hours` : '';
    lines.push(`${counted(failed, 'customer')} in the Failed Record Queue${lately}: ${links.queue}`);
  }
  for (const state of [STATES.needsAttention, STATES.differs]) {
    const count = states[state] ?? 0;
    if (count > 0 && failed === 0) lines.push(`${state}: ${counted(count, 'customer')}: ${links.customers(state)}`);
  }
  return lines;
}
