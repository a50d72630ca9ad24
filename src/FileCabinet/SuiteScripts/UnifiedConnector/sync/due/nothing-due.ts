import { instantOf, timeOf } from '../../netsuite/instant';
import { isMailDue } from '../alerts/daily-mail';
import { whyNoFile } from '../file/file-turn';
import { isOrdersDue, orderProgressIn } from '../orders/progress';
import type { AccountState } from '../records/account-state-store';
import { uncompared } from '../records/compared-seconds';
import { dueSlice } from '../sweep/sweep';
import { areAlertsDue } from './alerts-due';
import type { Signs } from './read-signs';
import type { Standing, Standings } from './read-standings';

/**
 * Whether a run has nothing to do for any External System, judged before settings are read. What is not known counts as due:
 * the run then looks at everything.
 */
export const isNothingDue = (standings: Standings, signs: Signs): boolean =>
  signs.complete &&
  !signs.hasRequests &&
  signs.settings !== '' &&
  standings.systems.every((standing) => !isDue(standing, signs, standings));

function isDue(standing: Standing, signs: Signs, standings: Standings): boolean {
  const { state, settingsSeen, systemId } = standing;
  if (!state || settingsSeen !== signs.settings || !isCalm(state)) return true;
  if (isDueByClock(standing, state, standings.readAt)) return true;
  if (areAlertsDue(standing, signs, standings)) return true;
  const open = (['intent', 'job', 'file', 'part'] as const).some((sign) => signs.ids(sign, systemId).length > 0);
  if (open || signs.count('read-back', systemId) > 0) return true;
  // A retry does not wait for the interval.
  if (!standing.file && signs.ids('due', systemId).length > 0) return true;
  return mayLook(standing, signs, standings) && isToBeLookedAt(standing, state, signs);
}

/** Nothing keeps it from its work, and nothing is unfinished that every run goes on with. */
const isCalm = ({ pauseCause, trouble, wrongWatermark, hasOldTimes, matchId }: AccountState): boolean =>
  pauseCause === '' && trouble === '' && wrongWatermark === '' && !hasOldTimes && matchId === null;

/** The sweep, JOOR's orders and the daily mail. */
function isDueByClock(standing: Standing, state: AccountState, now: number): boolean {
  const { sweepHours, readsOrders, asksJoor, alerts } = standing;
  if (isMailDue(state.mailDue, alerts?.dailyAt ?? null, instantOf(now))) return true;
  const { watermark, sweep, orders } = state;
  if (watermark && dueSlice(sweep, { settings: sweep.settings, hours: sweepHours }, now)) return true;
  return readsOrders && asksJoor && isOrdersDue(orderProgressIn(orders), now);
}

/** Whether customers are compared now: not within the interval, and for files when one may go. */
export function mayLook(standing: Standing, signs: Signs, { now, readAt }: Standings): boolean {
  const { file, interval, state, systemId } = standing;
  if (!file) return !isTooEarly(standing, state);
  const last = timeOf(signs.lastFileAt(systemId));
  const lastFileAt = Number.isNaN(last) ? null : last;
  return whyNoFile(file, { lastFileAt, interval, now: readAt, timeOfDay: now.slice(11, 16) }) === '';
}

/** Whether changes were looked for so lately that the interval is not over. */
export const isTooEarly = ({ interval }: Pick<Standing, 'interval'>, state: AccountState | null): boolean =>
  state !== null && state.minutesSinceLook !== null && state.minutesSinceLook < interval;

function isToBeLookedAt({ systemId, file }: Standing, { watermark, compared }: AccountState, signs: Signs): boolean {
  if (file?.full || signs.ids('due', systemId).length > 0) return true;
  if (!watermark) return signs.count('enabled', systemId) > 0;
  const changes = [...signs.changes('changed', systemId), ...signs.changes('left', systemId)];
  return uncompared(changes, watermark, compared).length > 0;
}
