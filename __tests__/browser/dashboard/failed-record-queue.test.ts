import { readFileSync } from 'node:fs';
import { runQueued } from '../../../local/runtime/run';
import { type Company, openCompany } from '../../account/connector/company';
import { connectAndReadBack, DashboardWindow } from './dashboard-window';

jest.setTimeout(240_000);

let company: Company;
let window: DashboardWindow;
let term: number;

beforeEach(async () => {
  company = await openCompany();
  await company.joor.admin('/admin/settings', { autoMatch: true });
  term = Number(company.query('SELECT id FROM term')[0]?.id);
  window = await DashboardWindow.of(company);
});

afterEach(async () => {
  await window.close();
  await company.stop();
  expect(window.complaints).toEqual([]);
});

const row = (name: string) => window.page.getByRole('row', { name: new RegExp(name) });

test('the error is read, corrected on the record, and RESYNC ends In sync (api-docs.jooraccess.com, Customers - Netsuite)', async () => {
  const id = company.addCustomer({ companyname: 'Boutique Nord', terms: '' });
  company.run();
  await window.ownTime();
  await window.open('/');
  await window.page.getByRole('link', { name: /^Failed Record Queue/ }).click();
  await window.page.getByLabel('Record Type').selectOption('Customer');
  await row('Boutique Nord').getByText('Missing payment term: The customer has no payment term.').waitFor();
  await row('Boutique Nord').getByText('Once saved, the next run sends it.').waitFor();
  const place = row('Boutique Nord').getByRole('link', { name: 'Financial > Terms' });
  expect(await place.getAttribute('href')).toBe(`/app/common/entity/custjob.nl?id=${id}&e=T`);
  expect(await place.getAttribute('title')).toBe('Select Terms on the Financial tab of the customer.');
  company.edit('customer', id, { terms: term });
  await window.button('RESYNC Boutique Nord').click();
  const told = window.page.getByRole('status').getByText('Boutique Nord: Accepted.');
  await told.waitFor();
  await row('Boutique Nord').waitFor({ state: 'detached' });
  expect(await window.focused()).toBe('Failed Record Queue');
  await connectAndReadBack(company);
  await window.passTime(10);
  await window.page.getByRole('status').getByText('Boutique Nord: In sync.').waitFor({ timeout: 20_000 });
  await window.button('Clear filters').click();
  await window.page.getByText('Nothing failed.').waitFor();
  await window.page.getByRole('link', { name: /^Run \d+$/ }).click();
  await window.page.getByRole('heading', { name: /^Run \d+$/ }).waitFor();
});

test('the first record stands within the first screen, and twenty on two', async () => {
  const level = company.create('pricelevel', { name: 'Friends and Family of the House' });
  const long = `The ${'Exceedingly '.repeat(6)}Long Name of an Ordinary Store`;
  const faults: Parameters<Company['addCustomer']>[0][] = [
    { terms: '' },
    { terms: '', pricelevel: '' },
    { terms: '', addresses: [{ label: 'Flagship', addr1: '1 rue des Archives', country: 'FR' }] },
    { pricelevel: String(level) },
    { terms: '', pricelevel: String(level), addresses: [] },
    { terms: '' },
  ];
  for (let number = 10; number < 40; number += 1) {
    const companyname = number % faults.length === 5 ? `${long} ${number}` : `Shop ${number}`;
    company.addCustomer({ companyname, ...faults[number % faults.length] });
  }
  company.run();
  for (const [width, height] of [
    [1440, 900],
    [1280, 800],
  ] as const) {
    await window.page.setViewportSize({ width, height });
    await window.open('/failed-records');
    const places = await window.page
      .locator('.uc-dashboard tbody tr')
      .evaluateAll((rows) => rows.map((each) => each.getBoundingClientRect().bottom));
    expect(places[0]).toBeLessThan(height);
    expect(places[19]).toBeLessThan(2 * height);
  }
});

test('faults that a row folds are all there on demand, with the keyboard too', async () => {
  company.addCustomer({ companyname: 'Boutique Nord', terms: '', pricelevel: '', addresses: [] });
  company.run();
  await window.open('/failed-records');
  const record = row('Boutique Nord');
  await record.getByRole('button', { name: 'and 2 more' }).focus();
  await window.page.keyboard.press('Enter');
  await record.getByText('Missing price level').waitFor();
  await record.getByText('Incomplete address').waitFor();
  await record.getByRole('button', { name: 'Less', expanded: true }).waitFor();
  expect(await window.seriousFindings()).toEqual([]);
});

test('what is still wrong says so under its record', async () => {
  company.addCustomer({ companyname: 'Boutique Nord', terms: '' });
  company.run();
  await window.open('/failed-records');
  await window.tabTo('RESYNC Boutique Nord');
  await window.page.keyboard.press('Enter');
  await row('Boutique Nord').getByText('Tried again just now.').waitFor();
  await row('Boutique Nord').getByRole('link', { name: '2 tries' }).waitFor();
  // Whoever has no mouse goes on from where he was.
  expect(await window.focused()).toBe('RESYNC');
});

