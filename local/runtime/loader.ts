import path from 'node:path';
import type vm from 'node:vm';
import type { Account } from '../account/account';
import { NetSuiteError } from '../account/errors';
import { keptByProcess } from '../kept-by-process';
import { compileFile, type Realm } from './realm';
import { toScriptError } from './script-error';

type ScriptFunction = (...values: unknown[]) => unknown;

interface Definition {
  dependencies: string[];
  factory: unknown;
}

interface LoaderOptions {
  realm: Realm;
  files: Pick<Account['files'], 'read' | 'edition'>;
  /** The N/* module of that name as scripts see it; throws when NetSuite has none. */
  nativeModule(id: string): unknown;
}

/** A file as it is compiled, and where its dependencies lead. */
interface Linked {
  script: vm.Script;
  /** Files by what the file calls them. */
  targets: Map<string, string>;
  /** True once an execution has found that it loads, and defines nothing but its exports. */
  isProven: boolean;
}

/** Compiled files by path: every execution runs them anew, but compiles only what has changed. */
const compiled = keptByProcess('compiled files', () => new Map<string, { source: Buffer; script: vm.Script }>());

/** Files by path, while nothing in their File Cabinet changes. */
const editions = new WeakMap<object, Map<string, Linked>>();

/**
 * SuiteScript's AMD loader (Oracle help section_4387811519, section_4430268304): one define() per file, dependencies by relative path,
 * by File Cabinet path or as N/*, with or without '.js'.
 */
export class AmdLoader {
  readonly #options: LoaderOptions;
  readonly #loaded = new Map<string, unknown>();
  /** Files as this execution found them. */
  readonly #sources = new Map<string, Buffer | undefined>();
  readonly #edition: object | undefined;
  readonly #loading: string[] = [];
  #definitions: Definition[] = [];
  #factories = 0;
  /** Files that this execution is the first to load. */
  #unproven: Linked[] = [];

  /** Puts `define` and `require` into the realm. */
  constructor(options: LoaderOptions) {
    this.#options = options;
    this.#edition = options.files.edition();
    const { realm } = options;
    const define = this.#relay('define', (values) => this.#define(values));
    Object.defineProperty(define, 'amd', { value: new realm.intrinsics.Object() });
    realm.setGlobal('define', define);
    realm.setGlobal('require', this.#requireFrom('/SuiteScripts/'));
  }

  /** True while a define() callback runs: N/* may not be touched then. */
  get isDefining(): boolean {
    return this.#factories > 0;
  }

  /**
   * Loads a file once and returns what it defines. Of the files it depends on, those that another execution has loaded
   * before run when something of them is first used: most executions use a part of what their script could do.
   */
  load(file: string): unknown {
    const value = this.#load(file);
    if (this.#loading.length === 0) this.#prove();
    return value;
  }

  /** Files that changed what the language consists of when they ran have to run in every execution. */
  #prove(): void {
    if (this.#unproven.length > 0 && this.#options.realm.isUntouched()) {
      for (const linked of this.#unproven) linked.isProven = true;
    }
    this.#unproven = [];
  }

  #load(file: string): unknown {
    if (this.#loaded.has(file)) return this.#loaded.get(file);
    if (this.#loading.includes(file)) {
      const cycle = [...this.#loading.slice(this.#loading.indexOf(file)), file].join(' -> ');
      throw new NetSuiteError('CIRCULAR_MODULE_DEPENDENCY', `Modules depend on each other in a circle: ${cycle}`);
    }
    this.#loading.push(file);
    try {
      const linked = this.#link(file);
      const exports = new this.#options.realm.intrinsics.Object();
      const value = this.#run(file, linked, exports);
      if (value === exports && !linked.isProven) this.#unproven.push(linked);
      this.#loaded.set(file, value);
      return value;
    } finally {
      this.#loading.pop();
    }
  }

  #link(file: string): Linked {
    const kept = this.#kept();
    const known = kept?.get(file);
    if (known !== undefined) return known;
    const script = compile(file, this.#read(file));
    const linked = { script, targets: new Map<string, string>(), isProven: false };
    kept?.set(file, linked);
    return linked;
  }

  /** What is known of the files; undefined once they are not as this execution found them. */
  #kept(): Map<string, Linked> | undefined {
    const edition = this.#edition;
    if (edition === undefined || edition !== this.#options.files.edition()) return undefined;
    const kept = editions.get(edition) ?? new Map<string, Linked>();
    editions.set(edition, kept);
    return kept;
  }

  /** What stands for the exports of a file that is known to load. */
  #lazily(file: string, linked: Linked): unknown {
    const { intrinsics } = this.#options.realm;
    const exports = new intrinsics.Object();
    const run = this.#relay('define', () => void this.#run(file, linked, exports));
    const value = intrinsics.lazily(exports, run);
    this.#loaded.set(file, value);
    return value;
  }

  #run(file: string, { script, targets }: Linked, exports: object): unknown {
    return this.#instantiate(file, this.#evaluate(file, script), targets, exports);
  }

  #evaluate(file: string, script: vm.Script): Definition {
    const outer = this.#definitions;
    this.#definitions = [];
    try {
      this.#options.realm.evaluate(script);
      const [definition, second] = this.#definitions;
      if (definition === undefined) throw new NetSuiteError('MISSING_DEFINE', `${file} does not call define().`);
      if (second !== undefined) {
        throw new NetSuiteError('MULTIPLE_DEFINE', `${file} calls define() more than once. One file is one module.`);
      }
      return definition;
    } finally {
      this.#definitions = outer;
    }
  }

