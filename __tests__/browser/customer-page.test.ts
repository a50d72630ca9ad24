import type { Page } from 'playwright-core';
import { recordAddress } from '../../local/account/page-addresses';
import { FAILED_RECORD } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type Company, openCompany, postedCodes } from '../account/connector/company';
import { seriousFindingsIn } from './accessibility';
import { AccountWindow } from './account-window';

jest.setTimeout(240_000);

let company: Company;
let window: AccountWindow;
let page: Page;

beforeEach(async () => {
  company = await openCompany();
  window = await AccountWindow.at(company.account, {
    expected: ['status of 422'],
    viewport: { width: 1280, height: 900 },
  });
  ({ page } = window);
});

afterEach(async () => {
  await window.close();
  await company.stop();
  expect(window.complaints).toEqual([]);
});

/** Opens a page and waits for its client scripts. */
async function open(address: string): Promise<void> {
  await page.goto(address);
  await page.locator('html[data-client-scripts=ready]').waitFor();
}

const customerPage = (id: number) => open(`/app/common/entity/custjob.nl?id=${id}`);

function failedRecordPage(): Promise<void> {
  const [failed] = company.query(`SELECT id FROM ${FAILED_RECORD.type}`);
  const type = company.account.catalogue.type(FAILED_RECORD.type);
  if (!failed || !type) throw new Error('There is no Failed Record.');
  return open(recordAddress(company.account, type, Number(failed.id)) ?? '');
}

const button = (name: string) => page.getByRole('button', { name, exact: true });

/** Serious findings of axe-core in our own markup. */
const findings = () => seriousFindingsIn(page, '.uc-record');

describe('The customer’s page in a browser', () => {
  test('Sync to JOOR exports the customer and says what became of it', async () => {
    const id = company.addCustomer();
    await customerPage(id);
    await button('Sync to JOOR').click();
    const message = page.getByRole('status').filter({ hasText: 'Sync to JOOR' });
    await message.filter({ hasText: 'Reload the page to see its status.' }).waitFor();
    expect(await message.textContent()).toContain('JOOR: ');
    expect(await postedCodes(company)).toEqual([[String(id)]]);
    await customerPage(id);
    const row = page.getByRole('row', { name: /^JOOR/ });
    expect(await row.textContent()).toMatch(/Accepted|Waiting for JOOR|In sync/);
    expect(await findings()).toEqual([]);
  });

  test('a customer that would fail says so at once, with the fault and its fix', async () => {
    await customerPage(company.addCustomer({ terms: '', pricelevel: '' }));
    const alert = page.getByRole('alert').filter({ hasText: 'This customer cannot be sent to JOOR' });
    expect(await alert.textContent()).toContain('Select Terms on the Financial tab of the customer.');
    await button('Sync to JOOR').click();
    const failed = page.getByRole('alert').filter({ hasText: 'Reload the page' });
    await failed.waitFor();
    expect(await failed.textContent()).toMatch(/JOOR: \(1\) Missing payment term: .* \(2\) Missing price level: /);
  });

  test('a customer that JOOR has is deleted in the order that JOOR asks for', async () => {
    const id = company.addCustomer();
    company.run();
    const remove = async () => {
      await page.goto(`/app/common/entity/custjob.nl?id=${id}&e=T`);
      await page.getByText('Delete this Customer').click();
      await button('Delete').click();
    };
    await remove();
    await page.getByText('First deselect the External System on the customer').waitFor();
    await customerPage(id);
    await page.getByText('To delete this customer').click();
    await button('Removed in JOOR (JOOR)').click();
    await page.getByRole('alertdialog', { name: 'Removed in JOOR' }).getByRole('button', { name: 'OK' }).click();
    const noted = page.getByRole('status').filter({ hasText: 'Confirmed: JOOR no longer has the customer' });
    await noted.waitFor();
    // The button stands far below the messages.
    expect((await noted.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await remove();
    await page.waitForURL(/custjoblist/);
    expect(company.query('SELECT id FROM customer WHERE id = ?', id)).toEqual([]);
  });
});

describe('The page of a Failed Record in a browser', () => {
  test('RESYNC is green, works by keyboard, and the record resolves once the customer is corrected', async () => {
    const id = company.addCustomer({ terms: '' });
    company.run();
    const [term] = company.query("SELECT id FROM term WHERE name = 'Net 30'");
    company.edit('customer', id, { terms: String(term?.id) });
    await failedRecordPage();
    const resync = button('RESYNC');
    expect(await page.evaluate("getComputedStyle(document.querySelector('.uc-resync')).backgroundColor")).toBe(
      'rgb(26, 115, 64)',
    );
    expect(await findings()).toEqual([]);
    await resync.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Reload the page' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: /Resolved/ }).waitFor();
    expect(await resync.count()).toBe(0);
    await page.getByRole('link', { name: 'Boutique 1' }).first().click();
    await page.waitForURL(new RegExp(`custjob.nl\\?id=${id}`));
  });
});
