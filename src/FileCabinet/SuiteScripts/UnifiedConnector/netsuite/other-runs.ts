import * as format from 'N/format';
import * as runtime from 'N/runtime';
import * as search from 'N/search';
import { CUSTOMER_EXPORT } from './ids';

const AT_WORK = ['PROCESSING', 'RESTART', 'RETRY'];
const QUEUED = 'PENDING';

const { next, soon } = CUSTOMER_EXPORT.deployments;

/** Submitted without a person who waits for them: queued, they keep nobody waiting, and they give way to everybody. */
const PATIENT: readonly string[] = [next, soon];

/** An instance of the export that counts as unfinished, in milliseconds since 1970 UTC and to the minute. */
export interface Instance {
  deployment: string;
  created: number;
}

/**
 * Another unfinished instance of the export that is to go first; null: none is. That is one created earlier, or in the same minute. Of two
 * created in the same minute both may leave; their work stays due for the next run. A run that another one had follow, or a
 * save, keeps nobody waiting while it is queued, and so gives way to everybody. Costs 20 units.
 */
export function anotherRunAhead(): Instance | null {
  const deployment = runtime.getCurrentScript().deploymentId.toLowerCase();
  const instances = unfinishedInstances();
  const own = instances.find((instance) => instance.deployment === deployment);
  const others = instances.filter((instance) => instance.deployment !== deployment);
  const [first = null] = others
    .filter(({ created }) => PATIENT.includes(deployment) || !own || created <= own.created)
    .sort((one, other) => one.created - other.created);
  return first;
}

/** Whether a run of the export is at work or waits in the queue, asked by another script. Costs 20 units. */
export const isExportRunning = (): boolean => unfinishedInstances().length > 0;

/** Unfinished instances of the export that keep others waiting. Costs 20 units. */
export function unfinishedInstances(): Instance[] {
  return search
    .create({
      type: search.Type.SCHEDULED_SCRIPT_INSTANCE,
      filters: [
        ['script.scriptid', 'is', CUSTOMER_EXPORT.script],
        'and',
        [
          ['status', 'anyof', ...AT_WORK],
          'or',
          [
            ['status', 'anyof', QUEUED],
            'and',
            ...PATIENT.flatMap((deployment, index) => [
              ...(index === 0 ? [] : ['and']),
              ['scriptdeployment.scriptid', 'isnot', deployment],
            ]),
          ],
        ],
      ],
      columns: ['datecreated', search.createColumn({ name: 'scriptid', join: 'scriptdeployment' })],
    })
    .run()
    .getRange({ start: 0, end: 1000 })
    .map((result) => ({
      deployment: String(result.getValue({ name: 'scriptid', join: 'scriptdeployment' })).toLowerCase(),
      created: createdAt(String(result.getValue('datecreated'))),
    }));
}

/**
 * Search results print a date and time in the user's format and zone. N/format reads DATETIMETZ in that zone; DATETIME it
 * writes in Pacific time (measured in an account), and may read so.
 */
function createdAt(printed: string): number {
  return (format.parse({ value: printed, type: format.Type.DATETIMETZ }) as Date).getTime();
}
