/** A point in time, free of the question whose clock: how long ago it was, and how the account prints it. */
export interface Moment {
  /** Minutes from then to now; negative: to come. */
  minutesAgo: number;
  /** YYYY-MM-DD HH:MM in the account's time zone. */
  printed: string;
}
