import { post } from '../shell/api';
import { saveBlob } from '../shell/save-file';
import type { Column } from '../shell/table/column';
import type { SpreadsheetWriter } from './contract';

let loaded: Promise<SpreadsheetWriter> | null = null;

/**
 * Rows as a workbook in the folder for downloads. Ids, codes and zips are texts, counts numbers. What writes it is loaded
 * with the first one.
 */
export async function saveXlsx<Row>(
  name: string,
  columns: readonly Pick<Column<Row>, 'label' | 'value' | 'only' | 'numeric'>[],
  rows: readonly Row[],
): Promise<void> {
  const { write } = await writer();
  const taken = columns.filter(({ only }) => only !== 'screen');
  const cellOf = ({ value, numeric }: (typeof taken)[number], row: Row) => (numeric ? value(row) : String(value(row)));
  const lines = rows.map((row) => taken.map((column) => cellOf(column, row)));
  saveBlob(`${name}.xlsx`, await write(name, [taken.map(({ label }) => label), ...lines]));
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
