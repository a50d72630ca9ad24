import { accountId } from '../../../netsuite/account-id';
import { LISTS } from '../../../netsuite/ids';
import type { Entry } from '../../../settings/configuration';
import { confirmExternalSystem, readSection } from '../../../settings/configuration-store';
import { readSystems } from '../../../settings/read-settings';
import { testNow } from '../../../sync/pause/test-now';
import { endsByHand, readAccountStates } from '../../../sync/records/account-state-store';
import type { Action, ActionsOf } from '../../server/action';
import { idOf } from '../../server/parameters';
import { fixOfPause } from '../../server/pause-fixes';
import { Refusal } from '../../server/refusal';
import { readCustomerFields } from '../../set-up/read-customer-fields';
import type { SetUpAnswer } from './contract';
import { readConfirmations, readSubsidiariesAndSenders } from './read';

/** Every External System with all its settings. Costs 40 units. */
const setUp: Action<'set_up'> = {
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
          pause:
            pauseCause === ''
              ? null
              : {
                  cause: pauseCause,
                  reason: pauseReason,
                  fix: fixOfPause(pauseCause, entry.transport === LISTS.transport.file),
                  byHand: endsByHand(pauseCause),
                },
        };
      }),
    };
  },
};

/** Somebody may have entered the token itself: it does not leave the server. */
const withoutToken = (entry: Entry): Entry => ({
  ...entry,
  ...Object.fromEntries(SECRETS.filter((name) => !/^custsecret/.test(String(entry[name]))).map((name) => [name, ''])),
});

const SECRETS = ['secret', 'sftpSecret'];

/** Says that the settings of an External System are right for this account. Costs 12 units. */
const confirmSystem: Action<'confirm_system'> = {
  administrator: true,
  answer(parameters) {
    const systemId = idOf(parameters, 'systemId');
    if (!readSection('externalSystems').some(({ id }) => id === systemId)) {
      throw new Refusal('This External System no longer exists. Reload the page.');
    }
    confirmExternalSystem(systemId, accountId());
    return { good: true, sentence: `It is confirmed in account ${accountId()}. The next run includes it.` };
  },
};

/** What `testNow` does. Costs 32 units and 1 credit, or 170 to 210 units where files are sent. */
const testConnection: Action<'test_connection'> = {
  administrator: true,
  answer(parameters) {
    const { verdict, sentence } = testNow(idOf(parameters, 'systemId'));
    return { good: verdict === 'fine', sentence };
  },
};

/** What settings may name, to choose from. Costs 20 units. */
const settingChoices: Action<'setting_choices'> = {
  administrator: true,
  answer: () => ({
    ...readSubsidiariesAndSenders(),
    customerFields: readCustomerFields().map(({ id, label }) => ({ id, name: label })),
  }),
};

export const externalSystemsActions: ActionsOf<'set_up' | 'setting_choices' | 'confirm_system' | 'test_connection'> = {
  set_up: setUp,
  setting_choices: settingChoices,
  confirm_system: confirmSystem,
  test_connection: testConnection,
};
