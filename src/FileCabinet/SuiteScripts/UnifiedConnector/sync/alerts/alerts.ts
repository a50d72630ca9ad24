import { isWithin } from '../../settings/hours';
import type { AlertSettings } from '../../settings/operation';
import { durationOf, SCHEDULE_REMEDY } from '../../settings/set-up/run-checks';
import { counted } from '../records/counted';
import { isObject, keptJson } from '../records/kept-json';

/** Something an administrator should know. */
export interface Cause {
  /** Tells causes apart: 'paused: count', 'failed: validation', 'overdue', 'runs fail', 'stuck', 'gap' ... */
  key: string;
  subject: string;
  /** Plain text: what is wrong, and what to do. */
  text: string;
}

/** What was told, and what is still to be told. */
export interface AlertBook {
  /** Causes told and not over yet, by key. */
  open: Record<string, { subject: string; since: string }>;
  /** What is over when it is noticed, and is not told yet: gaps, customers created. */
  waiting: Cause[];
}

export const EMPTY_BOOK: AlertBook = { open: {}, waiting: [] };

const CREATED = 'created from orders';

/** Characters of what one mail tells of customers created: the book is a Text Area of 4,000 bytes. */
const MOST_CREATED = 900;

/** The book with a customer that a run created, to be told with others in one mail. */
export function withCreated(book: AlertBook, systemName: string, line: string): AlertBook {
  const known = book.waiting.find(({ key }) => key === CREATED);
  const lines = known ? known.text.split('\n').slice(2) : [];
  const others = book.waiting.filter(({ key }) => key !== CREATED);
  const fits = lines.join('\n').length + line.length <= MOST_CREATED;
  const told = [...lines.filter((each) => each !== MORE), ...(fits ? [line] : [MORE])];
  return {
    ...book,
    waiting: [
      ...others,
      {
        key: CREATED,
        subject: `${systemName}: customers created from JOOR's orders`,
        text: [`They ordered at JOOR, and nobody similar was in NetSuite.`, '', ...told].join('\n'),
      },
    ],
  };
}

const MORE = 'And more: the General Log has all of them.';

/** The book as it is kept; one that cannot be read begins anew. */
export const alertBookIn = (json: string): AlertBook => keptJson(json, isBook) ?? EMPTY_BOOK;

const isBook = (value: unknown): value is AlertBook =>
  isObject(value) && isObject(value.open) && Object.values(value.open).every(isObject) && Array.isArray(value.waiting);

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
  /** Names of delivered files that JOOR left lying; null: it sends no files. */
  notTaken: readonly string[] | null;
  /** Why the last run could not do its work, in sentences; empty: it could. */
  trouble: string;
  /** How long JOOR has taken nothing, and its words; null: it does. */
  refusal: { minutes: number; words: string } | null;
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
  if (facts.pause && facts.notTaken) {
    causes.push({
      key: `paused: ${facts.pause.cause}`,
      subject: `${systemName}: no file is sent. ${firstSentence(facts.pause.reason)}`,
      text: `No file goes to ${systemName} until this is resolved. Customers that changed meanwhile go with the next one.\n\n${facts.pause.reason}`,
    });
  } else if (facts.pause) {
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
  if (facts.notTaken && facts.notTaken.length > 0) {
    const files = facts.notTaken;
    const [it, lies] = files.length === 1 ? ['it', 'lies'] : ['them', 'lie'];
    causes.push({
      key: 'files not taken',
      subject: `${systemName}: JOOR does not take ${files.length === 1 ? 'a file' : counted(files.length, 'file')}`,
      text: `${files.join(', ')} still ${lies} where JOOR takes files from every hour. What is in ${it} is not at JOOR.\n\nAsk JOOR whether it still takes files from this directory, and whether the name and format are as agreed. Once JOOR has taken ${it} nothing is left to do: the next file shows that, or Test Connection and Check Set-up before.`,
    });
  }
  if (facts.trouble !== '') causes.push(troubleCause(systemName, facts.trouble));
  if (facts.refusal && facts.refusal.minutes >= LONGEST_REFUSAL_MINUTES) {
    const { minutes, words } = facts.refusal;
    causes.push({
      key: 'joor takes nothing',
      subject: `JOOR takes nothing from ${systemName}`,
      text: `JOOR has not taken one request from ${systemName} for ${durationOf(minutes)}. Customers wait, and each run tries again.\n\nJOOR's last answer: ${words}\n\nIf other programs use the same JOOR account, they may use up its requests. Otherwise ask JOOR's support, with this answer.`,
    });
  }
  for (const [deployment, minutes] of facts.sinceFinished) {
    if (!othersRun(facts) || minutes <= LONGEST_GAP_MINUTES + MIDNIGHT_MINUTES) continue;
    causes.push({
      key: `late: ${deployment}`,
      subject: `The deployment ${deployment} has stopped`,
      text: `It has not finished a run for ${durationOf(minutes)}, although one starts every 15 minutes. The other deployments still run, but customers are sent later.\n\n${SCHEDULE_REMEDY}`,
    });
  }
  causes.push(...neverFinished(facts));
  return causes;
}

