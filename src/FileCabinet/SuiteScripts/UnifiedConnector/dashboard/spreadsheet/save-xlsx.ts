import { saveBlob } from '../shell/save-file';
import type { Column } from '../shell/table/column';
import type { Sheet } from './contract';
import { spreadsheets } from './load-script';

/** Characters of a sheet's name, in Excel. */
const LONGEST_SHEET = 31;

/**
 * Rows as a workbook in the folder for downloads. Every cell is text. What writes it is loaded with the first one.
 */
export async function saveXlsx<Row>(
  name: string,
  columns: readonly Pick<Column<Row>, 'label' | 'value' | 'only'>[],
  rows: readonly Row[],
): Promise<void> {
  const { write } = await spreadsheets();
  const taken = columns.filter(({ only }) => only !== 'screen');
  const lines = rows.map((row) => taken.map(({ value }) => String(value(row))));
  saveBlob(`${name}.xlsx`, await write(name.slice(0, LONGEST_SHEET), [taken.map(({ label }) => label), ...lines]));
}

/** Sheets as one workbook in the folder for downloads. */
export async function saveWorkbook(name: string, sheets: readonly Sheet[]): Promise<void> {
  saveBlob(`${name}.xlsx`, await (await spreadsheets()).workbook(sheets));
}
