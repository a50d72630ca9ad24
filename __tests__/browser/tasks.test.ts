import {
  CUSTOMER,
  EXTERNAL_SYSTEM,
  LISTS,
  VALUE_MAP,
} from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type Company, openCompany } from '../account/connector/company';
import { Task, tasksTaken } from './counted-clicks';
import { DashboardWindow } from './dashboard/dashboard-window';
import { until } from './until';

/** What people come for, with the clicks that it takes them from the dashboard's Overview. `npm run tasks` prints them. */
jest.setTimeout(240_000);

let company: Company;
let window: DashboardWindow;

beforeAll(async () => {
  company = await openCompany();
  window = await DashboardWindow.of(company);
});

afterAll(async () => {
  process.stdout.write(tasksTaken());
  await window?.close();
  await company?.stop();
});

afterEach(() => {
  expect(window.complaints.splice(0)).toEqual([]);
});

const page = () => window.page;
/** An entry may have a number behind its name. */
const sidebar = (name: string) =>
  page()
    .getByRole('navigation', { name: 'Unified Connector' })
    .getByRole('link', { name: new RegExp(`^${name.replace('?', '\\?')}( \\d+)?$`) });
const row = (name: string) => page().getByRole('row', { name: new RegExp(name) });
const stateOf = (id: number) => company.states()[id]?.state;

async function begin(name: string, most: number): Promise<Task> {
  await window.open('/', 'administrators');
  return new Task(page(), name, most);
}

test('export one customer', async () => {
  const id = company.addCustomer({ companyname: 'Boutique Nord' });
  const task = await begin('Export one customer', 3);
  await task.click(sidebar('Selective Customer Export'));
  await task.type(page().getByLabel('Internal IDs of customers'), String(id));
  await task.click(window.button('Go'));
  await page().getByText('Boutique Nord: Accepted.').waitFor();
  task.end();
});

test('find why a customer is not in JOOR', async () => {
  company.addCustomer({ companyname: 'Boutique Perdue', custentity_uc_external_systems: [] });
  const task = await begin('Find why a customer is not in JOOR', 2);
  await task.click(sidebar('Why is this customer not in JOOR?'));
  await task.type(page().getByLabel('Internal ID, name, Customer ID or email address'), 'Perdue');
  await page().keyboard.press('Enter');
  await page().getByText('no External System is selected on it').waitFor();
  task.end();
});

test('add the missing warehouse and resync all that failed for want of it', async () => {
  const isWarehouse = `${VALUE_MAP.kind} = ${company.list(LISTS.valueMapKind.id, LISTS.valueMapKind.warehouse)}`;
  const [line] = company.query(`SELECT id FROM ${VALUE_MAP.type} WHERE ${isWarehouse}`);
  company.edit(VALUE_MAP.type, Number(line?.id), { isinactive: true });
  const ids = [1, 2, 3].map((number) => company.addCustomer({ companyname: `Without Warehouse ${number}` }));
  company.run();
  const task = await begin('Add the missing warehouse and resync all it blocked', 5);
  await task.click(sidebar('Failed Record Queue'));
  await task.click(row('Without Warehouse 1').getByRole('link', { name: 'Value Map > Warehouse: Add this line' }));
  await task.type(page().getByLabel('JOOR Warehouse Name'), 'Main Warehouse');
  await task.type(page().getByLabel('JOOR Warehouse Code'), 'MAIN');
  await task.click(window.button('Save 1 line and RESYNC 4'));
  await page().getByText('all have a line.').waitFor();
  await page().getByText('RESYNC: 4').waitFor();
  task.end();
  expect(ids.map(stateOf)).toEqual(ids.map(() => 'Accepted'));
});

test('mend a customer that lacks everything', async () => {
  const id = company.addCustomer({
    companyname: 'Everything Missing Boutique',
    terms: '',
    pricelevel: '',
    addresses: [{ addr1: '12 rue des Archives', city: 'Paris', zip: '75004', country: 'FR' }],
  });
  company.run();
  const task = await begin('Mend "Everything Missing"', 10);
  await task.click(sidebar('Failed Record Queue'));
  await task.click(row('Everything Missing').getByRole('link', { name: 'Financial > Terms' }));
  await task.choose(page().getByLabel('Terms', { exact: true }), 'Net 30');
  await task.choose(page().getByLabel('Price Level', { exact: true }), 'Wholesale');
  await task.click(page().getByRole('button', { name: 'Save' }).first());
  await task.click(page().getByRole('link', { name: 'Edit Address, line 1' }));
  await task.type(page().getByLabel('Label', { exact: true }), 'Flagship');
  await task.click(page().getByRole('button', { name: 'Save' }).first());
  await page().locator('html[data-client-scripts=ready]').waitFor();
  await task.click(window.button('Sync to JOOR'));
  await page().getByRole('status').filter({ hasText: 'Reload the page' }).waitFor();
  task.end();
  expect(stateOf(id)).toBe('Accepted');
});

test('one missing line is added where the fault leads to, and what it blocked is sent', async () => {
  const level = company.create('pricelevel', { name: 'Showroom' });
  const ids = [1, 2].map((number) =>
    company.addCustomer({ companyname: `Showroom ${number}`, pricelevel: String(level) }),
  );
  company.run();
  const task = await begin('Map one missing price level and resync what it blocked', 3);
  await task.click(sidebar('Failed Record Queue'));
  await task.click(row('Showroom 1').getByRole('link', { name: 'Value Map > Price Level: Add this line' }));
  const line = page().getByRole('group', { name: 'New line' });
  expect(await line.getByLabel('NetSuite Value').inputValue()).toBe(String(level));
  expect(await line.getByLabel('Currency', { exact: true }).inputValue()).toBe('USD');
  expect(await line.getByLabel('External System').inputValue()).toBe('JOOR');
  await task.click(window.button('Save and RESYNC 2'));
  await page().getByText('RESYNC: 2 Accepted.').or(page().getByText('RESYNC: 2 are under way.')).waitFor();
  task.end();
  expect(ids.map(stateOf)).toEqual(['Accepted', 'Accepted']);
});

