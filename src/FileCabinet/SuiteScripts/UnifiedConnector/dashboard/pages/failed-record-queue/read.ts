import { EXTERNAL_SYSTEM, FAILED_RECORD as F, SYNC_STATE } from '../../../netsuite/ids';
import { daysBefore } from '../../../netsuite/instant';
import { placeholders } from '../../../netsuite/placeholders';
import { type Param, type Row, readFew, readPageOfMany, text } from '../../../netsuite/suiteql';
import { userTime } from '../../../netsuite/user-time';
import { FAILED_RECORD_STATUS } from '../../../sync/records/failed-record-status';
import { readHistory } from '../../../sync/records/history';
import { nextInQueue } from '../../../sync/why-not/next-steps';
import type { Filters, TablePage, TableRequest } from '../../contract/table';
import { type CodesCount, codesIn } from '../../faults/causes';
import { faultLines } from '../../faults/fault-lines';
import { Conditions } from '../../server/conditions';
import { choiceOf } from '../../server/parameters';
import { momentOf, printed } from '../../server/read-moment';
import {
  AGES,
  ANY_STATUS,
  type FAILED_RECORD_COLUMNS,
  type FailedRecordDetail,
  type FailedRecordRow,
  type HistoryLine,
} from './contract';

const ORDER: Record<(typeof FAILED_RECORD_COLUMNS)[number], string> = {
  recordName: `LOWER(f.${F.recordName})`,
  recordType: `f.${F.recordType}`,
  systemName: 'LOWER(s.name)',
  errorClass: `f.${F.errorClass}`,
  tries: `f.${F.tries}`,
  failedAt: `f.${F.failedAtUtc}`,
  nextTry: `ss.${SYNC_STATE.nextDueUtc}`,
};

const time = (column: string, instant: string, alias: string): string =>
  `${printed(column)} AS ${alias}, ${instant} AS ${alias}instant`;

const SELECT = `SELECT f.id, f.${F.recordType} AS recordtype, f.${F.recordId} AS recordid, f.${F.recordName} AS recordname,
    f.${F.system} AS systemid, s.name AS systemname, f.${F.errorClass} AS errorclass, f.${F.codes} AS codes,
    f.${F.errorMsg} AS errormsg, f.${F.tries} AS tries, f.${F.status} AS status, f.${F.closedBy} AS closedby,
    f.${F.dismissReason} AS dismissreason, ss.${SYNC_STATE.state} AS state, ${time(`f.${F.failedAt}`, `f.${F.failedAtUtc}`, 'failed')},
    ${time(`f.${F.closedAt}`, `f.${F.closedAtUtc}`, 'closed')},
    ${time(`ss.${SYNC_STATE.nextDue}`, `ss.${SYNC_STATE.nextDueUtc}`, 'nextdue')}`;

/** Joined by the references, which have an index; a deleted customer leaves none, and has no next try. */
const FROM = `FROM ${F.type} f LEFT JOIN ${EXTERNAL_SYSTEM.type} s ON s.id = f.${F.system}
    LEFT JOIN ${SYNC_STATE.type} ss ON ss.${SYNC_STATE.customer} = f.${F.customer}
      AND ss.${SYNC_STATE.system} = f.${F.system} AND f.${F.recordType} = 'Customer'`;

/** A page of the Failed Record Queue. Costs 20 units. */
export function readFailedRecordPage(request: TableRequest & { sort: keyof typeof ORDER }): TablePage<FailedRecordRow> {
  const { filters, sort, descending, page, pageSize } = request;
  const where = conditionsOf(filters);
  const { rows, total } = readPageOfMany({
    sql: `${SELECT} ${FROM} WHERE ${where.sql} ORDER BY ${ORDER[sort]}${descending ? ' DESC' : ''}, f.id`,
    params: where.params,
    page,
    pageSize,
  });
  return { total, rows: rows.map(rowOf) };
}

function conditionsOf(filters: Filters): Conditions {
  const { recordType, system, class: errorClass, code, text: words, age, status } = filters;
  const conditions = new Conditions()
    .equal(`f.${F.recordType}`, recordType)
    .equal(`f.${F.system}`, system)
    .equal(`f.${F.errorClass}`, errorClass)
    .contains([`f.${F.recordName}`, `f.${F.errorStart}`, `TO_CHAR(f.${F.recordId})`], words);
  if (status !== ANY_STATUS) conditions.equal(`f.${F.status}`, status || FAILED_RECORD_STATUS.open);
  if (code) conditions.add(`INSTR(', ' || f.${F.codes} || ',', ?) > 0`, `, ${code},`);
  const [, over, days] = choiceOf(filters, 'age', AGES) ? (/^(over-)?(\d+)$/.exec(age ?? '') ?? []) : [];
  if (days) conditions.add(`f.${F.failedAtUtc} ${over ? '<' : '>='} ?`, daysBefore(Date.now(), Number(days)));
  return conditions;
}

