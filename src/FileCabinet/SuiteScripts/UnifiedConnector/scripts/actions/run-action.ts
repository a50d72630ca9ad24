import type { ExportAnswer } from '../../sync/on-request/export-answer';
import { requestExport } from '../../sync/on-request/request-export';
import { dismissFailedRecords, reopenFailedRecords } from '../../sync/outcome/failed-record-actions';
import { isErrorClass } from '../../sync/records/error-classes';
import { type Cause, readCustomersOfCause } from '../../sync/records/failed-record-store';
import { readIds } from '../../sync/records/run-store';
import { repairSavedSearches } from '../../sync/saved-searches/saved-search-store';

/** What an administrator entered. */
export interface ActionParameters {
  action: string;
  /** Internal ids in any common form: customers to export, or Failed Records. */
  ids: string;
  /** Internal id of one External System; empty: all. */
  system: string;
  /** Why Failed Records are dismissed, or, for resync_cause, an error class or a fault code; empty: whatever the cause. */
  reason: string;
  /** Name of who asks. */
  by: string;
}

/** Does what the parameters say, and answers with one sentence for each record. What cannot be done is said the same way. */
export function runAction({ action, ids: text, system, reason, by }: ActionParameters): string[] {
  const { ids, wrong } = readIds(text);
  const faults = wrong.map((part) => `"${part}" is not an internal ID. Enter numbers separated by commas.`);
  const { ids: systems, wrong: wrongSystem } = readIds(system);
  if (wrongSystem.length > 0 || systems.length > 1) {
    return [`"${system}" is not the internal ID of one External System. Nothing was done.`];
  }
  const [systemId = null] = systems;
  if (action === 'saved_searches') return repairSavedSearches().map(({ sentence }) => sentence);
  if (action !== 'resync_cause' && ids.length === 0) return [...faults, 'Enter internal IDs in IDs. Nothing was done.'];
  switch (action) {
    case 'resync':
    case 'export':
      return [...faults, ...answerLines(requestExport(ids, systemId))];
    case 'resync_cause':
      return resyncCause(systemId, reason);
    case 'dismiss':
      return [...faults, ...dismissFailedRecords(ids, reason, by).map(({ sentence }) => sentence)];
    case 'reopen':
      return [...faults, ...reopenFailedRecords(ids, by).map(({ sentence }) => sentence)];
    default:
      return [
        `"${action}" is not an action. Enter resync, export, resync_cause, dismiss, reopen or saved_searches. Nothing was done.`,
      ];
  }
}

function resyncCause(systemId: number | null, reason: string): string[] {
  const customerIds = readCustomersOfCause(causeOf(systemId, reason));
  if (customerIds.length === 0) return ['No open Failed Record has this cause.'];
  return answerLines(requestExport(customerIds, systemId));
}

const causeOf = (systemId: number | null, reason: string): Cause => ({
  systemId,
  ...(reason === '' ? {} : isErrorClass(reason) ? { errorClass: reason } : { code: reason }),
});

/** Faults quote addresses and e-mail addresses, which stay out of the script log. */
const FAILED = 'It failed. See Error Msg on its Failed Record.';

function answerLines({ lines, sentence }: ExportAnswer): string[] {
  const each = lines.map(({ customerId, name, systemName, outcome, sentence: told }) => {
    const said = outcome === 'failed' ? FAILED : told;
    const who = [name === '' ? '' : `${name} (${customerId})`, systemName].filter((part) => part !== '').join(', ');
    return who === '' ? said : `${who}: ${said}`;
  });
  return [sentence, ...each];
}
