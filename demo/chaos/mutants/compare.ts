import { type Mutant, mutant } from './mutant';

const FINGERPRINT = '= fingerprint.fingerprintOf(connection, mapping, hash)';
const DECIDE = 'sync/compare/decide.js';

/** A fingerprint that leaves a field of the connection out. */
const without = (field: string): Mutant =>
  mutant(
    `fingerprint-without-${field}`,
    `A change of ${field} is a change.`,
    [DECIDE, FINGERPRINT, `= fingerprint.fingerprintOf({ ...connection, ${field}: undefined }, mapping, hash)`],
    'connector/every-field.test.ts',
  );

/** What decides whether a customer is sent. */
export const COMPARE: readonly Mutant[] = [
  without('warehouses'),
  without('customer_phone'),
  without('price_types'),
  without('shipping'),
  without('billing'),
  without('buyers'),
  mutant(
    'unchanged-sent-again',
    'Two POSTs of one fingerprint would be a double.',
    [DECIDE, 'states.isTaken(state) && !resend && !again', 'states.isTaken(state) && !resend && !again && !requested'],
    'connector/resync.test.ts',
    'RESYNC of one customer',
  ),
  mutant(
    'failed-stays-failed',
    'A corrected customer is sent, and its Failed Record resolves.',
    [DECIDE, 'state === states.STATES.failed && seen)', 'state === states.STATES.failed)'],
    'connector/export.test.ts',
    'A faulty customer',
  ),
  mutant(
    'new-fault-not-told',
    'A Failed Record has the faults of the customer as it is.',
    [DECIDE, '=== states.STATES.failed && known.fingerprintChecked === checked ?', '=== states.STATES.failed ?'],
    'connector/failed-record-queue.test.ts',
    'The tries of a Failed Record are kept',
  ),
  mutant(
    'retrying-not-waited-for',
    'After a 5xx the waits grow.',
    [DECIDE, 'state === states.STATES.retrying && seen && !known?.due', 'false'],
    'connector/faults.test.ts',
    'a 5xx is tried again',
  ),
  mutant(
    'needs-attention-goes-on',
    'After eight tries a person has to look.',
    [DECIDE, 'state === states.STATES.needsAttention && seen', 'false'],
    'connector/tries.test.ts',
  ),
  mutant(
    'upload-off-ignored',
    'With Upload off nothing is posted that JOOR does not have.',
    [
      DECIDE,
      '(system, first ? "upload" : "update")',
      '(first ? { ...system, upload: true } : system, first ? "upload" : "update")',
    ],
    'connector/export.test.ts',
    'with Upload off',
  ),
  mutant(
    'update-off-ignored',
    'With Update off a change of a customer that JOOR has is held.',
    [DECIDE, '(system, first ? "upload" : "update")', '({ ...system, update: true }, first ? "upload" : "update")'],
    'connector/export.test.ts',
    'with Update off',
  ),
  mutant(
    'by-hand-ignored',
    'By hand, nothing goes that nobody chose.',
    [DECIDE, 'position$1 === "automatic" || requested', 'position$1 !== "off" || requested'],
    'connector/by-hand.test.ts',
    'a run sends nothing that nobody chose',
  ),
  mutant(
    'unreadable-leaves',
    'An empty read decides nothing.',
    [DECIDE, 'if (!customer && known && !known.gone) return', 'if (false) return'],
    'connector/accounts.test.ts',
    'only once a run has begun',
  ),
  mutant(
    'leaver-not-recorded',
    'A customer that leaves is Excluded with the reason.',
    [DECIDE, 'neverEnabled || recorded ?', 'true ?'],
    'connector/export.test.ts',
    'are excluded with their reason',
  ),
  mutant(
    'code-not-kept',
    'A customer code once sent is kept.',
    [DECIDE, 'known?.customerCode ?? ""', '""'],
    'connector/customer-codes.test.ts',
    'the changed code',
  ),
  mutant(
    'code-given-twice',
    'A code belongs to the customer that JOOR got it with first.',
    ['sync/send/export-chunk.js', 'const code = taken.get(customer.id);', 'const code = void 0;'],
    'connector/customer-codes.test.ts',
    'of several new ones',
  ),
  mutant(
    'code-of-the-highest-id',
    'Of several new customers with one code the lowest internal ID gets it.',
    ['sync/compare/taken-codes.js', 'a.customerId - b.customerId', 'b.customerId - a.customerId'],
    'connector/customer-codes.test.ts',
    'of several new ones',
  ),
  mutant(
    'holders-not-asked',
    'A code that JOOR has is not given to another customer.',
    [
      'sync/compare/read-code-holders.js',
      'takenCodes.judgeClaims(claims, readCodeHolders(systemId, claims))',
      'takenCodes.judgeClaims(claims, new Map())',
    ],
    'connector/customer-codes.test.ts',
    'one that JOOR has keeps',
  ),
];
