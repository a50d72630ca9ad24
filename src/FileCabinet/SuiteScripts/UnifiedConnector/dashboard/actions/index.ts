import type { ActionName } from '../contract';
import type { Action } from './action';
import { checkSetUp, repairSearches } from './check-set-up';
import { exportConfiguration, importConfiguration } from './configuration';
import { customerSearches, searchCustomers } from './customer-searches';
import { customers } from './customers';
import { exportCustomers, exportProgress } from './export';
import { dismiss, failedRecord, failedRecords, reopen, resync, resyncCause } from './failed-records';
import { events } from './general-log';
import { deleteLine, mapLines } from './maps';
import { overview } from './overview';
import { preview } from './preview';
import { removedInJoor } from './removed-in-joor';
import { confirmSystem, pauseAll, saveSetting, setUp, testConnection } from './set-up';
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
  check_set_up: checkSetUp,
  confirm_system: confirmSystem,
  delete_line: deleteLine,
  export_configuration: exportConfiguration,
  import_configuration: importConfiguration,
  map_lines: mapLines,
  pause_all: pauseAll,
  repair_searches: repairSearches,
  save_setting: saveSetting,
  set_up: setUp,
  test_connection: testConnection,
  why_not: whyNot,
};
