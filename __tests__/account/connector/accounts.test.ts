import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ACCOUNT_STATE,
  CUSTOMER,
  EXTERNAL_SYSTEM,
  ROLES,
  SYNC_STATE,
  VALUE_MAP,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { put } from '../suitelets/account';
import { type Company, openCompany, postedCodes } from './company';

describe('A role that lacks a permission', () => {
  let company: Company;

  beforeEach(async () => {
    company = await openCompany();
    company.deployAlso('__tests__/fixtures/brand-selection');
  });

  afterEach(() => company.stop());

  test.each([
    ['customers', 'Lists > Customers'],
    ['contacts', 'Lists > Contacts'],
    ['employees', 'Lists > Employees'],
    ['currencies', 'Lists > Currency'],
    ['addresses', 'Lists > Address'],
  ])('to see %s: the run stops with its name, and nobody is marked as gone', async (what, permission) => {
    const ids = Array.from({ length: 3 }, () => company.addCustomer());
    company.run();
    const before = company.states();
    company.account.clock.advance(60_000);
    company.edit('customer', ids[0] ?? 0, { phone: '1' });
    for (const parameters of [{}, { custscript_uc_compare_all: true }, { custscript_uc_ids: String(ids[0]) }]) {
      const report = company.run(parameters, { role: `customrole_brand_no_${what}` });
      expect(report.status).toBe('FAILED');
      const { message = '' } = report.errors[0] ?? {};
      expect(message).toContain(
        `The role customrole_brand_no_${what} lacks the permission ${permission}, needed to read`,
      );
      expect(message).toMatch(/Nothing was read and nothing changed\.$/);
    }
    expect(company.states()).toEqual(before);
    expect(await postedCodes(company)).toHaveLength(1);
    company.run();
    expect((await postedCodes(company))[1]).toEqual([String(ids[0])]);
  });
});

