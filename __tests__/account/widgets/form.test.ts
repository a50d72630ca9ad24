import type { LocalAccount } from '../../../local/account/open';
import { accountWithRoles, addressOf, deploySuitelet } from '../suitelets/account';
import { formFields, save, Visitor, withField } from '../web/account';

let account: LocalAccount;
let visitor: Visitor;

beforeAll(async () => {
  account = accountWithRoles();
  visitor = await Visitor.of(account);
});

afterAll(async () => {
  await visitor.stop();
  account.close();
});

const MODULES = ['N/ui/serverWidget', 'N/ui/message', 'N/runtime'];

/** The page of a form that code builds. */
async function pageOf(code: string): Promise<string> {
  const body = `const form = serverWidget.createForm({ title: 'A & B' }); ${code}; context.response.writePage(form);`;
  deploySuitelet(account, body, { modules: MODULES });
  const { text, status } = await visitor.get(addressOf());
  if (status !== 200) throw new Error(/<p>(.*?)<\/p>/.exec(text)?.[1] ?? text);
  return text;
}

/** Name of the error that code throws with a form at hand; 'no error' otherwise. */
async function errorOf(code: string): Promise<string> {
  const body = `const form = serverWidget.createForm({ title: 'F' });
    try { ${code}; context.response.write('no error'); } catch (e) { context.response.write(e.name); }`;
  deploySuitelet(account, body, { modules: MODULES });
  return (await visitor.get(addressOf())).text;
}

const field = (type: string, more = '') => `form.addField({ id: 'f', type: '${type}', label: 'My Label' })${more}`;

