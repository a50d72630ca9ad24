import * as format from 'N/format';
import * as runtime from 'N/runtime';
import * as search from 'N/search';

const UNFINISHED = ['PENDING', 'PROCESSING', 'RESTART', 'RETRY'];

/**
 * Whether another unfinished instance of the running script is to go first: one created earlier, or in the same
 * minute. Of two created in the same minute both may leave; their work stays due for the next run. Costs 20 units.
 */
export function mustYieldToAnotherRun(): boolean {
  const script = runtime.getCurrentScript();
  const instances = search
    .create({
      type: search.Type.SCHEDULED_SCRIPT_INSTANCE,
      filters: [['status', 'anyof', ...UNFINISHED], 'and', ['script.scriptid', 'is', script.id]],
      columns: ['datecreated', search.createColumn({ name: 'scriptid', join: 'scriptdeployment' })],
    })
    .run()
    .getRange({ start: 0, end: 1000 })
    .map((result) => ({
      deployment: String(result.getValue({ name: 'scriptid', join: 'scriptdeployment' })).toLowerCase(),
      created: createdAt(String(result.getValue('datecreated'))),
    }));
  const own = instances.find(({ deployment }) => deployment === script.deploymentId.toLowerCase());
  const others = instances.filter(({ deployment }) => deployment !== script.deploymentId.toLowerCase());
  return others.some(({ created }) => !own || created <= own.created);
}

/** Search results print a date and time in the user's format; N/format reads the same format back. */
function createdAt(printed: string): number {
  return (format.parse({ value: printed, type: format.Type.DATETIME }) as Date).getTime();
}
