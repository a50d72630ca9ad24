import type { Account } from '../account/account';
import type { Statements } from '../account/database';

/** Made with the account, so that scheduledscriptinstance can be queried before anything has run. */
export const RUNTIME_TABLES = `
CREATE TABLE IF NOT EXISTS scheduledscriptinstance (
  taskid TEXT PRIMARY KEY,
  scriptid TEXT NOT NULL,
  deploymentid TEXT NOT NULL,
  status TEXT NOT NULL,
  mapreducestage TEXT,
  percentcomplete REAL NOT NULL DEFAULT 0,
  datecreated TEXT NOT NULL,
  startdate TEXT,
  enddate TEXT
);
CREATE TABLE IF NOT EXISTS sys_task (
  taskid TEXT PRIMARY KEY,
  queued INTEGER NOT NULL,
  process INTEGER,
  userid INTEGER NOT NULL,
  role TEXT NOT NULL,
  parameters TEXT NOT NULL,
  progress TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS sys_execution (
  id INTEGER PRIMARY KEY,
  taskid TEXT NOT NULL,
  stage TEXT NOT NULL,
  key TEXT,
  executionno INTEGER NOT NULL,
  units INTEGER NOT NULL,
  unitlimit INTEGER NOT NULL,
  seconds REAL NOT NULL,
  bycall TEXT NOT NULL,
  error TEXT
);
CREATE INDEX IF NOT EXISTS sys_execution_task ON sys_execution (taskid);
CREATE TABLE IF NOT EXISTS sys_script_log (
  id INTEGER PRIMARY KEY,
  taskid TEXT,
  scriptid TEXT NOT NULL,
  deploymentid TEXT NOT NULL,
  at INTEGER NOT NULL,
  level TEXT NOT NULL,
  title TEXT NOT NULL,
  details TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS sys_script_log_task ON sys_script_log (taskid);
CREATE INDEX IF NOT EXISTS sys_script_log_at ON sys_script_log (at);
CREATE TABLE IF NOT EXISTS sys_log_level (
  scriptid TEXT NOT NULL,
  deploymentid TEXT NOT NULL,
  level TEXT NOT NULL,
  PRIMARY KEY (scriptid, deploymentid)
);
CREATE TABLE IF NOT EXISTS sys_script_call (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  scriptid TEXT NOT NULL,
  deploymentid TEXT NOT NULL,
  entrypoint TEXT NOT NULL,
  subject TEXT NOT NULL,
  userid INTEGER NOT NULL,
  role TEXT NOT NULL,
  context TEXT NOT NULL,
  units INTEGER NOT NULL,
  unitlimit INTEGER NOT NULL,
  seconds REAL NOT NULL,
  bycall TEXT NOT NULL,
  error TEXT
);
CREATE TABLE IF NOT EXISTS sys_cache (
  owner TEXT NOT NULL,
  name TEXT NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  expires INTEGER,
  PRIMARY KEY (owner, name, key)
);
`;

/** Statements over the tables the runtime keeps in an account: instances, executions, logs, caches. */
export function runtimeTables(account: Account): Statements {
  return account.statements;
}