describe('Several External Systems in one account', () => {
  const TOKENS = ['token-europe', 'token-america'];
  let company: Company;
  let europe: number;
  let america: number;

  beforeEach(async () => {
    company = await openCompany({ tokens: TOKENS });
    const euro = company.create('currency', { name: 'Euro', symbol: 'EUR', exchangerate: 1.1 });
    europe = company.create('subsidiary', { name: 'Europe', currency: String(euro), country: 'FR' });
    america = company.create('subsidiary', { name: 'America', currency: '1', country: 'US' });
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, {
      name: 'JOOR Europe',
      [EXTERNAL_SYSTEM.subsidiaries]: String(europe),
    });
    const [first] = company.query(`SELECT * FROM ${VALUE_MAP.type} WHERE ${VALUE_MAP.currency} = 'USD'`);
    company.create(VALUE_MAP.type, {
      [VALUE_MAP.kind]: String(first?.[VALUE_MAP.kind]),
      [VALUE_MAP.netsuiteId]: String(first?.[VALUE_MAP.netsuiteId]),
      [VALUE_MAP.currency]: 'EUR',
      [VALUE_MAP.joorName]: 'Wholesale',
    });
    for (const token of TOKENS) {
      await company.joor.admin('/admin/setup', {
        token,
        warehouses: [{ name: 'Main Warehouse', code: 'MAIN' }],
        paymentMethods: [{ name: 'Net 30', code: 'net30' }],
        priceTypes: [
          { label: 'Wholesale', currency: 'EUR', retailCurrency: 'EUR' },
          { label: 'Wholesale', currency: 'USD', retailCurrency: 'USD' },
        ],
      });
    }
  });

  afterEach(() => company.stop());

  const addAmerica = () => {
    company.account.secrets.set('custsecret_joor_america', TOKENS[1] ?? '');
    return company.create(EXTERNAL_SYSTEM.type, {
      name: 'JOOR America',
      [EXTERNAL_SYSTEM.environment]: company.list('customlist_uc_environment', 'Sandbox'),
      [EXTERNAL_SYSTEM.baseUrl]: `${company.joor.url}/v2`,
      [EXTERNAL_SYSTEM.secret]: 'custsecret_joor_america',
      [EXTERNAL_SYSTEM.accountId]: company.account.settings.accountId,
      [EXTERNAL_SYSTEM.upload]: true,
      [EXTERNAL_SYSTEM.update]: true,
      [EXTERNAL_SYSTEM.subsidiaries]: String(america),
    });
  };
  /** Customer codes in JOOR's account, by its id there. */
  const atJoor = async (account: number) => {
    await company.joor.admin('/admin/run-jobs', {});
    const { connections } = (await company.joor.admin(`/admin/connections?account=${account}`)) as {
      connections: { customerCode: string }[];
    };
    return connections.map(({ customerCode }) => Number(customerCode)).sort();
  };
  const states = (systemId: number) =>
    Object.fromEntries(
      company
        .query(
          `SELECT ${SYNC_STATE.customerId} AS customer, ${SYNC_STATE.state} AS state FROM ${SYNC_STATE.type}
           WHERE ${SYNC_STATE.system} = ?`,
          systemId,
        )
        .map(({ customer, state }) => [Number(customer), state]),
    );
  const posted = async () => {
    const requests = (await company.joor.requests()).filter(({ method }) => method === 'POST');
    return requests.map(({ body }) => [...String(body).matchAll(/"customer_code":"(\d+)"/g)].map((match) => match[1]));
  };

  test('each gets its own customers, one customer both, with states of their own', async () => {
    const systemId = addAmerica();
    const both = [String(company.systemId), String(systemId)];
    const paris = company.addCustomer({
      companyname: 'Paris',
      subsidiary: String(europe),
      [CUSTOMER.externalSystems]: both,
    });
    const global = company.addCustomer({
      companyname: 'Global',
      subsidiary: String(europe),
      [CUSTOMER.externalSystems]: both,
    });
    company.addLines(global, 'submachine', [{ subsidiary: String(america) }]);
    const boston = company.addCustomer({
      companyname: 'Boston',
      subsidiary: String(america),
      [CUSTOMER.externalSystems]: [String(systemId)],
    });
    expect(company.run().errors).toEqual([]);
    expect(states(company.systemId)).toEqual({ [paris]: 'Accepted', [global]: 'Accepted' });
    expect(states(systemId)).toEqual({ [paris]: 'Excluded', [global]: 'Accepted', [boston]: 'Accepted' });
    expect(await atJoor(1)).toEqual([paris, global]);
    expect(await atJoor(2)).toEqual([global, boston]);
    company.account.clock.advance(60_000);
    company.edit('customer', global, { [CUSTOMER.externalSystems]: [String(systemId)] });
    company.run();
    expect(states(company.systemId)[global]).toBe('Excluded');
    expect(['Accepted', 'Waiting for JOOR']).toContain(states(systemId)[global]);
  });

  test('one that is paused does not hold the other, and its customers wait', async () => {
    const systemId = addAmerica();
    const [first, second] = [
      company.addCustomer({ subsidiary: String(europe) }),
      company.addCustomer({ subsidiary: String(america), [CUSTOMER.externalSystems]: [String(systemId)] }),
    ];
    company.account.secrets.set('custsecret_joor', 'wrong');
    company.run();
    expect(states(company.systemId)).toEqual({});
    expect(states(systemId)).toEqual({ [second]: 'Accepted' });
    const watermarks = () =>
      company.query(
        `SELECT ${ACCOUNT_STATE.pauseCause} AS cause, ${ACCOUNT_STATE.watermarkTime} AS watermark
         FROM ${ACCOUNT_STATE.type} ORDER BY ${ACCOUNT_STATE.system}`,
      );
    expect(watermarks()).toEqual([
      { cause: 'authorisation', watermark: null },
      { cause: null, watermark: expect.stringMatching(/^\d{4}-/) },
    ]);
    company.account.clock.advance(60_000);
    company.edit('customer', second, { phone: '1' });
    company.run();
    expect((await posted()).filter((codes) => codes.includes(String(second)))).toHaveLength(2);
    company.account.secrets.set('custsecret_joor', 'token-europe');
    const [state] = company.query(
      `SELECT id FROM ${ACCOUNT_STATE.type} WHERE ${ACCOUNT_STATE.system} = ?`,
      company.systemId,
    );
    company.edit(ACCOUNT_STATE.type, Number(state?.id), { [ACCOUNT_STATE.pauseCause]: '' });
    company.run();
    expect(states(company.systemId)).toEqual({ [first]: 'Accepted' });
  });
});

