import { FILE_COLUMNS, type FileColumn } from './columns';
import type { FileRow } from './contract';

interface FileLines {
  lines: FileRow[];
  /** Columns that are not read. */
  ignored: string[];
}

/**
 * What tells which line of the map is meant: one of the columns of each, for a value goes by its name or its internal id.
 * Currencies are asked for where a price level lacks one, codes where several lines have the same name.
 */
const NEEDED: readonly (readonly FileColumn[])[] = [
  ['externalSystem'],
  ['kind'],
  ['netsuiteName', 'netsuiteId'],
  ['joorName'],
];

/**
 * The lines below the header of a file, blank ones left out.
 * @throws Error with a sentence, for a file without the columns that are needed
 */
export function fileLines(rows: readonly (readonly string[])[]): FileLines {
  const [header = [], ...body] = rows;
  const at = FILE_COLUMNS.map(({ label }) => header.findIndex((text) => plain(text) === plain(label)));
  const found = FILE_COLUMNS.filter((_column, index) => at[index] !== -1).map(({ name }) => name);
  const missing = NEEDED.filter((names) => !names.some((name) => found.includes(name)));
  if (missing.length > 0) {
    throw new Error(
      `The first line has no column ${missing.map(labelled).join(' and no column ')}. Download CSV gives a file with all columns.`,
    );
  }
  const lines = body
    .map((row, index) => ({
      at: index + 2,
      cells: at.map((column) => (column === -1 ? null : unmarked(row[column] ?? ''))),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== null && cell !== ''));
  if (lines.length === 0) throw new Error('There are no lines below the header.');
  return { lines, ignored: header.filter((text, index) => text.trim() !== '' && !at.includes(index)) };
}

const labelled = (names: readonly FileColumn[]): string =>
  FILE_COLUMNS.filter(({ name }) => names.includes(name))
    .map(({ label }) => `"${label}"`)
    .join(' or ');

const plain = (text: string): string => text.trim().toLowerCase();

/** Download CSV puts an apostrophe before what a spreadsheet would take for a formula. */
const unmarked = (cell: string): string => cell.replace(/^'(?=[=+\-@])/, '');
