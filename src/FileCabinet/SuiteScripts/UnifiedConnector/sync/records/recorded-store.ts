import { SYNC_STATE as F, FAILED_RECORD as Q } from '../../netsuite/ids';
import { placeholders } from '../../netsuite/placeholders';
import { type Row, readAll, text } from '../../netsuite/suiteql';
import { type FailedRecord, readFailedRecords } from './failed-record-store';
import { readSyncStates, SYNC_STATE_COLUMNS, SYNC_STATE_TEXTS, type SyncState, syncStateOf } from './sync-state-store';

/** What is recorded of customers, by customer id. */
export interface Recorded {
  states: Map<number, SyncState>;
  failedRecords: Map<number, FailedRecord>;
}

/**
 * Sync States with what was sent last, and Failed Records, of customers, at most 900. Costs 10 units, 30 where one of the
 * customers is gone: what is recorded of it is found without it.
 */
export function readRecorded(systemId: number, customerIds: number[]): Recorded {
  const rows = readAll({
    sql: `SELECT c.id AS ofcustomer, ${SYNC_STATE_COLUMNS}, ${SYNC_STATE_TEXTS}, f.id AS failedid, f.${Q.status} AS failedstatus,
        f.${Q.errorClass} AS errorclass, f.${Q.codes} AS failedcodes, f.${Q.tries} AS failedtries, f.${Q.history} AS history
      FROM customer c LEFT JOIN ${F.type} s ON s.${F.customerId} = c.id AND s.${F.system} = ?
        LEFT JOIN ${Q.type} f ON f.${Q.recordId} = c.id AND f.${Q.system} = ? AND f.${Q.recordType} = 'Customer'
      WHERE c.id IN (${placeholders(customerIds)})`,
    params: [systemId, systemId, ...customerIds],
    key: [{ column: 'c.id', alias: 'ofcustomer' }],
  });
  const found = new Set(rows.map((row) => Number(row.ofcustomer)));
  if (customerIds.some((id) => !found.has(id))) {
    return {
      states: readSyncStates({ ids: customerIds }, systemId, true),
      failedRecords: readFailedRecords(systemId, customerIds),
    };
  }
  const of = (row: Row): number => Number(row.ofcustomer);
  return {
    states: new Map(rows.filter((row) => text(row.id) !== '').map((row) => [of(row), syncStateOf(row)])),
    failedRecords: new Map(
      rows.filter((row) => text(row.failedid) !== '').map((row) => [of(row), failedRecordOf(row)]),
    ),
  };
}

const failedRecordOf = (row: Row): FailedRecord => ({
  id: Number(row.failedid),
  status: text(row.failedstatus),
  errorClass: text(row.errorclass),
  codes: text(row.failedcodes),
  tries: Number(row.failedtries ?? 0),
  history: text(row.history),
});
