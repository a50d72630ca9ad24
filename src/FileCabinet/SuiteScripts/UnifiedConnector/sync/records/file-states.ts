/** What became of a Customer Sync file. */
export const FILE_STATE = {
  /** Its parts are being put together, or it lies in the File Cabinet: nothing was uploaded. */
  made: 'Made',
  /** It is being uploaded. */
  uploading: 'Uploading',
  /** It is complete at the server, and gets the name under which JOOR takes it. */
  moving: 'Moving',
  delivered: 'Delivered',
  /** JOOR certainly did not get it: its customers go with the next file. */
  notDelivered: 'Not delivered',
  /** JOOR may or may not have taken it, in whole or in part: its customers go again with the next file. */
  unknown: 'Unknown',
  /** It was delivered, and a person asked for its customers to go once more. */
  again: 'Sent again',
  /** It was made with a format that JOOR has not approved, and goes nowhere by itself. */
  test: 'Test',
} as const;

export type FileState = (typeof FILE_STATE)[keyof typeof FILE_STATE];

/** States after which nothing more becomes of a file, and its customers are told. */
export const ENDS: readonly FileState[] = [
  FILE_STATE.delivered,
  FILE_STATE.notDelivered,
  FILE_STATE.unknown,
  FILE_STATE.again,
];

/** States in which JOOR may have taken a file, so that an hour has to pass before the next one. */
export const MAY_BE_TAKEN: readonly FileState[] = [
  FILE_STATE.uploading,
  FILE_STATE.moving,
  FILE_STATE.delivered,
  FILE_STATE.unknown,
  FILE_STATE.again,
];
