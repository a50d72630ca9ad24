import { NetSuiteError, NotSupportedError } from '../account/errors';
import { optionsOf, required } from './arguments';
import type { Execution, ModuleFactory } from './module';
import { recordPageAddress, scriptAddress, withGiven } from './url/resolve';

/** N/redirect (Oracle help section_4424286105). Searches, task links and transforms are refused by name. */
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
