import type { Backlog } from './contract';

/** JOOR's credits come back every five minutes: what a shorter time shows says nothing of a longer one. */
const SHORTEST_MINUTES = 5;

/** Runs are as far apart. */
const MINUTES_BETWEEN_RUNS = 5;

/**
 * When what waits is done, as HH:MM of the clock that shows `now` (YYYY-MM-DD HH:MM), by how fast JOOR took customers in the last
 * hour; null: it took none, and nobody can say. In steps of five minutes: it is no appointment.
 */
export function doneAbout({ customers, taken, minutes }: Backlog, now: string): string | null {
  if (customers === 0 || taken === 0 || minutes === null) return null;
  const rate = taken / Math.max(minutes, SHORTEST_MINUTES);
  const left = Math.ceil(customers / rate);
  if (left > MOST_MINUTES) return null;
  const [hours = 0, at = 0] = now.slice(11, 16).split(':').map(Number);
  const end = Math.ceil((hours * 60 + at + left) / MINUTES_BETWEEN_RUNS) * MINUTES_BETWEEN_RUNS;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(end / 60) % 24)}:${two(end % 60)}`;
}

/** An hour tells nothing of more than a day. */
const MOST_MINUTES = 1440;
