import { ACCOUNT_STATE, CHANGE, EXTERNAL_SYSTEM, FAILED_RECORD, MATCH, RUN } from '../../../netsuite/ids';
import { placeholders } from '../../../netsuite/placeholders';
import { printedTime } from '../../../netsuite/read-clock';
import { type Param, readFew, readPageOfMany, text } from '../../../netsuite/suiteql';
import type { ChangeKind } from '../../../sync/records/change-store';
import { counted } from '../../../sync/records/counted';
import { FAILED_RECORD_STATUS } from '../../../sync/records/failed-record-status';
import { RUN_STATUS } from '../../../sync/records/run';
import { readIds } from '../../../sync/records/run-store';
import type { Moment } from '../../contract/moment';
import type { TableRequest } from '../../contract/table';
import { Conditions } from '../../server/conditions';
import { momentByClock, NOW, printed } from '../../server/read-moment';
import { EVENT_KINDS, type EventKind, type EventRow } from './contract';

interface Source {
  type: string;
  at: string;
  where: string;
  /** Columns of what it says besides its kind. */
  words: readonly string[];
  together?: true;
}

/** Where events stand: time, condition and words of each kind. */
const SOURCES: Record<EventKind, Source> = {
  run: {
    type: RUN.type,
    at: RUN.startedAt,
    where: `(${RUN.messageStart} IS NOT NULL OR ${RUN.requestedBy} IS NOT NULL) AND ${RUN.status} <> '${RUN_STATUS.stopped}'`,
    words: [RUN.messageStart, RUN.requestedBy],
  },
  error: {
    type: RUN.type,
    at: RUN.startedAt,
    where: `${RUN.status} = '${RUN_STATUS.stopped}'`,
    words: [RUN.messageStart],
  },
  dismissal: {
    type: FAILED_RECORD.type,
    at: FAILED_RECORD.closedAt,
    where: `${FAILED_RECORD.status} = '${FAILED_RECORD_STATUS.dismissed}'`,
    words: [FAILED_RECORD.recordName, FAILED_RECORD.closedBy, FAILED_RECORD.dismissReason],
  },
  match: {
    type: MATCH.type,
    at: MATCH.closedAt,
    where: `${MATCH.state} IN ('done', 'left-out')`,
    words: [MATCH.closedBy, MATCH.reason],
  },
  pause: changes('pause'),
  customer: changes('customer'),
  template: changes('template'),
  handOver: changes('handOver'),
  system: changes('system'),
  // A map is imported in one go: lines of one minute are one event.
  valueMap: { ...changes('valueMap'), together: true },
  fieldMap: { ...changes('fieldMap'), together: true },
};

function changes(kind: ChangeKind): Source {
  return { type: CHANGE.type, at: CHANGE.at, where: `${CHANGE.kind} = '${kind}'`, words: [CHANGE.what] };
}

export interface EventKey {
  kind: EventKind;
  id: number;
  at: Moment | null;
  /** Records that tell of it; `id` is one of them. */
  records: number;
}

/** Events of all kinds by time. What happened is read apart: long texts cannot be united with others. Costs 20 units. */
export function readEvents({ filters, descending, page, pageSize }: TableRequest): { rows: EventKey[]; total: number } {
  const conditions = new Conditions('e.happened IS NOT NULL')
    .equal('e.kind', filters.kind)
    .between('e.happened', filters.from, filters.to);
  if (filters.minute) conditions.add('SUBSTR(e.happened, 1, 16) = ?', filters.minute);
  const parts = KINDS.flatMap((kind) => partOf(kind, filters));
  const direction = descending ? ' DESC' : '';
  const { rows, total } = readPageOfMany({
    sql: `SELECT e.kind, e.id, e.records, e.happened, ${NOW} AS now
      FROM (${parts.map(({ sql }) => sql).join(' UNION ALL ')}) e WHERE ${conditions.sql}
      ORDER BY e.happened${direction}, e.kind, e.id${direction}`,
    params: [...parts.flatMap(({ params }) => params), ...conditions.params],
    page,
    pageSize,
  });
  return {
    total,
    rows: rows.map((row) => ({
      kind: text(row.kind) as EventKind,
      id: Number(row.id),
      at: momentByClock(text(row.happened).slice(0, 16), row.now),
      records: Number(row.records),
    })),
  };
}

const KINDS = Object.keys(EVENT_KINDS) as EventKind[];

