/** Every NetSuite id of the connector. A test holds this file against src/Objects. */

export const EXTERNAL_SYSTEM = {
  type: 'customrecord_uc_external_system',
  environment: 'custrecord_uc_es_environment',
  baseUrl: 'custrecord_uc_es_base_url',
  secret: 'custrecord_uc_es_secret',
  accountId: 'custrecord_uc_es_account_id',
  upload: 'custrecord_uc_es_upload',
  update: 'custrecord_uc_es_update',
  uploadByHand: 'custrecord_uc_es_upload_by_hand',
  updateByHand: 'custrecord_uc_es_update_by_hand',
  subsidiaries: 'custrecord_uc_es_subsidiaries',
  codeSource: 'custrecord_uc_es_code_source',
  codeField: 'custrecord_uc_es_code_field',
  batchSize: 'custrecord_uc_es_batch_size',
  interval: 'custrecord_uc_es_interval',
  stages: 'custrecord_uc_es_stages',
  ruleField: 'custrecord_uc_es_rule_field',
  ruleValues: 'custrecord_uc_es_rule_values',
  subCustomers: 'custrecord_uc_es_sub_customers',
  format: 'custrecord_uc_es_format',
  fieldNames: 'custrecord_uc_es_field_names',
  company: 'custrecord_uc_es_company',
  buyers: 'custrecord_uc_es_buyers',
  doorField: 'custrecord_uc_es_door_field',
  locationField: 'custrecord_uc_es_location_field',
  groupPrices: 'custrecord_uc_es_group_prices',
  priceTypes: 'custrecord_uc_es_price_types',
  strictAddresses: 'custrecord_uc_es_strict_addresses',
  tooLong: 'custrecord_uc_es_too_long',
  noWarehouse: 'custrecord_uc_es_no_warehouse',
  warningFaults: 'custrecord_uc_es_warning_faults',
  compared: 'custrecord_uc_es_compared',
  reserve: 'custrecord_uc_es_reserve',
  sweepHours: 'custrecord_uc_es_sweep_hours',
  alertRecipients: 'custrecord_uc_es_alert_recipients',
  alertSender: 'custrecord_uc_es_alert_sender',
  quietHours: 'custrecord_uc_es_quiet_hours',
  dailyMail: 'custrecord_uc_es_daily_mail',
  retentionDays: 'custrecord_uc_es_retention_days',
  listPath: 'custrecord_uc_es_list_path',
  loaded: 'custrecord_uc_es_loaded',
  readOrders: 'custrecord_uc_es_read_orders',
  orderPath: 'custrecord_uc_es_order_path',
  orderTypes: 'custrecord_uc_es_order_types',
  ordersFrom: 'custrecord_uc_es_orders_from',
  orderOverlap: 'custrecord_uc_es_order_overlap',
  orderStage: 'custrecord_uc_es_order_stage',
  orderSubsidiary: 'custrecord_uc_es_order_subsidiary',
  orderCodeAsId: 'custrecord_uc_es_order_code_as_id',
  createFromOrders: 'custrecord_uc_es_create_from_orders',
  createTypes: 'custrecord_uc_es_create_types',
  createMost: 'custrecord_uc_es_create_most',
  orderAddresses: 'custrecord_uc_es_order_addresses',
  transport: 'custrecord_uc_es_transport',
  sftpHost: 'custrecord_uc_es_sftp_host',
  sftpPort: 'custrecord_uc_es_sftp_port',
  sftpUser: 'custrecord_uc_es_sftp_user',
  sftpSecret: 'custrecord_uc_es_sftp_secret',
  sftpKey: 'custrecord_uc_es_sftp_key',
  hostKey: 'custrecord_uc_es_host_key',
  hostKeyType: 'custrecord_uc_es_host_key_type',
  sftpDirectory: 'custrecord_uc_es_sftp_directory',
  connectTimeout: 'custrecord_uc_es_connect_timeout',
  transferTimeout: 'custrecord_uc_es_transfer_timeout',
  directUpload: 'custrecord_uc_es_direct_upload',
  files: 'custrecord_uc_es_files',
  fileHours: 'custrecord_uc_es_file_hours',
} as const;

