import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { runQueued } from '../../../local/runtime/run';
import {
  EXTERNAL_SYSTEM,
  HAND_OVER,
  LISTS,
  VALUE_MAP,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type Company, openCompany } from '../../account/connector/company';
import { connectAndReadBack, DashboardWindow } from './dashboard-window';

jest.setTimeout(240_000);

let company: Company;
let window: DashboardWindow;

beforeEach(async () => {
  company = await openCompany();
  await company.joor.admin('/admin/settings', { autoMatch: true, instant: true });
  window = await DashboardWindow.of(company);
});

afterEach(async () => {
  await window.close();
  await company.stop();
  expect(window.complaints).toEqual([]);
});

const page = () => window.page;
const told = (sentence: string | RegExp) => page().getByText(sentence).first().waitFor();
const scenario = (name: string) =>
  page()
    .getByRole('listitem')
    .filter({ has: page().getByRole('button', { name, exact: true }) });

async function openPart(part: string): Promise<void> {
  await page().getByRole('navigation', { name: 'Parts of the hand-over' }).getByRole('link', { name: part }).click();
  await window.loaded();
}

async function openHandOver(): Promise<void> {
  await window.open('/', 'administrators');
  await page().getByRole('link', { name: 'Hand-over to JOOR' }).click();
  await page()
    .getByRole('main')
    .or(page().locator('.uc-content'))
    .getByRole('link', { name: 'JOOR', exact: true })
    .click();
  await page().getByRole('heading', { level: 2, name: 'Hand-over to JOOR: JOOR' }).waitFor();
  await window.loaded();
}

async function saved(button: string): Promise<Buffer> {
  const waiting = page().waitForEvent('download');
  await window.button(button).click();
  return readFileSync(await (await waiting).path());
}

test('lists are read, mended, sent to JOOR and ticked, and a customer with another value is told from then on', async () => {
  const odd = String(company.create('term', { name: '=Net 90' }));
  company.addCustomer({ companyname: 'Boutique Nord' });
  company.addCustomer({ terms: odd });
  company.create(VALUE_MAP.type, {
    [VALUE_MAP.kind]: company.list(LISTS.valueMapKind.id, LISTS.valueMapKind.term),
    [VALUE_MAP.netsuiteId]: odd,
    [VALUE_MAP.joorName]: '=Net 90',
    [VALUE_MAP.joorCode]: 'net30',
  });
  await openHandOver();
  await window.button('Read enabled customers').click();
  await told('2 enabled customers read');
  await told('The code "net30" stands for "Net 30" and "=Net 90".');
  await told('1 clash to look at');
  expect(await window.seriousFindings()).toEqual([]);

  const book = await saved('Download XLSX');
  expect(await readSheet(book, 'Payment Terms')).toEqual([
    ['Name', 'Code', 'Customers'],
    ['=Net 90', 'net30', '1'],
    ['Net 30', 'net30', '1'],
  ]);
  expect(await readSheet(book, 'Warehouses')).toEqual([
    ['Name', 'Code', 'Customers'],
    ['Main Warehouse', 'MAIN', '2'],
  ]);
  expect((await saved('Download CSV: Payment Terms')).toString('utf8')).toContain('"\'=Net 90",net30,1');

  // By keyboard alone.
  await page().getByLabel('JOOR has loaded this: Warehouses').focus();
  await page().keyboard.press('Space');
  await told('1 value loaded, noted by');
  expect(await page().getByLabel('JOOR has loaded this: Warehouses').isChecked()).toBe(true);

  const [main] = company.query(`SELECT id FROM ${VALUE_MAP.type} WHERE ${VALUE_MAP.joorCode} = 'MAIN'`);
  company.edit(VALUE_MAP.type, Number(main?.id), { [VALUE_MAP.joorCode]: 'M2' });
  const id = company.addCustomer({ companyname: 'Boutique Sud' });
  await window.open(`/selective-export/where/ids=${id}`, 'administrators');
  await window.button('Preview').click();
  await told(/Warehouse "Main Warehouse" \(code "M2"\) is not in the list that JOOR has loaded/);
  // The list says it too, once it was read again.
  await openHandOver();
  await window.button('Read again').click();
  await told('1 value came since or changed.');
  await told('1 loaded value no longer used by customers.');
  await page().getByText('Loaded, and no longer used').click();
  await told('Main Warehouse, MAIN');
  await window.pictures('prerequisites');
  await page().getByRole('link', { name: '2 customers with Net 30, net30' }).click();
  await page().getByRole('heading', { level: 2, name: 'Payment Terms: Net 30, net30' }).waitFor();
  await window.loaded();
  await told('2 rows');
  expect(await window.seriousFindings()).toEqual([]);
  await window.pictures('prerequisite-customers');
});

