import { EXTERNAL_SYSTEM, FIELD_MAP } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { act } from '../account/connector/actions';
import { type Company, openCompany, postedCodes } from '../account/connector/company';
import { DashboardWindow } from './dashboard/dashboard-window';
import { until } from './until';

/** What is done on each screen, by somebody without a mouse. */
jest.setTimeout(240_000);

let company: Company;
let window: DashboardWindow;

beforeEach(async () => {
  company = await openCompany();
  await company.joor.admin('/admin/settings', { autoMatch: true });
  window = await DashboardWindow.of(company);
});

afterEach(async () => {
  await window.close();
  await company.stop();
  // A browser reports the page of a refused deletion by its status.
  expect(window.complaints.filter((complaint) => !complaint.includes('status of 422'))).toEqual([]);
});

const page = () => window.page;
const key = (name: string) => page().keyboard.press(name);
const type = (text: string) => page().keyboard.type(text);
const open = (hash: string) => window.open(hash, 'administrators');
const heading = (name: string | RegExp) => page().getByRole('heading', { name, exact: true }).first().waitFor();
const text = (sentence: string | RegExp) => page().getByText(sentence).first().waitFor();

async function press(name: string): Promise<void> {
  await window.tabTo(name);
  await key('Enter');
}

async function enter(name: string, value: string): Promise<void> {
  await window.tabTo(name);
  await key('Control+A');
  await type(value);
}

/** Chooses in a list, once it offers that, by typing what it says. */
async function choose(name: string, value: string): Promise<void> {
  await window.tabTo(name);
  const begins = `(option) => option.textContent.startsWith(${JSON.stringify(value)})`;
  await until(page(), `[...document.activeElement.options].some(${begins})`);
  await type(value);
  await until(page(), `[...document.activeElement.selectedOptions].some(${begins})`);
}

describe('In the dashboard', () => {
  test('from Overview to a list, its filters, a run and its batch', async () => {
    company.addCustomer({ companyname: 'Boutique Nord' });
    company.run();
    await open('/');
    await press('Waiting for JOOR1accepted by JOOR, not read back yet');
    await heading('Customers');
    await window.loaded();
    await enter('Name, internal ID, code or email', 'nobody');
    await key('Enter');
    await text('No rows match these filters.');
    await press('Clear filters');
    await text('1 row');
    await press('Sync Log');
    await heading('Sync Log');
    await window.loaded();
    await press((await page().locator('tbody td a:has(time)').first().textContent()) ?? '');
    await heading('Run 1');
    await window.loaded();
    await press('Batch 1');
    await heading('Batch 1');
    await window.loaded();
  });

  test('records are chosen with the space bar and sent together, and a whole cause', async () => {
    for (const name of ['Nord', 'Sud']) company.addCustomer({ companyname: name, terms: '' });
    company.run();
    await open('/failed-records');
    await window.tabTo('Select Nord');
    await key('Space');
    await text('1 selected');
    await key('Shift+Tab');
    await press('RESYNC selected');
    await text('RESYNC: Nord: Failed.');
    await page().reload();
    await window.loaded();
    await press('2 Missing payment term');
    await window.loaded();
    await press('RESYNC all 2 customers: Missing payment term');
    await text('RESYNC: 2 Failed.');
    await press('All results');
    await page().getByRole('table', { name: 'Results' }).waitFor();
  });

  test('a saved search is chosen and previewed', async () => {
    company.addCustomer({ companyname: 'Boutique Nord' });
    act(company, { action: 'saved_searches' });
    await open('/selective-export');
    await window.tabTo('Internal IDs');
    await key('ArrowRight');
    await page().getByLabel('Saved search of customers').waitFor();
    await choose('Saved search of customers', 'JOOR Enabled');
    await press('Preview');
    await text('Would be sent (new): 1.');
    await press((await page().locator('summary').first().textContent()) ?? '');
    await page().getByRole('table', { name: 'Values of Boutique Nord' }).waitFor();
  });

  test('an External System is changed and tested, and the focus goes to what has a fault', async () => {
    await open('/set-up/external-systems');
    await press('Test Connection of JOOR');
    await text(/accepts the token/);
    await until(page(), "document.activeElement.ariaLabel === 'Test Connection of JOOR'");
    await press('Edit JOOR');
    await heading('External System JOOR');
    await window.loaded();
    await press('Sending');
    await enter('Customers per Request', '1000');
    await press('Save');
    await page().getByRole('alert').waitFor();
    await until(page(), "document.activeElement.labels?.[0]?.textContent === 'Customers per Request'");
    await enter('Customers per Request', '50');
    await press('Save');
    await heading('External Systems');
    expect(company.query(`SELECT ${EXTERNAL_SYSTEM.batchSize} AS size FROM ${EXTERNAL_SYSTEM.type}`)).toEqual([
      { size: 50 },
    ]);
  });

  test('a Field Map line is added, refused, corrected and deleted', async () => {
    await open('/set-up/field-map');
    await press('Add line');
    // The new line takes the focus.
    await until(page(), "document.activeElement.matches('tbody select')");
    await choose('JOOR Field', 'Customer alias');
    await enter('NetSuite Field', 'nonsense');
    await press('Save');
    await text(/"nonsense" cannot fill Customer alias/);
    expect(await window.focused()).toBe('Save');
    await page().keyboard.down('Shift');
    await window.tabTo('NetSuite Field');
    await page().keyboard.up('Shift');
    await key('Control+A');
    await type('altname');
    await press('Save');
    await text('The line was saved.');
    await press('Delete All, Customer alias, altname');
    await press('Delete line');
    await text('The line was deleted.');
    expect(company.query(`SELECT id FROM ${FIELD_MAP.type}`)).toEqual([]);
  });

  test('the set-up is checked and the searches are created', async () => {
    await open('/set-up/check');
    await text(/\d+ wrong, /);
    await press('Create or repair searches');
    await text('The saved search JOOR Enabled Customers is there.');
  });

  test('a configuration is checked and imported', async () => {
    const line = '{"kind": "Payment Term", "netsuiteId": "901", "joorName": "Net 90"}';
    await open('/set-up/configuration');
    await enter('Contents', `{"version": 1, "externalSystems": [], "valueMap": [${line}], "fieldMap": []}`);
    await press('Check file');
    await text(/1 created, 0 updated, 0 deleted/);
    await press('Import');
    await text(/1 record was written/);
  });
});

