import * as record from 'N/record';
import { BATCH as F } from '../netsuite/ids';
import { readFew, text } from '../netsuite/suiteql';

export const BATCH_STATUS = {
  intent: 'Intent',
  accepted: 'Accepted',
  refused: 'Refused',
  notSent: 'Not Sent',
  unknown: 'Unknown',
} as const;

export type BatchStatus = (typeof BATCH_STATUS)[keyof typeof BATCH_STATUS];

/** A customer of a batch: what is about to be sent. */
export interface IntendedCustomer {
  id: number;
  code: string;
  fingerprint: string;
}

const MAX_REPLY = 10_000;

/** Saves what is about to be sent, before it is sent. Costs 6 units. */
export function createIntent(systemId: number, name: string, customers: readonly IntendedCustomer[]): number {
  const batch = record.create({ type: F.type });
  batch.setValue({ fieldId: 'name', value: name });
  batch.setValue({ fieldId: F.system, value: systemId });
  batch.setValue({ fieldId: F.status, value: BATCH_STATUS.intent });
  batch.setValue({ fieldId: F.customers, value: JSON.stringify(customers) });
  batch.setValue({ fieldId: F.customerCount, value: customers.length });
  return batch.save();
}

/** Records what became of the request. Costs 2 units. */
export function closeBatch(
  id: number,
  result: { status: BatchStatus; jobId: string; jobStatus: string; reply: string; credits: number; sentAt: Date },
): void {
  record.submitFields({
    type: F.type,
    id,
    values: {
      [F.status]: result.status,
      [F.jobId]: result.jobId,
      [F.jobStatus]: result.jobStatus,
      [F.reply]: result.reply.slice(0, MAX_REPLY),
      [F.credits]: result.credits,
      [F.sentAt]: result.sentAt,
    },
  });
}

/**
 * Batches whose intent was saved and whose outcome was not: a run broke off in between. As one run sends at a time,
 * none of them is still under way. Costs 10 units.
 */
export function readOpenIntents(systemId: number): { id: number; customers: IntendedCustomer[] }[] {
  return readFew(`SELECT id, ${F.customers} AS customers FROM ${F.type} WHERE ${F.system} = ? AND ${F.status} = ?`, [
    systemId,
    BATCH_STATUS.intent,
  ]).map((row) => ({ id: Number(row.id), customers: JSON.parse(text(row.customers) || '[]') as IntendedCustomer[] }));
}

/** Marks a broken-off batch. Costs 2 units. */
export function markUnknown(id: number): void {
  record.submitFields({
    type: F.type,
    id,
    values: { [F.status]: BATCH_STATUS.unknown, [F.reply]: 'The run broke off before the answer was recorded.' },
  });
}
