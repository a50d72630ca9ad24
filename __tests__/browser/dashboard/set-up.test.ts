import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Route } from 'playwright-core';
import { EXTERNAL_SYSTEM, LISTS, VALUE_MAP } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type Company, openCompany } from '../../account/connector/company';
import { DashboardWindow } from './dashboard-window';

jest.setTimeout(240_000);

const PAGES = [
  '/set-up/external-systems',
  '/set-up/external-systems/1',
  '/set-up/external-systems/new',
  '/set-up/value-map',
  '/set-up/value-map/import',
  '/set-up/field-map',
  '/set-up/check',
  '/set-up/account-probe',
  '/set-up/configuration',
];

let company: Company;
let window: DashboardWindow;

beforeAll(async () => {
  company = await openCompany();
  window = await DashboardWindow.of(company);
});

afterAll(async () => {
  await window?.close();
  await company?.stop();
});

afterEach(() => {
  expect(window.complaints.splice(0)).toEqual([]);
});

const open = (hash: string) => window.open(hash, 'administrators');
const heading = (name: string) => window.page.getByRole('heading', { level: 2, name, exact: true });
const text = (sentence: string | RegExp) => window.page.getByText(sentence).first().waitFor();
const menu = () => window.page.getByRole('navigation', { name: 'Unified Connector' });

test('a second External System is created, confirmed and switched on; faults are told first', async () => {
  await open('/');
  await menu().getByRole('link', { name: 'External Systems' }).click();
  await window.button('New External System').click();
  await heading('New External System').waitFor();
  await window.page.getByLabel('Name', { exact: true }).fill('JOOR Europe');
  await window.page.getByLabel('Environment').selectOption('');
  await window.page.getByLabel('Base URL').fill('joor');
  await window.page.getByLabel('API Secret ID').fill('custsecret_joor');
  await window.button('Save').click();
  await text('Environment is empty. Select one.');
  await text(/has the Base URL "joor", which is not a valid address/);
  // Each fault stands at its field, and the first one is focused.
  const labels = `[...document.querySelectorAll('[aria-invalid="true"]')].map(({ labels }) => labels[0].textContent)`;
  expect(await window.page.evaluate(labels)).toEqual(['Environment', 'Base URL']);
  expect(await window.page.evaluate('document.activeElement.labels[0].textContent')).toBe('Environment');
  await window.page.getByLabel('Base URL').fill('');
  await window.page.getByLabel('Environment').selectOption('Sandbox');
  expect(await window.page.getByLabel('Base URL').inputValue()).toBe('https://apisandbox.jooraccess.com/v2');
  await window.page.getByLabel('Base URL').fill(`${company.joor.url}/v2`);
  await window.button('Save').click();
  await heading('External Systems').waitFor();
  await window.button('Confirm JOOR Europe').click();
  await window.button('Confirm JOOR Europe').waitFor({ state: 'detached' });
  await window.button('Test Connection of JOOR Europe').click();
  await text(/accepts the token/);
  await window.page.getByLabel('Upload of JOOR Europe').selectOption('Automatic');
  await text('Upload: automatic.');
  const [created] = company.query(
    `SELECT ${EXTERNAL_SYSTEM.upload} AS upload, ${EXTERNAL_SYSTEM.accountId} AS confirmed FROM ${EXTERNAL_SYSTEM.type}
     WHERE name = 'JOOR Europe'`,
  );
  expect(created).toEqual({ upload: 'T', confirmed: company.account.settings.accountId });
});

test('a Value Map line is added with the keyboard alone, changed and deleted', async () => {
  const { page } = window;
  company.create('term', { name: 'Net 60' });
  await open('/set-up/value-map');
  await window.tabTo('Add line');
  await page.keyboard.press('Enter');
  await page.getByLabel('Kind').selectOption('Payment Term');
  await page.getByLabel('NetSuite Value').selectOption('Net 60');
  await window.tabTo('JOOR Name or Label');
  await page.keyboard.type('NET 30');
  await window.tabTo('Save');
  await page.keyboard.press('Enter');
  await text('Another line has "Net 30". JOOR compares character by character.');
  await page.getByLabel('JOOR Name or Label').fill('Net 60 Days');
  await window.button('Save').click();
  await text('The line was saved.');
  expect(await window.focused()).toBe('Add line');
  await window.button('Edit All, Payment Term, Net 60, Net 60 Days').click();
  await page.getByLabel('JOOR Code').fill('N60');
  await window.button('Save').click();
  await window.button('Delete All, Payment Term, Net 60, Net 60 Days, N60').click();
  await window.button('Delete line').click();
  await text('The line was deleted.');
  const lines = company.query(`SELECT id FROM ${VALUE_MAP.type} WHERE ${VALUE_MAP.joorCode} = 'N60'`);
  expect(lines).toEqual([]);
});

