const NAME = Symbol.for('local-account.kept');

/**
 * What the process keeps though these modules are loaded again: a test runner loads them anew for every file, and
 * may give each the same Map under this name.
 * @param make what it is at first
 */
export function keptByProcess<T>(name: string, make: () => T): T {
  const global = globalThis as typeof globalThis & { [NAME]?: Map<string, unknown> };
  global[NAME] ??= new Map();
  const values = global[NAME];
  if (!values.has(name)) values.set(name, make());
  return values.get(name) as T;
}
