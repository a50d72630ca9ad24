import { accountId } from '../../netsuite/account-id';
import { BUILD_ID } from '../../netsuite/build-id';
import { readSystems } from '../../settings/read-settings';
import { readCustomerStates } from '../../sync/compare/read-customer-states';
import type { Action, ActionsOf } from '../server/action';
import { idOf } from '../server/parameters';
import type { SupportFacts } from './contract';

/** What a support bundle has besides what its page shows. Costs 20 units. */
const support: Action<'support'> = {
  answer(parameters, { name }): SupportFacts {
    const customerId = parameters.customerId === null ? null : idOf(parameters, 'customerId');
    return {
      build: BUILD_ID,
      account: accountId(),
      madeBy: name,
      madeAt: new Date().toISOString(),
      systems: readSystems().map(({ system, inactive, faults }) => {
        // Somebody may have entered a token for the id of a secret, so neither leaves the server; nor does the way to a server.
        const { secret: _, file, ...settings } = system;
        const told = faults.filter((fault) => !/Secret|SFTP|Host Key/.test(fault));
        return { ...settings, transport: file ? 'SFTP' : 'API', inactive, faults: told };
      }),
      states: customerId === null ? [] : readCustomerStates([customerId]),
    };
  },
};

export const supportActions: ActionsOf<'support'> = { support };
