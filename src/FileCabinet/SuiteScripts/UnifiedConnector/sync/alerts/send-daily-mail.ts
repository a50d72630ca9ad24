import { dashboardLink } from '../../netsuite/dashboard-link';
import { BATCH, FAILED_RECORD, SYNC_STATE } from '../../netsuite/ids';
import { daysBefore, instantOf } from '../../netsuite/instant';
import type { ReadClock } from '../../netsuite/read-clock';
import { sendMail } from '../../netsuite/send-mail';
import { readFew, text } from '../../netsuite/suiteql';
import type { Settings } from '../../settings/read-settings';
import { type AccountState, recordMailDue } from '../records/account-state-store';
import { BATCH_STATUS } from '../records/batch-store';
import { FAILED_RECORD_STATUS } from '../records/failed-record-status';
import { type DayFacts, dailyMail, isMailDue, nextMailDue } from './daily-mail';

/**
 * Sends the mail of the day where its hour has come, also when all is well, and notes when the next one is due. Nothing on other runs;
 * 12 units where the hour was changed, 52 with a mail. A mail that could not be sent is tried again by the next run.
 */
export function sendDailyMail({ system, operation }: Settings, state: AccountState, clockOf: () => ReadClock): void {
  const { alerts } = operation;
  const at = alerts?.dailyAt ?? null;
  const now = Date.now();
  if (!isMailDue(state.mailDue, at, instantOf(now))) return;
  if (!alerts || at === null) {
    recordMailDue(state.id, '');
    return;
  }
  if (state.mailDue.endsWith(` ${at}`)) {
    const facts = { ...readDay(system.id, now), pauseReason: state.pauseReason, trouble: state.trouble };
    const { subject, text: body } = dailyMail(system.name, facts, linksOf(system.id));
    if (!sendMail({ author: alerts.sender, recipients: alerts.recipients, subject, body })) return;
  }
  recordMailDue(state.id, nextMailDue(at, clockOf(), now));
}

const linksOf = (systemId: number) => ({
  queue: dashboardLink(`/failed-records/where/system=${systemId}`),
  customers: (state: string) => dashboardLink(`/customers/where/system=${systemId}&state=${encodeURIComponent(state)}`),
  overview: dashboardLink('/'),
});

/** Costs 20 units. */
export function readDay(systemId: number, now: number): Omit<DayFacts, 'pauseReason' | 'trouble'> {
  const yesterday = daysBefore(now, 1);
  const states = readFew(
    `SELECT ss.${SYNC_STATE.state} AS state, COUNT(*) AS customers FROM ${SYNC_STATE.type} ss
     WHERE ss.${SYNC_STATE.system} = ? GROUP BY ss.${SYNC_STATE.state}`,
    [systemId],
  );
  const counts = readFew(
    `SELECT 'taken' AS what, SUM(b.${BATCH.customerCount}) AS customers FROM ${BATCH.type} b
     WHERE b.${BATCH.system} = ? AND b.${BATCH.status} IN (?, ?) AND b.${BATCH.sentAtUtc} >= ?
     UNION ALL SELECT 'failed' AS what, COUNT(*) AS customers FROM ${FAILED_RECORD.type} f
     WHERE f.${FAILED_RECORD.system} = ? AND f.${FAILED_RECORD.status} = ?
     UNION ALL SELECT 'lately' AS what, COUNT(*) AS customers FROM ${FAILED_RECORD.type} f
     WHERE f.${FAILED_RECORD.system} = ? AND f.${FAILED_RECORD.status} = ? AND f.${FAILED_RECORD.failedAtUtc} >= ?`,
    [
      systemId,
      BATCH_STATUS.accepted,
      BATCH_STATUS.delivered,
      yesterday,
      systemId,
      FAILED_RECORD_STATUS.open,
      systemId,
      FAILED_RECORD_STATUS.open,
      yesterday,
    ],
  );
  const of = (what: string) => Number(counts.find((row) => text(row.what) === what)?.customers ?? 0);
  return {
    states: Object.fromEntries(states.map((row) => [text(row.state), Number(row.customers)])),
    taken: of('taken'),
    failed: of('failed'),
    failedLately: of('lately'),
  };
}
