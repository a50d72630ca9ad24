import type { Page } from 'playwright-core';
import { MAIN } from '../account/systems';

/** Names of the pictures, in the order of the steps. */
export const FIRST_RUN = [
  'first-steps',
  'first-external-system',
  'first-connection',
  'first-customers',
  'first-lines',
  'first-customer-sent',
] as const;

/** A step of the first set-up, which leaves the page as its picture shows it. */
interface Step {
  /** Name of its picture in docs/images, without .png. */
  name: (typeof FIRST_RUN)[number];
  /** Pixels. */
  height: number;
  take(page: Page): Promise<void>;
}

const nextStep = (page: Page, title: string) =>
  page.locator('.uc-next-step').getByRole('link', { name: title }).click();

const loaded = (page: Page) => page.locator('.uc-dashboard [aria-busy="true"]').first().waitFor({ state: 'detached' });

/**
 * The guide to the first set-up as a person goes through it in an account where nothing is set up, one step after the other on
 * one page; `baseUrl` is that of the JOOR beside it.
 */
export const firstRun = (baseUrl: string): readonly Step[] => [
  {
    name: 'first-steps',
    height: 700,
    take: (page) => page.getByText('Set up JOOR: 0 of 10 steps done').waitFor(),
  },
  {
    name: 'first-external-system',
    height: 760,
    take: async (page) => {
      await page.getByRole('link', { name: 'Create an External System' }).click();
      await page.getByLabel('Name', { exact: true }).fill('JOOR');
      await page.getByLabel('API Secret ID').fill(MAIN.secret);
      await page.getByLabel('Base URL').fill(baseUrl);
    },
  },
  {
    name: 'first-connection',
    height: 760,
    take: async (page) => {
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByRole('button', { name: 'Confirm JOOR' }).click();
      await page.getByRole('button', { name: 'Confirm JOOR' }).waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Test Connection of JOOR' }).click();
      await page.getByText('accepts the token').waitFor();
    },
  },
  {
    name: 'first-customers',
    height: 900,
    take: async (page) => {
      await page.getByLabel('Upload of JOOR').selectOption('By hand');
      await nextStep(page, 'Choose customers');
      await loaded(page);
      for (const row of await page
        .getByRole('checkbox', { name: /^Select (?!all)/ })
        .all()
        .then((all) => all.slice(0, 8))) {
        await row.check();
      }
      await page.getByRole('button', { name: 'Enable for JOOR' }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Enable \d+ customers?$/ })
        .waitFor();
    },
  },
  {
    name: 'first-lines',
    height: 760,
    take: async (page) => {
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Enable \d+ customers?$/ })
        .click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await nextStep(page, 'Map price levels and the warehouse');
      await page.getByLabel('JOOR Warehouse Name').fill('Main Warehouse');
    },
  },
  {
    name: 'first-customer-sent',
    height: 760,
    take: async (page) => {
      await page.getByRole('button', { name: /^Save \d+ lines?$/ }).click();
      await nextStep(page, 'Send one customer');
      await loaded(page);
      await page
        .getByRole('checkbox', { name: /^Select (?!all)/ })
        .first()
        .check();
      await page.getByRole('button', { name: 'Upload Customers' }).click();
      await page.getByText(/^Upload Customers: .*Accepted/).waitFor();
    },
  },
];
