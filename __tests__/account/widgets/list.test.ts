import type { LocalAccount } from '../../../local/account/open';
import { accountWithRoles, addressOf, deploySuitelet } from '../suitelets/account';
import { save, Visitor } from '../web/account';

let account: LocalAccount;
let visitor: Visitor;

beforeAll(async () => {
  account = accountWithRoles();
  save(account, 'customer', { companyname: 'Élan', entityid: 'C1', subsidiary: '1' });
  visitor = await Visitor.of(account);
});

afterAll(async () => {
  await visitor.stop();
  account.close();
});

const MODULES = ['N/ui/serverWidget', 'N/search'];
const COLUMN = `list.addColumn({ id: 'name', type: serverWidget.FieldType.TEXT, label: 'Name' })`;

/** The page of a list that code builds. */
async function pageOf(code: string, more = ''): Promise<string> {
  const body = `const list = serverWidget.createList({ title: 'A & B'${more} }); ${code}; context.response.writePage(list);`;
  deploySuitelet(account, body, { modules: MODULES });
  const { text, status } = await visitor.get(addressOf());
  if (status !== 200) throw new Error(/<p>(.*?)<\/p>/.exec(text)?.[1] ?? text);
  return text;
}

/** Name of the error that code throws with a list at hand; 'no error' otherwise. */
async function errorOf(code: string): Promise<string> {
  const body = `const list = serverWidget.createList({ title: 'L' });
    try { ${code}; context.response.write('no error'); } catch (e) { context.response.write(e.name); }`;
  deploySuitelet(account, body, { modules: MODULES });
  return (await visitor.get(addressOf())).text;
}

describe('serverWidget.List (Oracle help section_4325856174)', () => {
  test('stands in the frame of the account, with its columns and rows', async () => {
    const text = await pageOf(
      `${COLUMN}; list.addColumn({ id: 'amount', type: 'currency', label: 'Amount', align: 'RIGHT' });
       list.addRow({ row: { name: 'Coat', amount: 12.5, more: 'unseen' } });
       list.addRows({ rows: [{ name: '<b>Scarf</b>' }] })`,
    );
    expect(text).toContain('<h1>A &amp; B</h1>');
    expect(text).toContain('<nav id="navigation"');
    expect(text).toContain('<th scope="col" class="align-right">Amount</th>');
    expect(text).toContain('<tr><td>Coat</td><td class="align-right"><span>12.5</span></td></tr>');
    // As in sublists, scripts escape what users have entered.
    expect(text).toContain('<td><b>Scarf</b></td>');
    expect(text).not.toContain('unseen');
    expect(await pageOf(COLUMN, ', hideNavBar: true')).not.toContain('<nav id="navigation"');
    expect(await pageOf(COLUMN)).toContain('No records to show.');
  });

  test('rows of search results show the text of list fields (List.addRows, section_4346482649)', async () => {
    const text = await pageOf(
      `list.addColumn({ id: 'entityid', type: 'text', label: 'ID' });
       list.addColumn({ id: 'entitystatus', type: 'text', label: 'Status' });
       list.addRows({ rows: search.create({ type: 'customer', columns: ['entityid', 'entitystatus'] }).run().getRange({ start: 0, end: 9 }) })`,
    );
    expect(text).toContain('<td>C1</td><td>Closed Won</td>');
  });

  test('ListColumn.setURL and addParamToURL, fixed and by row (section_4539229925, section_4539150168)', async () => {
    const text = await pageOf(
      `${COLUMN}.setURL({ url: '/app/x.nl' }).addParamToURL({ param: 'id', value: 'key', dynamic: true }).addParamToURL({ param: 'e', value: 'T' });
       list.addColumn({ id: 'own', type: 'url', label: 'Own' }).setURL({ url: 'where', dynamic: true });
       list.addRow({ row: { name: 'A', key: '7', own: 'here', where: '/there' } });
       list.addRow({ row: { name: 'B', key: '8', own: 'nowhere', where: 'javascript:alert(1)' } })`,
    );
    expect(text).toContain('<a href="/app/x.nl?id=7&amp;e=T">A</a>');
    expect(text).toContain('<a href="/there">here</a>');
    expect(text).not.toContain('href="javascript:');
  });

  test('List.addEditColumn puts links to the left of a column (section_4344858957)', async () => {
    const text = await pageOf(
      `const column = ${COLUMN};
       list.addEditColumn({ column, showView: true, showHrefCol: 'may', link: '/app/common/entity/custjob.nl', linkParam: 'internalid' });
       list.addRow({ row: { name: 'A', internalid: '7', may: 'T' } });
       list.addRow({ row: { name: 'B', internalid: '8', may: 'F' } })`,
    );
    expect(text).toContain('<th scope="col">Edit | View</th><th scope="col">Name</th>');
    expect(text).toContain('<a href="/app/common/entity/custjob.nl?id=7&amp;e=T">Edit</a>');
    expect(text).toContain('<a href="/app/common/entity/custjob.nl?id=7">View</a>');
    expect(text).toContain('<td>Edit | View</td><td>B</td>');
  });

  test('style, buttons, links and a client script', async () => {
    account.files.write('/SuiteScripts/pages/list_client.js', Buffer.from('define([], () => ({ go() {} }));'));
    const text = await pageOf(
      `${COLUMN}; list.style = serverWidget.ListStyle.REPORT; list.addRow({ row: { name: 'A' } });
       list.clientScriptModulePath = './list_client.js';
       list.addButton({ id: 'go', label: 'Go', functionName: 'go' });
       list.addPageLink({ type: serverWidget.FormPageLinkType.CROSSLINK, title: 'Across', url: '/a' })
         .addPageLink({ type: serverWidget.FormPageLinkType.BREADCRUMB, title: 'Crumb', url: '/b' })`,
    );
    expect(text).toContain('<div class="list report">');
    expect(text).toContain('data-client-script="/SuiteScripts/pages/list_client.js"');
    expect(text).toMatch(/<button type="button" id="go"[^>]* data-function-name="go">Go<\/button>/);
    expect(text).toContain('<a href="/a">Across</a>');
    expect(text).toContain('<li><a href="/b">Crumb</a></li>');
  });

  test.each([
    ['a column without a type', `list.addColumn({ id: 'a', label: 'A' })`, 'SSS_MISSING_REQD_ARGUMENT'],
    [
      'a column of type FILE (section_4332671056)',
      `list.addColumn({ id: 'a', type: 'FILE', label: 'A' })`,
      'SSS_INVALID_UI_OBJECT_TYPE',
    ],
    ['a column twice', `${COLUMN}; ${COLUMN}`, 'SSS_INVALID_FORM_ELEMENT_NAME'],
    ['an unknown style', `list.style = 'fancy'`, 'SSS_INVALID_TYPE_ARG'],
    ['an edit column beside none', 'list.addEditColumn({ column: {} })', 'SSS_INVALID_TYPE_ARG'],
    ['rows that are no list', 'list.addRows({ rows: 1 })', 'SSS_INVALID_TYPE_ARG'],
    ['a parameter without a value', `${COLUMN}.addParamToURL({ param: 'a' })`, 'SSS_MISSING_REQD_ARGUMENT'],
    ['an unknown member', 'list.addTab({})', 'NOT_SUPPORTED_BY_LOCAL_ACCOUNT'],
    [
      'a coloured button (section_4337761696)',
      `list.addButton({ id: 'b', label: 'B' }).color = 'green'`,
      'NOT_SUPPORTED_BY_LOCAL_ACCOUNT',
    ],
  ])('refuses %s', async (_what, code, name) => {
    expect(await errorOf(code)).toBe(name);
  });
});
