/** External System Sync Status of a customer in one External System. */
export const STATES = {
  /** Not exported, for the reason given. */
  excluded: 'Excluded',
  /** Ready, but Upload or Update is switched off. */
  onHold: 'On Hold',
  /** Has faults; stands in the Failed Record Queue. */
  failed: 'Failed',
  /** JOOR could not take it; sent again when due. */
  retrying: 'Retrying',
  /** JOOR may or may not have it. */
  unknown: 'Unknown',
  /** Tried too often; a person has to look. */
  needsAttention: 'Needs Attention',
  /** JOOR took it into a job. */
  accepted: 'Accepted',
} as const;

export type State = (typeof STATES)[keyof typeof STATES];

const { excluded, onHold, failed, retrying, unknown, needsAttention, accepted } = STATES;

/** Every legal transition; '' is a customer without a Sync State. */
const TRANSITIONS: Record<State | '', readonly State[]> = {
  '': [excluded, onHold, failed, retrying, unknown, accepted],
  [excluded]: [excluded, onHold, failed, retrying, unknown, accepted],
  [onHold]: [excluded, onHold, failed, retrying, unknown, accepted],
  [failed]: [excluded, onHold, failed, retrying, unknown, accepted],
  [retrying]: [excluded, onHold, failed, retrying, unknown, needsAttention, accepted],
  // JOOR may hold a version that NetSuite does not know of: only sending again settles it.
  [unknown]: [excluded, failed, retrying, unknown, needsAttention, accepted],
  [needsAttention]: [excluded, onHold, failed, retrying, unknown, needsAttention, accepted],
  [accepted]: [excluded, onHold, failed, retrying, unknown, accepted],
};

export function assertTransition(from: State | '', to: State): void {
  if (!TRANSITIONS[from].includes(to)) {
    throw new Error(`A customer cannot go from "${from || 'no Sync State'}" to "${to}".`);
  }
}

/** States in which the customer stands in the Failed Record Queue. */
export const isQueued = (state: State | ''): boolean =>
  state === failed || state === retrying || state === unknown || state === needsAttention;
