import { types } from 'node:util';
import { NetSuiteError, NotSupportedError } from '../account/errors';
import { belongsTo, type RealmIntrinsics } from './realm';
import { toScriptError } from './script-error';

/** Keys that JavaScript itself or a debugger asks any object for; absent, they are undefined, not unsupported. */
const LANGUAGE_KEYS = new Set([
  'then',
  'toJSON',
  'constructor',
  'prototype',
  'default',
  '__esModule',
  'length',
  'name',
]);

type HostFunction = (this: unknown, ...values: unknown[]) => unknown;

/** What a script's way to the host is subject to. */
export interface Access {
  /** Called before any member of an API object is touched; may throw a NetSuiteError. */
  check(): void;
  /** Calls a function of the host. */
  through<T>(call: () => T): T;
}

/**
 * Carries values between the host and a script's realm. Data is copied; objects with behaviour (modules, records,
 * result sets) become proxies of the realm that refuse unknown members by name; functions are wrapped both ways.
 */
export class Membrane {
  readonly #intrinsics: RealmIntrinsics;
  readonly #access: Access;
  /** Host object or function -> what stands for it in the realm, and back. */
  readonly #inScript = new WeakMap<object, object>();
  readonly #inHost = new WeakMap<object, object>();
  /** What stands for the methods of a host object: instances of a class share them, receivers do not. */
  readonly #methods = new WeakMap<object, Map<string, { method: HostFunction; relay: object }>>();

  constructor(intrinsics: RealmIntrinsics, access: Access) {
    this.#intrinsics = intrinsics;
    this.#access = access;
  }

  /** @param name what error messages call the value: 'N/query.runSuiteQL' */
  toScript(value: unknown, name: string): unknown {
    if (typeof value === 'function') return this.#functionToScript(value as HostFunction, undefined, name);
    if (typeof value !== 'object' || value === null) return value;
    const known = this.#inScript.get(value);
    if (known !== undefined) return known;
    if (belongsTo(this.#intrinsics, value)) return value;
    if (types.isDate(value)) return new this.#intrinsics.Date(value.getTime());
    if (Array.isArray(value)) return this.#intrinsics.Array.from(value, (item) => this.toScript(item, name));
    if (types.isNativeError(value)) return toScriptError(value, this.#intrinsics);
    return isData(value) ? this.#copyToScript(value, name) : this.api(value, name);
  }

  /** Arrays, dates and plain objects are copied; API objects become the host's own again; the rest stays as it is. */
  toHost(value: unknown, copies = new Map<object, object>()): unknown {
    if (typeof value !== 'object' && typeof value !== 'function') return value;
    if (value === null) return value;
    const known = this.#inHost.get(value) ?? copies.get(value);
    if (known !== undefined) return known;
    if (typeof value === 'function') return this.#functionToHost(value as HostFunction);
    if (types.isDate(value)) return new Date(value.getTime());
    if (Array.isArray(value)) {
      const copy: unknown[] = [];
      copies.set(value, copy);
      for (const item of value) copy.push(this.toHost(item, copies));
      return copy;
    }
    if (!isPlain(value)) return value;
    const copy: Record<string, unknown> = {};
    copies.set(value, copy);
    for (const [key, item] of Object.entries(value)) copy[key] = this.toHost(item, copies);
    return copy;
  }

  /** Calls a host function for a script: arguments and result carried over, errors as the realm's. */
  call(host: HostFunction, receiver: unknown, values: unknown[], name: string): unknown {
    try {
      this.#access.check();
      const given = values.map((value) => this.toHost(value));
      return this.toScript(
        this.#access.through(() => host.apply(receiver, given)),
        name,
      );
    } catch (error) {
      throw toScriptError(error, this.#intrinsics);
    }
  }

  /** A proxy of the realm for a host object with behaviour. */
  api(host: object, name: string): object {
    const known = this.#inScript.get(host);
    if (known !== undefined) return known;
    const typeName = apiName(host, name);
    const proxy = new Proxy<object>(new this.#intrinsics.Object(), {
      get: (target, key) => {
        if (typeof key === 'symbol') return Reflect.get(target, key);
        return this.#guarded(() => {
          if (key in host && !isLanguageMember(host, key)) return this.#member(host, key, typeName);
          if (LANGUAGE_KEYS.has(key) || key in target) return Reflect.get(target, key);
          throw new NotSupportedError(`${typeName}.${key}`);
        });
      },
      set: (_target, key, value) =>
        this.#guarded(() => {
          if (typeof key === 'symbol' || !(key in host)) throw new NotSupportedError(`${typeName}.${String(key)} =`);
          if (!isWritable(host, key)) {
            throw new NetSuiteError('READ_ONLY_PROPERTY', `You cannot edit this property: ${key}. It is read-only.`);
          }
          return Reflect.set(host, key, this.toHost(value), host);
        }),
      has: (_target, key) => key in host,
      ownKeys: () => this.#guarded(() => Object.keys(host)),
      getOwnPropertyDescriptor: (_target, key) =>
        typeof key === 'string' && Object.keys(host).includes(key)
          ? { value: this.#member(host, key, typeName), enumerable: true, configurable: true, writable: true }
          : undefined,
    });
    this.#link(host, proxy);
    return proxy;
  }

