import { NetSuiteError } from '../../account/errors';
import { wrongType } from '../arguments';

export type HostKeyType = 'dsa' | 'ecdsa' | 'rsa';

/** Shortest host key that is taken: "base 64, 96+ bytes" (Oracle help section_4617005472). */
const SHORTEST = 96;

/** Signature algorithms of each type of key, and of no other: NetSuite has no Ed25519 (section_4784614151). */
const ALGORITHMS: Readonly<Record<HostKeyType, readonly string[]>> = {
  ecdsa: ['ecdsa-sha2-nistp256', 'ecdsa-sha2-nistp384', 'ecdsa-sha2-nistp521'],
  rsa: ['rsa-sha2-512', 'rsa-sha2-256', 'ssh-rsa'],
  dsa: ['ssh-dss'],
};

export interface HostKey {
  bytes: Buffer;
  /** What is asked of the server, in the order of preference. */
  algorithms: readonly string[];
}

/**
 * Reads hostKey, the base64 part of what ssh-keyscan prints, and hostKeyType. Without a type the server may present any of
 * the three (docs/assumptions.md).
 * @throws NetSuiteError FTP_MALFORMED_HOST_KEY, FTP_INCORRECT_HOST_KEY_TYPE
 */
export function readHostKey(hostKey: string, hostKeyType: unknown): HostKey {
  const bytes = decoded(hostKey);
  const type = typeOf(bytes);
  if (hostKeyType === undefined || hostKeyType === null) return { bytes, algorithms: Object.values(ALGORITHMS).flat() };
  if (!isHostKeyType(hostKeyType)) throw wrongType('hostKeyType', 'dsa, ecdsa, rsa', 'sftp.createConnection');
  if (type !== hostKeyType) {
    throw new NetSuiteError(
      'FTP_INCORRECT_HOST_KEY_TYPE',
      'The host key type and provided host key type do not match.',
    );
  }
  return { bytes, algorithms: ALGORITHMS[hostKeyType] };
}

function decoded(hostKey: string): Buffer {
  const isBase64 = hostKey.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(hostKey);
  const bytes = Buffer.from(hostKey, 'base64');
  if (isBase64 && bytes.length >= SHORTEST) return bytes;
  throw malformed();
}

/** A key begins with the length of its type's name, and the name (RFC 4253, 6.6). */
function typeOf(bytes: Buffer): HostKeyType {
  const name = bytes.subarray(4, 4 + bytes.readUInt32BE(0)).toString('latin1');
  if (name === 'ssh-rsa') return 'rsa';
  if (name === 'ssh-dss') return 'dsa';
  if (ALGORITHMS.ecdsa.includes(name)) return 'ecdsa';
  throw malformed();
}

function isHostKeyType(value: unknown): value is HostKeyType {
  return typeof value === 'string' && Object.hasOwn(ALGORITHMS, value);
}

function malformed(): NetSuiteError {
  return new NetSuiteError(
    'FTP_MALFORMED_HOST_KEY',
    'The host key is not in the correct format. (e.g. base 64, 96+ bytes)',
    'Take the last word of what ssh-keyscan -t rsa (or ecdsa) prints. NetSuite knows no Ed25519 keys.',
  );
}
