import * as format from 'N/format';
import * as search from 'N/search';
import { CUSTOMER_EXPORT } from './ids';

/** When runs of one deployment were, in milliseconds since 1970 UTC and to the minute. */
export interface RunTimes {
  /** Script id of the deployment. */
  deployment: string;
  /** When its last run ended; null: no finished run is known. */
  lastFinished: number | null;
  /** When its latest runs began, the earliest first. */
  starts: number[];
}

/** A run has an instance for each of its stages: these are the runs of more than a day, at one every 15 minutes. */
const INSTANCES = 1000;

/**
 * When the scheduled deployments of the export ran. What a deployment's Status says is no proof: a schedule that reads
 * Scheduled and never started was seen. null: this role may not see instances. Costs 30 units.
 */
export function readRunTimes(): RunTimes[] | null {
  try {
    return CUSTOMER_EXPORT.deployments.scheduled.map(runTimesOf);
  } catch (error) {
    if (/PERMISSION/.test((error as Error).name)) return null;
    throw error;
  }
}

function runTimesOf(deployment: string): RunTimes {
  const rows = search
    .create({
      type: search.Type.SCHEDULED_SCRIPT_INSTANCE,
      filters: [
        ['script.scriptid', 'is', CUSTOMER_EXPORT.script],
        'and',
        ['scriptdeployment.scriptid', 'is', deployment],
      ],
      columns: [search.createColumn({ name: 'datecreated', sort: search.Sort.DESC }), 'enddate', 'status'],
    })
    .run()
    .getRange({ start: 0, end: INSTANCES });
  const ended = rows
    .filter((row) => String(row.getValue('status')).toUpperCase() === 'COMPLETE')
    .flatMap((row) => timeIn(row.getValue('enddate')));
  const starts = rows.flatMap((row) => timeIn(row.getValue('datecreated')));
  return {
    deployment,
    lastFinished: ended.length === 0 ? null : Math.max(...ended),
    starts: [...new Set(starts)].sort((one, other) => one - other),
  };
}

/** When runs of the export ended, in milliseconds since 1970 UTC. */
export interface FinishedRuns {
  /** The last run of each scheduled deployment, by its script id; of which none is known, is left out. */
  last: Map<string, number>;
  /** The first run that is known, whatever started it, and the first of a scheduled deployment; null: none is. */
  first: number | null;
  firstScheduled: number | null;
}

/** Costs 10 units. */
export function readFinishedRuns(): FinishedRuns {
  const deployment = search.createColumn({ name: 'scriptid', join: 'scriptdeployment', summary: search.Summary.GROUP });
  const ended = search.createColumn({ name: 'enddate', summary: search.Summary.MAX });
  const firstEnded = search.createColumn({ name: 'enddate', summary: search.Summary.MIN });
  const rows = search
    .create({
      type: search.Type.SCHEDULED_SCRIPT_INSTANCE,
      filters: [['script.scriptid', 'is', CUSTOMER_EXPORT.script], 'and', ['status', 'anyof', 'COMPLETE']],
      columns: [deployment, ended, firstEnded],
    })
    .run()
    .getRange({ start: 0, end: INSTANCES });
  const scheduled: readonly string[] = CUSTOMER_EXPORT.deployments.scheduled;
  const last = new Map(
    rows.flatMap((row): [string, number][] => {
      const id = String(row.getValue(deployment)).toLowerCase();
      return scheduled.includes(id) ? timeIn(row.getValue(ended)).map((time) => [id, time]) : [];
    }),
  );
  const isScheduled = (row: search.Result): boolean =>
    scheduled.includes(String(row.getValue(deployment)).toLowerCase());
  const firstOf = (some: readonly search.Result[]): number | null => {
    const firsts = some.flatMap((row) => timeIn(row.getValue(firstEnded)));
    return firsts.length === 0 ? null : Math.min(...firsts);
  };
  return { last, first: firstOf(rows), firstScheduled: firstOf(rows.filter(isScheduled)) };
}

/**
 * Search results print a date and time in the user's format and zone. N/format reads DATETIMETZ in that zone; DATETIME it
 * writes in Pacific time (measured in an account), and may read so.
 */
function timeIn(printed: unknown): number[] {
  if (typeof printed !== 'string' || printed === '') return [];
  return [(format.parse({ value: printed, type: format.Type.DATETIMETZ }) as Date).getTime()];
}
