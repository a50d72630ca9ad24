import type { Page } from 'playwright-core';
import { recordAddress } from '../../local/account/page-addresses';
import { FIELD_MAP, VALUE_MAP } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type Company, openCompany, postedConnections } from '../account/connector/company';
import { AccountWindow } from './account-window';

jest.setTimeout(240_000);

let company: Company;
let window: AccountWindow;
let page: Page;

beforeAll(async () => {
  company = await openCompany();
  window = await AccountWindow.at(company.account, { viewport: { width: 1280, height: 900 } });
  ({ page } = window);
});

afterAll(async () => {
  await window?.close();
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
  expect(window.complaints).toEqual([]);
});
