import type { Column, FileFormat, ListLayout } from './format';
import { type ListName, SOURCES } from './sources';

/** A cell's place in every row: its column, and which of the repeated values it shows. */
export interface Cell {
  column: Column;
  header: string;
  /** Of repeated columns: 0 for the first; else null. */
  position: number | null;
}

/** The list that a column shows, with how it is laid out; null: one value a row. */
export function listOf(column: Column, format: FileFormat): { name: ListName; layout: ListLayout } | null {
  const of = SOURCES[column.source]?.of;
  return of === undefined || of === 'address' ? null : { name: of, layout: format.lists[of] };
}

/**
 * The cells of a row, from left to right. Repeated columns of one list that stand side by side go on item by item: name_1,
 * email_1, name_2, email_2.
 */
export function cellsOf(format: FileFormat): Cell[] {
  const cells: Cell[] = [];
  let group: Column[] = [];
  const close = () => {
    const [first] = group;
    const count = first ? (listOf(first, format)?.layout.count ?? 0) : 0;
    for (let position = 0; position < count; position += 1) {
      for (const column of group) cells.push({ column, header: numbered(column.name, position + 1), position });
    }
    group = [];
  };
  for (const column of format.columns) {
    const list = listOf(column, format);
    const repeated = list?.layout.layout === 'columns';
    const [first] = group;
    if (first && !(repeated && listOf(first, format)?.name === list?.name)) close();
    if (repeated) group.push(column);
    else cells.push({ column, header: column.name, position: null });
  }
  close();
  return cells;
}

const numbered = (name: string, number: number): string =>
  name.includes('{n}') ? name.replaceAll('{n}', String(number)) : `${name}_${number}`;
