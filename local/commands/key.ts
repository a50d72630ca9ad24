import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { type AccountOptions, print, withAccount, withAccountOptions } from './account-option';

interface KeyOptions extends AccountOptions {
  password?: string;
}

/** `key set ID`: a private key for SFTP, from standard input. Prints the public one, which the server is given. */
export function command(): Command {
  const key = new Command('key').description('private keys of the account (custkey...), which N/sftp logs in with');
  withAccountOptions(key.command('set <id>'))
    .option('--password <password>', 'of the key, where it has one')
    .description('set a key in PEM format; it is read from standard input: npm run local -- key set custkey_x < id_rsa')
    .action(async (id: string, options: KeyOptions) => {
      const pem = readFileSync(0, 'utf8');
      let publicKey = '';
      await withAccount(options, (account) => {
        publicKey = account.keys.set(id, pem, options.password);
      });
      print(options, { id, publicKey }, `Set ${id}. The server is given its public key:\n${publicKey}`);
    });
  return key;
}
