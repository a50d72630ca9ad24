/** A point in time: how long ago it was, and as NetSuite prints it for the person who looks. */
export interface Moment {
  /** Minutes from then to now; negative: to come. */
  minutesAgo: number;
  /** In the person's format and time zone, to the second where that is known. */
  printed: string;
}

/** To the minute: "6/15/2026 1:50 pm" of "6/15/2026 1:50:07 pm", also with the hyphen of NetSuite's other time formats. */
export const toTheMinute = (printed: string): string => printed.replace(/( \d{1,2}([:-])\d{2})\2\d{2}\b/, '$1');
