import * as record from 'N/record';
import { type Selection, selectionCondition } from '../../customers/queries';
import { isDuplicate } from '../../netsuite/duplicate';
import { FAILED_RECORD as F } from '../../netsuite/ids';
import { type Param, type Row, readAll, text } from '../../netsuite/suiteql';
import { withCompared } from './compared-fields';
import type { ErrorClass } from './error-classes';
import { FAILED_RECORD_STATUS } from './failed-record-status';
import { addEntry } from './history';

export interface FailedRecord {
  id: number;
  status: string;
  errorClass: string;
  codes: string;
  tries: number;
  /** See history.ts. */
  history: string;
}

const COLUMNS = `id, ${F.status} AS status, ${F.errorClass} AS errorclass, ${F.codes} AS codes, ${F.tries} AS tries,
  ${F.history} AS history`;

const failedRecordOf = (row: Row): FailedRecord => ({
  id: Number(row.id),
  status: text(row.status),
  errorClass: text(row.errorclass),
  codes: text(row.codes),
  tries: Number(row.tries ?? 0),
  history: text(row.history),
});

/** Failed Records of customers, open or not, by customer id. Costs 10 units. */
export function readFailedRecords(systemId: number, customerIds: number[]): Map<number, FailedRecord> {
  const where = selectionCondition(F.recordId, { ids: customerIds });
  const rows = readAll({
    sql: `SELECT ${COLUMNS}, ${F.recordId} AS recordid FROM ${F.type}
      WHERE ${F.system} = ? AND ${F.recordType} = 'Customer' AND ${where.sql}`,
    params: [systemId, ...where.params],
    key: [{ column: 'id', alias: 'id' }],
  });
  return new Map(rows.map((row) => [Number(row.recordid), failedRecordOf(row)]));
}

/** Those of the customers that have a Failed Record, open or not. Costs 10 units for every 5,000 begun. */
export function readInQueue(systemId: number, selection: Selection): Set<number> {
  const where = selectionCondition(F.recordId, selection);
  const rows = readAll({
    sql: `SELECT id, ${F.recordId} AS recordid FROM ${F.type}
      WHERE ${F.system} = ? AND ${F.recordType} = 'Customer' AND ${where.sql}`,
    params: [systemId, ...where.params],
    key: [{ column: 'id', alias: 'id' }],
  });
  return new Set(rows.map((row) => Number(row.recordid)));
}

/** A Failed Record as people are told of it. */
export interface NamedFailedRecord extends FailedRecord {
  recordName: string;
  systemName: string;
}

/** The Failed Records with these internal ids, at most 1,000, by id. Costs 10 units. */
export function readFailedRecordsById(ids: number[]): Map<number, NamedFailedRecord> {
  const where = selectionCondition('id', { ids });
  const rows = readAll({
    sql: `SELECT ${COLUMNS}, ${F.recordName} AS recordname, BUILTIN.DF(${F.system}) AS systemname
      FROM ${F.type} WHERE ${where.sql}`,
    params: where.params,
    key: [{ column: 'id', alias: 'id' }],
  });
  return new Map(
    rows.map((row) => [
      Number(row.id),
      { ...failedRecordOf(row), recordName: text(row.recordname), systemName: text(row.systemname) },
    ]),
  );
}

/** One cause of failures; what is left out does not matter. */
export interface Cause {
  systemId: number | null;
  errorClass?: string;
  /** One of the fault codes. */
  code?: string;
}

/** Customers with an open Failed Record of a cause, each once. Costs 10 units for every 5,000 begun. */
export function readCustomersOfCause({ systemId, errorClass, code }: Cause): number[] {
  const conditions: { sql: string; param: Param }[] = [{ sql: `${F.status} = ?`, param: FAILED_RECORD_STATUS.open }];
  if (systemId !== null) conditions.push({ sql: `${F.system} = ?`, param: systemId });
  if (errorClass !== undefined) conditions.push({ sql: `${F.errorClass} = ?`, param: errorClass });
  if (code !== undefined) conditions.push({ sql: `INSTR(', ' || ${F.codes} || ',', ?) > 0`, param: `, ${code},` });
  const rows = readAll({
    sql: `SELECT id, ${F.recordId} AS recordid FROM ${F.type}
      WHERE ${F.recordType} = 'Customer' AND ${conditions.map(({ sql }) => sql).join(' AND ')}`,
    params: conditions.map(({ param }) => param),
    key: [{ column: 'id', alias: 'id' }],
  });
  return [...new Set(rows.map((row) => Number(row.recordid)))];
}