export const ACCOUNT_STATE = {
  type: 'customrecord_uc_account_state',
  system: 'custrecord_uc_as_system',
  watermarkTime: 'custrecord_uc_as_watermark_time',
  watermarkId: 'custrecord_uc_as_watermark_id',
  windowStart: 'custrecord_uc_as_window_start',
  creditsSpent: 'custrecord_uc_as_credits_spent',
  lastFailure: 'custrecord_uc_as_last_failure',
  searchCredits: 'custrecord_uc_as_search_credits',
  pauseCause: 'custrecord_uc_as_pause_cause',
  pauseReason: 'custrecord_uc_as_pause_reason',
  pausedAt: 'custrecord_uc_as_paused_at_utc',
  goodCount: 'custrecord_uc_as_good_count',
  heartbeat: 'custrecord_uc_as_heartbeat',
  heartbeatUtc: 'custrecord_uc_as_heartbeat_utc',
  sweepPosition: 'custrecord_uc_as_sweep_position',
  sweepStarted: 'custrecord_uc_as_sweep_started',
  sweepSettings: 'custrecord_uc_as_sweep_settings',
  lastRun: 'custrecord_uc_as_last_run',
  lastRunUtc: 'custrecord_uc_as_last_run_utc',
  alerts: 'custrecord_uc_as_alerts',
  match: 'custrecord_uc_as_match',
  trouble: 'custrecord_uc_as_trouble',
  refusal: 'custrecord_uc_as_refusal',
  idleRuns: 'custrecord_uc_as_idle_runs',
  compared: 'custrecord_uc_as_compared',
  settingsSeen: 'custrecord_uc_as_settings_seen',
  mailDue: 'custrecord_uc_as_mail_due_utc',
  orders: 'custrecord_uc_as_orders',
} as const;

export const SYNC_STATE = {
  type: 'customrecord_uc_sync_state',
  customer: 'custrecord_uc_ss_customer',
  customerId: 'custrecord_uc_ss_customer_id',
  customerName: 'custrecord_uc_ss_customer_name',
  customerCode: 'custrecord_uc_ss_customer_code',
  plannedCode: 'custrecord_uc_ss_planned_code',
  system: 'custrecord_uc_ss_system',
  state: 'custrecord_uc_ss_state',
  reason: 'custrecord_uc_ss_reason',
  codes: 'custrecord_uc_ss_codes',
  changedValues: 'custrecord_uc_ss_changed_values',
  warnings: 'custrecord_uc_ss_warnings',
  fingerprintSent: 'custrecord_uc_ss_fingerprint_sent',
  fingerprintChecked: 'custrecord_uc_ss_fingerprint_checked',
  payload: 'custrecord_uc_ss_payload',
  payloadLength: 'custrecord_uc_ss_payload_length',
  changed: 'custrecord_uc_ss_changed',
  addressCodes: 'custrecord_uc_ss_address_codes',
  tries: 'custrecord_uc_ss_tries',
  nextDue: 'custrecord_uc_ss_next_due',
  nextDueUtc: 'custrecord_uc_ss_next_due_utc',
  sentAt: 'custrecord_uc_ss_sent_at',
  sentAtUtc: 'custrecord_uc_ss_sent_at_utc',
  fingerprintVerified: 'custrecord_uc_ss_fingerprint_verified',
  verifiedAt: 'custrecord_uc_ss_verified_at',
  verifiedAtUtc: 'custrecord_uc_ss_verified_at_utc',
  eta: 'custrecord_uc_ss_eta',
  etaUtc: 'custrecord_uc_ss_eta_utc',
  goneAddresses: 'custrecord_uc_ss_gone_addresses',
  removedAt: 'custrecord_uc_ss_removed_at',
  removedBy: 'custrecord_uc_ss_removed_by',
  answerLostAt: 'custrecord_uc_ss_answer_lost_at',
  answerLostAtUtc: 'custrecord_uc_ss_answer_lost_at_utc',
  batch: 'custrecord_uc_ss_batch',
  codeToEnter: 'custrecord_uc_ss_code_to_enter',
  matchedName: 'custrecord_uc_ss_matched_name',
  codeCheck: 'custrecord_uc_ss_code_check',
  codeCheckedAt: 'custrecord_uc_ss_code_checked_at',
  codeCheckedAtUtc: 'custrecord_uc_ss_code_checked_at_utc',
} as const;

