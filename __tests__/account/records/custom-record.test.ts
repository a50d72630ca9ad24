import type { Actor } from '../../../local/account/records/document';
import type { SdfProject } from '../../../local/account/sdf/project';
import { parseXml } from '../../../local/account/sdf/xml';
import { ADMINISTRATOR, createCustomer, deployDemo, errorOf, newAccount } from '../account/fixture';

const TYPE = 'customrecord_demo_thing';
const READER: Actor = { userId: 7, role: 'customrole_demo_reader' };

function demoAccount(change?: (project: SdfProject) => void) {
  const account = newAccount();
  deployDemo(account, change);
  return account;
}

function create(account: ReturnType<typeof newAccount>, values: Record<string, string | number | boolean>): number {
  return account.records.save(account.records.create(TYPE, ADMINISTRATOR, { name: 'Thing', ...values }), ADMINISTRATOR);
}

test('a custom record has its name, owner, dates and fields', () => {
  const account = demoAccount();
  const id = create(account, { custrecord_demo_colour: '1', custrecord_demo_done: true, externalid: 'x' });
  expect(account.statements.get(`SELECT * FROM ${TYPE} WHERE id = ?`, id)).toMatchObject({
    name: 'Thing',
    owner: -5,
    created: '2026-03-01 12:00:00',
    lastmodified: '2026-03-01 12:00:00',
    custrecord_demo_colour: 1,
    custrecord_demo_done: 'T',
    isinactive: 'F',
    externalid: 'x',
  });
  expect(account.records.load(TYPE, id, ADMINISTRATOR).texts.custrecord_demo_colour).toBe('Red');
});

test('the name is mandatory where the type includes it, unless mandatory fields are ignored', () => {
  const account = demoAccount();
  const document = account.records.create(TYPE, ADMINISTRATOR);
  expect(errorOf(() => account.records.save(document, ADMINISTRATOR))).toEqual({
    name: 'USER_ERROR',
    message: 'Please enter value(s) for: Name',
  });
  expect(account.records.save(document, ADMINISTRATOR, { ignoreMandatoryFields: true })).toBe(1);
});

const fieldXml = (id: string, type: string, inside: string) =>
  parseXml(`<customrecordcustomfield scriptid="custrecord_demo_${id}"><fieldtype>${type}</fieldtype>
    <label>${id}</label>${inside}</customrecordcustomfield>`);

test('new records have the default selection and dynamic defaults of their fields (SDFxml_372451363)', () => {
  const listField = '<selectrecordtype>[scriptid=customlist_demo_colour]</selectrecordtype>';
  const account = demoAccount((project) => {
    const root = project.objects.find(({ scriptId }) => scriptId === TYPE)?.root;
    const fields = root?.children.find(({ name }) => name === 'customrecordcustomfields');
    const of = (target: string, dynamic: string) =>
      `<selectrecordtype>${target}</selectrecordtype><dynamicdefault>${dynamic}</dynamicdefault>`;
    fields?.children.push(
      fieldXml(
        'shade',
        'SELECT',
        `${listField}<defaultselection>[scriptid=customlist_demo_colour.val_demo_green]</defaultselection>`,
      ),
      fieldXml('place', 'SELECT', '<selectrecordtype>-103</selectrecordtype><defaultselection>7</defaultselection>'),
      fieldXml('at', 'DATETIMETZ', '<dynamicdefault>NOW</dynamicdefault>'),
      fieldXml('who', 'SELECT', of('-4', 'ME')),
      fieldXml('boss', 'SELECT', of('-4', 'SUPERVISOR')),
      fieldXml('house', 'SELECT', of('-117', 'SUBSIDIARY')),
    );
  });
  const employee = (values: Record<string, string>) => {
    const person = { firstname: 'A', lastname: 'B', subsidiary: '1', ...values };
    return account.records.save(account.records.create('employee', ADMINISTRATOR, person), ADMINISTRATOR);
  };
  const boss = employee({ entityid: 'boss' });
  const user = employee({ entityid: 'user', supervisor: String(boss) });
  expect(account.records.create(TYPE, { ...ADMINISTRATOR, userId: user }).values).toMatchObject({
    custrecord_demo_shade: account.statements
      .get("SELECT id FROM customlist_demo_colour WHERE name = 'Green'")
      ?.id?.toString(),
    custrecord_demo_place: '7',
    custrecord_demo_at: new Date(account.clock.now()),
    custrecord_demo_who: String(user),
    custrecord_demo_boss: String(boss),
    custrecord_demo_house: '1',
  });
  const bySystem = account.records.create(TYPE, { userId: -4, role: 'administrator' }).values;
  expect(bySystem.custrecord_demo_who).toBeUndefined();
});

