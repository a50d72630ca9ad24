import type { LocalAccount } from '../../local/account/open';
import { runSuiteql } from '../../local/account/suiteql/run';
import { runQueued, runScript } from '../../local/runtime/run';
import {
  ACCOUNT_STATE,
  CUSTOMER_EXPORT,
  FAILED_RECORD,
  SYNC_STATE,
} from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { ADMINISTRATOR } from '../account/fill-lists';
import type { Company } from './company';

const MINUTE = 60_000;

/** Waits between runs: the next schedules, the longest wait for a try, a day with its sweep, JOOR's matching. */
const WAITS = [6, 6, 5 * 60, 26 * 60, 80 * 60].map((minutes) => minutes * MINUTE);
const MOST_CYCLES = 10;

/**
 * Resumes a paused External System, then runs the schedule until a whole cycle of waits changes nothing.
 * @returns what still changes after ten cycles; empty where nothing does
 */
export async function untilCalm(company: Company): Promise<string> {
  const [deployment] = CUSTOMER_EXPORT.deployments.scheduled;
  resume(company);
  let before = await snapshot(company);
  for (let cycle = 0; cycle < MOST_CYCLES; cycle += 1) {
    for (const wait of WAITS) {
      await company.advance(wait);
      runScript(company.account, { script: CUSTOMER_EXPORT.script, deployment });
      runQueued(company.account);
    }
    const after = await snapshot(company);
    if (after === before) return '';
    before = after;
  }
  return before;
}

/** What an administrator does once the cause is gone. */
function resume({ account }: Company): void {
  for (const [id] of rowsOf(account, `SELECT id FROM ${ACCOUNT_STATE.type}`)) {
    const values = { [ACCOUNT_STATE.pauseCause]: '', [ACCOUNT_STATE.pauseReason]: '' };
    account.records.submitFields(ACCOUNT_STATE.type, Number(id), values, ADMINISTRATOR);
  }
}

/** Everything that moves while there is something to do. */
async function snapshot({ account, joor }: Company): Promise<string> {
  const posts = (await joor.requests()).filter(({ method }) => method === 'POST').length;
  return JSON.stringify([
    posts,
    rowsOf(account, `SELECT ${SYNC_STATE.customerId}, ${SYNC_STATE.state} FROM ${SYNC_STATE.type} ORDER BY id`),
    rowsOf(account, `SELECT ${FAILED_RECORD.recordId}, ${FAILED_RECORD.status} FROM ${FAILED_RECORD.type} ORDER BY id`),
  ]);
}

const rowsOf = (account: LocalAccount, sql: string) => runSuiteql(sql, [], account.suiteql(ADMINISTRATOR.role)).rows;