test('RESYNC of a whole cause is followed until each of its customers has its answer', async () => {
  const ids = Array.from({ length: 12 }, (_, index) =>
    company.addCustomer({ companyname: `Shop ${index}`, terms: '' }),
  );
  company.addCustomer({ companyname: 'Other', pricelevel: '' });
  company.run();
  for (const id of ids.slice(0, 7)) company.edit('customer', id, { terms: term });
  await window.ownTime();
  await window.open('/failed-records');
  await window.page.getByRole('link', { name: '12 Missing payment term' }).click();
  await window.button('RESYNC all 12 customers: Missing payment term').click();
  await window.page.getByText('RESYNC: 12 are under way.').waitFor();
  await row('Shop 3').getByText('Requested', { exact: true }).waitFor();
  runQueued(company.account);
  await window.passTime(3);
  await window.page.getByText('RESYNC: 5 Failed. 7 are under way.').waitFor({ timeout: 20_000 });
  // Those that were accepted leave, and the counts follow.
  await window.page.getByRole('link', { name: 'Failed Record Queue 6', exact: true }).waitFor();
  await window.page.getByRole('link', { name: '5 Missing payment term' }).waitFor();
  await window.page.getByText('5 rows', { exact: true }).waitFor();
  await window.page.getByText('All results').click();
  expect(await window.page.getByRole('table', { name: 'Results' }).getByRole('row').count()).toBe(13);
});

test('filters stand in the address, and a cause leads to its records', async () => {
  company.addCustomer({ companyname: 'No Terms', terms: '' });
  company.addCustomer({ companyname: 'No Prices', pricelevel: '' });
  company.run();
  await window.open('/failed-records');
  await window.page.getByRole('link', { name: '1 Missing price level' }).click();
  await window.page.getByText('1 row', { exact: true }).waitFor();
  expect(window.page.url()).toContain('#/failed-records/where/code=price_level_missing');
  await window.page.reload();
  await row('No Prices').waitFor();
  const chip = window.page.getByRole('link', { name: '1 Missing price level' });
  expect(await chip.getAttribute('aria-current')).toBe('true');
  await window.button('More').click();
  await window.page.getByLabel('Status').selectOption('Dismissed');
  await window.page.getByText('No rows match these filters.').waitFor();
  await window.button('Clear filters').click();
  await window.page.getByText('1 row', { exact: true }).waitFor();
  await chip.click();
  await window.page.getByText('2 rows', { exact: true }).waitFor();
  await window.open('/failed-records/where/class=validation&status=any&text=terms');
  await window.page.getByText('1 row', { exact: true }).waitFor();
  await row('No Terms').waitFor();
});

test('dismiss asks for a reason, with the keyboard alone, and the history tells of it', async () => {
  company.addCustomer({ companyname: 'Boutique Nord', terms: '' });
  company.run();
  const { page } = window;
  await window.open('/failed-records');
  await window.tabTo('Dismiss Boutique Nord');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Dismiss Boutique Nord' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await page.evaluate('document.activeElement.ariaLabel')).toBe('Dismiss Boutique Nord');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Dismiss Boutique Nord' }).waitFor();
  await window.tabTo('Reason');
  await page.keyboard.type('Closes in May');
  await window.tabTo('Dismiss');
  await page.keyboard.press('Enter');
  await page.getByText('is dismissed: Closes in May').waitFor();
  await page.getByText('Nothing failed.').waitFor();
  await window.button('More').click();
  await page.getByLabel('Status').selectOption('Dismissed');
  await row('Boutique Nord').getByText('Closes in May').waitFor();
  await page.getByRole('link', { name: '1 try: history of Boutique Nord' }).click();
  await page.getByRole('heading', { name: /^Failed Record \d+$/ }).waitFor();
  await page.getByRole('cell', { name: /^Dismissed by .*: Closes in May$/ }).waitFor();
  await window.button('Reopen').click();
  await page.getByRole('cell', { name: /^Reopened by / }).waitFor();
  await window.button('Dismiss').waitFor();
});

test('the history is sorted, and downloaded as it is shown', async () => {
  const id = company.addCustomer({ companyname: 'Boutique Nord', terms: '' });
  company.run();
  company.account.clock.advance(3_600_000);
  company.edit('customer', id, { pricelevel: '' });
  company.run();
  await window.open('/failed-records');
  await window.page.getByRole('link', { name: 'history of Boutique Nord' }).click();
  const history = window.page.getByRole('table', { name: /^History of Failed Record \d+$/ });
  const messages = () => history.locator('tbody td:nth-child(3)').allTextContents();
  await history.waitFor();
  const newestFirst = await messages();
  expect(newestFirst).toHaveLength(2);
  await history.getByRole('columnheader', { name: 'When' }).getByRole('button').click();
  expect(await messages()).toEqual([...newestFirst].reverse());
  const waiting = window.page.waitForEvent('download');
  await window.button('Download CSV').click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/^History of Failed Record \d+\.csv$/);
  const [headers, ...tries] = readFileSync(await download.path(), 'utf8').split(/\r\n|,validation,/);
  expect(headers).toBe('\uFEFFWhen,Error Class,What Happened');
  expect(tries).toHaveLength(4);
  expect(tries[3]).toContain('Missing price level');
});