describe('serverWidget.Form (Oracle help section_4325835149)', () => {
  test('stands in the frame of the account, and costs 10 units', async () => {
    const text = await pageOf(`form.addField({ id: 'left', type: 'text', label: 'Left' }).defaultValue = 'x'`);
    expect(text).toContain('<h1>A &amp; B</h1>');
    expect(text).toContain('<nav id="navigation"');
    expect(account.statements.get('SELECT units FROM sys_script_call ORDER BY id DESC LIMIT 1')?.units).toBe(10);
  });

  test('hideNavBar leaves the navigation out', async () => {
    deploySuitelet(
      account,
      `context.response.writePage({ pageObject: serverWidget.createForm({ title: 'T', hideNavBar: true }) })`,
      { modules: MODULES },
    );
    expect((await visitor.get(addressOf())).text).not.toContain('<nav id="navigation"');
  });

  test.each(['createAssistant'])('%s is refused by name', async (member) => {
    expect(await errorOf(`serverWidget.${member}({ title: 'x' })`)).toBe('NOT_SUPPORTED_BY_LOCAL_ACCOUNT');
  });

  test('an unknown member is refused by name', async () => {
    expect(await errorOf('form.addCredentialField({})')).toBe('NOT_SUPPORTED_BY_LOCAL_ACCOUNT');
    expect(await errorOf(`form.addButton({ id: 'b', label: 'B' }).color = 'green'`)).toBe(
      'NOT_SUPPORTED_BY_LOCAL_ACCOUNT',
    );
  });

  test.each([
    ['addField', `{ id: 'a', type: 'text' }`],
    ['addButton', `{ label: 'a' }`],
    ['addTab', `{ id: 'a' }`],
    ['addSubtab', `{ label: 'a' }`],
    ['addFieldGroup', `{ id: 'a' }`],
    ['addSublist', `{ id: 'a', label: 'A' }`],
    ['addPageLink', `{ title: 'a', url: '/' }`],
    ['removeButton', '{}'],
    ['getField', '{}'],
    ['updateDefaultValues', '{}'],
  ])('%s without a required argument', async (method, options) => {
    expect(await errorOf(`form.${method}(${options})`)).toBe('SSS_MISSING_REQD_ARGUMENT');
  });

  test.each([`{ id: 'Big', type: 'text', label: 'L' }`, `{ id: 'a b', type: 'text', label: 'L' }`])(
    'an id has small letters, digits and underscores: %s',
    async (options) => {
      expect(await errorOf(`form.addField(${options})`)).toBe('SSS_INVALID_FORM_ELEMENT_NAME');
    },
  );

  test('ids are unique, and containers must be there', async () => {
    expect(await errorOf(`${field('text')}; ${field('text')}`)).toBe('SSS_INVALID_FORM_ELEMENT_NAME');
    expect(await errorOf(`form.addField({ id: 'a', type: 'text', label: 'L', container: 'none' })`)).toBe(
      'SSS_INVALID_FORM_ELEMENT_NAME',
    );
  });

  test('client scripts are named by path or by file (Oracle help section_4625445350)', async () => {
    const id = account.files.write('/SuiteScripts/pages/client.js', Buffer.from('define([], () => ({}))'));
    const both = (first: string, second: string) => errorOf(`form.${first}; form.${second}`);
    expect(await both(`clientScriptModulePath = './client.js'`, `clientScriptFileId = ${id}`)).toBe(
      'PROPERTY_VALUE_CONFLICT',
    );
    expect(await both(`clientScriptFileId = ${id}`, `clientScriptModulePath = './client.js'`)).toBe(
      'PROPERTY_VALUE_CONFLICT',
    );
    const named = 'data-client-script="/SuiteScripts/pages/client.js"';
    expect(await pageOf(`form.clientScriptModulePath = './client.js'`)).toContain(named);
    expect(await pageOf(`form.clientScriptModulePath = '/SuiteScripts/pages/client'`)).toContain(named);
    expect(await pageOf(`form.clientScriptFileId = ${id}`)).toContain(named);
    expect(await errorOf(`form.clientScriptModulePath = './none.js'`)).toBe('MODULE_DOES_NOT_EXIST');
  });

  test('buttons name the function they call; submit and reset are the form’s own', async () => {
    const text =
      await pageOf(`form.addButton({ id: 'go', label: 'Go <on>', functionName: 'goOn' }); form.addSubmitButton(); form.addResetButton({ label: 'Again' });
      form.addButton({ id: 'off', label: 'Off' }).isDisabled = true; form.addButton({ id: 'gone', label: 'Gone' }); form.removeButton({ id: 'gone' });
      form.addButton({ id: 'unseen', label: 'Unseen' }).isHidden = true;`);
    expect(text).toContain(
      '<button type="button" id="go" class="plain" data-function-name="goOn">Go &lt;on&gt;</button>',
    );
    expect(text).toMatch(/<button type="submit" id="submitter" [^>]*>Save<\/button>/);
    expect(text).toMatch(/<button type="reset" [^>]*>Again<\/button>/);
    expect(text).toMatch(/<button [^>]*id="off"[^>]* disabled=""/);
    expect(text).not.toMatch(/id="(gone|unseen)"/);
  });

  test('addPageInitMessage (Oracle help section_1530198114) with options or a message', async () => {
    const text =
      await pageOf(`form.addPageInitMessage({ type: message.Type.WARNING, title: 'Look', message: 'a <b>c</b>', duration: 5000 });
      form.addPageInitMessage({ message: message.create({ type: message.Type.CONFIRMATION, title: 'Done' }) });`);
    expect(text).toContain(
      '<div class="banner warning" role="alert" data-duration="5000"><b>Look</b><p>a &lt;b&gt;c&lt;/b&gt;</p></div>',
    );
    expect(text).toContain('<div class="banner confirmation" role="status"><b>Done</b>');
    expect(await errorOf(`form.addPageInitMessage('x')`)).toBe('WRONG_PARAMETER_TYPE');
    expect(await errorOf(`message.create({ type: message.Type.ERROR }).show()`)).toBe('NOT_SUPPORTED_BY_LOCAL_ACCOUNT');
  });

  test('page links', async () => {
    const text = await pageOf(`form.addPageLink({ type: 'CROSSLINK', title: 'Elsewhere', url: '/app/query' });
      form.addPageLink({ type: serverWidget.FormPageLinkType.BREADCRUMB, title: 'Above', url: '/' });`);
    expect(text).toContain('<a href="/app/query">Elsewhere</a>');
    expect(/aria-label="Breadcrumbs">.*?<\/nav>/s.exec(text)?.[0]).toContain('Above');
  });

  test('tabs, subtabs and field groups hold what is put into them', async () => {
    const text =
      await pageOf(`form.addTab({ id: 'one', label: 'Tab One' }); form.addSubtab({ id: 'two', label: 'Tab Two', tab: 'one' });
      const group = form.addFieldGroup({ id: 'group', label: 'The Group', tab: 'one' }); group.isCollapsible = true; group.isCollapsed = true;
      form.addField({ id: 'in_group', type: 'text', label: 'In Group', container: 'group' });
      form.addField({ id: 'in_two', type: 'text', label: 'In Two', container: 'two' });`);
    const one = /<section class="card" id="one".*<\/form>/s.exec(text)?.[0] ?? '';
    expect(one).toMatch(/<legend>The Group<\/legend><details><summary>The Group<\/summary>.*name="in_group"/s);
    expect(/<section class="card" id="two".*?<\/section>/s.exec(one)?.[0]).toContain('name="in_two"');
    expect(
      await errorOf(`if (form.getTabs().length || form.getField({ id: 'x' }) !== null) throw { name: 'bad' }`),
    ).toBe('no error');
  });
});

