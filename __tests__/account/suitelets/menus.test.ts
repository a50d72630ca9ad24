import type { LocalAccount } from '../../../local/account/open';
import { formFields, Visitor, withField } from '../web/account';
import { ALL_ROLES, accountWithRoles, deploySuitelet, put } from './account';

const LOGIN = '/app/login/secure/changerole.nl';

let account: LocalAccount;
let visitor: Visitor;

beforeAll(async () => {
  account = accountWithRoles();
  const link = (category: string, label: string) =>
    `<link><linkcategory>${category}</linkcategory><linktasktype>SCRIPT</linktasktype><linklabel>${label}</linklabel></link>`;
  const links = [
    link('BASICSETUPINTEGRATION', 'Set-up Page'),
    link('SALESCENTERCUSTOMERSCUSTOM', 'Sales Page'),
    link('[scriptid=custcentercategory_tools]', 'Linked Page'),
  ];
  deploySuitelet(account, '', {
    deployments: [
      `${ALL_ROLES}<links>${links.join('')}</links>`,
      `<status>RELEASED</status><title>Admin</title><audslctrole>ADMINISTRATOR</audslctrole>`,
    ],
  });
  put(
    account,
    '<centertab scriptid="custcentertab_tools"><label>Tools</label><center>BASIC</center><allroles>T</allroles></centertab>',
  );
  put(account, '<centerlink scriptid="custlink_help"><label>Help</label><url>https://example.com/</url></centerlink>');
  const entry = (object: string, label: string, type = 'SCRIPT') =>
    `<link><linkobject>[scriptid=${object}]</linkobject><linktasktype>${type}</linktasktype><linklabel>${label}</linklabel></link>`;
  put(
    account,
    `<centercategory scriptid="custcentercategory_tools"><center>BASIC</center><centertab>[scriptid=custcentertab_tools]</centertab>
      <label>Daily Work</label><links>${entry('customscript_page.customdeploy_1', 'Everyone')}${entry('customscript_page.customdeploy_2', 'Administrators Only')}
      ${entry('custlink_help', 'Helpful', 'LINK')}<link><linkid>EDIT_CUSTJOB</linkid><linklabel>New Customer Task</linklabel></link></links></centercategory>`,
  );
  visitor = await Visitor.of(account);
});

afterAll(async () => {
  await visitor.stop();
  account.close();
});

/** The groups of the menu with their labels, as a role sees them. */
async function menuOf(role: string): Promise<Record<string, string[]>> {
  const fields = formFields((await visitor.get(LOGIN)).text);
  const { text } = await visitor.post(LOGIN, withField([...fields, ['_action', 'login']], 'role', role));
  const navigation = /<nav id="navigation".*?<\/nav>/s.exec(text)?.[0] ?? '';
  return Object.fromEntries(
    [...navigation.matchAll(/<section><h2>(.*?)<\/h2>(.*?)<\/section>/gs)].map(([, title = '', list = '']) => [
      title,
      [...list.matchAll(/<li>(?:<a[^>]*>|<span[^>]*>)(.*?)</g)].map(([, label = '']) => label),
    ]),
  );
}

test('an administrator sees the tab of the Classic Center with its categories, and script links', async () => {
  expect(await menuOf('administrator')).toMatchObject({
    'Tools › Daily Work': ['Everyone', 'Administrators Only', 'Helpful', 'New Customer Task', 'Linked Page'],
    'Setup › Integration': ['Set-up Page'],
  });
});

test('another role of that center sees what it may open', async () => {
  const menu = await menuOf('customrole_clerk');
  expect(menu['Tools › Daily Work']).toEqual(['Everyone', 'Helpful', 'New Customer Task', 'Linked Page']);
  expect(menu['Setup › Integration']).toEqual(['Set-up Page']);
});

test('another center has its own links', async () => {
  const menu = await menuOf('customrole_seller');
  expect(menu['Customers › Custom']).toEqual(['Sales Page']);
  expect(Object.keys(menu)).not.toContain('Tools › Daily Work');
});

test('a link leads to the Suitelet', async () => {
  await menuOf('administrator');
  const { text } = await visitor.get('/');
  const href = /<a href="([^"]*)"[^>]*>Everyone</.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect((await visitor.get(href)).status).toBe(200);
});
