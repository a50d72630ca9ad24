import { accountId } from '../../netsuite/account-id';
import { accountFeatures } from '../../netsuite/features';
import type { Entry } from '../../settings/configuration';
import { checkEdit, keepsConfirmation } from '../../settings/configuration-edit';
import type { StoredEntry } from '../../settings/configuration-plan';
import { confirmExternalSystem, readSection, writeConfiguration } from '../../settings/configuration-store';
import { readSystems } from '../../settings/read-settings';
import { pauseForDeploy, resumeAfterDeploy } from '../../sync/pause/drain';
import { testNow } from '../../sync/pause/test-now';
import { readAccountStates } from '../../sync/records/account-state-store';
import type { SaveAnswer, SetUpAnswer } from '../contract/set-up';
import { valueMapWarnings } from '../map-warnings';
import { idOf, oneOf, type Parameters } from '../parameters';
import { fixOfPause } from '../pause-fixes';
import { readConfirmations } from '../read-set-up';
import { Refusal } from '../refusal';
import type { Action } from './action';

/** Every External System with all its settings. Costs 40 units. */
export const setUp: Action<'set_up'> = {
  administrator: true,
  answer(): SetUpAnswer {
    const states = readAccountStates();
    const confirmations = readConfirmations();
    const faults = new Map(readSystems().map(({ system, faults: told }) => [system.id, told]));
    return {
      accountId: accountId(),
      systems: readSection('externalSystems').map(({ id, entry }) => {
        const { pauseCause = '', pauseReason = '' } = states.get(id) ?? {};
        return {
          id,
          values: withoutToken(entry),
          confirmedIn: confirmations.get(id) ?? '',
          faults: faults.get(id) ?? [],
          pause: pauseCause === '' ? null : { cause: pauseCause, reason: pauseReason, fix: fixOfPause(pauseCause) },
        };
      }),
    };
  },
};

/** Somebody may have entered the token itself: it does not leave the server. */
const withoutToken = (entry: Entry): Entry =>
  /^custsecret/.test(String(entry.secret)) ? entry : { ...entry, secret: '' };

/** Saves an External System or a map line: the one place where the dashboard changes settings. Costs at most 36 units. */
export const saveSetting: Action<'save_setting'> = {
  administrator: true,
  answer(parameters): SaveAnswer {
    const section = oneOf(parameters, 'section', ['externalSystems', 'valueMap', 'fieldMap'] as const);
    const id = parameters.id === null ? null : idOf(parameters, 'id');
    const anyway = oneOf(parameters, 'anyway', [true, false]);
    const stored = readSection(section);
    const systems = section === 'externalSystems' ? stored : readSection('externalSystems');
    const names = systems.map(({ entry }) => String(entry.name));
    const { write, faults } = checkEdit({ section, id, values: valuesOf(parameters) }, stored, names);
    if (faults.length > 0) return { saved: false, id, faults, warnings: [] };
    if (!write) return { saved: true, id, faults, warnings: [] };
    const others = stored.filter((record) => record.id !== id);
    const warnings =
      section === 'valueMap' && write.action !== 'delete'
        ? valueMapWarnings(write.entry, others, priceTypesOf(systems), accountFeatures().priceLevels)
        : [];
    if (warnings.length > 0 && !anyway) return { saved: false, id, faults, warnings };
    const [writtenId = null] = writeConfiguration([write], systems, keepsConfirmation);
    return { saved: true, id: writtenId, faults, warnings: [] };
  },
};

function valuesOf({ values }: Parameters): Readonly<Record<string, unknown>> {
  if (typeof values !== 'object' || values === null || Array.isArray(values))
    throw new Refusal('The request lacks its values.');
  return values as Record<string, unknown>;
}

/** Lines "label | currency" of the setting JOOR Price Types. */
const priceTypesOf = (systems: readonly StoredEntry[]) =>
  systems.flatMap(({ entry }) =>
    String(entry.priceTypes)
      .split(/\r?\n/)
      .filter((line) => line.includes('|'))
      .map((line) => {
        const at = line.lastIndexOf('|');
        return {
          system: String(entry.name),
          label: line.slice(0, at).replace(/ $/, ''),
          currency: line.slice(at + 1).trim(),
        };
      }),
  );

/** Says that the settings of an External System are right for this account. Costs 12 units. */
export const confirmSystem: Action<'confirm_system'> = {
  administrator: true,
  answer(parameters) {
    const systemId = idOf(parameters, 'systemId');
    if (!readSection('externalSystems').some(({ id }) => id === systemId)) {
      throw new Refusal('There is no such External System any more. Reload the page.');
    }
    confirmExternalSystem(systemId, accountId());
    return { good: true, sentence: `It is confirmed in account ${accountId()}. The next run looks at it.` };
  },
};

/** One request to JOOR, which changes nothing there. Costs 32 units and 1 credit. */
export const testConnection: Action<'test_connection'> = {
  administrator: true,
  answer(parameters) {
    const { verdict, sentence } = testNow(idOf(parameters, 'systemId'));
    return { good: verdict === 'fine', sentence };
  },
};

/** Pauses every External System, or lets those go on that are paused so. Costs 10 units and 2 for each. */
export const pauseAll: Action<'pause_all'> = {
  administrator: true,
  answer(parameters) {
    const pause = oneOf(parameters, 'pause', [true, false]);
    return { good: true, sentence: pause ? pauseForDeploy() : resumeAfterDeploy() };
  },
};