export const BATCH = {
  type: 'customrecord_uc_batch',
  system: 'custrecord_uc_ba_system',
  status: 'custrecord_uc_ba_status',
  customers: 'custrecord_uc_ba_customers',
  customerCount: 'custrecord_uc_ba_customer_count',
  jobId: 'custrecord_uc_ba_job_id',
  jobStatus: 'custrecord_uc_ba_job_status',
  progress: 'custrecord_uc_ba_progress',
  reply: 'custrecord_uc_ba_reply',
  credits: 'custrecord_uc_ba_credits',
  newCount: 'custrecord_uc_ba_new_count',
  sentAt: 'custrecord_uc_ba_sent_at',
  sentAtUtc: 'custrecord_uc_ba_sent_at_utc',
  finishedAt: 'custrecord_uc_ba_finished_at',
  finishedAtUtc: 'custrecord_uc_ba_finished_at_utc',
  file: 'custrecord_uc_ba_file',
  rows: 'custrecord_uc_ba_rows',
  firstRow: 'custrecord_uc_ba_first_row',
} as const;

/** A version of the form of an External System's Customer Sync file. */
export const FILE_FORMAT = {
  type: 'customrecord_uc_file_format',
  system: 'custrecord_uc_ff_system',
  version: 'custrecord_uc_ff_version',
  settings: 'custrecord_uc_ff_settings',
  state: 'custrecord_uc_ff_state',
  testFile: 'custrecord_uc_ff_test_file',
  approvedBy: 'custrecord_uc_ff_approved_by',
  approvedAt: 'custrecord_uc_ff_approved_at',
  approvedAtUtc: 'custrecord_uc_ff_approved_at_utc',
} as const;

/** A Customer Sync file, and what became of it. */
export const CUSTOMER_FILE = {
  type: 'customrecord_uc_file',
  system: 'custrecord_uc_fi_system',
  state: 'custrecord_uc_fi_state',
  format: 'custrecord_uc_fi_format',
  customers: 'custrecord_uc_fi_customers',
  rows: 'custrecord_uc_fi_rows',
  size: 'custrecord_uc_fi_size',
  hash: 'custrecord_uc_fi_hash',
  document: 'custrecord_uc_fi_document',
  temporaryName: 'custrecord_uc_fi_temporary_name',
  madeAt: 'custrecord_uc_fi_made_at',
  madeAtUtc: 'custrecord_uc_fi_made_at_utc',
  deliveredAt: 'custrecord_uc_fi_delivered_at',
  deliveredAtUtc: 'custrecord_uc_fi_delivered_at_utc',
  message: 'custrecord_uc_fi_message',
} as const;

export const FAILED_RECORD = {
  type: 'customrecord_uc_failed_record',
  recordType: 'custrecord_uc_fr_record_type',
  customer: 'custrecord_uc_fr_customer',
  recordId: 'custrecord_uc_fr_record_id',
  recordName: 'custrecord_uc_fr_record_name',
  system: 'custrecord_uc_fr_system',
  errorClass: 'custrecord_uc_fr_error_class',
  codes: 'custrecord_uc_fr_codes',
  errorMsg: 'custrecord_uc_fr_error_msg',
  errorStart: 'custrecord_uc_fr_error_start',
  tries: 'custrecord_uc_fr_tries',
  status: 'custrecord_uc_fr_status',
  failedAt: 'custrecord_uc_fr_failed_at',
  failedAtUtc: 'custrecord_uc_fr_failed_at_utc',
  closedAt: 'custrecord_uc_fr_closed_at',
  closedAtUtc: 'custrecord_uc_fr_closed_at_utc',
  closedBy: 'custrecord_uc_fr_closed_by',
  dismissReason: 'custrecord_uc_fr_dismiss_reason',
  history: 'custrecord_uc_fr_history',
} as const;

