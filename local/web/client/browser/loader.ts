import { NetSuiteError } from '../../../account/errors';
import { CLIENT_PATHS } from '../page';

type ModuleFunction = (...values: unknown[]) => unknown;

interface Definition {
  dependencies: string[];
  factory: unknown;
}

/** Scripts that are being loaded, and what waits for their define(). */
const awaited = new WeakMap<Element, (definition: Definition) => void>();

/** The page's define(): it belongs to the file whose script element is running. */
export function define(...values: unknown[]): void {
  const rest = typeof values[0] === 'string' ? values.slice(1) : values;
  const dependencies = Array.isArray(rest[0]) && rest.length > 1 ? rest[0].map(String) : undefined;
  const factory = dependencies === undefined ? rest[0] : rest[1];
  if (factory === undefined) {
    throw new NetSuiteError('SSS_MISSING_REQD_ARGUMENT', 'define: Missing a required argument: moduleObject');
  }
  const definition = { dependencies: dependencies ?? [], factory };
  if (document.currentScript !== null) awaited.get(document.currentScript)?.(definition);
}
define.amd = {};

/**
 * SuiteScript's AMD loader in the browser (Oracle help section_4387811519): File Cabinet files by relative path or by
 * path, N/* by name. Every script has one of its own, so that no two share modules.
 */
export class Loader {
  readonly #nativeModule: (id: string) => unknown;
  readonly #loading = new Map<string, Promise<unknown>>();
  readonly #loaded = new Map<string, unknown>();
  /** Which file waits for which. */
  readonly #waits = new Map<string, Set<string>>();

  constructor(nativeModule: (id: string) => unknown) {
    this.#nativeModule = nativeModule;
  }

  /** Loads a File Cabinet file once, and gives what it defines. */
  load(file: string): Promise<unknown> {
    const name = file.replace(/\.js$/, '');
    const known = this.#loading.get(name);
    if (known !== undefined) return known;
    const loading = this.#instantiate(name).then((value) => {
      this.#loaded.set(name, value);
      return value;
    });
    this.#loading.set(name, loading);
    return loading;
  }

  /** require(id) for what is loaded; require([ids], callback, errback) for what is yet to be. */
  requireFrom(from: string): ModuleFunction {
    return (wanted, callback, errback) => {
      if (!Array.isArray(wanted)) {
        const id = String(wanted);
        if (isNative(id)) return this.#nativeModule(id);
        const name = resolved(id, from);
        if (this.#loaded.has(name)) return this.#loaded.get(name);
        throw new NetSuiteError('MODULE_DOES_NOT_EXIST', `Module is not loaded: ${id}. Use require([id], callback).`);
      }
      const done = Promise.all(wanted.map((id) => this.#dependency(String(id), from)));
      void done.then(
        (modules) => (callback as ModuleFunction | undefined)?.(...modules),
        (error: unknown) => {
          if (typeof errback !== 'function') throw error;
          (errback as ModuleFunction)(error);
        },
      );
      return undefined;
    };
  }

  async #instantiate(file: string): Promise<unknown> {
    const { dependencies, factory } = await fetched(file);
    if (typeof factory !== 'function') return factory;
    const module = { id: file, uri: file, exports: {} };
    const values = await Promise.all(
      dependencies.map((dependency) => {
        if (dependency === 'require') return this.requireFrom(file);
        if (dependency === 'exports') return module.exports;
        if (dependency === 'module') return module;
        return this.#dependency(dependency, file);
      }),
    );
    return (factory as ModuleFunction)(...values) ?? module.exports;
  }

  async #dependency(id: string, from: string): Promise<unknown> {
    if (isNative(id)) return this.#nativeModule(id.replace(/\.js$/, ''));
    const name = resolved(id, from);
    if (this.#waitsFor(name, from)) {
      throw new NetSuiteError(
        'CIRCULAR_MODULE_DEPENDENCY',
        `Modules depend on each other in a circle: ${from}, ${name}`,
      );
    }
    const waits = this.#waits.get(from) ?? new Set();
    this.#waits.set(from, waits.add(name));
    const value = await this.load(name);
    waits.delete(name);
    return value;
  }

  #waitsFor(file: string, other: string): boolean {
    return file === other || [...(this.#waits.get(file) ?? [])].some((next) => this.#waitsFor(next, other));
  }
}

function isNative(id: string): boolean {
  return id === 'N' || id.startsWith('N/');
}

function resolved(id: string, from: string): string {
  const relative = id.startsWith('./') || id.startsWith('../');
  const { pathname } = new URL(relative ? id : `/${id.replace(/^\/+/, '')}`, `http://file.cabinet${encodeURI(from)}`);
  return decodeURI(pathname).replace(/\.js$/, '');
}

/** Runs a file as a script of the page, so that the browser's own tools show it, and gives what it defines. */
function fetched(file: string): Promise<Definition> {
  const script = document.createElement('script');
  script.src = `${CLIENT_PATHS.MODULE}?${new URLSearchParams({ path: file })}`;
  return new Promise<Definition>((resolve, reject) => {
    awaited.set(script, resolve);
    script.onload = () =>
      reject(new NetSuiteError('MISSING_DEFINE', `${file} has a mistake, or does not call define().`));
    script.onerror = () => reject(new NetSuiteError('MODULE_DOES_NOT_EXIST', `Module does not exist: ${file}`));
    document.head.append(script);
  }).finally(() => script.remove());
}
