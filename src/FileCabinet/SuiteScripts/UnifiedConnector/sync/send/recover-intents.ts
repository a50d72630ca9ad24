import { readCustomers } from '../../customers/read-customers';
import { accountFeatures } from '../../netsuite/features';
import type { Settings } from '../../settings/read-settings';
import { lostAnswer } from '../outcome/record-outcome';
import { markUnknown, readOpenIntents } from '../records/batch-store';
import { ERROR_CLASSES } from '../records/error-classes';
import { openFailedRecord, readFailedRecords } from '../records/failed-record-store';
import { STATES } from '../records/states';
import { readSyncStates, writeSyncState } from '../records/sync-state-store';

/**
 * Batches that a broken-off run left between intent and outcome: their customers become Unknown, and nothing is sent
 * twice without someone knowing. Customers whose outcome was recorded before the break keep it. Costs 10 units where
 * there is none.
 */
export function recoverIntents(settings: Settings): number {
  const systemId = settings.system.id;
  const batches = readOpenIntents(systemId);
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
      const customerName = names.get(id)?.name;
      if (customerName === undefined) continue;
      const reason =
        'A run was interrupted while it was sending this customer. JOOR may or may not have it. The connector will rebuild it and send it again.';
      const { errorClass, code: codes } = ERROR_CLASSES.unknown;
      openFailedRecord(
        failedRecords.get(id),
        { customerId: id, customerName, systemId, errorClass, codes, errorMsg: reason },
        now,
      );
      writeSyncState(known, id, systemId, {
        state: STATES.unknown,
        reason,
        codes,
        customerName,
        customerCode: code,
        ...lostAnswer(known, now),
        fingerprintChecked: fingerprint,
        tries: (known?.tries ?? 0) + 1,
        nextDue: now,
        batch: batch.id,
      });
    }
    markUnknown(batch.id);
  }
  return batches.length;
}
