import path from 'node:path';
import { createSyncFn } from 'synckit';
import { keptByProcess } from '../../kept-by-process';

/** In PEM, with its password; '': it has none. */
export interface PrivateKey {
  pem: string;
  password: string;
}

/** What the worker is asked: an operation and what it needs. */
export type SftpRequest =
  | {
      operation: 'connect';
      host: string;
      port: number;
      username: string;
      /** null: there is none. */
      password: string | null;
      /** Tried first; where the server wants both, the password follows. */
      key: PrivateKey | null;
      directory: string;
      /** Seconds. */
      timeout: number;
      hostKey: Uint8Array;
      algorithms: { serverHostKey: readonly string[]; cipher: readonly string[] };
    }
  | { operation: 'disconnect'; connection: number }
  | {
      operation: 'exists' | 'list' | 'makeDirectory' | 'removeDirectory' | 'removeFile';
      connection: number;
      path: string;
    }
  | { operation: 'move'; connection: number; from: string; to: string }
  | { operation: 'upload'; connection: number; path: string; content: Uint8Array; timeout: number }
  | { operation: 'download'; connection: number; path: string; timeout: number; maxBytes: number };

/** What went wrong, before NetSuite has a name for it. */
export type SftpFailure =
  | 'UNKNOWN_HOST'
  | 'TIMEOUT'
  | 'REFUSED'
  | 'RESET'
  | 'NO_ROUTE'
  | 'LOGIN'
  | 'TOO_MANY_LOGINS'
  | 'HOST_KEY'
  | 'NO_HOST_KEY_OF_TYPE'
  | 'ALGORITHM'
  | 'NO_DIRECTORY'
  | 'NO_SUCH_FILE'
  | 'PERMISSION_DENIED'
  | 'UNSUPPORTED'
  | 'TOO_LARGE'
  | 'FAILURE';

export interface ListedEntry {
  name: string;
  /** Bytes. */
  size: number;
  /** Seconds since 1970 UTC. */
  mtime: number;
  directory: boolean;
}

/** What the worker answers: a failure, or what the operation gives. */
export interface SftpAnswer {
  failure?: SftpFailure;
  /** The server's or the client's own words, for a failure. */
  detail?: string;
  connection?: number;
  /** Absolute path of the directory that a connection is in. */
  base?: string;
  exists?: boolean;
  entries?: ListedEntry[];
  content?: Uint8Array;
}

const WORKER = path.join(__dirname, 'worker.js');

/**
 * Carries out one operation and waits for it. This thread stands still meanwhile: a server it talks to must run in another
 * process or worker thread.
 */
export function sftpExchange(request: SftpRequest): SftpAnswer {
  const exchange = keptByProcess<(request: SftpRequest) => SftpAnswer>('SFTP thread', () => createSyncFn(WORKER));
  return exchange(request);
}
