import type { Features } from '../../../netsuite/features';
import type { Settings } from '../../../settings/read-settings';
import { settingsFaults } from '../../../sync/pause/settings-faults';
import { type AccountState, endsByHand, type Pause } from '../../../sync/records/account-state-store';
import { shrunkenCount } from '../../../sync/sweep/count-check';
import { lastingPause } from './resume';

/** Why an External System with so many enabled customers pauses; null: it does not. Costs what `lastingPause` does. */
export function pauseOf(settings: Settings, features: Features, state: AccountState, enabled: number): Pause | null {
  if (endsByHand(state.pauseCause)) return { cause: state.pauseCause, reason: state.pauseReason };
  const faults = settingsFaults(settings, features);
  if (faults.length > 0) return { cause: 'configuration', reason: faults.join('\n') };
  const pause = lastingPause(settings.system, state);
  if (pause) return pause;
  const shrunken = shrunkenCount(settings.system.name, state.goodCount, enabled);
  return shrunken ? { cause: 'count', reason: shrunken } : null;
}
