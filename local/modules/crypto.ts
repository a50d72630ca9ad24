import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto';
import { NetSuiteError } from '../account/errors';
import { type Options, oneOf, optionsOf, wrongType } from './arguments';
import { decode, ENCODINGS, encodeBytes } from './encode/encodings';
import type { ModuleFactory } from './module';
import { createSecretKey, SecretKey } from './secret-key';

/** crypto.HashAlg: the four of Oracle's own stubs for N/crypto. */
export const HASH_ALGORITHMS = { SHA1: 'SHA1', SHA256: 'SHA256', SHA512: 'SHA512', MD5: 'MD5' } as const;

/**
 * Default of `digest` is HEX, of `update` UTF_8 (Oracle help section_456370178222). Hexadecimal digests are in upper case
 * (probed by SuiteScript-2.0-Type-Declarations).
 */
class Digest {
  readonly #digest: Hash | Hmac;
  readonly #type: string;

  constructor(digest: Hash | Hmac, type: string) {
    this.#digest = digest;
    this.#type = type;
  }

  update(...values: unknown[]): void {
    const options = optionsOf(values, ['input', 'inputEncoding']);
    const method = `${this.#type}.update`;
    const input = argument(options, 'input', method);
    if (typeof input !== 'string') throw wrongType('input', 'string', method);
    const encoding = oneOf(options.inputEncoding ?? 'UTF_8', ENCODINGS, 'inputEncoding', method);
    this.#digest.update(decode(input, encoding));
  }

  digest(...values: unknown[]): string {
    const { outputEncoding } = optionsOf(values, ['outputEncoding']);
    const encoding = oneOf(outputEncoding ?? 'HEX', ENCODINGS, 'outputEncoding', `${this.#type}.digest`);
    const text = encodeBytes(this.#digest.digest(), encoding);
    return encoding === 'HEX' ? text.toUpperCase() : text;
  }

  toString(): string {
    return `crypto.${this.#type}`;
  }
}

/** Members of the enum that are refused when they are used (probed by SuiteScript-2.0-Type-Declarations). */
const BROKEN: ReadonlySet<string> = new Set(['SHA1', 'MD5']);

export const crypto: ModuleFactory = ({ account }) => ({
  HashAlg: HASH_ALGORITHMS,
  Encoding: ENCODINGS,
  createHash(...values: unknown[]): Digest {
    const options = optionsOf(values, ['algorithm']);
    return new Digest(createHash(algorithm(options, 'crypto.createHash')), 'Hash');
  },
  createHmac(...values: unknown[]): Digest {
    const options = optionsOf(values, ['algorithm', 'key']);
    const key = argument(options, 'key', 'crypto.createHmac');
    if (!(key instanceof SecretKey)) throw wrongType('key', 'crypto.SecretKey', 'crypto.createHmac');
    return new Digest(createHmac(algorithm(options, 'crypto.createHmac'), SecretKey.bytes(key)), 'Hmac');
  },
  createSecretKey: (...values: unknown[]) => createSecretKey(account, values, 'crypto.createSecretKey'),
});

function algorithm(options: Options, method: string): string {
  const wanted = argument(options, 'algorithm', method);
  const known = Object.values(HASH_ALGORITHMS).find((candidate) => candidate === wanted);
  if (known === undefined) throw new NetSuiteError('INVALID_ENUM_TYPE_VALUE', `${method}: there is no ${wanted}.`);
  if (BROKEN.has(known)) {
    throw new NetSuiteError(
      'HASHING_ALGORITHM_IS_NO_LONGER_VALID',
      `The hashing algorithm ${known} is no longer valid.`,
    );
  }
  return known.toLowerCase();
}

/** N/crypto raises MISSING_REQD_ARGUMENT, without the SSS_ of the other modules. An empty input is an input. */
function argument(options: Options, name: string, method: string): unknown {
  const value = options[name];
  if (value === undefined || value === null) {
    throw new NetSuiteError('MISSING_REQD_ARGUMENT', `${method}: Missing a required argument: ${name}`);
  }
  return value;
}
