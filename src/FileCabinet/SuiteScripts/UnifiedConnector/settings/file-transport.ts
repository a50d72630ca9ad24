import { LISTS } from '../netsuite/ids';
import type { SftpServer } from '../netsuite/sftp';
import { type Hours, readHours } from './hours';

/** How an External System's customers get to JOOR as Customer Sync files. */
export interface FileTransport extends SftpServer {
  /** Whether a file is uploaded under its own name at once. */
  direct: boolean;
  /** Whether each file has all customers. */
  full: boolean;
  /** When files may go; null: always. */
  hours: Hours | null;
}

export interface FileTransportValues {
  transport: string;
  sftpHost: string;
  sftpPort: number | null;
  sftpUser: string;
  sftpSecret: string;
  sftpKey: string;
  hostKey: string;
  hostKeyType: string;
  sftpDirectory: string;
  connectTimeout: number | null;
  transferTimeout: number | null;
  directUpload: boolean;
  files: string;
  fileHours: string;
}

export const SECRET_ID = /^custsecret[0-9a-z_]+$/;

/** JOOR takes a Customer Sync file at most hourly (help.jooraccess.com, article 25745450885275). */
export const LEAST_FILE_MINUTES = 60;

/** Limits of N/sftp (Oracle help, section_4617004932). */
const MAX_CONNECT_SECONDS = 20;
const MAX_TRANSFER_SECONDS = 300;
const MAX_PORT = 65_535;

export const isByFile = ({ transport }: Pick<FileTransportValues, 'transport'>): boolean =>
  transport === LISTS.transport.file;

/** Reads these settings and tells every fault at once, each the rest of a sentence that names the field and the fix. */
export function readFileTransport(values: FileTransportValues): { file: FileTransport | null; faults: string[] } {
  if (!isByFile(values)) return { file: null, faults: [] };
  const hours = readHours(values.fileHours);
  const file: FileTransport = {
    host: values.sftpHost.trim(),
    port: values.sftpPort ?? 22,
    user: values.sftpUser.trim(),
    secret: values.sftpSecret.trim(),
    key: values.sftpKey.trim(),
    hostKey: values.hostKey.replace(/\s+/g, ''),
    hostKeyType: hostKeyTypeOf(values.hostKeyType),
    directory: values.sftpDirectory.trim().replace(/\/+$/, ''),
    connectTimeout: values.connectTimeout ?? MAX_CONNECT_SECONDS,
    transferTimeout: values.transferTimeout ?? MAX_TRANSFER_SECONDS,
    direct: values.directUpload,
    full: values.files === LISTS.files.full,
    hours: hours ?? null,
  };
  return { file, faults: [...serverFaults(file, values.hostKey), ...loginFaults(file), ...timeFaults(file, values)] };
}

function serverFaults({ host, port, hostKey }: FileTransport, entered: string): string[] {
  const faults: string[] = [];
  if (!/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(host)) {
    faults.push(`has "${host}" in SFTP Host. Enter the name of the server alone, for example brand.files.example.`);
  }
  if (!Number.isInteger(port) || port < 1 || port > MAX_PORT) {
    faults.push(`has ${port} in SFTP Port. Enter a whole number from 1 to ${MAX_PORT}, or leave it empty for 22.`);
  }
  if (hostKey === '') {
    faults.push(
      'has no Host Key, and NetSuite connects to no server without one. Enter what ssh-keyscan prints after the type of the key.',
    );
  } else if (/ssh-ed25519|^AAAAC3NzaC1lZDI1NTE5/.test(entered)) {
    faults.push('has an Ed25519 key in Host Key, which NetSuite does not know. Ask ssh-keyscan for rsa or ecdsa.');
  } else if (!/^[A-Za-z0-9+/]+={0,2}$/.test(hostKey)) {
    faults.push(
      'has other characters than those of a key in Host Key. Enter only the long text after the type, without host and type.',
    );
  }
  return faults;
}

function loginFaults({ user, secret, key }: FileTransport): string[] {
  const faults: string[] = [];
  if (user === '') faults.push('has no SFTP User. Enter the user name that JOOR gave you.');
  if (secret === '' && key === '') {
    faults.push('has neither SFTP Secret ID nor SFTP Key ID. Enter the ID of the API Secret that holds the password.');
  }
  if (secret !== '' && !SECRET_ID.test(secret)) {
    // What stands there may be the password itself, so it is not repeated.
    faults.push(
      'has a value in SFTP Secret ID that is not the ID of an API Secret. Enter custsecret_..., never the password itself.',
    );
  }
  if (key !== '' && !/^custkey[0-9a-z_]+$/.test(key)) {
    faults.push('has a value in SFTP Key ID that is not the ID of a key. Enter custkey_..., never the key itself.');
  }
  return faults;
}

function timeFaults({ connectTimeout, transferTimeout, hours }: FileTransport, { fileHours }: FileTransportValues) {
  const faults: string[] = [];
  const outside = (seconds: number, most: number) => !Number.isInteger(seconds) || seconds < 1 || seconds > most;
  if (outside(connectTimeout, MAX_CONNECT_SECONDS)) {
    faults.push(
      `has ${connectTimeout} in Connection Time-out. Enter 1 to ${MAX_CONNECT_SECONDS} seconds, or leave it empty.`,
    );
  }
  if (outside(transferTimeout, MAX_TRANSFER_SECONDS)) {
    faults.push(
      `has ${transferTimeout} in Transfer Time-out. Enter 1 to ${MAX_TRANSFER_SECONDS} seconds, or leave it empty.`,
    );
  }
  if (fileHours.trim() !== '' && hours === null) {
    faults.push(`has "${fileHours.trim()}" in File Hours. Enter two times of day, for example 06:00-20:00.`);
  }
  return faults;
}

const hostKeyTypeOf = (name: string): FileTransport['hostKeyType'] => {
  const { rsa, ecdsa, dsa } = LISTS.hostKeyType;
  return name === rsa ? 'rsa' : name === ecdsa ? 'ecdsa' : name === dsa ? 'dsa' : '';
};

/** Whether JOOR's API is asked of an External System: always, but for files without a token. */
export const mayAskJoor = ({ file, secret }: { file: FileTransport | null; secret: string }): boolean =>
  file === null || secret !== '';
