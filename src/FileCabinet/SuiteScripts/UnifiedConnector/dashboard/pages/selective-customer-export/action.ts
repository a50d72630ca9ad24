import { readSettings } from '../../../settings/read-settings';
import { type CustomerPreview, previewExport } from '../../../sync/compare/preview';
import { resolveTargets, type Target } from '../../../sync/on-request/export-task';
import { readTargets } from '../../../sync/on-request/read-targets';
import { asAsked } from '../../export/as-asked';
import { MOST_EXPORTED } from '../../export/contract';
import type { Action, ActionsOf } from '../../server/action';
import { idOf, idsOf } from '../../server/parameters';
import { Refusal } from '../../server/refusal';
import { MOST_PREVIEWED, type PreviewLine } from './contract';
import { readCustomerSearches, readCustomersOfSearch } from './read';

/**
 * What an export would do now with customers, in each External System that concerns them: at least one line for each.
 * A customer on which none is selected is looked at as if each were, so that its faults are known before it is enabled.
 * Costs 71 units and 40 to 100 for each External System.
 */
const preview: Action<'preview'> = {
  answer(parameters) {
    const customerIds = idsOf(parameters, 'customerIds', MOST_PREVIEWED);
    if (customerIds.length === 0) throw new Refusal('Enter at least one internal ID of a customer.');
    const settings = readSettings();
    const targets = readTargets(customerIds);
    const notEnabled = new Set(customerIds.filter((id) => targets.get(id)?.systemIds.size === 0));
    const every = new Set(settings.map(({ system }) => system.id));
    const looked = new Map<number, Target>(
      [...targets].map(([id, target]) => [id, notEnabled.has(id) ? { ...target, systemIds: every } : target]),
    );
    const { tasks } = resolveTargets(customerIds, looked, settings, null);
    const isConcerned = ({ customerId, systemId, outcome }: CustomerPreview) =>
      notEnabled.has(customerId) ? outcome !== 'excluded' : looked.get(customerId)?.systemIds.has(systemId);
    const previews = previewExport(
      tasks.map((task) => task.settings),
      [...new Set(tasks.flatMap(({ customers }) => customers.map(({ id }) => id)))],
      undefined,
      notEnabled,
    ).filter(isConcerned);
    const answered = new Set(previews.map(({ customerId }) => customerId));
    const refused = resolveTargets(customerIds, targets, settings, null).lines.filter(
      ({ customerId }) => !answered.has(customerId),
    );
    return asAsked(
      [
        ...refused.map((line): PreviewLine => ({ ...line, ...NOTHING })),
        ...previews.map((line): PreviewLine => (notEnabled.has(line.customerId) ? ifEnabled(line) : asItIs(line))),
      ],
      customerIds,
    );
  },
};

const NOTHING = {
  outcome: 'excluded',
  faults: [],
  warnings: [],
  compared: 'never sent',
  diff: [],
  pause: null,
  notEnabled: false,
} as const satisfies Partial<PreviewLine>;

const asItIs = (line: CustomerPreview): PreviewLine => ({ ...line, notEnabled: false });

const ifEnabled = (line: CustomerPreview): PreviewLine => ({
  ...line,
  sentence: `The customer is not enabled for JOOR. If you select ${line.systemName} under External Systems: ${line.sentence}`,
  notEnabled: true,
});

/** Saved searches of customers to choose from. Costs 10 units. */
const customerSearches: Action<'customer_searches'> = { answer: () => readCustomerSearches() };

/** The customers of a saved search. Costs up to 35 units. */
const searchCustomers: Action<'search_customers'> = {
  answer(parameters) {
    const customerIds = readCustomersOfSearch(idOf(parameters, 'searchId'));
    if (customerIds.length > MOST_EXPORTED) {
      throw new Refusal(
        `The saved search finds ${customerIds.length} customers. You can export at most ${MOST_EXPORTED} at once. Narrow its criteria, or leave them to the scheduled export.`,
      );
    }
    return { customerIds };
  },
};

export const selectiveCustomerExportActions: ActionsOf<'customer_searches' | 'search_customers' | 'preview'> = {
  customer_searches: customerSearches,
  search_customers: searchCustomers,
  preview,
};
