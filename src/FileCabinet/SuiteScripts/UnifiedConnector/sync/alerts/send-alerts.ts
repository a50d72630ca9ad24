import { sendMail } from '../../netsuite/send-mail';
import type { Settings } from '../../settings/read-settings';
import { readAlertFacts, recordAlerts, recordAtWork } from './alert-store';
import { type AlertBook, type AlertFacts, alertsDue, causesOf, EMPTY_BOOK, gapOf, isQuiet } from './alerts';

/**
 * Tells the recipients what began and what is over since they were last told, one mail for each cause. Costs 32 units
 * and 20 for each mail; 2 where nobody is to be told, for the time of the run, by which a quiet account differs from one
 * whose runs have stopped. A mail that could not be sent is tried again by the next run.
 */
export function sendAlerts(
  { system, operation: { alerts } }: Settings,
  accountStateId: number,
  pause: AlertFacts['pause'],
): void {
  if (!alerts) {
    recordAtWork(accountStateId);
    return;
  }
  const { told, facts } = readAlertFacts(accountStateId, system.id);
  const known = told === '' ? EMPTY_BOOK : (JSON.parse(told) as AlertBook);
  const causes = causesOf(system.name, { ...facts, pause });
  const gap = gapOf(system.name, { ...facts, pause });
  const untold = alertsDue(known, causes, gap, { quiet: true, now: facts.now });
  const due = isQuiet(alerts.quiet, facts.now)
    ? untold
    : alertsDue(known, causes, gap, { quiet: false, now: facts.now });
  const sent = due.mails.every(({ subject, text }) =>
    sendMail({ author: alerts.sender, recipients: alerts.recipients, subject, body: text }),
  );
  recordAlerts(accountStateId, (sent ? due : untold).book);
}
