import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { DASHBOARD } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type Company, openCompany } from '../../account/connector/company';
import { seriousFindingsIn } from '../accessibility';
import { AccountWindow } from '../account-window';
import { until } from '../until';

jest.setTimeout(240_000);

const ADDRESS = `/app/site/hosting/scriptlet.nl?script=${DASHBOARD.script}&deploy=${DASHBOARD.deployments.administrators}`;

const PAGES = ['/', '/customers', '/sync-log', '/sync-log/1', '/sync-log/batches/1', '/general-log', '/no-such-page'];

let company: Company;
let window: AccountWindow;
let page: Page;

beforeAll(async () => {
  company = await openCompany();
  company.addCustomer({ companyname: '=HYPERLINK("http://example.com")' });
  company.addCustomer({ companyname: '<img src=x onerror=alert(1)>' });
  company.addCustomer({ companyname: 'No Terms', terms: '' });
  company.run();
  window = await AccountWindow.at(company.account, { viewport: { width: 1280, height: 800 } });
});

afterAll(async () => {
  await window?.close();
  await company?.stop();
});

beforeEach(async () => {
  page = await window.renew();
});

afterEach(async () => {
  expect(window.complaints).toEqual([]);
});

const menu = () => page.getByRole('navigation', { name: 'Unified Connector' });
const heading = (name: string) => page.getByRole('heading', { level: 2, name, exact: true });
const loaded = () => page.locator('.uc-dashboard [aria-busy="true"]').first().waitFor({ state: 'detached' });

async function open(hash = '/'): Promise<void> {
  await page.goto(`${ADDRESS}#${hash}`);
  await page.locator('.uc-dashboard h2').waitFor();
  await loaded();
}

test('the menu of the account leads to the dashboard', async () => {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Dashboard', exact: true }).click();
  await heading('Overview').waitFor();
});

test('its one entry in the menu leads administrators to Set-up, and keeps what stands behind the hash', async () => {
  await page.goto(
    `${ADDRESS.replace(DASHBOARD.deployments.administrators, DASHBOARD.deployments.users)}#/set-up/value-map`,
  );
  await heading('Value Map').waitFor();
  expect(await menu().getByRole('link', { name: 'Check Set-up' }).count()).toBe(1);
  const main = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /^Dashboard/ });
  expect(await main.allTextContents()).toEqual(['Dashboard']);
});

test('a page has a title of its own, and Help leads to its section of the guide', async () => {
  await open('/failed-records');
  expect(await page.title()).toBe('Failed Record Queue - Unified Connector');
  await page.getByRole('link', { name: 'Help for Failed Record Queue' }).click();
  await heading('Guide: Daily Work').waitFor();
  const section = page.getByRole('heading', { level: 3, name: 'Failed Record Queue' });
  await section.waitFor();
  await until(
    page,
    'Math.abs(document.getElementById("uc-guide-failed-record-queue").getBoundingClientRect().top) < 100',
  );
  await page.getByRole('link', { name: 'Set-up', exact: true }).last().click();
  await heading('Guide: Set-up').waitFor();
});

test('the sidebar counts the open Failed Records, and opens their list', async () => {
  await open();
  const entry = menu().getByRole('link', { name: /^Failed Record Queue/ });
  await until(page, '/\\d/.test(document.querySelector(".uc-waiting")?.textContent ?? "")');
  const count = Number(/\d+/.exec((await entry.textContent()) ?? '')?.[0]);
  expect(count).toBeGreaterThan(0);
  await entry.click();
  await heading('Failed Record Queue').waitFor();
  await page.getByText(`${count} row`).waitFor();
});

test('at the width of a phone the rows of a table are cards, with the names of the columns', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open('/customers');
  const row = page.getByRole('row').filter({ hasText: 'No Terms' });
  const name = await row.getByRole('cell').nth(1).boundingBox();
  const second = await row.getByRole('cell').nth(2).boundingBox();
  expect(second?.y).toBeGreaterThan((name?.y ?? 0) + (name?.height ?? 0) - 1);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  await page.setViewportSize({ width: 1280, height: 800 });
});

test('the sidebar leads from page to page, the focus to the heading, and back goes back', async () => {
  await open();
  await menu().getByRole('link', { name: 'Sync Log' }).click();
  await heading('Sync Log').waitFor();
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Sync Log');
  expect(await menu().getByRole('link', { name: 'Sync Log' }).getAttribute('aria-current')).toBe('page');
  await page.getByRole('table', { name: 'Sync Log' }).getByRole('link').first().click();
  await heading('Run 1').waitFor();
  await page.goBack();
  await heading('Sync Log').waitFor();
  await page.goBack();
  await heading('Overview').waitFor();
});

test('a tile leads to its list, and the list with its filters can be opened by its address', async () => {
  await open();
  await page.getByRole('link', { name: /^Waiting for JOOR.*accepted by JOOR/ }).click();
  await heading('Customers').waitFor();
  await page.getByText('2 rows').waitFor();
  await page.reload();
  await page.getByText('2 rows').waitFor();
  expect(await page.getByLabel('Group').inputValue()).toBe('waiting');
  // Markup in a name is shown as it is.
  await page.getByRole('link', { name: '<img src=x onerror=alert(1)>' }).waitFor();
});

