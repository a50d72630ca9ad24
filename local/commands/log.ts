import { type Command, Option } from 'commander';
import { DateTime } from 'luxon';
import type { LocalAccount } from '../account/open';
import { LOG_LEVELS, type LoggedEntry, scriptLog } from '../runtime/script-log';
import { requireScript } from '../runtime/scripts';
import type { Terminal } from '../terminal';
import { UserError } from '../user-error';
import { type AccountOptions, print } from './account-option';
import { withAccount } from './with-account';

interface Options extends AccountOptions {
  script?: string;
  level: LoggedEntry['level'];
  since?: string;
  limit: string;
}

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `log`: what scripts logged, user events and Suitelets included, oldest first. */
export function define(command: Command, terminal: Terminal): void {
  command
    .option('--script <id>', 'only of the script with this script id')
    .addOption(new Option('--level <level>', 'only this level and those above it').choices(LOG_LEVELS).default('DEBUG'))
    .option('--since <time>', 'from 30m, 2h or 3d ago on, or from a time of the account, e.g. 2026-03-08T12:00')
    .option('--limit <n>', 'the latest so many entries', '100')
    .action(async (options: Options) => {
      const entries = await withAccount(options, (account) => read(account, options));
      print(
        terminal,
        options,
        { entries },
        entries.length === 0 ? 'Nothing was logged.' : entries.map(lineOf).join('\n'),
      );
    });
}

function read(account: LocalAccount, { script, level, since, limit }: Options): LoggedEntry[] {
  if (!/^[1-9]\d*$/.test(limit)) throw new UserError(`--limit ${limit} is no whole number above 0.`);
  const scriptId = script === undefined ? undefined : scriptIdOf(account, script);
  const from = since === undefined ? 0 : startOf(account, since);
  return scriptLog(account, { scriptId, level, since: from, limit: Number(limit) });
}

/** A script of any type: those that pages call are no runs. */
function scriptIdOf(account: LocalAccount, id: string): string {
  const wanted = id.toLowerCase();
  return account.object(wanted)?.scriptId ?? requireScript(account, wanted).id;
}

function startOf(account: LocalAccount, since: string): number {
  const [, count, unit = ''] = /^(\d+)([mhd])$/.exec(since) ?? [];
  if (count !== undefined) return account.clock.now() - Number(count) * (UNITS[unit] ?? 0);
  const time = DateTime.fromISO(since, { zone: account.settings.timeZone });
  if (!time.isValid) throw new UserError(`--since ${since} is no time. Write it as 30m, 2h, 3d or 2026-03-08T12:00.`);
  return time.toMillis();
}

function lineOf({ at, level, scriptId, deploymentId, title, details }: LoggedEntry): string {
  return `${new Date(at).toISOString()} ${level} ${scriptId} ${deploymentId}  ${title}: ${details}`;
}
