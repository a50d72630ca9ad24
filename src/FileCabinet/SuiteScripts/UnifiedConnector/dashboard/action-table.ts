import type { ActionName } from './contract/actions';
import type { Action, ActionsOf } from './server/action';

// A request takes one action: what another one needs is not loaded for it.

const customerPageActions = () =>
  (require('./customer-page/action') as typeof import('./customer-page/action')).customerPageActions;
const customerTemplateActions = () =>
  (require('./customer-template/action') as typeof import('./customer-template/action')).customerTemplateActions;
const exportActions = () => (require('./export/action') as typeof import('./export/action')).exportActions;
const accountProbeActions = () =>
  (require('./pages/account-probe/action') as typeof import('./pages/account-probe/action')).accountProbeActions;
const checkSetUpActions = () =>
  (require('./pages/check-set-up/action') as typeof import('./pages/check-set-up/action')).checkSetUpActions;
const configurationFileActions = () =>
  (require('./pages/configuration-file/action') as typeof import('./pages/configuration-file/action'))
    .configurationFileActions;
const customerTemplatePageActions = () =>
  (require('./pages/customer-template/action') as typeof import('./pages/customer-template/action'))
    .customerTemplatePageActions;
const customersActions = () =>
  (require('./pages/customers/action') as typeof import('./pages/customers/action')).customersActions;
const customersFromOrdersActions = () =>
  (require('./pages/customers-from-orders/action') as typeof import('./pages/customers-from-orders/action'))
    .customersFromOrdersActions;
const externalSystemsActions = () =>
  (require('./pages/external-systems/action') as typeof import('./pages/external-systems/action'))
    .externalSystemsActions;
const failedRecordQueueActions = () =>
  (require('./pages/failed-record-queue/action') as typeof import('./pages/failed-record-queue/action'))
    .failedRecordQueueActions;
const fileFormatActions = () =>
  (require('./pages/file-format/action') as typeof import('./pages/file-format/action')).fileFormatActions;
const filesActions = () => (require('./pages/files/action') as typeof import('./pages/files/action')).filesActions;
const generalLogActions = () =>
  (require('./pages/general-log/action') as typeof import('./pages/general-log/action')).generalLogActions;
const guideActions = () => (require('./pages/guide/action') as typeof import('./pages/guide/action')).guideActions;
const handOverActions = () =>
  (require('./pages/hand-over/action') as typeof import('./pages/hand-over/action')).handOverActions;
const mapsActions = () => (require('./pages/maps/action') as typeof import('./pages/maps/action')).mapsActions;
const matchCustomersActions = () =>
  (require('./pages/match-customers/action') as typeof import('./pages/match-customers/action')).matchCustomersActions;
const overviewActions = () =>
  (require('./pages/overview/action') as typeof import('./pages/overview/action')).overviewActions;
const firstStepsActions = () =>
  (require('./first-steps/action') as typeof import('./first-steps/action')).firstStepsActions;
const selectiveCustomerExportActions = () =>
  (require('./pages/selective-customer-export/action') as typeof import('./pages/selective-customer-export/action'))
    .selectiveCustomerExportActions;
const syncLogActions = () =>
  (require('./pages/sync-log/action') as typeof import('./pages/sync-log/action')).syncLogActions;
const whyNotActions = () =>
  (require('./pages/why-not/action') as typeof import('./pages/why-not/action')).whyNotActions;
const previewActions = () => (require('./preview/action') as typeof import('./preview/action')).previewActions;
const sandboxCodesActions = () =>
  (require('./sandbox-codes/action') as typeof import('./sandbox-codes/action')).sandboxCodesActions;
const sendingActions = () => (require('./sending/action') as typeof import('./sending/action')).sendingActions;
const setUpActions = () => (require('./set-up/action') as typeof import('./set-up/action')).setUpActions;
const supportActions = () => (require('./support/action') as typeof import('./support/action')).supportActions;

