import { FILE_COLUMNS } from './columns';

/** What a file holds: cells in the order of FILE_COLUMNS, and where each line stands in the file, the header being line 1. */
interface FileLines {
  lines: { at: number; cells: string[] }[];
  /** Columns that are not read. */
  ignored: string[];
}

/** Without these a line says nothing. */
const NEEDED = ['kind', 'joorName'] as const;

/**
 * The lines below the header of a file, blank ones left out.
 * @throws Error with a sentence, for a file without the columns that are needed
 */
export function fileLines(rows: readonly (readonly string[])[]): FileLines {
  const [header = [], ...body] = rows;
  const at = FILE_COLUMNS.map(({ label }) => header.findIndex((text) => plain(text) === plain(label)));
  const missing = FILE_COLUMNS.filter(({ name }, index) => NEEDED.some((each) => each === name) && at[index] === -1);
  if (missing.length > 0) {
    throw new Error(
      `The first line has no column ${missing.map(({ label }) => `"${label}"`).join(' and no column ')}. Download CSV gives a file with all columns.`,
    );
  }
  const lines = body
    .map((row, index) => ({ at: index + 2, cells: at.map((column) => unmarked(row[column] ?? '')) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (lines.length === 0) throw new Error('There are no lines below the header.');
  return { lines, ignored: header.filter((text, index) => text.trim() !== '' && !at.includes(index)) };
}

const plain = (text: string): string => text.trim().toLowerCase();

/** Download CSV puts an apostrophe before what a spreadsheet would take for a formula. */
const unmarked = (cell: string): string => cell.replace(/^'(?=[=+\-@])/, '');
