import type { LocalAccount } from '../../../local/account/open';
import { ADMINISTRATOR, accountWithVisits, formFields, save, Visitor, withField } from './account';

let account: LocalAccount;
let visitor: Visitor;
let customer: number;
let page: string;

beforeAll(async () => {
  account = accountWithVisits();
  customer = save(
    account,
    'customer',
    { companyname: '<script>alert(1)</script>', entityid: 'C1', custentity_fairs: ['1'], comments: 'one\ntwo' },
    {
      addressbook: [
        {
          values: { label: 'Main Store', defaultbilling: true },
          subrecords: { addressbookaddress: { addr1: '1 Road', city: 'Lyon', zip: '69001', country: 'FR' } },
        },
      ],
    },
  );
  save(account, 'customrecord_visit', { name: 'Spring', custrecord_visit_customer: String(customer) });
  page = `/app/common/entity/custjob.nl?id=${customer}`;
  visitor = await Visitor.of(account);
});

afterAll(async () => {
  await visitor.stop();
  account.close();
});

const values = () => account.records.load('customer', customer, ADMINISTRATOR).values;

describe('a record page', () => {
  test('shows every field with its label, and what users entered as text', async () => {
    const { text } = await visitor.get(page);
    expect(text).not.toContain('<script>');
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    for (const field of account.catalogue.type('customer')?.fields ?? []) {
      if (field.script !== false) expect(text).toContain(`<dt>${field.label.replaceAll('&', '&amp;')}</dt>`);
    }
  });

  test('groups a custom field under the subtab it names', async () => {
    const { text } = await visitor.get(page);
    const subtab = /<section class="card" id="trade-fairs".*?<\/section>/s.exec(text)?.[0];
    expect(subtab).toContain('Fairs');
    expect(subtab).toContain('Paris');
  });

  test('shows sublists with the fields of their subrecords, and links to the records of selects', async () => {
    const { text } = await visitor.get(page);
    for (const shown of ['Main Store', '1 Road', 'Lyon', 'France']) expect(text).toContain(shown);
    expect(text).toContain('<a href="/app/record/currency/1">USA</a>');
  });

  test('lists the custom records that point at it', async () => {
    const { text } = await visitor.get(page);
    expect(/Visits: Visited.*?<table>.*?<\/table>/s.exec(text)?.[0]).toBeDefined();
    expect(text).toContain('>Spring</a>');
  });
});

describe('a form', () => {
  test('saves what was changed and leaves the rest as it was', async () => {
    const before = values();
    const fields = formFields((await visitor.get(`${page}&e=T`)).text);
    const changed = withField(withField(fields, 'field_phone', '+33 4 00'), 'field_startdate', '2026-05-06');
    const { text, status } = await visitor.post(page, [...changed, ['field_custentity_fairs', '2']]);
    expect(status).toBe(200);
    expect(text).toContain('Customer successfully saved.');
    const { phone, startdate, custentity_fairs, lastmodifieddate, ...others } = values();
    expect(phone).toBe('+33 4 00');
    expect(startdate).toEqual(new Date('2026-05-06T04:00:00Z'));
    expect(custentity_fairs).toEqual(['1', '2']);
    expect(others).toEqual(
      expect.objectContaining(Object.fromEntries(Object.entries(before).filter(([id]) => id in others))),
    );
  });

  test('a box no longer ticked is cleared', async () => {
    const fields = formFields((await visitor.get(`${page}&e=T`)).text);
    await visitor.post(
      page,
      fields.filter(([name]) => name !== 'field_custentity_fairs'),
    );
    expect(values().custentity_fairs).toEqual([]);
  });

  test("shows NetSuite's refusal and loses nothing", async () => {
    const fields = formFields((await visitor.get(`${page}&e=T`)).text);
    const refused = withField(
      withField(withField(fields, 'field_creditlimit', 'much'), 'field_comments', 'a "new" <comment>'),
      'field_phone',
      '',
    );
    const { text, status } = await visitor.post(page, refused);
    expect(status).toBe(422);
    expect(text).toMatch(/role="alert".*INVALID_FLD_VALUE.*much.*creditlimit/s);
    expect(Object.fromEntries(formFields(text))).toMatchObject({
      field_creditlimit: 'much',
      field_comments: 'a "new" <comment>',
      field_phone: '',
    });
    expect(values().comments).toBe('one\ntwo');
  });

  test('refuses to save over a change made meanwhile (optimistic locking)', async () => {
    const fields = formFields((await visitor.get(`${page}&e=T`)).text);
    account.records.submitFields('customer', customer, { phone: '1' }, ADMINISTRATOR);
    const { text, status } = await visitor.post(page, withField(fields, 'field_phone', '2'));
    expect(status).toBe(422);
    expect(text).toContain('RCRD_HAS_BEEN_CHANGED');
    expect(values().phone).toBe('1');
  });

  test('creates a custom record, and says what is missing', async () => {
    const rectype = account.object('customrecord_visit')?.internalId;
    const entry = `/app/common/custom/custrecordentry.nl?rectype=${rectype}`;
    const form = await visitor.get(entry);
    expect(form.text).toContain('The day of the visit.');
    expect(form.text).not.toContain('Internal Mark');
    const refused = await visitor.post(
      entry,
      withField(formFields(form.text), 'field_custrecord_visit_amount', '12.5'),
    );
    expect(refused.text).toContain('Please enter value(s) for: Name');
    const saved = await visitor.post(entry, withField(formFields(refused.text), 'field_name', 'Summer'));
    expect(saved.text).toContain('Visit successfully saved.');
    expect(saved.text).toContain('12.50');
  });

  test('deletes a record, and shows why it cannot', async () => {
    const doomed = save(account, 'customer', { companyname: 'Doomed', entityid: 'C9' });
    const visit = save(account, 'customrecord_visit', { name: 'Last', custrecord_visit_customer: String(doomed) });
    const address = `/app/common/entity/custjob.nl?id=${doomed}`;
    const token = formFields((await visitor.get(`${address}&e=T`)).text).filter(([name]) => name === '_token');
    const refused = await visitor.post(address, [...token, ['_action', 'delete']]);
    expect(refused.text).toContain('THIS_RECORD_CANNOT_BE_DELETED');
    account.records.delete('customrecord_visit', visit, ADMINISTRATOR);
    const deleted = await visitor.post(address, [...token, ['_action', 'delete']]);
    expect(deleted.text).toContain('<h1>Customers</h1>');
    expect((await visitor.get(address)).status).toBe(404);
  });
});

