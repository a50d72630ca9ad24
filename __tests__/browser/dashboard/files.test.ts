import { readFileSync } from 'node:fs';
import { type FileCompany, openFileCompany } from '../../account/connector/file-company';
import { DashboardWindow } from './dashboard-window';

jest.setTimeout(240_000);

let company: FileCompany;
let window: DashboardWindow;

beforeAll(async () => {
  company = await openFileCompany();
  company.addCustomer({ companyname: 'Boutique Nord' });
  company.addCustomer({ companyname: 'Boutique Sud', email: 'a;b@sud.example' });
  company.run();
  window = await DashboardWindow.of(company);
});

afterAll(async () => {
  await window?.close();
  await company?.stop();
});

afterEach(() => {
  expect(window.complaints.splice(0)).toEqual([]);
});

test('a format is changed, previewed on real customers, tried as a test file and approved', async () => {
  const { page } = window;
  await window.open('/set-up/file-format', 'administrators');
  await page.getByText('customer_code|customer_name').waitFor();
  await page.getByText(/Value that would break the file: "a;b@sud.example"/).waitFor();
  expect(await window.seriousFindings()).toEqual([]);

  await page.getByLabel('Delimiter').selectOption('semicolon');
  await page.getByLabel('Between Buyers').fill('/');
  await window.button('Add column').click();
  await page.getByLabel('Name of column 35').fill('season');
  await page.getByLabel('Text of column 35').fill('FW26');
  await page.getByText('customer_code;customer_name').waitFor();
  await page.getByText(';FW26').first().waitFor();
  await window.button('Save as draft').click();
  await page.getByText(/Version 2 is saved as a draft/).waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    window.button('Make test file of version 2').click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^TEST_customer_\d{14}\.txt$/);
  expect(readFileSync(await file.path(), 'utf8')).toContain(';FW26\r\n');
  await window.button('JOOR approved it: version 2').click();
  await page.getByText(/uses version 2/).waitFor();
  await page.getByText('Approved by JOOR, in use').waitFor();
  if (process.env.PICTURES) {
    for (const width of [1440, 1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: `${process.env.PICTURES}/format-${width}.png`, fullPage: true });
    }
    await page.setViewportSize({ width: 1360, height: 900 });
  }
});

test('files are listed, downloaded and sent again', async () => {
  const { page } = window;
  await window.open('/files', 'administrators');
  const name = company.files()[0]?.name ?? '';
  const [file] = await Promise.all([page.waitForEvent('download'), window.button(`Download ${name}`).click()]);
  expect(file.suggestedFilename()).toBe(name);
  expect(await window.seriousFindings()).toEqual([]);
  if (process.env.PICTURES) {
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: `${process.env.PICTURES}/files-${width}.png`, fullPage: true });
    }
    await page.setViewportSize({ width: 1360, height: 900 });
  }
  await window.button(`Send again: ${name}`).click();
  await window.button('Send again').last().click();
  await page
    .getByText(/go with the next file, as they are then/)
    .last()
    .waitFor();
  await page.getByText('Sent again', { exact: true }).waitFor();
});

test('a customer leads to its own row, which is marked, and numbers to their lists', async () => {
  const { page } = window;
  for (let number = 0; number < 60; number += 1) company.addCustomer({ companyname: `Boutique ${number}` });
  // The first one takes what was asked for before.
  company.nextFile();
  company.nextFile();
  const inFile = company.query("SELECT id FROM customer WHERE companyname = 'Boutique 59'");
  await window.open(`/why-not/${inFile[0]?.id}`);
  await page.getByRole('link', { name: /^Open row \d+ of file/ }).click();
  await window.loaded();
  const marked = page.locator('tr[aria-current="true"]');
  await marked.waitFor();
  expect(await marked.textContent()).toContain('Boutique 59');
  const box = await marked.boundingBox();
  expect((box?.y ?? -1) >= 0 && (box?.y ?? 0) + (box?.height ?? 0) <= 900).toBe(true);
  expect(await window.seriousFindings()).toEqual([]);
  await window.pictures('file-rows');
  await window.open('/files');
  const { name = '', customers = 0 } = company.files().find((file) => file.customers >= 60) ?? {};
  await page.getByRole('link', { name: `${customers} customers in ${name}`, exact: true }).click();
  await window.loaded();
  await page.getByRole('heading', { level: 2, name: /^Customers of file/ }).waitFor();
  await page.getByText(`1 to 50 of ${customers}`).waitFor();
  await window.pictures('file-customers');
  await window.open('/files');
  await window.pictures('files');
});

test('the settings of the server are shown where Transport is File', async () => {
  const { page } = window;
  await window.open(`/set-up/external-systems/${company.systemId}`, 'administrators');
  await page.getByText('Customer Sync File', { exact: true }).click();
  expect(await page.getByLabel('SFTP Host').inputValue()).toBe('127.0.0.1');
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/system.png`, fullPage: true });
  expect(await window.seriousFindings()).toEqual([]);
  await page.getByText('Connection', { exact: true }).click();
  await page.getByLabel('Transport').selectOption('API');
  expect(await page.getByLabel('SFTP Host').count()).toBe(0);
});
