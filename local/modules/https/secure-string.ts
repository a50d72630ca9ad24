import { createHash, createHmac } from 'node:crypto';
import type { Account } from '../../account/account';
import { type Options, oneOf, optionsOf, required, wrongType } from '../arguments';
import { HASH_ALGORITHMS } from '../crypto';
import { decode, ENCODINGS, type Encoding, encodeBytes } from '../encode/encodings';
import { SecretKey, secretValue } from '../secret-key';

/** {custsecret_x} or a GUID in braces (Oracle help section_4418247678). */
const PLACEHOLDER = /\{(custsecret[a-z0-9_]{1,89}|[a-f0-9]{32})\}/gi;

/**
 * A string that scripts can build and send, and never read. It remembers the encoding its content is in: what is
 * appended is re-encoded into that one unless keepEncoding is true (Oracle help section_453662353515).
 */
export class SecureString {
  readonly #account: Account;
  #content: string;
  #encoding: Encoding;

  constructor(account: Account, input: string, encoding: Encoding) {
    this.#account = account;
    this.#content = resolveSecrets(account, input);
    this.#encoding = encoding;
  }

  appendString(...values: unknown[]): this {
    const options = optionsOf(values, ['input', 'inputEncoding', 'keepEncoding']);
    const input = String(required(options, 'input', 'SecureString.appendString'));
    const encoding = encodingOf(options, 'inputEncoding', 'UTF_8', 'SecureString.appendString');
    return this.#append(resolveSecrets(this.#account, input), encoding, options.keepEncoding === true);
  }

  appendSecureString(...values: unknown[]): this {
    const options = optionsOf(values, ['secureString', 'keepEncoding']);
    const other = required(options, 'secureString', 'SecureString.appendSecureString');
    if (!(other instanceof SecureString)) {
      throw wrongType('secureString', 'https.SecureString', 'SecureString.appendSecureString');
    }
    return this.#append(other.#content, other.#encoding, options.keepEncoding === true);
  }

  /** Changes this string itself, and returns it (Oracle help section_457542663573). */
  convertEncoding(...values: unknown[]): this {
    const method = 'SecureString.convertEncoding';
    const options = optionsOf(values, ['fromEncoding', 'toEncoding']);
    const from = oneOf(required(options, 'fromEncoding', method), ENCODINGS, 'fromEncoding', method);
    const to = oneOf(required(options, 'toEncoding', method), ENCODINGS, 'toEncoding', method);
    this.#content = encodeBytes(decode(this.#content, from), to);
    this.#encoding = to;
    return this;
  }

  replaceString(...values: unknown[]): this {
    const options = optionsOf(values, ['pattern', 'replacement']);
    const pattern = String(required(options, 'pattern', 'SecureString.replaceString'));
    this.#content = this.#content.replaceAll(pattern, () => String(options.replacement ?? ''));
    return this;
  }

  hash(...values: unknown[]): this {
    const options = optionsOf(values, ['algorithm', 'contentEncoding', 'resultEncoding']);
    return this.#digest(options, 'SecureString.hash', (algorithm, bytes) =>
      createHash(algorithm).update(bytes).digest(),
    );
  }

  hmac(...values: unknown[]): this {
    const options = optionsOf(values, ['algorithm', 'key', 'contentEncoding', 'resultEncoding']);
    const key = required(options, 'key', 'SecureString.hmac');
    if (!(key instanceof SecretKey)) throw wrongType('key', 'https.SecretKey', 'SecureString.hmac');
    return this.#digest(options, 'SecureString.hmac', (algorithm, bytes) =>
      createHmac(algorithm, SecretKey.bytes(key)).update(bytes).digest(),
    );
  }

  toString(): string {
    return 'https.SecureString';
  }

  /** The content; for the host only, so it is no method that scripts could reach. */
  static reveal(string: SecureString): string {
    return string.#content;
  }

  #append(text: string, encoding: Encoding, keepEncoding: boolean): this {
    const same = keepEncoding || encoding === this.#encoding;
    this.#content += same ? text : encodeBytes(decode(text, encoding), this.#encoding);
    return this;
  }

  /** Content is decoded from, and the result written in, the string's own encoding and HEX unless told otherwise. */
  #digest(options: Options, method: string, digest: (algorithm: string, bytes: Buffer) => Buffer): this {
    const algorithm = oneOf(required(options, 'algorithm', method), HASH_ALGORITHMS, 'algorithm', method);
    const from = encodingOf(options, 'contentEncoding', this.#encoding, method);
    const to = encodingOf(options, 'resultEncoding', 'HEX', method);
    this.#content = encodeBytes(digest(algorithm.toLowerCase(), decode(this.#content, from)), to);
    this.#encoding = to;
    return this;
  }
}

export function createSecureString(account: Account, values: readonly unknown[]): SecureString {
  const method = 'https.createSecureString';
  const options = optionsOf(values, ['input', 'inputEncoding']);
  const input = String(required(options, 'input', method));
  return new SecureString(account, input, encodingOf(options, 'inputEncoding', 'UTF_8', method));
}

function resolveSecrets(account: Account, input: string): string {
  return input.replace(PLACEHOLDER, (_, id: string) => secretValue(account, id));
}

function encodingOf(options: Options, name: string, fallback: Encoding, method: string): Encoding {
  return oneOf(options[name] ?? fallback, ENCODINGS, name, method);
}
