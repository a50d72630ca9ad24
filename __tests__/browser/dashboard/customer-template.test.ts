import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import type { Download } from 'playwright-core';
import readWorkbook from 'read-excel-file/node';
import { CUSTOMER, EXTERNAL_SYSTEM } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type Company, openCompany, postedCodes } from '../../account/connector/company';
import { seriousFindingsIn } from '../accessibility';
import { DashboardWindow } from './dashboard-window';

jest.setTimeout(240_000);

let company: Company;
let window: DashboardWindow;

/** Pictures to look at are saved here when it is given. */
const PICTURES = process.env.UC_PICTURES;

beforeEach(async () => {
  company = await openCompany();
  window = await DashboardWindow.of(company);
  company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.uploadByHand]: true });
});

afterEach(async () => {
  await window.close();
  await company.stop();
  expect(window.complaints).toEqual([]);
});

async function picture(name: string): Promise<void> {
  for (const width of PICTURES ? [1440, 1280, 390] : [390]) {
    await window.page.setViewportSize({ width, height: 900 });
    if (PICTURES) await window.page.screenshot({ path: `${PICTURES}/template-${name}-${width}.png`, fullPage: true });
    const wide = await window.page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    expect(wide).toBeLessThanOrEqual(0);
  }
  await window.page.setViewportSize({ width: 1360, height: 900 });
  expect(await seriousFindingsIn(window.page)).toEqual([]);
}

/** JOOR's blank template, as the local JOOR gives it out, in the folder for downloads. */
async function blankTemplate(): Promise<string> {
  const response = await fetch(`${company.joor.url}/exports/customer-template.xlsx`);
  const file = path.join(tmpdir(), `blank-${process.pid}.xlsx`);
  writeFileSync(file, Buffer.from(await response.arrayBuffer()));
  return file;
}

const bytesOf = async (download: Download): Promise<Buffer> => readFileSync(await download.path());

const dialog = (name = 'Customer Data Template') => window.page.getByRole('dialog', { name });

const inDialog = (name: string | RegExp) => dialog().getByRole('button', { name });

async function uploadTemplate(): Promise<string> {
  const blank = await blankTemplate();
  await window.open('/set-up/customer-template', 'administrators');
  await window.page.getByLabel("JOOR's blank template (XLSX)").setInputFiles(blank);
  await window.page.getByLabel('Customer Name holds').waitFor();
  await window.page.getByLabel('Header Row').waitFor();
  return blank;
}

test('JOOR’s template is mapped, filled, given to JOOR, entered there, and the customers are read back', async () => {
  const blank = await uploadTemplate();
  const held = (heading: string) => window.page.getByLabel(`${heading} holds`, { exact: true });
  expect(await window.page.getByRole('combobox', { name: 'Tab', exact: true }).inputValue()).toBe('Template');
  expect(await window.page.getByLabel('Header Row').inputValue()).toBe('3');
  expect(await window.page.getByLabel('First Row to Fill').inputValue()).toBe('4');
  expect(await held('Zip Code').inputValue()).toBe('zip');
  expect(await held('Discount (%)').inputValue()).toBe('discount');
  expect(await window.page.getByLabel('Email is mandatory').isChecked()).toBe(true);
  expect(await window.page.getByLabel('Phone is mandatory').isChecked()).toBe(false);
  await held('Customer Alias').selectOption('The same text in every row');
  await window.page.getByLabel('Text in Customer Alias').fill('from NetSuite');
  await window.page.getByLabel('One row for each').selectOption('Address');
  await picture('set-up');
  await window.button('Save').click();
  await window.page.getByText('Version 1 is saved. New workbooks are filled so.').waitFor();

  const nord = company.addCustomer({
    companyname: '=HYPERLINK("x")',
    addresses: [
      { label: '0012', addr1: '12 rue des Archives', city: 'Paris', zip: '01234', country: 'FR', defaultbilling: true },
      { label: 'Depot', addr1: '1 rue', city: 'Lyon', zip: '69001', country: 'FR' },
    ],
  });
  const off = company.addCustomer({ companyname: 'Not enabled', [CUSTOMER.externalSystems]: [] });
  company.addCustomer({ companyname: 'No Email', email: '' });
  await window.open('/customers/where/tab=new&others=T', 'administrators');
  await window.page.getByLabel('Select all on this page').check();
  await window.button('Customer Data Template …').click();
  await inDialog('Download and mark 2 customers').waitFor();
  await dialog().getByText('1 customer cannot be handed over').waitFor();
  await dialog()
    .getByText(/Email is empty\. Enter Email on the customer/)
    .waitFor();
  await dialog().getByText('1 customer is not enabled for JOOR: later changes are not sent.').waitFor();
  await dialog().getByText('1-2 business days').waitFor();
  await picture('fill');
  const [download] = await Promise.all([window.page.waitForEvent('download'), inDialog(/^Download and mark/).click()]);
  await dialog()
    .getByText(/^The workbook has 2 customers in \d rows\. Give it to JOOR now\. JOOR estimates 1-2 business days/)
    .waitFor();
  await picture('done');
  await inDialog('Close').click();

  // In a second implementation: the other parts byte by byte, the rows as text.
  const filled = await bytesOf(download);
  const [before, after] = [unzipSync(readFileSync(blank)), unzipSync(filled)];
  expect(Object.keys(after)).toEqual(Object.keys(before));
  const changed = Object.keys(before).filter(
    (part) => Buffer.compare(before[part] as Uint8Array, after[part] as Uint8Array) !== 0,
  );
  expect(changed).toEqual(['xl/worksheets/sheet4.xml']);
  const sheets = await readWorkbook(filled);
  expect(sheets.slice(0, 3)).toEqual((await readWorkbook(readFileSync(blank))).slice(0, 3));
  const [, , header = [], ...rows] = sheets[3]?.data ?? [];
  const cells = rows.map((row) => Object.fromEntries(header.map((heading, at) => [heading, row[at]])));
  expect(cells).toHaveLength(5);
  expect(cells[0]).toMatchObject({
    'Customer Name': '=HYPERLINK("x")',
    'Customer Code': String(nord),
    'Customer Alias': 'from NetSuite',
    'Address Type': 'Billing',
    'Address Code': '0012',
    'Zip Code': '01234',
    'Payment Method': 'Net 30',
  });
  expect(Buffer.from(after['xl/worksheets/sheet4.xml'] as Uint8Array).toString()).not.toContain('<f>');

  await window.open('/customers/where/tab=waiting', 'administrators');
  const table = window.page.getByRole('table', { name: 'Customers Waiting', exact: true });
  expect(await table.getByText('Handed over by template').count()).toBe(2);
  await picture('waiting');
  company.run();
  expect(await postedCodes(company)).toEqual([]);

  // JOOR's staff.
  const body = new FormData();
  body.set('file', new Blob([new Uint8Array(filled)]), 'filled.xlsx');
  expect(await (await fetch(`${company.joor.url}/upload`, { method: 'POST', body })).text()).toContain(
    '2 of 2 customers taken',
  );
  await company.joor.admin('/admin/match', { codes: 'all' });
  company.account.clock.advance(6 * 86_400_000);
  await company.joor.admin('/admin/clock', { advance: 6 * 86_400 });
  company.run();
  expect(company.states()).toMatchObject({ [nord]: { state: 'In sync' }, [off]: { state: 'In sync' } });
});

