import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../demo/screenshots/browser';

jest.setTimeout(240_000);

const ROOT = path.join(__dirname, '..', '..');
const folder = mkdtempSync(path.join(tmpdir(), 'demo-'));

let started: ChildProcess;
let browser: Browser;
let output = '';

/** Starts the demo as `npm start -- --port ...` does, and gives the address of the dashboard that it prints. */
function start(): Promise<string> {
  const options = ['--customers', '30', '--port', '0', '--joor-port', '0', '--account', path.join(folder, 'demo.db')];
  const command = ['--import', 'tsx', path.join('demo', 'start.ts'), ...options];
  started = spawn(process.execPath, command, { cwd: ROOT, env: { ...process.env, UC_JOOR_TOKEN: '' } });
  return new Promise((resolve, reject) => {
    const read = (text: Buffer) => {
      output += text;
      const [, address] = /^Dashboard +(\S+) +\(signed in as the administrator\)$/m.exec(output) ?? [];
      if (address !== undefined) resolve(address);
    };
    started.stdout?.on('data', read);
    started.stderr?.on('data', read);
    started.once('exit', () => reject(new Error(output)));
  });
}

afterAll(async () => {
  await browser?.close();
  started?.kill('SIGINT');
  rmSync(folder, { recursive: true, force: true });
});

test('npm start serves the dashboard at the address it prints, signed in as the administrator', async () => {
  const address = await start();
  browser = await launchBrowser();
  const page = await browser.newPage();
  await page.goto(address);
  await page.getByRole('heading', { level: 2, name: 'Overview' }).waitFor();
  await page
    .getByRole('navigation', { name: 'Unified Connector' })
    .getByRole('link', { name: 'Check Set-up' })
    .waitFor();
  expect(await page.getByTitle('Change role or log out').textContent()).toMatch(/Administrator$/);
});

test('it has customers to match: JOOR’s list is where it says, and a run compares it while the page is open', async () => {
  const [, list = ''] = /^JOOR's list for it +(\S+)$/m.exec(output) ?? [];
  const file = path.join(folder, 'connections.csv');
  writeFileSync(file, await (await fetch(list)).text());
  const [page] = browser.contexts().flatMap((context) => context.pages());
  if (!page) throw new Error('The dashboard is not open.');
  await page.getByRole('link', { name: 'Match Customers' }).click();
  await page.getByRole('link', { name: 'JOOR Homme' }).click();
  await page.locator('#uc-match-file').setInputFiles(file);
  await page.getByRole('button', { name: 'Match customers' }).click();
  const groups = page.getByRole('navigation', { name: 'Groups' });
  await groups.waitFor({ timeout: 60_000 });
  await groups.getByRole('link', { name: /^Preselected [1-9]/ }).click();
  await page.getByText('Preselected', { exact: true }).first().waitFor();
});

test('one brand works by file, and its first file is delivered', async () => {
  const [page] = browser.contexts().flatMap((context) => context.pages());
  if (!page) throw new Error('The dashboard is not open.');
  const menu = page.getByRole('navigation', { name: 'Unified Connector' });
  await menu.getByRole('link', { name: 'Files', exact: true }).click();
  const row = page.getByRole('row').filter({ hasText: 'JOOR Maison' });
  await row.getByText('Delivered', { exact: true }).waitFor();
});
