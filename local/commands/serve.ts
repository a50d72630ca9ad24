import { type Command, InvalidArgumentError } from 'commander';
import { workInBackground } from '../runtime/background';
import type { Terminal } from '../terminal';
import { startWeb } from '../web/start';
import { type AccountOptions, print } from './account-option';
import { withAccount } from './with-account';

/** `serve`: the account's web pages on 127.0.0.1, until Ctrl+C. */
export function define(command: Command, terminal: Terminal): void {
  command
    .option('--port <n>', 'port to listen on, 0 for any free one', readPort, 8080)
    .action((options: AccountOptions & { port: number }) =>
      withAccount(options, async (account) => {
        const { url, stop } = await startWeb(account, { port: options.port });
        print(terminal, options, { url }, `Local account ${account.settings.accountId} at ${url}. Ctrl+C stops it.`);
        const background = workInBackground(account, ({ message }) => terminal.stderr.write(`${message}\n`));
        await new Promise<void>((resolve) => {
          process.once('SIGINT', resolve);
          process.once('SIGTERM', resolve);
        });
        background.stop();
        await stop();
      }),
    );
}

function readPort(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('A port is a whole number from 0 (any free one) to 65535.');
  return Number(text);
}
