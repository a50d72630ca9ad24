import type { Page } from 'playwright-core';
import { PATHS } from '../../local/account/page-addresses';
import { blankTemplate } from '../../local/joor/template';
import { DASHBOARD, SAVED_SEARCHES } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import type { HandOverSubject, MatchSubject, Subjects } from './subjects';

/** One picture of the guides. */
export interface Picture {
  /** Name of its file in docs/images, without .png. */
  name: string;
  /** Pixels. */
  height: number;
  address: string;
  /** What a person does on the page before the picture is taken. */
  prepare?(page: Page): Promise<void>;
}

/** Address of a page of the dashboard, for administrators. */
export const dashboard = (hash: string) =>
  `${PATHS.SUITELET}?script=${DASHBOARD.script}&deploy=${DASHBOARD.deployments.administrators}#${hash}`;
const customer = (id: number) => `/app/common/entity/custjob.nl?id=${id}`;

/** Every picture of README.md, docs/admin/, in the order in which they are taken: exports come last. */
export function picturesOf({ faulty, changed, tried, run, match, handOver }: Subjects): Picture[] {
  return [
    {
      name: 'overview',
      height: 1340,
      address: dashboard('/'),
      prepare: async (page) => {
        const answer = page.waitForResponse((response) => response.request().method() === 'POST');
        await page.getByLabel('7 days').check();
        await answer;
        await page.locator('.uc-dashboard [aria-busy="true"]').first().waitFor({ state: 'detached' });
        await page.evaluate('window.scrollTo(0, 0)');
      },
    },
    {
      name: 'customers',
      height: 860,
      address: dashboard('/customers'),
      prepare: (page) => page.getByRole('table', { name: 'Customers', exact: true }).waitFor(),
    },
    { name: 'failed-record-queue', height: 960, address: dashboard('/failed-records') },
    { name: 'failed-record', height: 800, address: dashboard(`/failed-records/${tried}`) },
    { name: 'customer-banner', height: 520, address: customer(faulty) },
    {
      name: 'customer-status',
      height: 620,
      address: customer(faulty),
      prepare: (page) => page.evaluate("document.querySelector('.uc-record').closest('.card').scrollIntoView()"),
    },
    { name: 'why-not', height: 700, address: dashboard(`/why-not/${faulty}`) },
    {
      name: 'saved-search',
      height: 760,
      address: `${PATHS.SEARCH_RESULTS}?searchid=${SAVED_SEARCHES.enabledCustomers}`,
      prepare: async (page) => {
        // Sorted by what the status says, downwards, errors stand at the head.
        const status = page.getByRole('link', { name: 'External System Sync Status' });
        await status.click();
        await page.waitForURL(/sort=/);
        await status.click();
        await page.getByRole('columnheader', { name: 'External System Sync Status ↓' }).waitFor();
        await page.setViewportSize({ width: 1440, height: 760 });
        await page.evaluate("document.querySelector('section.table').scrollLeft = 155");
      },
    },
    { name: 'sync-log', height: 800, address: dashboard('/sync-log') },
    { name: 'run', height: 900, address: dashboard(`/sync-log/${run}`) },
    { name: 'external-systems', height: 760, address: dashboard('/set-up/external-systems') },
    { name: 'value-map', height: 760, address: dashboard('/set-up/value-map') },
    {
      name: 'check-set-up',
      height: 900,
      address: dashboard('/set-up/check'),
      prepare: (page) => page.getByText(/\d+ wrong, \d+ warnings?, \d+ OK\./).waitFor(),
    },
    {
      name: 'preview',
      height: 1200,
      address: dashboard(`/selective-export/where/ids=${changed},${faulty}`),
      prepare: async (page) => {
        await page.getByRole('button', { name: 'Preview', exact: true }).click();
        await page
          .getByText(/^Payload: /)
          .first()
          .click();
      },
    },
    ...templatePictures(handOver),
    ...matchPictures(match),
    {
      name: 'selective-customer-export',
      height: 900,
      address: dashboard('/selective-export'),
      prepare: async (page) => {
        await page.getByLabel('Internal IDs of customers').fill(`${changed}, ${faulty}`);
        await page.getByRole('button', { name: 'Go', exact: true }).click();
        await page.getByRole('table', { name: 'Results' }).waitFor();
      },
    },
    ...handOverPictures(handOver, changed),
  ];
}

