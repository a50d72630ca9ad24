/** The words with which an administrator confirms a removal. */
export const REMOVE_AT_JOOR = 'Remove at JOOR';

/** At most so many at once: 5 of 300 credits each. */
export const MOST_REMOVED = 20;
