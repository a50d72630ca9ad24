import { changeSelection } from '../../../customers/selection-store';
import { mayEditCustomers } from '../../../netsuite/permissions';
import { selectionProgress, submitSelection } from '../../../netsuite/submit-selection';
import { selectionSentences } from '../../../sync/on-request/selection-run';
import { newRunKey } from '../../../sync/records/run-store';
import type { Action, ActionsOf } from '../../server/action';
import { idOf, idsOf, oneOf, textOf } from '../../server/parameters';
import { Refusal } from '../../server/refusal';
import { type EnableOutcome, MOST_ENABLED } from './contract';
import { readRunOutcome, readSystemName } from './read';

/** So many are changed while a person waits. */
const MOST_HERE = 20;

const NO_PERMISSION =
  'Your role may not change customers, so it cannot enable them. It needs the permission Lists > Customers with the level Edit.';

/**
 * Selects an External System on customers, or deselects it. It changes customers, so it is for the deployment that works as
 * the visitor's role, and asks that role's permission. Costs 20 units and 5 for each of at most 20 customers; more are left to
 * a run, as the same role, for 30.
 */
const enableCustomers: Action<'enable_customers'> = {
  administrator: true,
  answer(parameters) {
    const customerIds = idsOf(parameters, 'customerIds', MOST_ENABLED);
    const systemId = idOf(parameters, 'systemId');
    const enable = oneOf(parameters, 'enable', [true, false]);
    if (customerIds.length === 0) throw new Refusal('Select at least one customer.');
    if (!mayEditCustomers()) throw new Refusal(NO_PERMISSION);
    if (readSystemName(systemId) === null)
      throw new Refusal('There is no such active External System. Reload the page.');
    if (customerIds.length <= MOST_HERE) {
      const result = changeSelection(systemId, customerIds, enable);
      const sentences = selectionSentences({ select: enable, results: [result] }).join('\n');
      return { done: { good: result.failed.length === 0, sentences }, run: null };
    }
    const key = newRunKey();
    const taskId = submitSelection({ systemId, customerIds, select: enable, key });
    if (taskId === null) {
      throw new Refusal(
        'The run that changes customers is still busy with an earlier request. Try again when it is done.',
      );
    }
    return { done: null, run: { taskId, key } };
  },
};

const BROKE_OFF: EnableOutcome = {
  good: false,
  sentences:
    'The run that changes customers broke off. Those already changed stay so; do the same once more for the others.',
};

/** How far the run is that changes customers. Costs 10 units. */
const enableProgress: Action<'enable_progress'> = {
  administrator: true,
  answer(parameters) {
    const taskId = textOf(parameters, 'taskId', 200);
    if (!/^MAPREDUCETASK_\w+$/.test(taskId)) throw new Refusal('There is no such run.');
    const { finished, percent } = selectionProgress(taskId);
    if (!finished) return { percent, done: null };
    return { percent, done: readRunOutcome(textOf(parameters, 'key', 100)) ?? BROKE_OFF };
  },
};

export const enableActions: ActionsOf<'enable_customers' | 'enable_progress'> = {
  enable_customers: enableCustomers,
  enable_progress: enableProgress,
};
