import * as search from 'N/search';
import { selectionCondition } from '../../customers/queries';
import { isHidden } from '../../netsuite/hidden';
import { SYNC_STATE as F, FAILED_RECORD } from '../../netsuite/ids';
import { id, readAll, text, type Value } from '../../netsuite/suiteql';
import { userTime } from '../../netsuite/user-time';
import { FAILED_RECORD_STATUS } from '../records/failed-record-status';
import { SYNC_STATE_COLUMNS, type SyncState, syncStateOf } from '../records/sync-state-store';

/** A Sync State with what people are shown of it. */
export interface CustomerState extends SyncState {
  systemId: number;
  systemName: string;
  customerName: string;
  reason: string;
  warnings: string;
  /** JSON, as it was sent last; a sentence where it was too long. */
  payload: string;
  /** In the format and time zone of the person who looks; '' where it never was. */
  sentAt: string;
  verifiedAt: string;
  /** When an administrator said that JOOR no longer has the customer, and who; '' where nobody did since the last send. */
  removedAt: string;
  removedBy: string;
  /** The open Failed Record; null: there is none. */
  failedRecordId: number | null;
}

const printed = (column: string): string => `TO_CHAR(s.${column}, 'YYYY-MM-DD HH24:MI')`;

/** Records of an earlier version have the printed time alone. */
const shown = (when: Value | undefined, instant: Value | undefined): string =>
  text(instant) === '' ? text(when) : userTime(text(instant));

/** The Sync States of these customers (1 to 1,000) in every External System. Costs 10 units. */
export function readCustomerStates(customerIds: readonly number[]): CustomerState[] {
  if (customerIds.length === 0) return [];
  const where = selectionCondition(`s.${F.customerId}`, { ids: [...new Set(customerIds)] });
  return readAll({
    sql: `SELECT ${SYNC_STATE_COLUMNS}, s.${F.system} AS systemid, BUILTIN.DF(s.${F.system}) AS systemname,
        s.${F.customerName} AS customername, s.${F.reason} AS reason, s.${F.warnings} AS warnings,
        s.${F.payload} AS payload, ${printed(F.sentAt)} AS sentat, ${printed(F.verifiedAt)} AS verifiedat,
        s.${F.sentAtUtc} AS sentinstant, s.${F.verifiedAtUtc} AS verifiedinstant,
        ${printed(F.removedAt)} AS removedat, s.${F.removedBy} AS removedby, f.id AS failedrecord
      FROM ${F.type} s LEFT JOIN ${FAILED_RECORD.type} f ON f.${FAILED_RECORD.recordId} = s.${F.customerId}
        AND f.${FAILED_RECORD.system} = s.${F.system} AND f.${FAILED_RECORD.recordType} = 'Customer'
        AND f.${FAILED_RECORD.status} = '${FAILED_RECORD_STATUS.open}'
      WHERE ${where.sql}`,
    params: where.params,
    key: [{ column: 's.id', alias: 'id' }],
  }).map((row) => ({
    ...syncStateOf(row),
    systemId: Number(row.systemid),
    systemName: text(row.systemname),
    customerName: text(row.customername),
    reason: text(row.reason),
    warnings: text(row.warnings),
    payload: text(row.payload),
    sentAt: shown(row.sentat, row.sentinstant),
    verifiedAt: shown(row.verifiedat, row.verifiedinstant),
    removedAt: text(row.removedat),
    removedBy: text(row.removedby),
    failedRecordId: id(row.failedrecord),
  }));
}

/**
 * Whether this role may see Sync States: a query without permission may just find none, a search names the permission.
 * Costs 10 units.
 */
export function mayReadSyncStates(): boolean {
  try {
    search
      .create({ type: F.type, columns: ['internalid'] })
      .run()
      .getRange({ start: 0, end: 1 });
    return true;
  } catch (error) {
    if (isHidden(error)) return false;
    throw error;
  }
}
