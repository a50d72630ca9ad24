import { NetSuiteError, NotSupportedError } from '../account/errors';
import { searchResultsAddress } from '../account/page-addresses';
import { findSavedSearch } from '../account/search/saved';
import { optionsOf, required } from './arguments';
import type { Execution, ModuleFactory } from './module';
import { recordPageAddress, scriptAddress } from './url/resolve';
import { withGiven } from './url/with-given';

/** N/redirect (Oracle help section_4424286105). Searches' definitions, task links and transforms are refused by name. */
export const redirect: ModuleFactory = (execution) => ({
  redirect(...values: unknown[]): void {
    const options = optionsOf(values, ['url', 'parameters']);
    const address = String(required(options, 'url', 'redirect.redirect'));
    if (!/^\/(?!\/)/.test(address)) throw new NotSupportedError('N/redirect.redirect out of the account');
    go(execution, withGiven(address, options.parameters));
  },

  toRecord(...values: unknown[]): void {
    const options = optionsOf(values, ['type', 'id', 'isEditMode', 'parameters']);
    const type = required(options, 'type', 'redirect.toRecord');
    const id = required(options, 'id', 'redirect.toRecord');
    go(execution, recordPageAddress(execution.account, type, id, options.isEditMode === true, options.parameters));
  },

  toSuitelet(...values: unknown[]): void {
    const options = optionsOf(values, ['scriptId', 'deploymentId', 'isExternal', 'parameters']);
    const script = required(options, 'scriptId', 'redirect.toSuitelet');
    const deployment = required(options, 'deploymentId', 'redirect.toSuitelet');
    if (options.isExternal === true) throw new NotSupportedError('N/redirect.toSuitelet with isExternal');
    go(execution, scriptAddress(execution.account, script, deployment, options.parameters));
  },

  /** Costs 5 units (Oracle help section_4424988694). */
  toSavedSearchResult(...values: unknown[]): void {
    const options = optionsOf(values, ['id', 'filters']);
    const id = required(options, 'id', 'redirect.toSavedSearchResult');
    if (options.filters !== undefined) throw new NotSupportedError('N/redirect.toSavedSearchResult with filters');
    const { account, actor, governance } = execution;
    governance.charge('redirect.toSavedSearchResult', 5);
    go(execution, searchResultsAddress(findSavedSearch(String(id), account, actor).internalId));
  },
});

/** The browser goes there when the script has finished: Suitelets, and user events that a browser waits for. */
function go({ actor }: Execution, address: string): void {
  if (actor.visit === undefined) {
    throw new NetSuiteError(
      'SSS_INVALID_API_USAGE',
      'Invalid API usage. N/redirect works where a browser waits: in Suitelets, and in beforeLoad and afterSubmit of a page.',
    );
  }
  actor.visit.redirectTo = address;
}
