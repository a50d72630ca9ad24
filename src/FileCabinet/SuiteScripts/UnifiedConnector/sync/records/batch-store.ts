import * as record from 'N/record';
import { BATCH as F } from '../../netsuite/ids';
import { daysBefore, type Instant } from '../../netsuite/instant';
import { readFew, text } from '../../netsuite/suiteql';
import { withCompared } from './compared-fields';
import { isObject, keptJson } from './kept-json';

export const BATCH_STATUS = {
  intent: 'Intent',
  accepted: 'Accepted',
  refused: 'Refused',
  notSent: 'Not sent',
  unknown: 'Unknown',
  /** Its rows lie in the File Cabinet, or in a file of which its customers have not been told yet. */
  inFile: 'In file',
  /** In a file that was delivered, with its customers told. */
  delivered: 'Delivered',
} as const;

export type BatchStatus = (typeof BATCH_STATUS)[keyof typeof BATCH_STATUS];

/** A customer of a batch: what is about to be sent. */
export interface IntendedCustomer {
  id: number;
  code: string;
  fingerprint: string;
  /** It was never sent before. */
  first?: true;
  /** Of a file: rows of this part that stand before its own. */
  row?: number;
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
  batch.setValue({ fieldId: F.newCount, value: customers.filter(({ first }) => first).length });
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
    values: withCompared({
      [F.status]: result.status,
      [F.jobId]: result.jobId,
      [F.jobStatus]: result.jobStatus,
      [F.reply]: result.reply.slice(0, MAX_REPLY),
      [F.credits]: result.credits,
      [F.sentAt]: result.sentAt,
    }),
  });
}

/**
 * Batches whose intent was saved and whose outcome was not: a run broke off in between. As one run sends at a time,
 * none of them is still under way. Costs 10 units.
 *
 * @throws Error where it cannot be read whom a batch was for: none of its External System may be sent then
 */
export function readOpenIntents(systemId: number): { id: number; customers: IntendedCustomer[] }[] {
  return readFew(`SELECT id, ${F.customers} AS customers FROM ${F.type} WHERE ${F.system} = ? AND ${F.status} = ?`, [
    systemId,
    BATCH_STATUS.intent,
  ]).map((row) => ({ id: Number(row.id), customers: customersIn(Number(row.id), text(row.customers)) }));
}

/**
 * The customers of a batch, as they are kept.
 * @throws Error where they cannot be read
 */
export function customersIn(batchId: number, json: string): IntendedCustomer[] {
  const customers = keptJson(json, isIntended);
  if (customers) return customers;
  throw new Error(
    `Batch ${batchId} was interrupted while it was sent, and its Customers cannot be read. Check in JOOR what arrived, then delete this JOOR Batch: what changed is sent again, which JOOR takes as an update.`,
  );
}

const isIntended = (value: unknown): value is IntendedCustomer[] =>
  Array.isArray(value) && value.every((each) => isObject(each) && Number.isInteger(each.id));

/** Marks a broken-off batch. Costs 2 units. */
export function markUnknown(id: number): void {
  record.submitFields({
    type: F.type,
    id,
    values: { [F.status]: BATCH_STATUS.unknown, [F.reply]: 'The run was interrupted before the reply was recorded.' },
  });
}

/** Job status of a job id that JOOR does not know. JOOR's own are queued, started and finished. */
export const FORGOTTEN = 'unknown to JOOR';

/** After so many days a job is overdue. */
const OVERDUE_DAYS = 1;

/** When a job must have been sent, or before, to be overdue at a time in milliseconds since 1970 UTC. */
export const overdueSentBy = (now: number): Instant => daysBefore(now, OVERDUE_DAYS);

/** A job that is not known to have finished. */
export interface UnfinishedJob {
  batchId: number;
  jobId: string;
  /** As JOOR said last. */
  status: string;
  progress: number;
  overdue: boolean;
}

/** Jobs that are not known to have finished, the oldest first. Costs 10 units. */
export function readUnfinishedJobs(systemId: number): UnfinishedJob[] {
  const overdueSince = overdueSentBy(Date.now());
  return readFew(
    `SELECT id, ${F.jobId} AS jobid, ${F.jobStatus} AS jobstatus, ${F.progress} AS progress, ${F.sentAtUtc} AS sentat
     FROM ${F.type} WHERE ${F.system} = ? AND ${F.status} = ? AND ${F.finishedAtUtc} IS NULL ORDER BY id`,
    [systemId, BATCH_STATUS.accepted],
  ).map((row) => ({
    batchId: Number(row.id),
    jobId: text(row.jobid),
    status: text(row.jobstatus),
    progress: Number(row.progress ?? 0),
    overdue: text(row.sentat) !== '' && text(row.sentat) <= overdueSince,
  }));
}

/** Records where a job stands; `finishedAt` null: it is under way. Costs 2 units. */
export function recordJob(batchId: number, job: { status: string; progress: number; finishedAt: Date | null }): void {
  record.submitFields({
    type: F.type,
    id: batchId,
    values: withCompared({ [F.jobStatus]: job.status, [F.progress]: job.progress, [F.finishedAt]: job.finishedAt }),
  });
}

/** Notes that the customers of a part are recorded. Costs 2 units. */
export function closePart(id: number, rows: number): void {
  record.submitFields({ type: F.type, id, values: { [F.status]: BATCH_STATUS.inFile, [F.rows]: rows } });
}

/** Notes what became of a part once its customers are told. Costs 2 units. */
export function recordPartEnd(
  id: number,
  status: typeof BATCH_STATUS.delivered | typeof BATCH_STATUS.notSent | typeof BATCH_STATUS.unknown,
  sentAt: Date | null,
): void {
  const values = withCompared({ [F.status]: status, ...(sentAt ? { [F.sentAt]: sentAt } : {}) });
  record.submitFields({ type: F.type, id, values });
}
