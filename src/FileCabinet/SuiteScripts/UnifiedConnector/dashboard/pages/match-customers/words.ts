import type { Match, MatchCounts, MatchGroup, MatchState, ResultList } from './contract';

/** Where a match stands, for a list of External Systems. */
export const STATE_WORDS: Readonly<Record<MatchState, string>> = {
  loading: 'Downloading contacts',
  comparing: 'Comparing',
  deciding: 'Waiting for decisions',
  finishing: 'Finishing',
  done: 'Done',
  'left-out': 'Left out',
  stopped: 'Stopped',
};

/** The groups of the pairs, in the order in which they are worked through. */
export const GROUPS: readonly { group: MatchGroup; label: string; count: keyof MatchCounts; says: string }[] = [
  {
    group: 'open',
    label: 'To decide',
    count: 'open',
    says: 'One of these customers is probably the same. Compare both sides, and decide.',
  },
  {
    group: 'preselected',
    label: 'Preselected',
    count: 'preselected',
    says: 'These pairs are certain by the rules. Done takes them; you need not accept them one by one.',
  },
  {
    group: 'alone',
    label: 'Nobody found',
    count: 'alone',
    says: 'No customer in NetSuite is like these. They stay only in JOOR, unless you choose one.',
  },
  { group: 'matched', label: 'Matched', count: 'matched', says: 'Matched by a person.' },
  {
    group: 'not-same',
    label: 'Not the same',
    count: 'notSame',
    says: 'A person said that no customer in NetSuite is the same.',
  },
  {
    group: 'claimed-twice',
    label: 'Claimed twice',
    count: 'claimedTwice',
    says: 'Two or more of these have the same customer in NetSuite. Keep one, and decide otherwise for the others.',
  },
];

/** The lists of the result; some go with the temporary rows. */
export const RESULTS: readonly { list: ResultList; label: string; says: string; untilDone?: true }[] = [
  {
    list: 'enter-code',
    label: 'Enter at JOOR',
    says: 'JOOR has no code or another code for these customers. At JOOR, open each one, enter the value of Enter at JOOR as its customer code, and save. Then check it here: JOOR is asked for the code, for one credit each.',
  },
  {
    list: 'only-joor',
    label: 'Only in JOOR',
    says: 'JOOR has these customers, and nobody in NetSuite is matched. The list goes with Done: download it before.',
    untilDone: true,
  },
  {
    list: 'only-netsuite',
    label: 'Only in NetSuite',
    says: 'These customers were not matched. With Upload on, they are sent to JOOR as new ones.',
  },
  {
    list: 'two-on-one',
    label: 'Two on one',
    says: 'Several customers in NetSuite are one customer at JOOR. Only one of them can have it: merge them in NetSuite, or exclude the others. The list goes with Done: download it before.',
    untilDone: true,
  },
];

/** Whether somebody has to do something before a new match can begin. */
export const isOpen = (match: Match | null): boolean =>
  match !== null && match.state !== 'done' && match.state !== 'left-out';
