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

/** When the first and the last known run of a scheduled deployment ended; null: none is known. */
interface Finished {
  deployment: string;
  first: number | null;
  last: number | null;
}

/** When runs of each scheduled deployment ended, in milliseconds since 1970 UTC. Costs 10 units. */
export function readFinished(): Finished[] {
  const deployment = search.createColumn({ name: 'scriptid', join: 'scriptdeployment', summary: search.Summary.GROUP });
  const first = search.createColumn({ name: 'enddate', summary: search.Summary.MIN });
  const last = search.createColumn({ name: 'enddate', summary: search.Summary.MAX });
  const rows = search
    .create({
      type: search.Type.SCHEDULED_SCRIPT_INSTANCE,
      filters: [['script.scriptid', 'is', CUSTOMER_EXPORT.script], 'and', ['status', 'anyof', 'COMPLETE']],
      columns: [deployment, first, last],
    })
    .run()
    .getRange({ start: 0, end: INSTANCES });
  return CUSTOMER_EXPORT.deployments.scheduled.map((scheduled) => {
    const row = rows.find((each) => String(each.getValue(deployment)).toLowerCase() === scheduled);
    return {
      deployment: scheduled,
      first: timeIn(row?.getValue(first))[0] ?? null,
      last: timeIn(row?.getValue(last))[0] ?? null,
    };
  });
}

/** Search results print a date and time in the user's format; N/format reads the same format back. */
function timeIn(printed: unknown): number[] {
  if (typeof printed !== 'string' || printed === '') return [];
  return [(format.parse({ value: printed, type: format.Type.DATETIME }) as Date).getTime()];
}

/** A time in the format and time zone of the person who asks. */
export const printedTime = (time: number): string =>
  String(format.format({ value: new Date(time), type: format.Type.DATETIMETZ }));
