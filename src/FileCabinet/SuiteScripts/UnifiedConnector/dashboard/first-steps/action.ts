import { accountId } from '../../netsuite/account-id';
import { accountFeatures } from '../../netsuite/features';
import { positionOf } from '../../settings/position';
import { readSettings, type Settings } from '../../settings/read-settings';
import { lackingWarehouse } from '../../settings/set-up/map-checks';
import { settlesUpload } from '../../sync/match/match';
import { readMatches } from '../../sync/match/match-store';
import { countEnabledNeverSent } from '../../sync/match/read-match-customers';
import type { Action, ActionsOf } from '../server/action';
import { readUnmapped } from '../set-up/read-unmapped';
import type { FirstStepsAnswer } from './contract';
import { isSetUp, type Progress, stepsOf } from './steps';

/**
 * The steps of the first active External System that is not set up yet. Costs 10 units where there is none; otherwise 61, up
 * to 20 more for sales reps and files, and 10 or 20 for each External System that is set up.
 */
const firstSteps: Action<'first_steps'> = {
  administrator: true,
  answer(): FirstStepsAnswer {
    const all = readSettings();
    if (all.length === 0) return { system: null, steps: stepsOf(null) };
    const settled = new Set(
      readMatches()
        .filter(settlesUpload)
        .map(({ systemId }) => systemId),
    );
    const counts = countEnabledNeverSent();
    for (const settings of all) {
      const { id, name } = settings.system;
      const progress: Progress = {
        ...ownProgress(settings),
        matchSettled: settled.has(id),
        enabled: counts.get(id)?.enabled ?? 0,
        neverSent: counts.get(id)?.neverSent ?? 0,
      };
      if (!isSetUp(progress)) return { system: { id, name }, steps: stepsOf(progress) };
    }
    return { system: null, steps: [] };
  },
};

function ownProgress({
  system,
  operation,
  valueMap,
  fieldMap,
}: Settings): Omit<Progress, 'matchSettled' | 'enabled' | 'neverSent'> {
  const unmapped = readUnmapped(system.id, valueMap).values.filter(({ kind }) => kind === 'price-level');
  return {
    id: system.id,
    hasSecret: system.secret !== '' || system.file !== null,
    confirmed: system.confirmedAccountId === accountId(),
    unmappedPriceLevels: unmapped.length,
    hasPriceLevels: valueMap.all().some(({ kind }) => kind === 'price-level'),
    proposesPriceLevels: accountFeatures().priceLevels,
    lacksWarehouse: system.noWarehouse === 'block' && lackingWarehouse(valueMap, fieldMap) === 'all',
    upload: positionOf(system, 'upload'),
    hasAlertRecipients: operation.alerts !== null,
  };
}

export const firstStepsActions: ActionsOf<'first_steps'> = { first_steps: firstSteps };