export const RUN = {
  type: 'customrecord_uc_run',
  kind: 'custrecord_uc_run_kind',
  status: 'custrecord_uc_run_status',
  system: 'custrecord_uc_run_system',
  requestedIds: 'custrecord_uc_run_requested_ids',
  requestedBy: 'custrecord_uc_run_requested_by',
  startedAt: 'custrecord_uc_run_started_at',
  startedAtUtc: 'custrecord_uc_run_started_at_utc',
  closedAtUtc: 'custrecord_uc_run_closed_at_utc',
  duration: 'custrecord_uc_run_duration',
  sent: 'custrecord_uc_run_sent',
  failed: 'custrecord_uc_run_failed',
  standing: 'custrecord_uc_run_standing',
  onHold: 'custrecord_uc_run_deferred',
  excluded: 'custrecord_uc_run_excluded',
  unchanged: 'custrecord_uc_run_unchanged',
  verified: 'custrecord_uc_run_verified',
  foundBySweep: 'custrecord_uc_run_found_by_sweep',
  batches: 'custrecord_uc_run_batches',
  customers: 'custrecord_uc_run_customers',
  credits: 'custrecord_uc_run_credits',
  units: 'custrecord_uc_run_units',
  figures: 'custrecord_uc_run_figures',
  watermarkBefore: 'custrecord_uc_run_watermark_before',
  watermarkAfter: 'custrecord_uc_run_watermark_after',
  message: 'custrecord_uc_run_message',
  messageStart: 'custrecord_uc_run_message_start',
} as const;

/** How the Customer Data Template of an External System is filled: a record for each version, never changed. */
export const CUSTOMER_TEMPLATE = {
  type: 'customrecord_uc_customer_template',
  system: 'custrecord_uc_ct_system',
  version: 'custrecord_uc_ct_version',
  file: 'custrecord_uc_ct_file',
  fileName: 'custrecord_uc_ct_file_name',
  tab: 'custrecord_uc_ct_tab',
  headerRow: 'custrecord_uc_ct_header_row',
  mapping: 'custrecord_uc_ct_mapping',
  by: 'custrecord_uc_ct_by',
  at: 'custrecord_uc_ct_at',
} as const;

export const CHANGE = {
  type: 'customrecord_uc_change',
  kind: 'custrecord_uc_ch_kind',
  subject: 'custrecord_uc_ch_subject',
  by: 'custrecord_uc_ch_by',
  at: 'custrecord_uc_ch_at',
  what: 'custrecord_uc_ch_what',
} as const;

export const VALUE_MAP = {
  type: 'customrecord_uc_value_map',
  system: 'custrecord_uc_vm_system',
  kind: 'custrecord_uc_vm_kind',
  netsuiteId: 'custrecord_uc_vm_netsuite_id',
  currency: 'custrecord_uc_vm_currency',
  joorName: 'custrecord_uc_vm_joor_name',
  joorCode: 'custrecord_uc_vm_joor_code',
  retailCurrency: 'custrecord_uc_vm_retail_currency',
} as const;

export const FIELD_MAP = {
  type: 'customrecord_uc_field_map',
  system: 'custrecord_uc_fm_system',
  joorField: 'custrecord_uc_fm_joor_field',
  netsuiteField: 'custrecord_uc_fm_netsuite_field',
  fixedValue: 'custrecord_uc_fm_fixed_value',
} as const;

/** A match of customers with those that JOOR has. */
export const MATCH = {
  type: 'customrecord_uc_match',
  system: 'custrecord_uc_ma_system',
  state: 'custrecord_uc_ma_state',
  open: 'custrecord_uc_ma_open',
  stage: 'custrecord_uc_ma_stage',
  source: 'custrecord_uc_ma_source',
  scope: 'custrecord_uc_ma_scope',
  file: 'custrecord_uc_ma_file',
  progress: 'custrecord_uc_ma_progress',
  problem: 'custrecord_uc_ma_problem',
  startedBy: 'custrecord_uc_ma_started_by',
  startedAt: 'custrecord_uc_ma_started_at',
  startedAtUtc: 'custrecord_uc_ma_started_at_utc',
  closedBy: 'custrecord_uc_ma_closed_by',
  closedAt: 'custrecord_uc_ma_closed_at',
  closedAtUtc: 'custrecord_uc_ma_closed_at_utc',
  reason: 'custrecord_uc_ma_reason',
} as const;

/** What a match compares, in portions. */
export const MATCH_PORTION = {
  type: 'customrecord_uc_match_portion',
  match: 'custrecord_uc_mp_match',
  kind: 'custrecord_uc_mp_kind',
  number: 'custrecord_uc_mp_number',
  piece: 'custrecord_uc_mp_piece',
  digest: 'custrecord_uc_mp_digest',
  content: 'custrecord_uc_mp_content',
} as const;

