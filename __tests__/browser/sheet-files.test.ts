import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { bundleApp } from '../../build/app';
import { launchBrowser } from '../../demo/screenshots/browser';

jest.setTimeout(240_000);

const ROOT = path.join(__dirname, '..', '..');
const SHEETS = './src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/shell/sheet';
const folder = mkdtempSync(path.join(tmpdir(), 'sheets-'));

let server: Server;
let browser: Browser;
let page: Page;

/** A page with nothing but the two functions, under a policy that lets no worker be made of a blob. */
beforeAll(async () => {
  const script = path.join(folder, 'app.js');
  const contents = `import { readSheetFile } from '${SHEETS}/sheet-file'; import { xlsxOf } from '${SHEETS}/write-xlsx'; Object.assign(window, { readSheetFile, xlsxOf });`;
  await bundleApp({ contents, resolveDir: ROOT, loader: 'ts' }, script);
  server = createServer((request, response) => {
    response.setHeader('Content-Security-Policy', "default-src 'self'");
    const isScript = request.url === '/app.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? readFileSync(script) : '<!doctype html><script src="/app.js"></script>');
  }).listen(0, '127.0.0.1');
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a workbook of 10,000 rows is written and read in a page whose policy refuses workers', async () => {
  const { size, rows, last } = await page.evaluate(async () => {
    const { readSheetFile, xlsxOf } = globalThis as unknown as {
      readSheetFile(bytes: Uint8Array): Promise<{ rows: string[][] }>;
      xlsxOf(sheet: string, rows: string[][]): Promise<Blob>;
    };
    const random = (column: number) => `${Math.random()}-${column}`;
    const made = Array.from({ length: 10_000 }, (_, index) => [
      `00${index}`,
      ...Array.from({ length: 12 }, (_, column) => random(column)),
    ]);
    const blob = await xlsxOf('Customers', made);
    const read = await readSheetFile(new Uint8Array(await blob.arrayBuffer()));
    return { size: blob.size, rows: read.rows.length, last: read.rows.at(-1)?.[0] };
  });
  // Smaller ones are unpacked without a worker anyway.
  expect(size).toBeGreaterThan(1_000_000);
  expect(rows).toBe(10_000);
  expect(last).toBe('009999');
});
