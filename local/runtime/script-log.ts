import type { Account } from '../account/account';
import type { LogLevel } from '../modules/module';
import { runtimeTables } from './tables';

export const LOG_LEVELS: readonly LogLevel[] = ['DEBUG', 'AUDIT', 'ERROR', 'EMERGENCY'];

/** Calls over all scripts in sixty minutes, after which the caller's log level is raised (Oracle help section_N3352137). */
const CALLS_PER_HOUR = 100_000;
const HOUR = 3_600_000;
const TITLE_LENGTH = 99;
const DETAILS_LENGTH = 3_999;

export interface LogEntry {
  /** Milliseconds since 1970 UTC. */
  at: number;
  level: LogLevel;
  title: string;
  details: string;
}

interface LogOwner {
  taskId: string | null;
  scriptId: string;
  deploymentId: string;
  level: LogLevel;
}

/** The execution log of one run of a deployment. */
export class ScriptLog {
  readonly #account: Account;
  readonly #owner: LogOwner;
  #level: LogLevel;

  /** @param owner whose log it is, and the deployment's log level */
  constructor(account: Account, owner: LogOwner) {
    this.#account = account;
    this.#owner = owner;
    const raised = runtimeTables(account).get(
      'SELECT level FROM sys_log_level WHERE scriptid = ? AND deploymentid = ?',
      owner.scriptId,
      owner.deploymentId,
    );
    this.#level = raised === undefined ? owner.level : higher(raised.level as LogLevel, owner.level);
  }

  get level(): LogLevel {
    return this.#level;
  }

  /** Keeps an entry unless the log level is above it. */
  write(level: LogLevel, title: string, details: string): void {
    if (LOG_LEVELS.indexOf(level) < LOG_LEVELS.indexOf(this.#level)) return;
    const now = this.#account.clock.now();
    if (callsSince(this.#account, now - HOUR) >= CALLS_PER_HOUR && this.#raise(level)) return;
    runtimeTables(this.#account).run(
      'INSERT INTO sys_script_log (taskid, scriptid, deploymentid, at, level, title, details) VALUES (?, ?, ?, ?, ?, ?, ?)',
      this.#owner.taskId,
      this.#owner.scriptId,
      this.#owner.deploymentId,
      now,
      level,
      title.slice(0, TITLE_LENGTH),
      details.slice(0, DETAILS_LENGTH),
    );
  }

  /** Raises the log level above `level`; false when there is none above it. */
  #raise(level: LogLevel): boolean {
    const next = LOG_LEVELS[LOG_LEVELS.indexOf(level) + 1];
    if (next === undefined) return false;
    this.#level = next;
    runtimeTables(this.#account).run(
      'INSERT OR REPLACE INTO sys_log_level (scriptid, deploymentid, level) VALUES (?, ?, ?)',
      this.#owner.scriptId,
      this.#owner.deploymentId,
      next,
    );
    return true;
  }
}

/** The log of a task, oldest first. */
export function taskLog(account: Account, taskId: string): LogEntry[] {
  return runtimeTables(account)
    .all('SELECT at, level, title, details FROM sys_script_log WHERE taskid = ? ORDER BY id', taskId)
    .map((row) => ({
      at: Number(row.at),
      level: row.level as LogLevel,
      title: String(row.title),
      details: String(row.details),
    }));
}

export interface LoggedEntry extends LogEntry {
  scriptId: string;
  deploymentId: string;
  /** Of the run that logged it; null for user events and Suitelets. */
  taskId: string | null;
}

interface LogFilter {
  scriptId: string | undefined;
  /** The lowest level. */
  level: LogLevel;
  /** Milliseconds since 1970 UTC. */
  since: number;
  limit: number;
}

/** The latest entries of all scripts that fit, oldest first. */
export function scriptLog(account: Account, { scriptId, level, since, limit }: LogFilter): LoggedEntry[] {
  const levels = LOG_LEVELS.slice(LOG_LEVELS.indexOf(level));
  const marks = levels.map(() => '?').join(', ');
  const script = scriptId === undefined ? '' : 'AND scriptid = ?';
  const rows = runtimeTables(account).all(
    `SELECT * FROM sys_script_log WHERE at >= ? AND level IN (${marks}) ${script} ORDER BY id DESC LIMIT ?`,
    since,
    ...levels,
    ...(scriptId === undefined ? [] : [scriptId]),
    limit,
  );
  return rows.reverse().map((row) => ({
    at: Number(row.at),
    level: row.level as LogLevel,
    scriptId: String(row.scriptid),
    deploymentId: String(row.deploymentid),
    taskId: row.taskid === null ? null : String(row.taskid),
    title: String(row.title),
    details: String(row.details),
  }));
}

function higher(left: LogLevel, right: LogLevel): LogLevel {
  return LOG_LEVELS.indexOf(left) > LOG_LEVELS.indexOf(right) ? left : right;
}

/** Rows are never deleted, so their numbers tell how many there are. */
function callsSince(account: Account, time: number): number {
  const first = runtimeTables(account).get(
    `SELECT (SELECT MAX(id) FROM sys_script_log) - id + 1 AS calls FROM sys_script_log
     WHERE at > ? ORDER BY at, id LIMIT 1`,
    time,
  );
  return Number(first?.calls ?? 0);
}
