import Papa from 'papaparse';
import type { TablePage, TableRequest } from '../../contract/table';
import { saveFile } from '../save-file';
import type { Column } from './column';

/** Rows of one request; the server gives no more. */
const ROWS_AT_ONCE = 1000;

/** What a spreadsheet may take for a formula (OWASP, CSV injection); Papa Parse's own pattern misses texts of several lines. */
const FORMULA = /^[=+\-@\t\r\n]/;

/** Without it Excel reads UTF-8 as something else. */
export const BYTE_ORDER_MARK = '\uFEFF';

type CsvColumn<Row> = Pick<Column<Row>, 'label' | 'value' | 'only'>;

type Source<Row> = (request: TableRequest) => Promise<TablePage<Row>>;

/** Every row that the filters leave, as a CSV file in the folder for downloads. Text that a spreadsheet would take for a formula is marked as text. */
export async function downloadCsv<Row>(
  name: string,
  columns: readonly Column<Row>[],
  source: Source<Row>,
  shown: TableRequest,
): Promise<void> {
  saveCsv(name, columns, await allRows(source, shown));
}

/** Rows that the browser has, as a CSV file. */
export function saveCsv<Row>(name: string, columns: readonly CsvColumn<Row>[], rows: readonly Row[]): void {
  saveFile(`${name}.csv`, 'text/csv;charset=utf-8', `${BYTE_ORDER_MARK}${csvOf(columns, rows)}`);
}

/** Rows as the text of a CSV file, without a mark of its encoding. */
export function csvOf<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  const taken = columns.filter(({ only }) => only !== 'screen');
  const fields = taken.map(({ label }) => label);
  return Papa.unparse(
    { fields, data: rows.map((row) => taken.map(({ value }) => value(row))) },
    { escapeFormulae: FORMULA },
  );
}

/** Every row that the filters leave, page after page. */
export async function allRows<Row>(source: Source<Row>, shown: TableRequest): Promise<Row[]> {
  const rows: Row[] = [];
  for (let page = 0; ; page += 1) {
    const part = await source({ ...shown, page, pageSize: ROWS_AT_ONCE });
    rows.push(...part.rows);
    if (part.rows.length < ROWS_AT_ONCE) return rows;
  }
}
