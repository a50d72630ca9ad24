import * as log from 'N/log';
import { mustYieldToAnotherRun } from '../../../netsuite/other-runs';
import { pauseForDeploy } from '../../../sync/pause/drain';
import { isUnderWay, type Request } from '../../../sync/records/request';
import { saveRequests } from '../../../sync/records/run-store';
import type { Parameters } from './parameters';

/** Whether another run or script is sending, or goes first. Costs up to 20 units. */
export const anotherRunGoesFirst = (requests: readonly Request[]): boolean =>
  requests.some(isUnderWay) || mustYieldToAnotherRun();

/** Keeps what this run was asked to do. */
export function leaveToAnotherRun({ ids, drain }: Parameters): void {
  saveRequests(ids, null);
  // The other run sends its batch under way and defers the rest, which stays due.
  if (drain) pauseForDeploy();
  log.audit({ title: 'Skipped because another run is active', details: { requested: ids.length } });
}
