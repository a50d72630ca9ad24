import { requestExport } from '../../sync/on-request/request-export';
import type { Action, ActionsOf } from '../server/action';
import { idOrNone, idsOf } from '../server/parameters';
import { Refusal } from '../server/refusal';
import { asAsked } from './as-asked';
import { MOST_EXPORTED, MOST_FOLLOWED } from './contract';
import { readProgress } from './read';

/** Exports customers to every External System of theirs, or to one. Costs what requestExport does. */
const exportCustomers: Action<'export'> = {
  answer(parameters) {
    const customerIds = idsOf(parameters, 'customerIds', MOST_EXPORTED);
    if (customerIds.length === 0) throw new Refusal('Enter at least one internal ID of a customer.');
    const answer = requestExport(customerIds, idOrNone(parameters, 'systemId'));
    return { ...answer, lines: asAsked(answer.lines, customerIds) };
  },
};

/** What became since of customers that a person asked to export. Costs 20 units. */
const exportProgress: Action<'export_progress'> = {
  answer(parameters) {
    const customerIds = idsOf(parameters, 'customerIds', MOST_FOLLOWED);
    if (customerIds.length === 0) throw new Refusal('Name at least one customer.');
    return readProgress(idsOf(parameters, 'runIds', 100), customerIds);
  },
};

export const exportActions: ActionsOf<'export' | 'export_progress'> = {
  export: exportCustomers,
  export_progress: exportProgress,
};
