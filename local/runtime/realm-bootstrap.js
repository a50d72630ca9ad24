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

  return {
    Object,
    Array,
    Date: AccountDate,
    Error: NativeError,
    Function,
    SuiteScriptError,
    defineLazily,
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
