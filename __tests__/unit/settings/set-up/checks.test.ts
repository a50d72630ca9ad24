import { TELL_JOOR } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/eta';
import {
  CUSTOMER_EXPORT,
  CUSTOMER_PAGE,
  DASHBOARD,
  FAILED_RECORD_PAGE,
  GUARD_UPLOAD,
  KEEP_SYSTEMS,
  ROLES,
  SEARCH_LINK,
  START_EXPORT,
} from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import type { FieldMap } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/field-map';
import {
  featureChecks,
  permissionChecks,
  systemsCheck,
} from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/set-up/account-checks';
import type { SetUpCheck } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/set-up/check';
import {
  mapChecks,
  requiredChecks,
} from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/set-up/map-checks';
import {
  pageChecks,
  roleChecks,
} from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/set-up/role-checks';
import { scheduleChecks } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/set-up/schedule-checks';
import { searchChecks } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/set-up/search-checks';
import {
  connectionCheck,
  fileChecks,
  settingsChecks,
} from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/set-up/system-checks';
import {
  ValueMap,
  type ValueMapLine,
} from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/value-map';

const ALL_ON = { subsidiaries: true, multipleCurrencies: true, priceLevels: true, teamSelling: true, locations: true };
const DEPLOYED = [
  ...CUSTOMER_EXPORT.deployments.scheduled.map((id) => ({ id: id as string, status: 'SCHEDULED', isDeployed: true })),
  { id: CUSTOMER_EXPORT.deployments.onDemand as string, status: 'NOTSCHEDULED', isDeployed: true },
];
const SYSTEM = {
  name: 'JOOR',
  sandboxNote: '',
  upload: true,
  update: true,
  uploadByHand: false,
  updateByHand: false,
  confirmedAccountId: 'ACME1',
  alerts: true,
};

const ROLES_FOUND = Object.values(ROLES).map((scriptId) => ({ scriptId: scriptId as string, isActive: true }));
const PAGES = [
  ...Object.values(DASHBOARD.deployments),
  ...Object.values(CUSTOMER_PAGE.deployments),
  ...Object.values(KEEP_SYSTEMS.deployments),
  FAILED_RECORD_PAGE.deployment,
  GUARD_UPLOAD.deployment,
  ...Object.values(SEARCH_LINK.deployments),
  ...Object.values(START_EXPORT.deployments),
].map((id) => ({ id: id as string, status: 'RELEASED', isDeployed: true }));
const EXECUTED_AS = new Map<string, string>([
  [DASHBOARD.deployments.users, ROLES.engine],
  [DASHBOARD.deployments.administrators, ''],
  ...Object.values(CUSTOMER_PAGE.deployments).map((id): [string, string] => [id, ROLES.engine]),
  [GUARD_UPLOAD.deployment, ROLES.engine],
  ...Object.values(START_EXPORT.deployments).map((id): [string, string] => [id, ROLES.engine]),
]);

const statesOf = (checks: readonly SetUpCheck[]) => Object.fromEntries(checks.map(({ id, state }) => [id, state]));
const notOk = (checks: readonly SetUpCheck[]) => checks.filter(({ state }) => state !== 'ok');

