import path from 'node:path';
import type { Page } from 'playwright-core';
import { deploy } from '../../local/account/deploy';
import { type LocalAccount, openAccount } from '../../local/account/open';
import { readProject } from '../../local/account/sdf/read';
import { ADMINISTRATOR, save } from '../account/web/account';
import { findingsIn } from './accessibility';
import { AccountWindow } from './account-window';
import { until } from './until';

jest.setTimeout(240_000);

const PROJECT = path.join(__dirname, '..', 'fixtures', 'client-project');
/** Browsers warn of requests that a page waits for, as N/url and N/https make them. */
const WAITED_FOR = 'Synchronous XMLHttpRequest';
const SUITELET = '/app/site/hosting/scriptlet.nl?script=customscript_stock&deploy=customdeploy_stock';

let account: LocalAccount;
let window: AccountWindow;
let page: Page;
let customer: number;

beforeAll(async () => {
  const { project, findings } = readProject(PROJECT);
  if (project === null) throw new Error(findings[0]?.message);
  account = openAccount({ settings: { companyName: 'Fashion & Co', accountId: 'TSTDRV42' } });
  deploy(project, account);
  customer = save(account, 'customer', { companyname: 'Élan', entityid: 'C1', subsidiary: '1' });
  save(account, 'employee', { entityid: 'Ana Clerk', firstname: 'Ana', lastname: 'Clerk', subsidiary: '1' });
  window = await AccountWindow.at(account, { expected: [WAITED_FOR] });
});

afterAll(async () => {
  await window?.close();
  account?.close();
});

beforeEach(async () => {
  page = await window.renew();
  page.setDefaultTimeout(8_000);
});