const firstSentence = (text: string): string => (/^.*?[.!?](?= |$)/.exec(text)?.[0] ?? text).slice(0, 200);

/** Whether a scheduled deployment runs. Where all have stopped, the next run tells the gap. */
const othersRun = ({ sinceFinished }: AlertFacts): boolean =>
  [...sinceFinished.values()].some((minutes) => minutes <= LONGEST_GAP_MINUTES);

/** Soon after the first deploy nothing follows from it: each deployment starts every 15 minutes, but for midnight. */
function neverFinished(facts: AlertFacts): Cause[] {
  const { neverFinished: never, sinceFinished, minutesSinceFirst } = facts;
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
  const others = othersRun(facts) ? ' The other deployments run, but customers are sent later.' : '';
  return never.map((deployment) => ({
    key: `never: ${deployment}`,
    subject: `The deployment ${deployment} has never finished a run`,
    text: `It has never finished a run, ${known}.${others}\n\n${SCHEDULE_REMEDY}`,
  }));
}

/** JOOR's credits come back every 5 minutes: this is no shortage of credits any more. */
export const LONGEST_REFUSAL_MINUTES = 120;

/** Runs fail: for this External System, or as a whole. */
export const troubleCause = (systemName: string, trouble: string): Cause => ({
  key: 'runs fail',
  subject: `${systemName}: runs fail`,
  text: `The last run could not do its work for ${systemName}. What it could not record stays due, and each run tries again.\n\n${trouble}\n\nThe execution log of the script JOOR Customer Export has the details.`,
});

/** Runs work in slices: by far none takes this long. */
export const LONGEST_RUN_MINUTES = 60;

/** A run that never ends: no other one works meanwhile. */
export const stuckCause = (
  systemName: string,
  { deployment, minutes }: { deployment: string; minutes: number },
): Cause => ({
  key: 'stuck',
  subject: `${systemName}: a run has not ended for ${durationOf(minutes)}`,
  text: `The run of JOOR Customer Export by the deployment ${deployment} was created ${durationOf(minutes)} ago and has not ended. Other runs give way to it, so nothing is sent.\n\nOpen Customization > Scripting > Map/Reduce Script Status, find JOOR Customer Export with the deployment ${deployment}, and press Cancel. The next run then continues: what was not recorded stays due. If it cannot be cancelled, contact NetSuite Customer Support.`,
});

const SILENCE = 'no run';

/** No run works, seen by somebody who opened a page. */
export const silenceCause = (systemName: string, minutes: number): Cause => ({
  key: SILENCE,
  subject: `${systemName}: no run for ${durationOf(minutes)}`,
  text: `No run of JOOR Customer Export has worked for ${durationOf(minutes)}, although one starts every 5 minutes. Nothing is sent.\n\n${SCHEDULE_REMEDY}`,
});

/** Whether so many minutes without a run are more than the schedule explains. Times as YYYY-MM-DD HH:MM. */
export function isSilent(lastRun: string, now: string, minutesSinceRun: number): boolean {
  const overMidnight = lastRun.slice(0, 10) !== now.slice(0, 10);
  return lastRun !== '' && minutesSinceRun > LONGEST_GAP_MINUTES + (overMidnight ? MIDNIGHT_MINUTES : 0);
}

/** A gap in the runs before this one; null: there was none that the schedule does not explain. */
export function gapOf(systemName: string, { now, lastRun, minutesSinceRun }: AlertFacts): Cause | null {
  if (!isSilent(lastRun, now, minutesSinceRun)) return null;
  return {
    key: 'gap',
    subject: `${systemName}: no run for ${minutesSinceRun} minutes`,
    text: `No run of JOOR Customer Export was active between ${lastRun} and ${now}. Runs have resumed and send what changed in the meantime.\n\nIf nobody stopped them on purpose, check the Script Deployment Status page for that period, and the start times of the three scheduled deployments: 12:00 am, 12:05 am and 12:10 am. A deployment shifts them by the time zone of the person who deploys. A schedule that never started begins once its deployment is edited and saved.`,
  };
}

/** Whether a time of day lies in the quiet hours, which may span midnight. */
export function isQuiet(quiet: AlertSettings['quiet'], now: string): boolean {
  return quiet !== null && isWithin(quiet, now.slice(11, 16));
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
  // Of the gap that a page told already, the end is told.
  const waiting = gap && !book.open[SILENCE] ? [...book.waiting, gap] : book.waiting;
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
