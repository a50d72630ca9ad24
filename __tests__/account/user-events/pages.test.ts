import type { LocalAccount } from '../../../local/account/open';
import { accountWithRoles, deployUserEvent, put } from '../suitelets/account';
import { ADMINISTRATOR, formFields, save, Visitor, withField } from '../web/account';

const CUSTOMER = '<status>RELEASED</status><recordtype>CUSTOMER</recordtype><allroles>T</allroles>';

let account: LocalAccount;
let visitor: Visitor;
let customer: number;
let page: string;

beforeEach(async () => {
  account = accountWithRoles();
  put(account, '<subtab scriptid="custtab_extra"><title>Extra</title><tabtype>ENTITY</tabtype></subtab>');
  put(
    account,
    `<entitycustomfield scriptid="custentity_status"><label>Shown Status</label><fieldtype>INLINEHTML</fieldtype>
      <appliestocustomer>T</appliestocustomer><storevalue>F</storevalue><subtab>[scriptid=custtab_extra]</subtab></entitycustomfield>`,
  );
  customer = save(account, 'customer', { companyname: 'Aiko', phone: '1' });
  page = `/app/common/entity/custjob.nl?id=${customer}`;
  visitor = await Visitor.of(account);
});

afterEach(async () => {
  await visitor.stop();
  account.close();
});

function deploy(entryPoints: string, modules: string[] = []): void {
  deployUserEvent(account, entryPoints, { deployments: [CUSTOMER], modules });
}

const phone = () => account.records.load('customer', customer, ADMINISTRATOR).values.phone;

describe("4,000 bytes of a record's own Inline HTML field (Oracle help section_N2842731)", () => {
  const fill = (bytes: number) =>
    deploy(
      `beforeLoad({ form }) {
        const field = form.getField({ id: 'custentity_status' });
        try { field.defaultValue = '<em>' + 'é'.repeat(${(bytes - 9) / 2}) + '</em>'; } catch (e) { log.audit(e.name); }
      }`,
      ['N/log'],
    );
  const shown = async () => /<em>(é*)(<\/em>)?/.exec((await visitor.get(page)).text)?.[0] ?? '';

  test.each([
    ['cut', 3998],
    ['none', 4003],
    ['refused', 0],
  ] as const)('what is above is %s', async (variant, bytes) => {
    account.setBehaviours({ 'form.inline-html-limit': variant });
    fill(4003);
    expect(Buffer.byteLength(await shown())).toBe(bytes);
    const log = account.statements.all('SELECT title FROM sys_script_log');
    expect(log.map(({ title }) => title)).toEqual(variant === 'refused' ? ['EXCEEDED_MAX_FIELD_LENGTH'] : []);
  });

  test('what is not is shown', async () => {
    fill(3999);
    expect(Buffer.byteLength(await shown())).toBe(3999);
  });
});

