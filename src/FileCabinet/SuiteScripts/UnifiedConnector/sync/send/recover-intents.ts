import { readCustomers } from '../../customers/read-customers';
import { accountFeatures } from '../../netsuite/features';
import { logError } from '../../netsuite/log-error';
import type { Settings } from '../../settings/read-settings';
import { settlePart } from '../file/settle-part';
import { writeQueue, writeState } from '../outcome/outcome-store';
import { brokenOff } from '../outcome/outcomes';
import { markUnknown, readOpenIntents } from '../records/batch-store';
import { readFailedRecords } from '../records/failed-record-store';
import { readSyncStates } from '../records/sync-state-store';

/**
 * Batches that a broken-off run left between intent and outcome: their customers become Unknown, and nothing is sent
 * twice without someone knowing. Customers whose outcome was recorded before the break keep it. Costs 10 units where
 * there is none. Of files, a part that was being written is given up, and its customers go with the next one.
 */
export function recoverIntents(settings: Settings): number {
  const systemId = settings.system.id;
  const batches = readOpenIntents(systemId);
  if (settings.system.file) {
    // A part that was not closed is in no file.
    for (const { id } of batches) settlePart(settings.system, id);
    return batches.length;
  }
  for (const batch of batches) {
    const ids = batch.customers.map(({ id }) => id);
    const names = readCustomers({ ids }, { ...settings, features: accountFeatures() });
    const states = readSyncStates({ ids }, systemId);
    const failedRecords = readFailedRecords(systemId, ids);
    const now = new Date();
    for (const { id, code, fingerprint } of batch.customers) {
      const known = states.get(id);
      // What became of it was recorded before the break.
      if (known?.batch === batch.id) continue;
      // A customer that was deleted since leaves by its Sync State; no new row can refer to it.
      const name = names.get(id)?.name;
      if (name === undefined) continue;
      const written = brokenOff(known, { code, fingerprint, batch: batch.id }, now);
      const customer = { id, name, state: known, failedRecord: failedRecords.get(id) };
      // Where not even the queue can be written, that concerns more than this customer, and nothing more is sent.
      writeQueue(customer, systemId, written, now);
      try {
        writeState(customer, systemId, written);
      } catch (error) {
        logError(`The Sync State of customer ${id} could not be written`, error);
      }
    }
    markUnknown(batch.id);
  }
  return batches.length;
}
