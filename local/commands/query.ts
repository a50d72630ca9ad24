import Table from 'cli-table3';
import { Command } from 'commander';
import { NetSuiteError, NotSupportedError, UserError } from '../account/errors';
import { openExistingAccount } from '../account/open';
import { runSuiteql } from '../account/suiteql/run';
import type { SuiteqlResult } from '../account/suiteql/schema';

interface Options {
  account: string;
  param: string[];
  role: string;
  json?: boolean;
}

/** `query "SUITEQL"`: runs a query against an account file and prints the rows. */
export function command(): Command {
  return new Command('query')
    .description('run a SuiteQL query and print its rows')
    .argument('<suiteql>', 'the query, in double quotes')
    .option('--param <value>', 'the value of the next ? of the query; repeat it for more', collect, [])
    .option('--role <id>', 'script id of the role that asks', 'administrator')
    .option('--account <file>', 'the account file', 'account.db')
    .option('--json', 'print a JSON array of objects instead of a table')
    .action((suiteql: string, options: Options) => print(suiteql, options));
}

function print(suiteql: string, options: Options): void {
  const result = read(suiteql, options);
  if (options.json) process.stdout.write(`${JSON.stringify(mapped(result), null, 2)}\n`);
  else process.stdout.write(`${tableOf(result)}\n${result.rows.length} row${result.rows.length === 1 ? '' : 's'}\n`);
}

function read(suiteql: string, options: Options): SuiteqlResult {
  const account = openExistingAccount(options.account);
  try {
    if (account.role(options.role) === undefined)
      throw new UserError(
        `The account has no role ${options.role}: give the script id of a deployed role, or administrator.`,
      );
    return runSuiteql(suiteql, options.param, account.suiteql(options.role));
  } catch (error) {
    throw error instanceof NetSuiteError || error instanceof NotSupportedError ? new UserError(error.message) : error;
  } finally {
    account.close();
  }
}

function mapped({ columns, rows }: SuiteqlResult): Record<string, unknown>[] {
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column.name, row[index]])));
}

function tableOf({ columns, rows }: SuiteqlResult): string {
  const table = new Table({ head: columns.map((column) => column.name), style: { head: [], border: [] } });
  for (const row of rows) table.push(row.map((value) => (value === null ? '' : String(value))));
  return table.toString();
}

function collect(value: string, values: string[]): string[] {
  return [...values, value];
}
