import type { Command } from 'commander';
import { readInput, type Terminal } from '../terminal';
import { type AccountOptions, print, withAccountOptions } from './account-option';
import { withAccount } from './with-account';

interface KeyOptions extends AccountOptions {
  password?: string;
}

/** `key set ID`: a private key for SFTP, from standard input. Prints the public one, which the server is given. */
export function define(command: Command, terminal: Terminal): void {
  withAccountOptions(command.command('set <id>'))
    .option('--password <password>', 'of the key, where it has one')
    .description('set a key in PEM format; it is read from standard input: npm run local -- key set custkey_x < id_rsa')
    .action(async (id: string, options: KeyOptions) => {
      const pem = await readInput(terminal);
      let publicKey = '';
      await withAccount(options, (account) => {
        publicKey = account.keys.set(id, pem, options.password);
      });
      print(terminal, options, { id, publicKey }, `Set ${id}. The server is given its public key:\n${publicKey}`);
    });
}
