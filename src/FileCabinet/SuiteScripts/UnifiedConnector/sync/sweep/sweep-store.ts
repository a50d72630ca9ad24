import * as record from 'N/record';
import { ACCOUNT_STATE as F } from '../../netsuite/ids';
import { id, readFew, text } from '../../netsuite/suiteql';
import type { SweepState } from './sweep';

/** Costs 10 units. */
export function readSweepState(accountStateId: number): SweepState {
  const [row] = readFew(
    `SELECT ${F.sweepStarted} AS startedat, ${F.sweepPosition} AS position, ${F.sweepSettings} AS settings
     FROM ${F.type} WHERE id = ?`,
    [accountStateId],
  );
  const startedAt = Date.parse(text(row?.startedat));
  return {
    startedAt: Number.isNaN(startedAt) ? null : startedAt,
    position: id(row?.position),
    settings: text(row?.settings),
  };
}

/** Records how far the sweep has come. Costs 2 units. */
export function recordSweep(
  accountStateId: number,
  { startedAt, position, settings }: { startedAt: string; position: number | null; settings: string },
): void {
  record.submitFields({
    type: F.type,
    id: accountStateId,
    values: { [F.sweepStarted]: startedAt, [F.sweepPosition]: position ?? '', [F.sweepSettings]: settings },
  });
}
