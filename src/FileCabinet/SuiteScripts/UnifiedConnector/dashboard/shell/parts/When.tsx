import { type Moment, toTheMinute } from '../../contract/moment';

const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 1440],
  ['hour', 60],
  ['minute', 1],
];

const FORMAT = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** '3 hours ago', 'in 2 days', 'now'. */
export function relative({ minutesAgo }: Moment): string {
  const [unit, minutes] = STEPS.find(([, length]) => Math.abs(minutesAgo) >= length) ?? ['minute', 1];
  return Math.abs(minutesAgo) < 1 ? 'now' : FORMAT.format(-Math.round(minutesAgo / minutes), unit);
}

/** A time as NetSuite prints it for the person who looks, to the minute; to the second, and how long ago, as its title. */
export function When({ moment, otherwise = '–' }: { moment: Moment | null; otherwise?: string }) {
  if (!moment) return <span>{otherwise}</span>;
  return <time title={`${moment.printed} (${relative(moment)})`}>{toTheMinute(moment.printed)}</time>;
}
