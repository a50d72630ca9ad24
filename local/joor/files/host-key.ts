import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { utils } from 'ssh2';
import { UserError } from '../../user-error';
import type { SftpOptions } from './sftp';

export interface HostKey {
  /** PEM. */
  privateKey: string;
  /** What the server shows, in base64. */
  publicKey: string;
}

/** Makes a host key of a type. RSA takes some tenths of a second. */
export function makeHostKey(type: 'rsa' | 'ecdsa'): HostKey {
  const format = { type: 'pkcs1', format: 'pem' } as const;
  const { privateKey } =
    type === 'rsa'
      ? generateKeyPairSync('rsa', {
          modulusLength: 2048,
          privateKeyEncoding: format,
          publicKeyEncoding: { type: 'spki', format: 'pem' },
        })
      : generateKeyPairSync('ec', {
          namedCurve: 'P-256',
          privateKeyEncoding: { type: 'sec1', format: 'pem' },
          publicKeyEncoding: { type: 'spki', format: 'pem' },
        });
  return hostKeyOf(privateKey, 'A host key that was just made');
}

/** The host key of these options: that of the file, which is made where there is none, or one for this start alone. */
export function hostKeyFor({ hostKeyFile, hostKeyType = 'ecdsa' }: SftpOptions): HostKey {
  if (hostKeyFile === undefined) return makeHostKey(hostKeyType);
  if (existsSync(hostKeyFile)) return hostKeyOf(readFileSync(hostKeyFile, 'utf8'), hostKeyFile);
  const made = makeHostKey(hostKeyType);
  mkdirSync(dirname(hostKeyFile), { recursive: true });
  writeFileSync(hostKeyFile, made.privateKey, { mode: 0o600 });
  chmodSync(hostKeyFile, 0o600);
  return made;
}

function hostKeyOf(privateKey: string, source: string): HostKey {
  const parsed = utils.parseKey(privateKey);
  const key = Array.isArray(parsed) ? parsed[0] : parsed;
  if (!key || key instanceof Error) throw new UserError(`${source} holds no host key. Remove it to have one made.`);
  return { privateKey, publicKey: key.getPublicSSH().toString('base64') };
}

/** rsa or ecdsa, as the key says. */
export function typeOfHostKey({ publicKey }: HostKey): 'rsa' | 'ecdsa' {
  return Buffer.from(publicKey, 'base64').subarray(4, 11).toString('latin1') === 'ssh-rsa' ? 'rsa' : 'ecdsa';
}