export interface Failure {
  customerId: number;
  customerName: string;
  systemId: number;
  errorClass: ErrorClass;
  codes: string;
  errorMsg: string;
}

/**
 * Puts a customer into the queue, or its row up to date: 6 units for a new row, 2 for a known one. A dismissed row that
 * fails anew for the same cause stays dismissed; any other is open again.
 */
export function openFailedRecord(known: FailedRecord | undefined, failure: Failure, now: Date): void {
  const { errorClass, codes, errorMsg } = failure;
  const dismissed = known?.status === FAILED_RECORD_STATUS.dismissed;
  const staysDismissed = dismissed && known.errorClass === errorClass && known.codes === codes;
  const values = withCompared({
    [F.recordName]: failure.customerName.slice(0, 300),
    [F.errorClass]: errorClass,
    [F.codes]: codes,
    [F.errorMsg]: errorMsg,
    [F.tries]: (known?.tries ?? 0) + 1,
    [F.failedAt]: now,
    [F.history]: addEntry(known?.history ?? '', {
      at: now.toISOString(),
      class: errorClass,
      codes,
      message: errorMsg,
    }),
    ...(staysDismissed ? {} : OPEN),
  });
  if (known) {
    record.submitFields({ type: F.type, id: known.id, values });
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
  try {
    created.save();
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    openFailedRecord(leftByBreak(failure), failure, now);
  }
}

/** The row of a customer that nobody knew to have one: a run broke off before its Sync State was written. */
function leftByBreak({ systemId, customerId }: Failure): FailedRecord {
  const left = readFailedRecords(systemId, [customerId]).get(customerId);
  if (!left) throw new Error(`The Failed Record of customer ${customerId} exists but cannot be read.`);
  return left;
}

const OPEN = { [F.status]: FAILED_RECORD_STATUS.open, [F.closedAt]: null, [F.closedBy]: '', [F.dismissReason]: '' };

/**
 * Closes the row of a customer that no longer fails, dismissed or not: the next failure is a new one. 2 units, nothing
 * where it is resolved already.
 */
export function resolveFailedRecord(known: FailedRecord | undefined, now: Date): void {
  if (!known || known.status === FAILED_RECORD_STATUS.resolved) return;
  record.submitFields({
    type: F.type,
    id: known.id,
    values: withCompared({ [F.status]: FAILED_RECORD_STATUS.resolved, [F.closedAt]: now, [F.closedBy]: 'Export' }),
  });
}

/** Takes a row out of the queue without solving its cause. Costs 2 units. */
export function dismissFailedRecord({ id, history }: FailedRecord, reason: string, by: string, now: Date): void {
  record.submitFields({
    type: F.type,
    id,
    values: withCompared({
      [F.status]: FAILED_RECORD_STATUS.dismissed,
      [F.closedAt]: now,
      [F.closedBy]: by.slice(0, 300),
      [F.dismissReason]: reason,
      [F.history]: addEntry(history, actionEntry(now, `Dismissed by ${by}: ${reason}`)),
    }),
  });
}

/** Puts a dismissed row back into the queue. Costs 2 units. */
export function reopenFailedRecord({ id, history }: FailedRecord, by: string, now: Date): void {
  record.submitFields({
    type: F.type,
    id,
    values: withCompared({ ...OPEN, [F.history]: addEntry(history, actionEntry(now, `Reopened by ${by}.`)) }),
  });
}

const actionEntry = (now: Date, message: string) => ({ at: now.toISOString(), class: '', codes: '', message });
