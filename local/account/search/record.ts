import type { Account } from '../account';
import { NetSuiteError } from '../errors';
import { displayName } from '../suiteql/functions/builtin';
import type { SuiteqlColumn, SuiteqlContext } from '../suiteql/schema';
import { quoteName } from '../suiteql/translate/typed';
import { scriptInstances } from './script-instances';

export type SearchFieldType = 'TEXT' | 'NUMBER' | 'CHECKBOX' | 'DATE' | 'DATETIME' | 'SELECT' | 'MULTISELECT';

/** A field that a search may filter by or show. */
export interface SearchField {
  type: SearchFieldType;
  /** Its stored value in SQL (stored forms: suiteql/schema.ts). */
  sql: string;
  /** The text that a user reads in its place, in SQL. */
  text?: string;
}

/** A record type as searches see it. */
export interface SearchRecord {
  type: string;
  /** What stands after FROM. */
  from: string;
  /** Internal id in SQL. */
  id: string;
  /** undefined when there is no such field. */
  field(name: string): SearchField | undefined;
  /** undefined when there is no such join or, in it, no such field. */
  joined(join: string, name: string): SearchField | undefined;
  hasJoin(join: string): boolean;
}

/**
 * The record type of a search, or undefined when the account has none of that name.
 * Errors: INSUFFICIENT_PERMISSION when the role may not view it.
 */
export function searchRecord(type: string, account: Account, context: SuiteqlContext): SearchRecord | undefined {
  if (type.toLowerCase() === 'scheduledscriptinstance') return scriptInstances(account);
  const table = context.table(type);
  if (table === undefined) return undefined;
  if (!context.mayView(table))
    throw new NetSuiteError(
      'INSUFFICIENT_PERMISSION',
      `Permission Violation: You need permission to view ${table.name} records to run this search.`,
    );
  const columns = new Map(table.columns.map((column) => [column.name, column]));
  return {
    type: type.toLowerCase(),
    from: `${quoteName(table.storage)} AS "record"`,
    id: '"record"."id"',
    field: (name) => {
      if (name === 'internalid') return { type: 'SELECT', sql: '"record"."id"' };
      if (name === 'internalidnumber') return { type: 'NUMBER', sql: '"record"."id"' };
      const column = columns.get(name);
      return column && columnField(column, context);
    },
    joined: () => undefined,
    hasJoin: () => false,
  };
}

function columnField(column: SuiteqlColumn, context: SuiteqlContext): SearchField {
  const sql = `"record".${quoteName(column.name)}`;
  switch (column.type) {
    case 'INTEGER':
    case 'NUMBER':
      return { type: 'NUMBER', sql };
    case 'TEXT':
    case 'CLOB':
      return { type: 'TEXT', sql };
    default:
      return { type: column.type, sql, ...(column.display && { text: displayName(column, sql, context) }) };
  }
}
