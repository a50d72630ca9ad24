/**
 * An instant as text in UTC, to the second: YYYY-MM-DDTHH:MM:SSZ. Such texts sort as the times they stand for, so queries
 * compare them without knowing any time zone.
 */
export type Instant = string;

export const instantOf = (time: Date | number): Instant => `${new Date(time).toISOString().slice(0, 19)}Z`;

/** Milliseconds since 1970 UTC. */
export const timeOf = (instant: Instant): number => Date.parse(instant);

const DAY = 86_400_000;

/** The instant so many days before a time in milliseconds since 1970 UTC. */
export const daysBefore = (time: number, days: number): Instant => instantOf(time - days * DAY);

/** Whole minutes from an instant to a time in milliseconds since 1970 UTC; null where there is no instant. */
export const minutesSince = (instant: Instant, now: number): number | null =>
  instant === '' ? null : Math.round((now - timeOf(instant)) / 60_000);
