import { columnName, columnOf } from './column-name';
import { SheetError } from './sheet-file';
import type { SheetTarget } from './sheet-target';

const childrenOf = (element: Element, name: string): Element[] =>
  [...element.children].filter(({ localName }) => localName === name);

/** Characters that XML cannot hold, and the form in which a sheet writes them (ECMA-376, part 1, 22.9.2.19, ST_Xstring). */
const xstring = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );

/** Excel's own limit (support.microsoft.com, Excel specifications and limits). */
const LONGEST_CELL = 32_767;

/** The rows of a sheet by their number; the readers of this app take only sheets whose rows and cells name their place. */
const numberedRows = (data: Element): Map<number, Element> =>
  new Map(childrenOf(data, 'row').map((row) => [Number(row.getAttribute('r')), row]));

/** The cells of a row by their column. */
const numberedCells = (row: Element): Map<number, Element> =>
  new Map(childrenOf(row, 'c').map((cell) => [columnOf(cell.getAttribute('r') ?? ''), cell]));

/** The style that a column has for cells that are not there. */
function columnStyle(document: Document, at: number): string | null {
  const found = [...document.getElementsByTagNameNS('*', 'col')].find(
    (col) => Number(col.getAttribute('min')) <= at + 1 && Number(col.getAttribute('max')) >= at + 1,
  );
  return found?.getAttribute('style') ?? null;
}

/** Writes rows of text into a sheet, and empties those columns below them. Formats stay. */
export function fillSheet(document: Document, { firstRow, columns, rows }: SheetTarget): void {
  const [data] = document.getElementsByTagNameNS('*', 'sheetData');
  if (!data) throw new SheetError('The tab to fill is no sheet with cells.');
  const make = (name: string): Element =>
    document.createElementNS(data.namespaceURI, data.prefix ? `${data.prefix}:${name}` : name);
  const existing = numberedRows(data);
  const model = existing.get(firstRow);
  const modelCells = model ? numberedCells(model) : new Map<number, Element>();
  const styles = new Map(columns.map((at) => [at, modelCells.get(at)?.getAttribute('s') ?? columnStyle(document, at)]));
  const order = [...columns.keys()].sort((one, other) => (columns[one] ?? 0) - (columns[other] ?? 0));

  const write = (cell: Element, text: string) => {
    if (childrenOf(cell, 'f').length > 0) {
      throw new SheetError(
        `Cell ${cell.getAttribute('r')} of the template holds a formula. Choose Not filled for its column.`,
      );
    }
    for (const child of [...cell.childNodes]) child.remove();
    cell.removeAttribute('t');
    if (text === '') return;
    if (text.length > LONGEST_CELL) {
      throw new SheetError(`A value for cell ${cell.getAttribute('r')} has more than ${LONGEST_CELL} characters.`);
    }
    // Written as text it is never a formula, and keeps its zeros.
    cell.setAttribute('t', 'inlineStr');
    const inline = make('is');
    const words = make('t');
    words.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:space', 'preserve');
    words.textContent = xstring(text);
    inline.append(words);
    cell.append(inline);
  };

  for (const [number, row] of existing) {
    if (number < firstRow + rows.length) continue;
    const cells = numberedCells(row);
    for (const at of columns) {
      const cell = cells.get(at);
      if (cell && cell.childNodes.length > 0) write(cell, '');
    }
  }

  const numbers = [...existing.keys()].sort((one, other) => one - other);
  let next = 0;
  for (const [index, texts] of rows.entries()) {
    const number = firstRow + index;
    while (next < numbers.length && (numbers[next] ?? 0) < number) next += 1;
    let row = existing.get(number);
    if (!row) {
      row = make('row');
      row.setAttribute('r', String(number));
      data.insertBefore(row, existing.get(numbers[next] ?? 0) ?? null);
    }
    row.removeAttribute('spans');
    const cells = numberedCells(row);
    for (const position of order) {
      const at = columns[position] ?? 0;
      const text = texts[position] ?? '';
      let cell = cells.get(at);
      if (!cell) {
        if (text === '') continue;
        cell = make('c');
        cell.setAttribute('r', `${columnName(at)}${number}`);
        const style = styles.get(at);
        if (style) cell.setAttribute('s', style);
        const after = [...cells.entries()].filter(([other]) => other > at).sort(([one], [other]) => one - other)[0];
        row.insertBefore(cell, after?.[1] ?? null);
        cells.set(at, cell);
      }
      write(cell, text);
    }
  }
  widen(document, Math.max(...columns), firstRow + rows.length - 1);
}

/** The range that the sheet says it has. */
function widen(document: Document, column: number, row: number): void {
  const [dimension] = document.getElementsByTagNameNS('*', 'dimension');
  const [from = 'A1', to = from] = (dimension?.getAttribute('ref') ?? '').split(':');
  if (!dimension || !/^[A-Z]+\d+$/.test(to)) return;
  const last = `${columnName(Math.max(column, columnOf(to)))}${Math.max(row, Number(to.replace(/^[A-Z]+/, '')))}`;
  dimension.setAttribute('ref', `${from}:${last}`);
}
