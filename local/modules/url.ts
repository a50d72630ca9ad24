import type { Account } from '../account/account';
import { NotSupportedError } from '../account/errors';
import { oneOf, optionsOf, required } from './arguments';
import type { ModuleFactory } from './module';
import { HOST_TYPES } from './url/host-types';
import { recordPageAddress, scriptAddress } from './url/resolve';
import { withGiven } from './url/with-given';

/** Domains as Oracle help section_4834765371 shows them. */
const DOMAINS: Readonly<Record<string, string>> = {
  APPLICATION: 'app',
  CUSTOMERCENTER: 'app',
  FORMS: 'extforms',
  RESTLETS: 'restlets.api',
  SUITETALK: 'suitetalk.api',
};

/** N/url (Oracle help section_4358552918). resolveTaskLink is refused by name. */
export const url: ModuleFactory = ({ account }) => urlModule(account);

export const urlModule = (account: Account) => ({
  HostType: HOST_TYPES,

  /** The query of an address: `domain?name=value`. */
  format(...values: unknown[]): string {
    const options = optionsOf(values, ['domain', 'params']);
    const domain = String(required(options, 'domain', 'url.format'));
    return withGiven(domain, required(options, 'params', 'url.format'));
  },

  /** Domain of the account in NetSuite; the local account's pages have another, so link with paths. */
  resolveDomain(...values: unknown[]): string {
    const options = optionsOf(values, ['hostType', 'accountId']);
    const type = oneOf(required(options, 'hostType', 'url.resolveDomain'), HOST_TYPES, 'hostType', 'url.resolveDomain');
    const accountId = String(options.accountId ?? account.settings.accountId);
    return `${accountId.toLowerCase().replaceAll('_', '-')}.${DOMAINS[type]}.netsuite.com`;
  },

  resolveRecord(...values: unknown[]): string {
    const options = optionsOf(values, ['recordType', 'recordId', 'isEditMode', 'params']);
    const type = required(options, 'recordType', 'url.resolveRecord');
    return recordPageAddress(account, type, options.recordId, options.isEditMode === true, options.params);
  },

  resolveScript(...values: unknown[]): string {
    const options = optionsOf(values, ['scriptId', 'deploymentId', 'returnExternalUrl', 'params']);
    const script = required(options, 'scriptId', 'url.resolveScript');
    const deployment = required(options, 'deploymentId', 'url.resolveScript');
    if (options.returnExternalUrl === true) throw new NotSupportedError('N/url.resolveScript with returnExternalUrl');
    return scriptAddress(account, script, deployment, options.params);
  },
});
