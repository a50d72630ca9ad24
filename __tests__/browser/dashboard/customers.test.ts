import { readFileSync } from 'node:fs';
import readXlsxFile from 'read-excel-file/node';
import { inTransaction } from '../../../local/account/database';
import { runQueued } from '../../../local/runtime/run';
import { CUSTOMER, EXTERNAL_SYSTEM } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { ADDRESS, type Company, openCompany, postedCodes } from '../../account/connector/company';
import { seriousFindingsIn } from '../accessibility';
import { until } from '../until';
import { DashboardWindow } from './dashboard-window';

jest.setTimeout(240_000);

let company: Company;
let window: DashboardWindow;

/** Pictures to look at are saved here when it is given. */
const PICTURES = process.env.UC_PICTURES;

beforeEach(async () => {
  company = await openCompany();
  window = await DashboardWindow.of(company);
  // Upload and Update by hand: what seeds from other systems call "click Upload Customers".
  company.edit(EXTERNAL_SYSTEM.type, company.systemId, {
    [EXTERNAL_SYSTEM.uploadByHand]: true,
    [EXTERNAL_SYSTEM.updateByHand]: true,
  });
});

afterEach(async () => {
  await window.close();
  await company.stop();
  expect(window.complaints).toEqual([]);
});

const table = (name: string) => window.page.getByRole('table', { name, exact: true });

const rows = async (name: string): Promise<string[]> =>
  (await table(name).locator('tbody tr').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());

const tab = (name: RegExp) =>
  window.page.getByRole('navigation', { name: 'Lists of customers' }).getByRole('link', { name });

const search = () => window.page.getByLabel('Name, internal ID, code or email');

async function shown(name: string, count: number): Promise<void> {
  await until(
    window.page,
    `[...document.querySelectorAll('table')].find((each) => each.ariaLabel === ${JSON.stringify(name)})?.tBodies[0].rows.length === ${count}`,
  );
  await window.loaded();
}

async function picture(name: string): Promise<void> {
  if (!PICTURES) return;
  for (const width of [1440, 1280, 390]) {
    await window.page.setViewportSize({ width, height: 900 });
    await window.page.screenshot({ path: `${PICTURES}/${name}-${width}.png`, fullPage: true });
  }
  await window.page.setViewportSize({ width: 1360, height: 900 });
}

describe('Uploading customers, as Cin7’s page on JOOR tells it', () => {
  test('the list of those not yet uploaded is filtered by a name, downloaded, and Upload Customers sends it', async () => {
    for (const companyname of ['Boutique Nord', 'Boutique Sud', 'Maison Est']) {
      company.addCustomer({ companyname, email: 'buyer@shop.example' });
    }
    company.run();
    expect(await postedCodes(company)).toEqual([]);
    await window.open('/');
    await window.page
      .getByRole('navigation', { name: 'Unified Connector' })
      .getByRole('link', { name: 'Customers', exact: true })
      .click();
    await tab(/^Not yet uploaded 3$/).click();
    await shown('Customers Not yet uploaded', 3);
    await picture('upload');
    expect(await seriousFindingsIn(window.page)).toEqual([]);
    await search().pressSequentially('boutique');
    await shown('Customers Not yet uploaded', 2);
    expect(await tab(/^Not yet uploaded/).textContent()).toMatch(/2$/);
    await window.page.getByLabel('Select all on this page').check();
    await window.button('Upload Customers').click();
    await window.page
      .getByText('Upload Customers: 2 are under way.')
      .or(window.page.getByText(/2 Accepted/))
      .waitFor();
    expect((await postedCodes(company)).flat()).toHaveLength(2);
    await window.button('Refresh').click();
    await window.page.getByText('No rows match these filters.').waitFor();
    await window.button('Clear filters').click();
    await shown('Customers Not yet uploaded', 1);
    expect(await rows('Customers Not yet uploaded')).toEqual([expect.stringContaining('Maison Est')]);
  });

  test('the workbook is opened by another program: ids and codes are texts, every row that matches is in it', async () => {
    inTransaction(company.account, () => {
      for (let each = 0; each < 60; each += 1)
        company.addCustomer({
          companyname: `Shop ${each}`,
          email: '=1+1@x.example',
          addresses: [{ ...ADDRESS, zip: '02134', state: 'MA', city: 'Boston', country: 'US' }],
        });
    });
    company.run();
    await window.open('/customers/where/tab=new');
    await shown('Customers Not yet uploaded', 50);
    const waiting = window.page.waitForEvent('download');
    await window.button('Download XLSX').click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('Customers Not yet uploaded.xlsx');
    const [sheet] = await readXlsxFile(await download.path());
    const [headers = [], ...lines] = sheet?.data ?? [];
    expect(headers.slice(0, 5)).toEqual(['Customer', 'Internal ID', 'JOOR Customer Code', 'Zip', 'Email']);
    expect(lines).toHaveLength(60);
    expect(lines.map((line) => typeof line[1])).toEqual(lines.map(() => 'string'));
    expect(lines[0]?.slice(3, 5)).toEqual(['02134', '=1+1@x.example']);
  });
});