function rowOf(row: Row): FailedRecordRow {
  const status = text(row.status);
  const errorMsg = text(row.errormsg);
  const isOpen = status === FAILED_RECORD_STATUS.open;
  const errorClass = text(row.errorclass);
  const codes = codesIn(text(row.codes));
  return {
    id: Number(row.id),
    recordType: text(row.recordtype),
    recordId: Number(row.recordid),
    recordName: text(row.recordname),
    systemId: Number(row.systemid),
    systemName: text(row.systemname),
    errorClass,
    faults: faultLines(errorMsg, codes),
    errorMsg,
    tries: Number(row.tries ?? 0),
    status,
    state: text(row.state),
    failedAt: momentOf(row.failed, row.failedinstant),
    nextTry: isOpen ? momentOf(row.nextdue, row.nextdueinstant) : null,
    closed: isOpen
      ? null
      : { at: momentOf(row.closed, row.closedinstant), by: text(row.closedby), reason: text(row.dismissreason) },
    next: isOpen ? nextInQueue(errorClass, codes, text(row.state)) : '',
  };
}

/** Open Failed Records by External System and codes. Costs 10 units. */
export function readCodesCounts(system: string | undefined): CodesCount[] {
  const where = new Conditions()
    .equal(`f.${F.status}`, FAILED_RECORD_STATUS.open)
    .equal(`f.${F.recordType}`, 'Customer')
    .equal(`f.${F.system}`, system);
  const codes = `f.${F.codes}`;
  return readFew(
    `SELECT f.${F.system} AS systemid, ${codes} AS codes, COUNT(*) AS records FROM ${F.type} f WHERE ${where.sql}
     GROUP BY f.${F.system}, ${codes} ORDER BY f.${F.system}, ${codes}`,
    where.params,
  ).map((row) => ({ systemId: Number(row.systemid), codes: text(row.codes), count: Number(row.records) }));
}

/** External Systems and record types that have Failed Records. Costs 10 units. */
export function readQueueChoices(): { systems: { id: number; name: string }[]; recordTypes: string[] } {
  const rows = readFew(
    `SELECT f.${F.system} AS systemid, s.name AS systemname, f.${F.recordType} AS recordtype
     FROM ${F.type} f JOIN ${EXTERNAL_SYSTEM.type} s ON s.id = f.${F.system}
     GROUP BY f.${F.system}, s.name, f.${F.recordType} ORDER BY s.name, f.${F.system}, f.${F.recordType}`,
  );
  const systems = new Map(rows.map((row) => [Number(row.systemid), text(row.systemname)]));
  return {
    systems: [...systems].map(([id, name]) => ({ id, name })),
    recordTypes: [...new Set(rows.map((row) => text(row.recordtype)))].sort(),
  };
}

/** One Failed Record with its history; null: there is none. Costs 10 units. */
export function readFailedRecord(id: number, now: Date): FailedRecordDetail | null {
  const [row] = readFew(`${SELECT}, f.${F.history} AS history ${FROM} WHERE f.id = ?`, [id]);
  if (!row) return null;
  const history = readHistory(text(row.history)).reverse();
  return {
    record: rowOf(row),
    history: history.map(
      (entry): HistoryLine => ({
        minutesAgo: Math.round((now.getTime() - Date.parse(entry.at)) / 60_000),
        at: entry.at,
        printed: userTime(entry.at),
        errorClass: entry.class,
        message: entry.message,
      }),
    ),
  };
}

/** Customers of open or closed Failed Records by External System. At most 1,000 ids. Costs 10 units. */
export function readFailedCustomers(ids: readonly number[]): Map<number, number[]> {
  const params: Param[] = [...ids];
  const rows = readFew(
    `SELECT f.${F.system} AS systemid, f.${F.recordId} AS recordid FROM ${F.type} f
     WHERE f.${F.recordType} = 'Customer' AND f.id IN (${placeholders(ids)}) ORDER BY f.id`,
    params,
  );
  const customers = new Map<number, number[]>();
  for (const row of rows) {
    const systemId = Number(row.systemid);
    customers.set(systemId, [...(customers.get(systemId) ?? []), Number(row.recordid)]);
  }
  return customers;
}
