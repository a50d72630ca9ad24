/**
 * How much each finding says for or against one pair, in bits: +1 makes it twice as likely that the two are the same, -1
 * half as likely (I. P. Fellegi, A. B. Sunter, "A Theory for Record Linkage", 1969). What several customers or several
 * connections have in common says less: the binary logarithm of their number is taken off.
 */
export const WEIGHTS = {
  /** JOOR has the code that the connector would send. */
  code: { same: 10, ofAnother: -5 },
  name: { same: 10, oneLetter: 9, twoLetters: 7.5, part: 5, alike: 5.5, faint: 1, different: -6 },
  email: { same: 11, oneLetter: 7, domain: 7, different: -1.5 },
  phone: { same: 10, different: -1.5 },
  place: { address: 11, neighbour: 3, postalCode: 6, city: 3, otherCity: -2.5, otherCountry: -5 },
} as const;

/** What a pair needs beyond the best score to be preselected; `decide.ts` has the rules that no score replaces. */
export const PRESELECTION = {
  /** Bits for the pair. */
  least: 18,
  /** Bits between the pair and any other pair of its customer or its connection. */
  ahead: 8,
  /** Bits from which on another pair is a rival however far behind, unless it is at another place. */
  rival: 7,
} as const;

/** Bits from which on a pair is proposed at all. */
export const PROPOSED = 2;

/** Most that sharing takes off a finding, as a share of its weight: it never speaks against the pair. */
export const LEFT_WHEN_SHARED = 0.2;