/** Where each action is, by the name that the browser asks for it with: a line for each page, and for what pages share. */
const ROOMS: { readonly [Name in ActionName]: () => ActionsOf<Name> } = {
  remove_at_joor: customerPageActions,
  removed_in_joor: customerPageActions,
  customer_template: customerTemplateActions,
  customer_template_file: customerTemplateActions,
  fill_customer_template: customerTemplateActions,
  settle_hand_over: customerTemplateActions,
  export: exportActions,
  export_progress: exportActions,
  probe: accountProbeActions,
  start_probe: accountProbeActions,
  probe_part: accountProbeActions,
  probe_engine_part: accountProbeActions,
  probe_page: accountProbeActions,
  probe_page_seen: accountProbeActions,
  submit_probe: accountProbeActions,
  check_set_up: checkSetUpActions,
  repair_searches: checkSetUpActions,
  export_configuration: configurationFileActions,
  import_configuration: configurationFileActions,
  save_customer_template: customerTemplatePageActions,
  customers: customersActions,
  enable_customers: customersActions,
  enable_progress: customersActions,
  order_customers: customersFromOrdersActions,
  order_customer: customersFromOrdersActions,
  find_to_link: customersFromOrdersActions,
  link_order_customer: customersFromOrdersActions,
  create_order_customer: customersFromOrdersActions,
  create_order_customers: customersFromOrdersActions,
  add_order_addresses: customersFromOrdersActions,
  ignore_order_customers: customersFromOrdersActions,
  reopen_order_customers: customersFromOrdersActions,
  check_order_code: customersFromOrdersActions,
  set_up: externalSystemsActions,
  setting_choices: externalSystemsActions,
  confirm_system: externalSystemsActions,
  test_connection: externalSystemsActions,
  failed_records: failedRecordQueueActions,
  failed_record: failedRecordQueueActions,
  open_failed_records: failedRecordQueueActions,
  resync: failedRecordQueueActions,
  resync_cause: failedRecordQueueActions,
  dismiss: failedRecordQueueActions,
  reopen: failedRecordQueueActions,
  file_formats: fileFormatActions,
  file_sample: fileFormatActions,
  save_file_format: fileFormatActions,
  make_test_file: fileFormatActions,
  approve_file_format: fileFormatActions,
  customer_files: filesActions,
  file_customers: filesActions,
  file_rows: filesActions,
  file_content: filesActions,
  send_file_again: filesActions,
  events: generalLogActions,
  guide: guideActions,
  hand_overs: handOverActions,
  hand_over_customers: handOverActions,
  hand_over: handOverActions,
  collect_lists: handOverActions,
  mark_loaded: handOverActions,
  save_contacts: handOverActions,
  hand_over_pack: handOverActions,
  prepare_scenario: handOverActions,
  observe_scenario: handOverActions,
  run_scenario: handOverActions,
  close_scenario: handOverActions,
  go_live: handOverActions,
  map_lines: mapsActions,
  delete_line: mapsActions,
  missing_lines: mapsActions,
  save_lines: mapsActions,
  import_lines: mapsActions,
  match_systems: matchCustomersActions,
  match_state: matchCustomersActions,
  start_match: matchCustomersActions,
  store_portion: matchCustomersActions,
  continue_match: matchCustomersActions,
  discard_match: matchCustomersActions,
  match_rows: matchCustomersActions,
  match_detail: matchCustomersActions,
  find_match_customers: matchCustomersActions,
  decide_matches: matchCustomersActions,
  match_results: matchCustomersActions,
  check_codes: matchCustomersActions,
  finish_match: matchCustomersActions,
  leave_out_match: matchCustomersActions,
  overview: overviewActions,
  idle_runs: overviewActions,
  first_steps: firstStepsActions,
  customer_searches: selectiveCustomerExportActions,
  search_customers: selectiveCustomerExportActions,
  runs: syncLogActions,
  run: syncLogActions,
  run_customers: syncLogActions,
  batch: syncLogActions,
  find_customers: whyNotActions,
  why_not: whyNotActions,
  preview: previewActions,
  new_codes: sandboxCodesActions,
  told_joor: sandboxCodesActions,
  run_now: sendingActions,
  pause: sendingActions,
  resume: sendingActions,
  at_work: sendingActions,
  save_setting: setUpActions,
  support: supportActions,
};

export const ACTION_NAMES = Object.keys(ROOMS) as ActionName[];

/** The action of that name, loaded with what it needs; undefined: there is none. */
export const actionNamed = (name: string): Action<ActionName> | undefined =>
  Object.hasOwn(ROOMS, name) ? (ROOMS[name as ActionName]() as ActionsOf<ActionName>)[name as ActionName] : undefined;
