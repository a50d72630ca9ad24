import { createStoppedClock } from '../../../local/account/clock';
import { inTransaction } from '../../../local/account/database';
import { DEFAULT_FEATURES } from '../../../local/account/settings';
import { ADMINISTRATOR, createCustomer, errorOf, newAccount } from '../account/fixture';

const ADDRESS = { addr1: '1 Road', city: 'Paris', zip: '75001', country: 'FR' };

function save(
  account: ReturnType<typeof newAccount>,
  values: Record<string, string | number | boolean | null>,
): number {
  return account.records.save(account.records.create('customer', ADMINISTRATOR, values), ADMINISTRATOR);
}

test('a company gets its id, name, stage, subsidiary line and currency line', () => {
  const account = newAccount();
  const id = save(account, { companyname: 'Aïko 東京 👗', entityid: 'C-1' });
  expect(account.statements.get('SELECT * FROM customer WHERE id = ?', id)).toMatchObject({
    entityid: 'C-1',
    altname: 'Aïko 東京 👗',
    entitytitle: 'C-1 Aïko 東京 👗',
    isperson: 'F',
    searchstage: 'Customer',
    entitystatus: 13,
    currency: 1,
    datecreated: '2026-03-01 12:00:00',
    lastmodifieddate: '2026-03-01 12:00:00',
  });
  expect(account.statements.all('SELECT * FROM customersubsidiaryrelationship')).toMatchObject([
    { entity: id, subsidiary: 1, isprimarysub: 'T', primarycurrency: 1, name: 'Parent Company' },
  ]);
  expect(account.statements.all('SELECT customer, currency FROM customercurrencybalance')).toMatchObject([
    { customer: id, currency: 1 },
  ]);
});

test('a person is named by first and last name, which both must be there', () => {
  const account = newAccount();
  const id = save(account, { isperson: 'T', firstname: 'Ana', lastname: 'Silva' });
  expect(account.records.load('customer', id, ADMINISTRATOR).values.entityid).toBe('Ana Silva');
  expect(errorOf(() => save(account, { isperson: 'T', firstname: 'Ana' }))).toEqual({
    name: 'USER_ERROR',
    message: 'Please enter value(s) for: Name',
  });
  expect(errorOf(() => save(account, {}))).toEqual({
    name: 'USER_ERROR',
    message: 'Please enter value(s) for: Company Name',
  });
});

test('leads and prospects are customers in another stage', () => {
  const account = newAccount();
  const lead = account.records.save(account.records.create('lead', ADMINISTRATOR, { companyname: 'L' }), ADMINISTRATOR);
  expect(account.statements.get('SELECT searchstage, entitystatus FROM customer WHERE id = ?', lead)).toMatchObject({
    searchstage: 'Lead',
    entitystatus: 7,
  });
  account.records.submitFields('customer', lead, { entitystatus: '13' }, ADMINISTRATOR);
  expect(account.records.load('customer', lead, ADMINISTRATOR).values.stage).toBe('CUSTOMER');
});

test('the customer id and the external id are unique', () => {
  const account = newAccount();
  save(account, { companyname: 'Aiko', externalid: 'x1' });
  expect(errorOf(() => save(account, { companyname: 'Aiko' })).name).toBe('UNIQUE_CUST_ID_REQD');
  expect(errorOf(() => save(account, { companyname: 'Other', externalid: 'x1' })).name).toBe('DUP_RCRD');
  expect(account.statements.get('SELECT count(*) AS n FROM customer')).toMatchObject({ n: 1 });
});

test('select values must exist: INVALID_KEY_OR_REF', () => {
  const account = newAccount();
  expect(errorOf(() => save(account, { companyname: 'A', terms: '99' }))).toEqual({
    name: 'INVALID_KEY_OR_REF',
    message: 'Invalid terms reference key 99.',
  });
});

test('values of the wrong kind are refused: INVALID_FLD_VALUE', () => {
  const account = newAccount();
  const document = account.records.create('customer', ADMINISTRATOR, { companyname: 'A' });
  document.values.creditlimit = 'many';
  expect(errorOf(() => account.records.save(document, ADMINISTRATOR))).toEqual({
    name: 'INVALID_FLD_VALUE',
    message: 'You have entered an Invalid Field Value many for the following field: creditlimit',
  });
});

test('field lengths: Oracle help section_N2842731', () => {
  const account = newAccount();
  const lengths: [string, string][] = [
    ['phone', '1'.repeat(33)],
    ['companyname', 'n'.repeat(301)],
    ['url', 'u'.repeat(1000)],
    ['email', 'e'.repeat(255)],
    // 4,000 bytes, not characters.
    ['comments', 'é'.repeat(2001)],
  ];
  for (const [field, value] of lengths) {
    expect(errorOf(() => save(account, { companyname: 'A', [field]: value })).name).toBe('EXCEEDED_MAX_FIELD_LENGTH');
  }
  expect(save(account, { companyname: 'A', comments: 'é'.repeat(2000), phone: '1'.repeat(32) })).toBeGreaterThan(0);
});

