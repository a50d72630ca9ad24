import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readSheet } from 'read-excel-file/node';
import { runQueued } from '../../../local/runtime/run';
import { EXTERNAL_SYSTEM } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type Company, openCompany, postedCodes } from '../../account/connector/company';
import { until } from '../until';
import { DashboardWindow } from './dashboard-window';

jest.setTimeout(240_000);

const folder = mkdtempSync(path.join(tmpdir(), 'match-'));

let company: Company;
let window: DashboardWindow;

beforeEach(async () => {
  company = await openCompany();
  await company.joor.admin('/admin/settings', { autoMatch: true, instant: true });
  // Nobody uploads before the match.
  company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.upload]: false });
  window = await DashboardWindow.of(company);
  await window.ownTime();
});

afterEach(async () => {
  await window.close();
  await company.stop();
  expect(window.complaints).toEqual([]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const page = () => window.page;
const pairs = () => page().getByRole('list', { name: 'Pairs' });
const pair = (name: string) => pairs().getByRole('listitem').filter({ hasText: name });
const group = (name: string) => page().getByRole('navigation', { name: 'Groups' }).getByRole('link', { name });
const file = () => page().locator('#uc-match-file');
const told = (sentence: string | RegExp) => page().getByText(sentence).first().waitFor();

interface Shop {
  name: string;
  city: string;
  zip: string;
  street: string;
  email: string;
  phone: string;
}

const shop = (name: string, number: number, changes: Partial<Shop> = {}): Shop => ({
  name,
  city: ['Boston', 'Seattle', 'Chicago', 'Austin', 'Denver'][number % 5] ?? '',
  zip: `${20_100 + number}`,
  street: `${number} ${['Elm', 'Oak', 'Pine', 'Cedar', 'Birch'][number % 5]} Street`,
  email: `buying@${name.toLowerCase().replace(/[^a-z]/g, '')}.example`,
  phone: `(61${number % 10}) 555-01${10 + (number % 90)}`,
  ...changes,
});

/** A customer of NetSuite. */
const addCustomer = ({ name, city, zip, street, email, phone }: Shop): number =>
  company.addCustomer({
    entityid: `${name} ${email}`,
    companyname: name,
    email,
    phone,
    addresses: [{ label: 'Main', addr1: street, city, zip, state: 'MA', country: 'US' }],
  });

/** What somebody made at JOOR by hand. */
const asConnection = ({ name, city, zip, street, email, phone }: Shop, code = '') => ({
  customer_name: name,
  customer_email: email,
  customer_phone: phone,
  ...(code === '' ? {} : { customer_code: code }),
  shipping: {
    shipping_addresses: [
      {
        shipping_code: 'Main',
        shipping_address_1: street,
        shipping_city: city,
        shipping_state: 'MA',
        shipping_postal_code: zip,
        shipping_country: 'US',
      },
    ],
  },
});

async function enterAtJoor(...connections: object[]): Promise<{ connectionId: number }[]> {
  const made = await company.joor.admin('/admin/connections', { connections });
  return (made as unknown as { connections: { connectionId: number }[] }).connections;
}

/** The file that an administrator of JOOR exports. */
async function exported(name = 'connections.csv'): Promise<string> {
  const response = await fetch(`${company.joor.url}/exports/${name}`);
  const target = path.join(folder, name);
  writeFileSync(target, Buffer.from(await response.arrayBuffer()));
  return target;
}

/** Runs what pages submit, and lets them ask what became of it, until the page has seen what it waits for. */
async function work(seen: () => Promise<unknown>): Promise<void> {
  let isSeen = false;
  const run = async () => {
    for (let ran = false; !isSeen; await sleep(100)) {
      ran = runQueued(company.account).length > 0 || ran;
      // As long as a page waits before it asks again.
      if (ran) await window.passTime(3);
    }
  };
  await Promise.all([
    seen().finally(() => {
      isSeen = true;
    }),
    run(),
  ]);
}

async function openMatch(): Promise<void> {
  await window.open('/', 'administrators');
  await page().getByRole('link', { name: 'Match Customers', exact: true }).click();
  await page().getByRole('link', { name: 'JOOR', exact: true }).click();
  await page().getByRole('heading', { level: 2, name: 'Match Customers: JOOR' }).waitFor();
  await window.loaded();
}

/** Chooses the file, and has it compared. */
async function matchFile(chosen: string): Promise<void> {
  await file().setInputFiles(chosen);
  await window.button('Match customers').click();
  await work(() => pairs().waitFor({ timeout: 30_000 }));
}

async function saved(name: string): Promise<string> {
  const waiting = page().waitForEvent('download');
  await window.button(name).click();
  return (await waiting).path();
}

/** Four pairs: certain, with a typo and moved, twice in NetSuite, and only at JOOR; one customer is only in NetSuite. */
async function fourShops() {
  const nord = shop('Maison Nord', 1);
  const bellini = shop('Casa Bellini', 2);
  const harbor = shop('Harbor Outfitters', 3);
  const ids = {
    nord: addCustomer(nord),
    bellini: addCustomer({ ...bellini, street: '80 Market Square', zip: '20999', phone: '' }),
    harbor: addCustomer(harbor),
    again: addCustomer({ ...harbor, email: 'info@harboroutfitters.example' }),
    alone: addCustomer(shop('Willow and Wren', 4)),
  };
  const [, atJoor] = await enterAtJoor(
    asConnection(nord, String(ids.nord)),
    asConnection({ ...bellini, name: 'Casa Belini', phone: '' }),
    asConnection(harbor, 'OLD-17'),
    asConnection(shop('Quite Another Shop', 9)),
  );
  return { ids, bellini: atJoor?.connectionId ?? 0 };
}

test('from JOOR’s file to Done, as a person does it (seeds: Matching Cin7 Customers to JOOR customers)', async () => {
  const { ids, bellini } = await fourShops();
  await openMatch();
  await file().setInputFiles(await exported());
  const columns = page().getByRole('table', { name: 'Columns of the file' });
  await columns.waitFor();
  // What the headings propose is there, and can be chosen otherwise.
  expect(await page().getByLabel('Customer Name holds').inputValue()).toBe('name');
  expect(await page().getByLabel('Zip holds').inputValue()).toBe('postalCode');
  await page().getByLabel('Customer Name holds').selectOption('Not used');
  await told('Choose the column that holds the customer name.');
  await page().getByLabel('Customer Name holds').selectOption('Customer Name');
  await told('4 customers of JOOR');
  await window.button('Match customers').click();
  await work(() => pairs().waitFor({ timeout: 30_000 }));

  await group('Preselected').click();
  await pair('Maison Nord').getByText('Preselected').waitFor();
  await pair('Maison Nord')
    .getByText(/^Same code, name, e-mail/)
    .waitFor();
  await group('Nobody found').click();
  await pair('Quite Another Shop').waitFor();

  // Both sides, with what differs.
  await group('To decide').click();
  await pair('Casa Belini').getByRole('button', { name: 'Casa Belini', exact: true }).click();
  const sides = page().getByRole('table', { name: 'JOOR beside Casa Bellini' });
  await sides.getByRole('row', { name: /^Customer Name Casa Belini Casa Bellini Different$/ }).waitFor();
  expect(await sides.locator('mark').first().textContent()).not.toBe('');
  await window.button('Accept Casa Belini').click();
  await told('1 pair was accepted.');
  await pair('Casa Belini').getByText('Matched').waitFor();

  // Two of ours on one of theirs: the person says which.
  await window.button('Choose another customer for Harbor Outfitters').click();
  await page()
    .getByLabel(/^Name, internal ID, code or email/)
    .fill('Harbor');
  await page().getByRole('dialog').getByText('info@harboroutfitters.example').waitFor();
  await page()
    .getByRole('dialog')
    .getByRole('listitem')
    .filter({ hasText: 'info@' })
    .getByRole('button', { name: 'Choose Harbor Outfitters' })
    .click();
  await told('1 pair was matched.');

  await page().getByRole('link', { name: 'Result so far' }).click();
  await page().getByRole('link', { name: 'Only in JOOR' }).click();
  await page()
    .getByRole('row', { name: /Quite Another Shop/ })
    .waitFor();
  await page().getByRole('link', { name: 'Only in NetSuite' }).click();
  await page()
    .getByRole('row', { name: /Willow and Wren/ })
    .waitFor();
  await page().getByRole('link', { name: 'Back to Match Customers' }).click();
  await window.loaded();

  await window.button('Done').click();
  const dialog = page().getByRole('dialog');
  await dialog.getByText(/3 customers will be matched: 1 preselected and 2 that people decided/).waitFor();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await work(() => told('Match is done'));
  expect(await postedCodes(company)).toEqual([]);

  // What is left to do at JOOR, and whether it was done.
  await page().getByRole('link', { name: 'Enter at JOOR' }).click();
  const list = page().getByRole('table', { name: 'Match Customers Enter at JOOR' });
  await list.getByRole('row', { name: new RegExp(`Casa Belini none ${ids.bellini} Not checked`) }).waitFor();
  await list.getByRole('row', { name: new RegExp(`Harbor Outfitters OLD-17 ${ids.again} Not checked`) }).waitFor();
  expect(await list.getByRole('row').count()).toBe(3);
  const [header = [], ...rows] = await readSheet(readFileSync(await saved('Download XLSX')));
  expect(header).toContain('Enter at JOOR');
  expect(rows.map((cells) => cells[2])).toEqual([String(ids.bellini), String(ids.again)]);
  await company.joor.admin(`/admin/connections/${bellini}/code`, { code: String(ids.bellini) });
  await page().getByLabel('Select all on this page').check();
  await window.button('Check at JOOR').click();
  await told('1 entered, 1 not entered yet.');
  await list.getByText('Not entered', { exact: true }).waitFor();

  // From then on they are updates: whose code is at JOOR goes with Upload off.
  company.run();
  const sent = (await postedCodes(company)).flat();
  expect(sent).toEqual(expect.arrayContaining([String(ids.nord), String(ids.bellini)]));
  expect(sent).not.toContain(String(ids.alone));
  const { connections } = (await company.joor.admin('/admin/connections')) as unknown as { connections: unknown[] };
  expect(connections).toHaveLength(4);
});

test('a pair is decided by keyboard alone, and Tab leads out of the list', async () => {
  await fourShops();
  await openMatch();
  await matchFile(await exported());
  await page().locator('[data-pair]').first().focus();
  const first = (await window.focused()).trim();
  await page().keyboard.press('j');
  const second = (await window.focused()).trim();
  expect(second).not.toBe(first);
  await page().keyboard.press('ArrowUp');
  expect((await window.focused()).trim()).toBe(first);
  await page().keyboard.press('Enter');
  await page().locator('.uc-sides').waitFor();
  await page().keyboard.press('n');
  await told('1 customer of JOOR is marked as not the same.');
  // The next one is at hand.
  await until(page(), `document.activeElement.textContent.trim() === ${JSON.stringify(second)}`);
  await page().keyboard.press('x');
  await told('1 selected');
  await page().keyboard.press('c');
  await page().getByRole('dialog').waitFor();
  // Letters typed there are letters.
  await page().keyboard.type('accept');
  expect(
    await page()
      .getByLabel(/^Name, internal ID, code or email/)
      .inputValue(),
  ).toBe('accept');
  await page().keyboard.press('Escape');
  await page().getByRole('dialog').waitFor({ state: 'detached' });
  await page().keyboard.press('k');
  await page().keyboard.press('u');
  await told('1 decision was undone.');
  const inList = () => page().evaluate("document.activeElement.closest('.uc-pairs') !== null");
  expect(await inList()).toBe(true);
  for (let pressed = 0; pressed < 40 && (await inList()); pressed += 1) await page().keyboard.press('Tab');
  expect(await inList()).toBe(false);
  await page().keyboard.down('Shift');
  await window.tabTo('Done');
  await page().keyboard.up('Shift');
  await page().keyboard.press('Enter');
  await page().getByRole('dialog').getByText('Nothing is sent to JOOR.').waitFor();
  await window.tabTo('Go back');
  await page().keyboard.press('Enter');
  await until(page(), "document.activeElement.textContent === 'Done'");
  await page().getByText('Keyboard', { exact: true }).click();
  await told('While the focus is in a pair.');
});

test('many are decided at once and undone at once', async () => {
  for (let number = 0; number < 6; number += 1) addCustomer(shop(`Shop ${'ABCDEF'[number]}x`, number));
  await enterAtJoor(
    ...Array.from({ length: 6 }, (_, number) => asConnection(shop(`Shop ${'ABCDEF'[number]}x`, number))),
  );
  await openMatch();
  await matchFile(await exported('connections.xlsx'));
  await group('All').click();
  await window.loaded();
  await page().getByLabel('Select all on this page').check();
  await told('6 selected');
  await window.button('Not the same').first().click();
  await told('6 customers of JOOR are marked as not the same.');
  await group('Not the same 6').waitFor();
  await page().locator('.uc-match-told').getByRole('button', { name: 'Undo' }).click();
  await told('6 decisions were undone.');
  await group('Not the same 0').waitFor();
  const lines = readFileSync(await saved('Download CSV'), 'utf8')
    .trim()
    .split('\r\n');
  expect(lines).toHaveLength(7);
});

test('two people: who comes second sees who decided, and does not overwrite it', async () => {
  await fourShops();
  await openMatch();
  await matchFile(await exported());
  const other = await DashboardWindow.of(company);
  try {
    await other.open(`/match-customers/${company.systemId}`, 'administrators');
    await other.button('Not the same: Casa Belini').click();
    await other.page.getByText('1 customer of JOOR is marked as not the same.').waitFor();
  } finally {
    await other.close();
  }
  await window.passTime(16);
  await told('Somebody else decides in this match too.');
  await window.button('Accept Casa Belini').click();
  await pair('Casa Belini').getByRole('alert').waitFor();
  await pair('Casa Belini').getByText('Not the same', { exact: true }).first().waitFor();
  await told('1 was not changed; it says why.');
});

test('a download that breaks off goes on where it ended, with the same file alone', async () => {
  const many = Array.from({ length: 250 }, (_, number) => shop(`Shop Number ${number}`, number));
  addCustomer(many[0] as Shop);
  await enterAtJoor(...many.map((each) => asConnection(each)));
  const csv = await exported();
  await openMatch();
  let stored = 0;
  const posts: number[] = [];
  await page().route('**/scriptlet.nl**', async (route) => {
    const body = route.request().postDataJSON() as { action?: string; portion?: number } | null;
    if (body?.action !== 'store_portion') return route.continue();
    posts.push(body.portion ?? -1);
    stored += 1;
    return stored === 2 ? route.abort() : route.continue();
  });
  await file().setInputFiles(csv);
  await window.button('Match customers').click();
  await told('NetSuite could not be reached.');
  window.complaints.splice(0);
  await page().reload();
  await told('The download has not finished');
  const changed = path.join(folder, 'connections.csv');
  writeFileSync(path.join(folder, 'other.csv'), 'Customer Name\r\nSomebody\r\n');
  await file().setInputFiles(path.join(folder, 'other.csv'));
  await window.button('Match customers').click();
  await told(/began with connections\.csv, which is another file/);
  await file().setInputFiles(changed);
  await window.button('Match customers').click();
  await work(() =>
    pairs()
      .waitFor({ timeout: 30_000 })
      .catch(() => undefined),
  );
  await group('All 250').waitFor();
  // The first, which is compared, then what was missing.
  expect(posts).toEqual([0, 1, 0, 1, 2]);
});

test('a file of the wrong kind is refused in a sentence, one after the other', async () => {
  await openMatch();
  for (const [contents, sentence] of [
    ['%PDF-1.7 ...', 'This is a PDF.'],
    ['<html><body>Log in</body></html>', 'This is a web page, not a table.'],
    ['', 'The file is empty.'],
    ['Customer Name,Email\r\n', 'The file has a header and no rows.'],
    ['First,Second\r\n1,2\r\n', 'Choose the column that holds the customer name.'],
  ] as const) {
    await file().setInputFiles({ name: 'export.csv', mimeType: 'text/csv', buffer: Buffer.from(contents) });
    await told(sentence);
    expect(await window.button('Match customers').count()).toBe(0);
  }
});

test('JOOR is asked for the codes we know', async () => {
  const { ids } = await fourShops();
  await openMatch();
  await page()
    .getByLabel(/^The customer codes we know/)
    .check();
  await window.button('Download Contacts').click();
  await work(() => group('All 1').waitFor({ timeout: 30_000 }));
  await group('Preselected').click();
  await pair('Maison Nord').getByText(String(ids.nord)).first().waitFor();
});

test('JOOR’s list of contacts is downloaded where List Path names it', async () => {
  await company.joor.admin('/admin/settings', { listCall: true });
  const settings = (await company.joor.admin('/admin/settings')) as { listPath: string; listStartParameter: string };
  company.edit(EXTERNAL_SYSTEM.type, company.systemId, {
    [EXTERNAL_SYSTEM.listPath]: `${settings.listPath.replace(/^\/v2/, '')}?${settings.listStartParameter}={start}`,
  });
  await fourShops();
  await openMatch();
  await page()
    .getByLabel(/^JOOR's list of contacts/)
    .check();
  await window.button('Download Contacts').click();
  await work(() => group('All 4').waitFor({ timeout: 30_000 }));
});

test('10,000 rows that a spreadsheet saved on Windows are read and mapped', async () => {
  const rows = Array.from({ length: 10_000 }, (_, number) => `Café Müller ${number};0${1000 + number};Köln;${number}`);
  const file10000 = Buffer.from(['Retailer Name;Customer Number;Town;Anything', ...rows].join('\r\n'), 'latin1');
  await openMatch();
  await file().setInputFiles({ name: 'export.csv', mimeType: 'text/csv', buffer: file10000 });
  await told('10,000 customers of JOOR');
  await told('CSV in Windows-1252, 10,000 rows.');
  expect(await page().getByLabel('Customer Number holds').inputValue()).toBe('code');
  await page()
    .getByRole('row', { name: /^Customer Number .* 01000 · 01001 · 01002$/ })
    .waitFor();
});

test('a customer that another of JOOR’s has cannot be taken before that one is decided otherwise', async () => {
  await fourShops();
  await openMatch();
  await matchFile(await exported());
  const choose = async () => {
    await window.button('Choose another customer for Casa Belini').click();
    await page()
      .getByLabel(/^Name, internal ID, code or email/)
      .fill('Maison');
    await page().getByRole('dialog').getByRole('button', { name: 'Choose Maison Nord' }).click();
  };
  await choose();
  const refused = pair('Casa Belini').getByRole('alert');
  await refused.getByText('This customer is matched with "Maison Nord" of JOOR already.').waitFor();
  await group('Preselected').click();
  await window.button('Not the same: Maison Nord').click();
  await told('1 customer of JOOR is marked as not the same.');
  await group('To decide').click();
  await choose();
  await told('1 pair was matched.');
  await pair('Casa Belini').getByRole('link', { name: 'Maison Nord' }).waitFor();
});

test('a customer that is deleted while matching comes back to be decided, and the others are matched', async () => {
  const { ids } = await fourShops();
  await openMatch();
  await matchFile(await exported());
  await window.button('Accept Casa Belini').click();
  await told('1 pair was accepted.');
  company.account.records.delete('customer', ids.bellini, { userId: -5, role: 'administrator' });
  await window.button('Done').click();
  await page().getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  await page().getByRole('dialog').waitFor({ state: 'detached' });
  await work(() => told(/no longer exists in NetSuite/));
  expect(company.states()[ids.nord]).toBeDefined();
  expect(company.states()[ids.bellini]).toBeUndefined();
});

test('whoever is no administrator decides, and leaves Done to one', async () => {
  await fourShops();
  await openMatch();
  await matchFile(await exported());
  await window.changeRole('Unified Connector User');
  await window.open(`/match-customers/${company.systemId}`);
  await told('An administrator presses Done.');
  expect(await window.button('Start over').count()).toBe(0);
  await window.button('Accept Casa Belini').click();
  await told('1 pair was accepted.');
  await window.changeRole('Administrator');
});

test('Match is left out with a reason, and can be begun all the same', async () => {
  addCustomer(shop('Maison Nord', 1));
  await openMatch();
  await window.button('Leave Match out').click();
  const dialog = page().getByRole('dialog');
  await dialog.getByLabel('Reason').fill('short');
  await dialog.getByRole('button', { name: 'Leave Match out' }).click();
  await dialog.getByRole('alert').waitFor();
  await dialog.getByLabel('Reason').fill('JOOR has no customers of this brand yet.');
  await dialog.getByRole('button', { name: 'Leave Match out' }).click();
  await told('Match was left out');
  await told(/JOOR has no customers of this brand yet\./);
  await file().waitFor();
});

test('no step has a serious finding of axe-core or scrolls sideways, at any usual width', async () => {
  await fourShops();
  const { page: screen } = window;
  const sound = async () => {
    for (const width of [1440, 1280, 390]) {
      await screen.setViewportSize({ width, height: 900 });
      expect(await window.seriousFindings()).toEqual([]);
      expect(await screen.evaluate('document.documentElement.scrollWidth')).toBe(width);
    }
  };
  await window.open('/match-customers', 'administrators');
  await sound();
  await window.open(`/match-customers/${company.systemId}`, 'administrators');
  await sound();
  await file().setInputFiles(await exported());
  await window.button('Match customers').waitFor();
  await sound();
  await window.button('Match customers').click();
  await screen.getByRole('progressbar').waitFor();
  await sound();
  await work(() => pairs().waitFor({ timeout: 30_000 }));
  await screen.locator('[data-pair]').first().click();
  await screen.locator('.uc-sides').waitFor();
  await sound();
  await window
    .button(/^Choose another customer for/)
    .first()
    .click();
  await screen.getByRole('dialog').waitFor();
  await sound();
  await screen.keyboard.press('Escape');
  await window.button('Done').click();
  await screen.getByRole('dialog').waitFor();
  await sound();
  await screen.getByRole('dialog').getByRole('button', { name: 'Go back' }).click();
  await screen.getByRole('link', { name: 'Result so far' }).click();
  await screen.getByRole('table', { name: /^Match Customers/ }).waitFor();
  await sound();
});
