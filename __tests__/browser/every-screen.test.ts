import { newAddress, recordAddress } from '../../local/account/page-addresses';
import { MAX_LENGTH } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/connection';
import {
  ACCOUNT_STATE,
  BATCH,
  EXTERNAL_SYSTEM,
  FAILED_RECORD,
  FIELD_MAP,
  RUN,
  SYNC_STATE,
  VALUE_MAP,
} from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import {
  ADDRESS_TARGETS,
  CUSTOMER_TARGETS,
} from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/field-map';
import { DEFINITIONS } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/saved-searches/saved-searches';
import { act } from '../account/connector/actions';
import { type Company, openCompany } from '../account/connector/company';
import { seriousFindingsIn } from './accessibility';
import { connectAndReadBack, DashboardWindow } from './dashboard/dashboard-window';

jest.setTimeout(240_000);

let company: Company;
let window: DashboardWindow;

beforeAll(async () => {
  company = await openCompany();
  await company.joor.admin('/admin/settings', { autoMatch: true });
  company.addCustomer({ companyname: 'Boutique Nord' });
  company.addCustomer({
    companyname: 'Boutique Showroom',
    pricelevel: String(company.create('pricelevel', { name: 'Showroom' })),
  });
  company.addCustomer({ companyname: 'Boutique Sud', terms: '', pricelevel: '' });
  company.create(FIELD_MAP.type, { [FIELD_MAP.joorField]: 'customer_alias', [FIELD_MAP.fixedValue]: 'Alias' });
  company.run();
  await connectAndReadBack(company);
  act(company, { action: 'saved_searches' });
  window = await DashboardWindow.of(company);
});

afterAll(async () => {
  await window?.close();
  await company?.stop();
});

afterEach(() => {
  expect(window.complaints.splice(0)).toEqual([]);
});

const lastOf = (type: string) => Number(company.query(`SELECT MAX(id) AS id FROM ${type}`)[0]?.id);

function pageOf(type: string, more = ''): string {
  const record = company.account.catalogue.type(type);
  if (!record) throw new Error(`There is no type ${type}.`);
  return more === 'new'
    ? newAddress(company.account, record)
    : `${recordAddress(company.account, record, lastOf(type))}${more}`;
}

const failed = () => lastOf(FAILED_RECORD.type);
const failing = () => lastOf('customer');

/** Pages of the dashboard by their address behind the hash. */
const DASHBOARD_PAGES: Readonly<Record<string, () => string>> = {
  Overview: () => '/',
  Customers: () => '/customers',
  'Customer Data Template': () => '/set-up/customer-template',
  'Customers not yet uploaded': () => '/customers/where/tab=new&others=T',
  'Customers changed': () => '/customers/where/tab=changed',
  'Selective Customer Export': () => `/selective-export/where/ids=${failing()}`,
  'Match Customers': () => '/match-customers',
  'Match Customers of JOOR': () => `/match-customers/${company.systemId}`,
  'Result of Match Customers': () => `/match-customers/${company.systemId}/result/enter-code`,
  'Customers from JOOR Orders': () => '/customers-from-orders',
  'Failed Record Queue': () => '/failed-records',
  'Failed Record': () => `/failed-records/${failed()}`,
  'Sync Log': () => '/sync-log',
  Run: () => `/sync-log/${lastOf(RUN.type)}`,
  'Customers of a run': () => `/sync-log/${lastOf(RUN.type)}/customers/where/list=sent`,
  Batch: () => `/sync-log/batches/${lastOf(BATCH.type)}`,
  'General Log': () => '/general-log',
  'Why is this customer not in JOOR?': () => `/why-not/${failing()}`,
  'External Systems': () => '/set-up/external-systems',
  'External System': () => `/set-up/external-systems/${company.systemId}`,
  'New External System': () => '/set-up/external-systems/new',
  'Value Map': () => '/set-up/value-map',
  'Missing lines of the Value Map': () => `/set-up/value-map/missing/${company.systemId}/price-level`,
  'Field Map': () => '/set-up/field-map',
  'Hand-over to JOOR': () => '/set-up/hand-over',
  'Hand-over of JOOR, scenarios': () => `/set-up/hand-over/${company.systemId}/scenarios`,
  'Hand-over of JOOR, document': () => `/set-up/hand-over/${company.systemId}/document`,
  'Check Set-up': () => '/set-up/check',
  'Account Probe': () => '/set-up/account-probe',
  'Configuration File': () => '/set-up/configuration',
};

const RECORDS = [EXTERNAL_SYSTEM, VALUE_MAP, FIELD_MAP, ACCOUNT_STATE, SYNC_STATE, BATCH, FAILED_RECORD, RUN];

/** Every other page that the connector shows something on, or that the way to its pages leads over. */
const OTHER_PAGES: Readonly<Record<string, () => string>> = {
  Home: () => '/',
  'Change Role': () => '/app/login/secure/changerole.nl',
  'Customers of NetSuite': () => '/app/common/entity/custjoblist.nl',
  Customer: () => pageOf('customer'),
  'Customer, edited': () => pageOf('customer', '&e=T'),
  'Customer, new': () => pageOf('customer', 'new'),
  'Address of a customer': () => pageOf('customer', '&e=T&sublist=addressbook&line=1'),
  ...Object.fromEntries(
    RECORDS.flatMap(({ type }): [string, () => string][] => [
      [type, () => pageOf(type)],
      [`${type}, edited`, () => pageOf(type, '&e=T')],
    ]),
  ),
  'Saved Searches': () => '/app/common/search/savedsearches.nl',
  ...Object.fromEntries(
    DEFINITIONS.map(({ id, title }) => [
      `Results of ${title}`,
      () => `/app/common/search/searchresults.nl?searchid=${id}`,
    ]),
  ),
};

