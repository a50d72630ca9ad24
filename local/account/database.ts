import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';
import { UserError } from '../user-error';

/** Marks an SQLite file as a local account ('JLNS'), so that no foreign database is ever written to. */
const APPLICATION_ID = 0x4a4c4e53;

/** Cache: pages kept in memory, in KiB: SQLite's 2 MB do not hold the index of a large account. */
const SETTINGS = `PRAGMA cache_size = -65536; PRAGMA busy_timeout = 5000; PRAGMA application_id = ${APPLICATION_ID};`;

/** What a database has by itself that was opened in memory. */
const IN_MEMORY = 'PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;';

/**
 * Opens (or creates) the SQLite file of an account; without a file, in memory.
 * @throws UserError when the file is no account; it is left untouched.
 */
export function openDatabase(file: string | undefined): DatabaseSyncInstance {
  if (file !== undefined && existsSync(file)) assertAccountFile(file);
  let database: DatabaseSyncInstance;
  try {
    database = new DatabaseSync(file ?? ':memory:');
  } catch (error) {
    throw new UserError(
      `Cannot open the account file ${file}: ${(error as Error).message}. Check its folder and rights.`,
    );
  }
  if (file !== undefined) database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
  database.exec(SETTINGS);
  return database;
}

/** A copy of an account's database as it stands, in memory. */
export function copyDatabase(source: DatabaseSyncInstance): DatabaseSyncInstance {
  // SQLite's databases in memory have names, of the whole process: https://www.sqlite.org/src/file/src/memdb.c
  const name = `file:/${randomUUID()}?vfs=memdb`;
  const database = new DatabaseSync(name);
  source.prepare('VACUUM INTO ?').run(name);
  database.exec(`${IN_MEMORY} ${SETTINGS}`);
  return database;
}

/**
 * Whether a process has the account file open, idle or not. SQLite leaves the WAL only where nobody else does: the last
 * connection of a file takes it back with itself.
 */
export function isInUse(file: string): boolean {
  if (!existsSync(file)) return false;
  let database: DatabaseSyncInstance | undefined;
  try {
    database = new DatabaseSync(file);
    database.exec('PRAGMA busy_timeout = 0;');
    return database.prepare('PRAGMA journal_mode = DELETE').get()?.journal_mode !== 'delete';
  } catch (error) {
    return /locked|busy/i.test((error as Error).message);
  } finally {
    database?.close();
  }
}

/** Changed rows after which statistics may be out of date. */
const MANY_CHANGES = 500;

/** How many rows of a database had been changed when its statistics were looked at last. */
const lookedAt = new WeakMap<DatabaseSyncInstance, number>();

/**
 * Lets SQLite count samples of the tables that grew, as a database server does by itself: without, it joins large tables
 * by the first index that fits instead of the one that finds a row. Some milliseconds, once in MANY_CHANGES.
 */
export function keepStatistics(database: DatabaseSyncInstance): void {
  const changes = Number(Object.values(database.prepare('SELECT total_changes()').get() ?? {})[0]);
  if (changes - (lookedAt.get(database) ?? 0) < MANY_CHANGES) return;
  database.exec('PRAGMA analysis_limit = 10000; PRAGMA optimize = 0x10002;');
  lookedAt.set(database, changes);
}

function assertAccountFile(file: string): void {
  const unreadable = new UserError(
    `${file} is not an account file of the local account, or it is damaged. Choose another file, or move it away and deploy again.`,
  );
  let id: unknown;
  try {
    const database = new DatabaseSync(file, { readOnly: true });
    try {
      id = database.prepare('PRAGMA application_id').get()?.application_id;
      const check = database.prepare('PRAGMA quick_check(1)').get();
      if (check?.quick_check !== 'ok') throw unreadable;
    } finally {
      database.close();
    }
  } catch {
    throw unreadable;
  }
  if (id !== APPLICATION_ID) throw unreadable;
}

/**
 * Runs `work` in a transaction, or inside the one that is open, as a savepoint: whatever it wrote is undone when
 * it throws. Wrap bulk loading in one call.
 */
export function inTransaction<T>(account: { readonly database: DatabaseSyncInstance }, work: () => T): T {
  const { database } = account;
  const nested = database.isTransaction;
  database.exec(nested ? 'SAVEPOINT nested' : 'BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec(nested ? 'RELEASE nested' : 'COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec(nested ? 'ROLLBACK TO nested; RELEASE nested' : 'ROLLBACK');
    throw error;
  }
}

export type SqlValue = string | number | null;
/** What a statement may bind: also the content of a file. */
export type SqlParameter = SqlValue | Uint8Array;
export type Row = Record<string, SqlValue>;

/** Prepared statements of one database, each prepared once. */
export class Statements {
  private readonly prepared = new Map<string, StatementSyncInstance>();

  constructor(private readonly database: DatabaseSyncInstance) {}

  get isTransaction(): boolean {
    return this.database.isTransaction;
  }

  get(sql: string, ...values: SqlParameter[]): Row | undefined {
    return this.statement(sql).get(...values) as Row | undefined;
  }

  all(sql: string, ...values: SqlParameter[]): Row[] {
    return this.statement(sql).all(...values) as Row[];
  }

  /** @returns the number of rows changed */
  run(sql: string, ...values: SqlParameter[]): number {
    return Number(this.statement(sql).run(...values).changes);
  }

  private statement(sql: string): StatementSyncInstance {
    let statement = this.prepared.get(sql);
    if (statement === undefined) {
      statement = this.database.prepare(sql);
      this.prepared.set(sql, statement);
    }
    return statement;
  }
}

/** Next number of a sequence that lives in the database. */
export function nextId(statements: Statements, sequence: string): number {
  const row = statements.get(
    `INSERT INTO sys_sequence (name, last) VALUES (?, 1)
     ON CONFLICT (name) DO UPDATE SET last = last + 1 RETURNING last`,
    sequence,
  );
  return Number(row?.last);
}

/** Quotes an SQL name. */
export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