describe('A role whose restrictions hide customers', () => {
  const ENGINE = readFileSync(join('dist/Objects/roles', `${ROLES.engine}.xml`), 'utf8');
  let company: Company;
  let rep: number;

  beforeEach(async () => {
    company = await openCompany();
    company.account.setBehaviours({ 'suiteql.role-restrictions': 'narrowed' });
    rep = company.create('employee', { firstname: 'Ines', lastname: 'Rey', subsidiary: '1', issalesrep: true });
  });

  afterEach(() => company.stop());

  /** A customer whose sales rep the person who runs the export is. */
  const ownCustomer = () => {
    const id = company.addCustomer();
    company.addLines(id, 'salesteam', [{ employee: String(rep), isprimary: true, contribution: 100 }]);
    return id;
  };
  const restrict = (tags: string) => put(company.account, ENGINE.replace('<isinactive>', `${tags}<isinactive>`));
  const run = () => company.run({}, { role: ROLES.engine, userId: rep });
  const due = () => company.query(`SELECT ${ACCOUNT_STATE.watermarkTime} AS watermark FROM ${ACCOUNT_STATE.type}`);

  test.each([
    ['its own', '<employeerestriction>OWNONLY</employeerestriction>'],
    ['its own and those of nobody', '<employeerestriction>UNASSIGNED</employeerestriction>'],
    ['its subsidiary', '<subsidiaryoption>OWN</subsidiaryoption>'],
  ])('to %s stops the run and is named: what changed of the others would be passed over', async (_, tags) => {
    const own = ownCustomer();
    const other = company.addCustomer({
      subsidiary: String(company.create('subsidiary', { name: 'Europe', currency: '1', country: 'FR' })),
    });
    company.addLines(other, 'salesteam', [
      {
        employee: String(company.create('employee', { firstname: 'A', lastname: 'B', subsidiary: '1' })),
        isprimary: true,
        contribution: 100,
      },
    ]);
    company.run();
    const [states, before] = [company.states(), due()];
    company.account.clock.advance(60_000);
    for (const id of [own, other]) company.edit('customer', id, { phone: '1' });
    restrict(tags);
    const report = run();
    expect(report.errors[0]?.message).toMatch(
      /^The role customrole_uc_engine sees some customers only: .*Employee Restrictions to none.* Nothing was read and nothing changed\.$/,
    );
    expect([company.states(), due()]).toEqual([states, before]);
    put(company.account, ENGINE);
    expect(run().errors).toEqual([]);
    expect((await postedCodes(company))[1]).toEqual([String(own), String(other)]);
  });

  test('only once a run has begun: who cannot be read any more does not leave', () => {
    const own = ownCustomer();
    const other = company.addCustomer();
    company.addLines(other, 'salesteam', [
      {
        employee: String(company.create('employee', { firstname: 'A', lastname: 'B', subsidiary: '1' })),
        isprimary: true,
        contribution: 100,
      },
    ]);
    company.run();
    const before = company.states();
    company.account.clock.advance(60_000);
    for (const id of [own, other]) company.edit('customer', id, { phone: '1' });
    let restricted = false;
    company.run(
      {},
      {
        role: ROLES.engine,
        userId: rep,
        onMoment: ({ at, stage }) => {
          if (restricted || at !== 'start' || stage !== 'REDUCE') return;
          restricted = true;
          restrict('<employeerestriction>OWNONLY</employeerestriction>');
        },
      },
    );
    expect(restricted).toBe(true);
    expect(company.states()[other]).toEqual(before[other]);
  });

  test('whose restriction queries ignore, or only fills forms with, stops nothing', () => {
    const other = company.addCustomer();
    company.run();
    restrict('<employeerestriction>DEFAULTTOOWN</employeerestriction>');
    expect(run().errors).toEqual([]);
    company.account.setBehaviours({ 'suiteql.role-restrictions': 'ignored' });
    restrict('<employeerestriction>OWNONLY</employeerestriction>');
    expect(run().errors).toEqual([]);
    expect(Object.keys(company.states())).toEqual([String(other)]);
  });

  test('is no matter to a customer that was deleted', () => {
    const id = company.addCustomer({ terms: '' });
    company.run();
    company.account.records.delete('customer', id, { userId: -5, role: 'administrator', context: 'CSVIMPORT' });
    expect(run().errors).toEqual([]);
  });
});
