import writeXlsxFile from 'write-excel-file/universal';

/** Columns are as wide as their longest text, within reason; in characters. */
const [NARROW, WIDE] = [8, 60];

/**
 * A workbook of one sheet, the header first and in bold, every cell as text: ids, codes and postal codes keep their zeros, and
 * nothing is taken for a formula.
 */
export function xlsxOf(sheet: string, rows: readonly (readonly string[])[]): Promise<Blob> {
  const cells = rows.map((row, index) =>
    row.map((value) => ({ value, type: String, ...(index === 0 ? { fontWeight: 'bold' as const } : {}) })),
  );
  const columns = (rows[0] ?? []).map((_, at) => ({
    width: Math.min(WIDE, Math.max(NARROW, ...rows.map((row) => (row[at] ?? '').length + 1))),
  }));
  return writeXlsxFile(cells, { sheet, columns, stickyRowsCount: 1 }).toBlob();
}
