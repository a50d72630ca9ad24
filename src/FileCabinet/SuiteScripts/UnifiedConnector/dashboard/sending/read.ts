import { BATCH } from '../../netsuite/ids';
import type { Instant } from '../../netsuite/instant';
import { readFew } from '../../netsuite/suiteql';

/** Batches sent since then, and their customers. Costs 10 units. */
export function readSentSince(since: Instant): { batches: number; customers: number } {
  const [row] = readFew(
    `SELECT COUNT(*) AS batches, SUM(b.${BATCH.customerCount}) AS customers FROM ${BATCH.type} b
     WHERE b.${BATCH.sentAtUtc} >= ?`,
    [since],
  );
  return { batches: Number(row?.batches ?? 0), customers: Number(row?.customers ?? 0) };
}