describe('serverWidget.Field', () => {
  test('every enum of Oracle’s stubs is there', async () => {
    const names = [
      'FieldType.LONGTEXT',
      'FieldDisplayType.NODISPLAY',
      'FieldLayoutType.OUTSIDEBELOW',
      'FieldBreakType.STARTCOL',
    ];
    const others = ['SublistType.STATICLIST', 'SublistDisplayType.HIDDEN', 'LayoutJustification.RIGHT'];
    for (const name of [...names, ...others]) {
      expect(await errorOf(`if (serverWidget.${name} !== '${name.split('.')[1]}') throw { name: 'other' }`)).toBe(
        'no error',
      );
    }
    expect(await errorOf('serverWidget.FieldType.NONE')).toBe('NOT_SUPPORTED_BY_LOCAL_ACCOUNT');
  });

  test.each([
    ['text', /<label for="f">My Label<\/label><input type="text" id="f" name="f" value="v"\/>/],
    ['email', /<input type="email" [^>]*value="v"/],
    ['password', /<input type="password"/],
    ['phone', /<input type="tel"/],
    ['integer', /<input type="text" [^>]*value="v"/],
    ['date', /<input type="text" [^>]*value="v"/],
    ['textarea', /<textarea id="f" name="f">v<\/textarea>/],
    ['longtext', /<textarea/],
    ['richtext', /<textarea/],
  ])('%s is an input with its label', async (type, expected) => {
    expect(await pageOf(`${field(type)}.defaultValue = 'v'`)).toMatch(expected);
  });

  test('checkboxes take T and F, no booleans', async () => {
    expect(await pageOf(`${field('checkbox')}.defaultValue = 'T'`)).toMatch(
      /<input type="checkbox" id="f" name="f" value="T" checked=""\/>/,
    );
    expect(await errorOf(`${field('checkbox')}.defaultValue = true`)).toBe('SSS_INVALID_TYPE_ARG');
  });

  test('selects offer what scripts add', async () => {
    const text = await pageOf(`const f = ${field('select')}; f.addSelectOption({ value: 'a', text: 'A <1>' });
      f.addSelectOption({ value: 'b', text: 'B', isSelected: true });`);
    expect(text).toContain('<option value="a">A &lt;1&gt;</option><option value="b" selected="">B</option>');
    expect(await errorOf(`${field('text')}.addSelectOption({ value: 'a', text: 'A' })`)).toBe('SSS_INVALID_API_USAGE');
  });

  test('or the records of their source, to which nothing can be added', async () => {
    const sourced = `form.addField({ id: 'f', type: 'select', label: 'L', source: 'currency' })`;
    expect(await pageOf(`${sourced}.defaultValue = '1'`)).toContain(
      '<option value=""></option><option value="1" selected="">USA</option>',
    );
    expect(await errorOf(`${sourced}.addSelectOption({ value: 'a', text: 'A' })`)).toBe('SSS_INVALID_API_USAGE');
    expect(
      await errorOf(
        `const [o] = ${sourced}.getSelectOptions({ filter: 'us' }); if (o.text !== 'USA') throw { name: o.text }`,
      ),
    ).toBe('no error');
  });

  test('radio buttons share an id, each with a value of its own', async () => {
    const text = await pageOf(
      `for (const v of ['x', 'y']) form.addField({ id: 'r', type: 'radio', label: v, source: v }).defaultValue = 'y'`,
    );
    expect(text).toContain('<input type="radio" id="r_x" name="r" value="x"/>');
    expect(text).toContain('<input type="radio" id="r_y" name="r" value="y" checked=""/>');
    expect(await errorOf(field('radio'))).toBe('SSS_MISSING_REQD_ARGUMENT');
  });

  test('INLINEHTML shows its markup without a label, and cannot be read', async () => {
    const text = await pageOf(`${field('inlinehtml')}.defaultValue = '<em id="mine">here</em>'`);
    expect(text).toContain('<div class="field wide html"><em id="mine">here</em></div>');
    expect(text).not.toContain('My Label');
    expect(await errorOf(`${field('inlinehtml')}.defaultValue`)).toBe('NOT_SUPPORTED_BY_LOCAL_ACCOUNT');
  });

  test('nothing else shows markup', async () => {
    const text = await pageOf(`${field('text')}.defaultValue = '"><script>1</script>';
      form.addField({ id: 'g', type: 'textarea', label: '<i>L</i>' }).defaultValue = '</textarea><script>2</script>';
      form.addField({ id: 'h', type: 'label', label: '<script>3</script>' });
      const inline = form.addField({ id: 'i', type: 'text', label: 'I' }); inline.defaultValue = '<script>4</script>'; inline.updateDisplayType({ displayType: 'INLINE' });
      inline.setHelpText({ help: '<script>5</script>' });`);
    expect(text).not.toContain('<script>');
    expect(text.match(/&lt;script&gt;/g)?.length).toBeGreaterThanOrEqual(5);
  });

  test('a link leads to web addresses only', async () => {
    const inline = (url: string) =>
      pageOf(
        `const f = ${field('url')}; f.defaultValue = '${url}'; f.linkText = 'Go'; f.updateDisplayType({ displayType: 'INLINE' })`,
      );
    expect(await inline('https://example.com/')).toContain('<a href="https://example.com/">Go</a>');
    expect(await inline('javascript:alert(1)')).not.toContain('href="javascript');
  });

  test.each([
    ['HIDDEN', /<input type="hidden" name="f" value="v"\/>/],
    ['INLINE', /<span class="lines">v<\/span><input type="hidden" name="f" value="v"\/>/],
    ['DISABLED', /<input type="text" id="f" name="f" disabled="" value="v"/],
    ['READONLY', /<input type="text" id="f" name="f" readonly="" value="v"/],
    ['NODISPLAY', /<div class="field" hidden=""><label for="f">/],
  ])('display type %s (Oracle help section_4332670964)', async (displayType, expected) => {
    expect(
      await pageOf(
        `const f = ${field('text')}; f.defaultValue = 'v'; f.updateDisplayType({ displayType: '${displayType}' })`,
      ),
    ).toMatch(expected);
  });

  test('mandatory, maxLength and help', async () => {
    const text =
      await pageOf(`const f = ${field('text')}; f.isMandatory = true; f.maxLength = 5; f.setHelpText({ help: 'Five letters' });
      f.updateBreakType({ breakType: 'STARTCOL' }); f.updateLayoutType({ layoutType: 'OUTSIDEBELOW' })`);
    expect(text).toMatch(
      /<input type="text" id="f" name="f" aria-required="true" aria-describedby="f_help" maxlength="5"/,
    );
    expect(text).toContain('<p class="help" id="f_help">Five letters</p>');
  });

  test.each([
    ['datetime', 'SSS_INVALID_UI_OBJECT_TYPE'],
    ['file', 'NOT_SUPPORTED_BY_LOCAL_ACCOUNT'],
    ['nothing', 'SSS_INVALID_TYPE_ARG'],
  ])('type %s is refused', async (type, name) => {
    expect(await errorOf(field(type))).toBe(name);
  });
});

