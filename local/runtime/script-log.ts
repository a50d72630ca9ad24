import type { Account } from '../account/account';
import type { LogLevel } from '../modules/module';
import { runtimeTables } from './tables';

const LEVELS: readonly LogLevel[] = ['DEBUG', 'AUDIT', 'ERROR', 'EMERGENCY'];

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
    if (LEVELS.indexOf(level) < LEVELS.indexOf(this.#level)) return;
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
    const next = LEVELS[LEVELS.indexOf(level) + 1];
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

function higher(left: LogLevel, right: LogLevel): LogLevel {
  return LEVELS.indexOf(left) > LEVELS.indexOf(right) ? left : right;
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