test('a browser that names a language which Intl does not take shows the dashboard', async () => {
  await page.addInitScript(`
    Object.defineProperty(Navigator.prototype, 'language', { get: () => 'en-US@posix' });
    Object.defineProperty(Navigator.prototype, 'languages', { get: () => ['en-US@posix'] });
  `);
  await open();
  await page.getByRole('figure', { name: 'NetSuite units by hour' }).locator('canvas').waitFor();
  expect(await page.evaluate('navigator.language')).toBe('en-US');
});

test('a section of the sidebar opens and closes', async () => {
  await open();
  const section = menu().getByRole('button', { name: 'Sync and General Logs' });
  expect(await section.getAttribute('aria-expanded')).toBe('true');
  await section.click();
  expect(await section.getAttribute('aria-expanded')).toBe('false');
  expect(await menu().getByRole('link', { name: 'Sync Log' }).count()).toBe(0);
});

test('the keyboard alone skips to the page, follows a link and sorts a table', async () => {
  await open('/customers');
  await page.getByRole('button', { name: 'Skip to the content' }).focus();
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Customers');
  await menu().getByRole('link', { name: 'Overview' }).focus();
  await page.keyboard.press('Enter');
  await heading('Overview').waitFor();
  await page.goBack();
  await loaded();
  const sort = page.getByRole('button', { name: 'External System Sync Status' });
  await sort.focus();
  await page.keyboard.press('Enter');
  await loaded();
  expect(await page.getByRole('columnheader', { name: 'External System Sync Status' }).getAttribute('aria-sort')).toBe(
    'ascending',
  );
});

test('a filter is applied, stands in the address and can be cleared', async () => {
  await open('/customers');
  await page.getByLabel('External System Sync Status').selectOption('Failed');
  await page.getByText('1 row', { exact: true }).waitFor();
  expect(page.url()).toContain('#/customers/where/state=Failed');
  await page.getByLabel('Name, internal ID, code or email').fill('nothing & nobody?');
  await page.getByText('No rows match these filters.').waitFor();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await page.getByText('3 rows').waitFor();
});

test('the CSV holds every row, and text that a spreadsheet would reckon is text in it', async () => {
  await open('/customers');
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download CSV' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('Customers.csv');
  const lines = readFileSync(await download.path(), 'utf8').split('\r\n');
  expect(lines).toHaveLength(4);
  expect(lines[0]).toBe(
    '\uFEFFCustomer,Internal ID,JOOR Customer Code,Zip,Email,External System,External System Sync Status,Details,Changed Since,Last Sent,Last Seen at JOOR',
  );
  expect(lines.find((line) => line.includes('HYPERLINK'))).toMatch(/^"'=HYPERLINK/);
});

test('the period of the Overview stands in the address, and Back leads to the one before', async () => {
  await open();
  await page.getByLabel('7 days').check();
  await loaded();
  expect(page.url()).toMatch(/#\/where\/days=7$/);
  expect(await page.evaluate('document.activeElement.type')).toBe('radio');
  expect(await menu().getByRole('link', { name: 'Overview' }).getAttribute('aria-current')).toBe('page');
  await page.reload();
  await loaded();
  expect(await page.getByLabel('7 days').isChecked()).toBe(true);
  await page.getByLabel('30 days').check();
  await page.goBack();
  await loaded();
  expect(await page.getByLabel('7 days').isChecked()).toBe(true);
  await page.getByLabel('1 day', { exact: true }).check();
  expect(page.url()).toMatch(/#\/$/);
  await open('/where/days=8');
  expect(await page.getByLabel('1 day', { exact: true }).isChecked()).toBe(true);
});

test('the batches of a run are sorted and downloaded as CSV', async () => {
  await open('/sync-log/1');
  const status = page.getByRole('table', { name: 'Batches of run 1' }).getByRole('columnheader', { name: 'Status' });
  await status.getByRole('button').click();
  expect(await status.getAttribute('aria-sort')).toBe('ascending');
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download CSV' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('Batches of run 1.csv');
  const [headers, ...lines] = readFileSync(await download.path(), 'utf8').split('\r\n');
  expect(headers).toBe(
    '\uFEFFBatch,External System,Status,Customers,For the First Time,JOOR Credits,Sent,JOOR Job,Job Status,Progress,Finished',
  );
  expect(lines).toEqual([expect.stringMatching(/^1,JOOR,Accepted,2,2,\d+,/)]);
});

test('in a narrow window the menu is behind a button, and nothing scrolls sideways', async () => {
  await page.setViewportSize({ width: 380, height: 740 });
  await open();
  expect(await menu().getByRole('link').count()).toBe(0);
  await menu().getByRole('button', { name: 'Menu' }).click();
  await menu().getByRole('link', { name: 'General Log' }).click();
  await heading('General Log').waitFor();
  expect(await menu().getByRole('link').count()).toBe(0);
  for (const hash of PAGES) {
    await open(hash);
    expect({ hash, width: await page.evaluate('document.documentElement.scrollWidth') }).toEqual({ hash, width: 380 });
  }
});

test('a session that ended is said in a sentence', async () => {
  await open();
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Refresh' }).click();
  expect(await page.getByRole('alert').textContent()).toContain('Reload the page');
});

test.each(PAGES)('axe-core has nothing serious to say of %s', async (hash) => {
  await open(hash);
  expect(await seriousFindingsIn(page, '.uc-dashboard')).toEqual([]);
});
