import { DEFAULT_FORMAT } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customer-file/format';
import { PLAIN_SHEET } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customer-template/template';
import type {
  ActionName,
  RequestOf,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/contract/actions';
import {
  keptCollected,
  nothingCollected,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/hand-over/collected';
import { emptyLists, type UsedLists } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/hand-over/lists';
import {
  SCENARIO_IDS,
  type ScenarioId,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/hand-over/scenarios';
import {
  BATCH,
  CUSTOMER,
  CUSTOMER_FILE,
  CUSTOMER_TEMPLATE,
  EXTERNAL_SYSTEM,
  FAILED_RECORD,
  FILE_FORMAT,
  HAND_OVER,
  LISTS,
  MATCH,
  MATCH_ROW,
  ORDER_CUSTOMER,
  RUN,
  SAVED_SEARCHES,
  SYNC_STATE,
  VALUE_MAP,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { order as anOrder, NEW_YORK } from '../../unit/orders/order';
import type { Company } from '../connector/company';
import type { DashboardVisit } from '../dashboard/dashboard-visit';

export type Requests = { [Name in ActionName]: RequestOf<Name> };

/** Actions that only administrators may ask for. */
export const ADMINISTRATORS_ACTIONS = [
  'approve_file_format',
  'add_order_addresses',
  'check_set_up',
  'close_scenario',
  'collect_lists',
  'confirm_system',
  'create_order_customer',
  'create_order_customers',
  'first_steps',
  'setting_choices',
  'delete_line',
  'discard_match',
  'enable_customers',
  'enable_progress',
  'export_configuration',
  'file_formats',
  'file_sample',
  'finish_match',
  'go_live',
  'hand_over',
  'hand_over_customers',
  'hand_over_pack',
  'hand_overs',
  'import_configuration',
  'import_lines',
  'leave_out_match',
  'make_test_file',
  'link_order_customer',
  'map_lines',
  'mark_loaded',
  'missing_lines',
  'observe_scenario',
  'pause',
  'resume',
  'prepare_scenario',
  'probe',
  'probe_page',
  'probe_page_seen',
  'probe_part',
  'remove_at_joor',
  'removed_in_joor',
  'repair_searches',
  'run_scenario',
  'save_contacts',
  'save_customer_template',
  'save_file_format',
  'save_lines',
  'save_setting',
  'send_file_again',
  'set_up',
  'start_probe',
  'submit_probe',
  'test_connection',
  'told_joor',
] as const satisfies readonly ActionName[];

export const isAdministrators = (name: ActionName): boolean => ADMINISTRATORS_ACTIONS.some((each) => each === name);

/** A company in which something happened: a run that sent one customer and failed with another. Administrator's work is done. */
export async function makeHistory(company: Company, administrator: DashboardVisit): Promise<void> {
  company.addCustomer();
  company.addCustomer({ terms: '' });
  company.run();
  await administrator.signIn(-5, 'administrator');
  await administrator.open('administrators');
  await administrator.ask('repair_searches', {});
  await administrator.ask('save_customer_template', {
    systemId: company.systemId,
    version: 0,
    mapping: PLAIN_SHEET,
    file: { name: 'Template.xlsx', base64: 'UEsDBA==' },
  });
}

/** For every action a request that does something. Each call makes map lines of its own, for one of them is deleted. */
export function sampleRequests(company: Company): Requests {
  const idOf = (type: string) => Number(company.query(`SELECT MAX(id) AS id FROM ${type}`)[0]?.id);
  const customers = company.query('SELECT id FROM customer ORDER BY id').map(({ id }) => Number(id));
  const failed = company.query(`SELECT id FROM ${FAILED_RECORD.type}`).map(({ id }) => Number(id));
  const line = () =>
    company.create(VALUE_MAP.type, {
      [VALUE_MAP.kind]: company.list('customlist_uc_value_map_kind', 'Payment Term'),
      [VALUE_MAP.netsuiteId]: String(7000 + idOf(VALUE_MAP.type)),
      [VALUE_MAP.joorName]: 'Net 90',
    });
  const table = (sort: string) => ({ filters: {}, sort, descending: false, page: 0, pageSize: 50 });
  const systemId = company.systemId;
  const [sentRun] = company.query(`SELECT MAX(id) AS id FROM ${RUN.type} WHERE ${RUN.sent} > 0`);
  const runThatSent = Number(sentRun?.id);
  const version = Number(
    company.query(`SELECT MAX(${CUSTOMER_TEMPLATE.version}) AS last FROM ${CUSTOMER_TEMPLATE.type}`)[0]?.last,
  );
  const matches = sampleMatches(company);
  const [handOver, reading, ticking, passed] = ['hand-over', 'reading', 'ticking', 'passed'].map((what) =>
    sampleHandOver(company, what),
  ) as [HandOverSample, HandOverSample, HandOverSample, HandOverSample];
  const files = sampleFiles(company);
  const search = company.account.statements.get(
    'SELECT internalid FROM sys_saved_search WHERE scriptid = ?',
    SAVED_SEARCHES.enabledCustomers,
  );
  const ordered = (changes: Record<string, string | number> = {}) => sampleOrder(company, changes);
  return {
    approve_file_format: { id: files.version },
    add_order_addresses: {
      ids: [ordered({ [ORDER_CUSTOMER.kind]: 'address', [ORDER_CUSTOMER.customer]: customers[0] ?? 0 })],
    },
    batch: { id: idOf(BATCH.type) },
    check_codes: { systemId, keys: [String(idOf(SYNC_STATE.type))] },
    check_order_code: { id: sampleCodeToEnter(company, customers[0] ?? 0) },
    check_set_up: { part: 'account', systemId: 0 },
    close_scenario: { ...handOver.scenario('renamed'), passed: false, confirmed: [], note: 'Later' },
    collect_lists: { systemId: reading.systemId, anew: true, version: reading.lists },
    confirm_system: { systemId },
    continue_match: matches.deciding,
    customer_files: {},
    create_order_customer: { id: ordered(), form: NEW_CUSTOMER, anyway: true },
    create_order_customers: { ids: [ordered()] },
    customer_searches: {},
    customers: table('name'),
    customer_template: { systemId },
    customer_template_file: { systemId, version },
    decide_matches: { ...matches.deciding, decisions: [{ id: matches.rowId, version: 1, kind: 'not-same' }] },
    delete_line: { section: 'valueMap', id: line() },
    dismiss: { ids: failed, reason: 'Closed' },
    discard_match: matches.discarded,
    enable_customers: { systemId, customerIds: customers.slice(0, 1), enable: true },
    enable_progress: { taskId: 'MAPREDUCETASK_0', key: 'none' },
    events: table('at'),
    export: { customerIds: customers.slice(0, 2) },
    export_configuration: {},
    export_progress: { runIds: [], customerIds: customers.slice(0, 2) },
    failed_record: { id: failed[0] ?? 0 },
    failed_records: table('recordName'),
    file_content: { id: files.fileId },
    file_customers: { ...table('customerId'), id: files.fileId },
    file_rows: { ...table('row'), id: files.fileId },
    file_formats: {},
    file_sample: { systemId: files.systemId, format: DEFAULT_FORMAT, ids: [] },
    find_match_customers: { ...matches.deciding, text: 'Boutique' },
    fill_customer_template: { systemId, customerIds: customers.slice(0, 2), version, handOver: null },
    finish_match: { ...matches.finished, expected: { preselected: 0, matched: 0 } },
    find_customers: { text: 'Boutique' },
    go_live: {
      systemId: passed.systemId,
      target: { id: null, name: 'Production', baseUrl: company.joor.url, secret: 'custsecret_joor' },
      checkOnly: true,
      first: true,
    },
    first_steps: {},
    setting_choices: {},
    guide: { name: 'daily-work' },
    open_failed_records: {},
    hand_over: { systemId: handOver.systemId },
    hand_over_pack: { systemId: handOver.systemId, customerIds: handOver.customerIds },
    hand_over_customers: { ...table('customerId'), systemId: handOver.systemId, list: 'looked', values: [] },
    hand_overs: {},
    find_to_link: { text: 'Boutique' },
    ignore_order_customers: { ids: [ordered()], reason: 'A friend' },
    import_configuration: {
      text: '{"version": 1, "externalSystems": [], "valueMap": [], "fieldMap": []}',
      deleteOthers: false,
      checkOnly: false,
    },
    import_lines: {
      lines: [
        { at: 2, cells: ['All', LISTS.valueMapKind.term, '', '998', '', `Net ${idOf(VALUE_MAP.type)}`, '', '', 'No'] },
      ],
      checkOnly: false,
    },
    make_test_file: { id: files.version },
    link_order_customer: { id: ordered(), customerId: customers[0] ?? 0 },
    leave_out_match: { systemId: matches.unmatched, reason: 'JOOR is empty in this sandbox.' },
    missing_lines: { systemId, kind: 'price-level' },
    match_detail: { ...matches.deciding, id: matches.rowId },
    match_results: {
      ...table('name'),
      filters: { system: String(matches.deciding.systemId), list: 'only-joor' },
    },
    match_rows: { ...table('name'), filters: { system: String(matches.deciding.systemId) } },
    match_state: { systemId: matches.deciding.systemId },
    match_systems: {},
    map_lines: { section: 'valueMap' },
    mark_loaded: { systemId: ticking.systemId, list: 'warehouses', loaded: true, version: ticking.lists },
    new_codes: { systemId },
    observe_scenario: handOver.scenario('rep-changed'),
    order_customer: { id: ordered() },
    order_customers: table('name'),
    idle_runs: { days: 7, at: '' },
    overview: { days: 7 },
    at_work: {},
    pause: { systemId: null, reason: 'A reason.' },
    resume: { systemId: null },
    run_now: { systemId: null },
    probe: {},
    probe_engine_part: { part: 'begin', ticket: 'none' },
    probe_page: {},
    probe_page_seen: { began: false, ended: false, shown: 0, refused: '' },
    probe_part: { part: 'begin', host: '', secret: '' },
    prepare_scenario: { ...handOver.scenario('failing'), customerIds: handOver.customerIds },
    preview: { customerIds: customers.slice(0, 2) },
    remove_at_joor: { systemId, customerIds: customers.slice(1, 2), confirmation: 'Remove at JOOR' },
    removed_in_joor: { customerId: customers[1] ?? 0, systemId },
    reopen: { ids: failed },
    reopen_order_customers: { ids: [ordered({ [ORDER_CUSTOMER.state]: 'Ignored' })] },
    repair_searches: {},
    resync: { ids: failed },
    resync_cause: { code: 'payment_term_missing', systemIds: [systemId] },
    run: { id: idOf(RUN.type) },
    run_customers: { ...table('customerId'), id: runThatSent, list: 'sent' },
    runs: table('startedAt'),
    run_scenario: handOver.scenario('special-characters'),
    save_contacts: { systemId: handOver.systemId, contacts: CONTACTS, version: handOver.contacts },
    save_customer_template: { systemId, version, mapping: PLAIN_SHEET },
    save_file_format: { systemId: files.systemId, format: DEFAULT_FORMAT },
    send_file_again: { id: files.fileId },
    save_lines: {
      lines: [{ kind: LISTS.valueMapKind.term, netsuiteId: '999', joorName: `Net ${idOf(VALUE_MAP.type)}` }],
      anyway: true,
    },
    save_setting: {
      section: 'valueMap',
      id: line(),
      values: { joorName: `Net ${idOf(VALUE_MAP.type)}` },
      anyway: true,
    },
    search_customers: { searchId: Number(search?.internalid) },
    set_up: {},
    support: { customerId: customers[0] ?? 0 },
    settle_hand_over: { systemId, customerIds: customers.slice(0, 2), settlement: 'not' },
    start_probe: {},
    start_match: { systemId: matches.unstarted, source: 'file', scope: 'enabled', file: FILE },
    store_portion: { ...matches.loading, portion: 0, connections: [CONNECTION] },
    submit_probe: {},
    test_connection: { systemId },
    told_joor: { systemId: handOver.systemId, customerIds: [] },
    why_not: { customerId: customers[0] ?? 0 },
  };
}

/** A row of Customers from JOOR Orders, another one each time. */
function sampleOrder(company: Company, changes: Record<string, string | number>): number {
  const [made] = company.query(`SELECT COUNT(*) AS rows FROM ${ORDER_CUSTOMER.type}`);
  const number = Number(made?.rows) + 1;
  const order = anOrder({
    id: String(number),
    customerName: `Orders ${number}`,
    billing: NEW_YORK,
    shipping: NEW_YORK,
  });
  return company.create(ORDER_CUSTOMER.type, {
    name: order.customerName,
    externalid: `sample ${number}`,
    [ORDER_CUSTOMER.system]: String(company.systemId),
    [ORDER_CUSTOMER.kind]: 'customer',
    [ORDER_CUSTOMER.state]: 'New',
    [ORDER_CUSTOMER.joorName]: order.customerName,
    [ORDER_CUSTOMER.order]: `|${JSON.stringify(order)}|`,
    [ORDER_CUSTOMER.orderIds]: `|["${number}"]|`,
    [ORDER_CUSTOMER.orders]: 1,
    [ORDER_CUSTOMER.nearCount]: 0,
    ...changes,
  });
}

/** A row whose customer has a code to be entered at JOOR. */
function sampleCodeToEnter(company: Company, customerId: number): number {
  const [state] = company.query(`SELECT id FROM ${SYNC_STATE.type} WHERE ${SYNC_STATE.customerId} = ?`, customerId);
  if (state) company.edit(SYNC_STATE.type, Number(state.id), { [SYNC_STATE.codeToEnter]: 'TO-ENTER' });
  return sampleOrder(company, { [ORDER_CUSTOMER.state]: 'Linked', [ORDER_CUSTOMER.customer]: customerId });
}

const NEW_CUSTOMER: Requests['create_order_customer']['form'] = {
  stage: 'customer',
  isPerson: false,
  companyName: 'Colette',
  firstName: '',
  lastName: '',
  entityId: '',
  email: '',
  phone: '',
  currency: null,
  terms: null,
  priceLevel: null,
  salesRep: null,
  category: null,
  subsidiary: 1,
  addresses: [],
};

const FILE = { name: 'connections.csv', connections: 1, portions: 1, digest: '0123456789abcdef' };

const CONNECTION = { key: '1', name: 'Colette', otherNames: [], code: '', emails: [], phones: [], addresses: [] };

/** External Systems of the matches, made once for a company. */
const systemsOf = new WeakMap<Company, Map<string, number>>();

function matchSystem(company: Company, what: string): number {
  const made = systemsOf.get(company) ?? new Map<string, number>();
  systemsOf.set(company, made);
  const systemId =
    made.get(what) ??
    company.create(EXTERNAL_SYSTEM.type, {
      name: `Match, ${what}`,
      [EXTERNAL_SYSTEM.environment]: company.list('customlist_uc_environment', 'Sandbox'),
      [EXTERNAL_SYSTEM.baseUrl]: `${company.joor.url}/v2`,
      [EXTERNAL_SYSTEM.secret]: 'custsecret_joor',
      [EXTERNAL_SYSTEM.accountId]: company.account.settings.accountId,
    });
  made.set(what, systemId);
  return systemId;
}

/** An External System that sends files, with a version of its format whose test file was made and a file that was delivered. */
function sampleFiles(company: Company) {
  const { account, create, list } = company;
  const systemId = create(EXTERNAL_SYSTEM.type, {
    name: 'By file',
    [EXTERNAL_SYSTEM.environment]: list('customlist_uc_environment', 'Sandbox'),
    [EXTERNAL_SYSTEM.transport]: list(LISTS.transport.id, LISTS.transport.file),
    [EXTERNAL_SYSTEM.sftpHost]: 'brand.files.example',
    [EXTERNAL_SYSTEM.sftpUser]: 'brand',
    [EXTERNAL_SYSTEM.sftpSecret]: 'custsecret_joor',
    [EXTERNAL_SYSTEM.hostKey]: 'AAAA',
    [EXTERNAL_SYSTEM.accountId]: account.settings.accountId,
  });
  company.addCustomer({ [CUSTOMER.externalSystems]: [String(systemId)] });
  account.files.write('/SuiteScripts/UnifiedConnector/customer-files/customer_1.txt', Buffer.from('customer_code\r\n'));
  const [document] = account.files
    .list('/SuiteScripts/UnifiedConnector/customer-files')
    .filter(({ path }) => path.endsWith('customer_1.txt'));
  const fileId = create(CUSTOMER_FILE.type, {
    name: 'customer_1.txt',
    [CUSTOMER_FILE.system]: String(systemId),
    [CUSTOMER_FILE.state]: 'Delivered',
    [CUSTOMER_FILE.format]: 1,
    [CUSTOMER_FILE.document]: document?.id ?? 0,
  });
  const version = create(FILE_FORMAT.type, {
    name: 'By file, version 1',
    [FILE_FORMAT.system]: String(systemId),
    [FILE_FORMAT.version]: 1,
    [FILE_FORMAT.state]: 'Test file made',
    [FILE_FORMAT.settings]: JSON.stringify(DEFAULT_FORMAT),
  });
  return { systemId, fileId, version };
}

/** Matches in every state, each of an External System of its own. */
function sampleMatches(company: Company) {
  const match = (what: string, state: string) => {
    const systemId = matchSystem(company, what);
    const id = company.create(MATCH.type, {
      name: 'Match',
      [MATCH.system]: systemId,
      [MATCH.state]: state,
      [MATCH.open]: true,
      [MATCH.source]: 'file',
      [MATCH.scope]: 'enabled',
      [MATCH.file]: JSON.stringify(FILE),
      [MATCH.startedBy]: 'Ana',
      [MATCH.startedAtUtc]: `${new Date(company.account.clock.now()).toISOString().slice(0, 19)}Z`,
    });
    return { systemId, matchId: String(id) };
  };
  const deciding = match('deciding', 'deciding');
  const rowId = company.create(MATCH_ROW.type, {
    name: 'Colette',
    [MATCH_ROW.match]: deciding.matchId,
    [MATCH_ROW.portion]: 0,
    [MATCH_ROW.joorName]: 'Colette',
    [MATCH_ROW.group]: 'alone',
    [MATCH_ROW.version]: 1,
    [MATCH_ROW.connection]: `|${JSON.stringify(CONNECTION)}|`,
    [MATCH_ROW.proposals]: '|{"proposals":[],"preselected":false,"doubt":""}|',
  });
  return {
    deciding,
    rowId,
    loading: match('loading', 'loading'),
    discarded: match('discarded', 'loading'),
    finished: match('finished', 'deciding'),
    unstarted: matchSystem(company, 'unstarted'),
    unmatched: matchSystem(company, 'unmatched'),
  };
}

const CONTACTS = {
  joorContact: 'Kim',
  ownContact: '',
  technicalContact: '',
  resultEmails: '',
  goLive: '',
  remarks: '',
};

const USED: UsedLists = {
  ...emptyLists(),
  warehouses: [{ values: ['Main', 'M'], customers: [1], origins: [] }],
};

/** A hand-over in which everything is passed, but what a request is about to do. */
type HandOverSample = ReturnType<typeof sampleHandOver>;

function sampleHandOver(company: Company, what: string) {
  const systemId = matchSystem(company, what);
  const known = company.query(
    `SELECT c.id FROM customer c JOIN ${CUSTOMER.externalSystemsTable} m ON m.mapone = c.id WHERE m.maptwo = ?`,
    systemId,
  );
  const customerIds = [
    known.length > 0 ? Number(known[0]?.id) : company.addCustomer({ [CUSTOMER.externalSystems]: [String(systemId)] }),
  ];
  /** Its version. */
  const note = (kind: string, key: string, state: string, content: unknown): number => {
    const values = {
      name: `${kind} ${key}`,
      [HAND_OVER.system]: String(systemId),
      [HAND_OVER.kind]: kind,
      [HAND_OVER.key]: key,
      [HAND_OVER.state]: state,
      [HAND_OVER.by]: 'Ana',
      [HAND_OVER.piece]: 0,
      [HAND_OVER.content]: `|${JSON.stringify(content)}|`,
    };
    const [stored] = company.query(
      `SELECT id, ${HAND_OVER.version} AS version FROM ${HAND_OVER.type}
       WHERE ${HAND_OVER.system} = ? AND ${HAND_OVER.kind} = ? AND NVL(${HAND_OVER.key}, '-') = ? AND ${HAND_OVER.piece} = 0`,
      String(systemId),
      kind,
      key || '-',
    );
    if (stored) company.edit(HAND_OVER.type, Number(stored.id), values);
    else company.create(HAND_OVER.type, { ...values, [HAND_OVER.version]: 1 });
    return Number(stored?.version ?? 1);
  };
  const scenarios = (state: string) => ({
    customerIds,
    before: [],
    evidence: { kinds: [], failed: [] },
    prepared: { by: 'Ana', at: '' },
    run: null,
    closed: null,
    found: state === 'passed' ? { customers: [], checks: [] } : null,
  });
  for (const id of SCENARIO_IDS) note('scenario', id, 'passed', scenarios('passed'));
  return {
    systemId,
    customerIds,
    lists: note('lists', '', '', keptCollected({ ...nothingCollected(), complete: true, looked: [1], lists: USED })),
    contacts: note('contacts', '', '', CONTACTS),
    scenario: (scenario: ScenarioId) => ({
      systemId,
      scenario,
      version: note('scenario', scenario, 'passed', scenarios('prepared')),
    }),
  };
}
