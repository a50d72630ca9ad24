import { parse } from 'papaparse';
import type { FileColumn, FileFormat } from './format';

/** A row of a file with its values, in the order of `columns`. */
export interface TableRow {
  /** From 1, the header included. */
  row: number;
  values: string[];
  /** What is wrong with the row itself. */
  fault: string | null;
}

export interface Table {
  columns: FileColumn[];
  rows: TableRow[];
}

/** A character that no text has, for a format without quotes. */
const NO_QUOTE = '\u0000';

/** The rows of a file. Throws an Error with one sentence where it cannot be read as a whole by the agreed format. */
export function readTable(content: Uint8Array, format: FileFormat): Table {
  const text = decoded(content, format.encoding);
  const { data, errors } = parse<string[]>(text, {
    delimiter: format.delimiter,
    quoteChar: format.quote ?? NO_QUOTE,
    skipEmptyLines: true,
  });
  if (data.length === 0) throw new Error('The file is empty.');
  const faults = new Map(errors.filter(({ type }) => type === 'Quotes').map(({ row = 0, message }) => [row, message]));
  const columns = format.header ? columnsOf(data[0] ?? [], format) : format.columns;
  const rows = data.map((values, index) => ({
    row: index + 1,
    values,
    fault: faults.get(index) ?? lengthFault(values, columns),
  }));
  return { columns, rows: format.header ? rows.slice(1) : rows };
}

function decoded(content: Uint8Array, encoding: string): string {
  try {
    // In two calls: Node 20 takes windows-1252 for Latin 1 in one (https://github.com/nodejs/node/issues/56542).
    const decoder = new TextDecoder(encoding, { fatal: true });
    return decoder.decode(content, { stream: true }) + decoder.decode();
  } catch {
    throw new Error(`The file is not valid ${encoding}.`);
  }
}

/** The agreed columns in the order of the header, which names them all and no other. */
function columnsOf(header: readonly string[], { columns }: FileFormat): FileColumn[] {
  const found = header.map((name) => {
    const column = columns.find((each) => each.name === name);
    if (!column) throw new Error(`The column "${name}" is not in the agreed format.`);
    return column;
  });
  const missing = columns.find((column) => !found.includes(column));
  if (missing) throw new Error(`The column "${missing.name}" of the agreed format is missing.`);
  const twice = header.find((name, index) => header.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`The column "${twice}" stands in the header twice.`);
  return found;
}

function lengthFault(values: readonly string[], columns: readonly FileColumn[]): string | null {
  return values.length === columns.length ? null : `has ${values.length} values, the format has ${columns.length}`;
}
