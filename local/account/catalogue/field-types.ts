import type { ColumnType } from '../suiteql/schema';

/**
 * Field types of SDF (enum customrecordcustomfield fieldtype) as far as the local account stores them, plus
 * RADIO, which only standard fields have.
 */
export type FieldType =
  | 'TEXT'
  | 'EMAIL'
  | 'PHONE'
  | 'URL'
  | 'TEXTAREA'
  | 'CLOBTEXT'
  | 'RICHTEXT'
  | 'INLINEHTML'
  | 'INTEGER'
  | 'FLOAT'
  | 'CURRENCY'
  | 'PERCENT'
  | 'CHECKBOX'
  | 'RADIO'
  | 'DATE'
  | 'DATETIMETZ'
  | 'SELECT'
  | 'MULTISELECT'
  | 'HELP';

interface FieldTypeFacts {
  column: ColumnType;
  /** Longest value a script may write: Oracle help section_N2842731. */
  maximum?: { length: number; unit: 'characters' | 'bytes' };
  /** What Field.type calls it (N/record, N/currentRecord). */
  scriptType: string;
}

const characters = (length: number) => ({ length, unit: 'characters' as const });

export const FIELD_TYPES: Readonly<Record<FieldType, FieldTypeFacts>> = {
  TEXT: { column: 'TEXT', maximum: characters(300), scriptType: 'text' },
  EMAIL: { column: 'TEXT', maximum: characters(254), scriptType: 'email' },
  PHONE: { column: 'TEXT', maximum: characters(32), scriptType: 'phone' },
  URL: { column: 'TEXT', maximum: characters(999), scriptType: 'url' },
  TEXTAREA: { column: 'TEXT', maximum: { length: 4000, unit: 'bytes' }, scriptType: 'textarea' },
  CLOBTEXT: { column: 'CLOB', maximum: characters(100_000), scriptType: 'clobtext' },
  RICHTEXT: { column: 'CLOB', maximum: characters(100_000), scriptType: 'richtext' },
  INLINEHTML: { column: 'CLOB', maximum: characters(100_000), scriptType: 'inlinehtml' },
  INTEGER: { column: 'INTEGER', scriptType: 'integer' },
  FLOAT: { column: 'NUMBER', scriptType: 'float' },
  CURRENCY: { column: 'NUMBER', scriptType: 'currency' },
  PERCENT: { column: 'NUMBER', scriptType: 'percent' },
  CHECKBOX: { column: 'CHECKBOX', scriptType: 'checkbox' },
  RADIO: { column: 'TEXT', scriptType: 'radio' },
  DATE: { column: 'DATE', scriptType: 'date' },
  DATETIMETZ: { column: 'DATETIME', scriptType: 'datetimetz' },
  SELECT: { column: 'SELECT', scriptType: 'select' },
  MULTISELECT: { column: 'MULTISELECT', scriptType: 'multiselect' },
  HELP: { column: 'TEXT', scriptType: 'help' },
};

const SQLITE_TYPES: Readonly<Record<ColumnType, string>> = {
  INTEGER: 'INTEGER',
  NUMBER: 'REAL',
  TEXT: 'TEXT',
  CLOB: 'TEXT',
  CHECKBOX: "TEXT DEFAULT 'F'",
  DATE: 'TEXT',
  DATETIME: 'TEXT',
  SELECT: 'NUMERIC',
  MULTISELECT: 'TEXT',
};

/**
 * SQLite's declared type for a column. A SELECT is NUMERIC: SQLite uses the index of a reference only when it compares as
 * the internal id does, and keys that are text (countries) stay text.
 */
export function sqliteType(column: ColumnType): string {
  return SQLITE_TYPES[column];
}

/** Reads SDF's <fieldtype>; undefined when the local account does not store that type. */
export function fieldTypeOf(text: string): FieldType | undefined {
  return text !== 'RADIO' && text in FIELD_TYPES ? (text as FieldType) : undefined;
}
