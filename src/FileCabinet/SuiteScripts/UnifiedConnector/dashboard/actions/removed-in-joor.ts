import { noteRemovedInJoor } from '../../sync/outcome/removed-in-joor';
import { idOf } from '../parameters';
import type { Action } from './action';

/** Notes that JOOR no longer has a customer, so that it may be deleted. Costs 24 units. */
export const removedInJoor: Action<'removed_in_joor'> = {
  administrator: true,
  answer: (parameters, visitor) =>
    noteRemovedInJoor(idOf(parameters, 'customerId'), idOf(parameters, 'systemId'), visitor.name),
};
