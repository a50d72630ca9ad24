import type { Account } from '../account/account';
import { NetSuiteError } from '../account/errors';
import { type Options, oneOf, optionsOf } from './arguments';
import { decode, ENCODINGS, type Encoding } from './encode/encodings';

export const SECRET_ID = /^custsecret[a-z0-9_]{1,89}$/i;

/**
 * Value of an API Secret.
 * @throws NetSuiteError for an id the account does not have (its code is not documented: docs/assumptions.md)
 */
export function secretValue(account: Account, id: string): string {
  const value = SECRET_ID.test(id) ? account.secrets.value(id.toLowerCase()) : undefined;
  if (value === undefined) {
    throw new NetSuiteError('INVALID_SECRET_ID', `There is no API secret or credential field value with the ID ${id}.`);
  }
  return value;
}

/** A handle to key material that stays in the account: scripts hold it and cannot read what it points to. */
export class SecretKey {
  readonly #account: Account;
  readonly #id: string;
  readonly #encoding: Encoding;

  constructor(account: Account, id: string, encoding: Encoding) {
    this.#account = account;
    this.#id = id;
    this.#encoding = encoding;
  }

  get guid(): string | undefined {
    return SECRET_ID.test(this.#id) ? undefined : this.#id;
  }

  get secret(): string | undefined {
    return SECRET_ID.test(this.#id) ? this.#id : undefined;
  }

  get encoding(): Encoding {
    return this.#encoding;
  }

  toJSON(): Options {
    return { guid: this.guid, secret: this.secret, encoding: this.encoding };
  }

  toString(): string {
    return 'crypto.SecretKey';
  }

  /** The key's bytes; for the host only, so it is no method that scripts could reach. */
  static bytes(key: SecretKey): Buffer {
    return decode(secretValue(key.#account, key.#id), key.#encoding);
  }
}

/** createSecretKey of N/crypto and N/https: guid or secret, and the encoding of its value, HEX by default. */
export function createSecretKey(account: Account, values: readonly unknown[], method: string): SecretKey {
  const options = optionsOf(values, ['guid', 'secret', 'encoding']);
  const { guid, secret } = options;
  if ((guid === undefined) === (secret === undefined)) {
    throw new NetSuiteError(
      guid === undefined ? 'MISSING_REQD_ARGUMENT' : 'MUTUALLY_EXCLUSIVE_ARGUMENTS',
      `${method}: Give either guid or secret.`,
    );
  }
  const encoding = oneOf(options.encoding ?? 'HEX', ENCODINGS, 'encoding', method);
  const id = String(secret ?? guid);
  secretValue(account, id);
  return new SecretKey(account, id, encoding);
}
