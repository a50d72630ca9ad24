import { NetSuiteError } from '../account/errors';
import { type Options, optionsOf, requiredString, wrongType } from './arguments';
import type { Execution, ModuleFactory } from './module';
import { SECRET_ID, secretValue } from './secret-key';
import { Connection, SORTS } from './sftp/connection';
import { answered, CONNECT_ERRORS } from './sftp/errors';
import { readHostKey } from './sftp/host-key';
import { type PrivateKey, sftpExchange } from './sftp/session';

const METHOD = 'sftp.createConnection';

/** Oracle help section_1557238823 and its neighbours: seconds, and ports. */
const LIMITS = {
  MIN_CONNECT_TIMEOUT: 1,
  MAX_CONNECT_TIMEOUT: 20,
  MIN_PORT_NUMBER: 0,
  MAX_PORT_NUMBER: 65535,
  DEFAULT_PORT_NUMBER: 22,
} as const;

/** Ciphers that both versions of Oracle's list have (section_4784614151). */
const CIPHERS = ['aes128-ctr', 'aes192-ctr', 'aes256-ctr'];

const NAMES = [
  'url',
  'username',
  'passwordGuid',
  'secret',
  'keyId',
  'hostKey',
  'hostKeyType',
  'port',
  'directory',
  'timeout',
];

/**
 * N/sftp over a real SFTP client. Each call stops this thread until the server has answered, so a server that scripts talk
 * to must run in another process or worker thread.
 */
export const sftp: ModuleFactory = (execution) => ({
  Sort: SORTS,
  ...LIMITS,
  createConnection: (...values: unknown[]) => createConnection(execution, optionsOf(values, NAMES)),
});

/** section_4617005472 */
function createConnection(execution: Execution, options: Options): Connection {
  const host = requiredString(options, 'url', METHOD);
  const username = userOf(execution, requiredString(options, 'username', METHOD));
  const password = passwordOf(execution, options);
  const key = keyOf(execution, options);
  const { bytes: hostKey, algorithms } = readHostKey(requiredString(options, 'hostKey', METHOD), options.hostKeyType);
  const port = portOf(options);
  const timeout = timeoutOf(options);
  const { directory = '' } = options;
  if (typeof directory !== 'string') throw wrongType('directory', 'string', METHOD);
  const answer = sftpExchange({
    operation: 'connect',
    host,
    port,
    username,
    password,
    key,
    directory,
    timeout,
    hostKey,
    algorithms: { serverHostKey: algorithms, cipher: CIPHERS },
  });
  const { connection = 0, base = '/' } = answered(answer, CONNECT_ERRORS);
  execution.atEnd(() => sftpExchange({ operation: 'disconnect', connection }));
  return new Connection(execution, { connection, base, subject: `sftp://${host}:${port}` });
}

/** "The script ID of a secret can be accepted for this parameter." */
function userOf(execution: Execution, username: string): string {
  return SECRET_ID.test(username) ? secretValue(execution.account, username) : username;
}

/** secret and passwordGuid exclude each other; either may go with keyId, and one of the three is needed. null: the key alone. */
function passwordOf(execution: Execution, options: Options): string | null {
  const { secret, passwordGuid, keyId } = options;
  if (secret && passwordGuid) {
    throw new NetSuiteError('MUTUALLY_EXCLUSIVE_ARGUMENTS', `${METHOD}: Give either secret or passwordGuid.`);
  }
  if (passwordGuid) {
    throw new NetSuiteError(
      'FTP_UNKNOWN_PASSWORD_GUID',
      'The password GUID is unknown.',
      'The local account has no credential fields that could make one: use an API Secret.',
    );
  }
  if (keyId && !secret) return null;
  return secretValue(execution.account, requiredString(options, 'secret', METHOD));
}

/** Who may use a key: roles with Key Access (Oracle help section_162273124049), which is LIST_KEYS in SDF. */
const KEY_ACCESS = 'LIST_KEYS';

/** Codes are those of N/keyControl (section_161351701469): createConnection documents none for keys. */
function keyOf({ account, actor }: Execution, { keyId }: Options): PrivateKey | null {
  if (keyId === undefined || keyId === null || keyId === '') return null;
  if (typeof keyId !== 'string') throw wrongType('keyId', 'string', METHOD);
  if ((account.role(actor.role)?.level(KEY_ACCESS) ?? 0) === 0) {
    throw new NetSuiteError(
      'ACCESS_TO_KEY_RESTRICTED',
      'The current employee or script does not have permission to access the key.',
      'The role that the script works as needs the permission Key Access (LIST_KEYS).',
    );
  }
  const key = account.keys.value(keyId);
  if (key === undefined) throw new NetSuiteError('KEY_NOT_FOUND', `The key with the ID ${keyId} does not exist.`);
  return key;
}

function portOf(options: Options): number {
  const { port = LIMITS.DEFAULT_PORT_NUMBER } = options;
  if (typeof port !== 'number') throw wrongType('port', 'number', METHOD);
  if (Number.isInteger(port) && port >= LIMITS.MIN_PORT_NUMBER && port <= LIMITS.MAX_PORT_NUMBER) return port;
  throw new NetSuiteError('FTP_INVALID_PORT_NUMBER', 'The port number is invalid.');
}

function timeoutOf(options: Options): number {
  const { timeout = LIMITS.MAX_CONNECT_TIMEOUT } = options;
  if (typeof timeout !== 'number') throw wrongType('timeout', 'number', METHOD);
  if (timeout >= LIMITS.MIN_CONNECT_TIMEOUT && timeout <= LIMITS.MAX_CONNECT_TIMEOUT) return timeout;
  throw new NetSuiteError(
    'FTP_INVALID_CONNECTION_TIMEOUT',
    'The options.timeout value is either a negative value, zero, or greater than 20 seconds.',
  );
}
