import type { Browser, BrowserContext, Page } from 'playwright-core';
import { recordAddress } from '../../local/account/page-addresses';
import { startWeb, type WebHandle } from '../../local/web/start';
import { FIELD_MAP, VALUE_MAP } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type Company, openCompany, postedConnections } from '../account/connector/company';
import { launchBrowser } from './browser';

jest.setTimeout(60_000);

let company: Company;
let web: WebHandle;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  company = await openCompany();
  web = await startWeb(company.account);
  browser = await launchBrowser();
  context = await browser.newContext({ baseURL: web.url, viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  complaints = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
});

afterAll(async () => {
  await browser?.close();
  await web?.stop();
  await company?.stop();
});

/** Opens the page of a new record of a type, or the form of one. */
async function openForm(type: string, id?: number): Promise<void> {
  const described = company.account.catalogue.type(type);
  const address = described && recordAddress(company.account, described, id ?? 0);
  if (!address) throw new Error(`${type} has no page.`);
  await page.goto(id === undefined ? address.replace(/&id=0|id=0&?/, '') : `${address}&e=T`);
}

async function save(): Promise<void> {
  await page.getByRole('button', { name: 'Save' }).first().click();
  await page.getByText('successfully saved').waitFor();
}

test('a Field Map line and a Value Map line, entered and changed on their pages, reach JOOR', async () => {
  await openForm(FIELD_MAP.type);
  await page.getByLabel('External System').selectOption('JOOR');
  await page.getByLabel('JOOR Field').fill('customer_alias');
  await page.getByLabel('Fixed Value').fill('Boutique des Dames');
  await save();

  const [term] = company.query(`SELECT id FROM ${VALUE_MAP.type} WHERE ${VALUE_MAP.joorCode} = 'net30'`);
  await openForm(VALUE_MAP.type, Number(term?.id));
  await page.getByLabel('JOOR Code').fill('N30');

  await save();

  await openForm(VALUE_MAP.type);
  await page.getByLabel('Kind').selectOption('Warehouse');
  await page.getByLabel('JOOR Name or Label').fill('Outlet Warehouse');
  await page.getByLabel('JOOR Code').fill('OUT');

  await save();

  company.addCustomer();
  expect(company.run().errors).toEqual([]);
  const [connection] = await postedConnections(company);
  expect(connection).toMatchObject({
    customer_alias: 'Boutique des Dames',
    billing: { payment_methods: [{ payment_method_code: 'N30' }] },
    warehouses: [{ warehouse_code: 'MAIN' }, { warehouse_name: 'Outlet Warehouse', warehouse_code: 'OUT' }],
  });
  expect(complaints).toEqual([]);
});
