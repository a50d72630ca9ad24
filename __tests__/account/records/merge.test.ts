import { applyJson } from '../../../local/account/records/json';
import { ADMINISTRATOR, deployDemo, errorOf, newAccount } from '../account/fixture';

type Local = ReturnType<typeof newAccount>;

function create(local: Local, type: string, json: Record<string, unknown>): number {
  const document = local.records.create(type, ADMINISTRATOR);
  applyJson(local, document, json);
  return local.records.save(document, ADMINISTRATOR);
}

function company(): { local: Local; into: number; from: number } {
  const local = newAccount();
  deployDemo(local);
  const into = create(local, 'customer', {
    companyname: 'Kept',
    email: 'kept@example.com',
    addressbook: [{ label: 'Main', defaultbilling: true, addressbookaddress: { addr1: '1 Road' } }],
  });
  const from = create(local, 'customer', {
    companyname: 'Gone',
    email: 'gone@example.com',
    phone: '1234567',
    addressbook: [
      { label: 'Shop', defaultbilling: true, defaultshipping: true, addressbookaddress: { addr1: '2 Road' } },
    ],
  });
  return { local, into, from };
}

// Oracle help section_1509542900: Merging Customer Records.
describe('merging customers', () => {
  test('the one that stays keeps its fields, and takes what it lacks from the other, which is deleted', () => {
    const { local, into, from } = company();
    expect(local.records.merge('customer', into, from, ADMINISTRATOR)).toBe(into);
    expect(local.records.load('customer', into, ADMINISTRATOR).values).toMatchObject({
      companyname: 'Kept',
      entityid: 'Kept',
      email: 'kept@example.com',
      phone: '1234567',
    });
    expect(errorOf(() => local.records.load('customer', from, ADMINISTRATOR)).name).toBe('RCRD_DSNT_EXIST');
  });

  test('it receives the addresses, and keeps its own default', () => {
    const { local, into, from } = company();
    local.records.merge('customer', into, from, ADMINISTRATOR);
    const lines = local.records.load('customer', into, ADMINISTRATOR).sublists.addressbook ?? [];
    expect(lines.map((line) => line.values)).toMatchObject([
      { label: 'Main', defaultbilling: true, defaultshipping: false },
      { label: 'Shop', defaultbilling: false, defaultshipping: true },
    ]);
    expect(lines.map((line) => line.subrecords.addressbookaddress?.addr1)).toEqual(['1 Road', '2 Road']);
    expect(local.statements.all('SELECT 1 FROM customeraddressbook')).toHaveLength(2);
  });

  test('contacts, sub-customers and custom records that pointed at the other point at it', () => {
    const { local, into, from } = company();
    const contact = create(local, 'contact', { firstname: 'Ana', lastname: 'Silva', company: from, contactrole: -10 });
    const child = create(local, 'customer', { companyname: 'Branch', parent: from });
    const thing = create(local, 'customrecord_demo_thing', { name: 'Thing', custrecord_demo_customer: from });
    local.records.merge('customer', into, from, ADMINISTRATOR);
    expect(local.records.load('contact', contact, ADMINISTRATOR).values.company).toBe(String(into));
    expect(local.records.load('customer', child, ADMINISTRATOR).values.parent).toBe(String(into));
    expect(local.records.load('customrecord_demo_thing', thing, ADMINISTRATOR).values.custrecord_demo_customer).toBe(
      String(into),
    );
    expect(local.statements.all('SELECT company, contact, role FROM companycontactrelationship')).toEqual([
      { company: into, contact, role: -10 },
    ]);
    expect(local.records.load('customer', into, ADMINISTRATOR).values.contact).toBe(String(contact));
  });

  test('a sub-customer merged with its parent has no parent any more', () => {
    const { local, into, from } = company();
    local.records.submitFields('customer', into, {}, ADMINISTRATOR);
    const document = local.records.load('customer', into, ADMINISTRATOR);
    document.values.parent = String(from);
    local.records.save(document, ADMINISTRATOR);
    local.records.merge('customer', into, from, ADMINISTRATOR);
    expect(local.records.load('customer', into, ADMINISTRATOR).values.parent).toBe('');
  });

  test('with OneWorld, both need the same tax number; no record merges into itself', () => {
    const { local, into, from } = company();
    const document = local.records.load('customer', into, ADMINISTRATOR);
    document.values.vatregnumber = 'FR1';
    local.records.save(document, ADMINISTRATOR);
    expect(errorOf(() => local.records.merge('customer', into, from, ADMINISTRATOR)).message).toContain('Tax Reg.');
    expect(errorOf(() => local.records.merge('customer', into, into, ADMINISTRATOR)).name).toBe('USER_ERROR');
  });

  test('records without duplicate detection are refused by name', () => {
    const { local } = company();
    const [one, two] = ['A', 'B'].map((name) => create(local, 'term', { name }));
    expect(errorOf(() => local.records.merge('term', one ?? 0, two ?? 0, ADMINISTRATOR)).message).toBe(
      'not supported by the local account: merging records of type term',
    );
  });
});

// Oracle help section_1515598204: Inactivating or Deleting Customers.
test('a customer of several subsidiaries cannot be deleted', () => {
  const local = newAccount();
  const subsidiary = create(local, 'subsidiary', { name: 'Europe', country: 'FR', currency: 1 });
  const id = create(local, 'customer', { companyname: 'Shop', submachine: [{ subsidiary: 1 }, { subsidiary }] });
  expect(errorOf(() => local.records.delete('customer', id, ADMINISTRATOR)).name).toBe(
    'THIS_RECORD_CANNOT_BE_DELETED_BECAUSE_IT_HAS_DEPENDENT_RECORDS',
  );
});