  #member(host: object, key: string, typeName: string): unknown {
    const member: unknown = Reflect.get(host, key, host);
    const name = `${typeName}.${key}`;
    if (typeof member === 'function') return this.#methodToScript(member as HostFunction, host, name);
    // An enum of a module: unknown values of it are refused by name too.
    if (!typeName.includes('.') && isEnum(member)) return this.api(member, name);
    return this.toScript(member, name);
  }

  #guarded<T>(action: () => T): T {
    try {
      this.#access.check();
      return action();
    } catch (error) {
      throw toScriptError(error, this.#intrinsics);
    }
  }

  #functionToScript(host: HostFunction, receiver: object | undefined, name: string): object {
    if (host instanceof this.#intrinsics.Function) return host;
    const known = this.#inScript.get(host);
    if (known !== undefined) return known;
    const relay = this.#intrinsics.relay(
      (_receiver, values) => this.call(host, receiver, values, name),
      name.slice(name.lastIndexOf('.') + 1),
    );
    for (const [key, value] of Object.entries(host)) {
      Object.defineProperty(relay, key, { value: this.toScript(value, `${name}.${key}`), enumerable: true });
    }
    if (!('promise' in host)) {
      Object.defineProperty(relay, 'promise', {
        get: this.#intrinsics.relay(() => {
          throw toScriptError(new NotSupportedError(`${name}.promise`), this.#intrinsics);
        }, 'promise'),
      });
    }
    // A method of a class is shared by its instances: only functions without a receiver are remembered.
    if (receiver === undefined) this.#link(host, relay);
    return relay;
  }

  #methodToScript(method: HostFunction, host: object, name: string): object {
    const methods = this.#methods.get(host) ?? new Map<string, { method: HostFunction; relay: object }>();
    this.#methods.set(host, methods);
    const known = methods.get(name);
    if (known?.method === method) return known.relay;
    const relay = this.#functionToScript(method, host, name);
    methods.set(name, { method, relay });
    return relay;
  }

  #functionToHost(script: HostFunction): HostFunction {
    const membrane = this;
    const host: HostFunction = function (this: unknown, ...values) {
      return membrane.toHost(
        script.apply(
          membrane.toScript(this, 'this'),
          values.map((value) => membrane.toScript(value, 'argument')),
        ),
      );
    };
    this.#link(host, script);
    return host;
  }

  #copyToScript(value: object, name: string): object {
    const copy = new this.#intrinsics.Object() as Record<string, unknown>;
    for (const [key, item] of Object.entries(value)) copy[key] = this.toScript(item, `${name}.${key}`);
    return copy;
  }

  #link(host: object, script: object): void {
    this.#inScript.set(host, script);
    this.#inHost.set(script, host);
  }
}

/** True when the object's prototype is some realm's Object.prototype, or it has none. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Plain, and nothing in it but values. */
function isData(value: object): boolean {
  if (!isPlain(value)) return false;
  for (const key of Object.getOwnPropertyNames(value)) {
    const property = Object.getOwnPropertyDescriptor(value, key);
    if (property?.get !== undefined || typeof property?.value === 'function') return false;
  }
  return true;
}

function isEnum(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && isData(value);
}

/** Members every object inherits, not the API object's own. */
function isLanguageMember(host: object, key: string): boolean {
  for (let owner: object | null = host; owner !== null; owner = Object.getPrototypeOf(owner)) {
    if (Object.hasOwn(owner, key)) return Object.getPrototypeOf(owner) === null || key === 'constructor';
  }
  return true;
}

function isWritable(host: object, key: string): boolean {
  for (let owner: object | null = host; owner !== null; owner = Object.getPrototypeOf(owner)) {
    const property = Object.getOwnPropertyDescriptor(owner, key);
    if (property !== undefined) return property.set !== undefined || property.writable === true;
  }
  return false;
}

/** 'N/https.SecureString' for an instance of a class, the given name otherwise. */
function apiName(host: object, name: string): string {
  const kind = host.constructor?.name;
  if (isPlain(host) || kind === undefined || kind === '') return name;
  return `${name.split('.')[0]}.${kind}`;
}
