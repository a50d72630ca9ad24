import * as record from 'N/record';
import { RUN as F } from '../netsuite/ids';
import { id, readFew, text } from '../netsuite/suiteql';

export const RUN_STATUS = { requested: 'Requested', finished: 'Finished', stopped: 'Stopped' } as const;

export const RUN_KIND = { scheduled: 'Scheduled', request: 'Request', compareAll: 'Compare All' } as const;

export type RunKind = (typeof RUN_KIND)[keyof typeof RUN_KIND];

/** A request waiting for a run. */
export interface Request {
  runId: number;
  /** null: for every External System. */
  systemId: number | null;
  customerIds: number[];
}

export interface RunResult {
  kind: RunKind;
  status: (typeof RUN_STATUS)[keyof typeof RUN_STATUS];
  startedAt: Date;
  /** Seconds. */
  duration: number;
  sent: number;
  failed: number;
  deferred: number;
  excluded: number;
  unchanged: number;
  /** Changes that the sweep found and the delta had missed. */
  foundBySweep: number;
  verified: number;
  batches: number;
  credits: number;
  units: number;
  /** Units by stage and by outcome, as JSON. */
  figures: string;
  watermarkBefore: string;
  watermarkAfter: string;
  message: string;
}

/** Requests that no run has taken yet, oldest first. Costs 10 units. */
export function readRequests(): Request[] {
  return readFew(
    `SELECT id, ${F.system} AS systemid, ${F.requestedIds} AS requestedids FROM ${F.type}
     WHERE ${F.status} = ? ORDER BY id`,
    [RUN_STATUS.requested],
  ).map((row) => ({
    runId: Number(row.id),
    systemId: id(row.systemid),
    customerIds: readIds(text(row.requestedids)).ids,
  }));
}

/** Internal ids from text in any common form, each once; `wrong` are the parts that are not ids. */
export function readIds(input: string): { ids: number[]; wrong: string[] } {
  const parts = input.split(/[\s,;|[\]"]+/).filter((part) => part !== '');
  const ids = parts.filter((part) => /^[1-9]\d{0,14}$/.test(part)).map(Number);
  return { ids: [...new Set(ids)], wrong: parts.filter((part) => !/^[1-9]\d{0,14}$/.test(part)) };
}

/** Ids of one request: as JSON they stay below the 100,000 characters of a Long Text, however long the ids are. */
const MAX_REQUESTED = 6000;

/** Keeps a request for the next run; `systemId` null: for every External System. 6 units for every 6,000 ids begun. */
export function saveRequests(customerIds: readonly number[], systemId: number | null): number[] {
  const runIds: number[] = [];
  for (let start = 0; start < customerIds.length; start += MAX_REQUESTED) {
    const part = customerIds.slice(start, start + MAX_REQUESTED);
    const run = record.create({ type: F.type });
    run.setValue({ fieldId: 'name', value: `Request for ${part.length} customers` });
    run.setValue({ fieldId: F.kind, value: RUN_KIND.request });
    run.setValue({ fieldId: F.status, value: RUN_STATUS.requested });
    if (systemId !== null) run.setValue({ fieldId: F.system, value: systemId });
    run.setValue({ fieldId: F.requestedIds, value: JSON.stringify(part) });
    runIds.push(run.save());
  }
  return runIds;
}

/** Records a run: 6 units. */
export function saveRun(result: RunResult): number {
  const run = record.create({ type: F.type });
  run.setValue({ fieldId: 'name', value: `${result.kind} run` });
  for (const [fieldId, value] of Object.entries(valuesOf(result))) run.setValue({ fieldId, value });
  return run.save();
}

/** Closes a request: 2 units. */
export function closeRequest(runId: number, message: string): void {
  record.submitFields({
    type: F.type,
    id: runId,
    values: { [F.status]: RUN_STATUS.finished, [F.message]: message },
  });
}

function valuesOf(result: RunResult): Record<string, record.FieldValue> {
  return Object.fromEntries((Object.keys(result) as (keyof RunResult)[]).map((key) => [F[key], result[key]])) as Record<
    string,
    record.FieldValue
  >;
}
