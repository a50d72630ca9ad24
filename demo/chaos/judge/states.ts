/** What a state promises: that JOOR took the customer's values, that it stands in the queue, or a reason only. */
export type Meaning = 'claim' | 'queue' | 'reason';

const MEANINGS: Readonly<Record<string, Meaning>> = {
  accepted: 'claim',
  'in sync': 'claim',
  sent: 'claim',
  'waiting for joor': 'claim',
  failed: 'queue',
  retrying: 'queue',
  unknown: 'queue',
  'needs attention': 'queue',
  'differs in joor': 'queue',
  delivered: 'claim',
  'waiting for file': 'reason',
  'handed over by template': 'reason',
  'on hold': 'reason',
  excluded: 'reason',
};

/** undefined for a state that the design does not name. */
export const meaningOf = (state: string): Meaning | undefined => MEANINGS[state.toLowerCase()];

/** "In sync", or "Sent": read back, though JOOR does not show what changed. */
export const isReadBack = (state: string): boolean => isInSync(state) || state.toLowerCase() === 'sent';

export const isInSync = (state: string): boolean => state.toLowerCase() === 'in sync';

export const isExcluded = (state: string): boolean => state.toLowerCase() === 'excluded';
