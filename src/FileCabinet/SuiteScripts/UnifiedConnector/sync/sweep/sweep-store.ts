import * as record from 'N/record';
import { ACCOUNT_STATE as F } from '../../netsuite/ids';

/** Records how far the sweep has come. Costs 2 units. */
export function recordSweep(
  accountStateId: number,
  {
    startedAt,
    position,
    settings,
    seen,
  }: { startedAt: string; position: number | null; settings: string; seen: string },
): void {
  record.submitFields({
    type: F.type,
    id: accountStateId,
    values: {
      [F.sweepStarted]: startedAt,
      [F.sweepPosition]: position ?? '',
      [F.sweepSettings]: settings,
      [F.settingsSeen]: seen,
    },
  });
}
