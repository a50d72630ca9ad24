import Table from 'cli-table3';
import type { Command } from 'commander';
import type { LocalAccount } from '../account/open';
import { runSuiteql } from '../account/suiteql/run';
import type { SuiteqlResult } from '../account/suiteql/schema';
import { counted } from '../counted';
import type { Terminal } from '../terminal';
import { UserError } from '../user-error';
import { type AccountOptions, print } from './account-option';
import { withAccount } from './with-account';

interface Options extends AccountOptions {
  param: string[];
  role: string;
}

/** `query "SUITEQL"`: runs a query and prints its rows, all of them. With --json an array of objects. */
export function define(command: Command, terminal: Terminal): void {
  command
    .option('--param <value>', 'value of the next ? in the query; repeatable', collect, [])
    .option('--role <id>', 'script ID of the role to query as', 'administrator')
    .action(async (suiteql: string, options: Options) => {
      const result = await withAccount(options, (account) => run(account, suiteql, options));
      print(terminal, options, mapped(result), tableOf(result));
    });
}

function run(account: LocalAccount, suiteql: string, { role, param }: Options): SuiteqlResult {
  if (account.role(role) === undefined)
    throw new UserError(`The account has no role ${role}: enter the script ID of a deployed role, or administrator.`);
  return runSuiteql(suiteql, param, account.suiteql(role));
}

function mapped({ columns, rows }: SuiteqlResult): Record<string, unknown>[] {
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column.name, row[index]])));
}

function tableOf({ columns, rows }: SuiteqlResult): string {
  const table = new Table({ head: columns.map((column) => column.name), style: { head: [], border: [] } });
  for (const row of rows) table.push(row.map((value) => (value === null ? '' : String(value))));
  return `${table.toString()}\n${counted(rows.length, 'row')}`;
}

function collect(value: string, values: string[]): string[] {
  return [...values, value];
}
