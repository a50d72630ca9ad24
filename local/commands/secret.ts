import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { type AccountOptions, print, withAccount, withAccountOptions } from './account-option';

/** `secret set ID`: an API Secret, its value from standard input, so that no shell history holds it. */
export function command(): Command {
  const secret = new Command('secret').description('API Secrets of the account (custsecret_...)');
  withAccountOptions(secret.command('set <id>'))
    .description(
      'set a secret; its value is read from standard input: printf %s "$TOKEN" | npm run local -- secret set custsecret_x',
    )
    .action(async (id: string, options: AccountOptions) => {
      if (process.stdin.isTTY) process.stderr.write('Type the value, then Enter and Ctrl-D.\n');
      const value = readFileSync(0, 'utf8').replace(/\r?\n$/, '');
      await withAccount(options, (account) => account.secrets.set(id, value));
      print(options, { id }, `Set ${id}.`);
    });
  return secret;
}
