import type { SftpError } from '../../netsuite/sftp';
import type { ExternalSystem } from '../../settings/external-system';
import type { Pause } from '../records/account-state-store';

/** What an error of N/sftp means for an External System: why it pauses, in a sentence with the fix. */
export interface SftpProblem {
  cause: Extract<Pause['cause'], 'authorisation' | 'connection' | 'outage'>;
  sentence: string;
}

type Words = (system: ExternalSystem) => { cause: SftpProblem['cause']; what: string; fix: string };

const file = ({ file: transport }: ExternalSystem) => ({ host: '', port: 22, directory: '', ...transport });

const at = (system: ExternalSystem): string => `${file(system).host}, port ${file(system).port}`;

const wrong =
  (what: (system: ExternalSystem) => string, fix: string): Words =>
  (system) => ({
    cause: 'connection',
    what: what(system),
    fix: `${fix} on ${system.name}.`,
  });

const down =
  (what: (system: ExternalSystem) => string): Words =>
  (system) => ({
    cause: 'outage',
    what: what(system),
    fix: 'Each run tries it again.',
  });

const login: Words = (system) => {
  const { user, secret, key } = { user: '', secret: '', key: '', ...system.file };
  const ids = [...(secret === '' ? [] : ['SFTP Secret ID']), ...(key === '' ? [] : ['SFTP Key ID'])];
  const contents = [
    ...(secret === '' ? [] : [`the password in the API Secret ${secret}`]),
    ...(key === '' ? [] : [`with JOOR that it has the public key of ${key}`]),
  ];
  return {
    cause: 'authorisation',
    what: `The SFTP server ${at(system)} did not let ${user} in, or not into its directory. NetSuite does not say which.`,
    fix: `Check SFTP User, ${ids.join(', ')} and Directory on ${system.name}, and ${contents.join(', and ')}.`,
  };
};

const key = (what: (id: string) => string): Words => {
  return (system) => ({
    cause: 'authorisation',
    what: what(system.file?.key ?? ''),
    fix: `Upload the key under Setup > Company > Preferences > Keys, open its Audience to the scripts of this connector and to roles with Key Access, or correct SFTP Key ID on ${system.name}.`,
  });
};

/** Errors of N/sftp by name (Oracle help, section_4617005472 and its neighbours; section_159447109129). */
const WORDS: Readonly<Record<string, Words>> = {
  FTP_UNKNOWN_HOST: wrong((system) => `There is no server called ${file(system).host}.`, 'Check SFTP Host'),
  FTP_CONNECT_TIMEOUT_EXCEEDED: down((system) => `The SFTP server ${at(system)} did not answer in time.`),
  NO_ROUTE_TO_HOST_FOUND: down((system) => `The SFTP server ${at(system)} cannot be reached.`),
  CONNECTION_RESET: down((system) => `The SFTP server ${at(system)} broke off the connection.`),
  CONNECTION_CLOSED_BY_HOST: down((system) => `The SFTP server ${at(system)} closed the connection.`),
  FTP_TRANSFER_TIMEOUT_EXCEEDED: down(
    (system) => `The transfer to ${at(system)} took longer than the Transfer Time-out.`,
  ),
  FTP_CANNOT_ESTABLISH_CONNECTION: login,
  AUTHENTICATION_FAIL_TOO_MANY_INCORRECT_AUTHENTICATION_ATTEMPTS: login,
  INVALID_SECRET_ID: login,
  // Codes of N/keyControl (section_161351701469); which ones createConnection has is not documented.
  KEY_NOT_FOUND: key((id) => `NetSuite has no key with the ID ${id}.`),
  ACCESS_TO_KEY_RESTRICTED: key((id) => `NetSuite does not let this script use the key ${id}.`),
  FTP_INCORRECT_HOST_KEY: wrong(
    (system) =>
      `The SFTP server ${at(system)} showed another host key than the one entered, so NetSuite did not log in. Either JOOR changed it, or somebody else answers.`,
    'Ask JOOR, then correct Host Key',
  ),
  FTP_INCORRECT_HOST_KEY_TYPE: wrong(() => 'The host key is not of the type entered.', 'Correct Host Key Type'),
  FTP_MALFORMED_HOST_KEY: wrong(() => 'The host key entered is not a key.', 'Correct Host Key'),
  FTP_UNSUPPORTED_ENCRYPTION_ALGORITHM: wrong(
    (system) => `The SFTP server ${at(system)} and NetSuite have no common algorithm for this host key.`,
    'Ask ssh-keyscan for another type of key, and correct Host Key and Host Key Type',
  ),
  FTP_INVALID_PORT_NUMBER: wrong(() => 'NetSuite takes no such port.', 'Check SFTP Port'),
  FTP_INVALID_DIRECTORY: wrong(
    (system) => `The SFTP server ${at(system)} has no directory ${file(system).directory || 'for this user'}.`,
    'Check Directory',
  ),
  FTP_NO_SUCH_FILE_OR_DIRECTORY: wrong(
    (system) => `The SFTP server ${at(system)} has no directory ${file(system).directory || 'for this user'}.`,
    'Check Directory',
  ),
  FTP_PERMISSION_DENIED: wrong(
    (system) => `The SFTP server ${at(system)} does not let ${system.file?.user ?? ''} write there.`,
    'Ask JOOR for the right to upload, rename and remove files in the directory, or check Directory',
  ),
};

/** What an error means, in a sentence with the fix. An error that no document names is told with its own words. */
export function sftpProblem(system: ExternalSystem, { name, message }: SftpError): SftpProblem {
  const words =
    WORDS[name] ??
    down(() => `The SFTP server ${at(system)} failed, perhaps because it is full: ${name} ${message}`.trim());
  const { cause, what, fix } = words(system);
  return { cause, sentence: `${what} ${fix}` };
}