test('lines of a map are sorted by any column, and downloaded as they are shown', async () => {
  const { page } = window;
  await open('/set-up/value-map');
  const kinds = () => page.locator('.uc-map tbody td:nth-child(2)').allTextContents();
  const kind = page.getByRole('columnheader', { name: 'Kind' });
  await kind.getByRole('button').click();
  expect(await kinds()).toEqual(['Payment Term', 'Price Level', 'Warehouse']);
  await kind.getByRole('button').click();
  expect(await kinds()).toEqual(['Warehouse', 'Price Level', 'Payment Term']);
  expect(await kind.getAttribute('aria-sort')).toBe('descending');
  await page.getByLabel('Search lines').fill('net 30');
  const waiting = page.waitForEvent('download');
  await window.button('Download CSV').click();
  const lines = readFileSync(await (await waiting).path(), 'utf8').split('\r\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain('All,Payment Term,Net 30');
});

test('lines of the Value Map are chosen by kind, downloaded, changed and imported; faults are told line by line first', async () => {
  const { page } = window;
  for (let number = 1; number <= 60; number += 1) company.create('term', { name: `Days ${number}` });
  await open('/set-up/value-map');
  await page.getByLabel('Show').selectOption('Payment Term');
  await text('1 of 3 lines');
  const waiting = page.waitForEvent('download');
  await window.button('Download CSV').click();
  const [header = '', line = ''] = readFileSync(await (await waiting).path(), 'utf8').split('\r\n');
  await page.getByRole('link', { name: 'Import CSV' }).click();
  await heading('Import Value Map lines').waitFor();
  const added = Array.from({ length: 60 }, (_, index) => `All,Payment Term,Days ${index + 1},,,Days ${index + 1},,,No`);
  const file = (...lines: string[]) => ({
    name: 'lines.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([header, ...lines].join('\r\n')),
  });
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles(file(line, ...added, 'All,Payment Term,Days 99,,,Days 99,,,No'));
  await text('1 line with faults: correct them and check again. 60 new, 0 changed, 1 without change.');
  await text('NetSuite has no Payment Term "Days 99".');
  expect(await window.button(/^Save/).count()).toBe(0);
  expect(await window.seriousFindings()).toEqual([]);
  await page.getByLabel('Or paste lines').fill([header, line, ...added].join('\n'));
  await window.button('Check lines').click();
  await text('60 new, 0 changed, 1 without change.');
  await window.button('Save 60 lines').click();
  await text('60 lines were saved.');
  await page.getByRole('link', { name: 'Open the Value Map' }).click();
  await text('63 lines');
  expect(await page.locator('.uc-map tbody tr').count()).toBe(50);
  await window.button('Next').click();
  expect(await page.locator('.uc-map tbody tr').count()).toBe(13);
});

test('an import that breaks off says what is saved, and goes on; a file that was corrected is read anew', async () => {
  const { page } = window;
  for (let number = 1; number <= 40; number += 1) company.create('term', { name: `Weeks ${number}` });
  const header = 'External System,Kind,NetSuite Value,JOOR Name or Label';
  const added = Array.from({ length: 40 }, (_, index) => `All,Payment Term,Weeks ${index + 1},Weeks ${index + 1}`);
  const path = join(mkdtempSync(join(tmpdir(), 'lines-')), 'lines.csv');
  const file = page.getByLabel('File', { exact: true });
  const choose = async (...lines: string[]) => {
    writeFileSync(path, [header, ...lines].join('\n'));
    const chooser = page.waitForEvent('filechooser');
    await file.click();
    await (await chooser).setFiles(path);
  };
  await open('/set-up/value-map/import');
  await choose('All,Payment Term,Weeks 99,Weeks 99');
  await text('NetSuite has no Payment Term "Weeks 99".');
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const steps: ((route: Route) => Promise<void>)[] = [
    (route) => released.then(() => route.continue()),
    // The lines are saved, and the answer is lost.
    (route) => route.fetch().then(() => route.fulfill({ status: 502 })),
  ];
  await page.route('**/scriptlet.nl*', (route) => {
    const step = route.request().postData()?.includes('import_lines') ? steps.shift() : undefined;
    return step ? step(route) : route.fallback();
  });
  await choose(...added);
  await text('Checking…');
  expect(await file.isDisabled()).toBe(true);
  expect(await page.getByLabel('Or paste lines').isDisabled()).toBe(true);
  release();
  await text('40 new, 0 changed, 0 without change.');
  await window.button('Save 40 lines').click();
  await text('The import stopped');
  await text('30 lines are saved, 10 not yet. Save goes on with those.');
  window.complaints.splice(0);
  await window.button('Save 10 lines').click();
  await text('40 lines were saved.');
});

test('a Field Map line names a JOOR field and a field of NetSuite', async () => {
  const { page } = window;
  await open('/set-up/field-map');
  await window.button('Add line').click();
  await page.getByLabel('JOOR Field').selectOption('customer_alias');
  await page.getByLabel('NetSuite Field').fill('nonsense');
  await window.button('Save').click();
  await text(/"nonsense" cannot fill/);
  await page.getByLabel('NetSuite Field').fill('altname');
  await window.button('Save').click();
  await page.getByRole('cell', { name: 'altname', exact: true }).waitFor();
});

test('a line that somebody else has deleted is said to be gone, as an error', async () => {
  const id = company.create(VALUE_MAP.type, {
    [VALUE_MAP.kind]: company.list(LISTS.valueMapKind.id, LISTS.valueMapKind.term),
    [VALUE_MAP.netsuiteId]: '903',
    [VALUE_MAP.joorName]: 'Net 150',
  });
  await open('/set-up/value-map');
  await window.page.getByLabel('Search lines').fill('Net 150');
  await window.button(/^Delete .*Net 150/).click();
  company.account.records.delete(VALUE_MAP.type, id, { userId: -5, role: 'administrator' });
  await window.button('Delete line').click();
  await window.page.getByRole('alert').getByText('The line has already been deleted.').waitFor();
});

test('Check Set-up says what is wrong, and repairs the searches', async () => {
  await open('/set-up/check');
  await text(/\d+ wrong, \d+ warnings?, \d+ OK\./);
  await text('The saved search JOOR Enabled Customers is missing.');
  await window.button('Create or repair searches').click();
  await text('The saved search JOOR Enabled Customers is there.');
});

test('a configuration file is checked before it is imported', async () => {
  const { page } = window;
  await open('/set-up/configuration');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    window.button('Download configuration').click(),
  ]);
  expect(download.suggestedFilename()).toBe('unified-connector-configuration.json');
  await page.getByLabel('Contents').fill('{}');
  await window.button('Check file').click();
  await text(/The file has no version/);
  const line = '{"kind": "Payment Term", "netsuiteId": "901", "joorName": "Net 90"}';
  await page
    .getByLabel('Contents')
    .fill(`{"version": 1, "externalSystems": [], "valueMap": [${line}], "fieldMap": []}`);
  await window.button('Check file').click();
  await text(/1 created, 0 updated, 0 deleted/);
  await window.button('Import').click();
  await text(/1 record was written/);
});

