import { post } from '../shell/api';
import { saveBlob } from '../shell/save-file';
import type { Column } from '../shell/table/column';
import type { SpreadsheetWriter } from './contract';

/** Characters of a sheet's name, in Excel. */
const LONGEST_SHEET = 31;

let loaded: Promise<SpreadsheetWriter> | null = null;

/**
 * Rows as a workbook in the folder for downloads. Every cell is text. What writes it is loaded with the first one.
 */
export async function saveXlsx<Row>(
  name: string,
  columns: readonly Pick<Column<Row>, 'label' | 'value' | 'only'>[],
  rows: readonly Row[],
): Promise<void> {
  const { write } = await writer();
  const taken = columns.filter(({ only }) => only !== 'screen');
  const lines = rows.map((row) => taken.map(({ value }) => String(value(row))));
  saveBlob(`${name}.xlsx`, await write(name.slice(0, LONGEST_SHEET), [taken.map(({ label }) => label), ...lines]));
}

function writer(): Promise<SpreadsheetWriter> {
  loaded ??= load().catch((error: Error) => {
    loaded = null;
    throw error;
  });
  return loaded;
}

async function load(): Promise<SpreadsheetWriter> {
  const { address } = await post('spreadsheet_writer', {});
  await new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () =>
      reject(new Error('The file that writes workbooks could not be loaded. Try again, or download CSV.'));
    document.head.append(script);
  });
  const { ucSpreadsheet } = globalThis as { ucSpreadsheet?: SpreadsheetWriter };
  if (!ucSpreadsheet) throw new Error('The file that writes workbooks did not start. Download CSV instead.');
  return ucSpreadsheet;
}
