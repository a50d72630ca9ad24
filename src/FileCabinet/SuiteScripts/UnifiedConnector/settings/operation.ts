import { type Hours, isTimeOfDay, readHours } from './hours';

/** Who is told of what goes wrong, and when. */
export interface AlertSettings {
  /** E-mail addresses, 1 to 10. */
  recipients: string[];
  /** Internal id of the employee whose address the mails come from. */
  sender: number;
  /** When no mail is sent; null: never. */
  quiet: Hours | null;
  /** Time of day of a mail each day, also when all is well, HH:MM on the clock of the run's queries; null: there is none. */
  dailyAt: string | null;
}

/** What an administrator set for the daily work on an External System. */
export interface Operation {
  /** Hours between the starts of two sweeps. */
  sweepHours: number;
  /** Days after which what is finished is removed. */
  retentionDays: number;
  /** null: nobody is told. */
  alerts: AlertSettings | null;
}

export interface OperationValues {
  sweepHours: number | null;
  retentionDays: number | null;
  alertRecipients: string;
  alertSender: string;
  quietHours: string;
  dailyMail: string;
}

/** N/email takes this many recipients (Oracle help, section_4358681681). */
const MAX_RECIPIENTS = 10;

const DAILY = 24;
const RETENTION_DAYS = 90;

/** Reads these settings and tells every fault at once, each a sentence that names the field and the fix. */
export function readOperation(systemName: string, values: OperationValues): { operation: Operation; faults: string[] } {
  const recipients = values.alertRecipients
    .split(/[\s,;]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const sender = values.alertSender.trim();
  const hours = readHours(values.quietHours);
  const daily = values.dailyMail.trim();
  const operation: Operation = {
    sweepHours: values.sweepHours ?? DAILY,
    retentionDays: values.retentionDays ?? RETENTION_DAYS,
    alerts:
      recipients.length === 0
        ? null
        : { recipients, sender: Number(sender), quiet: hours ?? null, dailyAt: isTimeOfDay(daily) ? daily : null },
  };
  const faults: string[] = [];
  if (!isPositive(operation.sweepHours)) {
    faults.push(
      `has ${operation.sweepHours} in Sweep Every. Enter a whole number of hours, or leave it empty for ${DAILY}.`,
    );
  }
  const wrong = recipients.filter((recipient) => !/^[^@]+@[^@]+\.[^@]+$/.test(recipient));
  if (wrong.length > 0) {
    faults.push(`has ${wrong.join(', ')} in Alert Recipients. Enter email addresses separated by commas.`);
  }
  if (recipients.length > MAX_RECIPIENTS) {
    faults.push(`has ${recipients.length} addresses in Alert Recipients. NetSuite allows ${MAX_RECIPIENTS}.`);
  }
  if (recipients.length > 0 && !/^[1-9]\d*$|^-5$/.test(sender)) {
    faults.push(`has "${sender}" in Alert Sender. Enter the internal ID of the employee that alerts are sent from.`);
  }
  if (values.quietHours.trim() !== '' && !hours) {
    faults.push(`has "${values.quietHours.trim()}" in Quiet Hours. Enter two times of day, for example 22:00-07:00.`);
  }
  if (daily !== '' && !isTimeOfDay(daily)) {
    faults.push(`has "${daily}" in Daily Mail At. Enter a time of day, for example 07:30, or leave it empty.`);
  }
  if (daily !== '' && recipients.length === 0) {
    faults.push(
      'has a time in Daily Mail At, but no Alert Recipients. Enter who gets the mail, or empty Daily Mail At.',
    );
  }
  if (!isPositive(operation.retentionDays)) {
    faults.push(
      `has ${operation.retentionDays} in Retention. Enter a whole number of days, or leave it empty for ${RETENTION_DAYS}.`,
    );
  }
  return { operation, faults: faults.map((fault) => `External System "${systemName}" ${fault}`) };
}

const isPositive = (value: number): boolean => Number.isInteger(value) && value > 0;
