import { timeOf } from '../../netsuite/instant';
import { alertBookIn, isQuiet, isSilent, LONGEST_REFUSAL_MINUTES } from '../alerts/alerts';
import type { Signs } from './read-signs';
import type { Standing, Standings } from './read-standings';

/**
 * Whether somebody may have to be told something of an External System: what holds is not what was told, runs had a gap, or
 * the first run of an hour looks whether all deployments run.
 */
export function areAlertsDue(standing: Standing, signs: Signs, { now, readAt }: Standings): boolean {
  const { alerts, state, lastRun, ranAt } = standing;
  if (!alerts || !state) return false;
  const minutesSinceRun = Math.round((readAt - timeOf(ranAt)) / 60_000);
  if (isSilent(lastRun.slice(0, 16), now.slice(0, 16), minutesSinceRun)) return true;
  if (isQuiet(alerts.quiet, now)) return false;
  if (lastRun.slice(0, 13) !== now.slice(0, 13)) return true;
  const { open, waiting } = alertBookIn(standing.told);
  const told = Object.keys(open).sort();
  // Their end is told at once.
  if (told.some(isOfDeployments)) return true;
  return waiting.length > 0 || JSON.stringify(told) !== JSON.stringify(holding(standing, signs, readAt).sort());
}

/** Whether a cause is one of those that are looked for once an hour. */
const isOfDeployments = (key: string): boolean => /^(late: |never)/.test(key);

/** Keys of the causes that the signs show. */
function holding({ systemId, state }: Standing, signs: Signs, now: number): string[] {
  const { refusal = null, trouble = '' } = state ?? {};
  const takesNothing = refusal !== null && Math.round((now - refusal.since) / 60_000) >= LONGEST_REFUSAL_MINUTES;
  return [
    ...signs.failedClasses(systemId).map((errorClass) => `failed: ${errorClass}`),
    ...(signs.count('overdue', systemId) > 0 ? ['overdue'] : []),
    ...(trouble === '' ? [] : ['runs fail']),
    ...(takesNothing ? ['joor takes nothing'] : []),
  ];
}
