import type { DatabaseSyncInstance as DatabaseSync } from '@photostructure/sqlite';
import type { Behaviours } from '../behaviours';

/**
 * How a column's stored value is to be read.
 * Stored forms: numbers as INTEGER/REAL; CHECKBOX as 'T'/'F'; DATE as 'YYYY-MM-DD'; DATETIME as
 * 'YYYY-MM-DD HH:MM:SS' in UTC; SELECT as the internal id (INTEGER); MULTISELECT as '1, 2'; the rest as TEXT.
 */
export type ColumnType =
  | 'INTEGER'
  | 'NUMBER'
  | 'TEXT'
  | 'CLOB'
  | 'CHECKBOX'
  | 'DATE'
  | 'DATETIME'
  | 'SELECT'
  | 'MULTISELECT';

export interface SuiteqlColumn {
  /** Lower case. */
  name: string;
  type: ColumnType;
  /** What BUILTIN.DF shows for a SELECT or MULTISELECT: the target's table, key column and name column. */
  display?: { table: string; key: string; name: string };
}

/** One table that SuiteQL shows. Its rows stand in a SQLite table (or view) called `storage`. */
export interface SuiteqlTable {
  /** As documented; looked up without regard to case. */
  name: string;
  storage: string;
  columns: readonly SuiteqlColumn[];
}

/** Everything a query needs to know about the account and about who asks. */
export interface SuiteqlContext {
  database: DatabaseSync;
  /** The table as this account has it; undefined when a feature that brings it is off, or it does not exist. */
  table(name: string): SuiteqlTable | undefined;
  /** False: the role sees no rows of this table, silently. */
  mayView(table: SuiteqlTable): boolean;
  /** IANA zone of the session, in which TO_CHAR, TO_DATE, TO_TIMESTAMP and CURRENT_DATE work. */
  timeZone: string;
  /** NetSuite date format of the user, e.g. 'M/D/YYYY'. */
  dateFormat: string;
  /** What the account does where accounts differ. */
  behaviours: Pick<Behaviours, 'get' | 'key'>;
  /** Milliseconds since 1970 UTC. */
  now: number;
}

export interface SuiteqlResult {
  /** Aliases in lower case, in select order. */
  columns: { name: string; type: ColumnType }[];
  /** Values in select order: number, string or null. */
  rows: (number | string | null)[][];
}
