import { post } from '../shell/api';
import { spreadsheets } from '../spreadsheet/load-script';
import { fromBase64 } from './base64';
import type { SystemTemplate } from './contract';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Makes workbooks of a template, which is loaded once. Cells in the order of the mapping's columns. */
export async function workbookMaker({
  systemId,
  template,
}: SystemTemplate): Promise<(rows: readonly (readonly string[])[]) => Promise<Blob>> {
  const { write, fill } = await spreadsheets();
  const { mapping, fileId, version } = template;
  if (fileId === null) return (rows) => write(mapping.tab, [mapping.columns.map(({ heading }) => heading), ...rows]);
  const { base64 } = await post('customer_template_file', { systemId, version });
  const blank = fromBase64(base64);
  const filled = [...mapping.columns.keys()].filter((position) => mapping.columns[position]?.holds !== null);
  const target = {
    firstRow: mapping.firstRow,
    columns: filled.map((position) => mapping.columns[position]?.at ?? 0),
  };
  return async (rows) => {
    const cells = rows.map((row) => filled.map((position) => row[position] ?? ''));
    return new Blob([fill(blank, mapping.tab, { ...target, rows: cells }).slice().buffer], { type: XLSX });
  };
}
