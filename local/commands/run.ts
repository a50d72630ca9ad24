import Table from 'cli-table3';
import type { Command } from 'commander';
import { NotSupportedError } from '../account/errors';
import type { LocalAccount } from '../account/open';
import { type ExecutionReport, maxShareOfLimit, runScript } from '../runtime/run';
import type { Terminal } from '../terminal';
import { UserError } from '../user-error';
import { type AccountOptions, print } from './account-option';
import { withAccount } from './with-account';

interface Options extends AccountOptions {
  deployment?: string;
  param: Record<string, string>;
  role?: string;
}

/** `run SCRIPTID`: runs a deployment to its end and prints stages, units and log. Exit code 1 when the script failed. */
export function define(command: Command, terminal: Terminal): void {
  command
    .option('--deployment <id>', 'script ID of the deployment (default: the first that can run)')
    .option('--param <name=value>', 'a script parameter; repeatable', collect, {})
    .option('--role <id>', 'script ID of the role whose permissions apply (default: administrator)')
    .action(async (script: string, options: Options) => {
      const report = await withAccount(options, (account) => run(account, script, options));
      print(terminal, options, asJson(report), asText(report));
      if (report.status === 'FAILED' || report.errors.length > 0) terminal.exitCode = 1;
    });
}

function run(account: LocalAccount, script: string, { deployment, param, role }: Options): ExecutionReport {
  try {
    return runScript(account, { script, deployment, role, parameters: param });
  } catch (error) {
    throw error instanceof NotSupportedError ? new UserError(error.message) : error;
  }
}

function asJson(report: ExecutionReport) {
  return { ...report, maxShareOfLimit: maxShareOfLimit(report) };
}

function asText(report: ExecutionReport): string {
  const stages = new Table({
    head: ['Stage', 'Invocations', 'Units', 'Most by one', 'Limit', 'Share', 'Seconds', 'By call'],
    style: { head: [], border: [] },
  });
  for (const { stage, invocations, units, maxUnits, limit, seconds, byCall } of report.stages) {
    const calls = Object.entries(byCall).map(([call, usage]) => `${call}: ${usage.calls} calls, ${usage.units} units`);
    const share = `${((maxUnits * 100) / limit).toFixed(1)} %`;
    stages.push([stage, invocations, units, maxUnits, limit, share, seconds.toFixed(3), calls.join('\n')]);
  }
  const lines = [
    `${report.scriptId} ${report.deploymentId}: ${report.status} (${report.taskId}, ${report.yields} yields)`,
    stages.toString(),
    ...report.errors.map(({ stage, key, executionNo, name, message }) => {
      const where = key === undefined ? stage : `${stage}, key ${key}, execution ${executionNo}`;
      return `${where}: ${name}: ${message}`;
    }),
    ...report.logs.map(
      ({ at, level, title, details }) => `${new Date(at).toISOString()} ${level} ${title}: ${details}`,
    ),
  ];
  return lines.join('\n');
}

function collect(given: string, values: Record<string, string>): Record<string, string> {
  const at = given.indexOf('=');
  if (at < 1) throw new UserError(`--param ${given} is not of the form name=value.`);
  return { ...values, [given.slice(0, at)]: given.slice(at + 1) };
}
