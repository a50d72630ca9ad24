import * as log from 'N/log';
import * as record from 'N/record';
import { removeDocument } from '../../netsuite/cabinet';
import { BATCH, CHANGE, CUSTOMER_FILE, FAILED_RECORD, ORDER_CUSTOMER, RUN, SYNC_STATE } from '../../netsuite/ids';
import { daysBefore, type Instant } from '../../netsuite/instant';
import { logError } from '../../netsuite/log-error';
import { placeholders } from '../../netsuite/placeholders';
import { BOUND_TIME, clockAhead } from '../../netsuite/read-clock';
import { remainingUnits } from '../../netsuite/remaining-units';
import { id, type Param, readFew, readPage } from '../../netsuite/suiteql';
import { BATCH_STATUS } from './batch-store';
import { withCompared } from './compared-fields';
import { FAILED_RECORD_STATUS } from './failed-record-status';
import { ENDS, FILE_STATE } from './file-states';
import { RUN_STATUS } from './run';
import { isQueued, STATES } from './states';

const QUEUED = Object.values(STATES).filter(isQueued);

export interface Retention {
  /** Days: age from which batches and closed Failed Records of this External System go. */
  days: number;
  /** Days: age from which runs go: the longest Retention of all External Systems, for a run serves all of them. */
  runDays: number;
  /** Minutes that the run's read clock is ahead of UTC. */
  clockOffset: number;
}

/** Records removed at once. The next sweep goes on. */
const MAX_REMOVED = 1000;

/** Below this many units nothing more is removed. */
const RESERVE = 1000;

/**
 * Removes what is finished and older than its days: runs, batches, and Failed Records resolved or dismissed. Never an
 * open one, a batch whose job is not finished, or one that a customer still waits for. Empties what was sent of customers
 * excluded for so long. Costs 60 units, 4 for each record, 2 for each payload and 24 for each file.
 */
export function removeOld(systemId: number, retention: Retention): number {
  const old = findOld(systemId, retention);
  const removed = old.records.slice(0, MAX_REMOVED).filter(remove).length;
  const payloads = old.payloads.filter(emptyPayload).length;
  const files = old.files.filter(removeFile).length;
  if (removed + payloads + files > 0) {
    log.audit({ title: 'Removed after the retention period', details: { records: removed, payloads, files } });
  }
  return removed;
}

/** What `removeOld` removes, and the Sync States that it empties, by internal id. Costs 60 units. */
export function findOld(
  systemId: number,
  { days, runDays, clockOffset }: Retention,
): { records: OldRecord[]; payloads: number[]; files: OldFile[] } {
  const old = daysBefore(Date.now(), days);
  const oldRun = daysBefore(Date.now(), runDays);
  const { show } = clockAhead(clockOffset);
  const records = [
    ...find(FAILED_RECORD.type, [`r.${FAILED_RECORD.system} = ?`, systemId], show(old), [
      // Of a customer that fails on, it stays: without it, the customer would stand in the queue anew.
      `r.${FAILED_RECORD.status} IN (?, ?) AND r.${FAILED_RECORD.closedAtUtc} < ?
        AND NOT EXISTS (SELECT s.id FROM ${SYNC_STATE.type} s
          WHERE s.${SYNC_STATE.customerId} = r.${FAILED_RECORD.recordId} AND s.${SYNC_STATE.system} = r.${FAILED_RECORD.system}
            AND s.${SYNC_STATE.state} IN (${placeholders(QUEUED)}))`,
      FAILED_RECORD_STATUS.resolved,
      FAILED_RECORD_STATUS.dismissed,
      old,
      ...QUEUED,
    ]),
    ...find(BATCH.type, [`r.${BATCH.system} = ?`, systemId], show(old), [
      `r.${BATCH.status} NOT IN (?, ?) AND (r.${BATCH.status} <> ? OR r.${BATCH.finishedAtUtc} IS NOT NULL)
        AND NOT EXISTS (SELECT s.id FROM ${SYNC_STATE.type} s
          WHERE s.${SYNC_STATE.batch} = r.id AND s.${SYNC_STATE.state} IN (?, ?, ?))`,
      BATCH_STATUS.intent,
      BATCH_STATUS.inFile,
      BATCH_STATUS.accepted,
      STATES.accepted,
      STATES.waiting,
      STATES.unknown,
    ]),
    // Whatever became of it: who orders again is seen again, and who was created has the external id.
    ...find(ORDER_CUSTOMER.type, [`r.${ORDER_CUSTOMER.system} = ?`, systemId], show(old), [
      `r.${ORDER_CUSTOMER.seenAtUtc} < ?`,
      old,
    ]),
    ...find(RUN.type, [`r.${RUN.status} IN (?, ?)`, RUN_STATUS.finished, RUN_STATUS.stopped], show(oldRun), ['1 = 1']),
    ...find(CHANGE.type, ['1 = 1'], show(oldRun), ['1 = 1']),
  ];
  return { records, payloads: readOldPayloads(systemId, show(old)), files: readOldFiles(systemId, old) };
}

