import { type FailedRecord, openFailedRecord, resolveFailedRecord } from '../records/failed-record-store';
import { type SyncState, writeSyncState } from '../records/sync-state-store';
import type { Written } from './outcomes';

/** A customer with the rows that exist for it. */
export interface RecordedCustomer<Known extends Pick<SyncState, 'id' | 'state'> = SyncState> {
  id: number;
  /** Empty: the customer is gone, and keeps the name that it had. */
  name: string;
  state: Known | undefined;
  failedRecord: FailedRecord | undefined;
}

/**
 * Writes what became of a customer: its Sync State, and its row of the Failed Record Queue where it fails or had failed.
 * 2 units for each row that exists, 6 for a new one.
 */
export function writeOutcome(customer: Recorded, systemId: number, written: Written, now: Date): void {
  // The queue first: a run that breaks off in between finds the customer as it was, and records it once more.
  writeQueue(customer, systemId, written, now);
  writeState(customer, systemId, written);
}

type Recorded = RecordedCustomer<Pick<SyncState, 'id' | 'state'>>;

/** The row of the Failed Record Queue alone. */
export function writeQueue(
  { id, name, failedRecord }: Recorded,
  systemId: number,
  { change, errorClass }: Written,
  now: Date,
): void {
  if (errorClass) {
    const { codes = '', reason } = change;
    openFailedRecord(
      failedRecord,
      { customerId: id, customerName: name, systemId, errorClass, codes, errorMsg: reason },
      now,
    );
  } else resolveFailedRecord(failedRecord, now);
}

/** The Sync State alone. */
export function writeState({ id, name, state }: Recorded, systemId: number, { change }: Written): void {
  const customerName = name === '' ? {} : { customerName: name.slice(0, 300) };
  writeSyncState(state, id, systemId, { ...change, ...customerName });
}