test('map five missing price levels and resync all that they blocked', async () => {
  const ids = ['Gold', 'Silver', 'Bronze', 'Outlet', 'Press'].map((name) => {
    const level = company.create('pricelevel', { name });
    return company.addCustomer({ companyname: `Boutique ${name}`, pricelevel: String(level) });
  });
  company.run();
  const task = await begin('Map five missing price levels and resync all they blocked', 4);
  await task.click(sidebar('Failed Record Queue'));
  await task.click(page().getByRole('link', { name: '5 Price level without a JOOR price label' }));
  await task.click(page().getByRole('link', { name: 'Map the price levels' }));
  expect(await page().getByLabel('JOOR Price Label of Gold in USD').inputValue()).toBe('Gold');
  expect(await window.seriousFindings()).toEqual([]);
  await task.click(window.button('Save 5 lines and RESYNC 5'));
  await page().getByText('all have a line.').waitFor();
  await page().getByText('RESYNC: 5').waitFor();
  task.end();
  expect(ids.map(stateOf)).toEqual(ids.map(() => 'Accepted'));
  expect(company.query(`SELECT COUNT(*) AS lines FROM ${VALUE_MAP.type} WHERE ${VALUE_MAP.joorName} = 'Gold'`)).toEqual(
    [{ lines: 1 }],
  );
});

test('whoever goes from a record to where it is mended comes back to the place and the filters', async () => {
  for (let number = 0; number < 40; number += 1) company.addCustomer({ companyname: `Shop ${number}`, terms: '' });
  company.run();
  await window.open('/failed-records/where/code=payment_term_missing', 'administrators');
  const place = row('Shop 31').getByRole('link', { name: 'Financial > Terms' });
  await place.scrollIntoViewIfNeeded();
  const before = (await page().evaluate('window.scrollY')) as number;
  expect(before).toBeGreaterThan(0);
  await place.click();
  await page().getByText('Edit Customer').waitFor();
  await page().goBack();
  await row('Shop 31').waitFor();
  await until(page(), `Math.abs(window.scrollY - ${before}) < 50`);
  expect(page().url()).toContain('#/failed-records/where/code=payment_term_missing');
});

describe('an empty account', () => {
  const ADMINISTRATOR = { userId: -5, role: 'administrator' } as const;
  let fresh: Company;
  let first: DashboardWindow;

  beforeAll(async () => {
    fresh = await openCompany();
    for (const type of [VALUE_MAP.type, EXTERNAL_SYSTEM.type]) {
      for (const { id } of fresh.query(`SELECT id FROM ${type}`)) {
        fresh.account.records.delete(type, Number(id), ADMINISTRATOR);
      }
    }
    first = await DashboardWindow.of(fresh);
  });

  afterAll(async () => {
    await first?.close();
    await fresh?.stop();
  });

  test('is set up, to the first customer that JOOR accepts', async () => {
    fresh.addCustomer({ companyname: 'Boutique Première', [CUSTOMER.externalSystems]: [] });
    fresh.addCustomer({ companyname: 'Boutique Suivante', [CUSTOMER.externalSystems]: [] });
    await first.open('/', 'administrators');
    const task = new Task(first.page, 'Set up from an empty account to the first Accepted', 20);
    const nextStep = (title: string) => first.page.locator('.uc-next-step').getByRole('link', { name: title });
    await task.click(first.page.getByRole('link', { name: 'Create an External System' }));
    await task.type(first.page.getByLabel('Name', { exact: true }), 'JOOR');
    await task.type(first.page.getByLabel('API Secret ID'), 'custsecret_joor');
    await task.type(first.page.getByLabel('Base URL'), `${fresh.joor.url}/v2`);
    await task.click(first.button('Save'));
    await first.page.getByText('JOOR, step 3 of 10: Test the connection and confirm.').waitFor();
    await task.click(first.button('Test Connection of JOOR'));
    await first.page.getByText('accepts the token').waitFor();
    await task.click(first.button('Confirm JOOR'));
    await first.page.getByText('JOOR, step 4 of 10: Set Upload to By hand.').waitFor();
    await task.choose(first.page.getByLabel('Upload of JOOR'), 'By hand');
    await task.click(nextStep('Choose customers'));
    await task.click(first.page.getByLabel('Select Boutique Première'));
    await task.click(first.button('Enable for JOOR'));
    await task.click(first.button('Enable 1 customer'));
    await task.click(nextStep('Map price levels and the warehouse'));
    await task.type(first.page.getByLabel('JOOR Warehouse Name'), 'Main Warehouse');
    await task.type(first.page.getByLabel('JOOR Warehouse Code'), 'MAIN');
    expect(await first.seriousFindings()).toEqual([]);
    await task.click(first.button('Save 2 lines'));
    await task.click(nextStep('Send one customer'));
    await task.click(first.page.getByLabel('Select Boutique Première'));
    await task.click(first.button('Upload Customers'));
    await first.page.getByText('Upload Customers: Boutique Première: Accepted.').waitFor();
    task.end();
    expect(Object.values(fresh.states()).map(({ state }) => state)).toEqual(['Accepted']);
    expect(first.complaints.splice(0)).toEqual([]);
  });
});