test('an import that breaks off halfway says what is written, and goes on', async () => {
  const { page } = window;
  const line = '{"kind": "Payment Term", "netsuiteId": "902", "joorName": "Net 120"}';
  await open('/set-up/configuration');
  await page
    .getByLabel('Contents')
    .fill(`{"version": 1, "externalSystems": [], "valueMap": [${line}], "fieldMap": []}`);
  await window.button('Check file').click();
  await text(/1 created, 0 updated, 0 deleted/);
  const step = { faults: [], summary: '', written: 1, left: 1, unchanged: 0, drafts: [] };
  const answers = [
    { ok: true, answer: step },
    { ok: false, sentence: 'NetSuite was busy.' },
  ];
  await page.route('**/scriptlet.nl*', (route) => {
    const isImport = route.request().postData()?.includes('import_configuration');
    return isImport && answers.length > 0 ? route.fulfill({ json: answers.shift() }) : route.fallback();
  });
  await window.button('Import').click();
  await text('The import stopped');
  await text('NetSuite was busy.');
  await text('1 record is written, 1 is left.');
  await window.button('Import').click();
  await text('1 record was written.');
  expect(await page.getByText('The import stopped').count()).toBe(0);
});

test('who is no administrator sees no set-up', async () => {
  await window.changeRole('Unified Connector User');
  await window.open('/');
  expect(await menu().getByText('Set-up').count()).toBe(0);
  await window.open('/set-up/external-systems');
  await heading('Page not found').waitFor();
  await window.changeRole('Administrator');
});

test.each(PAGES)(
  '%s has no serious finding of axe-core and does not scroll sideways in a narrow window',
  async (hash) => {
    await window.page.setViewportSize({ width: 360, height: 740 });
    await open(hash);
    if (hash === '/set-up/check') await text(/\d+ wrong, \d+ warnings?, \d+ OK\./);
    expect(await window.seriousFindings()).toEqual([]);
    expect(await window.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  },
);
