import { noteRemovedInJoor } from '../../sync/outcome/removed-in-joor';
import type { Action, ActionsOf } from '../server/action';
import { idOf } from '../server/parameters';

/** Notes that JOOR no longer has a customer, so that it may be deleted. Costs 24 units. */
const removedInJoor: Action<'removed_in_joor'> = {
  administrator: true,
  answer: (parameters, visitor) =>
    noteRemovedInJoor(idOf(parameters, 'customerId'), idOf(parameters, 'systemId'), visitor.name),
};

export const customerPageActions: ActionsOf<'removed_in_joor'> = { removed_in_joor: removedInJoor };
