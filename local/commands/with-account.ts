import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type LocalAccount, openAccount, openExistingAccount } from '../account/open';
import type { Actor } from '../account/records/document';
import { hostUserEvents } from '../runtime/user-events';
import type { AccountOptions } from './account-option';

/** Whoever types a command is an administrator of the account, and does what they could do in a browser. */
export const ADMINISTRATOR: Actor = { userId: -5, role: 'administrator', context: 'USERINTERFACE' };

/** Opens the account for one piece of work and closes it. `create` makes it when it is not there yet. */
export async function withAccount<T>(
  options: AccountOptions & { create?: boolean },
  work: (account: LocalAccount) => T | Promise<T>,
): Promise<T> {
  if (options.create) mkdirSync(path.dirname(path.resolve(options.account)), { recursive: true });
  const account = options.create ? openAccount({ file: options.account }) : openExistingAccount(options.account);
  hostUserEvents(account);
  try {
    return await work(account);
  } finally {
    account.close();
  }
}
