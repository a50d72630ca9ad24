import type { Mapping } from '../customers/mapping';
import { MAX_SELECTED_IDS, selectionCondition } from '../customers/queries';
import { sha256 } from '../netsuite/hash';
import { BATCH, SYNC_STATE as F } from '../netsuite/ids';
import { id, readAll, text } from '../netsuite/suiteql';
import { sentPayload } from '../sync/compare/sent-payload';
import { STATES } from '../sync/records/states';
import type { Standing } from './standing';

/**
 * Where customers stand, in the order asked for; those without a Sync State too. Costs 10 units for every 900 begun.
 *
 * @param sentBy how what was sent last is known; null: it is not wanted
 */
export function readStandings(
  systemId: number,
  customerIds: readonly number[],
  sentBy: Pick<Mapping, 'fileFormat'> | null,
): Standing[] {
  const found = new Map<number, Standing>();
  for (let start = 0; start < customerIds.length; start += MAX_SELECTED_IDS) {
    const where = selectionCondition(`s.${F.customerId}`, { ids: customerIds.slice(start, start + MAX_SELECTED_IDS) });
    const payload = sentBy ? `, s.${F.payload} AS payload` : '';
    for (const row of readAll({
      sql: `SELECT s.id, s.${F.customerId} AS customerid, s.${F.customerName} AS customername,
          s.${F.customerCode} AS customercode, s.${F.state} AS state, s.${F.reason} AS reason,
          s.${F.fingerprintSent} AS fingerprintsent, s.${F.sentAtUtc} AS sentat, s.${F.verifiedAtUtc} AS verifiedat,
          b.id AS batch, b.${BATCH.jobId} AS jobid, b.${BATCH.jobStatus} AS jobstatus,
          b.${BATCH.customerCount} AS batchsize${payload}
        FROM ${F.type} s LEFT JOIN ${BATCH.type} b ON b.id = s.${F.batch} WHERE s.${F.system} = ? AND ${where.sql}`,
      params: [systemId, ...where.params],
      key: [{ column: 's.id', alias: 'id' }],
    })) {
      const sent = { payload: text(row.payload), fingerprintSent: text(row.fingerprintsent) };
      found.set(Number(row.customerid), {
        customerId: Number(row.customerid),
        name: text(row.customername),
        code: text(row.customercode),
        state: text(row.state),
        reason: text(row.reason),
        fingerprint: sent.fingerprintSent,
        sentAt: text(row.sentat),
        verifiedAt: text(row.verifiedat),
        job: text(row.jobid),
        jobStatus: text(row.jobstatus),
        batch: id(row.batch) ?? 0,
        batchSize: id(row.batchsize) ?? 0,
        payload: sentBy ? (sentPayload(sent, sha256, sentBy) ?? null) : null,
      });
    }
  }
  return customerIds.map((customerId) => found.get(customerId) ?? { ...NEW, customerId });
}

const NEW: Standing = {
  customerId: 0,
  name: '',
  code: '',
  state: '',
  reason: '',
  fingerprint: '',
  sentAt: '',
  verifiedAt: '',
  job: '',
  jobStatus: '',
  batch: 0,
  batchSize: 0,
  payload: null,
};

/** A new customer that JOOR took and has not connected yet. */
export interface Unconnected {
  customerId: number;
  name: string;
  code: string;
  sentAt: string;
  sentInstant: string;
}

/** New customers that JOOR has taken into a job and that were never read back, the oldest first. Costs 10 units for every 5,000 begun. */
export function readUnconnected(systemId: number): Unconnected[] {
  return readAll({
    sql: `SELECT s.id, s.${F.customerId} AS customerid, s.${F.customerName} AS customername,
        s.${F.customerCode} AS customercode, TO_CHAR(s.${F.sentAt}, 'YYYY-MM-DD HH24:MI') AS sent,
        s.${F.sentAtUtc} AS sentinstant
      FROM ${F.type} s
      WHERE s.${F.system} = ? AND s.${F.state} IN (?, ?) AND s.${F.fingerprintVerified} IS NULL`,
    params: [systemId, STATES.accepted, STATES.waiting],
    key: [{ column: 's.id', alias: 'id' }],
  }).map((row) => ({
    customerId: Number(row.customerid),
    name: text(row.customername),
    code: text(row.customercode),
    sentAt: text(row.sent),
    sentInstant: text(row.sentinstant),
  }));
}