describe('In NetSuite', () => {
  test('a customer is synced to JOOR, and deleted in the order that JOOR asks for', async () => {
    const id = company.addCustomer({ companyname: 'Boutique Nord' });
    const customer = async (more = '') => {
      await page().goto(`/app/common/entity/custjob.nl?id=${id}${more}`);
      await press('Skip to main content');
    };
    const remove = async () => {
      await customer('&e=T');
      await press('Delete this Customer');
      await press('Delete');
    };
    await customer();
    await press('Sync to JOOR');
    await text('Reload the page to see its status.');
    expect(await postedCodes(company)).toEqual([[String(id)]]);
    await remove();
    await text('First deselect the External System on the customer');
    await customer();
    await press('To delete this customer');
    await press('Removed in JOOR (JOOR)');
    await page().getByRole('alertdialog', { name: 'Removed in JOOR' }).waitFor();
    await press('OK');
    await text('Confirmed: JOOR no longer has the customer');
    await remove();
    await page().waitForURL(/custjoblist/);
  });

  test('a saved search is opened from the menu, sorted, and leads to the customer', async () => {
    const id = company.addCustomer({ companyname: 'Boutique Nord', terms: '' });
    company.run();
    act(company, { action: 'saved_searches' });
    await page().goto('/');
    await press('JOOR Enabled Customers');
    await heading('JOOR Enabled Customers: Results');
    await press('State');
    await page().getByRole('columnheader', { name: 'State ↑', exact: true }).waitFor();
    await press(`View ${id}`);
    await heading('Boutique Nord');
  });

  test('an address is corrected', async () => {
    const id = company.addCustomer({ companyname: 'Boutique Nord' });
    await page().goto(`/app/common/entity/custjob.nl?id=${id}`);
    await press('Edit Address, line 1');
    await heading('Address, Line 1');
    await enter('City', 'Lyon');
    await key('Enter');
    await text('Customer successfully saved.');
    await page().getByRole('cell', { name: 'Lyon' }).waitFor();
  });

  test('the role is changed', async () => {
    await page().goto('/app/login/secure/changerole.nl');
    await press('Skip to main content');
    await choose('Role', 'Unified Connector User');
    await press('Switch');
    await page().waitForURL((url) => url.pathname === '/');
    expect(await page().getByTitle('Change role or log out').textContent()).toContain('Unified Connector User');
  });
});
