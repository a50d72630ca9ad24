import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { runScript } from '../../local/runtime/run';
import { ACTIONS, SAVED_SEARCHES } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type Company, openCompany } from '../account/connector/company';
import { findingsIn } from './accessibility';
import { AccountWindow } from './account-window';

jest.setTimeout(240_000);

const SEARCHES = Object.values(SAVED_SEARCHES);

let company: Company;
let window: AccountWindow;
let page: Page;

beforeAll(async () => {
  company = await openCompany();
  for (const name of ['Aiko', 'Élan <b>', 'Zebra']) company.addCustomer({ companyname: name });
  company.addCustomer({ companyname: 'No Address', addresses: [] });
  company.run();
  window = await AccountWindow.at(company.account, { viewport: { width: 1400, height: 900 } });
});

afterAll(async () => {
  await window?.close();
  await company?.stop();
});

beforeEach(async () => {
  page = await window.renew();
});

const menu = () => page.getByRole('navigation', { name: 'Main' });

test('a menu link says what to do before the searches are made', async () => {
  await page.goto('/');
  await menu().getByRole('link', { name: 'Waiting for JOOR' }).click();
  await page.getByText('The saved search could not be opened').waitFor();
  await page.getByText('an administrator must press Create or repair searches').waitFor();
});

describe('once the action has made them', () => {
  beforeAll(() => {
    runScript(company.account, {
      script: ACTIONS.script,
      parameters: { [ACTIONS.parameters.action]: 'saved_searches' },
    });
  });

  test('the menu leads to JOOR Enabled Customers, where the error stands beside the customer (How to View Errors on Saved Search)', async () => {
    await page.goto('/');
    await menu().getByRole('link', { name: 'JOOR Enabled Customers' }).click();
    await page.getByRole('heading', { level: 1, name: 'JOOR Enabled Customers: Results' }).waitFor();
    const failed = page.getByRole('row', { name: /No Address/ });
    expect(await failed.textContent()).toMatch(/Failed.*address/i);
    await failed.getByRole('link', { name: 'View' }).click();
    await page.waitForURL((url) => url.href.includes('custjob.nl'));
    expect(window.complaints).toEqual([]);
  });

  test('a heading sorts; names are text, whatever they hold', async () => {
    await page.goto('/app/common/search/searchresults.nl?searchid=customsearch_uc_enabled_customers');
    await page.getByRole('link', { name: 'Name', exact: true }).click();
    await page.getByRole('columnheader', { name: 'Name ↑', exact: true }).waitFor();
    const names = await page.locator('tbody tr td:nth-child(4)').allTextContents();
    expect(names).toEqual(['Aiko', 'No Address', 'Zebra', 'Élan <b>']);
    await page.getByRole('link', { name: 'Name ↑' }).click();
    await page.getByRole('columnheader', { name: 'Name ↓', exact: true }).waitFor();
  });

  test('the results are downloaded as CSV', async () => {
    await page.goto('/app/common/search/searchresults.nl?searchid=customsearch_uc_failed_records');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Failed Records.csv');
    const csv = readFileSync(await download.path(), 'utf8');
    expect(csv).toContain('Record Type,Record,External System,Error Msg,Customer');
    expect(csv).toContain('No Address');
  });

  test.each(['savedsearches.nl', ...SEARCHES.map((id) => `searchresults.nl?searchid=${id}`)])(
    '%s has no serious findings of axe-core',
    async (path) => {
      await page.goto(`/app/common/search/${path}`);
      expect(await findingsIn(page)).toEqual([]);
    },
  );

  test('the list of saved searches leads to each of them', async () => {
    await page.goto('/');
    await menu().getByRole('link', { name: 'Saved Searches' }).click();
    await page
      .getByRole('main')
      .getByRole('link', { name: /^Sync Runs/ })
      .click();
    await page.getByText('1 result', { exact: true }).waitFor();
    await page.getByText('Criteria: Started At is on or after 7 days ago').waitFor();
  });
});
