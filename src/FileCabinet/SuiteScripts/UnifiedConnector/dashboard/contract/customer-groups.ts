import { STATES, type State } from '../../sync/records/states';

const { accepted, differs, handedOver, inSync, needsAttention, sent, waiting } = STATES;

/** States that people count as one. */
export const CUSTOMER_GROUPS = {
  'in-sync': [inSync],
  sent: [sent],
  waiting: [accepted, waiting, handedOver],
  'needs-attention': [needsAttention, differs],
} as const satisfies Record<string, readonly State[]>;
