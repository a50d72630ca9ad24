import * as record from 'N/record';
import { selectionCondition } from '../customers/queries';
import { FAILED_RECORD as F } from '../netsuite/ids';
import { readAll, text } from '../netsuite/suiteql';
import type { ErrorClass } from './error-classes';

export const FAILED_RECORD_STATUS = { open: 'Open', resolved: 'Resolved', dismissed: 'Dismissed' } as const;

export interface FailedRecord {
  id: number;
  status: string;
  tries: number;
}

/** Failed Records of customers, open or not, by customer id. Costs 10 units. */
export function readFailedRecords(systemId: number, customerIds: number[]): Map<number, FailedRecord> {
  const where = selectionCondition(F.recordId, { ids: customerIds });
  const rows = readAll({
    sql: `SELECT id, ${F.recordId} AS recordid, ${F.status} AS status, ${F.tries} AS tries FROM ${F.type}
      WHERE ${F.system} = ? AND ${F.recordType} = 'Customer' AND ${where.sql}`,
    params: [systemId, ...where.params],
    key: [{ column: 'id', alias: 'id' }],
  });
  return new Map(
    rows.map((row) => [
      Number(row.recordid),
      { id: Number(row.id), status: text(row.status), tries: Number(row.tries ?? 0) },
    ]),
  );
}

export interface Failure {
  customerId: number;
  customerName: string;
  systemId: number;
  errorClass: ErrorClass;
  codes: string;
  errorMsg: string;
}

/** Puts a customer into the queue, or its row up to date: 6 units for a new row, 2 for a known one. */
export function openFailedRecord(known: FailedRecord | undefined, failure: Failure, now: Date): void {
  const values = {
    [F.recordName]: failure.customerName.slice(0, 300),
    [F.errorClass]: failure.errorClass,
    [F.codes]: failure.codes,
    [F.errorMsg]: failure.errorMsg,
    [F.tries]: (known?.tries ?? 0) + 1,
    [F.status]: FAILED_RECORD_STATUS.open,
    [F.failedAt]: now,
  };
  if (known) {
    record.submitFields({ type: F.type, id: known.id, values: { ...values, [F.closedBy]: '' } });
    return;
  }
  const created = record.create({ type: F.type });
  const key = `Customer-${failure.systemId}-${failure.customerId}`;
  created.setValue({ fieldId: 'name', value: key });
  created.setValue({ fieldId: 'externalid', value: key });
  created.setValue({ fieldId: F.recordType, value: 'Customer' });
  created.setValue({ fieldId: F.customer, value: failure.customerId });
  created.setValue({ fieldId: F.recordId, value: failure.customerId });
  created.setValue({ fieldId: F.system, value: failure.systemId });
  for (const [fieldId, value] of Object.entries(values)) created.setValue({ fieldId, value });
  created.save();
}

/** Closes the row of a customer that no longer fails: 2 units, nothing where it is closed already. */
export function resolveFailedRecord(known: FailedRecord | undefined, now: Date): void {
  if (known?.status !== FAILED_RECORD_STATUS.open) return;
  record.submitFields({
    type: F.type,
    id: known.id,
    values: { [F.status]: FAILED_RECORD_STATUS.resolved, [F.closedAt]: now, [F.closedBy]: 'Export' },
  });
}
