import * as email from 'N/email';
import { logError } from './log-error';

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
    logError('Alert could not be sent', `${mail.subject}: ${(error as Error).message}`);
    return false;
  }
}
