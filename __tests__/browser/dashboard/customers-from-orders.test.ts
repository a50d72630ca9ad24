import {
  CUSTOMER,
  CUSTOMER_EXPORT,
  EXTERNAL_SYSTEM,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type Company, openCompany, postedCodes } from '../../account/connector/company';
import { exportedOrders, ORDER, orderRows, placeOrders } from '../../account/connector/orders';
import { DashboardWindow } from './dashboard-window';

jest.setTimeout(240_000);

let company: Company;
let window: DashboardWindow;

const PATH = '/customers-from-orders';
const elsewhere = (at: number) => ({
  billing_name: '',
  billing_address_1: `${at} Quai ${at}`,
  billing_city: `Ville ${at}`,
  billing_postal_code: `7500${at}`,
  billing_country: 'France',
  billing_country_iso_two: 'FR',
  billing_region: '',
  billing_phone: `+33 1 40 00 00 0${at}`,
});

beforeAll(async () => {
  company = await openCompany();
  company.edit(EXTERNAL_SYSTEM.type, company.systemId, {
    [EXTERNAL_SYSTEM.readOrders]: true,
    [EXTERNAL_SYSTEM.orderSubsidiary]: '1',
  });
  company.addCustomer({ companyname: 'Merci Paris', email: 'buyer@merci.example', [CUSTOMER.externalSystems]: [] });
  await placeOrders(
    company,
    { ...ORDER, customer_name: 'Colette <b>SoHo</b>', code: 'C-77' },
    { ...ORDER, ...elsewhere(1), customer_name: 'Merci', shipping_email: 'buyer@merci.example' },
    { ...ORDER, ...elsewhere(2), customer_name: 'Atelier Zed', shipping_email: 'z@zed.example' },
    {
      ...ORDER,
      ...elsewhere(3),
      customer_name: 'Nordiska',
      shipping_email: 'n@nordiska.example',
      order_currency: 'SEK',
    },
    { ...ORDER, ...elsewhere(4), customer_name: 'Kiosk Orange', shipping_email: 'k@kiosk.example' },
  );
  company.run({}, { deployment: CUSTOMER_EXPORT.deployments.scheduled[0] });
  window = await DashboardWindow.of(company);
});

afterAll(async () => {
  expect(await exportedOrders(company)).toEqual([]);
  await window?.close();
  await company?.stop();
});

afterEach(() => {
  expect(window.complaints.splice(0)).toEqual([]);
});

const text = (sentence: string) => window.page.getByText(sentence, { exact: false }).first().waitFor();
const rowOf = (name: string) => orderRows(company).find((row) => row.name === name);
const open = (path = PATH) => window.open(path, 'administrators');
const openRow = async (name: string) => {
  await open();
  await window.page.getByRole('link', { name, exact: true }).click();
  await text('What the order says');
  await window.loaded();
};

test('the list names who ordered, and an open one is created from the keyboard', async () => {
  await open();
  await text('5 rows');
  // What a customer is called is text, whatever it looks like.
  await window.page.getByRole('link', { name: 'Colette <b>SoHo</b>', exact: true }).waitFor();
  await window.pictures('orders');
  expect(await window.seriousFindings()).toEqual([]);
  await openRow('Colette <b>SoHo</b>');
  await window.pictures('order');
  expect(await window.page.getByLabel('Company Name').inputValue()).toBe('Colette <b>SoHo</b>');
  expect(await window.page.getByLabel('State', { exact: true }).inputValue()).toBe('NY');
  expect(await window.seriousFindings()).toEqual([]);
  await window.tabTo('Create customer');
  await window.page.keyboard.press('Enter');
  await text('was created with the internal ID');
  expect(await window.focused()).toContain('Colette');
  await text('was created from its order');
  expect(rowOf('Colette <b>SoHo</b>')).toMatchObject({ state: 'Created' });
});

test('one to whom somebody is similar is linked, and the code to enter at JOOR is told and checked', async () => {
  await openRow('Merci');
  await text('Same e-mail');
  await window.button('Create customer').click();
  await window.page.getByRole('dialog').getByText('Somebody in NetSuite is similar').waitFor();
  await window.page.keyboard.press('Escape');
  await window.button('Link with Merci Paris').click();
  await text('Merci is linked.');
  const customer = rowOf('Merci')?.customer;
  await text(`Enter ${customer} as customer code at JOOR`);
  await window.button('Check at JOOR').click();
  await text(`JOOR has no customer with the code "${customer}" yet`);
});

test('what is wrong in the form stands at its field, and nothing is saved', async () => {
  await openRow('Nordiska');
  await text('This account has no active currency SEK');
  await window.page.getByLabel('Currency').selectOption('USD');
  expect(await window.page.getByText('no active currency SEK').count()).toBe(0);
  await window.page.getByLabel('Company Name').fill('');
  await window.page.getByLabel('Country').fill('Atlantis');
  await window.button('Create customer').click();
  await text('Enter the company name.');
  await text('The country "Atlantis" is neither an ISO code nor an English country name.');
  expect(rowOf('Nordiska')).toMatchObject({ state: 'New' });
});

test('several are created with one confirmation, and those that need a look stay', async () => {
  await open();
  for (const name of ['Atelier Zed', 'Nordiska']) await window.page.getByLabel(`Select ${name}`).check();
  await window.button('Create selected').click();
  await window.page.getByRole('dialog').getByText('Create 2 customers in NetSuite').waitFor();
  await window.page.getByRole('dialog').getByRole('button', { name: 'Create', exact: true }).click();
  await text('Atelier Zed was created with the internal ID');
  await text('Nordiska was not created: This account has no active currency SEK');
});

test('one is ignored with a reason, and opened again', async () => {
  await open();
  await window.page.getByLabel('Select Kiosk Orange').check();
  await window.button('Ignore selected').click();
  await window.page.getByRole('dialog').getByRole('button', { name: 'Ignore', exact: true }).click();
  await text('Enter a reason.');
  await window.page.getByLabel('Reason').fill('Asked at a trade fair only');
  await window.page.getByRole('dialog').getByRole('button', { name: 'Ignore', exact: true }).click();
  await text('Kiosk Orange is ignored.');
  await window.page.getByRole('combobox', { name: 'State' }).selectOption('Ignored');
  await window.page.getByLabel('Select Kiosk Orange').check();
  await window.button('Open again').click();
  await text('Kiosk Orange is open again.');
});

test('users see it and may not create; a narrow window does not scroll sideways', async () => {
  await window.changeRole('Unified Connector User');
  await window.open(`${PATH}/${rowOf('Kiosk Orange')?.id}`);
  await text('Customers are created by administrators of the connector');
  await window.changeRole('Administrator');
  for (const path of [PATH, `${PATH}/${rowOf('Nordiska')?.id}`]) {
    await open(path);
    await window.loaded();
    for (const width of [1440, 1280, 390]) {
      await window.page.setViewportSize({ width, height: 900 });
      expect(await window.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    }
    await window.page.setViewportSize({ width: 1360, height: 900 });
  }
  expect(await postedCodes(company)).toEqual([]);
});
