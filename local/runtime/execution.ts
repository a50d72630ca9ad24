import type { Account } from '../account/account';
import { NetSuiteError } from '../account/errors';
import type { Actor } from '../account/records/document';
import { isKnownModule, MODULES } from '../modules';
import type { Execution, LogLevel, ScriptInstanceHandle } from '../modules/module';
import { EXHAUSTED, UsageMeter } from './governance';
import { AmdLoader } from './loader';
import { Membrane } from './membrane';
import type { InvocationWatch } from './moments';
import { Realm } from './realm';
import { toScriptError } from './script-error';
import type { ScriptLog } from './script-log';
import type { Limits } from './script-types';

export interface ExecutionOptions {
  account: Account;
  actor: Actor;
  script: Execution['script'];
  executionContext: string;
  limits: Limits;
  log: Pick<ScriptLog, 'write'>;
  instance: ScriptInstanceHandle;
  /** Follows the execution's moments, where somebody asked for them. */
  watch?: InvocationWatch | undefined;
}

/**
 * One invocation of one entry point: its own realm, modules, units and time. Made anew for every invocation, as
 * NetSuite shares nothing between them.
 */
export class ScriptExecution implements Execution {
  readonly account: Account;
  readonly actor: Actor;
  readonly script: Execution['script'];
  readonly executionContext: string;
  readonly instance: ScriptInstanceHandle;
  readonly governance: UsageMeter;
  readonly #limits: Limits;
  readonly #watch: InvocationWatch | undefined;
  readonly #log: Pick<ScriptLog, 'write'>;
  readonly #realm: Realm;
  readonly #membrane: Membrane;
  readonly #loader: AmdLoader;
  readonly #modules = new Map<string, Record<string, unknown>>();
  #endings: (() => void)[] = [];

  constructor(options: ExecutionOptions) {
    this.account = options.account;
    this.actor = { ...options.actor, context: options.actor.context ?? options.executionContext };
    this.script = options.script;
    this.executionContext = options.executionContext;
    this.instance = options.instance;
    this.#watch = options.watch;
    const exhausted = this.account.behaviours.get('governance.exhausted-error') === 'sss-usage' ? 0 : 1;
    this.governance = new UsageMeter(
      options.limits.units,
      (...call) => this.#watch?.charged(...call),
      EXHAUSTED[exhausted],
    );
    this.#limits = options.limits;
    this.#log = options.log;
    this.#realm = Realm.take(() => this.account.clock.now());
    this.#membrane = new Membrane(this.#realm.intrinsics, {
      check: () => {
        this.#watch?.check();
        this.#checkDefineScope();
      },
      through: (call) => (this.#watch === undefined ? call() : this.#watch.through(call)),
    });
    this.#loader = new AmdLoader({
      realm: this.#realm,
      files: this.account.files,
      nativeModule: (id) => this.#nativeModule(id),
    });
    this.#realm.setGlobal('log', this.#nativeModule('N/log'));
    this.#realm.setGlobal('util', this.#nativeModule('N/util'));
  }

  log(level: LogLevel, title: string, details: string): void {
    this.#log.write(level, title, details);
  }

  atEnd(action: () => void): void {
    this.#endings.push(action);
  }

  toScript<T>(value: T): T {
    return this.#membrane.toScript(value, this.script.id) as T;
  }

  /** The host's own object behind what a script returned: data copied, API objects as the modules made them. */
  toHost(value: unknown): unknown {
    return this.#membrane.toHost(value);
  }

  /** An N/* module as the host made it, for what NetSuite does on a script's behalf. */
  module(id: string): Record<string, unknown> {
    const known = this.#modules.get(id);
    if (known !== undefined) return known;
    if (!isKnownModule(id)) throw new NetSuiteError('MODULE_DOES_NOT_EXIST', `Module does not exist: ${id}`);
    // A module that exists and is not implemented: empty, so that each of its members is refused when it is used.
    const module = MODULES[id]?.(this) ?? {};
    this.#modules.set(id, module);
    return module;
  }

  /** Names of the entry points that the script file defines; runs its define() callbacks. */
  entryPoints(): Record<string, unknown> {
    return this.#guarded(() => this.#entryPoints());
  }

  /**
   * Calls an entry point within its time limit, waiting for its promise if it returns one.
   * @returns what it returned, as the script made it
   * @throws what the script threw, or a NetSuiteError
   */
  run(entryPoint: string, context: object): unknown {
    return this.#toTheEnd(() => {
      const entry = this.#entryPoints()[entryPoint];
      if (typeof entry !== 'function') {
        throw new NetSuiteError('MISSING_ENTRY_POINT', `${this.script.file} has no function ${entryPoint}.`);
      }
      return entry(this.#membrane.api(context, `${entryPoint} context`));
    });
  }

  /**
   * The same where the script file defines the entry point.
   * @returns the names that the file defines
   */
  runWhereDefined(entryPoint: string, context: () => object): ReadonlySet<string> {
    let names: ReadonlySet<string> = new Set();
    this.#toTheEnd(() => {
      const defined = this.#entryPoints();
      names = new Set(Object.keys(defined));
      const entry = defined[entryPoint];
      return typeof entry === 'function' ? entry(this.#membrane.api(context(), `${entryPoint} context`)) : undefined;
    });
    return names;
  }

  #toTheEnd(action: () => unknown): unknown {
    try {
      return this.#guarded(action);
    } finally {
      for (const end of this.#endings.splice(0)) end();
    }
  }

  /** No entry point is called any more: what it returned may still be read, before the next execution begins. */
  close(): void {
    this.#realm.giveBack();
  }

  #entryPoints(): Record<string, unknown> {
    const defined = this.#loader.load(this.script.file);
    return typeof defined === 'object' && defined !== null ? (defined as Record<string, unknown>) : {};
  }

  #guarded<T>(action: () => T): T {
    const result = this.#realm.run(() => {
      try {
        return action();
      } catch (error) {
        throw toScriptError(error, this.#realm.intrinsics);
      }
    }, this.#limits.seconds);
    return result as T;
  }

  #nativeModule(id: string): object {
    return this.#membrane.api(this.module(id), id);
  }

  #checkDefineScope(): void {
    if (this.#loader.isDefining) {
      throw new NetSuiteError(
        'SUITESCRIPT_API_UNAVAILABLE_IN_DEFINE',
        'All SuiteScript API Modules are unavailable while executing your define callback.',
      );
    }
  }
}
