/** What getInputData gives to map. Keys of portions travel, their contents never do. */
export type Item =
  /** Two shares that are compared, by the numbers of their portions. */
  | { type: 'compare'; matchId: number; customers: number; connections: number }
  /** The rows of a portion of JOOR's customers. */
  | { type: 'rows'; matchId: number; portion: number }
  /** Records that a match no longer needs. */
  | { type: 'delete'; recordType: string; ids: number[] };
