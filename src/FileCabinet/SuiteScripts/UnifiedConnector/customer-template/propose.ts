import { knownHeadings, proposeColumns } from './columns';
import { PLAIN_SHEET, type TemplateMapping } from './template';

/** A tab of a workbook as it was read: its cells as text, from the first row and column on. */
export interface WorkbookTab {
  name: string;
  rows: readonly (readonly string[])[];
}

/** The header stands among the first rows: titles and remarks may be above it. */
const LOOKED_AT = 30;

/** JOOR's pages call the tab so that takes the customers. */
const TAB = /template/i;

const isEmpty = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

/** The row, from 1, that is the header most probably: it has most of the known headings; null: no row has any. */
export function proposeHeaderRow({ rows }: WorkbookTab): number | null {
  const known = rows.slice(0, LOOKED_AT).map(knownHeadings);
  const most = Math.max(0, ...known);
  return most === 0 ? null : known.indexOf(most) + 1;
}

/** The first row below the header in which nothing stands: an example or a remark is not written over. */
export function proposeFirstRow({ rows }: WorkbookTab, headerRow: number): number {
  let row = headerRow + 1;
  while (!isEmpty(rows[row - 1] ?? [])) row += 1;
  return row;
}

/** How a tab would be filled, with its header in that row. What was chosen `before` for the same heading stays. */
export function proposeForTab(tab: WorkbookTab, headerRow: number, before: TemplateMapping | null): TemplateMapping {
  const { rows, separator } = before ?? PLAIN_SHEET;
  const columns = proposeColumns(tab.rows[headerRow - 1] ?? []).map((column) => {
    const earlier = before?.columns.find(({ heading }) => heading === column.heading);
    return earlier ? { ...column, holds: earlier.holds, mandatory: earlier.mandatory } : column;
  });
  return { tab: tab.name, headerRow, firstRow: proposeFirstRow(tab, headerRow), rows, separator, columns };
}

/** A first proposal for a workbook: the tab named Template, or else the one with most known headings; null: none has any. */
export function proposeMapping(tabs: readonly WorkbookTab[], before: TemplateMapping | null): TemplateMapping | null {
  const found = tabs.flatMap((tab) => {
    const headerRow = proposeHeaderRow(tab);
    if (headerRow === null) return [];
    const known = knownHeadings(tab.rows[headerRow - 1] ?? []);
    return [{ tab, headerRow, known, named: TAB.test(tab.name) }];
  });
  const [best] = found.sort((one, other) => Number(other.named) - Number(one.named) || other.known - one.known);
  return best ? proposeForTab(best.tab, best.headerRow, before) : null;
}
