import type { ActionName } from '../contract';
import type { Action } from './action';
import { customers } from './customers';
import { exportCustomers, exportProgress } from './export';
import { dismiss, failedRecord, failedRecords, reopen, resync, resyncCause } from './failed-records';
import { events } from './general-log';
import { overview } from './overview';
import { removedInJoor } from './removed-in-joor';
import { batch, run, runs } from './sync-log';
import { findCustomers, whyNot } from './why-not';

/** Every action by the name that the browser asks for it with. */
export const ACTIONS: { [Name in ActionName]: Action<Name> } = {
  customers,
  dismiss,
  events,
  export: exportCustomers,
  export_progress: exportProgress,
  failed_record: failedRecord,
  failed_records: failedRecords,
  find_customers: findCustomers,
  overview,
  batch,
  removed_in_joor: removedInJoor,
  reopen,
  resync,
  resync_cause: resyncCause,
  run,
  runs,
  why_not: whyNot,
};
