import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROLES, RUN } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { SOURCES } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/sources';
import { Brand } from '../connector/brand';
import { ADDRESS, type Company, openCompany, postedConnections } from '../connector/company';
import { EXAMPLE_JSON } from '../joor/documented';
import { put } from '../suitelets/account';

jest.setTimeout(240_000);

const XML = readFileSync(join('dist/Objects/roles', `${ROLES.engine}.xml`), 'utf8');

/** Permissions that the engine's role is given and that reading takes in an account with every feature. */
const READ_WITH = [
  ...new Map(
    SOURCES.filter(({ onlyWhereNamed, permission }) => !onlyWhereNamed && permission !== 'LIST_ADDRESS').map(
      ({ permission, name }) => [permission, name],
    ),
  ),
];

/** What the local account does with what a role may not view: both ways that were seen in accounts. */
const HIDDEN = {
  'are said not to exist': {
    'suiteql.hidden-list': 'not-found',
    'suiteql.hidden-address': 'not-found',
    'suiteql.hidden-custom-record': 'not-found',
  },
  'show no rows': {
    'suiteql.hidden-list': 'empty',
    'suiteql.hidden-address': 'empty',
    'suiteql.hidden-custom-record': 'empty',
  },
} as const;

let company: Company;
let known: number;

beforeEach(async () => {
  company = await openCompany();
  known = new Brand(company).enter(EXAMPLE_JSON as never);
});

afterEach(async () => {
  // Whatever a role may not see: nothing that NetSuite has stands empty in what JOOR got.
  expect(JSON.stringify(await postedConnections(company))).not.toContain('""');
  await company.stop();
});

/** Takes a permission from the engine's role, and from the record type that lists the role. */
function take(permission: string): void {
  const isRecord = permission.startsWith('customrecord');
  const key = isRecord ? `[scriptid=${permission}]` : permission;
  const without = XML.replace(
    new RegExp(`<permission>\\s*<permkey>${key.replace(/[[\]]/g, '\\$&')}</permkey>.*?</permission>`, 's'),
    '',
  );
  expect(without).not.toBe(XML);
  put(company.account, without);
  if (!isRecord) return;
  const record = readFileSync(join('dist/Objects/records', `${permission}.xml`), 'utf8');
  put(
    company.account,
    record.replace(
      new RegExp(`<permission>\\s*<permittedrole>\\[scriptid=${ROLES.engine}\\].*?</permission>`, 's'),
      '',
    ),
  );
}

const runAsEngine = () => company.run({}, { role: ROLES.engine });

test('with every permission the run sends the customer whole', async () => {
  expect(runAsEngine().errors).toEqual([]);
  const [sent] = await postedConnections(company);
  expect(sent).toMatchObject({
    customer_name: EXAMPLE_JSON.customer_name,
    customer_group_name: EXAMPLE_JSON.customer_group_name,
    billing: { payment_methods: EXAMPLE_JSON.billing?.payment_methods },
    shipping: { shipping_methods: EXAMPLE_JSON.shipping?.shipping_methods },
    price_types: EXAMPLE_JSON.price_types,
    discounts: EXAMPLE_JSON.discounts,
  });
});

describe.each(Object.entries(HIDDEN))('where tables that a role may not view %s', (_, behaviours) => {
  test.each(READ_WITH)('without %s nothing is sent, and "%s" is named with the role', async (permission, name) => {
    company.account.setBehaviours(behaviours);
    take(permission);
    const report = runAsEngine();
    expect(report.status).toBe('FAILED');
    expect(report.errors[0]?.message).toContain(
      `The role ${ROLES.engine} lacks the permission ${name}, needed to read `,
    );
    expect(await postedConnections(company)).toEqual([]);
    expect(company.states()).toEqual({});
    const [run] = company.query(`SELECT ${RUN.message} AS message FROM ${RUN.type}`);
    if (permission !== RUN.type) expect(run?.message).toContain(name);
  });

  test('addresses that cannot be read stop the run', async () => {
    company.account.setBehaviours(behaviours);
    put(
      company.account,
      XML.replace(
        '</permissions>',
        '<permission><permkey>LIST_ADDRESS</permkey><permlevel>NONE</permlevel></permission></permissions>',
      ),
    );
    expect(runAsEngine().errors[0]?.message).toContain('lacks the permission Lists > Address');
    expect(await postedConnections(company)).toEqual([]);
  });
});

/** Leaves the role with View of a record type that the connector writes. */
function lower(type: string): void {
  const record = readFileSync(join('dist/Objects/records', `${type}.xml`), 'utf8');
  const entry = new RegExp(`(\\[scriptid=(?:${ROLES.engine}|${type})\\]</perm\\w+>\\s*<perm\\w+>)\\w+`, 'g');
  put(company.account, XML.replace(entry, '$1VIEW'));
  put(company.account, record.replace(entry, '$1VIEW'));
}

// What only External Systems that send files need, stops those alone.
test.each(SOURCES.filter(({ level, onlyWhereNamed }) => level !== 'View' && !onlyWhereNamed))(
  'with no more than View of $table, which a run writes, nothing is sent',
  async ({ table, name, level }) => {
    lower(table);
    expect(runAsEngine().errors[0]?.message).toContain(`lacks the permission ${name}, needed to read `);
    expect(runAsEngine().errors[0]?.message).toContain(`and keep it up to date (level ${level})`);
    expect(await postedConnections(company)).toEqual([]);
    expect(company.states()).toEqual({});
  },
);

describe.each(['refused', 'insufficient-permission'] as const)('where N/query without its permission is %s', (how) => {
  test('a role without SuiteAnalytics Workbook stops the run, and the permission is named', async () => {
    company.account.setBehaviours({ 'suiteql.without-workbook': how });
    take('REPO_ANALYTICS');
    const report = runAsEngine();
    expect(report.status).toBe('FAILED');
    expect(report.errors[0]?.message).toContain(
      `The role ${ROLES.engine} lacks the permission Reports > SuiteAnalytics Workbook, needed to read anything by SuiteQL.`,
    );
    expect(await postedConnections(company)).toEqual([]);
    expect(company.states()).toEqual({});
  });
});

test('where queries run without SuiteAnalytics Workbook, a role without it exports', async () => {
  company.account.setBehaviours({ 'suiteql.without-workbook': 'works' });
  take('REPO_ANALYTICS');
  expect(runAsEngine().errors).toEqual([]);
  expect(await postedConnections(company)).toHaveLength(1);
});

describe('a name that the role may not see', () => {
  /** A field whose list is only read through the name of its value. */
  const FIELD = 'custentity_brand_warehouse';

  test.each(['not-found', 'empty'] as const)('puts the customer on hold, and the others go on (%s)', async (hidden) => {
    company.account.setBehaviours({ 'suiteql.hidden-list': hidden, 'suiteql.df-of-hidden': 'null' });
    const other = company.addCustomer({ addresses: [{ ...ADDRESS, custrecord_brand_billing: true }] });
    take('LIST_LOCATION');
    expect(runAsEngine().errors).toEqual([]);
    expect(company.states()[known]).toMatchObject({ state: 'On hold' });
    expect(company.states()[known]?.reason).toContain(`The field ${FIELD} of the customer is set`);
    expect(company.states()[other]).toMatchObject({ state: 'Accepted' });
    expect(await postedConnections(company)).toHaveLength(1);
    put(company.account, XML);
    runAsEngine();
    expect(company.states()[known]).toMatchObject({ state: 'Accepted' });
  });
});
