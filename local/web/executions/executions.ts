import { runtimeTables } from '../../runtime/tables';
import type { Site } from '../site';

/** One run of a script deployment, as its row in lists shows it. */
export interface Execution {
  taskId: string;
  scriptId: string;
  deploymentId: string;
  status: string;
  /** Stage of a Map/Reduce that is under way; '' otherwise. */
  stage: string;
  percentComplete: number;
  created: Date;
  started: Date | null;
  ended: Date | null;
  invocations: number;
  units: number;
  /** Highest share of its limit that an invocation used: 0.5 is half. */
  share: number;
  failures: number;
}

export interface StageTotals {
  stage: string;
  invocations: number;
  units: number;
  /** Most units one invocation used. */
  most: number;
  limit: number;
  seconds: number;
  failures: number;
}

export interface CallTotals {
  stage: string;
  call: string;
  calls: number;
  units: number;
}

/** An invocation that ended with an error nobody caught. */
export interface Failure {
  stage: string;
  key: string;
  executionNo: number;
  error: string;
}

const SELECT = `SELECT i.taskid, i.scriptid, i.deploymentid, i.status, i.mapreducestage, i.percentcomplete,
    i.datecreated, i.startdate, i.enddate, count(e.id) AS invocations, coalesce(sum(e.units), 0) AS units,
    coalesce(max(e.units * 1.0 / nullif(e.unitlimit, 0)), 0) AS share, count(e.error) AS failures
  FROM scheduledscriptinstance i JOIN sys_task t ON t.taskid = i.taskid
  LEFT JOIN sys_execution e ON e.taskid = i.taskid`;

/** Runs of scripts, the latest first. */
export function executions(site: Site, limit: number, offset = 0): Execution[] {
  return runtimeTables(site.account)
    .all(
      `${SELECT} WHERE i.taskid IN (SELECT taskid FROM sys_task ORDER BY queued DESC LIMIT ? OFFSET ?)
       GROUP BY i.taskid ORDER BY t.queued DESC`,
      limit,
      offset,
    )
    .map((row) => executionOf(site, row));
}

export function countExecutions(site: Site): number {
  return Number(runtimeTables(site.account).get('SELECT count(*) AS total FROM sys_task')?.total);
}

export function execution(site: Site, taskId: string): Execution | undefined {
  const row = runtimeTables(site.account).get(`${SELECT} WHERE i.taskid = ? GROUP BY i.taskid`, taskId);
  return row && executionOf(site, row);
}

/** What each stage used, in the order the stages ran. */
export function stageTotals(site: Site, taskId: string): StageTotals[] {
  return runtimeTables(site.account)
    .all(
      `SELECT stage, count(*) AS invocations, sum(units) AS units, max(units) AS most, max(unitlimit) AS unitlimit,
         sum(seconds) AS seconds, count(error) AS failures
       FROM sys_execution WHERE taskid = ? GROUP BY stage ORDER BY min(id)`,
      taskId,
    )
    .map((row) => ({
      stage: String(row.stage),
      invocations: Number(row.invocations),
      units: Number(row.units),
      most: Number(row.most),
      limit: Number(row.unitlimit),
      seconds: Number(row.seconds),
      failures: Number(row.failures),
    }));
}

/** What each call used, the dearest first within its stage. */
export function callTotals(site: Site, taskId: string): CallTotals[] {
  return runtimeTables(site.account)
    .all(
      `SELECT e.stage, c.key AS call, sum(json_extract(c.value, '$.calls')) AS calls,
         sum(json_extract(c.value, '$.units')) AS units
       FROM sys_execution e, json_each(e.bycall) c WHERE e.taskid = ?
       GROUP BY e.stage, c.key
       ORDER BY (SELECT min(f.id) FROM sys_execution f WHERE f.taskid = e.taskid AND f.stage = e.stage), units DESC, calls DESC, call`,
      taskId,
    )
    .map((row) => ({
      stage: String(row.stage),
      call: String(row.call),
      calls: Number(row.calls),
      units: Number(row.units),
    }));
}

export function failures(site: Site, taskId: string, limit: number): Failure[] {
  return runtimeTables(site.account)
    .all(
      'SELECT stage, key, executionno, error FROM sys_execution WHERE taskid = ? AND error IS NOT NULL ORDER BY id LIMIT ?',
      taskId,
      limit,
    )
    .map((row) => ({
      stage: String(row.stage),
      key: String(row.key ?? ''),
      executionNo: Number(row.executionno),
      error: String(row.error),
    }));
}

type Row = Record<string, string | number | null>;

function executionOf(site: Site, row: Row): Execution {
  const moment = (text: string | number | null | undefined) =>
    text === null || text === undefined ? null : site.dates.stored(String(text));
  return {
    taskId: String(row.taskid),
    scriptId: String(row.scriptid),
    deploymentId: String(row.deploymentid),
    status: String(row.status),
    stage: String(row.mapreducestage ?? ''),
    percentComplete: Number(row.percentcomplete),
    created: moment(row.datecreated) ?? new Date(0),
    started: moment(row.startdate),
    ended: moment(row.enddate),
    invocations: Number(row.invocations),
    units: Number(row.units),
    share: Number(row.share),
    failures: Number(row.failures),
  };
}
