import * as record from 'N/record';
import { selectionCondition } from '../../customers/queries';
import { ACCOUNT_STATE, BATCH, FAILED_RECORD, RUN, SYNC_STATE } from '../../netsuite/ids';
import { daysBefore, type Instant } from '../../netsuite/instant';
import { logError } from '../../netsuite/log-error';
import { printedTime, type ReadClock } from '../../netsuite/read-clock';
import { readAll, text } from '../../netsuite/suiteql';
import { COMPARED_FIELDS, withCompared } from './compared-fields';
import { RUN_STATUS } from './run';

/**
 * Records of an earlier version have times without instants beside them (compared-fields.ts). They are moved over once,
 * by the first run after the deploy, and nothing else is done until then.
 */
export interface Move {
  type: string;
  ids: number[];
}

/** Records moved over in one invocation of reduce: about 2,000 of its 5,000 units. */
const SLICE = 500;

/** Records moved over in one run; the next one goes on. */
const MOST = 20_000;

/** A time without an instant beside it. */
const oldTime = (from: string, to: string): string => `(r.${from} IS NOT NULL AND r.${to} IS NULL)`;

const OLD: readonly { type: string; where: string }[] = [
  {
    type: SYNC_STATE.type,
    where: [
      `r.${SYNC_STATE.payloadLength} IS NULL`,
      oldTime(SYNC_STATE.nextDue, SYNC_STATE.nextDueUtc),
      oldTime(SYNC_STATE.verifiedAt, SYNC_STATE.verifiedAtUtc),
      oldTime(SYNC_STATE.eta, SYNC_STATE.etaUtc),
      oldTime(SYNC_STATE.answerLostAt, SYNC_STATE.answerLostAtUtc),
    ].join(' OR '),
  },
  {
    type: BATCH.type,
    where: [oldTime(BATCH.sentAt, BATCH.sentAtUtc), oldTime(BATCH.finishedAt, BATCH.finishedAtUtc)].join(' OR '),
  },
  {
    type: FAILED_RECORD.type,
    where: [
      oldTime(FAILED_RECORD.failedAt, FAILED_RECORD.failedAtUtc),
      oldTime(FAILED_RECORD.closedAt, FAILED_RECORD.closedAtUtc),
    ].join(' OR '),
  },
  {
    type: RUN.type,
    where: [
      oldTime(RUN.startedAt, RUN.startedAtUtc),
      `(r.${RUN.startedAt} IS NULL AND r.${RUN.status} = '${RUN_STATUS.finished}' AND r.${RUN.closedAtUtc} IS NULL)`,
    ].join(' OR '),
  },
];

/** What is to be moved over, and whether that is all. Costs 10 units for every 5,000 records of each type begun. */
export function findOldTimes(): { moves: Move[]; complete: boolean } {
  const moves: Move[] = [];
  let left = MOST;
  for (const { type, where } of OLD) {
    const rows = readAll(
      { sql: `SELECT r.id FROM ${type} r WHERE (${where})`, params: [], key: [{ column: 'r.id', alias: 'id' }] },
      left + 1,
    );
    const ids = rows.slice(0, left).map((row) => Number(row.id));
    for (let start = 0; start < ids.length; start += SLICE) moves.push({ type, ids: ids.slice(start, start + SLICE) });
    if (rows.length > left) return { moves, complete: false };
    left -= ids.length;
  }
  return { moves, complete: true };
}

/**
 * Writes the instants beside the times of these records. The times are read from the records: queries would print them in
 * a zone of which only the present offset is known. Costs 4 units for each record, and 10.
 */
export function moveOver({ type, ids }: Move, clockOf: () => ReadClock): void {
  const closed = type === RUN.type ? readClosings(ids, clockOf) : new Map<number, Instant>();
  for (const id of ids) {
    try {
      const values = comparedOf(type, id);
      const closedAt = closed.get(id);
      if (closedAt !== undefined) values[RUN.closedAtUtc] = closedAt;
      record.submitFields({ type, id, values });
    } catch (error) {
      logError(`The times of ${type} ${id} could not be moved over`, error);
    }
  }
}

function comparedOf(type: string, id: number): Record<string, record.FieldValue> {
  const loaded = record.load({ type, id });
  const fields = COMPARED_FIELDS[type] ?? [];
  const sources = fields.map(({ from }) => [from, loaded.getValue({ fieldId: from })] as const);
  const values = withCompared(Object.fromEntries(sources));
  return Object.fromEntries(fields.map(({ to }) => [to, values[to] ?? '']));
}

/** When requests were answered that never were a run of their own: nothing was written to them since. Costs 20 units. */
function readClosings(ids: readonly number[], clockOf: () => ReadClock): Map<number, Instant> {
  const where = selectionCondition('r.id', { ids: [...ids] });
  const rows = readAll({
    sql: `SELECT r.id, ${printedTime('r.lastmodified')} AS closed FROM ${RUN.type} r
      WHERE ${where.sql} AND r.${RUN.startedAt} IS NULL`,
    params: where.params,
    key: [{ column: 'r.id', alias: 'id' }],
  });
  return new Map(rows.map((row) => [Number(row.id), clockOf().read(text(row.closed))]));
}

/** When the whole account is moved over. Costs 4 units. */
export function moveAccountState(accountStateId: number): void {
  const watermark = String(
    record.load({ type: ACCOUNT_STATE.type, id: accountStateId }).getValue({ fieldId: ACCOUNT_STATE.watermarkTime }) ??
      '',
  );
  const values = comparedOf(ACCOUNT_STATE.type, accountStateId);
  if (isOldWatermark(watermark)) values[ACCOUNT_STATE.watermarkTime] = fromOldWatermark(watermark);
  record.submitFields({ type: ACCOUNT_STATE.type, id: accountStateId, values });
}

/** YYYY-MM-DD HH:MM:SS, of a zone that nobody noted. */
const isOldWatermark = (watermark: string): boolean => /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(watermark);

/** No zone is a day away from UTC: a day earlier nothing is missed. */
const fromOldWatermark = (watermark: string): Instant => daysBefore(Date.parse(`${watermark.replace(' ', 'T')}Z`), 1);