  #instantiate(
    file: string,
    { dependencies, factory }: Definition,
    targets: Map<string, string>,
    exports: object,
  ): unknown {
    if (typeof factory !== 'function') return factory;
    const { Object: ScriptObject } = this.#options.realm.intrinsics;
    const module = Object.assign(new ScriptObject(), { id: file, uri: file, exports });
    const values = dependencies.map((dependency) => {
      if (dependency === 'require') return this.#requireFrom(file);
      if (dependency === 'exports') return module.exports;
      if (dependency === 'module') return module;
      return this.#dependency(dependency, file, targets);
    });
    this.#factories += 1;
    try {
      return (factory as ScriptFunction)(...values) ?? module.exports;
    } finally {
      this.#factories -= 1;
    }
  }

  /** @param targets where dependencies lead as far as that is known */
  #dependency(id: string, from: string, targets?: Map<string, string>): unknown {
    if (id === 'N' || id.startsWith('N/')) return this.#options.nativeModule(id.replace(/\.js$/, ''));
    let target = targets?.get(id);
    if (target === undefined) {
      target = this.#resolve(id, from);
      targets?.set(id, target);
    }
    if (this.#loaded.has(target)) return this.#loaded.get(target);
    const linked = this.#kept()?.get(target);
    return linked?.isProven ? this.#lazily(target, linked) : this.#load(target);
  }

  #resolve(id: string, from: string): string {
    const relative = id.startsWith('./') || id.startsWith('../');
    const base = relative ? path.posix.join(path.posix.dirname(from), id) : path.posix.join('/', id);
    for (const candidate of [base, `${base}.js`]) {
      if (this.#loaded.has(candidate) || this.#source(candidate) !== undefined) return candidate;
    }
    throw new NetSuiteError('MODULE_DOES_NOT_EXIST', `Module does not exist: ${base} (needed by ${from})`);
  }

  #read(file: string): Buffer {
    const source = this.#source(file);
    if (source === undefined) throw new NetSuiteError('MODULE_DOES_NOT_EXIST', `Module does not exist: ${file}`);
    return source;
  }

  #source(file: string): Buffer | undefined {
    if (!this.#sources.has(file)) this.#sources.set(file, this.#options.files.read(file));
    return this.#sources.get(file);
  }

  #define(values: unknown[]): void {
    const rest = typeof values[0] === 'string' ? values.slice(1) : values;
    const dependencies = Array.isArray(rest[0]) && rest.length > 1 ? rest[0].map(String) : undefined;
    const factory = dependencies === undefined ? rest[0] : rest[1];
    if (factory === undefined) {
      throw new NetSuiteError('SSS_MISSING_REQD_ARGUMENT', 'define: Missing a required argument: moduleObject');
    }
    this.#definitions.push({ dependencies: dependencies ?? [], factory });
  }

  /** require(id) for what is loaded or can be; require([ids], callback) as Oracle help section_4387813188 shows it. */
  #requireFrom(from: string): ScriptFunction {
    return this.#relay('require', ([wanted, callback]) => {
      if (!Array.isArray(wanted)) return this.#dependency(String(wanted), from);
      const modules = wanted.map((id) => this.#dependency(String(id), from));
      return typeof callback === 'function' ? (callback as ScriptFunction)(...modules) : undefined;
    });
  }

  #relay(name: string, host: (values: unknown[]) => unknown): ScriptFunction {
    const { intrinsics } = this.#options.realm;
    return intrinsics.relay((_receiver, values) => {
      try {
        return host(values);
      } catch (error) {
        throw toScriptError(error, intrinsics);
      }
    }, name);
  }
}

/** @throws NetSuiteError with file and line when the source is no JavaScript */
function compile(file: string, source: Buffer): vm.Script {
  const known = compiled.get(file);
  if (known?.source.equals(source)) return known.script;
  try {
    const script = compileFile(file, source.toString('utf8'));
    compiled.set(file, { source, script });
    return script;
  } catch (error) {
    const stack = typeof error === 'object' && error !== null && 'stack' in error ? String(error.stack) : '';
    const line = /:(\d+)$/m.exec(stack.split('\n', 1)[0] ?? '')?.[1];
    const message = typeof error === 'object' && error !== null && 'message' in error ? error.message : error;
    throw new NetSuiteError('SYNTAX_ERROR', `${file}${line === undefined ? '' : `, line ${line}`}: ${message}`);
  }
}