test('without a template a plain sheet is made, only to look at, by keyboard alone', async () => {
  const id = company.addCustomer({ companyname: 'Boutique Nord' });
  company.run();
  await window.open('/customers/where/tab=new');
  await window.tabTo('Select Boutique Nord');
  await window.page.keyboard.press('Space');
  await window.button('Customer Data Template …').focus();
  await window.page.keyboard.press('Enter');
  await inDialog('Download and mark 1 customer').waitFor();
  await window.tabTo('Mark as handed over');
  await window.page.keyboard.press('Space');
  await inDialog('Download 1 customer').focus();
  const [download] = await Promise.all([window.page.waitForEvent('download'), window.page.keyboard.press('Enter')]);
  await dialog().getByText('The workbook has 1 customer in 1 row. Nothing was recorded.').waitFor();
  await window.page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  const [sheet] = await readWorkbook(await bytesOf(download));
  expect(sheet?.sheet).toBe('Template');
  expect(sheet?.data[0]?.slice(0, 3)).toEqual(['Customer Name', 'Customer Code', 'Email']);
  expect(sheet?.data[1]?.slice(0, 2)).toEqual(['Boutique Nord', String(id)]);
  expect(company.states()[id]?.state).toBe('On hold');
});

test('a hand-over is settled by a person, and a file that is no template is refused with a sentence', async () => {
  const id = company.addCustomer({ companyname: 'Boutique Nord' });
  company.run();
  await window.open('/customers', 'administrators');
  await window.page.getByLabel('Select Boutique Nord').check();
  expect(await window.button('Settle hand-over …').count()).toBe(0);
  await window.button('Customer Data Template …').click();
  await Promise.all([window.page.waitForEvent('download'), inDialog('Download and mark 1 customer').click()]);
  await inDialog('Close').click();
  await window.page.getByRole('cell', { name: 'Handed over by template' }).waitFor();
  await window.loaded();
  await window.page.getByLabel('Select Boutique Nord').check();
  await window.button('Settle hand-over …').click();
  const settle = dialog('Settle hand-over');
  await settle.getByLabel(/They were not handed over/).check();
  await picture('settle');
  await settle.getByRole('button', { name: 'Save' }).click();
  await settle.getByText('1 customer changed.').waitFor();
  await settle.getByRole('button', { name: 'Close' }).click();
  expect(company.states()[id]?.state).toBe('On hold');

  await window.open('/set-up/customer-template', 'administrators');
  const file = window.page.getByLabel("JOOR's blank template (XLSX)");
  await file.setInputFiles({ name: 'a.xlsx', mimeType: 'application/zip', buffer: Buffer.from('PK no workbook') });
  await window.page.getByText('This workbook cannot be opened').waitFor();
});
