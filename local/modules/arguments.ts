import { NetSuiteError } from '../account/errors';

export type Options = Record<string, unknown>;

/** Arguments given by position, or as one options object, as SuiteScript takes both. */
export function optionsOf(values: readonly unknown[], names: readonly string[]): Options {
  const [first] = values;
  if (values.length === 1 && isOptions(first) && names.some((name) => name in first)) return first;
  if (values.length <= 1 && isOptions(first) && Object.keys(first).length === 0) return first;
  return Object.fromEntries(names.map((name, index) => [name, values[index]]));
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
