import Table from 'cli-table3';
import type { Command } from 'commander';
import { DateTime } from 'luxon';
import type { LocalAccount } from '../account/open';
import { counted } from '../counted';
import { type DueRun, nextStart, runDue, scheduledDeployments } from '../runtime/schedule';
import type { Terminal } from '../terminal';
import { UserError } from '../user-error';
import { type AccountOptions, print } from './account-option';
import { withAccount } from './with-account';

interface Options extends AccountOptions {
  until?: string;
  hours?: string;
}

interface Listed {
  scriptId: string;
  deploymentId: string;
  nextStart: number | null;
}

const HOUR = 3_600_000;

/** `schedule`: lists the scheduled deployments; with --until or --hours it also runs what becomes due until then. */
export function define(command: Command, terminal: Terminal): void {
  command
    .option('--until <time>', "run up to a time of the account's time zone, e.g. 2026-03-08T12:00")
    .option('--hours <n>', 'run the next HOURS hours')
    .action(async (options: Options) => {
      const { deployments, runs, timeZone } = await withAccount(options, (account) => {
        const until = endOf(account, options);
        const started = until === undefined ? [] : runDue(account, until);
        return { deployments: list(account), runs: started, timeZone: account.settings.timeZone };
      });
      print(terminal, options, { timeZone, deployments, runs }, asText(deployments, runs, timeZone));
      if (runs.some(({ report }) => report?.status === 'FAILED')) terminal.exitCode = 1;
    });
}

function list(account: LocalAccount): Listed[] {
  return scheduledDeployments(account).map((scheduled) => ({
    scriptId: scheduled.script.id,
    deploymentId: scheduled.deployment.id,
    nextStart: nextStart(account, scheduled) ?? null,
  }));
}

function endOf(account: LocalAccount, { until, hours }: Options): number | undefined {
  if (until !== undefined && hours !== undefined) throw new UserError('Use either --until or --hours, not both.');
  const now = account.clock.now();
  if (hours !== undefined) {
    if (!(Number(hours) > 0)) throw new UserError(`--hours ${hours} is not a number above 0.`);
    return now + Number(hours) * HOUR;
  }
  if (until === undefined) return undefined;
  const time = DateTime.fromISO(until, { zone: account.settings.timeZone });
  if (!time.isValid) throw new UserError(`--until ${until} is not a time. Write it as 2026-03-08T12:00.`);
  if (time.toMillis() <= now) throw new UserError(`--until ${until} is not in the future of this account.`);
  return time.toMillis();
}

function asText(deployments: Listed[], runs: DueRun[], timeZone: string): string {
  if (deployments.length === 0) return 'No deployment has the status Scheduled.';
  const table = new Table({ head: ['Script', 'Deployment', 'Next start'], style: { head: [], border: [] } });
  for (const { scriptId, deploymentId, nextStart: next } of deployments) {
    table.push([scriptId, deploymentId, next === null ? 'none' : localTime(next, timeZone)]);
  }
  return [...runs.map((run) => runLine(run, timeZone)), table.toString()].join('\n');
}

function runLine({ at, scriptId, deploymentId, startedBy, report }: DueRun, timeZone: string): string {
  const what = `${localTime(at, timeZone)}  ${scriptId} ${deploymentId}, by ${startedBy}`;
  if (report === undefined) return `${what}: skipped, its last run is not finished`;
  const units = report.stages.reduce((sum, stage) => sum + stage.units, 0);
  return `${what}: ${report.status}, ${units} units, ${counted(report.errors.length, 'error')}`;
}

/** With the offset, which tells apart the hours that come twice when clocks go back. */
function localTime(time: number, zone: string): string {
  return DateTime.fromMillis(time, { zone }).toFormat('yyyy-MM-dd HH:mm ZZ');
}
