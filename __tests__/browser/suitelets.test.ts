import path from 'node:path';
import type { Page } from 'playwright-core';
import { deploy } from '../../local/account/deploy';
import { type LocalAccount, openAccount } from '../../local/account/open';
import { readProject } from '../../local/account/sdf/read';
import { ADMINISTRATOR, save } from '../account/web/account';
import { AccountWindow } from './account-window';

jest.setTimeout(240_000);

const PROJECT = path.join(__dirname, '..', 'fixtures', 'page-project');

let account: LocalAccount;
let window: AccountWindow;
let page: Page;
let customer: number;
let unreachable: number;

beforeAll(async () => {
  const { project, findings } = readProject(PROJECT);
  if (project === null) throw new Error(findings[0]?.message);
  account = openAccount({ settings: { companyName: 'Fashion & Co', accountId: 'TSTDRV42' } });
  deploy(project, account);
  customer = save(account, 'customer', { companyname: 'Élan <script>alert(1)</script>', entityid: 'C1', phone: '1' });
  unreachable = save(account, 'customer', { companyname: 'Zebra', entityid: 'C2' });
  save(account, 'employee', { entityid: 'Ana Clerk', firstname: 'Ana', lastname: 'Clerk', subsidiary: '1' });
  window = await AccountWindow.at(account);
});

afterAll(async () => {
  await window?.close();
  account?.close();
});

beforeEach(async () => {
  page = await window.renew();
});

const menu = () => page.getByRole('navigation', { name: 'Main' });

test('from the menu to a Suitelet’s form, filled in, posted, and back with its message', async () => {
  await page.goto('/');
  await menu().getByRole('link', { name: 'Call Sheet' }).click();
  await page.getByRole('heading', { level: 1, name: 'Call Sheet', exact: true }).waitFor();
  // Scripts in INLINEHTML run, as on NetSuite's own pages.
  expect(await page.title()).toContain('ready');
  expect(await page.getByLabel('Caller').inputValue()).toBe('Administrator');
  await page.getByLabel('Caller').fill('Ana <b>');
  await page.getByLabel('Day').selectOption('Tuesday');
  await page.getByRole('row', { name: /C1/ }).getByRole('checkbox', { name: 'Call' }).check();
  await page.getByRole('button', { name: 'Mark', exact: true }).click();
  expect(await page.getByRole('status').textContent()).toBe('SavedAna <b>: 1 on tue marked');
  await page.getByRole('link', { name: /C1/ }).click();
  await page.waitForURL((url) => url.href.includes('custjob.nl'));
  expect(window.complaints).toEqual([]);
});

test('buttons and pages say what a client script is called, for the browser', async () => {
  await page.goto('/app/site/hosting/scriptlet.nl?script=customscript_desk&deploy=customdeploy_desk');
  expect(await page.locator('#main_form').getAttribute('data-client-script')).toBe('/SuiteScripts/Desk/desk_client.js');
  expect(await page.getByRole('button', { name: 'Print' }).getAttribute('data-function-name')).toBe('print');
});

test('a record page shows what its user event adds, and refuses what it refuses', async () => {
  await page.goto(`/app/common/entity/custjob.nl?id=${unreachable}`);
  expect(await page.getByRole('alert').textContent()).toContain('This customer cannot be called.');
  await page.goto(`/app/common/entity/custjob.nl?id=${customer}`);
  await page.getByText('Can be called').waitFor();
  await page.getByRole('button', { name: 'Print' }).waitFor();
  await page.getByRole('link', { name: 'Edit', exact: true }).click();
  await page.getByText('Delete this Customer').click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  expect(await page.getByRole('alert').textContent()).toContain('Empty the telephone number first.');
  expect(account.records.load('customer', customer, ADMINISTRATOR).values.entityid).toBe('C1');
  expect(window.complaints.filter((text) => !text.includes('422'))).toEqual([]);
});

test('the user and role can be changed, and the menu follows', async () => {
  await page.goto('/');
  await menu().getByRole('link', { name: 'Desk Settings' }).waitFor();
  await page.getByRole('link', { name: 'Administrator Administrator' }).click();
  await page.getByLabel('User').selectOption('Ana Clerk');
  await page.getByLabel('Role').selectOption('Desk Clerk');
  await page.getByRole('button', { name: 'Switch' }).click();
  await page.getByRole('link', { name: 'Ana Clerk Desk Clerk' }).waitFor();
  expect(await menu().getByRole('link', { name: 'Desk Settings' }).count()).toBe(0);
  await menu().getByRole('link', { name: 'Call Sheet' }).click();
  expect(await page.getByLabel('Caller').inputValue()).toBe('Ana Clerk');
  expect(window.complaints).toEqual([]);
});

test('a role reaches what its audience allows, by the menu and by address, and nothing else', async () => {
  await page.goto('/app/login/secure/changerole.nl');
  await page.getByLabel('User').selectOption('Ana Clerk');
  await page.getByLabel('Role').selectOption('Desk Clerk');
  await page.getByRole('button', { name: 'Switch' }).click();
  await page.getByRole('link', { name: 'Ana Clerk Desk Clerk' }).waitFor();
  const links = await menu().getByRole('link').allTextContents();
  expect(links).toEqual(expect.arrayContaining(['Overview', 'Call Sheet', 'Customers']));
  for (const other of ['Desk Settings', 'Employees', 'Script Executions']) {
    expect(links).not.toContain(other);
  }
  await page.goto('/app/site/hosting/scriptlet.nl?script=customscript_desk&deploy=customdeploy_desk_settings');
  await page.getByText('You do not have privileges to view this page.').waitFor();
  await page.goto('/app/scripting/executions');
  await page.getByText('This page is for administrators.').waitFor();
});

test('after logging out every page asks to log in, and goes on from there', async () => {
  await page.goto('/app/login/secure/changerole.nl');
  await page.getByRole('button', { name: 'Log Out' }).click();
  await page.goto(`/app/common/entity/custjob.nl?id=${customer}`);
  await page.getByRole('heading', { level: 1, name: 'Log In', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Log In' }).click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('C1');
});

test('a Suitelet’s form can be filled in with the keyboard alone', async () => {
  await page.goto('/app/site/hosting/scriptlet.nl?script=customscript_desk&deploy=customdeploy_desk');
  await page.getByLabel('Caller').focus();
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.name')).toBe('day');
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.name')).toBe('note');
});

test.each(['/app/site/hosting/scriptlet.nl?script=customscript_desk&deploy=1', '/app/login/secure/changerole.nl'])(
  'no page scrolls sideways in a narrow window: %s',
  async (address) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(address);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  },
);
