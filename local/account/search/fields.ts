import type { Account } from '../account';
import { storageOf } from '../catalogue/catalogue';
import { columnOf, type RecordType } from '../catalogue/definition';
import { FIELD_TYPES } from '../catalogue/field-types';
import { NetSuiteError, NotSupportedError } from '../errors';
import { displayName } from '../suiteql/functions/builtin';
import type { SuiteqlColumn, SuiteqlContext, SuiteqlTable } from '../suiteql/schema';
import { quoteName } from '../suiteql/translate/typed';
import { listedNames, type Use } from './search-fields';

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

/**
 * Finds a field by its name in lower case; undefined when there is no such field, or none for that use. Formulas say no
 * use. Errors: NotSupportedError for a field that NetSuite has and the local account has not.
 */
export type FieldFinder = (name: string, use?: Use) => SearchField | undefined;

/** A record joined to those of a search. */
export interface SearchJoin {
  /** What stands after FROM and the record; '' when the joined values stand in the record's own rows. */
  from: string;
  /** Internal id of the joined record in SQL; undefined where it has none of its own. */
  id?: string;
  field: FieldFinder;
}

/** Where a table's rows stand. Errors: INSUFFICIENT_PERMISSION. */
export function viewable(table: SuiteqlTable, context: SuiteqlContext): string {
  const seen = context.rowsSeen(table);
  const storage = quoteName(table.storage);
  if (context.mayView(table)) return seen === undefined ? storage : `(SELECT * FROM ${storage} WHERE ${seen})`;
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
  account: Account,
  context: SuiteqlContext,
): FieldFinder {
  const columns = new Map([...table.columns, ...unlisted(record, account)].map((column) => [column.name, column]));
  const id = `${alias}.${quoteName(record?.key ?? 'id')}`;
  const find = (name: string): SearchField | undefined => {
    if (name === 'internalid') return { type: 'SELECT', sql: id, label: 'Internal ID', target: table.storage };
    if (name === 'internalidnumber') return { type: 'NUMBER', sql: id, label: 'Internal ID' };
    const column = columns.get(name);
    if (column === undefined) return undefined;
    const label = record?.fields.find((field) => columnOf(field) === name)?.label;
    const sql = `${alias}.${quoteName(name)}`;
    const field = name === 'stage' ? stageField(sql) : columnField(column, sql, context);
    return { ...field, ...(label && { label }) };
  };
  return (name, use) => {
    const listed = use && record && listedNames(record.id, use);
    if (listed === undefined || name.startsWith('cust')) return find(name);
    if (!listed.has(name)) return undefined;
    const field = find(name);
    if (field === undefined) throw new NotSupportedError(`N/search ${use} ${name} of ${record?.id}`);
    return field;
  };
}

/** Fields that are searched by and that SuiteQL does not show. */
function unlisted(record: RecordType | undefined, account: Account): SuiteqlColumn[] {
  const fields = record?.fields.filter((field) => field.suiteql === false && field.stored !== false) ?? [];
  return fields.map((field) => {
    const target = field.select === undefined ? undefined : account.catalogue.type(field.select);
    const display = target && { table: storageOf(target.table), key: target.key, name: target.nameColumn };
    return { name: columnOf(field), type: FIELD_TYPES[field.type].column, ...(display && { display }) };
  });
}

/** LEAD, PROSPECT or CUSTOMER, shown as words. */
const stageField = (sql: string): SearchField => ({ type: 'SELECT', sql, text: `ora_initcap(${sql})` });

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
