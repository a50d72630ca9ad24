import type { Settings } from '../../../settings/read-settings';
import type { Request } from '../../../sync/records/request';
import { saveRequests } from '../../../sync/records/run-store';

/** Customers that somebody asked to export to an External System: `ids`, and those of the requests. */
export function requestedIds(systemId: number, ids: readonly number[], requests: readonly Request[]): number[] {
  const ofSystem = requests.filter((request) => request.systemId === null || request.systemId === systemId);
  return [...new Set([...ids, ...ofSystem.flatMap(({ customerIds }) => customerIds)])];
}

/**
 * The requests that this run answers, with sentences about those that nobody can answer. What is asked of an External
 * System that waits, by a request or by `ids`, stays due. Costs 6 units for each that is kept so.
 */
export function answeredRequests(
  requests: readonly Request[],
  ids: readonly number[],
  settings: readonly Settings[],
  waiting: readonly number[],
): { answered: Request[]; messages: string[] } {
  const allWait = waiting.length === settings.length;
  const isActive = (systemId: number) => settings.some(({ system }) => system.id === systemId);
  const answered = requests.filter(({ systemId }) => (systemId === null ? !allWait : !waiting.includes(systemId)));
  for (const { systemId, customerIds, requestedBy } of answered) {
    if (systemId === null) keepFor(waiting, customerIds, requestedBy);
  }
  keepFor(waiting, ids);
  return {
    answered,
    messages: answered.flatMap(({ runId, systemId, customerIds }) =>
      systemId === null || isActive(systemId)
        ? []
        : `Request ${runId}${customerIds.length === 0 ? '' : ` for ${customerIds.length} customers`} was closed because its External System is no longer active.`,
    ),
  };
}

/** `requestedBy` left out: whoever runs this script. */
function keepFor(waiting: readonly number[], customerIds: readonly number[], requestedBy?: string): void {
  for (const systemId of waiting) saveRequests(customerIds, systemId, requestedBy);
}