describe('Updating customers, as Cin7’s page on JOOR tells it', () => {
  test('the list has those that were uploaded and changed, shows what differs, and Update Customers sends it', async () => {
    const [nord = 0, sud = 0] = ['Boutique Nord', 'Boutique Sud'].map((companyname) =>
      company.addCustomer({ companyname, phone: '1' }),
    );
    company.run({ custscript_uc_ids: `${nord},${sud}` });
    expect(await postedCodes(company)).toHaveLength(1);
    company.account.clock.advance(3_600_000);
    company.edit('customer', nord, { phone: '2' });
    company.run();
    await window.open('/customers/where/tab=changed');
    await shown('Customers Changed', 1);
    expect(await rows('Customers Changed')).toEqual([expect.stringMatching(/Boutique Nord .* 1 value/)]);
    await window.button(/^1 value/).click();
    const dialog = window.page.getByRole('dialog', { name: 'Changes of Boutique Nord' });
    await dialog.getByRole('row', { name: /customer phone 1 2 Changed/ }).waitFor();
    await picture('changes');
    expect(await seriousFindingsIn(window.page)).toEqual([]);
    await window.page.keyboard.press('Escape');
    await window.page.getByLabel('Select Boutique Nord').check();
    await window.button('Update Customers').click();
    await window.page.getByText(/Boutique Nord: Accepted|Update Customers: .*under way/).waitFor();
    expect(await postedCodes(company)).toEqual([expect.arrayContaining([String(nord)]), [String(nord)]]);
    await window.button('Refresh').click();
    await window.page.getByText('There are no customers here.').waitFor();
  });
});

test('who is selected while another list is on its way is not taken along unseen', async () => {
  for (const companyname of ['Boutique Nord', 'Maison Est']) company.addCustomer({ companyname });
  company.run();
  await window.open('/customers/where/tab=new');
  await shown('Customers Not yet uploaded', 2);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await window.page.route('**/scriptlet.nl*', async (route) => {
    await held;
    await route.continue();
  });
  await search().fill('nord');
  await until(window.page, `document.querySelector('.uc-dashboard [aria-busy="true"]') !== null`);
  await window.page.getByLabel('Select Maison Est').check();
  release();
  await shown('Customers Not yet uploaded', 1);
  expect(await window.page.getByText(/\d selected/).count()).toBe(0);
  expect(await window.button('Upload Customers').isDisabled()).toBe(true);
});

test('whose faults keep it from being sent and what JOOR refused stand apart, each list said at sight', async () => {
  company.addCustomer({ companyname: 'Faulty', terms: '' });
  company.run();
  await window.open('/');
  await window.open('/customers/where/tab=would-fail');
  await shown('Customers Would fail', 1);
  const [faults, refused] = [tab(/^Would fail 1$/), tab(/^Failed at JOOR 0$/)];
  expect(await faults.getAttribute('title')).toContain(
    'faults of their own: their status is Failed, and they are not sent',
  );
  expect(await refused.getAttribute('title')).toContain('Those with faults are under Would fail');
  await window.page.getByText('Customers with faults of their own').waitFor();
  await picture('would-fail');
});

test('all that match are sent, not only the page, after a question that says how many', async () => {
  inTransaction(company.account, () => {
    for (let each = 0; each < 60; each += 1) company.addCustomer({ companyname: `Shop ${each}` });
  });
  company.run();
  await window.open('/customers/where/tab=new');
  await shown('Customers Not yet uploaded', 50);
  await window.page.getByLabel('Select all on this page').check();
  await window.button('Select all 60').click();
  await window.page.getByText('60 selected').waitFor();
  await window.button('Upload Customers').click();
  await window.button('Send 60 customers').click();
  await window.page.getByText('Upload Customers: 60 are under way.').waitFor();
  runQueued(company.account);
  expect((await postedCodes(company)).flat()).toHaveLength(60);
});