/** The events of one kind, where it or what they say holds the words; none where neither can. */
function partOf(kind: EventKind, { text: words, minute }: TableRequest['filters']): { sql: string; params: Param[] }[] {
  const { type, at, where, words: columns, together } = SOURCES[kind];
  const isNamed = !words || EVENT_KINDS[kind].toLowerCase().includes(words.toLowerCase());
  if (!isNamed && columns.length === 0) return [];
  const conditions = new Conditions(where).contains(columns, isNamed ? '' : words);
  const from = `FROM ${type} WHERE ${conditions.sql}`;
  const sql =
    together && !minute
      ? `SELECT '${kind}' AS kind, MAX(id) AS id, MAX(${printedTime(at)}) AS happened, COUNT(*) AS records ${from}
         GROUP BY ${printed(at)}`
      : `SELECT '${kind}' AS kind, id, ${printedTime(at)} AS happened, 1 AS records ${from}`;
  return [{ sql, params: conditions.params }];
}

const among = (ids: readonly number[]): string => `id IN (${placeholders(ids)})`;

/** What was changed, by internal id. Costs 10 units, nothing without ids. */
export function readChanges(ids: readonly number[]): Map<number, string> {
  if (ids.length === 0) return new Map();
  const rows = readFew(`SELECT id, ${CHANGE.what} AS what FROM ${CHANGE.type} WHERE ${among(ids)}`, [...ids]);
  return new Map(rows.map((row) => [Number(row.id), text(row.what)]));
}

/** What a run said, and who asked for it. */
export interface RunWords {
  message: string;
  asked: EventRow['asked'];
}

/** What runs said, by internal id. Costs 10 units, nothing without ids. */
export function readRunWords(ids: readonly number[]): Map<number, RunWords> {
  if (ids.length === 0) return new Map();
  const rows = readFew(
    `SELECT id, ${RUN.message} AS message, ${RUN.requestedBy} AS requestedby, ${RUN.requestedIds} AS requestedids,
       ${RUN.sent} AS sent, ${RUN.failed} AS failed
     FROM ${RUN.type} WHERE ${among(ids)}`,
    [...ids],
  );
  return new Map(
    rows.map((row): [number, RunWords] => {
      const customers = readIds(text(row.requestedids)).ids.length;
      const by = text(row.requestedby);
      const did = `${counted(Number(row.sent ?? 0), 'customer')} sent, ${Number(row.failed ?? 0)} newly failed.`;
      return [
        Number(row.id),
        { message: text(row.message) || did, asked: by === '' && customers === 0 ? null : { by, customers } },
      ];
    }),
  );
}

export interface Dismissal {
  name: string;
  by: string;
  reason: string;
}

/** Who dismissed Failed Records, and why, by internal id. Costs 10 units, nothing without ids. */
export function readDismissals(ids: readonly number[]): Map<number, Dismissal> {
  if (ids.length === 0) return new Map();
  const rows = readFew(
    `SELECT id, ${FAILED_RECORD.recordName} AS recordname, ${FAILED_RECORD.closedBy} AS closedby,
       ${FAILED_RECORD.dismissReason} AS reason
     FROM ${FAILED_RECORD.type} WHERE ${among(ids)}`,
    [...ids],
  );
  return new Map(
    rows.map((row) => [
      Number(row.id),
      { name: text(row.recordname), by: text(row.closedby), reason: text(row.reason) },
    ]),
  );
}

export interface ClosedMatch {
  system: string;
  by: string;
  /** Why it was left out; '' where it is done. */
  reason: string;
}

/** Who finished or left out matches, by internal id. Costs 10 units, nothing without ids. */
export function readClosedMatches(ids: readonly number[]): Map<number, ClosedMatch> {
  if (ids.length === 0) return new Map();
  const rows = readFew(
    `SELECT m.id, s.name AS systemname, m.${MATCH.closedBy} AS closedby, m.${MATCH.reason} AS reason
     FROM ${MATCH.type} m LEFT JOIN ${EXTERNAL_SYSTEM.type} s ON s.id = m.${MATCH.system}
     WHERE m.id IN (${placeholders(ids)})`,
    [...ids],
  );
  return new Map(
    rows.map((row) => [
      Number(row.id),
      { system: text(row.systemname), by: text(row.closedby), reason: text(row.reason) },
    ]),
  );
}

/** Names of External Systems by internal id, each with what its alerts have told, as JSON. Costs 10 units. */
export function readAlertBooks(): Map<number, { name: string; book: string }> {
  const rows = readFew(
    `SELECT s.id, s.name, a.${ACCOUNT_STATE.alerts} AS book
     FROM ${EXTERNAL_SYSTEM.type} s LEFT JOIN ${ACCOUNT_STATE.type} a ON a.${ACCOUNT_STATE.system} = s.id
     ORDER BY s.id`,
  );
  return new Map(rows.map((row) => [Number(row.id), { name: text(row.name), book: text(row.book) }]));
}
