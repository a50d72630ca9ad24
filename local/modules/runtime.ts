import type { Account } from '../account/account';
import { NetSuiteError, NotSupportedError } from '../account/errors';
import type { Actor } from '../account/records/document';
import { ACCOUNT_USERS } from '../account/users';
import { optionsOf, required } from './arguments';
import type { Execution, ModuleFactory } from './module';
import { CONTEXT_TYPES } from './runtime/context-types';

export const ENVIRONMENTS = {
  SANDBOX: 'SANDBOX',
  PRODUCTION: 'PRODUCTION',
  BETA: 'BETA',
  INTERNAL: 'INTERNAL',
} as const;

export const PERMISSIONS = { FULL: 4, EDIT: 3, CREATE: 2, VIEW: 1, NONE: 0 } as const;

/** SuiteCloud processors of an account without SuiteCloud Plus (Oracle help section_1518131145). */
const PROCESSORS = 2;

export const VERSION = '2026.2';

export const runtime: ModuleFactory = (execution) => {
  const { account } = execution;
  const script = new Script(execution);
  const user = new User(execution);
  const session = new Session(execution.actor.visit?.session);
  return {
    ContextType: CONTEXT_TYPES,
    EnvType: ENVIRONMENTS,
    Permission: PERMISSIONS,
    get accountId() {
      return account.settings.accountId;
    },
    get envType() {
      return environmentOf(account);
    },
    get executionContext() {
      return execution.executionContext;
    },
    get processorCount() {
      return PROCESSORS;
    },
    get queueCount() {
      return 1;
    },
    get version() {
      return VERSION;
    },
    getCurrentScript: () => script,
    getCurrentUser: () => user,
    getCurrentSession: () => session,
    isFeatureInEffect(...values: unknown[]): boolean {
      const feature = required(optionsOf(values, ['feature']), 'feature', 'runtime.isFeatureInEffect');
      if (typeof feature !== 'string') {
        throw new NetSuiteError('WRONG_PARAMETER_TYPE', 'Wrong parameter type: feature is expected as string.');
      }
      return account.features.has(feature.toUpperCase());
    },
  };
};

/** runtime.envType: a sandbox's account id says so. */
export function environmentOf({ settings }: Account): string {
  return /_SB\d*$/i.test(settings.accountId) ? ENVIRONMENTS.SANDBOX : ENVIRONMENTS.PRODUCTION;
}

class Script {
  readonly #execution: Execution;

  constructor(execution: Execution) {
    this.#execution = execution;
  }

  get id(): string {
    return this.#execution.script.id;
  }

  get deploymentId(): string {
    return this.#execution.script.deploymentId;
  }

  get logLevel(): string {
    return this.#execution.instance?.logLevel ?? 'DEBUG';
  }

  get bundleIds(): string[] {
    return [];
  }

  get percentComplete(): number {
    const percent = this.#execution.instance?.percentComplete;
    if (percent === undefined) throw notScheduled();
    return percent;
  }

  set percentComplete(percent: number) {
    const { instance } = this.#execution;
    if (instance?.percentComplete === undefined) throw notScheduled();
    instance.percentComplete = percent;
  }

  getRemainingUsage(): number {
    const { limit, used } = this.#execution.governance;
    return Math.max(0, limit - used);
  }

  getParameter(...values: unknown[]): unknown {
    const name = required(optionsOf(values, ['name']), 'name', 'Script.getParameter');
    if (typeof name !== 'string') {
      throw new NetSuiteError('WRONG_PARAMETER_NAME', 'Wrong parameter name: name is expected as string.');
    }
    return this.#execution.script.parameters[name.toLowerCase()] ?? null;
  }

  toString(): string {
    return 'runtime.Script';
  }
}

export class User {
  readonly #account: Account;
  readonly #actor: Actor;

  constructor({ account, actor }: Pick<Execution, 'account' | 'actor'>) {
    this.#account = account;
    this.#actor = actor;
  }

  get id(): number {
    return this.#actor.userId;
  }

  get name(): string {
    return String(this.#employee('entityid') ?? ACCOUNT_USERS[this.id] ?? '-System-');
  }

  get email(): string {
    return String(this.#employee('email') ?? '');
  }

  get role(): number {
    return this.#role().internalId;
  }

  get roleId(): string {
    return this.#role().id;
  }

  get subsidiary(): number {
    return Number(this.#employee('subsidiary') ?? 0);
  }

  get contact(): number {
    return 0;
  }

  getPermission(...values: unknown[]): number {
    const name = required(optionsOf(values, ['name']), 'name', 'User.getPermission');
    return this.#role(this.#permissionRole()).level(String(name));
  }

  getPreference(...values: unknown[]): string {
    const name = String(required(optionsOf(values, ['name']), 'name', 'User.getPreference'));
    const { dateFormat, timeFormat, timeZone } = this.#account.preferences(this.#actor.userId);
    const known: Record<string, string> = { DATEFORMAT: dateFormat, TIMEFORMAT: timeFormat, TIMEZONE: timeZone };
    const value = known[name.toUpperCase()];
    if (value === undefined) throw new NotSupportedError(`N/runtime.User.getPreference of ${name}`);
    return value;
  }

  toString(): string {
    return 'runtime.User';
  }

  #permissionRole(): string | undefined {
    return this.#account.behaviours.get('runtime.permission-under-role') === 'role' ? this.#actor.role : undefined;
  }

  /** Under Execute As Role it is the caller's, though data is read as the other role (measured in an account). */
  #role(id = this.#actor.callerRole ?? this.#actor.role) {
    const role = this.#account.role(id);
    if (role === undefined) throw new NetSuiteError('INVALID_ROLE', `There is no role ${id}.`);
    return role;
  }

  /** A column of the user's employee record; undefined for -System- and for columns the account does not have. */
  #employee(column: string): unknown {
    const context = this.#account.suiteql('administrator');
    const table = context.table('employee');
    if (!table?.columns.some(({ name }) => name === column)) return undefined;
    return context.database.prepare(`SELECT ${column} AS value FROM ${table.storage} WHERE id = ?`).get(this.id)?.value;
  }
}

/** Key and value pairs of the user's session; an execution that no browser waits for has one of its own. */
class Session {
  readonly #values: Map<string, string>;

  constructor(values = new Map<string, string>()) {
    this.#values = values;
  }

  get(...values: unknown[]): string | null {
    return this.#values.get(String(required(optionsOf(values, ['name']), 'name', 'Session.get'))) ?? null;
  }

  set(...values: unknown[]): void {
    const options = optionsOf(values, ['name', 'value']);
    this.#values.set(String(required(options, 'name', 'Session.set')), String(options.value ?? ''));
  }

  toString(): string {
    return 'runtime.Session';
  }
}

function notScheduled(): NetSuiteError {
  return new NetSuiteError('SSS_OPERATION_UNAVAILABLE', 'percentComplete is available in scheduled scripts only.');
}
