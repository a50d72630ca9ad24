import { MAX_SELECTED_IDS, selectionCondition } from '../../../customers/queries';
import { BATCH as B, EXTERNAL_SYSTEM, RUN as F, SYNC_STATE } from '../../../netsuite/ids';
import { daysBefore, type Instant, instantOf, timeOf } from '../../../netsuite/instant';
import { printedTime } from '../../../netsuite/read-clock';
import { id, type Row, readFew, readPageOfMany, text, type Value } from '../../../netsuite/suiteql';
import { RUN_STATUS } from '../../../sync/records/run';
import type { Moment } from '../../contract/moment';
import type { TableRequest } from '../../contract/table';
import { Conditions } from '../../server/conditions';
import { choiceOf } from '../../server/parameters';
import { momentByClock, momentOf, NOW, printed } from '../../server/read-moment';
import {
  type BatchRow,
  type RUN_COLUMNS,
  type RUN_CONTENTS,
  RUN_COUNTS,
  RUN_DAYS,
  type RunRow,
  type RunsAnswer,
} from './contract';

/**
 * When it started, as it is printed. A request that waits has not; one that a run has answered never did itself, and stands
 * where it was made.
 */
const STARTED = `CASE WHEN r.${F.status} = '${RUN_STATUS.requested}' THEN NULL
  ELSE NVL(${printedTime(`r.${F.startedAt}`)}, ${printedTime('r.created')}) END`;

const COLUMNS = `r.id, r.${F.kind} AS kind, r.${F.status} AS status, ${STARTED} AS started,
  r.${F.startedAtUtc} AS startedinstant, ${NOW} AS now, ${RUN_COUNTS.map((name) => `r.${F[name]} AS ${name}`).join(', ')}`;

const CONTENTS: Record<keyof typeof RUN_CONTENTS, string> = {
  sent: `r.${F.sent} > 0`,
  failed: `r.${F.failed} > 0`,
  onHold: `r.${F.onHold} > 0`,
  message: `r.${F.messageStart} IS NOT NULL`,
};

/** Runs, and requests that wait for one. Costs 20 units. */
export function readRuns(request: TableRequest & { sort: (typeof RUN_COLUMNS)[number] }): RunsAnswer {
  const { filters, sort, descending, page, pageSize } = request;
  const conditions = new Conditions()
    .equal(`r.${F.kind}`, filters.kind)
    .equal(`r.${F.status}`, filters.status)
    .between(STARTED, filters.from, filters.to);
  const content = choiceOf(filters, 'with', CONTENTS);
  if (content) conditions.add(content);
  if (filters.at) conditions.add(`SUBSTR(${STARTED}, 1, ${filters.at.length > 10 ? 13 : 10}) = ?`, filters.at);
  const days = choiceOf(filters, 'days', Object.fromEntries(RUN_DAYS.map((each) => [each, Number(each)])));
  if (days) conditions.add(`r.${F.startedAtUtc} >= ?`, daysBefore(Date.now(), days));
  const { rows, total } = readPageOfMany({
    sql: `SELECT ${COLUMNS} FROM ${F.type} r WHERE ${conditions.sql}
      ORDER BY ${sort === 'startedAt' ? STARTED : `r.${F[sort]}`}${descending ? ' DESC' : ''}, r.id${descending ? ' DESC' : ''}`,
    params: conditions.params,
    page,
    pageSize,
  });
  return { rows: rows.map(runOf), total };
}

/** When a run was at work; `startedAt` '': never. */
interface RunTime {
  startedAt: Instant;
  seconds: number;
}

/** One run, with what it recorded as JSON; undefined where there is none. Costs 10 units. */
export function readRun(runId: number):
  | {
      run: RunRow;
      time: RunTime;
      system: string;
      foundBySweep: number;
      message: string;
      requestedIds: string;
      systemId: number | null;
      /** Lists of the run, see keptLists. */
      customers: string;
      requestedBy: string;
      figures: string;
    }
  | undefined {
  const [row] = readFew(
    `SELECT ${COLUMNS}, s.name AS systemname, r.${F.foundBySweep} AS foundbysweep, r.${F.message} AS message,
       r.${F.requestedIds} AS requestedids, r.${F.requestedBy} AS requestedby, r.${F.figures} AS figures, r.${F.duration} AS seconds,
       r.${F.customers} AS customers, r.${F.system} AS systemid
     FROM ${F.type} r LEFT JOIN ${EXTERNAL_SYSTEM.type} s ON s.id = r.${F.system} WHERE r.id = ?`,
    [runId],
  );
  return (
    row && {
      run: runOf(row),
      time: { startedAt: text(row.startedinstant), seconds: number(row.seconds) },
      system: text(row.systemname),
      foundBySweep: number(row.foundbysweep),
      message: text(row.message),
      requestedIds: text(row.requestedids),
      systemId: id(row.systemid),
      customers: text(row.customers),
      requestedBy: text(row.requestedby),
      figures: text(row.figures),
    }
  );
}

/**
 * The run that answered a request: the last that had begun when the request was closed. null: the record is no request, or
 * one that waits or was answered at once. Costs 20 units, 10 for such a one.
 */
export function readAnsweringRun(requestId: number): number | null {
  const [request] = readFew(
    `SELECT ${F.closedAtUtc} AS closed FROM ${F.type}
     WHERE id = ? AND ${F.startedAtUtc} IS NULL AND ${F.status} = ? AND ${F.closedAtUtc} IS NOT NULL`,
    [requestId, RUN_STATUS.finished],
  );
  if (!request) return null;
  const [run] = readFew(`SELECT MAX(id) AS id FROM ${F.type} WHERE ${F.startedAtUtc} <= ?`, [text(request.closed)]);
  return id(run?.id);
}

