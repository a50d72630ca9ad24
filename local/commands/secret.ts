import type { Command } from 'commander';
import { readInput, type Terminal } from '../terminal';
import { type AccountOptions, print, withAccountOptions } from './account-option';
import { withAccount } from './with-account';

/** `secret set ID`: an API Secret, its value from standard input, so that no shell history holds it. */
export function define(command: Command, terminal: Terminal): void {
  withAccountOptions(command.command('set <id>'))
    .description(
      'set a secret; its value is read from standard input: printf %s "$TOKEN" | npm run local -- secret set custsecret_x',
    )
    .action(async (id: string, options: AccountOptions) => {
      if (terminal.stdin.isTTY) terminal.stderr.write('Type the value, then Enter and Ctrl-D.\n');
      const value = (await readInput(terminal)).replace(/\r?\n$/, '');
      await withAccount(options, (account) => account.secrets.set(id, value));
      print(terminal, options, { id }, `Set ${id}.`);
    });
}
