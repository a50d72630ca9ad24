import * as log from 'N/log';
import { anotherRunAhead } from '../../../netsuite/other-runs';
import { minutesBetween } from '../../../settings/set-up/run-checks';
import { LONGEST_RUN_MINUTES, stuckCause } from '../../../sync/alerts/alerts';
import { tell } from '../../../sync/alerts/tell';
import { pauseForDeploy } from '../../../sync/pause/drain';
import { isUnderWay, type Request } from '../../../sync/records/request';
import { saveRequests } from '../../../sync/records/run-store';
import type { Parameters } from './parameters';

/**
 * Whether another run or script is sending, or goes first. Costs up to 20 units, and where that run does not end what `tell`
 * does.
 */
export function anotherRunGoesFirst(requests: readonly Request[]): boolean {
  if (requests.some(isUnderWay)) return true;
  const ahead = anotherRunAhead();
  if (!ahead) return false;
  const { deployment, created } = ahead;
  const minutes = minutesBetween(created, Date.now());
  if (minutes >= LONGEST_RUN_MINUTES) tell((_, name) => stuckCause(name, { deployment, minutes }), null);
  return true;
}

/** Keeps what this run was asked to do. */
export function leaveToAnotherRun({ ids, drain }: Parameters): void {
  saveRequests(ids, null);
  // The other run sends its batch under way and defers the rest, which stays due.
  if (drain) pauseForDeploy();
  log.audit({ title: 'Skipped because another run is active', details: { requested: ids.length } });
}
