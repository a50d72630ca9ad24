import { readFileSync } from 'node:fs';
import { saveSavedSearch } from '../../../local/account/search/saved';
import { runQueued } from '../../../local/runtime/run';
import { type Company, openCompany, postedCodes } from '../../account/connector/company';
import { connectAndReadBack, DashboardWindow } from './dashboard-window';

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
  expect(window.complaints).toEqual([]);
});

const answers = () => window.page.getByRole('table', { name: 'Results' });
const ids = () => window.page.getByLabel('Internal IDs of customers');

test('an id is entered, Go, and its answer is followed (api-docs.jooraccess.com, Customers - Netsuite)', async () => {
  const id = company.addCustomer({ companyname: 'Boutique Nord' });
  await window.ownTime();
  await window.open('/');
  await window.page.getByRole('link', { name: 'Selective Customer Export' }).click();
  await ids().fill(String(id));
  await window.button('Go').click();
  await answers()
    .getByRole('row', { name: /Boutique Nord JOOR Accepted/ })
    .waitFor();
  await connectAndReadBack(company);
  await window.passTime(10);
  await answers().getByText('In sync', { exact: true }).waitFor({ timeout: 20_000 });
});

test('pasted lines are answered one by one, wrong ones too', async () => {
  const good = company.addCustomer({ companyname: 'Good' });
  const wrong = company.addCustomer({ companyname: 'Wrong', terms: '' });
  await window.open('/selective-export');
  await ids().fill(`Internal ID\n${good}\nBoutique\n${wrong}, 999999\n${good}`);
  await window.button('Go').click();
  // Nobody knows whom the unread line meant: nothing is sent before somebody says so.
  await window.page.getByText('Nothing was sent.').waitFor();
  expect(company.states()[good]).toBeUndefined();
  await window.button('Send 3 customers').click();
  await answers()
    .getByRole('row', { name: /Good JOOR Accepted/ })
    .waitFor();
  await answers()
    .getByRole('row', { name: /Wrong JOOR Failed Missing payment term/ })
    .waitFor();
  await answers()
    .getByRole('row', { name: /999999 .*There is no customer with the internal ID 999999/ })
    .waitFor();
  const notes = window.page.getByRole('status').filter({ hasText: 'Check your entry' });
  expect(await notes.textContent()).toContain('Line 3: "Boutique" is not an internal ID.');
  expect(await notes.textContent()).toContain('1 ID is repeated');
  const waiting = window.page.waitForEvent('download');
  await window.button('Download CSV').click();
  const lines = readFileSync(await (await waiting).path(), 'utf8').split('\r\n');
  expect(lines).toHaveLength(4);
  expect(lines[2]).toMatch(/^\d+,Wrong,JOOR,Failed,.*Missing payment term/);
});

