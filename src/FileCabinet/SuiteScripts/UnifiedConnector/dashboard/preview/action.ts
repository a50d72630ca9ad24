import { readSettings } from '../../settings/read-settings';
import { type CustomerPreview, previewExport } from '../../sync/compare/preview';
import { resolveTargets, type Target } from '../../sync/on-request/export-task';
import { readTargets } from '../../sync/on-request/read-targets';
import { asAsked } from '../export/as-asked';
import type { Action, ActionsOf } from '../server/action';
import { idOrNone, idsOf } from '../server/parameters';
import { Refusal } from '../server/refusal';
import { MOST_PREVIEWED, type PreviewLine } from './contract';

/**
 * What an export would do now with customers, in each External System that concerns them, or in one: at least one line for
 * each. A customer on which none is selected is looked at as if each were, so that its faults are known before it is enabled.
 * Costs 71 units and 40 to 100 for each External System.
 */
const preview: Action<'preview'> = {
  answer(parameters) {
    const customerIds = idsOf(parameters, 'customerIds', MOST_PREVIEWED);
    if (customerIds.length === 0) throw new Refusal('Enter at least one internal ID of a customer.');
    const systemId = idOrNone(parameters, 'systemId');
    const settings = readSettings().filter(({ system }) => systemId === null || system.id === systemId);
    const targets = readTargets(customerIds);
    const asEnabled = systemId !== null && parameters.asEnabled === true;
    const notEnabled = new Set(customerIds.filter((id) => asEnabled || targets.get(id)?.systemIds.size === 0));
    const every = new Set(settings.map(({ system }) => system.id));
    const looked = new Map<number, Target>(
      [...targets].map(([id, target]) => [id, notEnabled.has(id) ? { ...target, systemIds: every } : target]),
    );
    const { tasks } = resolveTargets(customerIds, looked, settings, null);
    const isConcerned = ({ customerId, systemId, outcome }: CustomerPreview) =>
      notEnabled.has(customerId)
        ? asEnabled || outcome !== 'excluded'
        : looked.get(customerId)?.systemIds.has(systemId);
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
        ...previews.map(
          (line): PreviewLine => (notEnabled.has(line.customerId) && !asEnabled ? ifEnabled(line) : asItIs(line)),
        ),
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
  inFile: null,
  pause: null,
  notEnabled: false,
} as const satisfies Partial<PreviewLine>;

const asItIs = (line: CustomerPreview): PreviewLine => ({ ...line, notEnabled: false });

const ifEnabled = (line: CustomerPreview): PreviewLine => ({
  ...line,
  sentence: `The customer is not enabled for JOOR. If you select ${line.systemName} under External Systems: ${line.sentence}`,
  notEnabled: true,
});

export const previewActions: ActionsOf<'preview'> = { preview };