const BATCH_COLUMNS = `b.id, s.name AS systemname, b.${B.status} AS status, b.${B.customerCount} AS customers,
  b.${B.newCount} AS newcustomers, b.${B.credits} AS credits, b.${B.jobId} AS jobid, b.${B.jobStatus} AS jobstatus,
  b.${B.progress} AS progress, ${printed(`b.${B.sentAt}`)} AS sent, b.${B.sentAtUtc} AS sentinstant,
  ${printed(`b.${B.finishedAt}`)} AS finished, b.${B.finishedAtUtc} AS finishedinstant, b.${B.reply} AS reply`;

/** A minute before and after: not every clock involved counts seconds. */
const MINUTE = 60_000;

/** Batches of a run that did not keep which they were: those sent while it was at work. Costs 10 units. */
export function readBatchesSentIn({ startedAt, seconds }: RunTime): BatchRow[] {
  if (startedAt === '') return [];
  const from = timeOf(startedAt) - MINUTE;
  const to = timeOf(startedAt) + seconds * 1000 + MINUTE;
  return readFew(
    `SELECT ${BATCH_COLUMNS} FROM ${B.type} b JOIN ${EXTERNAL_SYSTEM.type} s ON s.id = b.${B.system}
     WHERE b.${B.sentAtUtc} >= ? AND b.${B.sentAtUtc} <= ? ORDER BY b.id`,
    [instantOf(from), instantOf(to)],
  ).map((row) => batchOf(row, startedAt));
}

/** Batches by internal id. Costs 10 units for every 900 begun. */
export function readBatches(ids: readonly number[], startedAt: Instant): BatchRow[] {
  const rows: BatchRow[] = [];
  for (let start = 0; start < ids.length; start += MAX_SELECTED_IDS) {
    const where = selectionCondition('b.id', { ids: ids.slice(start, start + MAX_SELECTED_IDS) });
    const found = readFew(
      `SELECT ${BATCH_COLUMNS} FROM ${B.type} b JOIN ${EXTERNAL_SYSTEM.type} s ON s.id = b.${B.system}
       WHERE ${where.sql} ORDER BY b.id`,
      where.params,
    );
    rows.push(...found.map((row) => batchOf(row, startedAt)));
  }
  return rows;
}

/** One batch with what was sent to whom; undefined where there is none. Costs 10 units. */
export function readBatch(
  id: number,
): { batch: BatchRow; baseUrl: string; customers: string; reply: string } | undefined {
  const [row] = readFew(
    `SELECT ${BATCH_COLUMNS}, s.${EXTERNAL_SYSTEM.baseUrl} AS baseurl, b.${B.customers} AS customerlist
     FROM ${B.type} b JOIN ${EXTERNAL_SYSTEM.type} s ON s.id = b.${B.system} WHERE b.id = ?`,
    [id],
  );
  return (
    row && {
      batch: batchOf(row, ''),
      baseUrl: text(row.baseurl),
      customers: text(row.customerlist),
      reply: text(row.reply),
    }
  );
}

/** The payloads of the customers whose last sending a batch was. Costs 10 units. */
export function readPayloads(batchId: number): string[] {
  return readFew(
    `SELECT ss.${SYNC_STATE.payload} AS payload FROM ${SYNC_STATE.type} ss WHERE ss.${SYNC_STATE.batch} = ?
     ORDER BY ss.id`,
    [batchId],
  ).map((row) => text(row.payload));
}

const number = (value: Value | undefined): number => Number(value ?? 0);

function startOf(row: Row): Moment | null {
  const when = text(row.started).slice(0, 16);
  return text(row.startedinstant) === '' ? momentByClock(when, row.now) : momentOf(when, row.startedinstant);
}

function runOf(row: Row): RunRow {
  const counts = Object.fromEntries(RUN_COUNTS.map((name) => [name, number(row[name.toLowerCase()])])) as Pick<
    RunRow,
    (typeof RUN_COUNTS)[number]
  >;
  return {
    id: Number(row.id),
    startedAt: startOf(row),
    kind: text(row.kind),
    status: text(row.status),
    ...counts,
  };
}

/** JOOR's status line, and what it says in words; the batch's own page has all of the reply. */
export function answerIn(reply: string): string {
  const [status = '', ...rest] = reply.split('\n');
  const body = rest.join('\n');
  const said =
    /"(?:comment|message)"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(body) ?? /<(?:comment|message)>([^<]*)</.exec(body);
  return [status.trim(), said?.[1]?.trim() ?? '']
    .filter((part) => part !== '')
    .join(': ')
    .slice(0, LONGEST_ANSWER);
}

const LONGEST_ANSWER = 300;

function batchOf(row: Row, startedAt: Instant): BatchRow {
  const [sentAt, began] = [timeOf(text(row.sentinstant)), timeOf(startedAt)];
  const seconds = Math.round((sentAt - began) / 1000);
  return {
    id: Number(row.id),
    system: text(row.systemname),
    status: text(row.status),
    customers: number(row.customers),
    newCustomers: number(row.newcustomers),
    credits: number(row.credits),
    sentAt: momentOf(row.sent, row.sentinstant),
    jobId: text(row.jobid),
    jobStatus: text(row.jobstatus),
    progress: number(row.progress),
    finishedAt: momentOf(row.finished, row.finishedinstant),
    secondsIn: Number.isNaN(seconds) ? null : Math.max(0, seconds),
    answer: answerIn(text(row.reply)),
  };
}
