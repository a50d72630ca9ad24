import type { ActionName } from '../contract';
import type { Action } from './action';
import { customerSearches, searchCustomers } from './customer-searches';
import { customers } from './customers';
import { exportCustomers, exportProgress } from './export';
import { dismiss, failedRecord, failedRecords, reopen, resync, resyncCause } from './failed-records';
import { events } from './general-log';
import { overview } from './overview';
import { preview } from './preview';
import { removedInJoor } from './removed-in-joor';
import { batch, run, runs } from './sync-log';
import { findCustomers, whyNot } from './why-not';

/** Every action by the name that the browser asks for it with. */
export const ACTIONS: { [Name in ActionName]: Action<Name> } = {
  customer_searches: customerSearches,
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
  preview,
  reopen,
  resync,
  resync_cause: resyncCause,
  search_customers: searchCustomers,
  run,
  runs,
  why_not: whyNot,
};
