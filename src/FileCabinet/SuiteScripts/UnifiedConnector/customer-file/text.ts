import { DELIMITERS, type FileFormat } from './format';
import { headerOf } from './rows';

const LINE_ENDS = { CRLF: '\r\n', LF: '\n' } as const;

const BYTE_ORDER_MARK = '\uFEFF';

/** Rows as lines of the file, each with its line end; quoted as the format says. */
export function linesOf(rows: readonly (readonly string[])[], format: FileFormat): string {
  if (rows.length === 0) return '';
  const delimiter = DELIMITERS[format.delimiter];
  const newline = LINE_ENDS[format.lineEnd];
  if (format.quoting === 'never') return rows.map((row) => `${row.join(delimiter)}${newline}`).join('');
  const { quoted } = require('./quoted') as typeof import('./quoted');
  const lines = quoted(rows, { delimiter, newline, quotes: format.quoting === 'always' });
  return `${lines}${newline}`;
}

/** What stands before the first customer: the byte order mark and the header row, as the format has them. */
export function headOf(format: FileFormat): string {
  const mark = format.byteOrderMark ? BYTE_ORDER_MARK : '';
  return format.header ? `${mark}${linesOf([headerOf(format)], format)}` : mark;
}

/** The rows of a file that was written with the format, without the header row. */
export function rowsIn(text: string, format: FileFormat): string[][] {
  const delimiter = DELIMITERS[format.delimiter];
  const newline = LINE_ENDS[format.lineEnd];
  const whole = text.replace(BYTE_ORDER_MARK, '');
  const rows =
    format.quoting === 'never'
      ? whole.split(newline).map((line) => line.split(delimiter))
      : (require('./quoted') as typeof import('./quoted')).unquoted(whole, { delimiter, newline });
  // Every line has its line end, so that nothing stands behind the last one.
  return rows.slice(format.header ? 1 : 0, -1);
}
