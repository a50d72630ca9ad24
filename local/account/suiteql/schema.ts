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
  /** Stored as a percentage and shown as a fraction: 0.5 for 50 %. */
  percent?: true;
  /** Shows a list of ids as text, and may stand in no condition (location.subsidiary). */
  list?: true;
}

/** One table that SuiteQL shows. Its rows stand in a SQLite table (or view) called `storage`. */
export interface SuiteqlTable {
  /** As documented; looked up without regard to case. */
  name: string;
  storage: string;
  columns: readonly SuiteqlColumn[];
  /** What a role without permission is told depends on it; a list by default. */
  kind?: 'list' | 'address' | 'custom-record';
  /** Fields of the record, in lower case, that SuiteQL does not show, and NetSuite's word for why. */
  hidden?: ReadonlyMap<string, 'NOT_EXPOSED' | 'REMOVED'>;
}

/** Everything a query needs to know about the account and about who asks. */
export interface SuiteqlContext {
  database: DatabaseSync;
  /** The table as this account has it; undefined when a feature that brings it is off, or it does not exist. */
  table(name: string): SuiteqlTable | undefined;
  /** False: the role may not view the rows of this table. */
  mayView(table: SuiteqlTable): boolean;
  /** Condition in SQL on the rows of a table that the role sees; undefined: all of them. */
  rowsSeen(table: SuiteqlTable): string | undefined;
  /** False: the role lacks the permission that SuiteQL follows. */
  mayQuery: boolean;
  /** IANA zone of the session, in which TO_CHAR, TO_DATE, TO_TIMESTAMP and CURRENT_DATE work. */
  timeZone: string;
  /** IANA zone of the clock that SYSDATE shows. */
  serverTimeZone: string;
  /** NetSuite date format of the user, e.g. 'M/D/YYYY'. */
  dateFormat: string;
  /** What the account does where accounts differ. */
  behaviours: Pick<Behaviours, 'get' | 'key'>;
  /** Milliseconds since 1970 UTC. */
  now: number;
}

export interface SuiteqlResult {
  /** Aliases in lower case, in select order; `computed` where no column of a table is shown as it is. */
  columns: { name: string; type: ColumnType; computed: boolean }[];
  /** Values in select order: number, string or null. */
  rows: (number | string | null)[][];
}
