import { readFileSync } from 'node:fs';
import path from 'node:path';
import { types } from 'node:util';
import vm from 'node:vm';
import { NetSuiteError } from '../account/errors';

/** Constructors of a script's own realm, so that what scripts are given is an instance of what they see. */
export interface RealmIntrinsics {
  Object: ObjectConstructor;
  Array: ArrayConstructor;
  Date: DateConstructor;
  Error: ErrorConstructor;
  Function: FunctionConstructor;
  SuiteScriptError: new (fields: SuiteScriptErrorFields) => object;
  /** Defines a property whose value is made when it is first read. */
  defineLazily(target: object, name: string, make: () => unknown): void;
  /** Stands for an object that `fill` completes when something of it is first used. */
  lazily(object: object, fill: () => void): object;
  /** False once a script has changed what the language consists of. */
  isUntouched(): boolean;
  /** Calls what a file was compiled to. */
  evaluate(file: ScriptFile): void;
  relay(host: (receiver: unknown, values: unknown[]) => unknown, name: string): (...values: unknown[]) => unknown;
}

export interface SuiteScriptErrorFields {
  name: string;
  message: string;
  /** '' of NetSuite's own errors, null of those that scripts made. */
  id: string | null;
  /** Made when it is first read. */
  stack: () => unknown;
  cause: unknown;
  notifyOff: boolean;
}

/** True for objects that scripts made, or that were made in their realm for them. */
export function belongsTo(intrinsics: RealmIntrinsics, value: unknown): boolean {
  return value instanceof intrinsics.Object;
}

const BOOTSTRAP_FILE = path.join(__dirname, 'realm-bootstrap.js');
const bootstrap = new vm.Script(readFileSync(BOOTSTRAP_FILE, 'utf8'), { filename: 'realm-bootstrap.js' });

const TASK = Symbol.for('suitescript.task');
const runTask = new vm.Script(
  `{ const key = Symbol.for('suitescript.task'); const task = globalThis[key]; delete globalThis[key]; task(); }`,
  { filename: 'suitescript-task.js' },
);

type ScriptFile = () => void;

/** Realms that no execution uses, as the last one left them. */
const free: Realm[] = [];

/**
 * One `vm` context: the globals a single execution sees. A realm that an execution leaves as it found it serves later
 * ones: V8 keeps what it learnt of the scripts' code, while every execution runs all files anew. Nothing that an
 * execution did is seen by another: a file's own variables are of its run, and a realm with a new global, or with a
 * changed object of the language, is thrown away.
 */
export class Realm {
  readonly intrinsics: RealmIntrinsics;
  readonly #global: Record<PropertyKey, unknown> = {};
  readonly #context: vm.Context;
  readonly #ownNames: ReadonlySet<PropertyKey>;
  readonly #files = new WeakMap<vm.Script, ScriptFile>();
  readonly #given = new Set<PropertyKey>();
  #now: () => number;
  /** False once it may hold promise jobs that nobody waited for. */
  #isSettled = true;

  private constructor(now: () => number) {
    this.#now = now;
    // 'afterEvaluate': promises of an async entry point settle before run() returns, inside its time limit.
    this.#context = vm.createContext(this.#global, { microtaskMode: 'afterEvaluate' });
    this.intrinsics = bootstrap.runInContext(this.#context)(() => this.#now());
    this.#ownNames = new Set(Reflect.ownKeys(this.#global));
  }

  /**
   * A realm as if it were new.
   * @param now the account's clock, milliseconds since 1970 UTC
   */
  static take(now: () => number): Realm {
    for (let realm = free.pop(); realm !== undefined; realm = free.pop()) {
      if (!realm.isUntouched()) continue;
      for (const name of realm.#given) delete realm.#global[name];
      realm.#given.clear();
      realm.#now = now;
      return realm;
    }
    return new Realm(now);
  }

  /** Once for each time it was taken. */
  giveBack(): void {
    if (this.#isSettled) free.push(this);
  }

  setGlobal(name: string, value: unknown): void {
    this.#given.add(name);
    Object.defineProperty(this.#global, name, { value, writable: true, configurable: true });
  }

  /** Runs a file that was compiled with `compileFile`. */
  evaluate(script: vm.Script): void {
    let file = this.#files.get(script);
    if (file === undefined) {
      file = script.runInContext(this.#context) as ScriptFile;
      this.#files.set(script, file);
    }
    this.intrinsics.evaluate(file);
  }

  /** False once a script has left a global, or changed what the language consists of. */
  isUntouched(): boolean {
    const names = Reflect.ownKeys(this.#global);
    return (
      Object.isExtensible(this.#global) &&
      names.every((name) => this.#ownNames.has(name) || this.#given.has(name)) &&
      this.intrinsics.isUntouched()
    );
  }

  /**
   * Runs `task` and every promise job it leaves behind, for at most `seconds` of real time.
   * @throws NetSuiteError SSS_TIME_LIMIT_EXCEEDED
   */
  run<T>(task: () => T | PromiseLike<T>, seconds: number): T | undefined {
    const outcome = new Outcome<T>(this.intrinsics);
    this.#global[TASK] = () => outcome.follow(task);
    try {
      runTask.runInContext(this.#context, { timeout: Math.ceil(seconds * 1000) });
    } catch (error) {
      this.#isSettled = false;
      if (isTimeout(error)) throw new NetSuiteError('SSS_TIME_LIMIT_EXCEEDED', 'Script Execution Time Exceeded.');
      throw error;
    }
    this.#isSettled &&= !outcome.isPending;
    return outcome.result();
  }
}

const BEFORE_FILE = '(function () {';

/**
 * Compiles a file of scripts: to a function, so that what it declares is of one run of it.
 * @throws SyntaxError
 */
export function compileFile(file: string, source: string): vm.Script {
  // As a script of its own: a file that only makes sense inside of a function has an error.
  new vm.Script(source, { filename: file });
  const options = { filename: file, columnOffset: -BEFORE_FILE.length };
  return new vm.Script(`${BEFORE_FILE}${source}\n})`, options);
}

/** What a task ended with: a value, an error, or a promise that settles later. */
class Outcome<T> {
  #state: 'pending' | 'returned' | 'threw' = 'pending';
  #value: T | undefined;
  #error: unknown;
  readonly #relay: RealmIntrinsics['relay'];

  constructor(intrinsics: RealmIntrinsics) {
    this.#relay = intrinsics.relay;
  }

  follow(task: () => T | PromiseLike<T>): void {
    try {
      const value = task();
      if (isThenable<T>(value)) {
        // Functions of the script's realm: a promise job runs in the queue of its callback's realm.
        value.then(
          this.#relay((_, [settled]) => this.#returned(settled as T), 'fulfilled'),
          this.#relay((_, [error]) => this.#threw(error), 'rejected'),
        );
      } else this.#returned(value);
    } catch (error) {
      this.#threw(error);
    }
  }

  get isPending(): boolean {
    return this.#state === 'pending';
  }

  result(): T | undefined {
    if (this.#state === 'threw') throw this.#error;
    if (this.#state === 'pending') {
      throw new NetSuiteError('UNEXPECTED_ERROR', 'The entry point returned a promise that never settles.');
    }
    return this.#value;
  }

  #returned(value: T): void {
    this.#state = 'returned';
    this.#value = value;
  }

  #threw(error: unknown): void {
    this.#state = 'threw';
    this.#error = error;
  }
}

function isThenable<T>(value: unknown): value is PromiseLike<T> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}

function isTimeout(error: unknown): boolean {
  return types.isNativeError(error) && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}