describe('serverWidget.Sublist (Oracle help section_4325844858)', () => {
  const list = (type: string, more = '') => `const s = form.addSublist({ id: 's', type: '${type}', label: 'Lines' });
    s.addField({ id: 'name', type: 'text', label: 'Name' }); s.addField({ id: 'n', type: 'integer', label: 'N' }); ${more}`;
  const line = `s.setSublistValue({ id: 'name', line: 0, value: 'one' }); s.setSublistValue({ id: 'n', line: 0, value: '1' });`;

  test.each(['LIST', 'STATICLIST'])('%s shows its lines as a table', async (type) => {
    const text = await pageOf(list(type, line));
    const table = /<table>.*?<\/table>/s.exec(text)?.[0] ?? '';
    expect(table).toContain('<caption>Lines</caption>');
    expect(table.replace(/<input[^>]*>/g, '')).toContain('<td>one</td><td class="num">1</td>');
  });

  test.each(['INLINEEDITOR', 'EDITOR'])('%s, whose lines are added in the browser, is refused', async (type) => {
    expect(await errorOf(`form.addSublist({ id: 's', type: '${type}', label: 'Lines' })`)).toBe(
      'NOT_SUPPORTED_BY_LOCAL_ACCOUNT',
    );
  });

  test.each(['LONGTEXT', 'MULTISELECT', 'RICHTEXT', 'RADIO', 'FILE', 'LABEL', 'HELP', 'INLINEHTML', 'DATETIME'])(
    'columns cannot be of type %s (Oracle help section_456415649413)',
    async (type) => {
      expect(await errorOf(`${list('LIST')} s.addField({ id: 'x', type: '${type}', label: 'X', source: 's' })`)).toBe(
        'SSS_INVALID_UI_OBJECT_TYPE',
      );
    },
  );

  test.each([
    [`value: ''`, 'SSS_MISSING_REQD_ARGUMENT'],
    ['value: 5', 'SSS_INVALID_TYPE_ARG'],
    ['value: true', 'SSS_INVALID_TYPE_ARG'],
    [`value: 'x'.repeat(4001)`, 'EXCEEDED_MAX_FIELD_LENGTH'],
    ['value: null', 'no error'],
    [`value: 'x'.repeat(4000)`, 'no error'],
  ])('setSublistValue with %s (Oracle help section_456052185058)', async (value, name) => {
    expect(await errorOf(`${list('LIST')} s.setSublistValue({ id: 'name', line: 0, ${value} })`)).toBe(name);
  });

  test('an unknown column is an error; values and lines can be read', async () => {
    expect(await errorOf(`${list('LIST')} s.setSublistValue({ id: 'zzz', line: 0, value: 'x' })`)).toBe(
      'SSS_INVALID_SUBLIST_OPERATION',
    );
    expect(
      await errorOf(
        `${list('LIST')} const before = s.lineCount; ${line} throw { name: [before, s.lineCount, s.getSublistValue({ id: 'name', line: 0 })].join(' ') }`,
      ),
    ).toBe('-1 1 one');
  });

  test('text cells show markup, so scripts escape; select cells show their option', async () => {
    const text =
      await pageOf(`${list('STATICLIST')} s.addField({ id: 'c', type: 'select', label: 'C', source: 'currency' });
      s.setSublistValue({ id: 'name', line: 0, value: '<a href="/x">one</a>' }); s.setSublistValue({ id: 'n', line: 0, value: '<b>' }); s.setSublistValue({ id: 'c', line: 0, value: '1' });`);
    expect(text).toContain('<td><a href="/x">one</a></td><td class="num">&lt;b&gt;</td><td>USA</td>');
  });

  test('Mark All and Refresh are for lists only', async () => {
    const text = await pageOf(
      list(
        'LIST',
        's.addMarkAllButtons(); s.addRefreshButton(); s.addButton({ id: "b", label: "B", functionName: "b" });',
      ),
    );
    expect(text).toContain('data-sublist-action="markall"');
    expect(text).toContain('data-function-name="b"');
    expect(await errorOf(`${list('STATICLIST')} s.addMarkAllButtons()`)).toBe('SSS_INVALID_SUBLIST_OPERATION');
  });

  test('without lines, or hidden', async () => {
    expect(await pageOf(list('LIST'))).toContain('No records to show.');
    expect(await pageOf(list('LIST', `s.displayType = serverWidget.SublistDisplayType.HIDDEN`))).not.toContain(
      '>Lines<',
    );
  });
});