test('several records are chosen and exported together', async () => {
  for (const name of ['Nord', 'Sud']) company.addCustomer({ companyname: name, terms: '' });
  company.run();
  await window.open('/failed-records');
  expect(await window.button('RESYNC selected').isDisabled()).toBe(true);
  await window.page.getByLabel('Select all on this page').check();
  await window.page.getByText('2 selected').waitFor();
  await window.button('RESYNC selected').click();
  await window.page.getByText('RESYNC: 2 Failed.').waitFor();
});

test('what was dismissed is not selected any more', async () => {
  for (const name of ['Nord', 'Sud']) company.addCustomer({ companyname: name, terms: '' });
  company.run();
  await window.open('/failed-records');
  await window.page.getByLabel('Select Nord').check();
  await window.button('Dismiss selected').click();
  await window.page.getByLabel('Reason').fill('Closes in May');
  await window.button('Dismiss').click();
  await window.page.getByText('is dismissed: Closes in May').waitFor();
  await window.page.getByText('1 row', { exact: true }).waitFor();
  expect(await window.focused()).toBe('Failed Record Queue');
  expect(await window.page.getByText(/\d selected/).count()).toBe(0);
  expect(await window.button('RESYNC selected').isDisabled()).toBe(true);
});

test('whoever comes back from a record finds the page and the order as they were', async () => {
  for (let number = 0; number < 60; number += 1) company.addCustomer({ companyname: `Shop ${number}`, terms: '' });
  company.run();
  const { page } = window;
  await window.open('/failed-records');
  await page.getByRole('columnheader').getByRole('button', { name: 'Record', exact: true }).click();
  await window.button('Next').click();
  await page.getByText('51 to 60 of 60').waitFor();
  await page.getByRole('link', { name: /history of Shop 9$/ }).click();
  await page.getByRole('table', { name: 'History' }).waitFor();
  await page.goBack();
  await page.getByText('51 to 60 of 60').waitFor();
  await row('Shop 9').waitFor();
  await page.goBack();
  await page.getByText('1 to 50 of 60').waitFor();
  await window.open('/failed-records/where/page=9');
  await page.getByRole('link', { name: 'First page' }).click();
  await page.getByText('1 to 50 of 60').waitFor();
});

test('a filter of the address that no record fits is shown as what it is', async () => {
  await window.open('/failed-records/where/code=price_level_missing');
  await window.page.getByText('No record has this cause any more.').waitFor();
  await window.page.getByRole('link', { name: '0 Missing price level' }).waitFor();
});

test('the CSV holds every record of the filters with all faults, and no formula', async () => {
  for (let number = 0; number < 60; number += 1) company.addCustomer({ companyname: `=1+${number}`, terms: '' });
  company.run();
  await window.open('/failed-records');
  await window.page.getByText('1 to 50 of 60').waitFor();
  const waiting = window.page.waitForEvent('download');
  await window.button('Download CSV').click();
  const lines = readFileSync(await (await waiting).path(), 'utf8').split('\r\n');
  expect(lines).toHaveLength(61);
  expect(lines[0]).toBe(
    '\uFEFFRecord,Internal ID,Record Type,External System,Error Msg,Last Try,Tries,Next Try,Error Class,Status,Closed,Closed By,Reason',
  );
  expect(lines[1]).toMatch(/^"?'=1\+\d+"?,\d+,Customer,JOOR,.*Missing payment term.*,1,,validation,Open,,,$/);
});

test('markup in names and messages is shown as it is; nothing serious for axe-core, nothing wide in a narrow window', async () => {
  const name = '<img src=x onerror=alert(1)>';
  company.addCustomer({ companyname: name, terms: '', addresses: [] });
  company.run();
  await window.open('/failed-records');
  await window.page.getByRole('link', { name, exact: true }).waitFor();
  expect(await window.seriousFindings()).toEqual([]);
  await window.button(`Dismiss ${name}`).click();
  expect(await window.seriousFindings()).toEqual([]);
  await window.page.keyboard.press('Escape');
  await window.page.getByRole('link', { name: /history of/ }).click();
  await window.page.getByRole('table', { name: 'History' }).waitFor();
  expect(await window.seriousFindings()).toEqual([]);
  await window.page.setViewportSize({ width: 380, height: 740 });
  for (const hash of ['/failed-records', '/failed-records/1']) {
    await window.open(hash);
    expect(await window.page.evaluate('document.documentElement.scrollWidth')).toBe(380);
  }
});