test('the pack is one archive with everything that JOOR is told', async () => {
  company.addCustomer({ companyname: 'Café <b>Nord</b>' });
  await openHandOver();
  await window.button('Read enabled customers').click();
  await told('1 enabled customer read');
  await openPart('Pack');
  await page().getByLabel('Emails for results').fill('results@brand.example');
  await window.button('Save contacts').click();
  await told('Saved by');
  await window.button('Suggest').click();
  await window.button(/^Choose Café/).click();
  expect(await window.seriousFindings()).toEqual([]);
  const files = unzipSync(await saved('Download pack'));
  await told('Downloaded, with 1 customer in the sample.');
  expect(Object.keys(files).sort()).toEqual([
    'hand-over.html',
    'lists/payment-methods.csv',
    'lists/price-types.csv',
    'lists/warehouses.csv',
    'prerequisites.xlsx',
    'sample-payload-joor.json',
    'settings-joor.json',
  ]);
  const sample = JSON.parse(strFromU8(files['sample-payload-joor.json'] as Uint8Array));
  expect(sample.bulk_connections.connection[0].customer_name).toBe('Café <b>Nord</b>');
  const html = strFromU8(files['hand-over.html'] as Uint8Array);
  expect(html).toContain('results@brand.example');
  expect(html).not.toContain('<b>');
  expect(
    Object.values(files)
      .map((file) => strFromU8(file))
      .join(''),
  ).not.toContain('custsecret');

  await page().getByRole('link', { name: 'Document to print' }).first().click();
  await page().getByRole('heading', { level: 1, name: 'Hand-over to JOOR: JOOR' }).waitFor();
  await told('Does JOOR take a payment method by name alone');
  expect(await window.seriousFindings()).toEqual([]);
  await page().emulateMedia({ media: 'print' });
  expect(await page().locator('.uc-sidebar').isVisible()).toBe(false);
  await page().emulateMedia({ media: null });
});

test('a scenario goes from its customers to Passed, and JOOR is told of the new one', async () => {
  await company.joor.admin('/admin/settings', { autoMatch: false });
  const id = company.addCustomer({ companyname: 'Boutique Neuve' });
  await page().context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openHandOver();
  await openPart('Scenarios');
  await window.button('New customer').click();
  await scenario('New customer').getByRole('button', { name: 'Suggest' }).click();
  await window.button('Choose Boutique Neuve').click();
  await window.button('Prepare: New customer').click();
  await window.button('Run: New customer').click();
  await told(/Boutique Neuve: /);
  runQueued(company.account);
  await connectAndReadBack(company);
  await window.button('Look again: New customer').click();
  await told('JOOR has not connected Boutique Neuve yet.');
  expect(await window.button('Passed: New customer').getAttribute('aria-disabled')).toBe('true');
  expect(await window.seriousFindings()).toEqual([]);

  // The Integrations Manager is told, from the Overview.
  await window.open('/', 'administrators');
  await told('1 new customer to tell JOOR of');
  await window.button('Copy codes of JOOR').click();
  await told('1 code copied.');
  expect(await page().evaluate('navigator.clipboard.readText()')).toBe(`${id}\tBoutique Neuve`);
  await window.button('JOOR has been told, JOOR').click();
  await told('1 new customer waiting for JOOR');
  expect(await window.seriousFindings()).toEqual([]);

  await company.joor.admin('/admin/match', { codes: 'all' });
  await openHandOver();
  await openPart('Scenarios');
  const card = scenario('New customer');
  // What JOOR has as it is, is read back instead of sent again.
  await window.button('Run: New customer').click();
  await card
    .getByText('In sync')
    .or(card.getByText('Sent', { exact: true }))
    .first()
    .waitFor();
  await card.getByLabel('The customer is among your connections in JOOR, with its name and addresses.').check();
  await card.getByLabel('Note for the report').fill('Seen in JOOR on Monday.');
  await window.button('Passed: New customer').click();
  await card.getByText('Passed', { exact: true }).waitFor();
  await page().getByRole('link', { name: 'Document to print', exact: true }).click();
  await page().getByRole('heading', { name: 'New customer: Passed' }).waitFor();
  await told('Seen in JOOR on Monday.');
});

