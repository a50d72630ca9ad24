import type { Account } from '../account/account';
import { Statements } from '../account/database';
import type { Actor } from '../account/records/document';
import { AccountDates } from './format/dates';
import { registerListFunctions } from './records/list-functions';
import { Sessions } from './sessions';

/** What every page works with: the account behind it, statements over its tables, its date formats and the sessions. */
export interface Site {
  readonly account: Account;
  readonly statements: Statements;
  readonly dates: AccountDates;
  readonly sessions: Sessions;
}

/** Whoever sits at the browser is an administrator of the account, as at the command line. */
export const VISITOR: Actor = { userId: -5, role: 'administrator' };

export function createSite(account: Account): Site {
  const dates = new AccountDates(account);
  registerListFunctions(account.database, dates);
  return { account, statements: new Statements(account.database), dates, sessions: new Sessions() };
}
