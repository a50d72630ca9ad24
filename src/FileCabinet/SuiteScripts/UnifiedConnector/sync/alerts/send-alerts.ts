import { sendMail } from '../../netsuite/send-mail';
import type { Settings } from '../../settings/read-settings';
import { minutesBetween } from '../../settings/set-up/run-checks';
import type { AccountState } from '../records/account-state-store';
import { readAlertFacts, readLatestRun, recordAlerts, recordAtWork } from './alert-store';
import { type AlertFacts, alertBookIn, alertsDue, causesOf, gapOf, isQuiet } from './alerts';
import { linksOf } from './links';

/**
 * Tells the recipients what began and what is over since they were last told, one mail for each cause. Costs 42 units, 52
 * where files are sent, and with mails 10 and 20 for each; 2 where nobody is to be told, for the time of the run, by which a quiet account differs from one
 * whose runs have stopped. A mail that could not be sent is tried again by the next run.
 */
export function sendAlerts(
  { system, operation: { alerts } }: Settings,
  { id: accountStateId, refusal }: Pick<AccountState, 'id' | 'refusal'>,
  pause: AlertFacts['pause'],
): void {
  if (!alerts) {
    recordAtWork(accountStateId);
    return;
  }
  const { told, facts: read } = readAlertFacts(accountStateId, system.id, system.file !== null);
  const refused = refusal && { minutes: minutesBetween(refusal.since, Date.now()), words: refusal.words };
  const facts: AlertFacts = { ...read, pause, refusal: refused };
  const known = alertBookIn(told);
  const causes = causesOf(system.name, facts);
  const gap = gapOf(system.name, facts);
  const untold = alertsDue(known, causes, gap, { quiet: true, now: facts.now });
  const due = isQuiet(alerts.quiet, facts.now)
    ? untold
    : alertsDue(known, causes, gap, { quiet: false, now: facts.now });
  const links = due.mails.length === 0 ? '' : linksOf(system.id, readLatestRun());
  const sent = due.mails.every(({ subject, text }) =>
    sendMail({ author: alerts.sender, recipients: alerts.recipients, subject, body: `${text}${links}` }),
  );
  recordAlerts(accountStateId, (sent ? due : untold).book);
}