test('what is entered is posted back: fields, boxes, multi-selects and lines', async () => {
  deploySuitelet(
    account,
    `if (context.request.method === 'POST') {
      const { parameters } = context.request;
      const lines = [];
      for (let line = 0; line < context.request.getLineCount({ group: 's' }); line += 1) {
        lines.push(['name', 'pick'].map((name) => context.request.getSublistValue({ group: 's', name, line })));
      }
      const { note, yes, no, many } = parameters;
      context.response.write(JSON.stringify({ note, yes, no, many: many.split('\\u0005'), lines, none: context.request.getLineCount({ group: 'zzz' }) }));
      return;
    }
    const form = serverWidget.createForm({ title: 'Form' });
    form.addField({ id: 'note', type: 'text', label: 'Note' });
    form.addField({ id: 'yes', type: 'checkbox', label: 'Yes' });
    form.addField({ id: 'no', type: 'checkbox', label: 'No' });
    const many = form.addField({ id: 'many', type: 'multiselect', label: 'Many' });
    for (const v of ['a', 'b', 'c']) many.addSelectOption({ value: v, text: v });
    const s = form.addSublist({ id: 's', type: 'LIST', label: 'Lines' });
    s.addField({ id: 'pick', type: 'checkbox', label: 'Pick' });
    s.addField({ id: 'name', type: 'text', label: 'Name' });
    ['x', 'y'].forEach((value, line) => s.setSublistValue({ id: 'name', line, value }));
    form.addSubmitButton({ label: 'Send' });
    context.response.writePage(form);`,
    { modules: MODULES },
  );
  const { text } = await visitor.get(addressOf());
  const fields = formFields(text).filter(([name]) => name !== 'many');
  const filled: [string, string][] = [
    ...withField(fields, 'note', 'Ä & B'),
    ['yes', 'T'],
    ['many', 'a'],
    ['many', 'c'],
    ['s~pick~1', 'T'],
  ];
  const action = /<form [^>]*action="([^"]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const { text: answer } = await visitor.post(action, filled);
  expect(JSON.parse(answer)).toEqual({
    note: 'Ä & B',
    yes: 'T',
    no: 'F',
    many: ['a', 'c'],
    lines: [
      ['x', 'F'],
      ['y', 'T'],
    ],
    none: -1,
  });
});

test('a form is made anew for every request', async () => {
  save(account, 'customer', { companyname: 'Later' });
  await pageOf(`form.addSublist({ id: 's', type: 'LIST', label: 'Lines' })`);
  expect(await pageOf('')).not.toContain('Lines');
});
