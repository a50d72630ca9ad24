import type { Account } from '../account/account';
import type { Actor } from '../account/records/document';
import type { ScriptExecution } from './execution';
import { serializeError } from './script-error';
import type { ScriptDeployment, ScriptRecord } from './scripts';
import { runtimeTables } from './tables';

/** A deployment's entry point that somebody's action calls: a page, a save. */
export interface EntryPointCall {
  script: ScriptRecord;
  deployment: ScriptDeployment;
  entryPoint: string;
  actor: Actor;
  /** runtime.executionContext inside it. */
  executionContext: string;
  /** What it is called for, in the account's list of calls: 'customer 12', 'GET'. */
  subject: string;
}

/** A call of an entry point of a user event or Suitelet, as the account has recorded it. */
export interface ScriptCall {
  id: number;
  at: Date;
  scriptId: string;
  deploymentId: string;
  entryPoint: string;
  subject: string;
  userId: number;
  role: string;
  /** What triggered it, as runtime.executionContext names it. */
  context: string;
  units: number;
  limit: number;
  seconds: number;
  /** The error nobody caught, serialised; null when it ended well. */
  error: string | null;
}

export function recordCall(
  account: Account,
  call: EntryPointCall,
  { governance }: ScriptExecution,
  seconds: number,
  failure: unknown,
): void {
  runtimeTables(account).run(
    `INSERT INTO sys_script_call (at, scriptid, deploymentid, entrypoint, subject, userid, role, context, units,
       unitlimit, seconds, bycall, error) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    account.clock.now(),
    call.script.id,
    call.deployment.id,
    call.entryPoint,
    call.subject,
    call.actor.userId,
    call.actor.role,
    call.executionContext,
    governance.used,
    governance.limit,
    seconds,
    JSON.stringify(governance.byCall()),
    failure === undefined ? null : serializeError(failure),
  );
}

/** The latest calls, the last one first. */
export function latestCalls(account: Account, limit: number): ScriptCall[] {
  return runtimeTables(account)
    .all('SELECT * FROM sys_script_call ORDER BY id DESC LIMIT ?', limit)
    .map((row) => ({
      id: Number(row.id),
      at: new Date(Number(row.at)),
      scriptId: String(row.scriptid),
      deploymentId: String(row.deploymentid),
      entryPoint: String(row.entrypoint),
      subject: String(row.subject),
      userId: Number(row.userid),
      role: String(row.role),
      context: String(row.context),
      units: Number(row.units),
      limit: Number(row.unitlimit),
      seconds: Number(row.seconds),
      error: row.error === null ? null : String(row.error),
    }));
}