test('addresses are lines with a subrecord, and say which is the default', () => {
  const account = newAccount();
  const document = account.records.create('customer', ADMINISTRATOR, { companyname: 'Aiko' });
  document.sublists.addressbook = [
    {
      values: { label: 'Shop', defaultbilling: true, defaultshipping: true },
      subrecords: { addressbookaddress: ADDRESS },
    },
    { values: { defaultshipping: true }, subrecords: { addressbookaddress: { ...ADDRESS, addr1: '2 Road' } } },
  ];
  const id = account.records.save(document, ADMINISTRATOR);
  const rows = account.statements.all(
    `SELECT b.label, b.defaultbilling AS billing, b.defaultshipping AS shipping, a.nkey, a.addrtext
     FROM customeraddressbook b JOIN customeraddressbookentityaddress a ON a.nkey = b.addressbookaddress
     WHERE b.entity = ? ORDER BY b.internalid`,
    id,
  );
  expect(rows).toMatchObject([
    { label: 'Shop', billing: 'T', shipping: 'F', addrtext: '1 Road\nParis 75001\nFrance' },
    { label: '2 Road', billing: 'F', shipping: 'T' },
  ]);
  expect(account.statements.get('SELECT * FROM customer WHERE id = ?', id)).toMatchObject({
    defaultbillingaddress: rows[0]?.nkey,
    defaultshippingaddress: rows[1]?.nkey,
  });
});

test('an edited address keeps its ids and stamps the customer; a removed one is gone', () => {
  const clock = createStoppedClock(Date.parse('2026-03-01T12:00:00Z'));
  const account = newAccount({ clock });
  const document = account.records.create('customer', ADMINISTRATOR, { companyname: 'Aiko' });
  document.sublists.addressbook = [1, 2].map((number) => ({
    values: { label: `L${number}` },
    subrecords: { addressbookaddress: ADDRESS },
  }));
  const id = account.records.save(document, ADMINISTRATOR);
  clock.advance(60_000);
  const edited = account.records.load('customer', id, ADMINISTRATOR);
  const [first] = edited.sublists.addressbook ?? [];
  if (first?.subrecords.addressbookaddress === undefined) throw new Error('no address');
  first.subrecords.addressbookaddress.city = 'Lyon';
  edited.sublists.addressbook = [first];
  account.records.save(edited, ADMINISTRATOR);
  expect(
    account.statements.all('SELECT internalid, addressbookaddress AS nkey FROM customeraddressbook'),
  ).toMatchObject([{ internalid: 1, nkey: 1 }]);
  expect(account.statements.all('SELECT nkey, city FROM customeraddressbookentityaddress')).toMatchObject([
    { nkey: 1, city: 'Lyon' },
  ]);
  expect(account.statements.get('SELECT lastmodifieddate AS at FROM customer WHERE id = ?', id)).toMatchObject({
    at: '2026-03-01 12:01:00',
  });
});

test('a contact is related to its company, with a role, and does not stamp the customer', () => {
  const clock = createStoppedClock(Date.parse('2026-03-01T12:00:00Z'));
  const account = newAccount({ clock });
  const company = createCustomer(account, 'Aiko');
  clock.advance(60_000);
  const values = { firstname: 'Mia', lastname: 'Ito', company: String(company), contactrole: '-10' };
  const contact = account.records.save(account.records.create('contact', ADMINISTRATOR, values), ADMINISTRATOR);
  expect(account.statements.all('SELECT * FROM companycontactrelationship')).toMatchObject([
    { company, contact, role: -10 },
  ]);
  expect(
    account.statements.get('SELECT contact, lastmodifieddate AS at FROM customer WHERE id = ?', company),
  ).toMatchObject({
    contact,
    at: '2026-03-01 12:00:00',
  });
  expect(account.records.load('customer', company, ADMINISTRATOR).sublists.contactroles).toMatchObject([
    { values: { contact: String(contact), role: '-10' } },
  ]);
});

test('submitFields stamps the record and takes inline-editable fields only: Oracle help section_4267283788', () => {
  const clock = createStoppedClock(Date.parse('2026-03-01T12:00:00Z'));
  const account = newAccount({ clock });
  const id = createCustomer(account, 'Aiko');
  clock.advance(5000);
  account.records.submitFields('customer', id, { phone: '5551234567', isinactive: true }, ADMINISTRATOR);
  expect(account.statements.get('SELECT phone, isinactive, lastmodifieddate AS at FROM customer')).toMatchObject({
    phone: '5551234567',
    isinactive: 'T',
    at: '2026-03-01 12:00:05',
  });
  expect(errorOf(() => account.records.submitFields('customer', id, { terms: '' }, ADMINISTRATOR)).message).toContain(
    'record.submitFields of customer.terms',
  );
  expect(errorOf(() => account.records.submitFields('customer', 1, { phone: '1' }, ADMINISTRATOR)).name).toBe(
    'RCRD_DSNT_EXIST',
  );
});

