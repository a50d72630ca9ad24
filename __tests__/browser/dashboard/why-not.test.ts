import { CUSTOMER_EXPORT } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type Company, openCompany } from '../../account/connector/company';
import { DashboardWindow } from './dashboard-window';

jest.setTimeout(240_000);

let company: Company;
let window: DashboardWindow;
let lacksTerms: number;

beforeAll(async () => {
  company = await openCompany();
  lacksTerms = company.addCustomer({ companyname: 'Maison Lin', terms: '' });
  company.addCustomer({ companyname: 'Maison <b>Noire</b>' });
  company.run({}, { deployment: CUSTOMER_EXPORT.deployments.scheduled[0] });
  window = await DashboardWindow.of(company);
});

afterAll(async () => {
  await window?.close();
  await company?.stop();
});

afterEach(() => {
  expect(window.complaints.splice(0)).toEqual([]);
});

const field = () => window.page.getByLabel('Internal ID, name, Customer ID or email address');
const text = (sentence: string) => window.page.getByText(sentence, { exact: false }).waitFor();

test('a name leads to the customers that have it, and each to its answer, with the keyboard alone', async () => {
  await window.open('/why-not');
  await window.tabTo('Internal ID, name, Customer ID or email address');
  await window.page.keyboard.type('maison');
  await window.page.keyboard.press('Enter');
  await window.button('Maison Lin').waitFor();
  // What a customer is called is text, whatever it looks like.
  await window.button('Maison <b>Noire</b>').waitFor();
  await window.tabTo('Maison Lin');
  await window.page.keyboard.press('Enter');
  await text('The customer has a fault to correct first.');
  await text('The customer has no payment term.');
  await text('JOOR has not accepted any version of it.');
  expect(await window.page.getByRole('link', { name: 'Maison Lin' }).getAttribute('href')).toContain(
    `id=${lacksTerms}`,
  );
});

test('an internal ID leads to its answer at once, and its address can be kept', async () => {
  await window.open('/why-not');
  await field().fill(String(lacksTerms));
  await window.button('Ask').click();
  await text('The customer has a fault');
  expect(window.page.url()).toContain(`#/why-not/${lacksTerms}`);
  await window.open(`/why-not/${lacksTerms}`);
  await text('The customer has a fault');
});

test('an id that no customer has is answered too', async () => {
  await window.open('/why-not');
  await field().fill('987654');
  await window.button('Ask').click();
  await text('There is no customer with the internal ID 987654');
});

test('a name that nobody has', async () => {
  await window.open('/why-not');
  await field().fill('nobody at all');
  await window.button('Ask').click();
  await text('No customer has this');
});

test('the page has no serious finding of axe-core and does not scroll sideways in a narrow window', async () => {
  await window.open(`/why-not/${lacksTerms}`);
  await text('The customer has a fault');
  expect(await window.seriousFindings()).toEqual([]);
  await window.page.setViewportSize({ width: 360, height: 740 });
  expect(await window.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
});
