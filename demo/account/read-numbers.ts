import type { LocalAccount } from '../../local/account/open';
import { runSuiteql } from '../../local/account/suiteql/run';
import { ADMINISTRATOR } from './fill-lists';

/** The first column of a query, as numbers. */
export function readNumbers(account: LocalAccount, sql: string, params: (string | number)[] = []): number[] {
  return runSuiteql(sql, params, account.suiteql(ADMINISTRATOR.role)).rows.map(([value]) => Number(value));
}
