/** Every rule with what it asks, in the words of the promise. */
export const RULES = {
  'change-lost': 'Every change of an enabled customer reaches JOOR or stands in the queue with a reason.',
  'false-claim': 'Nothing is called accepted or in sync whose last values JOOR did not take.',
  'false-exclusion': 'An enabled customer is not called excluded.',
  'leaver-unexplained': 'A customer that JOOR has and that is no longer enabled ends in a state with its reason.',
  'sent-twice': 'The same values are not sent twice unless the outcome was unknown or JOOR showed others.',
  'two-codes': 'A customer has one code, and so one connection.',
  'shared-code': 'Two customers never share a code.',
  'foreign-code': 'JOOR gets no connection that is no customer.',
  'stale-over-newer': 'An older version is never sent after a newer one, nor left on top of it.',
  'in-sync-not-read-back': '"In sync" is only said after the connection was read back.',
  'in-sync-differs': '"In sync" is only said where JOOR holds the values of NetSuite.',
  'state-missing': 'A customer that JOOR took has a Sync State.',
  'state-not-known': 'A Sync State has a state that the design names.',
  'reason-missing': 'A Sync State that claims no success gives its reason.',
  'queue-row-missing': 'A customer that waits for a try or a person stands in the Failed Record Queue.',
  'queue-row-left-open': 'A Failed Record is closed once its customer waits for nothing.',
  'doubled-row': 'A customer has one Sync State and at most one open Failed Record.',
  'intent-left-open': 'What became of every batch is recorded.',
  'never-calm': 'Without faults and edits, everything comes to rest.',
} as const;

export type Rule = keyof typeof RULES;

export interface Violation {
  rule: Rule;
  /** Internal id; null where no customer is concerned. */
  customer: number | null;
  /** What was found, with its evidence. */
  sentence: string;
}

export interface Verdict {
  violations: Violation[];
  /** Enabled customers whose values JOOR took. */
  equal: number;
  /** Customers that differ from JOOR, by the state or pause that says why. */
  explained: Record<string, number>;
  /** Customers that are not enabled and that JOOR never took. */
  outside: number;
}
