import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { createStoppedClock } from '../local/account/clock';
import { startWeb } from '../local/web/start';
import { type DemoAccount, openDemoAccount } from './account/account';
import { type DemoJoor, startDemoJoor } from './joor/joor';
import { launchBrowser } from './screenshots/browser';
import { passDays } from './screenshots/days';
import { FIRST_RUN, firstRun } from './screenshots/first-run';
import { dashboard, type Picture, picturesOf } from './screenshots/pictures';
import { chooseSubjects } from './screenshots/subjects';

const IMAGES = path.join('docs', 'images');
const WIDTH = 1280;
const CUSTOMERS = 400;
const FEW_CUSTOMERS = 60;
/** A Monday, so that the pictures are the same whenever they are taken. */
const START = Date.parse('2026-06-15T12:00:00Z');

/** Names of the pictures to take; none: all of them. */
const ONLY = process.argv.slice(2);

/** Takes the pictures of the guides from the running product, after some days of work in the demo account. */
async function takeScreenshots(folder: string): Promise<void> {
  const joor = await startDemoJoor(0, CUSTOMERS);
  const demo = openDemoAccount({
    file: path.join(folder, 'demo.db'),
    customers: CUSTOMERS,
    clock: createStoppedClock(START),
    ...joor,
    onProgress: () => {},
  });
  try {
    await passDays(demo, joor);
    await photograph(demo, await listOf(joor, folder));
  } finally {
    demo.account.close();
    await joor.stop();
  }
}

/** Takes the pictures of the first set-up, in an account in which nothing is set up. */
async function takeFirstRun(folder: string): Promise<void> {
  const joor = await startDemoJoor(0, FEW_CUSTOMERS);
  const demo = openDemoAccount({
    file: path.join(folder, 'empty.db'),
    customers: FEW_CUSTOMERS,
    clock: createStoppedClock(START),
    ...joor,
    withoutSetUp: true,
    onProgress: () => {},
  });
  const web = await startWeb(demo.account);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ baseURL: web.url, locale: 'en-US' });
    await page.goto(dashboard('/'), { waitUntil: 'networkidle' });
    for (const { name, height, take: toStep } of firstRun(joor.baseUrl)) {
      await page.setViewportSize({ width: WIDTH, height });
      await toStep(page);
      await page.evaluate('window.scrollTo(0, 0)');
      await page.waitForLoadState('networkidle');
      if (ONLY.length > 0 && !ONLY.includes(name)) continue;
      await page.screenshot({ path: path.join(IMAGES, `${name}.png`) });
      process.stdout.write(`${name}\n`);
    }
  } finally {
    await browser.close();
    await web.stop();
    demo.account.close();
    await joor.stop();
  }
}

/** What a person downloads from JOOR to match it. */
async function listOf({ list }: DemoJoor, folder: string): Promise<string> {
  const file = path.join(folder, 'connections.csv');
  writeFileSync(file, await (await fetch(list ?? '')).text());
  return file;
}

async function photograph(demo: DemoAccount, list: string): Promise<void> {
  const web = await startWeb(demo.account);
  const browser = await launchBrowser();
  try {
    const pictures = picturesOf(chooseSubjects(demo, list));
    const known = [...pictures.map(({ name }) => name), ...FIRST_RUN];
    const unknown = ONLY.filter((name) => !known.some((each) => each === name));
    if (unknown.length > 0) throw new Error(`There is no picture ${unknown.join(', ')}.`);
    for (const picture of pictures.filter(({ name }) => ONLY.length === 0 || ONLY.includes(name))) {
      const page = await browser.newPage({
        baseURL: web.url,
        locale: 'en-US',
        viewport: { width: WIDTH, height: picture.height },
      });
      await take(page, picture);
      await page.close();
      process.stdout.write(`${picture.name}\n`);
    }
  } finally {
    await browser.close();
    await web.stop();
  }
}

async function take(page: Page, { name, address, prepare }: Picture): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' });
  await prepare?.(page);
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: path.join(IMAGES, `${name}.png`) });
}

/** The pictures of the first set-up alone need no days of work. */
async function takeAll(): Promise<void> {
  const isFirst = (name: string) => FIRST_RUN.some((each) => each === name);
  if (ONLY.length === 0 || ONLY.some(isFirst)) await takeFirstRun(folder);
  if (ONLY.length === 0 || ONLY.some((name) => !isFirst(name))) await takeScreenshots(folder);
}

const folder = mkdtempSync(path.join(tmpdir(), 'demo-'));
mkdirSync(IMAGES, { recursive: true });
takeAll()
  .catch((error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  })
  .finally(() => rmSync(folder, { recursive: true, force: true }));