async function open(name: string): Promise<void> {
  const hash = DASHBOARD_PAGES[name];
  if (hash) {
    await window.open(hash(), 'administrators');
    if (name === 'Check Set-up') await window.page.getByText(/\d+ wrong, \d+ warnings?, \d+ OK\./).waitFor();
  } else await window.page.goto(OTHER_PAGES[name]?.() ?? '');
}

/** Whatever a mouse can press or fill, without what is hidden or closed. A group of radio buttons is one stop. */
const CONTROLS = `[...document.querySelectorAll(
  'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]'
)].filter((each) => !each.matches(':disabled') && each.checkVisibility({ visibilityProperty: true })
  && (each.type !== 'radio' || each.checked))`;

/** What looks as if it could be pressed, and is no control. */
const FOR_MICE_ONLY = `[...document.querySelectorAll('body *')].filter((each) =>
  getComputedStyle(each).cursor === 'pointer'
    && !each.closest('a[href], button, input, select, textarea, summary, label, [tabindex]'))`;

/** Notes from now on what has the focus, whether one sees it, and when it has come around to the first. */
const WATCH = `window.watch?.abort(); window.watch = new AbortController();
  window.stops = new Set(); window.unseen = new Set(); window.cameAround = false;
  document.addEventListener('focusin', ({ target }) => {
    if (window.stops.size > 1 && target === window.stops.values().next().value) window.cameAround = true;
    window.stops.add(target);
    const { outlineStyle, boxShadow } = getComputedStyle(target);
    if (outlineStyle === 'none' && boxShadow === 'none') window.unseen.add(target.outerHTML.slice(0, 200));
  }, window.watch);`;

/** Holds Tab through the whole page, until the focus comes around. */
async function controlsLeftOut(): Promise<{ leftOut: string[]; unseen: string[] }> {
  const { page } = window;
  await page.evaluate(`document.activeElement?.blur(); ${WATCH}`);
  const controls = (await page.evaluate(`${CONTROLS}.length`)) as number;
  expect(controls).toBeGreaterThan(3);
  // What scrolls is a stop of its own, and the browser's frame is one; a date has one for each of its parts.
  const dates = await page.locator('input[type^=date]').count();
  const most = controls + 15 + 8 * dates;
  for (let held = 0; held < most && !(await page.evaluate('window.cameAround')); held += 10) {
    // Not one after the other: the browser need not paint each.
    await Promise.all(Array.from({ length: 10 }, () => page.keyboard.down('Tab')));
  }
  await page.keyboard.up('Tab');
  return page.evaluate(`({
    leftOut: [...${CONTROLS}.filter((each) => !window.stops.has(each)), ...${FOR_MICE_ONLY}]
      .map(({ outerHTML }) => outerHTML.slice(0, 200)),
    unseen: [...window.unseen],
  })`) as Promise<{ leftOut: string[]; unseen: string[] }>;
}

/** Names of JOOR's fields that nobody says: those with an underscore. */
const JOOR_FIELDS = [...Object.keys(MAX_LENGTH), ...CUSTOMER_TARGETS, ...ADDRESS_TARGETS].filter((field) =>
  field.includes('_'),
);

/** Pages whose settings decide which of those names are sent or compared, a file with them, and a document for JOOR's own people. */
const NAMES_FIELDS = ['External System', 'New External System', 'Configuration File', 'Hand-over of JOOR, document'];

/** What the dashboard shows of them, in lists to choose from and closed details too; requests and replies of JOOR are shown as they are. */
async function joorFieldsShown(): Promise<string[]> {
  const text = (await window.page.evaluate(`(() => {
    const page = document.querySelector('.uc-dashboard').cloneNode(true);
    for (const each of page.querySelectorAll('pre')) each.remove();
    return page.textContent + [...page.querySelectorAll('[title], [aria-label]')].map(({ title, ariaLabel }) => title + ' ' + ariaLabel).join(' ');
  })()`)) as string;
  return [...new Set(JOOR_FIELDS)].filter((field) => new RegExp(`(?<![a-z_])${field}(?![a-z_])`).test(text));
}

const SCREENS = [...Object.keys(DASHBOARD_PAGES), ...Object.keys(OTHER_PAGES)];

describe.each(SCREENS)('%s', (name) => {
  beforeAll(() => open(name));

  test('has no serious finding of axe-core, NetSuite’s frame included, and no name of a JOOR field', async () => {
    expect(await seriousFindingsIn(window.page)).toEqual([]);
    if (name in DASHBOARD_PAGES && !NAMES_FIELDS.includes(name)) expect(await joorFieldsShown()).toEqual([]);
  });

  test('can be worked without a mouse: Tab reaches every control, and one sees where it is', async () => {
    expect(await controlsLeftOut()).toEqual({ leftOut: [], unseen: [] });
  });
});

describe('In a narrow window', () => {
  beforeAll(() => window.page.setViewportSize({ width: 390, height: 800 }));

  test.each(SCREENS)('%s does not scroll sideways', async (name) => {
    await open(name);
    expect(await window.page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });
});
