import path from 'node:path';
import type vm from 'node:vm';
import type { Account } from '../account/account';
import { NetSuiteError } from '../account/errors';
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
}

/** Compiled files by path: every execution runs them anew, but compiles only what has changed. */
const compiled = new Map<string, { source: Buffer; script: vm.Script }>();

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

  /** Loads a file once and returns what it defines. */
  load(file: string): unknown {
    if (this.#loaded.has(file)) return this.#loaded.get(file);
    if (this.#loading.includes(file)) {
      const cycle = [...this.#loading.slice(this.#loading.indexOf(file)), file].join(' -> ');
      throw new NetSuiteError('CIRCULAR_MODULE_DEPENDENCY', `Modules depend on each other in a circle: ${cycle}`);
    }
    this.#loading.push(file);
    try {
      const linked = this.#link(file);
      const value = this.#instantiate(file, this.#evaluate(file, linked.script), linked.targets);
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
    const linked = { script: compile(file, this.#read(file)), targets: new Map<string, string>() };
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

  #instantiate(file: string, { dependencies, factory }: Definition, targets: Map<string, string>): unknown {
    if (typeof factory !== 'function') return factory;
    const { Object: ScriptObject } = this.#options.realm.intrinsics;
    const module = Object.assign(new ScriptObject(), { id: file, uri: file, exports: new ScriptObject() });
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
    return this.load(target);
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