/** JOOR's customers of a match, with what is proposed and decided. */
export const MATCH_ROW = {
  type: 'customrecord_uc_match_row',
  match: 'custrecord_uc_mr_match',
  portion: 'custrecord_uc_mr_portion',
  joorName: 'custrecord_uc_mr_joor_name',
  code: 'custrecord_uc_mr_code',
  city: 'custrecord_uc_mr_city',
  country: 'custrecord_uc_mr_country',
  email: 'custrecord_uc_mr_email',
  phone: 'custrecord_uc_mr_phone',
  connection: 'custrecord_uc_mr_connection',
  proposals: 'custrecord_uc_mr_proposals',
  group: 'custrecord_uc_mr_group',
  customer: 'custrecord_uc_mr_customer',
  score: 'custrecord_uc_mr_score',
  reason: 'custrecord_uc_mr_reason',
  doubt: 'custrecord_uc_mr_doubt',
  others: 'custrecord_uc_mr_others',
  twins: 'custrecord_uc_mr_twins',
  decision: 'custrecord_uc_mr_decision',
  version: 'custrecord_uc_mr_version',
  decidedBy: 'custrecord_uc_mr_decided_by',
  decidedAt: 'custrecord_uc_mr_decided_at',
  decidedAtUtc: 'custrecord_uc_mr_decided_at_utc',
  problem: 'custrecord_uc_mr_problem',
  saved: 'custrecord_uc_mr_saved',
} as const;

/** What is noted for the hand-over of an External System to JOOR: a row for each thing, more where its content is long. */
export const HAND_OVER = {
  type: 'customrecord_uc_hand_over',
  system: 'custrecord_uc_ho_system',
  kind: 'custrecord_uc_ho_kind',
  key: 'custrecord_uc_ho_key',
  state: 'custrecord_uc_ho_state',
  by: 'custrecord_uc_ho_by',
  at: 'custrecord_uc_ho_at',
  atUtc: 'custrecord_uc_ho_at_utc',
  version: 'custrecord_uc_ho_version',
  piece: 'custrecord_uc_ho_piece',
  content: 'custrecord_uc_ho_content',
} as const;

/** A customer of JOOR's orders that NetSuite does not know, or a shipping address that its customer does not have. */
export const ORDER_CUSTOMER = {
  type: 'customrecord_uc_order_customer',
  system: 'custrecord_uc_oc_system',
  kind: 'custrecord_uc_oc_kind',
  state: 'custrecord_uc_oc_state',
  joorName: 'custrecord_uc_oc_joor_name',
  code: 'custrecord_uc_oc_code',
  city: 'custrecord_uc_oc_city',
  country: 'custrecord_uc_oc_country',
  email: 'custrecord_uc_oc_email',
  orderNumber: 'custrecord_uc_oc_order_number',
  orderType: 'custrecord_uc_oc_order_type',
  orderedAt: 'custrecord_uc_oc_ordered_at',
  seenAtUtc: 'custrecord_uc_oc_seen_at_utc',
  orders: 'custrecord_uc_oc_orders',
  orderIds: 'custrecord_uc_oc_order_ids',
  order: 'custrecord_uc_oc_order',
  near: 'custrecord_uc_oc_near',
  nearCount: 'custrecord_uc_oc_near_count',
  score: 'custrecord_uc_oc_score',
  customer: 'custrecord_uc_oc_customer',
  reason: 'custrecord_uc_oc_reason',
  automatic: 'custrecord_uc_oc_automatic',
  decidedBy: 'custrecord_uc_oc_decided_by',
  decidedAt: 'custrecord_uc_oc_decided_at',
  decidedAtUtc: 'custrecord_uc_oc_decided_at_utc',
} as const;

/** What the Account Probe keeps: its result, a row for each side, and the rows that it tries things on and deletes. */
export const PROBE = {
  type: 'customrecord_uc_probe',
  kind: 'custrecord_uc_pr_kind',
  text: 'custrecord_uc_pr_text',
  area: 'custrecord_uc_pr_area',
  long: 'custrecord_uc_pr_long',
  flag: 'custrecord_uc_pr_flag',
  whole: 'custrecord_uc_pr_whole',
  decimal: 'custrecord_uc_pr_decimal',
  date: 'custrecord_uc_pr_date',
  time: 'custrecord_uc_pr_time',
  list: 'custrecord_uc_pr_list',
  many: 'custrecord_uc_pr_many',
  html: 'custrecord_uc_pr_html',
} as const;

