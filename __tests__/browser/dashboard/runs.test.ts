import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Download } from 'playwright-core';
import { runQueued } from '../../../local/runtime/run';
import { type Company, openCompany } from '../../account/connector/company';
import { DashboardWindow } from './dashboard-window';

jest.setTimeout(240_000);

const TOKEN = 'the-token-of-this-company';

let company: Company;
let window: DashboardWindow;

beforeAll(async () => {
  company = await openCompany({ tokens: [TOKEN] });
  for (const name of ['Boutique Nord', 'Boutique Est']) company.addCustomer({ companyname: name });
  company.addCustomer({ companyname: 'Boutique Sud', terms: '' });
  company.run();
  company.account.clock.advance(60_000);
  window = await DashboardWindow.of(company);
});

afterAll(async () => {
  await window?.close();
  await company?.stop();
});

afterEach(() => {
  expect(window.complaints.splice(0)).toEqual([]);
});

const text = (sentence: string | RegExp) => window.page.getByText(sentence).first().waitFor();
const dialog = () => window.page.getByRole('dialog');

const filesOf = async (download: Download): Promise<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(new Uint8Array(readFileSync(await download.path())))).map(([name, bytes]) => [
      name,
      strFromU8(bytes),
    ]),
  );

async function bundle(): Promise<Record<string, string>> {
  const waiting = window.page.waitForEvent('download');
  await window.button('Support bundle').click();
  return filesOf(await waiting);
}

test('an External System is paused with a reason and goes on again, by keyboard', async () => {
  await window.open('/', 'administrators');
  await window.button('Pause JOOR').focus();
  await window.page.keyboard.press('Enter');
  await dialog().getByRole('button', { name: 'Pause' }).click();
  await text('Enter a reason. Everybody who wonders why nothing is sent sees it.');
  await dialog().getByLabel('Reason').fill('Stock take.');
  await dialog().getByRole('button', { name: 'Pause' }).click();
  await text('JOOR is paused. An active run finishes its current batch; what changes stays due.');
  await text(/^Paused by .+: Stock take\.$/);
  expect(await window.button('Run now: JOOR').count()).toBe(0);
  expect(await window.seriousFindings()).toEqual([]);
  await window.button('Resume JOOR').click();
  await dialog().getByRole('button', { name: 'Resume' }).click();
  await text('JOOR resumed. The next run sends what has changed meanwhile.');
  expect(await window.seriousFindings()).toEqual([]);
});

test('Run now leads to its request, which tells when a run has answered it', async () => {
  await window.open('/', 'administrators');
  await window.button('Run now: JOOR').click();
  await window.page.getByRole('link', { name: 'Follow it' }).click();
  await text('Waiting for a run');
  company.account.clock.advance(60_000);
  runQueued(company.account);
  await text(/processed this request and shows the results/);
});

test('a run reads as a timeline, and its numbers open the customers they count', async () => {
  await window.open('/sync-log/1');
  const timeline = window.page.getByRole('list', { name: 'What run 1 did' });
  expect(await timeline.locator('strong').allTextContents()).toEqual(['Looked', 'Compared', 'Sent', 'Ended']);
  await timeline.getByText('JOOR answered: HTTP 200').waitFor();
  await timeline.getByRole('link', { name: '2 Sent', exact: true }).click();
  const rows = window.page.getByRole('table', { name: 'Run 1, Sent' }).locator('tbody tr');
  await rows.first().waitFor();
  expect(await rows.count()).toBe(2);
  await window.page.getByRole('link', { name: 'Boutique Nord', exact: true }).waitFor();
  expect(await window.seriousFindings()).toEqual([]);
});

test('a point of a curve has its number in the table, which opens the runs of that hour', async () => {
  await window.open('/');
  const figures = window.page.getByRole('region', { name: 'Figures: Customers by hour' });
  await window.page.getByText('Figures', { exact: true }).first().click();
  await figures.getByRole('link', { name: /^2 Sent, / }).click();
  await text('1 row');
  expect(window.page.url()).toContain('at=');
});

test('what draws curves is loaded with the first of them; without it a sentence says so, and the figures are there', async () => {
  const { page } = window;
  const loaded = () => page.evaluate(() => 'ucDrawPlot' in globalThis);
  await window.open('/sync-log');
  await text('Started');
  expect(await loaded()).toBe(false);
  await window.open('/');
  const figure = page.getByRole('figure', { name: 'Customers by hour' });
  await figure.locator('canvas').waitFor();
  expect(await loaded()).toBe(true);

  const address = String(
    await page.evaluate(`JSON.parse(document.getElementById('uc-bootstrap').textContent).scripts['plot.js']`),
  );
  await page.route(new URL(address, page.url()).href, (route) => route.abort());
  await page.reload();
  await window.open('/');
  await figure
    .getByText('The file that draws the curves could not be loaded. Try again, or reload the page.')
    .waitFor();
  await page.getByText('Figures', { exact: true }).first().click();
  await page.getByRole('region', { name: 'Figures: Customers by hour' }).getByRole('link').first().waitFor();
  await page.unrouteAll();
  await page.getByLabel('7 days').check();
  await figure.locator('canvas').waitFor();
  expect(await page.getByText('could not be loaded').count()).toBe(0);
  expect(window.complaints.splice(0)).toContain('Failed to load resource: net::ERR_FAILED');
});

test('a support bundle has request, reply, job and states, and no secret', async () => {
  await window.open('/sync-log/1');
  const ofRun = await bundle();
  expect(Object.keys(ofRun).sort()).toEqual([
    'about.json',
    'batches/1.json',
    'customers/failed.json',
    'customers/sent.json',
    'run.json',
  ]);
  expect(JSON.parse(ofRun['batches/1.json'] ?? '')).toMatchObject({
    batch: { jobId: '1', status: 'Accepted' },
    reply: expect.stringContaining('HTTP 200'),
  });
  expect(ofRun['batches/1.json']).toContain('Boutique Nord');
  const [nord] = company.query("SELECT id FROM customer WHERE companyname = 'Boutique Nord'");
  await window.open(`/why-not/${nord?.id}`);
  const ofCustomer = await bundle();
  expect(Object.keys(ofCustomer).sort()).toEqual([
    'about.json',
    'batches/1.json',
    'failed-records.json',
    'states.json',
    'why-not.json',
  ]);
  expect(ofCustomer['states.json']).toContain('Boutique Nord');
  for (const content of [...Object.values(ofRun), ...Object.values(ofCustomer)]) {
    expect(content).not.toContain(TOKEN);
    expect(content).not.toContain('custsecret');
  }
  for (const content of Object.values(ofCustomer)) expect(content).not.toContain('Boutique Est');
});
