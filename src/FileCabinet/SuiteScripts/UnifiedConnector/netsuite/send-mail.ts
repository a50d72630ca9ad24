import * as email from 'N/email';
import * as log from 'N/log';

export interface Mail {
  /** Internal id of an employee. */
  author: number;
  recipients: string[];
  subject: string;
  /** Plain text. */
  body: string;
}

/** Sends a mail: 20 units. A mail that NetSuite refuses is logged, for no mail is worth a run. */
export function sendMail(mail: Mail): boolean {
  try {
    email.send(mail);
    return true;
  } catch (error) {
    log.error({ title: 'Alert could not be sent', details: { subject: mail.subject, error } });
    return false;
  }
}