test('going live copies the settings once everything is passed, and sends nothing', async () => {
  await openHandOver();
  await openPart('Go live');
  await told('Not ready to go live');
  const { scenarios } = JSON.parse(
    await page().evaluate(
      `fetch(JSON.parse(document.getElementById('uc-bootstrap').textContent).address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ action: 'hand_over', systemId: ${company.systemId}, token: JSON.parse(document.getElementById('uc-bootstrap').textContent).token }) }).then((reply) => reply.json()).then(({ answer }) => JSON.stringify(answer))`,
    ),
  );
  for (const { id } of scenarios) {
    company.create(HAND_OVER.type, {
      name: id,
      [HAND_OVER.system]: String(company.systemId),
      [HAND_OVER.kind]: 'scenario',
      [HAND_OVER.key]: id,
      [HAND_OVER.state]: 'passed',
      [HAND_OVER.by]: 'Ana',
      [HAND_OVER.version]: 1,
      [HAND_OVER.piece]: 0,
      [HAND_OVER.content]: `|${JSON.stringify({ customerIds: [], before: [], evidence: { kinds: [], failed: [] }, prepared: { by: 'Ana', at: '' }, run: null, closed: null, found: { customers: [], checks: [] } })}|`,
    });
  }
  await page().reload();
  await told('Every required scenario is passed.');
  await page().getByLabel('API Secret ID').fill('the-token-itself');
  await window.button('Check what is copied').click();
  await told(/Nothing was copied/);
  await page().getByLabel('API Secret ID').fill('custsecret_joor_production');
  await window.button('Check what is copied').click();
  await told('1 created, 0 updated, 0 deleted.');
  expect(await window.seriousFindings()).toEqual([]);
  await window.button('Copy to JOOR Production').click();
  await told('Copied to JOOR Production');
  const made = company.query(
    `SELECT ${EXTERNAL_SYSTEM.upload} AS upload, ${EXTERNAL_SYSTEM.update} AS updating FROM ${EXTERNAL_SYSTEM.type} WHERE name = 'JOOR Production'`,
  );
  expect(made).toEqual([{ upload: 'F', updating: 'F' }]);
  await window.open('/general-log', 'administrators');
  await told(/prepared for going live External System "JOOR Production"/);
});

test('every part fits a telephone', async () => {
  company.addCustomer({ companyname: 'Boutique Nord' });
  await openHandOver();
  await window.button('Read enabled customers').click();
  await told('1 enabled customer read');
  await page().setViewportSize({ width: 390, height: 844 });
  for (const part of ['Prerequisites', 'Pack', 'Scenarios', 'Go live']) {
    await openPart(part);
    const [wide, shown] = (await page().evaluate(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    )) as number[];
    expect([part, wide]).toEqual([part, shown]);
    expect(await window.seriousFindings()).toEqual([]);
  }
  await window.open(`/set-up/hand-over/${company.systemId}/document`, 'administrators');
  expect(await page().evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
});