describe('beforeLoad of a record page (Oracle help section_4407991781)', () => {
  test('sees the type, the record and the request of view, edit and create', async () => {
    deploy(
      `beforeLoad({ type, newRecord, request }) { log.audit(type, [newRecord.id, request.parameters.id || null, request.method]); }`,
      ['N/log'],
    );
    await visitor.get(page);
    await visitor.get(`${page}&e=T`);
    await visitor.get('/app/common/entity/custjob.nl');
    const log = account.statements.all('SELECT title, details FROM sys_script_log ORDER BY id');
    expect(log.map((row) => `${row.title} ${row.details}`)).toEqual([
      `view [${customer},"${customer}","GET"]`,
      `edit [${customer},"${customer}","GET"]`,
      'create [null,null,"GET"]',
    ]);
  });

  test('fills the INLINEHTML field of the record with markup, on view and edit', async () => {
    deploy(
      `beforeLoad({ form }) { form.getField({ id: 'custentity_status' }).defaultValue = '<em id="mine">In sync</em>'; }`,
    );
    for (const address of [page, `${page}&e=T`]) {
      const { text, headers } = await visitor.get(address);
      expect(text).toContain('<em id="mine">In sync</em>');
      expect(text).toContain('Extra');
      expect(headers.get('content-security-policy')).toContain("script-src 'self' 'unsafe-inline'");
    }
  });

  test('adds buttons, fields, tabs, groups, sublists and messages', async () => {
    deploy(`beforeLoad({ form }) {
      form.addButton({ id: 'custpage_go', label: 'Go', functionName: 'go(1)' });
      form.addField({ id: 'custpage_note', type: 'text', label: 'Note' }).defaultValue = '<script>x</script>';
      form.addField({ id: 'custpage_in_extra', type: 'text', label: 'In Extra', container: 'custtab_extra' });
      form.addTab({ id: 'custpage_tab', label: 'Own Tab' });
      form.addFieldGroup({ id: 'custpage_group', label: 'Own Group', tab: 'custpage_tab' });
      const s = form.addSublist({ id: 'custpage_list', type: 'STATICLIST', label: 'Own List', tab: 'custpage_tab' });
      s.addField({ id: 'custpage_a', type: 'text', label: 'A' }); s.setSublistValue({ id: 'custpage_a', line: 0, value: 'cell' });
      form.addPageInitMessage({ type: 2, title: 'Careful', message: 'It would fail' });
    }`);
    for (const address of [page, `${page}&e=T`]) {
      const { text } = await visitor.get(address);
      for (const shown of [
        'data-function-name="go(1)">Go<',
        'In Extra',
        'Own Tab',
        'Own Group',
        'Own List',
        '>cell</td>',
        'It would fail',
      ]) {
        expect(text).toContain(shown);
      }
      expect(text).not.toContain('<script>x');
      expect(text.match(/id="custpage_go"/g)).toHaveLength(1);
    }
  });

  test("finds the record's own sublists, to read them (Oracle help section_4793350468)", async () => {
    customer = save(account, 'customer', { companyname: 'Bo' });
    const document = account.records.load('customer', customer, ADMINISTRATOR);
    document.sublists.addressbook = [
      { values: { label: 'Shop', defaultbilling: true }, subrecords: { addressbookaddress: { country: 'FR' } } },
    ];
    account.records.save(document, ADMINISTRATOR);
    deploy(
      `beforeLoad({ form }) {
        const list = form.getSublist({ id: 'addressbook' });
        const value = (id) => list.getSublistValue({ id, line: 0 });
        log.audit('list', [list.label, list.lineCount, value('label'), value('defaultbilling'), value('defaultshipping')]);
        log.audit('own', form.getSublist({ id: 'custpage_none' }));
        for (const work of [() => { list.displayType = 'HIDDEN'; }, () => form.getSublist({ id: 'calls' })]) {
          try { work(); log.audit('refused', 'no'); } catch (e) { log.audit('refused', e.name); }
        }
      }`,
      ['N/log'],
    );
    const shown = await visitor.get(`/app/common/entity/custjob.nl?id=${customer}`);
    expect(shown.status).toBe(200);
    expect(shown.text.match(/>Shop</g)).toHaveLength(1);
    const log = account.statements.all('SELECT title, details FROM sys_script_log ORDER BY id');
    expect(log.map((row) => `${row.title} ${row.details}`)).toEqual([
      'list ["Address",1,"Shop","T","F"]',
      'own ',
      'refused NOT_SUPPORTED_BY_LOCAL_ACCOUNT',
      'refused NOT_SUPPORTED_BY_LOCAL_ACCOUNT',
    ]);
  });

  test('hides fields and buttons of the record', async () => {
    deploy(`beforeLoad({ form }) {
      form.getField({ id: 'phone' }).updateDisplayType({ displayType: 'HIDDEN' });
      form.getField({ id: 'email' }).updateDisplayType({ displayType: 'INLINE' });
      form.removeButton({ id: 'edit' });
      form.removeButton({ id: 'delete' });
    }`);
    const { text } = await visitor.get(page);
    expect(text).not.toContain('<dt>Phone</dt>');
    expect(text).toContain('<dt>Email</dt>');
    expect(text).not.toContain('>Edit</a>');
    const { text: form } = await visitor.get(`${page}&e=T`);
    expect(form).not.toMatch(/name="field_(phone|email)"/);
    expect(form).not.toContain('Delete this Customer');
  });

  test('what it adds is called custpage_...', async () => {
    deploy(`beforeLoad({ form }) { form.addButton({ id: 'go', label: 'Go' }); }`);
    const { text, status } = await visitor.get(page);
    expect(status).toBe(422);
    expect(text).toContain('SSS_INVALID_FORM_ELEMENT_NAME');
  });

  test('sets values of a new record, not of a stored one', async () => {
    deploy(`beforeLoad({ newRecord }) { newRecord.setValue('phone', '99'); }`);
    expect(Object.fromEntries(formFields((await visitor.get('/app/common/entity/custjob.nl')).text)).field_phone).toBe(
      '99',
    );
    expect(Object.fromEntries(formFields((await visitor.get(`${page}&e=T`)).text)).field_phone).toBe('1');
  });

  test('an error is shown in place of the page, without a stack', async () => {
    deploy(`beforeLoad() { throw new Error('Broken <b>'); }`);
    const { text, status } = await visitor.get(page);
    expect(status).toBe(422);
    expect(text).toContain('Broken &lt;b&gt;');
    expect(text).not.toContain('SuiteScripts/pages');
  });

  test('pages without user events stay as strict as they were', async () => {
    expect((await visitor.get(page)).headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});

describe('saving a form', () => {
  const post = async (action = 'save') => {
    const fields = formFields((await visitor.get(`${page}&e=T`)).text);
    return visitor.post(page, [...withField(fields, 'field_phone', '2'), ['_action', action]]);
  };

  test('an error in beforeSubmit refuses it with its message, and what was entered stays', async () => {
    deploy(
      `beforeSubmit({ newRecord }) { throw error.create({ name: 'NO_SAVE', message: 'Not ' + newRecord.getValue('phone') }); }`,
      ['N/error'],
    );
    const { text, status } = await post();
    expect(status).toBe(422);
    expect(text).toContain('Not 2');
    expect(Object.fromEntries(formFields(text)).field_phone).toBe('2');
    expect(phone()).toBe('1');
  });

  test('a refused deletion says why', async () => {
    deploy(`beforeSubmit({ type }) { if (type === 'delete') throw new Error('It is still needed'); }`);
    const { text, status } = await post('delete');
    expect(status).toBe(422);
    expect(text).toContain('It is still needed');
    expect(phone()).toBe('1');
  });

  test('N/redirect in afterSubmit leads on (Oracle help section_4424286105)', async () => {
    deploy(`afterSubmit() { redirect.redirect({ url: '/app/query' }); }`, ['N/redirect']);
    expect((await post()).text).toContain('SuiteQL');
    expect(phone()).toBe('2');
  });

  test('the session is that of the browser', async () => {
    deploy(
      `beforeSubmit({ newRecord }) {
      const session = runtime.getCurrentSession();
      newRecord.setValue('comments', String(session.get({ name: 'n' })));
      session.set({ name: 'n', value: 'second' });
    }`,
      ['N/runtime'],
    );
    await post();
    await post();
    expect(account.records.load('customer', customer, ADMINISTRATOR).values.comments).toBe('second');
  });
});
