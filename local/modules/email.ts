import type { Account } from '../account/account';
import { NetSuiteError, NotSupportedError } from '../account/errors';
import { ACCOUNT_USERS } from '../account/users';
import { type Options, optionsOf, required } from './arguments';
import type { Execution, ModuleFactory } from './module';

/** recipients + cc + bcc (Oracle help section_4358681681). */
const MAX_RECIPIENTS = 10;
/** The account's own administrator sends mail without an employee record; -System- (-4) may not. */
const OWNER = -5;
const ENTITIES = ['employee', 'customer', 'contact'];
const ARGUMENTS = ['author', 'recipients', 'subject', 'body', 'cc', 'bcc', 'replyTo', 'attachments'];

/** Mail goes to the account's outbox; nothing leaves this machine. */
export const email: ModuleFactory = (execution) => ({
  send(...values: unknown[]): void {
    const options = optionsOf(values, ARGUMENTS);
    post(execution, options, 'send', 20, MAX_RECIPIENTS);
  },
  sendBulk(...values: unknown[]): void {
    const options = optionsOf(values, ARGUMENTS);
    post(execution, options, 'sendBulk', 10, Number.POSITIVE_INFINITY);
  },
});

function post(execution: Execution, options: Options, method: string, units: number, maximum: number): void {
  const { account } = execution;
  const name = `email.${method}`;
  const author = required(options, 'author', name);
  const recipients = listOf(required(options, 'recipients', name));
  const subject = String(required(options, 'subject', name));
  const body = String(required(options, 'body', name));
  execution.governance.charge(name, units);
  const all = [...recipients, ...listOf(options.cc), ...listOf(options.bcc)];
  if (all.length > maximum) {
    throw new NetSuiteError(
      'SSS_MAXIMUM_RECIPIENTS_EXCEEDED',
      `${name}: at most ${maximum} recipients, not ${all.length}.`,
    );
  }
  for (const option of ['replyTo', 'attachments']) {
    if (options[option] !== undefined && options[option] !== null)
      throw new NotSupportedError(`N/${name} with ${option}`);
  }
  const sender = Number(author) === OWNER ? ACCOUNT_USERS[OWNER] : addressOf(account, 'employee', author);
  if (sender === undefined) {
    throw new NetSuiteError('SSS_AUTHOR_MUST_BE_EMPLOYEE', 'The author internal ID or email must match an employee.');
  }
  account.outbox.add({
    author: sender,
    recipients: all.map((recipient) => resolve(account, recipient)),
    subject,
    body,
  });
}

function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** An address stays; an internal id becomes the entity's address. */
function resolve(account: Account, recipient: unknown): string {
  if (typeof recipient === 'string' && recipient.includes('@')) return recipient;
  for (const type of ENTITIES) {
    const address = addressOf(account, type, recipient);
    if (address) return address;
  }
  throw new NetSuiteError('SSS_INVALID_RECIPIENT', `${recipient} is neither an email address nor an entity with one.`);
}

/** E-mail address of an entity, '' when it has none, undefined when there is no such entity. */
function addressOf(account: Account, type: string, id: unknown): string | undefined {
  const { database, table } = account.suiteql('administrator');
  const storage = table(type)?.storage;
  if (storage === undefined) return undefined;
  const row = database.prepare(`SELECT email FROM ${storage} WHERE id = ?`).get(Number(id));
  return row === undefined ? undefined : String(row.email ?? '');
}