test('the external id is unique, and free again once the record is gone', () => {
  const account = demoAccount();
  const id = create(account, { externalid: 'x' });
  expect(errorOf(() => create(account, { externalid: 'x' }))).toEqual({
    name: 'DUP_CSTM_RCRD_ENTRY',
    message: 'There is already a Custom Record Entry with that name',
  });
  account.records.delete(TYPE, id, ADMINISTRATOR);
  expect(create(account, { externalid: 'x' })).toBeGreaterThan(id);
});

test('long text written by script holds 100,000 characters: Oracle help section_N2842731', () => {
  const account = demoAccount();
  expect(create(account, { custrecord_demo_text: 'x'.repeat(100_000) })).toBe(1);
  expect(errorOf(() => create(account, { custrecord_demo_text: 'x'.repeat(100_001) }))).toEqual({
    name: 'EXCEEDED_MAX_FIELD_LENGTH',
    message: 'The field custrecord_demo_text contained more than the maximum number ( 100000 ) of characters allowed.',
  });
});

test('deleting a parent empties SET_NULL fields and is refused by NO_ACTION ones', () => {
  const account = demoAccount();
  const customer = createCustomer(account, 'Aiko');
  const thing = create(account, { custrecord_demo_customer: String(customer) });
  const keeper = create(account, { custrecord_demo_keeper: String(customer) });
  expect(errorOf(() => account.records.delete('customer', customer, ADMINISTRATOR)).name).toBe(
    'THIS_RECORD_CANNOT_BE_DELETED_BECAUSE_IT_HAS_DEPENDENT_RECORDS',
  );
  expect(account.records.load(TYPE, thing, ADMINISTRATOR).values.custrecord_demo_customer).toBe(String(customer));
  account.records.delete(TYPE, keeper, ADMINISTRATOR);
  account.records.delete('customer', customer, ADMINISTRATOR);
  expect(account.records.load(TYPE, thing, ADMINISTRATOR).values.custrecord_demo_customer).toBe('');
});

test('a deleted record leaves the multi-selects that held it', () => {
  const account = demoAccount();
  const things = [create(account, {}), create(account, {})];
  const customer = account.records.create('customer', ADMINISTRATOR, { companyname: 'A' });
  customer.values.custentity_demo_things = things.map(String);
  const id = account.records.save(customer, ADMINISTRATOR);
  account.records.delete(TYPE, things[0] ?? 0, ADMINISTRATOR);
  expect(account.records.load('customer', id, ADMINISTRATOR).values.custentity_demo_things).toEqual([
    String(things[1]),
  ]);
});

test('a role reads what its permissions allow and writes nothing more', () => {
  const account = demoAccount();
  const id = create(account, {});
  expect(account.records.load(TYPE, id, READER).id).toBe(id);
  expect(errorOf(() => account.records.submitFields(TYPE, id, { name: 'x' }, READER))).toEqual({
    name: 'INSUFFICIENT_PERMISSION',
    message:
      "Permission Violation: You need a higher level of the 'Lists -> Demo Thing' permission to access this page. Please contact your account administrator.",
  });
  expect(errorOf(() => account.records.create('contact', READER)).name).toBe('INSUFFICIENT_PERMISSION');
});

test.each([
  ['USEPERMISSIONLIST', 1],
  ['NONENEEDED', 4],
  ['CUSTRECORDENTRYPERM', 0],
])('access type %s gives the role level %i', (accessType, level) => {
  const account = demoAccount((project) => {
    const root = project.objects.find((object) => object.scriptId === TYPE)?.root;
    const tag = root?.children.find((child) => child.name === 'accesstype');
    if (tag !== undefined) tag.text = accessType;
  });
  expect(account.role('customrole_demo_reader')?.level(TYPE)).toBe(level);
});

test('SuiteQL shows a role without permission no rows, silently', () => {
  const account = demoAccount();
  const context = account.suiteql('customrole_demo_reader');
  const mayView = (name: string) => {
    const table = context.table(name);
    return table === undefined ? undefined : context.mayView(table);
  };
  expect(mayView('customer')).toBe(true);
  expect(mayView('customerAddressbook')).toBe(true);
  expect(mayView('contact')).toBe(false);
  expect(mayView(TYPE)).toBe(true);
  expect(mayView('customlist_demo_colour')).toBe(true);
});
