/** How the SFTP server of a local JOOR is started. */
export interface SftpOptions {
  /** Port on 127.0.0.1; 0 or left out for any free one. */
  port?: number;
  /** Who may log in, one for each account in the order of their ids; left out: DEFAULT_SFTP_USERS. */
  users?: SftpUser[];
  hostKeyType?: 'rsa' | 'ecdsa';
  /** PEM file of the host key, made where there is none; without it each start has a key of its own. */
  hostKeyFile?: string;
}

export interface SftpUser {
  username: string;
  password: string;
}

/** A public key that a user may log in with. */
export interface SftpKey {
  /** Base64 part, as authorized_keys has it. */
  publicKey: string;
  /** Whether the password is wanted as well. */
  both: boolean;
}

/** Where an SFTP server is, and how one logs in. */
export interface SftpAddress {
  host: string;
  port: number;
  /** Base64 part of what ssh-keyscan prints. */
  hostKey: string;
  hostKeyType: 'rsa' | 'ecdsa';
  /** Folder that JOOR empties, for those who log in. */
  directory: string;
  users: SftpUser[];
}

/** One line of /admin/sftp-requests. */
export interface SftpLine {
  /** ISO 8601, UTC. */
  at: string;
  /** Null where nobody logged in. */
  username: string | null;
  operation: string;
  path: string;
  /** OK, or SFTP's word for what went wrong. */
  status: string;
  /** Bytes that a file was written or read with; null of other operations. */
  bytes: number | null;
  /** Fault of files that acted; null where none did. */
  fault: number | null;
}

/** User of the account with that id, where none was given. */
export function defaultUser(accountId: number): SftpUser {
  return { username: accountId === 1 ? 'brand' : `brand${accountId}`, password: 'local-joor-password' };
}