describe('nothing changes without a form of this session', () => {
  test('a post without its token is not saved, and keeps what was entered', async () => {
    const fields = formFields((await visitor.get(`${page}&e=T`)).text).filter(([name]) => name !== '_token');
    const { text, status } = await visitor.post(page, withField(fields, 'field_fax', '99'));
    expect(status).toBe(403);
    expect(Object.fromEntries(formFields(text)).field_fax).toBe('99');
    expect(values().fax).toBeNull();
    expect((await visitor.post(page, formFields(text))).text).toContain('successfully saved');
    expect(values().fax).toBe('99');
  });

  test('a post from another site is refused', async () => {
    const fields = formFields((await visitor.get(`${page}&e=T`)).text);
    const { status } = await visitor.post(page, withField(fields, 'field_fax', '1'), { origin: 'http://evil.example' });
    expect(status).toBe(403);
    expect(values().fax).toBe('99');
  });

  test('pages allow no script and no frame', async () => {
    const policy = (await visitor.get(page)).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
  });
});

describe('the form of a sublist’s line', () => {
  const form = (line: number | 'new', sublist = 'addressbook') => `${page}&e=T&sublist=${sublist}&line=${line}`;
  const addresses = () =>
    (account.records.load('customer', customer, ADMINISTRATOR).sublists.addressbook ?? []).map(
      ({ values: { label, defaultbilling }, subrecords: { addressbookaddress: address } }) => ({
        label,
        defaultbilling,
        addr1: address?.addr1,
        city: address?.city,
      }),
    );
  const MAIN = { label: 'Main Store', defaultbilling: true, addr1: '1 Road', city: 'Lyon' };

  test('is linked beside each line, and changes the line with its subrecord and nothing else', async () => {
    const { text } = await visitor.get(page);
    expect(text).toContain('sublist=addressbook&amp;line=1" aria-label="Edit Address, line 1"');
    const fields = formFields((await visitor.get(form(1))).text);
    expect(Object.fromEntries(fields)).toMatchObject({ field_label: 'Main Store', field_city: 'Lyon' });
    const saved = await visitor.post(form(1), [...withField(fields, 'field_city', 'Nice'), ['_action', 'save']]);
    expect(saved.text).toContain('Customer successfully saved.');
    expect(addresses()).toEqual([{ ...MAIN, city: 'Nice' }]);
  });

  test('adds a line, and removes one', async () => {
    const fields = withField(formFields((await visitor.get(form('new'))).text), 'field_addr1', '2 Road');
    await visitor.post(form('new'), [...withField(fields, 'field_label', 'Second'), ['_action', 'save']]);
    expect(addresses().map(({ label }) => label)).toEqual(['Main Store', 'Second']);
    await visitor.post(form(2), [...formFields((await visitor.get(form(2))).text), ['_action', 'remove']]);
    expect(addresses().map(({ label }) => label)).toEqual(['Main Store']);
  });

  test('saves nothing without the token, over a change made meanwhile, or where it is refused, and loses nothing', async () => {
    const fields = withField(formFields((await visitor.get(form(1))).text), 'field_city', 'Paris');
    const forged = await visitor.post(form(1), withField(fields, '_token', 'x'));
    expect([forged.status, Object.fromEntries(formFields(forged.text)).field_city]).toEqual([403, 'Paris']);
    account.records.submitFields('customer', customer, { phone: '5' }, ADMINISTRATOR);
    const late = await visitor.post(form(1), fields);
    expect([late.status, late.text.includes('RCRD_HAS_BEEN_CHANGED')]).toEqual([422, true]);
    const currency = formFields((await visitor.get(form('new', 'currency'))).text);
    const refused = await visitor.post(form('new', 'currency'), currency);
    expect([refused.status, refused.text.includes('Please enter value(s) for: Currency')]).toEqual([422, true]);
    expect(addresses()[0]?.city).not.toBe('Paris');
  });

  test('is not there for lines and sublists that are not', async () => {
    for (const address of [form(7), form(1, 'nothing'), form('new', 'nothing')]) {
      expect((await visitor.get(address)).status).toBe(404);
    }
  });
});
