import { NetSuiteError } from '../../account/errors';

/** Options of one call, whichever way they were given. */
export type Options = Readonly<Record<string, unknown>>;

/**
 * Reads the arguments of a SuiteScript call: one options object, or the values in the order of `names`.
 * @throws NetSuiteError SSS_MISSING_REQD_ARGUMENT for a name of `required` that is not given
 */
export function optionsOf(
  call: string,
  given: readonly unknown[],
  names: readonly string[],
  required: readonly string[] = names,
): Options {
  const [first] = given;
  const isOptions = given.length === 1 && typeof first === 'object' && first !== null && !Array.isArray(first);
  const options: Options = isOptions
    ? (first as Options)
    : Object.fromEntries(names.map((name, index) => [name, given[index]]));
  for (const name of required) {
    if (options[name] === undefined || options[name] === null) {
      throw new NetSuiteError('SSS_MISSING_REQD_ARGUMENT', `${call}: Missing a required argument: ${name}`);
    }
  }
  return options;
}

/** Ids are not case-sensitive: they are lower case inside. */
export function idOf(options: Options, name: string): string {
  return String(options[name]).toLowerCase();
}