/** Hand-over to JOOR: what JOOR loads, and a test scenario after its run. */
export const handOverPictures = ({ systemId, rename }: HandOverSubject, customerId: number): Picture[] => [
  {
    name: 'hand-over-prerequisites',
    height: 1240,
    address: dashboard(`/set-up/hand-over/${systemId}/prerequisites`),
    prepare: async (page) => {
      await page.getByRole('button', { name: /^Read (enabled customers|again)$/ }).click();
      await page.getByText(/enabled customers read,/).waitFor();
    },
  },
  {
    name: 'hand-over-scenario',
    height: 1240,
    address: dashboard(`/set-up/hand-over/${systemId}/scenarios`),
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Customer renamed', exact: true }).click();
      await page.getByLabel('Customer by name, code or internal ID').fill(String(customerId));
      await page.getByRole('button', { name: 'Find', exact: true }).click();
      const found = page.getByRole('list', { name: 'Customers found' }).getByRole('listitem');
      const wanted = found.filter({ hasText: new RegExp(`\\b${customerId}\\b`) });
      await wanted.getByRole('button', { name: /^Choose / }).click();
      await page.getByRole('button', { name: 'Prepare: Customer renamed' }).click();
      await page.getByRole('button', { name: 'Run: Customer renamed' }).waitFor();
      rename(customerId);
      await page.getByRole('button', { name: 'Run: Customer renamed' }).click();
      await page.getByText(/→ Galerie Rebaptisée/).waitFor();
      await page.getByRole('heading', { level: 3, name: 'Customer renamed' }).scrollIntoViewIfNeeded();
    },
  },
];

/** The Customer Data Template: its columns, and what is told before customers are filled in. */
function templatePictures({ systemId }: HandOverSubject): Picture[] {
  return [
    {
      name: 'customer-template',
      height: 1240,
      address: dashboard('/set-up/customer-template'),
      prepare: async (page) => {
        const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
        const buffer = await blankTemplate();
        await page
          .locator('#uc-template-file')
          .setInputFiles({ name: 'Customer Data Template.xlsx', mimeType, buffer });
        await page.getByLabel('Header Row').waitFor();
      },
    },
    {
      name: 'customer-template-fill',
      height: 1000,
      // A workbook is for one External System.
      address: dashboard(`/customers/where/tab=new&others=T&system=${systemId}`),
      prepare: async (page) => {
        await page.getByLabel('Select all on this page').check();
        await page.getByRole('button', { name: 'Customer Data Template …' }).click();
        await page.getByRole('button', { name: /^Download and mark/ }).waitFor();
      },
    },
  ];
}

const FILE = '#uc-match-file';

/** Match Customers, from the file to what is left to do at JOOR. */
function matchPictures({ systemId, file, work }: MatchSubject): Picture[] {
  const choose = async (page: Page) => {
    await page.locator(FILE).setInputFiles(file);
    await page.getByRole('button', { name: 'Match customers', exact: true }).waitFor();
  };
  /** The page asks every few seconds. */
  const workUntil = async (page: Page, sentence: RegExp) => {
    for (let looks = 0; looks < 20; looks += 1) {
      work();
      await page.waitForTimeout(1000);
      if ((await page.getByText(sentence).count()) > 0) return;
    }
    throw new Error(`Match Customers never says ${sentence}.`);
  };
  const address = dashboard(`/match-customers/${systemId}`);
  return [
    {
      name: 'match-columns',
      height: 1240,
      address,
      prepare: choose,
    },
    {
      name: 'match-pairs',
      height: 1240,
      address,
      prepare: async (page) => {
        await choose(page);
        await page.getByRole('button', { name: 'Match customers', exact: true }).click();
        await workUntil(page, /Score \d+ of 100/);
        await page.locator('[data-pair]').first().click();
        await page.getByRole('table', { name: /^JOOR beside/ }).waitFor();
        await page.evaluate('window.scrollTo(0, 0)');
      },
    },
    {
      name: 'match-result',
      height: 760,
      address,
      prepare: async (page) => {
        await page.getByRole('button', { name: 'Done', exact: true }).click();
        await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
        await workUntil(page, /Match is done/);
        await page.getByRole('link', { name: 'Enter at JOOR' }).click();
        await page.getByRole('table').waitFor();
      },
    },
  ];
}
