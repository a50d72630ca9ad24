import { NetSuiteError } from '../account/errors';
import { runtimeTables } from '../runtime/tables';
import { oneOf, optionsOf, required, requiredString } from './arguments';
import type { Execution, ModuleFactory } from './module';

const SCOPES = { PRIVATE: 'PRIVATE', PROTECTED: 'PROTECTED', PUBLIC: 'PUBLIC' } as const;

type Scope = keyof typeof SCOPES;

// Oracle help section_4642661313 and section_4642573343.
const NAME_BYTES = 1024;
const KEY_BYTES = 4 * 1024;
/** Probed by SuiteScript-2.0-Type-Declarations; Oracle's help says 500 KB. */
const VALUE_BYTES = 512 * 1024;
const MIN_TTL = 300;

export const cache: ModuleFactory = (execution) => ({
  Scope: SCOPES,
  getCache(...values: unknown[]): Cache {
    const options = optionsOf(values, ['name', 'scope']);
    const name = requiredString(options, 'name', 'cache.getCache');
    limit('name', name, NAME_BYTES, '1 KB');
    return new Cache(execution, name, oneOf(options.scope ?? 'PRIVATE', SCOPES, 'scope', 'cache.getCache'));
  },
});

/** A named cache. Nothing in an account file survives less than its time here; NetSuite may drop entries earlier. */
class Cache {
  readonly #execution: Execution;
  readonly #name: string;
  readonly #scope: Scope;

  constructor(execution: Execution, name: string, scope: Scope) {
    this.#execution = execution;
    this.#name = name;
    this.#scope = scope;
  }

  get name(): string {
    return this.#name;
  }

  get scope(): Scope {
    return this.#scope;
  }

  get(...values: unknown[]): string | null {
    const options = optionsOf(values, ['key', 'loader', 'ttl']);
    const key = this.#key(options.key, 'Cache.get');
    const found = this.#read(key);
    const { loader } = options;
    const loads = found === undefined && typeof loader === 'function';
    this.#execution.governance.charge('Cache.get', loads ? 2 : 1);
    if (!loads) return found ?? null;
    const value = text(loader({ key }));
    if (value !== null) this.#write(key, value, options.ttl);
    return value;
  }

  put(...values: unknown[]): void {
    const options = optionsOf(values, ['key', 'value', 'ttl']);
    const key = this.#key(options.key, 'Cache.put');
    const value = text(required(options, 'value', 'Cache.put'));
    this.#execution.governance.charge('Cache.put', 1);
    if (value !== null) this.#write(key, value, options.ttl);
  }

  remove(...values: unknown[]): void {
    const key = this.#key(optionsOf(values, ['key']).key, 'Cache.remove');
    this.#execution.governance.charge('Cache.remove', 1);
    this.#tables.run('DELETE FROM sys_cache WHERE owner = ? AND name = ? AND key = ?', this.#owner, this.#name, key);
  }

  toString(): string {
    return 'cache.Cache';
  }

  get #tables() {
    return runtimeTables(this.#execution.account);
  }

  /** PRIVATE caches belong to the script; without bundles, PROTECTED ones to all scripts, as PUBLIC ones do. */
  get #owner(): string {
    return this.#scope === 'PRIVATE' ? this.#execution.script.id : this.#scope;
  }

  #key(key: unknown, method: string): string {
    const name = String(required({ key }, 'key', method));
    limit('key', name, KEY_BYTES, '4 KB');
    return name;
  }

  #read(key: string): string | undefined {
    const row = this.#tables.get(
      'SELECT value FROM sys_cache WHERE owner = ? AND name = ? AND key = ? AND (expires IS NULL OR expires > ?)',
      this.#owner,
      this.#name,
      key,
      this.#execution.account.clock.now(),
    );
    return row === undefined ? undefined : String(row.value);
  }

  #write(key: string, value: string, ttl: unknown): void {
    if (Buffer.byteLength(value) > VALUE_BYTES) {
      throw new NetSuiteError('SSS_INVALID_TYPE_ARG', 'Input value value cannot exceed 512 KB.');
    }
    const seconds = ttl === undefined || ttl === null || Number(ttl) === 0 ? undefined : Number(ttl);
    if (seconds !== undefined && !(seconds >= MIN_TTL)) {
      throw new NetSuiteError('SSS_INVALID_TYPE_ARG', `Input value ttl must be greater than or equal to ${MIN_TTL}.`);
    }
    this.#tables.run(
      'INSERT OR REPLACE INTO sys_cache (owner, name, key, value, expires) VALUES (?, ?, ?, ?, ?)',
      this.#owner,
      this.#name,
      key,
      value,
      seconds === undefined ? null : this.#execution.account.clock.now() + seconds * 1000,
    );
  }
}

/** Codes of the cache's limits are not documented: docs/assumptions.md. */
function limit(what: string, value: string, bytes: number, shown: string): void {
  if (Buffer.byteLength(value) > bytes) {
    throw new NetSuiteError('CACHE_LIMIT_EXCEEDED', `The ${what} is larger than the ${shown} a cache takes.`);
  }
}

function text(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
