import type { ActionName } from '../contract';
import type { Action } from './action';
import { customers } from './customers';
import { exportCustomers, exportProgress } from './export';
import { dismiss, failedRecord, failedRecords, reopen, resync, resyncCause } from './failed-records';
import { events } from './general-log';
import { overview } from './overview';
import { batch, run, runs } from './sync-log';

/** Every action by the name that the browser asks for it with. */
export const ACTIONS: { [Name in ActionName]: Action<Name> } = {
  customers,
  dismiss,
  events,
  export: exportCustomers,
  export_progress: exportProgress,
  failed_record: failedRecord,
  failed_records: failedRecords,
  overview,
  batch,
  reopen,
  resync,
  resync_cause: resyncCause,
  run,
  runs,
};
