import type { Page } from 'playwright-core';
import type { LocalAccount } from '../../local/account/open';
import { ADMINISTRATOR, accountWithVisits, save } from '../account/web/account';
import { AccountWindow } from './account-window';

jest.setTimeout(240_000);

let account: LocalAccount;
let window: AccountWindow;
let page: Page;
let customer: number;

beforeAll(async () => {
  account = accountWithVisits();
  customer = save(account, 'customer', { companyname: 'Élan <script>alert(1)</script>', entityid: 'C1' });
  save(account, 'customer', { companyname: 'Zebra', entityid: 'C2' });
  save(account, 'customrecord_visit', { name: 'Spring', custrecord_visit_customer: String(customer) });
  window = await AccountWindow.at(account);
});

afterAll(async () => {
  await window?.close();
  account?.close();
});

beforeEach(async () => {
  page = await window.renew();
});

test('from the list by a filter to the record, its links, its form, and saved', async () => {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Customers' }).click();
  await page.getByLabel('Filter').fill('elan');
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByText('1 record found').waitFor();
  expect(await page.getByRole('row').count()).toBe(2);

  await page.getByRole('link', { name: 'C1', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'C1 Élan <script>alert(1)</script>', exact: true }).waitFor();
  await page.getByRole('link', { name: 'Spring' }).click();
  await page.waitForURL((url) => url.href.includes('custrecordentry.nl'));
  await page.getByRole('link', { name: 'C1 Élan' }).click();

  await page.getByRole('link', { name: 'Edit', exact: true }).click();
  await page.getByLabel('Phone', { exact: true }).fill('+33 1 00');
  await page.getByLabel('Milan').check();
  await page.getByLabel('Status').selectOption('Renewal');
  await page.getByRole('button', { name: 'Save' }).first().click();
  expect(await page.getByRole('status').textContent()).toContain('Customer successfully saved.');
  expect(account.records.load('customer', customer, ADMINISTRATOR).values).toMatchObject({
    phone: '+33 1 00',
    custentity_fairs: ['2'],
    entitystatus: '15',
    companyname: 'Élan <script>alert(1)</script>',
  });
  expect(window.complaints).toEqual([]);
});

test('a refused form keeps the focus on the message and the values in their fields', async () => {
  await page.goto(`/app/common/entity/custjob.nl?id=${customer}&e=T`);
  await page.getByLabel('Credit Limit').fill('much');
  await page.getByRole('button', { name: 'Save' }).first().click();
  const alert = page.getByRole('alert');
  expect(await alert.textContent()).toContain('INVALID_FLD_VALUE');
  expect(await alert.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
  expect(await page.getByLabel('Credit Limit').inputValue()).toBe('much');
});

test('everything can be reached and done with the keyboard', async () => {
  await page.goto('/app/common/entity/custjoblist.nl');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Skip to main content');
  await page.keyboard.press('Enter');
  await tabTo('Download CSV');
  await tabTo('New Customer');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/custjob.nl');
  await tabTo('Skip to main content');
  await page.keyboard.press('Enter');
  await tabTo('Company Name');
  await page.keyboard.type('By Keyboard');
  await page.keyboard.press('Enter');
  await page.getByText('Customer successfully saved.').waitFor();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('By Keyboard');
  expect(window.complaints).toEqual([]);
});

test('the focus is always to be seen', async () => {
  await page.goto('/app/common/entity/custjoblist.nl');
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(`getComputedStyle(document.activeElement).outlineStyle`);
    expect([await focused(), outline]).toEqual([await focused(), 'solid']);
  }
});

test.each(['/', 'list', 'record', 'form', '/app/query?q=SELECT+*+FROM+customer', '/app/scripting/executions'])(
  'no page scrolls sideways in a narrow window: %s',
  async (name) => {
    const record = `/app/common/entity/custjob.nl?id=${customer}`;
    const addresses: Record<string, string> = {
      list: '/app/common/entity/custjoblist.nl',
      record,
      form: `${record}&e=T`,
    };
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(addresses[name] ?? name);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    expect(window.complaints).toEqual([]);
  },
);

test('in a narrow window the navigation opens as a menu', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/');
  const navigation = page.getByRole('navigation', { name: 'Main' });
  expect(await navigation.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Menu' }).click();
  await navigation.getByRole('link', { name: 'Visits' }).click();
  await page.getByRole('heading', { level: 1, name: 'Visits', exact: true }).waitFor();
});

/** Label or text of the element that has the focus. */
async function focused(): Promise<string> {
  return page.evaluate(`(() => {
    const element = document.activeElement;
    return (element.labels?.[0]?.textContent ?? element.textContent ?? '').trim();
  })()`);
}

async function tabTo(label: string): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab');
    if ((await focused()) === label) return;
  }
  throw new Error(`Tab does not reach ${label}`);
}
