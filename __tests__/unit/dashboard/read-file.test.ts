import { strFromU8, zipSync } from 'fflate';
import Papa from 'papaparse';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import {
  readSheetFile,
  SheetError,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/shell/sheet/sheet-file';
import { xlsxOf } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/shell/sheet/write-xlsx';

const ROWS = [
  ['Customer Name', 'Customer Code', 'Zip', 'City'],
  ['Café “Élan” & Fils', '0017', '04004', 'Paris'],
  ['Weiß; Söhne, KG', '', '80331', 'München'],
];
const CJK = [...ROWS, ['株式会社 渋谷洋品店', '0018', '150-0001', '渋谷区']];

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, bigEndian: boolean, mark: boolean): Uint8Array => {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
};
/** The letters of Windows-1252 that these texts have beyond Latin-1. */
const windows = (text: string) =>
  new Uint8Array([...text].map((letter) => ({ '“': 0x93, '”': 0x94 })[letter] ?? letter.codePointAt(0) ?? 0));

describe('CSV files', () => {
  const text = (rows: string[][], delimiter = ',') => Papa.unparse(rows, { delimiter });

  test.each([
    ['UTF-8', utf8(text(CJK)), CJK],
    ['UTF-8', utf8(`\ufeff${text(CJK)}`), CJK],
    ['UTF-16LE', utf16(text(CJK), false, true), CJK],
    ['UTF-16BE', utf16(text(CJK), true, true), CJK],
    ['UTF-16LE', utf16(text(ROWS), false, false), ROWS],
    ['UTF-16BE', utf16(text(ROWS), true, false), ROWS],
    ['Windows-1252', windows(text(ROWS)), ROWS],
  ])('in %s are read letter by letter', async (encoding, bytes, rows) => {
    expect(await readSheetFile(bytes)).toEqual({ rows, kind: 'CSV', encoding });
  });

  test.each([',', ';', '\t', '|'])('separated by %j', async (delimiter) => {
    expect((await readSheetFile(utf8(text(CJK, delimiter)))).rows).toEqual(CJK);
  });

  test('that name their separator in the first line, as Excel writes it', async () => {
    expect((await readSheetFile(utf8(`sep=;\r\n${text(ROWS, ';')}`))).rows).toEqual(ROWS);
  });

  test('that break off within a value are named, not half read', async () => {
    const cut = text(ROWS).slice(0, text(ROWS).indexOf('KG'));
    await expect(readSheetFile(utf8(cut))).rejects.toThrow(/Row 3 has a quotation mark that is never closed/);
  });
});

describe('XLSX files', () => {
  const workbook = async (rows: SheetData) =>
    new Uint8Array(await writeXlsxFile(rows, { sheet: 'Customers' }).toBuffer());
  const cells = (rows: string[][]) => rows.map((row) => row.map((value) => ({ value, type: String })));

  test('are read as text, with their leading zeros', async () => {
    expect(await readSheetFile(await workbook(cells(CJK)))).toEqual({ rows: CJK, kind: 'XLSX' });
  });

  test('numbers are what a person would type', async () => {
    const bytes = await workbook([
      [{ value: 'Code', type: String }],
      [{ value: 4711, type: Number }],
      [{ value: 12.5, type: Number }],
    ]);
    expect((await readSheetFile(bytes)).rows).toEqual([['Code'], ['4711'], ['12.5']]);
  });

  test('of 10,000 rows', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => [`Shop ${index}`, String(index), '', 'Paris']);
    const { rows } = await readSheetFile(await workbook(cells(many)));
    expect(rows).toHaveLength(10_000);
    expect(rows.at(-1)).toEqual(['Shop 9999', '9999', '', 'Paris']);
  });

  test('written by the app are read as they were', async () => {
    const rows = [...CJK, ['=SUM(A1)', '007', '', '1.50']];
    const bytes = new Uint8Array(await (await xlsxOf('Customers', rows)).arrayBuffer());
    expect((await readSheetFile(bytes)).rows).toEqual(rows);
  });

  test('that unpack to more than a browser holds are refused before they are unpacked', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(1000) });
    const entry = bomb.findLastIndex((_, at) => strFromU8(bomb.subarray(at, at + 4), true) === 'PK\x01\x02');
    // Where the directory of a ZIP says how large an entry is unpacked (PKWARE APPNOTE 4.3.12).
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(entry + 24, 310_000_000, true);
    await expect(readSheetFile(bomb)).rejects.toThrow('This workbook is too large. Save it as CSV.');
  });

  test('that are cut off are named', async () => {
    const bytes = await workbook(cells(CJK));
    await expect(readSheetFile(bytes.slice(0, bytes.length / 2))).rejects.toThrow(/This workbook cannot be opened/);
  });
});

test.each([
  ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), /old Excel/],
  ['a PDF', utf8('%PDF-1.7 ...'), /This is a PDF/],
  ['a page', utf8('\ufeff  <!DOCTYPE html><html>'), /This is a web page/],
  ['JSON', utf8('{"connections": []}'), /This is JSON/],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), /This is a picture/],
  ['a program', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 1, 0, 0, 7), /neither a CSV nor an XLSX/],
  ['nothing', new Uint8Array(), /The file is empty/],
])('a file of the wrong kind, %s, is refused with what to do', async (_, bytes, sentence) => {
  const failure = await readSheetFile(bytes).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(SheetError);
  expect((failure as Error).message).toMatch(sentence);
});