/** Names of list values, as the lists' XML gives them. List values are read by name: the account gives the internal ids. */
export const LISTS = {
  environment: { id: 'customlist_uc_environment', sandbox: 'Sandbox', production: 'Production' },
  codeSource: {
    id: 'customlist_uc_code_source',
    internalId: 'Internal ID',
    customerId: 'Customer ID',
    field: 'Chosen Field',
  },
  subCustomers: { id: 'customlist_uc_sub_customers', own: 'Own Connection', parent: 'Addresses of Parent' },
  format: { id: 'customlist_uc_format', json: 'JSON', xml: 'XML' },
  fieldNames: { id: 'customlist_uc_field_names', table: 'Field Table', examples: 'Examples' },
  buyers: { id: 'customlist_uc_buyers', customer: 'Customer', contacts: 'Contacts' },
  tooLong: { id: 'customlist_uc_too_long', block: 'Block', wrap: 'Wrap', cut: 'Cut' },
  noWarehouse: { id: 'customlist_uc_no_warehouse', block: 'Block', warn: 'Warn' },
  transport: { id: 'customlist_uc_transport', api: 'API', file: 'File' },
  hostKeyType: { id: 'customlist_uc_host_key_type', rsa: 'RSA', ecdsa: 'ECDSA', dsa: 'DSA' },
  files: { id: 'customlist_uc_files', changed: 'Changed Customers', full: 'Full List' },
  valueMapKind: {
    id: 'customlist_uc_value_map_kind',
    priceLevel: 'Price Level',
    term: 'Payment Term',
    salesRep: 'Sales Rep',
    category: 'Customer Category',
    shipItem: 'Shipping Method',
    warehouse: 'Warehouse',
  },
} as const;

export const CUSTOMER = {
  externalSystems: 'custentity_uc_external_systems',
  externalSystemSubtab: 'custtab_uc_external_system',
  /** Filled in when the page is shown; stores nothing. */
  syncStatus: 'custentity_uc_sync_status',
  /** SuiteQL's table of a multi-select: mapone is the customer, maptwo the External System. */
  externalSystemsTable: 'MAP_customer_custentity_uc_external_systems',
} as const;

export const CUSTOMER_EXPORT = {
  script: 'customscript_uc_customer_export',
  deployments: {
    scheduled: [
      'customdeploy_uc_customer_export_00',
      'customdeploy_uc_customer_export_05',
      'customdeploy_uc_customer_export_10',
    ],
    onDemand: 'customdeploy_uc_customer_export_now',
    /** Submitted by a run that another one is to follow at once. */
    next: 'customdeploy_uc_customer_export_next',
    /** Submitted by a save of a customer. */
    soon: 'customdeploy_uc_customer_export_soon',
  },
  parameters: {
    ids: 'custscript_uc_ids',
    compareAll: 'custscript_uc_compare_all',
    drain: 'custscript_uc_drain',
    inVain: 'custscript_uc_in_vain',
  },
} as const;

/** The run that selects an External System on many customers. */
export const SELECTION = {
  script: 'customscript_uc_select_customers',
  deployment: 'customdeploy_uc_select_customers',
  parameters: {
    system: 'custscript_uc_select_system',
    ids: 'custscript_uc_select_ids',
    select: 'custscript_uc_select_on',
    key: 'custscript_uc_select_key',
  },
} as const;

export const CONFIGURATION = {
  script: 'customscript_uc_configuration',
  deployments: {
    export: 'customdeploy_uc_configuration_export',
    import: 'customdeploy_uc_configuration_import',
  },
  parameters: { file: 'custscript_uc_configuration_file', deleteOthers: 'custscript_uc_delete_others' },
} as const;

export const ACCOUNT_PROBE = {
  script: 'customscript_uc_probe',
  deployments: {
    /** Submitted by the page. */
    onDemand: 'customdeploy_uc_probe',
    /** Runs as System, and does nothing unless it was asked for. */
    scheduled: 'customdeploy_uc_probe_system',
  },
  parameters: { submittedAt: 'custscript_uc_probe_submitted_at' },
} as const;

export const CUSTOMER_MATCH = {
  script: 'customscript_uc_match',
  deployments: {
    onDemand: 'customdeploy_uc_match',
    /** Submitted by a run that another one is to follow. */
    next: 'customdeploy_uc_match_next',
  },
} as const;

