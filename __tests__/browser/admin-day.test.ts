import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator } from 'playwright-core';
import { type Background, workInBackground } from '../../local/runtime/background';
import { type Company, openCompany, postedConnections } from '../account/connector/company';
import { seriousFindingsIn } from './accessibility';
import { DashboardWindow } from './dashboard/dashboard-window';

/**
 * A day's work of an administrator as JOOR's page describes it, through pages only, while the schedule runs
 * (api-docs.jooraccess.com/v2.0/docs/customers-netsuite).
 */
jest.setTimeout(240_000);

const MINUTES = 60_000;
const DAYS = 24 * 60;
const STORES = [
  { label: 'Flagship', addr1: '12 rue des Archives', city: 'Paris', zip: '75004', country: 'FR' },
  { label: 'Warehouse', addr1: '3 quai du Port', city: 'Marseille', zip: '13002', country: 'FR' },
];

let company: Company;
let window: DashboardWindow;
let background: Background;
let failures: string[];

beforeEach(async () => {
  company = await openCompany();
  await company.joor.admin('/admin/settings', { autoMatch: true });
  window = await DashboardWindow.of(company);
  failures = [];
  background = workInBackground(company.account, ({ message }) => failures.push(message));
});

afterEach(async () => {
  background.stop();
  await window.close();
  await company.stop();
  expect(failures).toEqual([]);
  // A browser reports the page of a refused deletion by its status.
  expect(window.complaints.filter((complaint) => !complaint.includes('status of 422'))).toEqual([]);
});

const page = () => window.page;
const menu = (name: string) =>
  page().getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true }).click();
/** An entry may have a number behind its name. */
const sidebar = (name: string) =>
  page()
    .getByRole('navigation', { name: 'Unified Connector' })
    .getByRole('link', { name: new RegExp(`^${name}( \\d+)?$`) })
    .click();
const row = (name: RegExp) => page().getByRole('row', { name });
const answer = (name: RegExp) => page().getByRole('table', { name: 'Results' }).getByRole('row', { name });
const heading = (name: string) => page().getByRole('heading', { name, exact: true }).waitFor();

/** The schedule's runs of the next minutes take place; JOOR's clock goes on as well. */
async function pass(minutes: number): Promise<void> {
  const { account, joor } = company;
  account.clock.advance(minutes * MINUTES);
  await joor.admin('/admin/clock', { set: new Date(account.clock.now()).toISOString(), stopped: true });
}

/** The names under which JOOR has the customer: one, for there is never a second connection. */
async function namesAtJoor(id: number): Promise<string[]> {
  const { connections } = (await company.joor.admin(`/admin/connections?code=${id}`)) as unknown as {
    connections: { data: { customer_name: string } }[];
  };
  return connections.map(({ data }) => data.customer_name);
}

