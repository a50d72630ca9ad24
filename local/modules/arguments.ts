import { NetSuiteError, NotSupportedError } from '../account/errors';

export type Options = Record<string, unknown>;

/**
 * Arguments given by position, or as one options object, as SuiteScript takes both.
 * @param names in their positions
 * @param more options that have no position
 * @throws NotSupportedError naming an option that is given and would be dropped
 */
export function optionsOf(values: readonly unknown[], names: readonly string[], more: readonly string[] = []): Options {
  const [first] = values;
  if (values.length === 1 && isOptions(first) && names.some((name) => name in first)) {
    return known(first, [...names, ...more]);
  }
  if (values.length <= 1 && isOptions(first) && Object.keys(first).length === 0) return first;
  return Object.fromEntries(names.map((name, index) => [name, values[index]]));
}

/** An option that is off (undefined, null, false) asks for nothing. */
function known(options: Options, names: readonly string[]): Options {
  for (const [name, value] of Object.entries(options)) {
    if (names.includes(name) || value === undefined || value === null || value === false) continue;
    throw new NotSupportedError(`the option ${name} beside ${names.join(', ')}`);
  }
  return options;
}

/** @throws NetSuiteError SSS_MISSING_REQD_ARGUMENT when the argument is not there */
export function required(options: Options, name: string, method: string): unknown {
  const value = options[name];
  if (value === undefined || value === null || value === '') {
    throw new NetSuiteError('SSS_MISSING_REQD_ARGUMENT', `${method}: Missing a required argument: ${name}`);
  }
  return value;
}

export function requiredString(options: Options, name: string, method: string): string {
  const value = required(options, name, method);
  if (typeof value !== 'string') throw wrongType(name, 'string', method);
  return value;
}

/** @throws NetSuiteError when the value is none of the enum's */
export function oneOf<T extends string>(
  value: unknown,
  values: Readonly<Record<string, T>>,
  name: string,
  method: string,
): T {
  const found = Object.values(values).find((candidate) => candidate === value);
  if (found === undefined) throw wrongType(name, Object.values(values).join(', '), method);
  return found;
}

export function wrongType(name: string, expected: string, method: string): NetSuiteError {
  return new NetSuiteError(
    'SSS_INVALID_TYPE_ARG',
    `${method}: Wrong parameter type: ${name} is expected as ${expected}.`,
  );
}

function isOptions(value: unknown): value is Options {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