/** Fills the page of a row of the Account Probe. */
export const PROBE_PAGE = {
  script: 'customscript_uc_probe_page',
  deployment: 'customdeploy_uc_probe_page',
} as const;

export const ACTIONS = {
  script: 'customscript_uc_actions',
  deployment: 'customdeploy_uc_actions',
  parameters: {
    action: 'custscript_uc_action',
    ids: 'custscript_uc_action_ids',
    system: 'custscript_uc_action_system',
    reason: 'custscript_uc_action_reason',
  },
} as const;

export const ROLES = {
  administrator: 'customrole_uc_administrator',
  user: 'customrole_uc_user',
  /** Nobody is given this role: scripts that people start run with it. */
  engine: 'customrole_uc_engine',
} as const;

export const DASHBOARD = {
  script: 'customscript_uc_dashboard',
  deployments: { users: 'customdeploy_uc_dashboard', administrators: 'customdeploy_uc_dashboard_admin' },
} as const;

/** Saved searches: SDF cannot carry hand-written ones, so a script makes them (sync/saved-searches/saved-searches.ts). */
export const SAVED_SEARCHES = {
  enabledCustomers: 'customsearch_uc_enabled_customers',
  failedCustomers: 'customsearch_uc_failed_customers',
  failedRecords: 'customsearch_uc_failed_records',
  waiting: 'customsearch_uc_waiting',
  runs: 'customsearch_uc_runs',
} as const;

/** The Suitelet that leads from the menu to the saved searches, with a deployment for each. */
export const SEARCH_LINK = {
  script: 'customscript_uc_search_link',
  deployments: {
    enabledCustomers: 'customdeploy_uc_search_customers',
    failedCustomers: 'customdeploy_uc_search_failed_cust',
    failedRecords: 'customdeploy_uc_search_failed',
    waiting: 'customdeploy_uc_search_waiting',
    runs: 'customdeploy_uc_search_runs',
  },
} as const;

/** User events on the pages of records. */
export const CUSTOMER_PAGE = {
  script: 'customscript_uc_customer',
  deployments: {
    customers: 'customdeploy_uc_customer',
    leads: 'customdeploy_uc_customer_lead',
    prospects: 'customdeploy_uc_customer_prospect',
  },
} as const;
export const KEEP_SYSTEMS = {
  script: 'customscript_uc_keep_systems',
  deployments: {
    customers: 'customdeploy_uc_keep_systems',
    leads: 'customdeploy_uc_keep_systems_lead',
    prospects: 'customdeploy_uc_keep_systems_prospect',
  },
} as const;

/** Starts a run after a save that changes what JOOR gets. */
export const START_EXPORT = {
  script: 'customscript_uc_start_export',
  deployments: {
    customers: 'customdeploy_uc_start_export',
    leads: 'customdeploy_uc_start_export_lead',
    prospects: 'customdeploy_uc_start_export_prospect',
  },
} as const;
export const FAILED_RECORD_PAGE = {
  script: 'customscript_uc_failed_record',
  deployment: 'customdeploy_uc_failed_record',
} as const;

export const STATE_RECORDS = {
  script: 'customscript_uc_state_records',
  deployments: {
    accountState: 'customdeploy_uc_kept_account_state',
    syncState: 'customdeploy_uc_kept_sync_state',
    batch: 'customdeploy_uc_kept_batch',
    failedRecord: 'customdeploy_uc_kept_failed_record',
    run: 'customdeploy_uc_kept_run',
    file: 'customdeploy_uc_kept_file',
    fileFormat: 'customdeploy_uc_kept_file_format',
  },
} as const;

export const KEEP_CHANGES = {
  script: 'customscript_uc_keep_changes',
  deployments: {
    externalSystem: 'customdeploy_uc_changes_external_system',
    valueMap: 'customdeploy_uc_changes_value_map',
    fieldMap: 'customdeploy_uc_changes_field_map',
  },
} as const;

/** Refuses to make Upload of an External System automatic too early. */
export const GUARD_UPLOAD = {
  script: 'customscript_uc_guard_upload',
  deployment: 'customdeploy_uc_guard_upload',
} as const;

/** The menu Unified Connector > Unified Connector. */
export const MENU = { tab: 'custcentertab_uc', category: 'custcentercategory_uc' } as const;