describe('Enable for JOOR', () => {
  test('shows first who would fail, enables the others, and they stand in the list to upload', async () => {
    company.addCustomer({ companyname: 'Ready', [CUSTOMER.externalSystems]: [] });
    company.addCustomer({ companyname: 'No Terms', terms: '', [CUSTOMER.externalSystems]: [] });
    await window.open('/customers/where/tab=new', 'administrators');
    await window.page.getByLabel('Add active customers that are not enabled').check();
    await shown('Customers Not yet uploaded', 2);
    await window.page.getByLabel('Select all on this page').check();
    await window.button('Enable for JOOR').click();
    const dialog = window.page.getByRole('dialog', { name: 'Enable for JOOR' });
    await dialog.getByText('Also the 1 customer that would fail').waitFor();
    await dialog.getByText(/No Terms .*: Missing payment term/).waitFor();
    await picture('enable');
    expect(await seriousFindingsIn(window.page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Enable 1 customer' }).click();
    await dialog.waitFor({ state: 'detached' });
    await window.page.getByText('1 customer was enabled for JOOR.').waitFor();
    await window.page.getByLabel('Add active customers that are not enabled').uncheck();
    await shown('Customers Not yet uploaded', 1);
    expect(await rows('Customers Not yet uploaded')).toEqual([expect.stringContaining('Ready')]);
  });

  test('is not offered to those who work without a role of their own', async () => {
    company.addCustomer({ [CUSTOMER.externalSystems]: [] });
    await window.changeRole('Unified Connector User');
    await window.open('/customers/where/tab=new&others=T');
    await shown('Customers Not yet uploaded', 1);
    expect(await window.button('Enable for JOOR').count()).toBe(0);
    expect(await window.button('Take off JOOR').count()).toBe(0);
    await window.changeRole('Administrator');
  });
});

describe('Remove at JOOR', () => {
  test('takes those of the selected customers that JOOR has out of its connections, and says what follows', async () => {
    await company.joor.admin('/admin/settings', { autoMatch: true });
    const id = company.addCustomer({ companyname: 'Boutique Nord' });
    company.run({ custscript_uc_ids: String(id) });
    company.account.clock.advance(360_000);
    await company.joor.admin('/admin/clock', {
      set: new Date(company.account.clock.now()).toISOString(),
      stopped: true,
    });
    company.run();
    company.edit('customer', id, { [CUSTOMER.externalSystems]: [] });
    company.addCustomer({ companyname: 'No Terms', terms: '' });
    company.run();
    await window.open('/customers', 'administrators');
    await shown('Customers', 2);
    await window.page.getByLabel('Select No Terms').check();
    expect(await window.button(/^Remove at JOOR/).isDisabled()).toBe(true);
    await window.page.getByLabel('Select Boutique Nord').check();
    await window.button(/^Remove at JOOR/).click();
    const dialog = window.page.getByRole('dialog', { name: 'Remove at JOOR' });
    expect(await dialog.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringMatching(/^Boutique Nord, customer code \d+ \(JOOR\)$/),
    ]);
    await dialog.getByLabel('Type Remove at JOOR to confirm').fill('Remove at JOOR');
    await picture('remove');
    expect(await seriousFindingsIn(window.page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Remove at JOOR' }).click();
    await window.page.getByText(/^Boutique Nord: Removed: JOOR no longer has customer code/).waitFor();
    expect((await company.joor.requests()).filter(({ method }) => method === 'DELETE')).toHaveLength(1);
    await window.loaded();
    await window.page.getByLabel('Select Boutique Nord').check();
    expect(await window.button(/^Remove at JOOR/).isDisabled()).toBe(true);
  });

  test('is offered to administrators alone, and where JOOR may have the customers', async () => {
    company.addCustomer({ terms: '' });
    company.run();
    await window.changeRole('Unified Connector User');
    await window.open('/customers');
    await shown('Customers', 1);
    expect(await window.button(/^Remove at JOOR/).count()).toBe(0);
    await window.changeRole('Administrator');
    await window.open('/customers/where/tab=new', 'administrators');
    await shown('Customers Not yet uploaded', 1);
    expect(await window.button(/^Remove at JOOR/).count()).toBe(0);
  });
});

test('without a mouse: a list is opened, a customer searched, selected and uploaded', async () => {
  const id = company.addCustomer({ companyname: 'Boutique Nord', email: 'nord@shop.example' });
  company.addCustomer({ companyname: 'Boutique Sud' });
  company.run();
  await window.open('/customers/where/tab=new');
  await window.tabTo('Name, internal ID, code or email');
  await window.page.keyboard.type('nord@');
  await shown('Customers Not yet uploaded', 1);
  expect(await window.page.evaluate('document.activeElement.value')).toBe('nord@');
  await window.tabTo('Select Boutique Nord');
  await window.page.keyboard.press('Space');
  await window.page.keyboard.press('Shift+Tab');
  await window.button('Upload Customers').focus();
  await window.page.keyboard.press('Enter');
  await window.page.getByText(/Boutique Nord: Accepted|under way/).waitFor();
  expect((await postedCodes(company)).flat()).toEqual([String(id)]);
});

test('what is shown stands in the address, and comes back with it', async () => {
  company.addCustomer({ companyname: 'Boutique Nord' });
  company.addCustomer({ companyname: 'Boutique Sud', terms: '' });
  company.run();
  await window.open('/customers/where/tab=would-fail&text=sud');
  await shown('Customers Would fail', 1);
  expect(await search().inputValue()).toBe('sud');
  await tab(/^On hold/).click();
  await window.page.getByText('No rows match these filters.').waitFor();
  await window.page.goBack();
  await shown('Customers Would fail', 1);
  await picture('would-fail');
  const waiting = window.page.waitForEvent('download');
  await window.button('Download CSV').click();
  expect(readFileSync(await (await waiting).path(), 'utf8')).toContain('Boutique Sud');
});