interface OldFile {
  id: number;
  document: number | null;
}

/** Customer Sync files made before a time, of which it is known what became, and test files. Costs 10 units. */
const readOldFiles = (systemId: number, before: Instant): OldFile[] =>
  readFew(
    `SELECT f.id, f.${CUSTOMER_FILE.document} AS document FROM ${CUSTOMER_FILE.type} f
     WHERE f.${CUSTOMER_FILE.system} = ? AND f.${CUSTOMER_FILE.madeAtUtc} < ? AND f.${CUSTOMER_FILE.state} IN (${placeholders(CLOSED)})
     ORDER BY f.id FETCH FIRST 200 ROWS ONLY`,
    [systemId, before, ...CLOSED],
  ).map((row) => ({ id: Number(row.id), document: id(row.document) }));

const CLOSED = [...ENDS, FILE_STATE.test];

/** The file in the File Cabinet first: without its record nobody would find it. Costs 24 units. */
function removeFile({ id: fileId, document }: OldFile): boolean {
  if (remainingUnits() < RESERVE) return false;
  try {
    if (document !== null) removeDocument(document);
  } catch (error) {
    logError(`The document of file ${fileId} could not be removed`, error);
    return false;
  }
  return remove({ type: CUSTOMER_FILE.type, id: fileId });
}

/** Sync States of customers that left before a time, and that still hold what was sent of them. Costs 10 units. */
function readOldPayloads(systemId: number, before: string): number[] {
  const { rows } = readPage(
    {
      sql: `SELECT s.id FROM ${SYNC_STATE.type} s WHERE s.${SYNC_STATE.system} = ? AND s.${SYNC_STATE.state} = ?
        AND s.${SYNC_STATE.payloadLength} > 0 AND s.lastmodified < ${BOUND_TIME}`,
      params: [systemId, STATES.excluded, before],
      key: [{ column: 's.id', alias: 'id' }],
    },
    [0],
  );
  return rows.slice(0, MAX_REMOVED).map((row) => Number(row.id));
}

function emptyPayload(id: number): boolean {
  if (remainingUnits() < RESERVE) return false;
  record.submitFields({ type: SYNC_STATE.type, id, values: withCompared({ [SYNC_STATE.payload]: '' }) });
  return true;
}

type Condition = [sql: string, ...params: Param[]];

interface OldRecord {
  type: string;
  id: number;
}

function find(
  type: string,
  [scope, ...scopeParams]: Condition,
  before: string,
  [sql, ...params]: Condition,
): OldRecord[] {
  const { rows } = readPage(
    {
      sql: `SELECT r.id FROM ${type} r WHERE ${scope} AND r.created < ${BOUND_TIME} AND ${sql}`,
      params: [...scopeParams, before, ...params],
      key: [{ column: 'r.id', alias: 'id' }],
    },
    [0],
  );
  return rows.map((row) => ({ type, id: Number(row.id) }));
}

/** One that NetSuite refuses to remove is logged, and the others go. */
function remove({ type, id }: OldRecord): boolean {
  if (remainingUnits() < RESERVE) return false;
  try {
    record.delete({ type, id });
    return true;
  } catch (error) {
    logError(`${type} ${id} could not be removed`, error);
    return false;
  }
}