/** Opens a page and waits for its client scripts. */
async function open(address: string): Promise<void> {
  await page.goto(address);
  await page.locator('html[data-client-scripts=ready]').waitFor();
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
/** A field by its label, which marks what is mandatory with a star. */
const field = (label: string) => page.getByLabel(new RegExp(`^${label}( \\*)?$`));
const record = (parameters = '') => `/app/common/entity/custjob.nl?id=${customer}${parameters}`;

describe('a Suitelet’s form with a client script (Oracle help section_4489981198)', () => {
  beforeEach(() => open(SUITELET));

  test('pageInit fills the form in, with modules of the File Cabinet that it depends on', async () => {
    expect(await field('Buyer').inputValue()).toBe('Administrator (create)');
    expect(await field('Total').inputValue()).toBe('39.98');
    expect(await field('Reason').isVisible()).toBe(false);
    expect(window.complaints).toEqual([]);
  });

  test('fieldChanged hears of the user’s changes, and of a reset’s pageInit', async () => {
    await field('Pieces').fill('3');
    await field('Pieces').press('Tab');
    expect(await field('Total').inputValue()).toBe('59.97');
    await field('Rush').check();
    expect(await field('Reason').isVisible()).toBe(true);
    await button('Reset').click();
    await until(page, `document.getElementById('total').value === '39.98'`);
    expect(await field('Buyer').inputValue()).toBe('Administrator (create)');
    expect(window.complaints).toEqual([]);
  });

  test('a value that validateField refuses is taken back, and the focus stays', async () => {
    await field('Pieces').fill('0');
    await field('Pieces').press('Tab');
    expect(await page.getByRole('alert').textContent()).toBe('PiecesAt least one piece <b>.');
    expect(await field('Pieces').inputValue()).toBe('2');
    expect(await page.evaluate('document.activeElement.name')).toBe('pieces');
  });

  test('saveRecord keeps the form, or lets it go with what disabled fields hold', async () => {
    await field('Pieces').fill('101');
    await button('Order').click();
    const dialog = page.getByRole('alertdialog', { name: 'Too many' });
    expect(await dialog.textContent()).toContain('Order at most 100 pieces.');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await field('Pieces').fill('4');
    await page.getByRole('row', { name: /Scarf/ }).getByLabel('Quantity').fill('5');
    await button('Order').click();
    await page.getByText('ordered: Administrator (create), 79.96, F, 5').waitFor();
    expect(window.complaints).toEqual([]);
  });

  test('a mandatory field must be filled in, also one that a script has made so', async () => {
    await field('Buyer').fill('');
    await field('Rush').check();
    await button('Order').click();
    expect(await page.getByRole('alertdialog').textContent()).toContain('Please enter value(s) for: Buyer, Reason');
  });

  test('N/https posts to the Suitelet with the visitor’s session, at the address of N/url', async () => {
    await button('check').click();
    await page.getByText('200 Coat for Administrator').waitFor();
    expect(window.complaints).toEqual([]);
  });

  test('N/currentRecord reads values by type and writes to sublists', async () => {
    await button('describe').click();
    const message = page.getByRole('status').filter({ hasText: 'Facts' });
    expect(await message.locator('p').textContent()).toBe(
      ' | false | 2026-9-5 |  | 2 | 7 | Coat | w | Winter | 4 | 200',
    );
    expect(await page.title()).toBe('items quantity 1');
    expect(window.complaints).toEqual([]);
  });

  test('N/ui/dialog holds the focus, stays on Escape, and answers by keyboard', async () => {
    await button('ask').focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('alertdialog', { name: 'Sure?' });
    await dialog.waitFor();
    for (let step = 0; step < 5; step += 1) {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Tab');
      const inside = 'document.activeElement === document.body || !!document.activeElement.closest("dialog")';
      expect(await page.evaluate(inside)).toBe(true);
    }
    await dialog.getByRole('button', { name: 'Cancel' }).press('Enter');
    await until(page, `document.title === 'answer false'`);
    expect(await page.evaluate('document.activeElement.id')).toBe('custpage_ask');
    expect(window.complaints).toEqual([]);
  });

  test.each([
    ['fail', '/SuiteScripts/Stock/stock_client.js, fail\nTypeError: nothing there'],
    ['later', 'not supported by the local account: N/currentRecord.CurrentRecord.getMacros'],
    ['reach', 'not supported by the local account: N/search.create in the browser'],
    ['wrong', 'INVALID_FLD_VALUE: You have entered an Invalid Field Value 9/6/2026 for the following field: day'],
    ['missing', 'its client script has no such function'],
  ])('what a script throws is shown and goes to the console: %s', async (name, text) => {
    await button(name).click();
    const dialog = page.getByRole('alertdialog', { name: 'Notice (SuiteScript)' });
    expect(await dialog.textContent()).toContain(text);
    expect(window.complaints).toHaveLength(1);
  });

  test('scripts in the page’s own HTML may require modules', async () => {
    await page.getByText('By HTML: 20').waitFor();
    expect(window.complaints).toEqual([]);
  });

  test('a collapsed field group opens by keyboard', async () => {
    expect(await field('Note').isVisible()).toBe(false);
    await page.locator('summary', { hasText: 'More' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('by hand');
    expect(await field('Note').inputValue()).toBe('by hand');
  });

  test('axe-core has nothing to say of the form, a message and a dialog', async () => {
    await button('check').click();
    await page.getByText('200 Coat').waitFor();
    expect(await findingsIn(page)).toEqual([]);
    await button('ask').click();
    await page.getByRole('alertdialog').waitFor();
    expect(await findingsIn(page)).toEqual([]);
  });

  test('Mark All and Unmark All tick the boxes of their sublist', async () => {
    await button('Mark All').click();
    expect(await page.getByRole('checkbox', { name: 'Order', checked: true }).count()).toBe(2);
    await button('Unmark All').click();
    expect(await page.getByRole('checkbox', { name: 'Order', checked: true }).count()).toBe(0);
  });
});

test('a message with a duration goes away', async () => {
  await open(`${SUITELET}&timed=T`);
  await page.getByText('Soon gone').waitFor({ state: 'detached' });
});

describe('a client script deployed to a record type (Oracle help section_4387798404)', () => {
  test('runs on the form with its own script record, and writes to its execution log', async () => {
    await open(record('&e=T'));
    const text = `edit customer ${customer} customscript_stock_customer 1000`;
    await page.getByText(text).waitFor();
    await field('Phone').fill('1 00');
    await field('Phone').press('Tab');
    expect(await field('Phone').inputValue()).toBe('+33 1 00');
    await button('Save').first().click();
    await page.getByText('Customer successfully saved.').waitFor();
    expect(account.records.load('customer', customer, ADMINISTRATOR).values.phone).toBe('+33 1 00');
    const entry = account.statements.get(
      `SELECT level, details FROM sys_script_log WHERE scriptid = 'customscript_stock_customer' AND title = 'pageInit'`,
    );
    expect(entry).toEqual({ level: 'AUDIT', details: '{"mode":"edit"}' });
    expect(window.complaints).toEqual([]);
  });

  test('what it throws is shown, and stands in its execution log', async () => {
    await open(record('&e=T'));
    const logged = page.waitForResponse((response) => response.url().endsWith('/app/client/log'));
    await field('Phone').fill('boom');
    await field('Phone').press('Tab');
    const dialog = page.getByRole('alertdialog', { name: 'Notice (SuiteScript)' });
    expect(await dialog.textContent()).toContain('/SuiteScripts/Stock/stock_customer.js, fieldChanged');
    await logged;
    const entry = account.statements.get(`SELECT details FROM sys_script_log WHERE level = 'ERROR' ORDER BY id DESC`);
    expect(entry?.details).toContain('No such phone');
  });

  test('a record that saveRecord does not let go is not saved', async () => {
    await open(record('&e=T'));
    await page.getByRole('textbox', { name: 'Email', exact: true }).fill('never@example.com');
    await button('Save').first().click();
    await page.waitForTimeout(200);
    expect(page.url()).toContain('e=T');
    expect(account.records.load('customer', customer, ADMINISTRATOR).values.email).not.toBe('never@example.com');
  });

  test('does not run on a view, where a button’s function reads the record and may not write to it', async () => {
    await open(record());
    await button('Call').click();
    await page.getByText(`${customer} Élan Parent Company 1 1 USA`).waitFor();
    const dialog = page.getByRole('alertdialog', { name: 'Notice (SuiteScript)' });
    expect(await dialog.textContent()).toContain('view mode');
  });

  test('does not run for a role outside of its audience', async () => {
    await page.goto('/app/login/secure/changerole.nl');
    await page.getByLabel('User').selectOption('Ana Clerk');
    await page.getByLabel('Role').selectOption('Stock Clerk');
    await page.getByRole('button', { name: 'Switch' }).click();
    await page.getByRole('link', { name: 'Ana Clerk Stock Clerk' }).waitFor();
    await page.goto(record('&e=T'));
    await field('Phone').fill('2 00');
    await field('Phone').press('Tab');
    expect(await field('Phone').inputValue()).toBe('2 00');
    expect(await page.getByText('customscript_stock_customer').count()).toBe(0);
    expect(window.complaints).toEqual([]);
  });
});
