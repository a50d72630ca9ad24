import { readSystems } from '../../settings/read-settings';
import { removeAtJoor as remove } from '../../sync/on-request/remove-at-joor';
import { noteRemovedInJoor } from '../../sync/outcome/removed-in-joor';
import type { Action, ActionsOf } from '../server/action';
import { idOf, idsOf, oneOf } from '../server/parameters';
import { Refusal } from '../server/refusal';
import { MOST_REMOVED, REMOVE_AT_JOOR } from './removal-words';

/** Notes that JOOR no longer has a customer, so that it may be deleted. Costs 24 units. */
const removedInJoor: Action<'removed_in_joor'> = {
  administrator: true,
  answer: (parameters, visitor) =>
    noteRemovedInJoor(idOf(parameters, 'customerId'), idOf(parameters, 'systemId'), visitor.name),
};

/** Removes customers from the connections at JOOR. Costs 70 units, and 35 units and 5 credits for each. */
const removeAtJoor: Action<'remove_at_joor'> = {
  administrator: true,
  answer(parameters, visitor) {
    const systemId = idOf(parameters, 'systemId');
    const customerIds = idsOf(parameters, 'customerIds', MOST_REMOVED);
    oneOf(parameters, 'confirmation', [REMOVE_AT_JOOR]);
    const settings = readSystems().find(({ system }) => system.id === systemId);
    if (!settings) throw new Refusal('This External System no longer exists. Reload the page.');
    return { lines: remove(settings, customerIds, visitor.name) };
  },
};

export const customerPageActions: ActionsOf<'remove_at_joor' | 'removed_in_joor'> = {
  remove_at_joor: removeAtJoor,
  removed_in_joor: removedInJoor,
};
