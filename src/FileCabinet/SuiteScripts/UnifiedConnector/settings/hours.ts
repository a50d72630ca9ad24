/** Times of day, HH:MM on the clock of the run's queries; `to` before `from` spans midnight. */
export interface Hours {
  from: string;
  to: string;
}

/** "22:00-07:00"; undefined: it is something else, or empty. */
export function readHours(text: string): Hours | undefined {
  const found = /^\s*((?:[01]\d|2[0-3]):[0-5]\d)\s*-\s*((?:[01]\d|2[0-3]):[0-5]\d)\s*$/.exec(text);
  return found ? { from: found[1] ?? '', to: found[2] ?? '' } : undefined;
}

/** HH:MM. */
export const isTimeOfDay = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** Whether a time of day lies in the hours. */
export const isWithin = ({ from, to }: Hours, now: string): boolean =>
  from <= to ? now >= from && now < to : now >= from || now < to;