describe('Check Set-up', () => {
  test('features that are needed are wrong when off; the others are told with what follows', () => {
    const checks = featureChecks(
      { customRecords: true, serverScripts: false, clientScripts: true },
      { ...ALL_ON, teamSelling: false },
    );
    expect(notOk(checks)).toMatchObject([{ id: 'feature-scripts', state: 'wrong' }]);
    expect(checks.find(({ id }) => id === 'feature-team-selling')?.sentence).toMatch(
      /is off: the Sales Rep field of the customer/,
    );
  });

  test('each permission that is lacking is one sentence', () => {
    expect(notOk(permissionChecks([]))).toEqual([]);
    expect(permissionChecks(['Lists > Contacts', 'Lists > Address'])).toHaveLength(2);
  });

  test('a schedule as it is delivered is fine', () => {
    expect(notOk(scheduleChecks(DEPLOYED, 4))).toEqual([]);
  });

  test.each([
    ['not Scheduled', DEPLOYED.map((each) => ({ ...each, status: 'NOTSCHEDULED' })), { schedule: 'wrong' }],
    [
      'not deployed',
      DEPLOYED.map((each) => ({ ...each, isDeployed: false })),
      { schedule: 'wrong', 'on-demand': 'wrong' },
    ],
    ['missing', [], { schedule: 'wrong', 'on-demand': 'wrong' }],
    ['not to be seen', null, { schedule: 'warning' }],
  ])('deployments that are %s', (_, deployments, expected) => {
    expect(statesOf(notOk(scheduleChecks(deployments, 4)))).toEqual(expected);
  });

  test.each([
    [null, 'warning'],
    [40, 'ok'],
    [41, 'wrong'],
  ])('the last run %p minutes ago is %s', (minutes, state) => {
    expect(statesOf(scheduleChecks(DEPLOYED, minutes))['last-run']).toBe(state);
  });

  test('roles as they are delivered, given to somebody, are fine', () => {
    expect(notOk(roleChecks(ROLES_FOUND, 1))).toEqual([]);
  });

  test('each role that is missing or inactive is one sentence', () => {
    const found = ROLES_FOUND.filter(({ scriptId }) => scriptId !== ROLES.user).map((role) => ({
      ...role,
      isActive: role.scriptId !== ROLES.administrator,
    }));
    const checks = roleChecks(found, 1);
    expect(notOk(checks)).toMatchObject([
      { state: 'wrong', sentence: 'The role Unified Connector User is missing.' },
      { state: 'wrong', sentence: 'The role Unified Connector Administrator is inactive, so nobody can use it.' },
    ]);
  });

  test.each([
    ['nobody', 0, /^No active employee with access has the role Unified Connector Administrator or Unified/],
    ['nobody knows who', null, /Your role may not see which employees/],
  ])('roles that %s has are a warning', (_, people, sentence) => {
    expect(notOk(roleChecks(ROLES_FOUND, people))).toMatchObject([
      { id: 'people', state: 'warning', sentence: expect.stringMatching(sentence) },
    ]);
  });

  test('roles that are not to be seen are a warning', () => {
    expect(statesOf(roleChecks(null, null))).toEqual({ roles: 'warning' });
  });

  test('pages as they are delivered are fine', () => {
    expect(notOk(pageChecks(PAGES, EXECUTED_AS))).toEqual([]);
  });

  test('pages that are missing, in Testing or not deployed are told each', () => {
    const found = PAGES.filter(({ id }) => id !== CUSTOMER_PAGE.deployments.customers).map((page) => ({
      ...page,
      status: page.id === DASHBOARD.deployments.users ? 'TESTING' : page.status,
      isDeployed: page.id !== DASHBOARD.deployments.administrators,
    }));
    const checks = notOk(pageChecks(found, EXECUTED_AS));
    expect(checks.map(({ state, sentence }) => [state, sentence])).toEqual([
      ['wrong', `Customer page: the deployment ${CUSTOMER_PAGE.deployments.customers} is missing.`],
      ['wrong', expect.stringMatching(/^Dashboard: .* is not Released or not deployed/)],
      ['wrong', expect.stringMatching(/^Dashboard of administrators: .* is not Released or not deployed/)],
    ]);
  });

  test('a switch that lets saves start no run is no fault, and told', () => {
    const ids: readonly string[] = Object.values(START_EXPORT.deployments);
    const off = PAGES.map((page) => ({ ...page, isDeployed: !ids.includes(page.id) }));
    const checks = pageChecks(off, EXECUTED_AS);
    expect(notOk(checks)).toEqual([]);
    expect(checks.map(({ sentence }) => sentence).join(' ')).toContain('No run starts when a customer is saved');
    const on = pageChecks(PAGES, EXECUTED_AS).map(({ sentence }) => sentence);
    expect(on.join(' ')).toContain('A run starts after a customer is saved');
  });

  test('a page that is executed as another role is wrong', () => {
    const executedAs = new Map([
      ...EXECUTED_AS,
      [DASHBOARD.deployments.users, ''],
      [DASHBOARD.deployments.administrators, ROLES.engine],
    ]);
    expect(notOk(pageChecks(PAGES, executedAs))).toMatchObject([
      { state: 'wrong', fix: expect.stringContaining('set Execute As Role to Unified Connector Engine') },
      { state: 'wrong', fix: expect.stringContaining('set Execute As Role to Current Role') },
    ]);
  });

  test.each([
    ['deployments', null, EXECUTED_AS, { pages: 'warning' }],
    ['what they are executed as', PAGES, null, { 'execute-as': 'warning' }],
  ])('pages of which a role may not see %s are a warning', (_, deployments, executedAs, expected) => {
    expect(statesOf(notOk(pageChecks(deployments, executedAs)))).toEqual(expected);
  });

  test('settings without a fault are fine', () => {
    expect(notOk(settingsChecks(SYSTEM, [], 'ACME1'))).toEqual([]);
  });

  test('in the sandbox JOOR has to be told of new customers (bulk-connection-postput)', () => {
    const sentences = (sandboxNote: string) =>
      settingsChecks({ ...SYSTEM, sandboxNote }, [], 'ACME1')
        .map(({ sentence }) => sentence)
        .join(' ');
    expect(sentences(TELL_JOOR)).toContain(`JOOR is Sandbox. ${TELL_JOOR}`);
    expect(sentences('')).toContain('Environment of JOOR is Production.');
  });

  test('all faults of settings are told', () => {
    const checks = settingsChecks(
      { ...SYSTEM, confirmedAccountId: '', update: false, alerts: false },
      ['A.', 'B.'],
      'ACME1',
    );
    expect(notOk(checks).map(({ state, sentence }) => [state, sentence])).toEqual([
      ['wrong', 'A.'],
      ['wrong', 'B.'],
      ['wrong', 'JOOR is not confirmed, so nothing is sent.'],
      ['warning', 'Update is off for JOOR. Runs only record what they would send.'],
      ['warning', 'Nobody gets an email when JOOR is paused or customers fail.'],
    ]);
  });

  test('settings confirmed elsewhere, as in a copied account, are wrong', () => {
    expect(statesOf(settingsChecks(SYSTEM, [], 'ACME1_SB1')).confirmed).toBe('wrong');
  });

  test.each([
    ['fine', 'ok'],
    ['rate-limited', 'warning'],
    ['unavailable', 'warning'],
    ['unauthorised', 'wrong'],
    ['configuration', 'wrong'],
  ])('a connection test that says %s is %s', (verdict, state) => {
    expect(connectionCheck('JOOR', { verdict, sentence: 'It is so.' }, false)).toMatchObject({
      state,
      sentence: 'Connection of JOOR: It is so.',
    });
  });

  test('price levels without a line are wrong, for their customers fail; other values are warnings', () => {
    const unmapped = [
      { kind: 'price-level', name: 'Retail', currency: 'EUR', customers: 12 },
      { kind: 'price-level', name: 'Retail', currency: 'USD', customers: 1 },
      { kind: 'term', name: 'Net 10', currency: '', customers: 3 },
      { kind: 'sales-rep', name: 'Uma', currency: '', customers: 2 },
    ] as const;
    const checks = mapChecks({ id: 7, name: 'JOOR' }, unmapped, ['sales-rep']);
    expect(statesOf(notOk(checks))).toEqual({ 'map-price-level': 'wrong', 'map-term': 'warning' });
    expect(checks[0]?.sentence).toContain('Retail in EUR (12), Retail in USD (1)');
    expect(checks[0]).toMatchObject({ page: 'value-map/missing/7/price-level', link: 'Map these 2 price levels' });
    expect(checks[1]).toMatchObject({ page: 'value-map/missing/7/term', link: 'Map this payment term' });
  });

  describe('what JOOR requires of every customer and only the maps can give', () => {
    const line = { systemId: null, netsuiteId: '', currency: '', joorName: '', joorCode: '', retailCurrency: '' };
    const warehouse = { ...line, kind: 'warehouse', joorCode: 'MAIN' } as const;
    const check = (
      lines: ValueMapLine[],
      { noWarehouse = 'block', fieldMap = {}, priceLevels = true }: Partial<Checked> = {},
    ) =>
      statesOf(requiredChecks({ id: 1, name: 'JOOR', noWarehouse }, new ValueMap(lines, 1), fieldMap, { priceLevels }));
    interface Checked {
      noWarehouse: 'block' | 'warn';
      fieldMap: FieldMap;
      priceLevels: boolean;
    }

    test('a warehouse for all, by the Value Map or a fixed value', () => {
      expect(check([warehouse])).toEqual({ 'required-warehouse': 'ok' });
      expect(check([], { fieldMap: { warehouse_code: { fixed: 'MAIN' } } })).toEqual({ 'required-warehouse': 'ok' });
    });

    test('none: wrong where customers fail, a warning where they are sent or have a field of their own', () => {
      expect(check([])).toEqual({ 'required-warehouse': 'wrong' });
      expect(check([{ ...warehouse, netsuiteId: '4' }])).toEqual({ 'required-warehouse': 'wrong' });
      expect(check([], { noWarehouse: 'warn' })).toEqual({ 'required-warehouse': 'warning' });
      expect(check([], { fieldMap: { warehouse_code: { column: 'custentity_w' } } })).toEqual({
        'required-warehouse': 'warning',
      });
    });

    test('without price levels, the price type of all', () => {
      expect(check([warehouse], { priceLevels: false })).toMatchObject({ 'required-price-type': 'wrong' });
      const priced = { ...line, kind: 'price-level', currency: 'USD', joorName: 'Wholesale' } as const;
      expect(check([warehouse, priced], { priceLevels: false })).toMatchObject({ 'required-price-type': 'ok' });
    });
  });

  test('searches that are missing are wrong, changed ones a warning', () => {
    const checks = searchChecks([
      { title: 'A', state: 'as made' },
      { title: 'B', state: 'changed' },
      { title: 'C', state: 'missing' },
    ]);
    expect(checks.map(({ state }) => state)).toEqual(['ok', 'warning', 'wrong']);
  });

  test('whatever is not ok has a fix', () => {
    const checks = [
      ...featureChecks({ customRecords: false, serverScripts: false, clientScripts: false }, ALL_ON),
      ...permissionChecks(['Lists > Contacts']),
      systemsCheck([]),
      ...scheduleChecks([], null),
      ...scheduleChecks(null, 90),
      ...roleChecks([], 0),
      ...roleChecks(null, null),
      ...pageChecks([], null),
      ...pageChecks(null, null),
      ...settingsChecks({ ...SYSTEM, upload: false, alerts: false }, ['A.'], 'OTHER'),
      connectionCheck('JOOR', { verdict: 'unauthorised', sentence: 'No.' }, false),
      connectionCheck('JOOR', { verdict: 'unauthorised', sentence: 'No.' }, true),
      ...fileChecks('JOOR', { name: 'a.txt', state: 'Not delivered', message: 'It broke off.', arrived: false }, [
        'b.txt',
      ]),
      ...fileChecks('JOOR', null, []),
      connectionCheck('JOOR', { verdict: 'unavailable', sentence: 'No.' }, false),
      ...requiredChecks({ id: 1, name: 'JOOR', noWarehouse: 'block' }, new ValueMap([], 1), {}, { priceLevels: false }),
      ...searchChecks([{ title: 'C', state: 'missing' }]),
    ];
    expect(notOk(checks).filter(({ fix }) => fix === '')).toEqual([]);
  });
});
