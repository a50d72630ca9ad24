import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { readSheet, type SheetData } from 'read-excel-file/universal';
import { decodeText, type Encoding } from './decode-text';

/** The cells of a table in a file, as text, the header first. Rows may be of different lengths; blank ones are there. */
export interface SheetFile {
  rows: string[][];
  kind: 'CSV' | 'XLSX';
  /** Of a CSV file. */
  encoding?: Encoding;
}

/** A file that cannot be read, with a sentence for the person who chose it. */
export class SheetError extends Error {}

/** What people choose by mistake, by how it begins, and what to do instead. */
const OTHER_KINDS: readonly { starts: readonly string[]; message: string }[] = [
  {
    starts: ['\u00d0\u00cf\u0011\u00e0'],
    message: 'This is a workbook of an old Excel (.xls). Save it as .xlsx or CSV and choose that file.',
  },
  { starts: ['%pdf'], message: 'This is a PDF. Choose a CSV or XLSX file.' },
  {
    starts: ['<!doctype', '<html', '<?xml'],
    message: 'This is a web page, not a table. Download the file again.',
  },
  { starts: ['{', '[{'], message: 'This is JSON, not a table. Choose a CSV or XLSX file.' },
  { starts: ['\u0089png', '\u00ff\u00d8\u00ff', 'gif8'], message: 'This is a picture. Choose a CSV or XLSX file.' },
];

/** How XLSX files, which are ZIP archives, begin. */
const ZIP = 'PK\u0003\u0004';

const firstBytes = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 64));

/** A number as people would type it; a date as the day it is. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value).trim();
}

/** What a workbook may hold, unpacked; 50,000 rows of 20 columns are some 60 MB. */
const MOST_BYTES = 300_000_000;

/** Looks at the directory of the archive alone, before anything is unpacked. */
export function refuseTooLarge(bytes: Uint8Array): void {
  let size = 0;
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize;
      return false;
    },
  });
  if (size > MOST_BYTES) throw new SheetError('This workbook is too large. Save it as CSV.');
}

async function readXlsx(bytes: Uint8Array): Promise<SheetFile> {
  let sheet: SheetData;
  try {
    refuseTooLarge(bytes);
    sheet = await readSheet(bytes.slice().buffer);
  } catch (error) {
    if (error instanceof SheetError) throw error;
    throw new SheetError(
      'This workbook cannot be opened: it is damaged, or is not an Excel workbook. Download it again.',
    );
  }
  return { rows: sheet.map((row) => row.map(cellText)), kind: 'XLSX' };
}

function readCsv(bytes: Uint8Array): SheetFile {
  const { text, encoding } = decodeText(bytes);
  if (text.includes('\0'))
    throw new SheetError('This is neither a CSV nor an XLSX file. Choose a file of one of these kinds.');
  // Excel writes sep=; into the first line.
  const [, separator, body] = /^sep=(.)\r?\n([\s\S]*)$/.exec(text) ?? [undefined, undefined, text];
  const { data, errors } = Papa.parse<string[]>(body ?? text, separator ? { delimiter: separator } : {});
  const quotes = errors.find(({ type }) => type === 'Quotes');
  if (quotes) {
    throw new SheetError(
      `Row ${(quotes.row ?? 0) + 1} has a quotation mark that is never closed. The file may have been cut off: download it again.`,
    );
  }
  return { rows: data.map((row) => row.map((cell) => cell.trim())), kind: 'CSV', encoding };
}

/**
 * Reads the first sheet of an XLSX file, or a CSV file with whatever separator and encoding.
 * @throws SheetError for a file that is damaged or of another kind
 */
export async function readSheetFile(bytes: Uint8Array): Promise<SheetFile> {
  const start = firstBytes(bytes);
  if (start.startsWith(ZIP)) return readXlsx(bytes);
  const plain = start
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .toLowerCase();
  const other = OTHER_KINDS.find(({ starts }) => starts.some((each) => plain.startsWith(each.toLowerCase())));
  if (other) throw new SheetError(other.message);
  if (bytes.length === 0) throw new SheetError('The file is empty.');
  return readCsv(bytes);
}
