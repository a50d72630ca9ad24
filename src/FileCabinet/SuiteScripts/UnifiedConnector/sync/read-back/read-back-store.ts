import { selectionCondition } from '../../customers/queries';
import type { Node } from '../../joor/reply-body';
import { BATCH as B, SYNC_STATE as F, FAILED_RECORD as Q } from '../../netsuite/ids';
import { instantOf } from '../../netsuite/instant';
import { placeholders } from '../../netsuite/placeholders';
import { id, type Param, type Row, readAll, readFew, text } from '../../netsuite/suiteql';
import { BATCH_STATUS, overdueSentBy } from '../records/batch-store';
import { ERROR_CLASSES } from '../records/error-classes';
import { FAILED_RECORD_STATUS } from '../records/failed-record-status';
import { isObject, keptJson } from '../records/kept-json';
import { STATES, type State } from '../records/states';
import { mayBeTakenLate, type SyncState } from '../records/sync-state-store';

/** A customer whose connection is to be read back from JOOR. Dates as 2026-11-24, on the clock of the query. */
export interface ReadBackSubject {
  state: Pick<
    SyncState,
    | 'id'
    | 'customerId'
    | 'state'
    | 'customerCode'
    | 'fingerprintSent'
    | 'tries'
    | 'mayBeTakenLate'
    | 'changed'
    | 'batch'
  >;
  name: string;
  /** The connection as it was sent; null where it was not kept. */
  sent: Node | null;
  job: { id: string; status: string; finished: boolean };
  sentOn: string;
  /** Whether it was read back with what was sent at some time. */
  wasVerified: boolean;
  /** When JOOR is expected to have connected it; empty: not estimated yet. */
  expectedOn: string;
  today: string;
}

/** Code of a customer whose job does not come to its end. */
export const JOB_OVERDUE = 'job_overdue';

/** States in which no job is asked for any more, only the customer code. */
const KNOWN_BY_CODE = [STATES.delivered, STATES.waiting, STATES.handedOver, STATES.inSync, STATES.sent]
  .map((state) => `'${state}'`)
  .join(', ');

const WITHOUT_JOB = `(b.id IS NULL OR b.${B.status} <> '${BATCH_STATUS.accepted}')`;

/**
 * Those whose job has finished, those whose estimate has come, and once those whose job is overdue. A run that broke
 * off may have left no job to ask for: then time decides. A customer that is to be sent again is none of them. One that
 * is In sync is due once more where JOOR may have taken an earlier request late.
 */
const DUE = `s.${F.customer} IS NOT NULL AND (
    (s.${F.state} = '${STATES.accepted}' AND s.${F.nextDueUtc} IS NULL AND (b.${B.finishedAtUtc} IS NOT NULL
      OR (${WITHOUT_JOB} AND s.${F.sentAtUtc} <= ?)
      OR (s.${F.codes} IS NULL AND b.${B.sentAtUtc} <= ?)))
    OR (s.${F.state} IN (${KNOWN_BY_CODE}) AND s.${F.nextDueUtc} <= ?))`;

/** The parameters of DUE, in order. */
function dueNow(): Param[] {
  const now = Date.now();
  return [overdueSentBy(now), overdueSentBy(now), instantOf(now)];
}

const FROM = `FROM ${F.type} s LEFT JOIN ${B.type} b ON b.id = s.${F.batch}`;

/**
 * Ids of the customers that are due, the one sent first at the head, at most `limit`; without those of whom the last
 * time it could not even be recorded what JOOR has, which stand in the queue. Costs 10 units.
 */
export function readDueReadBacks(systemId: number, limit: number): number[] {
  const { from, where, params } = dueReadBacks();
  return readFew(
    `SELECT s.${F.customerId} AS customerid ${from} WHERE s.${F.system} = ? AND ${where}
     ORDER BY s.${F.sentAtUtc}, s.id FETCH FIRST ${limit} ROWS ONLY`,
    [systemId, ...params],
  ).map((row) => Number(row.customerid));
}

/** SQL of the customers that are due to be read back, as `readDueReadBacks` finds them. */
export const dueReadBacks = () => ({
  from: `${FROM}
       LEFT JOIN ${Q.type} f ON f.${Q.recordId} = s.${F.customerId} AND f.${Q.system} = s.${F.system}
         AND f.${Q.recordType} = 'Customer'
         AND f.${Q.errorClass} = '${ERROR_CLASSES.internal.errorClass}'`,
  where: `(f.id IS NULL OR f.${Q.status} = '${FAILED_RECORD_STATUS.resolved}') AND ${DUE}`,
  params: dueNow(),
});