test('a save of a record that changed since it was loaded is refused', () => {
  const account = newAccount();
  const id = createCustomer(account, 'Aiko');
  const document = account.records.load('customer', id, ADMINISTRATOR);
  account.records.submitFields('customer', id, { phone: '5551234567' }, ADMINISTRATOR);
  expect(errorOf(() => account.records.save(document, ADMINISTRATOR)).name).toBe('RCRD_HAS_BEEN_CHANGED');
});

test('dates keep their day in the zone of the account', () => {
  const account = newAccount({ settings: { timeZone: 'Pacific/Auckland' } });
  const document = account.records.create('customer', ADMINISTRATOR, { companyname: 'A' });
  document.values.startdate = new Date('2026-01-30T12:00:00Z');
  const id = account.records.save(document, ADMINISTRATOR);
  expect(account.statements.get('SELECT startdate FROM customer')).toMatchObject({ startdate: '2026-01-31' });
  expect(account.records.load('customer', id, ADMINISTRATOR).values.startdate).toEqual(
    new Date('2026-01-30T11:00:00Z'),
  );
});

test('what the record type does not have is refused, never dropped', () => {
  const account = newAccount();
  expect(errorOf(() => save(account, { companyname: 'A', custentity_none: 'x' })).name).toBe(
    'NOT_SUPPORTED_BY_LOCAL_ACCOUNT',
  );
  expect(errorOf(() => account.records.load('salesorder', 1, ADMINISTRATOR)).name).toBe(
    'NOT_SUPPORTED_BY_LOCAL_ACCOUNT',
  );
  expect(errorOf(() => account.records.load('saleorder', 1, ADMINISTRATOR)).name).toBe('INVALID_RCRD_TYPE');
});

test('the sales team of a customer', () => {
  const account = newAccount();
  const rep = account.records.save(
    account.records.create('employee', ADMINISTRATOR, { firstname: 'Lea', lastname: 'Roy', issalesrep: true }),
    ADMINISTRATOR,
  );
  const document = account.records.create('customer', ADMINISTRATOR, { companyname: 'A' });
  document.sublists.salesteam = [
    { values: { employee: String(rep), salesrole: '-2', isprimary: true, contribution: 100 }, subrecords: {} },
  ];
  const id = account.records.save(document, ADMINISTRATOR);
  expect(account.statements.all('SELECT * FROM customersalesteam')).toMatchObject([
    { customer: id, employee: rep, isprimary: 'T', contribution: 100 },
  ]);
  expect(errorOf(() => account.records.delete('employee', rep, ADMINISTRATOR)).name).toBe(
    'THIS_RECORD_CANNOT_BE_DELETED_BECAUSE_IT_HAS_DEPENDENT_RECORDS',
  );
});

test('deleting a customer takes its lines along and keeps its contacts', () => {
  const account = newAccount({ features: DEFAULT_FEATURES });
  const id = createCustomer(account, 'Aiko');
  const contact = account.records.save(
    account.records.create('contact', ADMINISTRATOR, { firstname: 'Mia', lastname: 'Ito', company: String(id) }),
    ADMINISTRATOR,
  );
  account.records.delete('customer', id, ADMINISTRATOR);
  for (const table of [
    'customer',
    'customercurrencybalance',
    'customersubsidiaryrelationship',
    'companycontactrelationship',
  ]) {
    expect(account.statements.get(`SELECT count(*) AS n FROM ${table}`)).toMatchObject({ n: 0 });
  }
  expect(account.records.load('contact', contact, ADMINISTRATOR).values.company).toBe('');
});

test('loading many customers with addresses in one transaction takes little time', () => {
  const account = newAccount();
  const started = process.cpuUsage();
  inTransaction(account, () => {
    for (let number = 0; number < 2000; number++) {
      const document = account.records.create('customer', ADMINISTRATOR, { companyname: `Company ${number}` });
      document.sublists.addressbook = [1, 2, 3].map((line) => ({
        values: { label: `L${line}` },
        subrecords: { addressbookaddress: ADDRESS },
      }));
      account.records.save(document, ADMINISTRATOR);
    }
  });
  expect(account.statements.get('SELECT count(*) AS n FROM customeraddressbook')).toMatchObject({ n: 6000 });
  // Half a millisecond each on a quiet machine; ten times that still is seconds for 10,000.
  expect(process.cpuUsage(started).user / 1000 / 2000).toBeLessThan(5);
});
