import Papa from 'papaparse';
import type { TablePage, TableRequest } from '../../contract/table';
import type { Column } from './column';

/** Rows of one request; the server gives no more. */
const ROWS_AT_ONCE = 1000;

/** What a spreadsheet may take for a formula (OWASP, CSV injection); Papa Parse's own pattern misses texts of several lines. */
const FORMULA = /^[=+\-@\t\r\n]/;

const SECONDS_TO_DOWNLOAD = 60;

/** Without it Excel reads UTF-8 as something else. */
const BYTE_ORDER_MARK = '\uFEFF';

type Source<Row> = (request: TableRequest) => Promise<TablePage<Row>>;

/** Every row that the filters leave, as a CSV file in the folder for downloads. Text that a spreadsheet would take for a formula is marked as text. */
export async function downloadCsv<Row>(
  name: string,
  columns: readonly Column<Row>[],
  source: Source<Row>,
  shown: TableRequest,
): Promise<void> {
  const rows = await allRows(source, shown);
  const text = csvOf(columns, rows);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([BYTE_ORDER_MARK, text], { type: 'text/csv;charset=utf-8' }));
  link.download = `${name}.csv`;
  link.click();
  // The download begins after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), SECONDS_TO_DOWNLOAD * 1000);
}

function csvOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const taken = columns.filter(({ only }) => only !== 'screen');
  const fields = taken.map(({ label }) => label);
  return Papa.unparse(
    { fields, data: rows.map((row) => taken.map(({ value }) => value(row))) },
    { escapeFormulae: FORMULA },
  );
}

async function allRows<Row>(source: Source<Row>, shown: TableRequest): Promise<Row[]> {
  const rows: Row[] = [];
  for (let page = 0; ; page += 1) {
    const part = await source({ ...shown, page, pageSize: ROWS_AT_ONCE });
    rows.push(...part.rows);
    if (part.rows.length < ROWS_AT_ONCE) return rows;
  }
}
