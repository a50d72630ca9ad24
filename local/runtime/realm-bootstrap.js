// Evaluated once in every script's own realm, before any script. It is given what the host provides and returns
// the realm's constructors. Plain JavaScript, because it runs there as it stands here.
(now) => {
  const NativeDate = Date;
  const NativeError = Error;
  NativeError.stackTraceLimit = 50;

  // The account's clock, not the machine's.
  function AccountDate(...values) {
    if (new.target === undefined) return new NativeDate(now()).toString();
    const target = new.target === AccountDate ? NativeDate : new.target;
    return Reflect.construct(NativeDate, values.length > 0 ? values : [now()], target);
  }
  Object.setPrototypeOf(AccountDate, NativeDate);
  AccountDate.prototype = NativeDate.prototype;
  NativeDate.prototype.constructor = AccountDate;
  Object.defineProperties(AccountDate, {
    name: { value: 'Date' },
    length: { value: 7 },
    now: { value: () => now(), writable: true, configurable: true },
  });
  Object.defineProperty(globalThis, 'Date', { value: AccountDate, writable: true, configurable: true });

  // V8 puts these into every context; SuiteScript has neither.
  delete globalThis.console;
  delete globalThis.WebAssembly;

  /** A property whose value is made when it is first read: a stack costs more than all the rest of an error. */
  function defineLazily(target, name, make) {
    const become = (value) =>
      Object.defineProperty(target, name, { value, writable: true, enumerable: true, configurable: true });
    Object.defineProperty(target, name, {
      get: () => become(make())[name],
      set: become,
      enumerable: true,
      configurable: true,
    });
  }

  // No Error of the language: `instanceof Error` is false (probed by SuiteScript-2.0-Type-Declarations).
  class SuiteScriptError {
    constructor(fields) {
      this.type = 'error.SuiteScriptError';
      this.name = fields.name;
      this.message = fields.message;
      this.id = fields.id;
      defineLazily(this, 'stack', fields.stack);
      this.cause = fields.cause;
      this.notifyOff = fields.notifyOff;
    }

    toJSON() {
      const { type, name, message, stack, cause, id, notifyOff } = this;
      return { type, name, message, stack, cause, id, notifyOff };
    }

    toString() {
      return JSON.stringify(this.toJSON());
    }
  }

  /** Traps of what stands for an object that is not complete yet. */
  class Lazy {
    constructor(fill) {
      this.fill = fill;
    }

    complete() {
      const { fill } = this;
      this.fill = undefined;
      try {
        fill();
      } catch (error) {
        this.fill = fill;
        throw error;
      }
    }

    get(object, key) {
      if (this.fill !== undefined) this.complete();
      return object[key];
    }
  }
  for (const trap of Reflect.ownKeys(Reflect)) {
    if (typeof trap !== 'string' || trap === 'get') continue;
    const { [trap]: act } = Reflect;
    Lazy.prototype[trap] = function (...values) {
      if (this.fill !== undefined) this.complete();
      return act(...values);
    };
  }

  const { apply, getOwnPropertyDescriptor, getPrototypeOf, isExtensible, ownKeys } = Reflect;
  const { freeze, is } = Object;
  const isObject = (value) => typeof value === 'function' || (typeof value === 'object' && value !== null);

  /** Objects of the language that no global leads to. */
  const hidden = () =>
    [
      function* () {},
      async () => {},
      async function* () {},
      (function* () {})(),
      (async function* () {})(),
      [].values(),
      new Map().values(),
      new Set().values(),
      ''[Symbol.iterator](),
      ''.matchAll(/x/g),
      new Intl.Segmenter().segment('')[Symbol.iterator](),
    ].map(getPrototypeOf);

  /** Everything the language consists of: what globals lead to, apart from the global object. */
  function language(globals) {
    const found = new Set([globalThis]);
    const visit = (value) => {
      if (!isObject(value) || found.has(value)) return;
      found.add(value);
      visit(getPrototypeOf(value));
      for (const key of ownKeys(value)) {
        const { value: member, get, set } = getOwnPropertyDescriptor(value, key);
        for (const each of [member, get, set]) visit(each);
      }
    };
    for (const each of [...globals.map(([, value]) => value), ...hidden()]) visit(each);
    found.delete(globalThis);
    return [...found];
  }

  /** A function that tells whether the object still is as it was. */
  function watched(object) {
    const prototype = getPrototypeOf(object);
    const extensible = isExtensible(object);
    const keys = ownKeys(object);
    const properties = keys.map((key) => getOwnPropertyDescriptor(object, key));
    const isAsBefore = (before, key) => {
      const after = getOwnPropertyDescriptor(object, key);
      return (
        after !== undefined &&
        is(after.value, before.value) &&
        after.get === before.get &&
        after.set === before.set &&
        after.writable === before.writable &&
        after.enumerable === before.enumerable &&
        after.configurable === before.configurable
      );
    };
    return () => {
      if (getPrototypeOf(object) !== prototype || isExtensible(object) !== extensible) return false;
      if (ownKeys(object).length !== keys.length) return false;
      for (let index = 0; index < keys.length; index += 1) {
        if (!isAsBefore(properties[index], keys[index])) return false;
      }
      return true;
    };
  }

  /** Tells whether scripts left the language as it was, so that the next script finds nothing of the last. */
  function watchLanguage() {
    const globals = ownKeys(globalThis).map((name) => [name, globalThis[name]]);
    const objects = language(globals);
    // Methods are many: instead of being looked at, they take no properties.
    const isMethod = (object) =>
      typeof object === 'function' && getOwnPropertyDescriptor(object, 'prototype') === undefined;
    for (const method of objects.filter(isMethod)) freeze(method);
    const checks = objects.filter((object) => !isMethod(object)).map(watched);
    return () => {
      for (let index = 0; index < globals.length; index += 1) {
        if (!is(globalThis[globals[index][0]], globals[index][1])) return false;
      }
      for (let index = 0; index < checks.length; index += 1) {
        if (!checks[index]()) return false;
      }
      return true;
    };
  }

  return {
    Object,
    Array,
    Date: AccountDate,
    Error: NativeError,
    Function,
    SuiteScriptError,
    defineLazily,
    lazily: (object, fill) => new Proxy(object, new Lazy(fill)),
    isUntouched: watchLanguage(),
    /** Runs a file as if it had just been read: its `this` is the global object. */
    evaluate: (file) => apply(file, globalThis, []),
    /** A function of this realm that hands its receiver and arguments to the host. */
    relay(host, name) {
      const relay = function (...values) {
        return host(this, values);
      };
      Object.defineProperty(relay, 'name', { value: name });
      return relay;
    },
  };
};
