import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import readWorkbook from 'read-excel-file/node';
import { bundleApp } from '../../build/app';
import { launchBrowser } from '../../demo/screenshots/browser';

jest.setTimeout(240_000);

const ROOT = path.join(__dirname, '..', '..');
const SHEETS = './src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/shell/sheet';
const folder = mkdtempSync(path.join(tmpdir(), 'sheets-'));

let server: Server;
let browser: Browser;
let page: Page;

/** A page with nothing but these functions, under a policy that lets no worker be made of a blob. */
beforeAll(async () => {
  const script = path.join(folder, 'app.js');
  const contents = `import { readSheetFile } from '${SHEETS}/sheet-file'; import { xlsxOf } from '${SHEETS}/write-xlsx'; import { fillWorkbook, readTabs } from '${SHEETS}/workbook'; Object.assign(window, { readSheetFile, xlsxOf, fillWorkbook, readTabs });`;
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

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A sheet as other programs write it: a prefix, formats, an example row, a formula, more after the cells. */
const SHEET = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<x:worksheet xmlns:x="${MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><x:dimension ref="A1:D9"/><x:cols><x:col min="2" max="2" width="20" style="1"/></x:cols><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Title</x:t></x:is></x:c></x:row><x:row r="3" spans="1:2"><x:c r="A3" t="s"><x:v>0</x:v></x:c><x:c r="B3" t="s"><x:v>1</x:v></x:c><x:c r="D3" t="s"><x:v>2</x:v></x:c></x:row><x:row r="5" ht="20"><x:c r="A5" s="1"/><x:c r="D5"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row><x:row r="9"><x:c r="B9" t="s"><x:v>1</x:v></x:c><x:c r="C9" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData><x:mergeCells count="1"><x:mergeCell ref="A1:B1"/></x:mergeCells><x:dataValidations count="1"><x:dataValidation type="list" sqref="B4:B99"><x:formula1>"a,b"</x:formula1></x:dataValidation></x:dataValidations></x:worksheet>`;

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Visual Aid" sheetId="1" r:id="rId2"/><sheet name="Template" sheetId="7" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="/xl/worksheets/sheet9.xml"/><Relationship Id="rId2" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId4" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  'xl/sharedStrings.xml': `<sst xmlns="${MAIN}" count="3" uniqueCount="3"><si><t>Customer Name</t></si><si><t>Zip</t></si><si><t>Sum</t></si></sst>`,
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="2"><xf/><xf numFmtId="49"/></cellXfs></styleSheet>`,
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Look</t></is></c></row></sheetData></worksheet>`,
  'xl/worksheets/sheet9.xml': SHEET,
  'xl/media/image1.png': '\u0000binary\u00ff',
};

interface Filling {
  firstRow: number;
  columns: number[];
  rows: string[][];
}

/** The workbook filled in the page; or the sentence that it is refused with. */
const fill = (target: Filling, tab = 'Template'): Promise<number[] | string> =>
  page.evaluate(
    ([bytes, to, name]) => {
      const { fillWorkbook } = globalThis as unknown as {
        fillWorkbook(bytes: Uint8Array, tab: string, target: Filling): Uint8Array;
      };
      try {
        return [...fillWorkbook(new Uint8Array(bytes), name, to)];
      } catch (error) {
        return (error as Error).message;
      }
    },
    [[...blank()], target, tab] as const,
  );

const blank = (): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(PARTS).map(([name, text]) => [name, strToU8(text)])));

test('a workbook of another program is filled: its other parts byte by byte as they were, formats and all else of the tab too', async () => {
  const rows = [
    ['=1+1', '01234'],
    ['_x0041_ & <b> \u{1f457}', ''],
    [' spaces ', '00'],
  ];
  const bytes = new Uint8Array((await fill({ firstRow: 4, columns: [0, 1], rows })) as number[]);
  const [before, after] = [unzipSync(blank()), unzipSync(bytes)];
  expect(Object.keys(after)).toEqual(Object.keys(before));
  const changed = Object.keys(before).filter(
    (part) => Buffer.compare(before[part] ?? Buffer.of(), after[part] ?? Buffer.of()) !== 0,
  );
  expect(changed).toEqual(['xl/worksheets/sheet9.xml']);
  const xml = Buffer.from(after['xl/worksheets/sheet9.xml'] ?? []).toString();
  // Only the cells are another text: the beginning and what follows them are as they were.
  expect(xml).toContain(SHEET.slice(SHEET.indexOf('<x:cols>'), SHEET.indexOf('<x:sheetData>')));
  expect(xml).toContain(SHEET.slice(SHEET.indexOf('</x:sheetData>')));
  expect(xml).toContain('mc:Ignorable="x14ac"');
  // The format of the cell that was there, and that of the column.
  expect(xml).toMatch(/<x:c r="A5" s="1" t="inlineStr">/);
  expect(xml).toMatch(/<x:c r="B4" s="1" t="inlineStr">/);
  expect(xml.match(/<x:f>/g)).toHaveLength(1);

  const sheets = await readWorkbook(Buffer.from(bytes), { trim: false });
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Visual Aid', 'Template']);
  const data = sheets[1]?.data ?? [];
  expect(data[2]?.slice(0, 2)).toEqual(['Customer Name', 'Zip']);
  expect(data[3]?.slice(0, 2)).toEqual(['=1+1', '01234']);
  expect(data[4]?.[0]).toBe('_x0041_ & <b> \u{1f457}');
  expect(data[5]?.slice(0, 2)).toEqual([' spaces ', '00']);
  // An example below in our columns would be taken for a customer.
  expect(data[8]?.slice(1, 3)).toEqual([null, 'Customer Name']);
});

test('a column with formulas, a tab that is gone and a file that is no workbook are refused with a sentence', async () => {
  expect(await fill({ firstRow: 5, columns: [3], rows: [['a']] })).toBe(
    'Cell D5 of the template holds a formula. Choose Not filled for its column.',
  );
  expect(await fill({ firstRow: 4, columns: [0], rows: [['a']] }, 'Other')).toMatch(/^The workbook has no tab "Other"/);
  const tabs = await page.evaluate(
    async (bytes) => {
      const { readTabs } = globalThis as unknown as { readTabs(bytes: Uint8Array): Promise<{ name: string }[]> };
      const read = (data: number[]) => readTabs(new Uint8Array(data)).catch(({ message }: Error) => message);
      return [await read(bytes), await read([80, 75, 3, 4, 0])];
    },
    [...blank()],
  );
  expect(tabs[0]).toMatchObject([
    { name: 'Visual Aid' },
    {
      name: 'Template',
      rows: expect.arrayContaining([['Customer Name', 'Zip', null, 'Sum'].map((cell) => cell ?? '')]),
    },
  ]);
  expect(tabs[1]).toMatch(/^This workbook cannot be opened/);
});
