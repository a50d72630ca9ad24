import { applyJson } from '../../../local/account/records/json';
import type { SdfElement } from '../../../local/account/sdf/project';
import { runSuiteql } from '../../../local/account/suiteql/run';
import { ADMINISTRATOR, deployDemo, newAccount } from '../account/fixture';

/** What a customer is read with, and the permission each table asks for in the Records Catalog. */
const TABLES = {
  customer: 'LIST_CUSTJOB',
  customerAddressbook: 'LIST_CUSTJOB',
  customerSubsidiaryRelationship: 'LIST_CUSTJOB',
  customerCurrencyBalance: 'LIST_CUSTJOB',
  customerAddressbookEntityAddress: 'LIST_ADDRESS',
  contact: 'LIST_CONTACT',
  companyContactRelationship: 'LIST_CONTACT',
  employee: 'LIST_EMPLOYEE',
  currency: 'LIST_CURRENCY',
  subsidiary: 'LIST_SUBSIDIARY',
  location: 'LIST_LOCATION',
  term: 'ADMI_ACCOUNTINGLIST',
  priceLevel: 'ADMI_ACCOUNTINGLIST',
  customerCategory: 'ADMI_ACCOUNTINGLIST',
  contactRole: 'LIST_CONTACTROLE',
  entityStatus: null,
  country: null,
} as const;

const KEYS = [...new Set(Object.values(TABLES).filter((key) => key !== null))];

function permission(key: string, level: string): SdfElement {
  const leaf = (name: string, text: string): SdfElement => ({ name, text, children: [], attributes: {}, line: 1 });
  const children = [leaf('permkey', key), leaf('permlevel', level)];
  return { name: 'permission', text: '', children, attributes: {}, line: 1 };
}

/** An account with one row in every table, and the demo's role with these permissions at View. */
function accountWithRole(keys: readonly string[], denied: readonly string[] = []) {
  const local = newAccount();
  deployDemo(local, (project) => {
    const role = project.objects.find((object) => object.scriptId === 'customrole_demo_reader')?.root;
    const permissions = role?.children.find((child) => child.name === 'permissions');
    if (permissions === undefined) throw new Error('no permissions');
    permissions.children = [
      ...keys.map((key) => permission(key, 'VIEW')),
      ...denied.map((key) => permission(key, 'NONE')),
    ];
  });
  const create = (type: string, json: Record<string, unknown>) => {
    const document = local.records.create(type, ADMINISTRATOR);
    applyJson(local, document, json);
    return local.records.save(document, ADMINISTRATOR);
  };
  const company = create('customer', {
    companyname: 'Shop',
    addressbook: [{ label: 'Main', addressbookaddress: { addr1: '1 Road' } }],
  });
  create('contact', { firstname: 'Ana', lastname: 'Silva', company, contactrole: -10 });
  create('employee', { firstname: 'Rae', lastname: 'Rep' });
  create('location', { name: 'Warehouse', subsidiary: 1 });
  create('term', { name: 'Net 30' });
  create('customercategory', { name: 'Wholesale' });
  return local;
}

function tablesWithRows(local: ReturnType<typeof accountWithRole>): string[] {
  const context = local.suiteql('customrole_demo_reader');
  return Object.keys(TABLES).filter((table) => runSuiteql(`SELECT * FROM ${table}`, [], context).rows.length > 0);
}

function isNotFound(local: ReturnType<typeof accountWithRole>, table: string): boolean {
  try {
    runSuiteql(`SELECT * FROM ${table}`, [], local.suiteql('customrole_demo_reader'));
    return false;
  } catch (error) {
    expect(error).toMatchObject({ message: expect.stringContaining(`Record '${table}' was not found`) });
    return true;
  }
}

const open = (key: string | null) => Object.entries(TABLES).flatMap(([table, needed]) => (needed === key ? table : []));

test('a role with every permission sees rows everywhere', () => {
  expect(tablesWithRows(accountWithRole(KEYS))).toEqual(Object.keys(TABLES));
});

test.each(KEYS)('to a role without %s its lists are not there, addresses are empty (measured-suiteql.md, 7)', (key) => {
  const local = accountWithRole(
    KEYS.filter((other) => other !== key),
    [key],
  );
  const missing = Object.keys(TABLES).filter((table) => isNotFound(local, table));
  expect(missing).toEqual(key === 'LIST_ADDRESS' ? [] : open(key));
});

test.each(KEYS)('a role without %s sees no rows of its tables, and no error, in accounts that do so', (key) => {
  const others = KEYS.filter((other) => other !== key);
  const local = accountWithRole(others, [key]);
  local.setBehaviours({ 'suiteql.hidden-list': 'empty' });
  const seen = tablesWithRows(local);
  expect(seen).toEqual(Object.keys(TABLES).filter((table) => !open(key).includes(table)));
});

test('without the permission for addresses, customers come with their address lines and no address', () => {
  const local = accountWithRole(['LIST_CUSTJOB'], ['LIST_ADDRESS']);
  const { rows } = runSuiteql(
    `SELECT b.label, a.addr1 FROM customerAddressbook b
     LEFT JOIN customerAddressbookEntityAddress a ON a.nkey = b.addressbookaddress`,
    [],
    local.suiteql('customrole_demo_reader'),
  );
  expect(rows).toEqual([['Main', null]]);
});

test('Customers brings the addresses along, and Employee Record the employees', () => {
  const local = accountWithRole(['LIST_CUSTJOB', 'LIST_EMPLOYEE_RECORD']);
  local.setBehaviours({ 'suiteql.hidden-list': 'empty' });
  expect(tablesWithRows(local)).toEqual(
    expect.arrayContaining(['customer', 'customerAddressbookEntityAddress', 'employee']),
  );
});
