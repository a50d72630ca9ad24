import type { Command } from 'commander';
import type { LocalAccount } from '../account/open';
import { DEFAULT_FEATURES } from '../account/settings';
import type { Terminal } from '../terminal';
import { UserError } from '../user-error';
import { type AccountOptions, print } from './account-option';
import { withAccount } from './with-account';

interface Options extends AccountOptions {
  on: string[];
  off: string[];
}

/** `features`: lists the account's features; with --on and --off it switches them first. */
export function define(command: Command, terminal: Terminal): void {
  command
    .option('--on <feature>', 'switch a feature on; repeat it for more', collect, [])
    .option('--off <feature>', 'switch a feature off; what it brought keeps its data', collect, [])
    .action(async (options: Options) => {
      const features = await withAccount(options, (account) => switched(account, options));
      const lines = features.map(({ feature, isOn }) => `${isOn ? 'on ' : 'off'}  ${feature}`);
      print(terminal, options, { features }, lines.join('\n'));
    });
}

function switched(account: LocalAccount, { on, off }: Options): { feature: string; isOn: boolean }[] {
  const known = [...new Set([...DEFAULT_FEATURES, ...account.features])].sort();
  for (const feature of [...on, ...off]) {
    if (known.includes(feature)) continue;
    throw new UserError(`The local account has no feature ${feature}. It has: ${known.join(', ')}.`);
  }
  if (on.length + off.length > 0) {
    account.setFeatures([...account.features, ...on].filter((feature) => !off.includes(feature)));
  }
  return known.map((feature) => ({ feature, isOn: account.features.has(feature) }));
}

function collect(feature: string, features: string[]): string[] {
  return [...features, feature.toUpperCase()];
}