/** What JOOR's people do for a connection made by hand: they give it the internal id as its customer code. */
async function connectManually(id: number): Promise<void> {
  const connection = {
    customer_name: 'Made by hand',
    customer_code: String(id),
    warehouses: { warehouse: [{ warehouse_code: 'MAIN' }] },
  };
  const response = await fetch(`${company.joor.url}/v2/bulk-connection`, {
    method: 'POST',
    headers: {
      Authorization: `OAuth2 ${Buffer.from('test-token').toString('base64')}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({ bulk_connections: { connection: [connection] } }),
  });
  expect(response.status).toBeLessThan(300);
  await company.joor.admin('/admin/run-jobs', {});
}

/** The whole page, what NetSuite shows around ours included. */
async function expectAccessible(): Promise<void> {
  expect(await seriousFindingsIn(page())).toEqual([]);
}

async function openCustomer(name: string): Promise<void> {
  await page().goto('/');
  await menu('Customers');
  await page().getByRole('link', { name, exact: true }).click();
  await page().getByRole('heading', { level: 1, name }).waitFor();
}

/** Looks again at what background runs change. */
async function reloadUntil(wanted: Locator): Promise<void> {
  for (let tried = 0; tried < 50 && (await wanted.count()) === 0; tried += 1) {
    await sleep(200);
    await page().reload();
  }
  await wanted.waitFor();
}

/** Lets the page ask, again and again, for what background runs change. */
async function askUntil(wanted: Locator): Promise<void> {
  for (let tried = 0; tried < 100 && (await wanted.count()) === 0; tried += 1) {
    await sleep(200);
    await window.passTime(10);
  }
  await wanted.waitFor();
}

/** What people do at once after a save: the run that it starts has not begun. */
async function beforeTheNextRun(work: () => Promise<void>): Promise<void> {
  background.stop();
  await work();
  background = workInBackground(company.account, ({ message }) => failures.push(message));
}

async function save(): Promise<void> {
  await page().getByRole('button', { name: 'Save' }).first().click();
  await page().getByText('Customer successfully saved.').waitFor();
}

async function exportSelectively(id: number): Promise<void> {
  await page().goto('/');
  await menu('Dashboard');
  await sidebar('Selective Customer Export');
  await page().getByLabel('Internal IDs of customers').fill(String(id));
  await window.button('Go').click();
}

test('a customer is enabled, fails, is read about in three places, corrected, sent with RESYNC and In sync', async () => {
  await window.ownTime();
  // Up to 48 hours until JOOR's Data Team has processed a new customer.
  await company.joor.admin('/admin/settings', { autoMatch: false, matchDelay: 2 * DAYS * 60 });
  const id = company.addCustomer({ companyname: 'Boutique Nord', terms: '', custentity_uc_external_systems: [] });
  await page().goto('/');
  await menu('Dashboard');
  await sidebar('Check Set-up');
  await window.button('Create or repair searches').click();
  await page().getByText('The saved search JOOR Enabled Customers is there.').waitFor();

  await openCustomer('Boutique Nord');
  await page().getByText('This customer is not enabled for JOOR.').waitFor();
  await page().getByRole('link', { name: 'Edit', exact: true }).click();
  await page().getByRole('group', { name: 'External Systems' }).getByLabel('JOOR').check();
  await expectAccessible();
  await save();

  await exportSelectively(id);
  await answer(/Boutique Nord JOOR Failed Missing payment term: The customer has no payment term/).waitFor();
  await expectAccessible();

  // 1. The saved search.
  await menu('JOOR Enabled Customers');
  await heading('JOOR Enabled Customers: Results');
  await page().getByRole('columnheader', { name: 'External System Sync Status', exact: true }).waitFor();
  await row(/Boutique Nord.*Failed.*Missing payment term: The customer has no payment term/).waitFor();
  await expectAccessible();
  // 2. The customer's page.
  await row(/Boutique Nord/)
    .getByRole('link', { name: 'View' })
    .click();
  await row(/^JOOR Failed.*Missing payment term/).waitFor();
  await expectAccessible();
  // 3. The Failed Record Queue.
  await menu('Dashboard');
  await sidebar('Failed Record Queue');
  await page().getByLabel('Record Type').selectOption('Customer');
  await expectAccessible();
  await row(/Boutique Nord/)
    .getByRole('link', { name: 'Financial > Terms' })
    .click();
  await page().getByLabel('Terms', { exact: true }).selectOption('Net 30');
  await beforeTheNextRun(async () => {
    await save();
    await menu('Dashboard');
    await sidebar('Failed Record Queue');
    await window.button('RESYNC Boutique Nord').click();
    await page().getByText('RESYNC: Boutique Nord: Accepted.').waitFor();
  });
  await pass(6);
  await askUntil(page().getByText('RESYNC: Boutique Nord: Waiting for JOOR.'));
  await window.button('Refresh').click();
  await page().getByText('Nothing failed.').waitFor();
  await expectAccessible();

  await pass(7 * DAYS);
  await openCustomer('Boutique Nord');
  await reloadUntil(row(/^JOOR In sync/));
  await page()
    .getByText(/^In sync since .* \(\d+ of \d+ values can be checked\)\.$/)
    .waitFor();
  await page().getByText('Which values').click();
  await page()
    .getByText(/^Seen at JOOR: Customer Code, /)
    .waitFor();
  await expectAccessible();
  await menu('JOOR Enabled Customers');
  await row(/Boutique Nord.*In sync/).waitFor();

  await window.open('/sync-log/batches/1');
  const done = page().getByRole('progressbar', { name: 'Progress of job 1' });
  expect(await done.evaluate(({ value, max }: { value: number; max: number }) => value / max)).toBe(1);
});

test('the same with the keyboard alone', async () => {
  await window.ownTime();
  const id = company.addCustomer({ companyname: 'Boutique Sud', terms: '', custentity_uc_external_systems: [] });
  const { keyboard } = page();
  const press = async (name: string) => {
    await window.tabTo(name);
    await keyboard.press('Enter');
  };
  const openPage = async (name: string) => {
    await page().goto('/');
    await press('Dashboard');
    await heading('Overview');
    await press(name);
    await heading(name.replace(/ \d+$/, ''));
    await window.loaded();
  };
  const edit = async () => {
    await page().goto('/');
    await press('Customers');
    await heading('Customers');
    await press('Boutique Sud');
    await heading('Boutique Sud');
    await press('Edit');
    await page().getByText('Edit Customer').waitFor();
    await press('Skip to main content');
  };
  const submit = async () => {
    await press('Save');
    await page().getByText('Customer successfully saved.').waitFor();
  };

  await edit();
  await window.tabTo('JOOR');
  await keyboard.press('Space');
  await submit();

  await openPage('Selective Customer Export');
  await window.tabTo('Internal IDs of customers');
  await keyboard.type(String(id));
  await press('Go');
  await answer(/Boutique Sud JOOR Failed Missing payment term/).waitFor();

  await edit();
  await window.tabTo('Terms');
  await keyboard.type('Net 30');
  await beforeTheNextRun(async () => {
    await submit();
    await openPage('Failed Record Queue 1');
    await press('RESYNC Boutique Sud');
    await page().getByText('RESYNC: Boutique Sud: Accepted.').waitFor();
  });
  await pass(6);
  await askUntil(page().getByText('RESYNC: Boutique Sud: In sync.'));
});

test('everything that JOOR’s page requires is asked for before anyone exports, and corrected on the customer', async () => {
  const id = company.addCustomer({
    companyname: 'Boutique Neuve',
    terms: '',
    pricelevel: '',
    addresses: [{ label: '', country: 'US' }],
  });
  await openCustomer('Boutique Neuve');
  const banner = page().getByRole('alert').filter({ hasText: 'This customer cannot be sent to JOOR' });
  for (const fault of ['Missing payment term', 'Missing price level', 'Missing address label', 'Incomplete address']) {
    expect(await banner.textContent()).toContain(fault);
  }
  for (const field of ['city', 'state', 'zip']) expect(await banner.textContent()).toMatch(new RegExp(field, 'i'));
  await exportSelectively(id);
  await answer(/Boutique Neuve JOOR Failed Missing payment term.*Missing address label/).waitFor();

  await openCustomer('Boutique Neuve');
  await page().getByRole('link', { name: 'Edit', exact: true }).click();
  await page().getByLabel('Terms', { exact: true }).selectOption('Net 30');
  await page().getByLabel('Price Level', { exact: true }).selectOption('Wholesale');
  await save();
  await page().getByRole('link', { name: 'Edit Address, line 1' }).click();
  await expectAccessible();
  const address = { Label: 'Soho', 'Address 1': '1 Main St', City: 'New York', State: 'NY', Zip: '10013' };
  for (const [field, value] of Object.entries(address)) await page().getByLabel(field, { exact: true }).fill(value);
  await beforeTheNextRun(async () => {
    await save();
    expect(await banner.count()).toBe(0);
    await row(/^JOOR Failed .*If exported now: It would be sent to JOOR/).waitFor();
    await page().locator('html[data-client-scripts=ready]').waitFor();
    await window.button('Sync to JOOR').click();
    await page().getByRole('status').filter({ hasText: 'Reload the page' }).waitFor();
  });
  await page().reload();
  await row(/^JOOR Accepted/).waitFor();
  expect(await banner.count()).toBe(0);
});

describe('Frequently asked questions', () => {
  test('buyer, price type and several addresses are sent; an existing customer is updated by the automated sync', async () => {
    const id = company.addCustomer({ companyname: 'Boutique Est', addresses: STORES });
    await exportSelectively(id);
    await answer(/Boutique Est JOOR Accepted/).waitFor();
    await pass(6);
    await openCustomer('Boutique Est');
    await reloadUntil(row(/^JOOR In sync/));
    const [first] = await postedConnections(company);
    expect(first?.shipping?.shipping_addresses).toHaveLength(STORES.length);
    expect(first).toMatchObject({
      buyers: [{ buyer_name: 'Boutique Est', buyer_email: 'buyer1@boutique.example' }],
      price_types: [{ price_type_label: 'Wholesale', price_type_currency_code: 'USD' }],
    });

    await page().getByRole('link', { name: 'Edit', exact: true }).click();
    await page().getByLabel('Company Name').fill('Boutique Est et Fils');
    await save();
    await pass(6);
    await reloadUntil(row(/^JOOR Accepted/));
    await pass(6);
    // JOOR shows the name, but not the buyer's, which changed with it.
    await reloadUntil(row(/^JOOR Sent/));
    expect(await namesAtJoor(id)).toEqual(['Boutique Est et Fils']);
  });

  test('a customer connected manually has the internal ID as its code in JOOR, and is updated at once', async () => {
    const id = company.addCustomer({ companyname: 'Boutique Ouest' });
    await connectManually(id);
    await exportSelectively(id);
    await answer(/Boutique Ouest JOOR Accepted/).waitFor();
    await pass(6);
    await openCustomer('Boutique Ouest');
    await reloadUntil(row(/^JOOR In sync/));
    expect(await namesAtJoor(id)).toEqual(['Boutique Ouest']);
  });

  test('a connection no longer needed is deleted in JOOR before the customer', async () => {
    const id = company.addCustomer({ companyname: 'Boutique Close' });
    await exportSelectively(id);
    await answer(/Boutique Close JOOR Accepted/).waitFor();
    const remove = async () => {
      await openCustomer('Boutique Close');
      await page().getByRole('link', { name: 'Edit', exact: true }).click();
      await page().getByText('Delete this Customer').click();
      await window.button('Delete').click();
    };
    await remove();
    await page().getByText('First deselect the External System on the customer').waitFor();
    await expectAccessible();
    await openCustomer('Boutique Close');
    await page().getByText('Deselect JOOR under External Systems').waitFor({ state: 'attached' });
    await page().getByRole('link', { name: 'Edit', exact: true }).click();
    await page().getByRole('group', { name: 'External Systems' }).getByLabel('JOOR').uncheck();
    await save();
    await page().locator('html[data-client-scripts=ready]').waitFor();
    await page().getByText('To delete this customer').click();
    await window.button('Removed in JOOR (JOOR)').click();
    await page().getByRole('alertdialog', { name: 'Removed in JOOR' }).getByRole('button', { name: 'OK' }).click();
    await page().getByRole('status').filter({ hasText: 'Confirmed: JOOR no longer has the customer' }).waitFor();
    // Runs of the schedule do not send it again meanwhile.
    await pass(11);
    await openCustomer('Boutique Close');
    await row(/^JOOR Excluded .*The customer can be deleted/).waitFor();
    await remove();
    await page().waitForURL(/custjoblist/);
  });
});
