/** External System Sync Status of a customer in one External System. */
export const STATES = {
  /** Not exported, for the reason given. */
  excluded: 'Excluded',
  /** Upload or Update is off or by hand, or a value that is set could not be read. */
  onHold: 'On hold',
  /** Has faults; stands in the Failed Record Queue. */
  failed: 'Failed',
  /** JOOR could not take it; sent again when due. */
  retrying: 'Retrying',
  /** JOOR may or may not have it. */
  unknown: 'Unknown',
  /** Tried too often; a person has to look. */
  needsAttention: 'Needs attention',
  /** It is in a Customer Sync file that is not delivered yet, or waits for the next one. */
  inFile: 'Waiting for file',
  /** It is in a Customer Sync file that was delivered; JOOR reports no result for files. */
  delivered: 'Delivered',
  /** JOOR took it into a job. */
  accepted: 'Accepted',
  /** JOOR took it, and has not connected its customer code yet. */
  waiting: 'Waiting for JOOR',
  /** A person gave it to JOOR in its Customer Data Template, and it was not seen at JOOR yet: nothing is sent until then. */
  handedOver: 'Handed over by template',
  /** Read back from JOOR: what changed was seen there, and nothing else was. */
  inSync: 'In sync',
  /** Read back from JOOR, which does not show what changed: whether it was taken cannot be checked. */
  sent: 'Sent',
  /** Read back from JOOR: it differs although it was sent once more. */
  differs: 'Differs in JOOR',
} as const;

export type State = (typeof STATES)[keyof typeof STATES];

const {
  excluded,
  onHold,
  failed,
  retrying,
  unknown,
  needsAttention,
  accepted,
  waiting,
  handedOver,
  inSync,
  sent,
  differs,
} = STATES;
const { inFile, delivered } = STATES;

/** After a send that JOOR took, or a read-back, anything but giving up can follow. */
const ANY_BUT_NEEDS_ATTENTION = [
  excluded,
  onHold,
  failed,
  retrying,
  unknown,
  inFile,
  delivered,
  accepted,
  waiting,
  handedOver,
  inSync,
  sent,
  differs,
] as const;

/** Every legal transition; '' is a customer without a Sync State. */
const TRANSITIONS: Record<State | '', readonly State[]> = {
  '': [excluded, onHold, failed, retrying, unknown, inFile, accepted, handedOver],
  [excluded]: [excluded, onHold, failed, retrying, unknown, inFile, accepted, handedOver],
  [onHold]: [excluded, onHold, failed, retrying, unknown, inFile, accepted, handedOver],
  [failed]: [excluded, onHold, failed, retrying, unknown, inFile, accepted, handedOver],
  [retrying]: [excluded, onHold, failed, retrying, unknown, needsAttention, inFile, accepted],
  // JOOR may hold a version that NetSuite does not know of: sending again or reading back settles it, or a person does.
  [unknown]: [
    excluded,
    onHold,
    failed,
    retrying,
    unknown,
    needsAttention,
    inFile,
    accepted,
    waiting,
    inSync,
    sent,
    differs,
  ],
  [needsAttention]: [excluded, onHold, failed, retrying, unknown, needsAttention, inFile, accepted, handedOver],
  // What became of its file decides, or, where that never comes out, another transport.
  [inFile]: [excluded, onHold, failed, retrying, unknown, needsAttention, inFile, delivered, accepted],
  [delivered]: ANY_BUT_NEEDS_ATTENTION,
  // While its job is under way, it is not handed over besides.
  [accepted]: ANY_BUT_NEEDS_ATTENTION.filter((state) => state !== handedOver),
  [waiting]: ANY_BUT_NEEDS_ATTENTION,
  // Nothing is sent from here: it is seen at JOOR, a person takes it back or says that JOOR has it, or it leaves.
  [handedOver]: [excluded, onHold, accepted, handedOver, inSync, sent],
  [inSync]: ANY_BUT_NEEDS_ATTENTION,
  [sent]: ANY_BUT_NEEDS_ATTENTION,
  [differs]: ANY_BUT_NEEDS_ATTENTION,
};

/** Whether a text is a state; an edit by hand may have left any. */
export const isState = (text: string): text is State => Object.values<string>(STATES).includes(text);

/** A state that is none is taken for a failure that nothing is known of. */
export const stateIn = (text: string): State => (isState(text) ? text : STATES.failed);

export function assertTransition(from: State | '', to: State): void {
  if (!TRANSITIONS[from].includes(to)) {
    throw new Error(`A customer cannot go from "${from || 'no Sync State'}" to "${to}".`);
  }
}

/** States in which the customer stands in the Failed Record Queue. */
export const isQueued = (state: State | ''): boolean =>
  state === failed || state === retrying || state === unknown || state === needsAttention || state === differs;

/** States in which JOOR took the version whose fingerprint was sent last, so that an equal one is not sent again. */
export const isTaken = (state: State | ''): boolean =>
  state === accepted ||
  state === delivered ||
  state === waiting ||
  state === inSync ||
  state === sent ||
  state === differs;