test('many answers are filtered and sorted, and downloaded as they are shown', async () => {
  const known = company.addCustomer({ companyname: '=1+1' });
  await window.open('/selective-export');
  await ids().fill(`${known} ${Array.from({ length: 11 }, (_, index) => 999_001 + index).join(' ')}`);
  await window.button('Go').click();
  await window.page.getByText('12 rows').waitFor();
  await window.page.getByLabel('External System Sync Status').selectOption('Not found');
  await window.page.getByText('11 of 12 rows').waitFor();
  const sort = answers().getByRole('columnheader', { name: 'Internal ID' });
  await sort.getByRole('button').click();
  await sort.getByRole('button').click();
  expect(await sort.getAttribute('aria-sort')).toBe('descending');
  expect(await answers().getByRole('row').nth(1).getByRole('cell').first().textContent()).toBe('999011');
  await window.button('Clear filters').click();
  await window.page.getByLabel('Any column').fill('1+1');
  await window.page.keyboard.press('Enter');
  await window.page.getByText('1 of 12 rows').waitFor();
  const waiting = window.page.waitForEvent('download');
  await window.button('Download CSV').click();
  const lines = readFileSync(await (await waiting).path(), 'utf8').split('\r\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(new RegExp(`^${known},"?'=1\\+1"?,JOOR,`));
  expect(await window.seriousFindings()).toEqual([]);
});

test('whoever goes to a customer and comes back finds the ids again', async () => {
  const one = company.addCustomer({ companyname: 'Nord', terms: '' });
  const other = company.addCustomer({ companyname: 'Sud' });
  await window.open('/selective-export');
  await ids().fill(`#${one}\nID: ${other}`);
  await window.button('Preview').click();
  await window.page.getByRole('link', { name: 'Nord' }).click();
  await window.page.getByRole('heading', { level: 1, name: /Nord/ }).waitFor();
  await window.page.goBack();
  expect(await ids().inputValue()).toContain(String(other));
  expect(window.page.url()).toContain(`ids=${one}%2C${other}`);
});

test('nothing entered, and too much, are said in a sentence', async () => {
  await window.open('/selective-export');
  await window.button('Go').click();
  expect(await window.page.getByRole('alert').textContent()).toContain('Enter at least one internal ID');
  await ids().fill(Array.from({ length: 1001 }, (_, index) => index + 1).join(' '));
  await window.button('Go').click();
  await window.page.getByText('These are 1,001 customers. You can export at most 1,000 at once.').waitFor();
  expect(await postedCodes(company)).toEqual([]);
});

test('a saved search is chosen, and what is handed to the export is followed', async () => {
  for (let number = 0; number < 12; number += 1) company.addCustomer({ companyname: `Shop ${number}`, phone: '77' });
  const search = { title: 'Shops', type: 'customer', filters: [['phone', 'is', '77']], columns: [], isPublic: true };
  saveSavedSearch(search, undefined, company.account, { userId: -5, role: 'administrator' });
  await window.ownTime();
  await window.open('/selective-export');
  await window.page.getByLabel('Saved search', { exact: true }).check();
  await window.page.getByLabel('Saved search of customers').selectOption('Shops');
  await window.button('Go').click();
  await window.page.getByText('12 are under way.').waitFor();
  expect(await answers().getByText('Requested', { exact: true }).count()).toBe(12);
  runQueued(company.account);
  await window.passTime(3);
  await answers().getByText('Accepted', { exact: true }).nth(11).waitFor({ timeout: 20_000 });
  await answers()
    .getByRole('link', { name: /^Run \d+$/ })
    .nth(11)
    .click();
  await window.page.getByText('processed this request').waitFor();
  await window.page.getByRole('link', { name: /^Run \d+$/ }).click();
  await window.page.getByRole('heading', { level: 3, name: 'Batches sent during the run' }).waitFor();
});

test('the preview shows what would fail and every changed value with its source, and sends nothing', async () => {
  const known = company.addCustomer({ companyname: 'Known', phone: '1' });
  const wrong = company.addCustomer({ companyname: 'Wrong', terms: '' });
  company.run();
  company.edit('customer', known, { phone: '2' });
  const sent = await postedCodes(company);
  await window.open(`/selective-export/where/ids=${known},${wrong}`);
  await window.button('Preview').click();
  await window.page.getByText('Would be sent (update): 1. Would fail: 1.').waitFor();
  await window.page.getByText('Select Terms on the Financial tab of the customer.').waitFor();
  const waiting = window.page.waitForEvent('download');
  await window.button('Download CSV').click();
  const [headers, ...lines] = readFileSync(await (await waiting).path(), 'utf8').split('\r\n');
  expect(headers).toBe('\uFEFFInternal ID,Customer,External System,Preview,Details,What Would Fail,Warnings,Paused');
  expect(lines).toEqual([
    expect.stringMatching(new RegExp(`^${known},Known,JOOR,"?Would be sent \\(update\\)"?,`)),
    expect.stringMatching(new RegExp(`^${wrong},Wrong,JOOR,Would fail,.*Missing payment term.* Select Terms on`)),
  ]);
  await window.page.getByText(/^Payload: 1 of \d+ values changed since last sent$/).click();
  const values = window.page.getByRole('table', { name: 'Values of Known' });
  await values.getByRole('row', { name: 'customer phone 1 2 Changed Phone' }).waitFor();
  expect(await values.getByRole('row').count()).toBe(2);
  await window.page.getByLabel('Show unchanged values').check();
  await values.getByRole('row', { name: /^payment method > net30 > name .* Same Value Map: Payment Term$/ }).waitFor();
  expect(await window.seriousFindings()).toEqual([]);
  expect(await postedCodes(company)).toEqual(sent);
});

test('a name of one long word stays in a narrow window', async () => {
  const id = company.addCustomer({ companyname: 'W'.repeat(80), terms: '' });
  await window.page.setViewportSize({ width: 380, height: 740 });
  await window.open(`/selective-export/where/ids=${id}`);
  await window.button('Preview').click();
  await window.page.getByText('Would fail: 1.').waitFor();
  expect(await window.page.evaluate('document.documentElement.scrollWidth')).toBe(380);
  await window.open(`/why-not/${id}`);
  expect(await window.page.evaluate('document.documentElement.scrollWidth')).toBe(380);
});

test('works with the keyboard alone, without serious findings of axe-core, and in a narrow window', async () => {
  const id = company.addCustomer({ companyname: 'Boutique Nord' });
  await window.page.setViewportSize({ width: 380, height: 740 });
  await window.open('/selective-export');
  await window.tabTo('Internal IDs of customers');
  await window.page.keyboard.type(String(id));
  await window.tabTo('Go');
  await window.page.keyboard.press('Enter');
  await answers().getByText('Accepted', { exact: true }).waitFor();
  expect(await window.seriousFindings()).toEqual([]);
  expect(await window.page.evaluate('document.documentElement.scrollWidth')).toBe(380);
  await window.page.getByLabel('Saved search', { exact: true }).check();
  await window.page.getByText('There is no saved search of customers that you can see.').waitFor();
});
