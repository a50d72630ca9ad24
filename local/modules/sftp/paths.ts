import { posix } from 'node:path';
import { NotSupportedError } from '../../account/errors';

/** `?` and `*` are wildcards unless a backslash stands before them (Oracle help section_4617004932). */
const WILDCARD = /(?<!\\)[?*]/;

/**
 * A path below the connection's directory, without the backslashes of its wildcards.
 * @throws NotSupportedError for what Oracle does not describe: absolute paths, and wildcards where one file is meant
 */
export function pathBelow(base: string, given: string, method: string): string {
  if (given.startsWith('/')) {
    throw new NotSupportedError(
      `${method} with the absolute path ${given}: Oracle asks for one relative to the directory`,
    );
  }
  if (WILDCARD.test(given)) {
    throw new NotSupportedError(`${method} with a wildcard in ${given}: put a backslash before ? and *`);
  }
  return posix.join(base, unescaped(given));
}

/** A file's name, which has no directory in it. */
export function fileName(name: string, method: string): string {
  if (name.includes('/')) throw new NotSupportedError(`${method} with a / in the file name ${name}`);
  return name;
}

/** The directory that list reads, and which of its entries; wildcards stand in the last part only. */
export function listed(base: string, given: string): { directory: string; fits: (name: string) => boolean } {
  const last = posix.basename(given);
  if (!WILDCARD.test(last)) return { directory: pathBelow(base, given, 'Connection.list'), fits: () => true };
  const pattern = new RegExp(
    `^${last
      .split(/(\\?[?*])/)
      .map((part) => (part === '*' ? '.*' : part === '?' ? '.' : escapedForRegExp(unescaped(part))))
      .join('')}$`,
    's',
  );
  return {
    directory: pathBelow(base, posix.dirname(given), 'Connection.list'),
    fits: (name) => pattern.test(name),
  };
}

const unescaped = (text: string): string => text.replace(/\\([?*])/g, '$1');

const escapedForRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
