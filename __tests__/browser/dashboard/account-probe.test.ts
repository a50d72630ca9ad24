import { readFileSync } from 'node:fs';
import { runQueued } from '../../../local/runtime/run';
import type { ProbeResult } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/account-probe/probe-result';
import { type Company, openCompany } from '../../account/connector/company';
import { seriousFindingsIn } from '../accessibility';
import { DashboardWindow } from './dashboard-window';

jest.setTimeout(240_000);

let company: Company;
let window: DashboardWindow;

beforeAll(async () => {
  company = await openCompany();
  company.addCustomer();
  window = await DashboardWindow.of(company);
});

afterAll(async () => {
  await window?.close();
  await company?.stop();
});

afterEach(() => {
  expect(window.complaints.splice(0)).toEqual([]);
});

test('one button asks the account; the lines are filtered, and downloaded as one file', async () => {
  const { page } = window;
  await window.open('/set-up/check', 'administrators');
  await page.getByText('The Account Probe has not run yet').waitFor();
  await page.getByRole('link', { name: 'Account Probe', exact: true }).click();
  await page.getByText('This account has not been probed yet.').waitFor();
  await window.button('Probe this account').click();
  await page.getByRole('progressbar').waitFor();
  await page.getByText(/Waiting for the run/).waitFor({ timeout: 60_000 });
  const rows = page.locator('table tbody tr');
  expect(await rows.count()).toBeGreaterThan(100);
  runQueued(company.account);
  await page.getByRole('progressbar').waitFor({ state: 'detached', timeout: 30_000 });
  await page.getByText('The answers as System are still missing').waitFor();

  await page.getByLabel('Any column').fill('OFFSET');
  await page.getByLabel('Any column').press('Enter');
  await page.getByText('What does OFFSET n ROWS do?').waitFor();
  expect(await rows.count()).toBe(1);
  expect(await seriousFindingsIn(page)).toEqual([]);

  const [file] = await Promise.all([page.waitForEvent('download'), window.button('Download result').click()]);
  expect(file.suggestedFilename()).toBe('account-probe.json');
  const result = JSON.parse(readFileSync(await file.path(), 'utf8')) as ProbeResult;
  expect(result).toMatchObject({
    account: company.account.settings.accountId,
    behaviours: { 'suiteql.offset': 'ignored', 'task.submit-identity': 'caller' },
  });
});
