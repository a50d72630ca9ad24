import { mapTableOf, storageOf } from '../../account/catalogue/catalogue';
import { columnOf, type FieldDefinition, type RecordType } from '../../account/catalogue/definition';
import { quote, type SqlValue } from '../../account/database';
import type { Site } from '../site';
import { type ListColumn, listColumns } from './list-columns';
import { fold } from './list-functions';

/** What to list: words that must all occur in a row, records pointing at one record, order, part. */
export interface ListQuery {
  filter?: string;
  /** Only records whose field (of type SELECT or MULTISELECT) holds this id. */
  by?: { field: FieldDefinition; id: string };
  /** Column id, with '-' before it for descending. */
  sort?: string;
  offset?: number;
  limit?: number;
}

export interface ListCell {
  text: string;
  /** Id of the record a select cell names. */
  key?: string;
}

export interface Listing {
  columns: ListColumn[];
  rows: { id: string; cells: ListCell[] }[];
  /** Rows that fit, on all pages. */
  total: number;
  /** The order used. */
  sort: string;
}

/** Entities of one table that are listed apart, by their stage. */
const STAGES: Readonly<Record<string, string>> = { lead: 'LEAD', prospect: 'PROSPECT', customer: 'CUSTOMER' };

/** Records of a type as a table of texts. */
export function listRecords(site: Site, type: RecordType, query: ListQuery = {}): Listing {
  const columns = listColumns(site, type).filter((column) => column.id !== query.by?.field.id);
  const { where, values } = conditions(type, columns, query);
  const descending = query.sort?.startsWith('-') === true;
  const sorted = columns.find((column) => column.id === query.sort?.replace(/^-/, '')) ?? columns[0];
  const direction = descending ? 'DESC' : 'ASC';
  const selected = columns.flatMap((column, index) => {
    const text = `${column.text} AS text${index}`;
    return column.key === undefined ? [text] : [text, `${column.key} AS key${index}`];
  });
  const from = `FROM ${quote(storageOf(type.table))} t ${where}`;
  const key = `t.${quote(type.key)}`;
  const rows = site.statements.all(
    `SELECT ${key} AS id, ${selected.join(', ')} ${from}
     ORDER BY ${sorted?.order ?? key} ${direction}, ${key} ${direction} LIMIT ? OFFSET ?`,
    ...values,
    query.limit ?? -1,
    query.offset ?? 0,
  );
  return {
    columns,
    rows: rows.map((row) => ({
      id: String(row.id),
      cells: columns.map((column, index) => ({
        text: textOf(row[`text${index}`]),
        key: column.key === undefined || row[`key${index}`] === null ? undefined : String(row[`key${index}`]),
      })),
    })),
    total: Number(site.statements.get(`SELECT count(*) AS total ${from}`, ...values)?.total),
    sort: `${descending ? '-' : ''}${sorted?.id ?? 'internalid'}`,
  };
}

/** How many records of a type there are. */
export function countRecords(site: Site, type: RecordType, by?: ListQuery['by']): number {
  const { where, values } = conditions(type, [], { by });
  const row = site.statements.get(
    `SELECT count(*) AS total FROM ${quote(storageOf(type.table))} t ${where}`,
    ...values,
  );
  return Number(row?.total);
}

function conditions(
  type: RecordType,
  columns: readonly ListColumn[],
  { filter = '', by }: ListQuery,
): { where: string; values: SqlValue[] } {
  const parts: string[] = [];
  const values: SqlValue[] = [];
  if (type.table === 'customer' && by === undefined) {
    parts.push('t.stage = ?');
    values.push(STAGES[type.id] ?? null);
  }
  if (by !== undefined) {
    const id = /^-?\d+$/.test(by.id) ? Number(by.id) : by.id;
    parts.push(
      by.field.type === 'MULTISELECT'
        ? `EXISTS (SELECT 1 FROM ${quote(storageOf(mapTableOf(type.table, by.field.id)))} m
             WHERE m.mapone = t.${quote(type.key)} AND m.maptwo = ?)`
        : `t.${quote(columnOf(by.field))} = ?`,
    );
    values.push(id);
  }
  const all = columns.map((column) => `coalesce(${column.text}, '')`).join(' || char(10) || ');
  for (const word of filter.split(/\s+/).filter(Boolean)) {
    parts.push(`instr(web_fold(${all}), ?) > 0`);
    values.push(fold(word));
  }
  return { where: parts.length === 0 ? '' : `WHERE ${parts.join(' AND ')}`, values };
}

function textOf(value: SqlValue | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}
