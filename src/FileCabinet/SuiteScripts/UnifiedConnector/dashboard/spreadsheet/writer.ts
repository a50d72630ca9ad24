import writeExcelFile from 'write-excel-file/universal';
import type { SpreadsheetWriter } from './contract';

/** Widest column, in characters. */
const WIDEST = 60;

/** Texts stay texts: ids, codes and zips keep their zeros, and nothing is taken for a formula. */
const cellOf = (value: string | number) =>
  typeof value === 'number' ? { value, type: Number } : { value, type: String };

const write: SpreadsheetWriter['write'] = (sheet, rows) => {
  const [headers = [], ...lines] = rows;
  const columns = headers.map((header, index) => ({
    width: Math.min(
      WIDEST,
      Math.max(String(header).length, ...lines.map((line) => String(line[index] ?? '').length)) + 2,
    ),
  }));
  const data = [
    headers.map((value) => ({ value: String(value), type: String, fontWeight: 'bold' as const })),
    ...lines.map((line) => line.map(cellOf)),
  ];
  return writeExcelFile(data, { sheet: sheet.slice(0, 31), columns, stickyRowsCount: 1 }).toBlob();
};

(globalThis as { ucSpreadsheet?: SpreadsheetWriter }).ucSpreadsheet = { write };
