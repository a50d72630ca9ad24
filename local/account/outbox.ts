import type { Account } from './account';
import type { Clock } from './clock';
import type { Statements } from './database';

/** E-mails stay here instead of leaving the machine. */
export function createOutbox(statements: Statements, clock: Clock): Account['outbox'] {
  return {
    add(mail) {
      statements.run(
        'INSERT INTO sys_mail (at, author, recipients, subject, body) VALUES (?, ?, ?, ?, ?)',
        new Date(clock.now()).toISOString(),
        mail.author,
        JSON.stringify(mail.recipients),
        mail.subject,
        mail.body,
      );
    },
    list: () =>
      statements.all('SELECT at, author, recipients, subject, body FROM sys_mail ORDER BY id').map((row) => ({
        at: String(row.at),
        author: String(row.author),
        recipients: JSON.parse(String(row.recipients)) as string[],
        subject: String(row.subject),
        body: String(row.body),
      })),
  };
}
