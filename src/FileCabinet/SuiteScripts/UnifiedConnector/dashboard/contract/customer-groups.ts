import { STATES, type State } from '../../sync/records/states';

const { accepted, differs, inSync, needsAttention, waiting } = STATES;

/** States that people count as one. */
export const CUSTOMER_GROUPS = {
  'in-sync': [inSync],
  waiting: [accepted, waiting],
  'needs-attention': [needsAttention, differs],
} as const satisfies Record<string, readonly State[]>;
