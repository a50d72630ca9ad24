import * as record from 'N/record';
import * as runtime from 'N/runtime';
import { isDuplicate } from '../../netsuite/duplicate';
import { RUN as F } from '../../netsuite/ids';
import { instantOf } from '../../netsuite/instant';
import { id, readFew, text } from '../../netsuite/suiteql';
import { withCompared } from './compared-fields';
import { counted } from './counted';
import { isObject, keptJson } from './kept-json';
import { fittingLines } from './long-text';
import type { Request } from './request';
import { RUN_KIND, RUN_STATUS, type RunResult } from './run';

/** Requests that are not answered yet, oldest first. Costs 10 units. */
export function readRequests(): Request[] {
  return readFew(
    `SELECT id, ${F.system} AS systemid, ${F.requestedIds} AS requestedids, ${F.status} AS status,
       ${F.figures} AS figures, ${F.requestedBy} AS requestedby FROM ${F.type}
     WHERE ${F.status} IN (?, ?) ORDER BY id`,
    [RUN_STATUS.requested, RUN_STATUS.running],
  ).map((row) => ({
    runId: Number(row.id),
    systemId: id(row.systemid),
    customerIds: readIds(text(row.requestedids)).ids,
    requestedBy: text(row.requestedby),
    minutesUnderWay: text(row.status) === RUN_STATUS.running ? minutesSince(text(row.figures)) : null,
  }));
}

/** An instant and no date of the account: at a change of the clocks that is an hour off, and two would send at once. */
const begunNow = (): string => JSON.stringify({ begun: new Date().toISOString() });

function minutesSince(figures: string): number {
  const begun = Date.parse(String(keptJson(figures, isObject)?.begun ?? ''));
  // Of what nobody knows when it began, nobody waits for the end.
  return Number.isNaN(begun) ? Number.POSITIVE_INFINITY : (Date.now() - begun) / 60_000;
}

