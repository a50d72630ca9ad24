import type { RecordType } from '../catalogue/definition';
import { NetSuiteError } from '../errors';
import { displayName } from '../suiteql/functions/builtin';
import type { SuiteqlColumn, SuiteqlContext, SuiteqlTable } from '../suiteql/schema';
import { quoteName } from '../suiteql/translate/typed';

export type SearchFieldType = 'TEXT' | 'NUMBER' | 'CHECKBOX' | 'DATE' | 'DATETIME' | 'SELECT' | 'MULTISELECT';

/** A field that a search may filter by or show. */
export interface SearchField {
  type: SearchFieldType;
  /** Its stored value in SQL (stored forms: suiteql/schema.ts). */
  sql: string;
  /** The text that a user reads in its place, in SQL. */
  text?: string;
  label?: string;
  /** Table of the record that its value is the id of: a page makes a link of it. */
  target?: string;
}

/** A record joined to those of a search. */
export interface SearchJoin {
  /** What stands after FROM and the record; '' when the joined values stand in the record's own rows. */
  from: string;
  /** Internal id of the joined record in SQL; undefined where it has none of its own. */
  id?: string;
  field(name: string): SearchField | undefined;
}

/** Where a table's rows stand. Errors: INSUFFICIENT_PERMISSION. */
export function viewable(table: SuiteqlTable, context: SuiteqlContext): string {
  if (context.mayView(table)) return quoteName(table.storage);
  throw new NetSuiteError(
    'INSUFFICIENT_PERMISSION',
    `Permission Violation: You need permission to view ${table.name} records to run this search.`,
  );
}

/** Finds the fields of a table's rows, which stand in SQL under `alias`. */
export function fieldsOf(
  table: SuiteqlTable,
  record: RecordType | undefined,
  alias: string,
  context: SuiteqlContext,
): (name: string) => SearchField | undefined {
  const columns = new Map(table.columns.map((column) => [column.name, column]));
  const key = record?.key ?? 'id';
  const id = `${alias}.${quoteName(key)}`;
  return (name) => {
    if (name === 'internalid') return { type: 'SELECT', sql: id, label: 'Internal ID', target: table.storage };
    if (name === 'internalidnumber') return { type: 'NUMBER', sql: id, label: 'Internal ID' };
    const column = columns.get(name);
    if (column === undefined) return undefined;
    const label = record?.fields.find((field) => (field.column ?? field.id) === name)?.label;
    return { ...columnField(column, `${alias}.${quoteName(column.name)}`, context), ...(label && { label }) };
  };
}

function columnField(column: SuiteqlColumn, sql: string, context: SuiteqlContext): SearchField {
  switch (column.type) {
    case 'INTEGER':
    case 'NUMBER':
      return { type: 'NUMBER', sql };
    case 'TEXT':
    case 'CLOB':
      return { type: 'TEXT', sql };
    default: {
      const text = column.display && { text: displayName(column, sql, context) };
      return { type: column.type, sql, ...text, ...(column.type === 'SELECT' && { target: column.display?.table }) };
    }
  }
}
