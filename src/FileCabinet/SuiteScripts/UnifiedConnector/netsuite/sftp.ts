import * as file from 'N/file';
import * as sftp from 'N/sftp';

/** A server and how to log in there, as an administrator entered it. */
export interface SftpServer {
  host: string;
  port: number;
  user: string;
  /** Script id of an API Secret; '': none. */
  secret: string;
  /** Id of a private key; '': none. */
  key: string;
  /** Without spaces and line ends. */
  hostKey: string;
  /** '': NetSuite finds it out. */
  hostKeyType: '' | 'rsa' | 'ecdsa' | 'dsa';
  /** '': the one that the server opens. */
  directory: string;
  /** Seconds. */
  connectTimeout: number;
  transferTimeout: number;
}

/** What N/sftp raised. */
export interface SftpError {
  name: string;
  message: string;
}

export type SftpAnswer<Value> = { value: Value } | { error: SftpError };

/** A connection that is logged in, in the directory of the server's settings. No method raises. */
export interface SftpSession {
  /** Size in bytes of each file of the directory, by name; null: there are too many to be sure of any. Costs 10 units. */
  list(): SftpAnswer<ReadonlyMap<string, number> | null>;
  /** Uploads a file of the File Cabinet under a name that is not taken. Costs 110 units. */
  upload(documentId: number, name: string): SftpAnswer<null>;
  /** Uploads a text under a name that is not taken. Costs 100 units. */
  uploadText(text: string, name: string): SftpAnswer<null>;
  /** Costs 10 units. */
  move(from: string, to: string): SftpAnswer<null>;
  /** Costs 10 units. */
  remove(name: string): SftpAnswer<null>;
}

/** N/sftp lists at most so many (Oracle help, section_1557235176). */
const MOST_LISTED = 5000;

/** Connects and logs in. Costs nothing (Oracle help, section_4617005472); never raises. */
export function openSftp(server: SftpServer): SftpAnswer<SftpSession> {
  return attempt(() => {
    const connection = sftp.createConnection({
      url: server.host,
      port: server.port,
      username: server.user,
      hostKey: server.hostKey,
      timeout: server.connectTimeout,
      ...(server.hostKeyType === '' ? {} : { hostKeyType: server.hostKeyType }),
      ...(server.directory === '' ? {} : { directory: server.directory }),
      ...(server.secret === '' ? {} : { secret: server.secret }),
      ...(server.key === '' ? {} : { keyId: server.key }),
    } as Parameters<typeof sftp.createConnection>[0]);
    return sessionOn(connection, server.transferTimeout);
  });
}

function sessionOn(connection: sftp.Connection, timeout: number): SftpSession {
  const upload = (what: file.File, filename: string) =>
    attempt(() => {
      connection.upload({ file: what, filename, timeout, replaceExisting: false });
      return null;
    });
  return {
    list: () =>
      attempt(() => {
        const entries = connection.list({ path: '.', sort: sftp.Sort.NAME });
        if (entries.length >= MOST_LISTED) return null;
        return new Map(entries.filter(({ directory }) => !directory).map(({ name, size }) => [name, Number(size)]));
      }),
    upload: (documentId, name) => {
      const loaded = attempt(() => file.load({ id: documentId }));
      return 'error' in loaded ? loaded : upload(loaded.value, name);
    },
    uploadText: (text, name) => upload(file.create({ name, fileType: file.Type.PLAINTEXT, contents: text }), name),
    move: (from, to) =>
      attempt(() => {
        connection.move({ from, to });
        return null;
      }),
    remove: (path) =>
      attempt(() => {
        connection.removeFile({ path });
        return null;
      }),
  };
}

function attempt<Value>(act: () => Value): SftpAnswer<Value> {
  try {
    return { value: act() };
  } catch (error) {
    const { name = 'Error', message = '' } = error as Partial<SftpError>;
    return { error: { name, message } };
  }
}
