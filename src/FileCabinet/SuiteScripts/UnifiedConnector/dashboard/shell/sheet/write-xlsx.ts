import writeXlsxFile from 'write-excel-file/universal';

/** Columns are as wide as their longest text, within reason; in characters. */
const [NARROW, WIDE] = [8, 60];

interface SheetRows {
  name: string;
  rows: readonly (readonly string[])[];
}

/** Characters of a sheet's name, in Excel. */
const LONGEST_NAME = 31;

/** The header in bold, every cell as text: ids, codes and postal codes keep their zeros, and nothing is taken for a formula. */
function sheetOf({ name, rows }: SheetRows) {
  const data = rows.map((row, index) =>
    row.map((value) => ({ value, type: String, ...(index === 0 ? { fontWeight: 'bold' as const } : {}) })),
  );
  const columns = (rows[0] ?? []).map((_, at) => ({
    width: Math.min(WIDE, Math.max(NARROW, ...rows.map((row) => (row[at] ?? '').length + 1))),
  }));
  return { data, sheet: name.slice(0, LONGEST_NAME), columns, stickyRowsCount: 1 };
}

/** A workbook of several sheets, in their order. */
export const workbookOf = (sheets: readonly SheetRows[]): Promise<Blob> => writeXlsxFile(sheets.map(sheetOf)).toBlob();

/** A workbook of one sheet. */
export const xlsxOf = (sheet: string, rows: readonly (readonly string[])[]): Promise<Blob> =>
  workbookOf([{ name: sheet, rows }]);
