import { NotSupportedError } from '../../../account/errors';
import { optionsOf, required } from '../../../modules/arguments';
import { ENVIRONMENTS, PERMISSIONS } from '../../../modules/runtime';
import { CONTEXT_TYPES } from '../../../modules/runtime/context-types';
import type { ClientPage, DeployedClientScript, PageAccount, PageUser } from '../page';
import type { Governance } from './governance';
import { offered } from './offered';
import { askAccount } from './server-call';

/** N/runtime of one client script; `script` is undefined for modules that no script record stands behind. */
export function runtimeModule(
  { account, user }: Pick<ClientPage, 'account' | 'user'>,
  script: DeployedClientScript | undefined,
  governance: Governance,
): object {
  return offered('N/runtime', {
    ContextType: CONTEXT_TYPES,
    EnvType: ENVIRONMENTS,
    Permission: PERMISSIONS,
    accountId: account.accountId,
    envType: account.envType,
    executionContext: CONTEXT_TYPES.USER_INTERFACE,
    version: account.version,
    getCurrentUser: () => offered('N/runtime.User', new User(user, account)),
    getCurrentScript: () => {
      if (script === undefined)
        throw new NotSupportedError('N/runtime.getCurrentScript in a script without a deployment');
      return offered('N/runtime.Script', new Script(script, governance));
    },
    isFeatureInEffect(...values: unknown[]): boolean {
      const feature = required(optionsOf(values, ['feature']), 'feature', 'runtime.isFeatureInEffect');
      return account.features.includes(String(feature).toUpperCase());
    },
  });
}

class User {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly role: number;
  readonly roleId: string;
  readonly subsidiary: number;
  readonly #account: PageAccount;

  constructor({ id, name, email, role, roleId, subsidiary }: PageUser, account: PageAccount) {
    this.id = id;
    this.name = name;
    this.email = email;
    this.role = role;
    this.roleId = roleId;
    this.subsidiary = subsidiary;
    this.#account = account;
  }

  getPermission(...values: unknown[]): unknown {
    const name = required(optionsOf(values, ['name']), 'name', 'User.getPermission');
    return askAccount('N/runtime.User.getPermission', [{ name }]);
  }

  getPreference(...values: unknown[]): string {
    const name = String(required(optionsOf(values, ['name']), 'name', 'User.getPreference'));
    const { dateFormat, timeFormat, timeZone } = this.#account;
    const known: Record<string, string> = { DATEFORMAT: dateFormat, TIMEFORMAT: timeFormat, TIMEZONE: timeZone };
    const value = known[name.toUpperCase()];
    if (value === undefined) throw new NotSupportedError(`N/runtime.User.getPreference of ${name}`);
    return value;
  }
}

class Script {
  readonly id: string;
  readonly deploymentId: string;
  readonly logLevel: string;
  readonly #parameters: DeployedClientScript['parameters'];
  readonly #governance: Governance;

  constructor({ id, deploymentId, logLevel, parameters }: DeployedClientScript, governance: Governance) {
    this.id = id;
    this.deploymentId = deploymentId;
    this.logLevel = logLevel;
    this.#parameters = parameters;
    this.#governance = governance;
  }

  getParameter(...values: unknown[]): unknown {
    const name = String(required(optionsOf(values, ['name']), 'name', 'Script.getParameter'));
    const value = this.#parameters[name.toLowerCase()] ?? null;
    return typeof value === 'object' && value !== null ? new Date(value.moment) : value;
  }

  getRemainingUsage(): number {
    return this.#governance.remaining;
  }
}
