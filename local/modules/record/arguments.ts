import { optionsOf as givenOptions, type Options, required } from '../arguments';

/** When fields are sourced and recalculated: nothing is sourced here, so that these change nothing. */
const TIMING = ['ignoreFieldChange', 'forceSyncSourcing', 'fireSlavingSync', 'ignoreRecalc'];

/**
 * Arguments of a call, given as one options object or by position.
 * @throws NetSuiteError SSS_MISSING_REQD_ARGUMENT for a name of `mandatory` that is not given
 */
export function optionsOf(
  call: string,
  given: readonly unknown[],
  names: readonly string[],
  mandatory: readonly string[] = names,
  more: readonly string[] = [],
): Options {
  const options = givenOptions(given, names, [...TIMING, ...more]);
  for (const name of mandatory) required(options, name, call);
  return options;
}

/** Ids are not case-sensitive: they are lower case inside. */
export function idOf(options: Options, name: string): string {
  return String(options[name]).toLowerCase();
}
