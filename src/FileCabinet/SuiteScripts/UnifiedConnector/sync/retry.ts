/** After this many tries a person has to look. */
export const MAX_TRIES = 8;

const FIRST_DELAY_MINUTES = 5;
const LONGEST_DELAY_MINUTES = 240;

/** When a try that failed for a passing cause is repeated: after 5, 10, 20 ... at most 240 minutes. */
export function nextDue(tries: number, now: number): Date {
  const minutes = Math.min(FIRST_DELAY_MINUTES * 2 ** (tries - 1), LONGEST_DELAY_MINUTES);
  return new Date(now + minutes * 60_000);
}
