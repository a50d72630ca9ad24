import { NotSupportedError } from '../../../account/errors';
import type { DeployedClientScript } from '../page';
import { dialog } from './dialog';
import { Governance } from './governance';
import { Loader } from './loader';
import { logEntry } from './log';
import { type ModuleContext, nativeModules } from './modules';

/** Entry points that need what the pages do not have: countries of a localization context. */
const NOT_CALLED = ['localizationContextEnter', 'localizationContextExit'];

type ScriptFunction = (...values: unknown[]) => unknown;

/** One client script of the page: a deployed one, or the module that a form names. */
export class ScriptHost {
  readonly loader: Loader;
  private exported: Record<string, unknown> = {};

  constructor(
    private readonly file: string,
    private readonly script: DeployedClientScript | undefined,
    context: Pick<ModuleContext, 'page' | 'record'>,
  ) {
    this.loader = new Loader(nativeModules({ ...context, script, governance: new Governance() }));
  }

  async load(): Promise<void> {
    try {
      this.exported = ((await this.loader.load(this.file)) ?? {}) as Record<string, unknown>;
      const missing = NOT_CALLED.find((name) => this.has(name));
      if (missing !== undefined) throw new NotSupportedError(`the entry point ${missing}`);
    } catch (error) {
      report(this.file, this.script, error);
    }
  }

  has(name: string): boolean {
    return typeof this.exported[name] === 'function';
  }

  /**
   * Calls a function of the script. What it throws, at once or later, is shown to the user and logged.
   * @returns what it returns; undefined where it throws
   */
  call(name: string, context?: object): unknown {
    try {
      const result = (this.exported[name] as ScriptFunction)(...(context === undefined ? [] : [context]));
      if (result instanceof Promise) result.catch((error: unknown) => report(this.source(name), this.script, error));
      return result;
    } catch (error) {
      report(this.source(name), this.script, error);
      return undefined;
    }
  }

  private source(name: string): string {
    return `${this.file}, ${name}`;
  }
}

/** Shows the user that a script has failed, and where, and logs it. */
export function report(source: string, script: DeployedClientScript | undefined, error: unknown): void {
  const text = errorText(error);
  logEntry(script, 'ERROR', errorName(error), `${source}: ${text}`);
  void dialog.alert({ title: 'Notice (SuiteScript)', message: `${source}\n${text}` });
}

function errorText(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  return 'message' in error ? `${errorName(error)}: ${error.message}` : JSON.stringify(error);
}

function errorName(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : 'UNEXPECTED_ERROR';
}
