import type { Scope } from '../translate/scope';
import type { Translation } from '../translate/translation';
import type { Typed } from '../translate/typed';

/** How one SuiteQL function becomes SQLite's SQL. */
export interface SuiteqlFunction {
  /** Fewest and most arguments. */
  arity: [number, number];
  translate(values: Typed[], translation: Translation, scope: Scope): Typed;
}

export type FunctionTable = Record<string, SuiteqlFunction>;

export const MANY = Number.POSITIVE_INFINITY;