/** Internal ids from text in any common form, each once; `wrong` are the parts that are not ids. */
export function readIds(input: string): { ids: number[]; wrong: string[] } {
  const parts = input.split(/[\s,;|[\]"]+/).filter((part) => part !== '');
  const ids = parts.filter((part) => /^[1-9]\d{0,14}$/.test(part)).map(Number);
  return { ids: [...new Set(ids)], wrong: parts.filter((part) => !/^[1-9]\d{0,14}$/.test(part)) };
}

/** Ids of one request: as JSON they stay below the 100,000 characters of a Long Text, however long the ids are. */
const MAX_REQUESTED = 6000;

/**
 * Keeps a request for the next run; `systemId` null: for every External System. `requestedBy`: who asked, where that is not
 * whoever runs this script. 6 units for every 6,000 ids begun.
 */
export function saveRequests(
  customerIds: readonly number[],
  systemId: number | null,
  requestedBy: string = currentUser(),
): number[] {
  const runIds: number[] = [];
  for (let start = 0; start < customerIds.length; start += MAX_REQUESTED) {
    const part = customerIds.slice(start, start + MAX_REQUESTED);
    const run = newRequest(part, systemId, requestedBy);
    run.setValue({ fieldId: F.status, value: RUN_STATUS.requested });
    runIds.push(run.save());
  }
  return runIds;
}

/**
 * Keeps for the next run that somebody wants it, of an External System or (null) of all, though nobody is named: it looks for
 * changes whatever the interval. 6 units.
 */
export function saveRunRequest(systemId: number | null, requestedBy: string = currentUser()): number {
  const run = newRequest([], systemId, requestedBy);
  run.setValue({ fieldId: F.status, value: RUN_STATUS.requested });
  return run.save();
}

/** A text field holds 300 characters. */
export const MAX_NAMES = 300;

/** Who asked for what, as a Run keeps it that answered several requests. */
export function askedBy(requests: readonly Pick<Request, 'customerIds' | 'requestedBy'>[]): Asked {
  const names = [...new Set(requests.map(({ requestedBy }) => requestedBy).filter((name) => name !== ''))];
  const ids = [...new Set(requests.flatMap(({ customerIds }) => customerIds))];
  return { by: names.join(', ').slice(0, MAX_NAMES), customerIds: ids.slice(0, MAX_REQUESTED) };
}

/** External id of a Run record, never used before. */
export const newRunKey = (): string => `uc_run_${Date.now()}_${Math.random().toString(36).slice(2)}`;

/** What people asked of a run. */
export interface Asked {
  by: string;
  customerIds: number[];
}

/**
 * Records a run: 6 units. Once for each key, so that a restarted summarize makes no second record. null: it is there.
 */
export function saveRun(result: RunResult, key: string | null, asked: Asked): number | null {
  const run = record.create({ type: F.type });
  if (key !== null) run.setValue({ fieldId: 'externalid', value: key });
  run.setValue({ fieldId: 'name', value: `${result.kind} run` });
  for (const [fieldId, value] of Object.entries(valuesOf(result))) run.setValue({ fieldId, value });
  if (asked.customerIds.length > 0) {
    run.setValue({ fieldId: F.requestedIds, value: JSON.stringify(asked.customerIds) });
  }
  if (asked.by !== '') run.setValue({ fieldId: F.requestedBy, value: asked.by });
  try {
    return run.save();
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return null;
  }
}

/** Closes a request: 2 units. `message` is sentences, one on a line. */
export function closeRequest(runId: number, message: string): void {
  record.submitFields({
    type: F.type,
    id: runId,
    values: withCompared({
      [F.status]: RUN_STATUS.finished,
      [F.message]: fittingLines(message),
      [F.closedAtUtc]: instantOf(Date.now()),
    }),
  });
}

/** Leaves a request, or what remains of it, to the next run. Costs 2 units. */
export function leaveRequest({
  runId,
  systemId,
  customerIds,
}: Pick<Request, 'runId' | 'systemId' | 'customerIds'>): void {
  record.submitFields({
    type: F.type,
    id: runId,
    values: {
      externalid: freed(runId),
      [F.status]: RUN_STATUS.requested,
      [F.system]: systemId,
      [F.requestedIds]: JSON.stringify(customerIds),
    },
  });
}

/** External id of the request that a script answers itself: there is one at a time. */
const UNDER_WAY = 'uc_direct_export';

/** Any other value makes room for the next one. */
const freed = (runId: number): string => `uc_request_${runId}`;

/**
 * Keeps a request that the running script is about to answer itself. null: another script is answering one, or broke off
 * while it did. Costs 6 units.
 */
export function beginRequest(customerIds: readonly number[], systemId: number | null): number | null {
  const run = newRequest(customerIds, systemId, currentUser());
  run.setValue({ fieldId: 'externalid', value: UNDER_WAY });
  run.setValue({ fieldId: F.status, value: RUN_STATUS.running });
  const startedAt = withCompared({ [F.startedAt]: new Date() });
  for (const [fieldId, value] of Object.entries(startedAt)) run.setValue({ fieldId, value });
  run.setValue({ fieldId: F.figures, value: begunNow() });
  try {
    return run.save();
  } catch (error) {
    if (isDuplicate(error)) return null;
    throw error;
  }
}

/** Closes the request that the running script answered itself, with what it did. Costs 2 units. */
export function endRequest(runId: number, result: RunResult): void {
  record.submitFields({ type: F.type, id: runId, values: { ...valuesOf(result), externalid: freed(runId) } });
}

/** Also under Execute As Role: that of the person who called (measured, see netsuite.md). Costs nothing. */
const currentUser = (): string => runtime.getCurrentUser().name;

function newRequest(customerIds: readonly number[], systemId: number | null, requestedBy: string): record.Record {
  const run = record.create({ type: F.type });
  const name = customerIds.length === 0 ? 'Run now' : `Request for ${counted(customerIds.length, 'customer')}`;
  run.setValue({ fieldId: 'name', value: name });
  run.setValue({ fieldId: F.kind, value: RUN_KIND.request });
  if (systemId !== null) run.setValue({ fieldId: F.system, value: systemId });
  run.setValue({ fieldId: F.requestedIds, value: JSON.stringify(customerIds) });
  run.setValue({ fieldId: F.requestedBy, value: requestedBy.slice(0, MAX_NAMES) });
  return run;
}

function valuesOf(result: RunResult): Record<string, record.FieldValue> {
  const values = { ...result, message: fittingLines(result.message) };
  return withCompared(
    Object.fromEntries((Object.keys(values) as (keyof RunResult)[]).map((key) => [F[key], values[key]])) as Record<
      string,
      record.FieldValue
    >,
  );
}
