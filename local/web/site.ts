import type { Account } from '../account/account';
import type { RecordType } from '../account/catalogue/definition';
import { Statements } from '../account/database';
import { NetSuiteError } from '../account/errors';
import { hostUserEvents } from '../runtime/user-events';
import { AccountDates } from './format/dates';
import { registerListFunctions } from './records/list-functions';
import { Sessions, type Visitor } from './sessions';

/** What every page works with: the account behind it, statements over its tables, its date formats and the sessions. */
export class Site {
  readonly statements: Statements;
  readonly dates: AccountDates;
  readonly sessions = new Sessions();

  constructor(readonly account: Account) {
    this.statements = new Statements(account.database);
    this.dates = new AccountDates(account);
    registerListFunctions(account.database, this.dates);
    hostUserEvents(account);
  }

  /** Whoever made the request that is being answered. */
  get visitor(): Visitor {
    return this.sessions.visitor;
  }

  /** Whether the visitor's role sees records of a type. */
  mayView(type: RecordType): boolean {
    return type.permission === '' || this.mayUse(type.permission);
  }

  /** Whether the visitor's role has a permission at any level. */
  mayUse(permission: string): boolean {
    return (this.account.role(this.visitor.role)?.level(permission) ?? 0) > 0;
  }

  /** @throws NetSuiteError INSUFFICIENT_PERMISSION, in NetSuite's words */
  requireView(type: RecordType): void {
    if (this.mayView(type)) return;
    throw new NetSuiteError(
      'INSUFFICIENT_PERMISSION',
      `Permission Violation: You need the '${type.permissionLabel}' permission to access this page. Please contact your account administrator.`,
    );
  }

  get isAdministrator(): boolean {
    return this.visitor.role === 'administrator';
  }
}
