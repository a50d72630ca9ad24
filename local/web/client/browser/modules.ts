import { NotSupportedError } from '../../../account/errors';
import { optionsOf } from '../../../modules/arguments';
import { errorModule } from '../../../modules/error';
import { formatModule } from '../../../modules/format';
import { HOST_TYPES } from '../../../modules/url/host-types';
import { withGiven } from '../../../modules/url/with-given';
import type { ClientPage, DeployedClientScript } from '../page';
import type { CurrentRecord } from './current-record';
import { dialog } from './dialog';
import type { Governance } from './governance';
import { httpsModule } from './https';
import { logModule } from './log';
import { message } from './message';
import { offered } from './offered';
import { runtimeModule } from './runtime';
import { askAccount } from './server-call';
import { browserZone } from './values';

/** What the modules of one client script work with. */
export interface ModuleContext {
  page: ClientPage;
  record: CurrentRecord;
  script: DeployedClientScript | undefined;
  governance: Governance;
}

/** N/* as one client script sees it, each module once. What the browser does not have refuses every member by name. */
export function nativeModules(context: ModuleContext): (id: string) => unknown {
  const made = new Map<string, object>();
  return (id) => {
    const module = made.get(id) ?? FACTORIES[id]?.(context) ?? refusing(id);
    made.set(id, module);
    return module;
  };
}

const FACTORIES: Readonly<Record<string, (context: ModuleContext) => object>> = {
  'N/currentRecord': ({ record }) => {
    const get = () => record;
    return offered('N/currentRecord', { get: Object.assign(get, { promise: async () => record }) });
  },
  'N/error': () => offered('N/error', errorModule),
  'N/format': ({ page }) => offered('N/format', formatModule({ ...page.account, timeZone: browserZone() })),
  'N/https': ({ governance }) => httpsModule(governance),
  'N/log': ({ script }) => logModule(script),
  'N/runtime': ({ page, script, governance }) => runtimeModule(page, script, governance),
  'N/ui/dialog': () => dialog,
  'N/ui/message': () => message,
  'N/url': () => urlModule,
};

const urlModule = offered('N/url', {
  HostType: HOST_TYPES,
  format(...values: unknown[]): string {
    const { domain, params } = optionsOf(values, ['domain', 'params']);
    return withGiven(String(domain), params);
  },
  resolveDomain: (...values: unknown[]) => askAccount('N/url.resolveDomain', values),
  resolveRecord: (...values: unknown[]) => askAccount('N/url.resolveRecord', values),
  resolveScript: (...values: unknown[]) => askAccount('N/url.resolveScript', values),
});

function refusing(id: string): object {
  return new Proxy(
    {},
    {
      get(_target, member) {
        if (typeof member === 'symbol' || member === 'then') return undefined;
        throw new NotSupportedError(`${id}.${member} in the browser`);
      },
    },
  );
}
