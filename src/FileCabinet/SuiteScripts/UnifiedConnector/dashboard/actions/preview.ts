import { readSettings } from '../../settings/read-settings';
import { resolveTargets } from '../../sync/export-task';
import { previewExport } from '../../sync/preview';
import { readTargets } from '../../sync/read-targets';
import { asAsked } from '../as-asked';
import { MOST_PREVIEWED, type PreviewLine } from '../contract/preview';
import { idsOf } from '../parameters';
import { Refusal } from '../refusal';
import type { Action } from './action';

/**
 * What an export would do now with customers, in each External System that concerns them: at least one line for each.
 * Costs 71 units and 30 to 90 for each External System.
 */
export const preview: Action<'preview'> = {
  answer(parameters) {
    const customerIds = idsOf(parameters, 'customerIds', MOST_PREVIEWED);
    if (customerIds.length === 0) throw new Refusal('Enter at least one internal id of a customer.');
    const { tasks, lines } = resolveTargets(customerIds, readTargets(customerIds), readSettings(), null);
    const previews = previewExport(
      tasks.map(({ settings }) => settings),
      [...new Set(tasks.flatMap(({ customers }) => customers.map(({ id }) => id)))],
    );
    const isConcerned = ({ customerId, systemId }: PreviewLine) =>
      tasks.some(
        ({ settings, customers }) => settings.system.id === systemId && customers.some(({ id }) => id === customerId),
      );
    const refused = lines.map(
      (line): PreviewLine => ({
        ...line,
        outcome: 'excluded',
        faults: [],
        warnings: [],
        compared: 'never sent',
        diff: [],
        pause: null,
      }),
    );
    return asAsked([...refused, ...previews.filter(isConcerned)], customerIds);
  },
};