/** Those that a person may ask to read back: all that JOOR took and that are not to be sent once more. */
const ASKED_FOR = `s.${F.customer} IS NOT NULL AND (s.${F.state} IN (${KNOWN_BY_CODE})
    OR (s.${F.state} = '${STATES.accepted}' AND s.${F.nextDueUtc} IS NULL))`;

/**
 * Those of the customers that are still due, or, where a person asked for them, may be read back; in the given order.
 * Costs 10 units.
 */
export function readReadBackSubjects(systemId: number, customerIds: number[], requested = false): ReadBackSubject[] {
  const where = selectionCondition(`s.${F.customerId}`, { ids: customerIds });
  const rows = readAll({
    sql: `SELECT s.id, s.${F.customerId} AS customerid, s.${F.customerName} AS customername, s.${F.state} AS state,
        s.${F.customerCode} AS customercode, s.${F.fingerprintSent} AS fingerprintsent,
        s.${F.fingerprintVerified} AS fingerprintverified,
        s.${F.tries} AS tries, s.${F.answerLostAtUtc} AS answerlostat, s.${F.payload} AS payload,
        s.${F.changed} AS changed, s.${F.batch} AS batch, TO_CHAR(s.${F.sentAt}, 'YYYY-MM-DD') AS senton,
        TO_CHAR(s.${F.eta}, 'YYYY-MM-DD') AS expectedon, TO_CHAR(CURRENT_DATE, 'YYYY-MM-DD') AS today,
        b.${B.jobId} AS jobid, b.${B.jobStatus} AS jobstatus,
        CASE WHEN b.${B.finishedAtUtc} IS NOT NULL OR ${WITHOUT_JOB} THEN 'T' ELSE 'F' END AS finished
      ${FROM} WHERE s.${F.system} = ? AND ${where.sql} AND ${requested ? ASKED_FOR : DUE}`,
    params: [systemId, ...where.params, ...(requested ? [] : dueNow())],
    key: [{ column: 's.id', alias: 'id' }],
  });
  const subjects = new Map(rows.map((row) => [Number(row.customerid), subjectOf(row)]));
  return customerIds.flatMap((customerId) => subjects.get(customerId) ?? []);
}

/** A customer that was called read back. */
export interface Settled {
  state: Pick<SyncState, 'id' | 'customerId' | 'state' | 'fingerprintSent' | 'tries'>;
  name: string;
}

/**
 * Customers that were sent in one of these batches, not again since, and called read back: In sync or Sent. Costs 10
 * units.
 */
export function readSettledOf(batches: readonly number[]): Settled[] {
  return readAll({
    sql: `SELECT s.id, s.${F.customerId} AS customerid, s.${F.customerName} AS customername, s.${F.state} AS state,
        s.${F.fingerprintSent} AS fingerprintsent, s.${F.tries} AS tries
      FROM ${F.type} s
      WHERE s.${F.batch} IN (${placeholders(batches)}) AND s.${F.state} IN (?, ?)`,
    params: [...batches, STATES.inSync, STATES.sent],
    key: [{ column: 's.id', alias: 'id' }],
  }).map((row) => ({
    state: {
      id: Number(row.id),
      customerId: Number(row.customerid),
      state: text(row.state) as State,
      fingerprintSent: text(row.fingerprintsent),
      tries: Number(row.tries ?? 0),
    },
    name: text(row.customername),
  }));
}

/** Customers that JOOR got for the first time on a day. Costs 10 units. */
export function readNewConnections(systemId: number, day: string): number {
  const [row] = readFew(
    `SELECT SUM(${B.newCount}) AS newcount FROM ${B.type}
     WHERE ${B.system} = ? AND ${B.status} = ? AND TO_CHAR(${B.sentAt}, 'YYYY-MM-DD') = ?`,
    [systemId, BATCH_STATUS.accepted, day],
  );
  return Number(row?.newcount ?? 0);
}

function subjectOf(row: Row): ReadBackSubject {
  return {
    state: {
      id: Number(row.id),
      customerId: Number(row.customerid),
      state: text(row.state) as State,
      customerCode: text(row.customercode),
      fingerprintSent: text(row.fingerprintsent),
      tries: Number(row.tries ?? 0),
      mayBeTakenLate: mayBeTakenLate(text(row.answerlostat)),
      changed: text(row.changed),
      batch: id(row.batch),
    },
    name: text(row.customername),
    sent: connectionOf(text(row.payload)),
    job: { id: text(row.jobid), status: text(row.jobstatus), finished: row.finished === 'T' },
    sentOn: text(row.senton),
    wasVerified: text(row.fingerprintverified) !== '',
    expectedOn: text(row.expectedon),
    today: text(row.today),
  };
}

/** A payload too long for its field was described instead of kept. */
const connectionOf = (payload: string): Node | null => keptJson(payload, isObject) as Node | null;
