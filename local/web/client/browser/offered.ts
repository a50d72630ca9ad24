import { NotSupportedError } from '../../../account/errors';

/** Members that the language, promises and the console look for on any object. */
const LANGUAGE_MEMBERS = new Set(['then', 'toJSON', 'constructor', 'valueOf', 'toString', 'nodeType', '$$typeof']);

/**
 * A module or object as scripts get it: what it does not have is refused by name.
 * @param name as messages call it: 'N/url', 'N/currentRecord.CurrentRecord'
 */
export function offered<T extends object>(name: string, target: T): T {
  const isModule = Object.getPrototypeOf(target) === Object.prototype;
  const has = (member: string | symbol) =>
    typeof member === 'symbol' || member in target || LANGUAGE_MEMBERS.has(member);
  const proxy: T = new Proxy(target, {
    get(_target, member) {
      if (!has(member)) throw new NotSupportedError(`${name}.${String(member)}`);
      const value: unknown = Reflect.get(target, member, target);
      if (isModule || typeof value !== 'function') return value;
      // Methods see the object itself, whose #private members a proxy does not have.
      return (...values: unknown[]) => {
        const result: unknown = value.apply(target, values);
        return result === target ? proxy : result;
      };
    },
    set(_target, member, value) {
      if (!has(member)) throw new NotSupportedError(`${name}.${String(member)}`);
      return Reflect.set(target, member, value, target);
    },
  });
  return proxy;
}
