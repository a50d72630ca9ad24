import { isInSetUp } from '../../joor/fault-places';
import { ruleOf } from '../../joor/rule-sheet';
import { ERROR_CLASSES } from '../records/error-classes';
import { STATES } from '../records/states';

/**
 * What happens next with a record of the Failed Record Queue, one sentence for each cause: the queue, Why not and
 * docs/admin/reasons-and-errors.md say the same.
 */
export const NEXT_STEPS = {
  customer: 'Once saved, the next run sends it.',
  setUp: 'Once saved, the next run sends all it held up.',
  refused: 'Correct what JOOR reports, then press RESYNC.',
  differs: 'Correct the values in JOOR or in NetSuite, then press RESYNC.',
  internal:
    'Send this message and the execution log of JOOR Customer Export to support. Once the cause is fixed, press RESYNC.',
  'needs-attention': 'Check that JOOR is working, then press RESYNC.',
  retrying: 'No action needed. To retry now, press RESYNC.',
  unknown: 'No action needed. The connector finds out whether JOOR has it, and sends it again if not.',
} as const;

/** Faults that are all mended in Set-up need no change of the customer. */
export const nextOfFaults = (codes: readonly string[]): string =>
  codes.length > 0 && codes.every(isMendedInSetUp) ? NEXT_STEPS.setUp : NEXT_STEPS.customer;

function isMendedInSetUp(code: string): boolean {
  const rule = ruleOf(code);
  return rule !== undefined && isInSetUp(rule.place);
}

const BY_CLASS: Readonly<Record<string, string>> = {
  [ERROR_CLASSES.refused.errorClass]: NEXT_STEPS.refused,
  [ERROR_CLASSES.differs.errorClass]: NEXT_STEPS.differs,
  [ERROR_CLASSES.internal.errorClass]: NEXT_STEPS.internal,
  [ERROR_CLASSES.transient.errorClass]: NEXT_STEPS.retrying,
  [ERROR_CLASSES.unknown.errorClass]: NEXT_STEPS.unknown,
};

/** What happens next with an open Failed Record. `state`: of its Sync State. */
export function nextInQueue(errorClass: string, codes: readonly string[], state: string): string {
  if (state === STATES.needsAttention) return NEXT_STEPS['needs-attention'];
  return BY_CLASS[errorClass] ?? nextOfFaults(codes);
}
