import { DateTime } from 'luxon';
import { NetSuiteError } from '../../account/errors';
import { type Options, oneOf, optionsOf, required, requiredString, wrongType } from '../arguments';
import { File } from '../file/file-object';
import { FILE_ENCODINGS, typeOfName } from '../file/types';
import type { Execution } from '../module';
import {
  answered,
  DOWNLOAD_ERRORS,
  fileExists,
  fileTooLarge,
  LIST_ERRORS,
  MAKE_DIRECTORY_ERRORS,
  MOVE_ERRORS,
  REMOVE_DIRECTORY_ERRORS,
  REMOVE_FILE_ERRORS,
  UPLOAD_ERRORS,
} from './errors';
import { fileName, listed, pathBelow } from './paths';
import { type ListedEntry, sftpExchange } from './session';

const TRANSFER_UNITS = 100;
const OTHER_UNITS = 10;

/** Connection.MAX_FILE_SIZE (bytes) and MAX_TRANSFER_TIMEOUT (seconds): section_1557238973 and its neighbours. */
const MAX_FILE_SIZE = 100_000_000;
const MAX_TRANSFER_TIMEOUT = 300;

/** Entries that list gives at most, as its page says. */
const MAX_LISTED = 5000;

/** sftp.Sort: section_1557239613. */
export const SORTS = {
  DATE: 'DATE',
  DATE_DESC: 'DATE_DESC',
  SIZE: 'SIZE',
  SIZE_DESC: 'SIZE_DESC',
  NAME: 'NAME',
  NAME_DESC: 'NAME_DESC',
} as const;

const ORDERS: Readonly<Record<string, (a: ListedEntry, b: ListedEntry) => number>> = {
  DATE: (a, b) => a.mtime - b.mtime,
  SIZE: (a, b) => a.size - b.size,
  NAME: (a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)),
};

export interface ConnectionFields {
  /** Number of the connection in the worker. */
  connection: number;
  /** Absolute path of the directory it is in. */
  base: string;
  /** Host and port, for the account's list of calls. */
  subject: string;
}

/** sftp.Connection (Oracle help section_4618502733). Its paths are relative to the directory of the connection. */
export class Connection {
  readonly #execution: Execution;
  readonly #fields: ConnectionFields;

  constructor(execution: Execution, fields: ConnectionFields) {
    this.#execution = execution;
    this.#fields = fields;
  }

  get MAX_FILE_SIZE(): number {
    return MAX_FILE_SIZE;
  }

  get MAX_TRANSFER_TIMEOUT(): number {
    return MAX_TRANSFER_TIMEOUT;
  }

  /** section_4618512910. What is there already when the transfer breaks off stays at the server. */
  upload(...values: unknown[]): void {
    const method = 'Connection.upload';
    const options = optionsOf(values, ['file', 'filename', 'directory', 'timeout', 'replaceExisting']);
    const file = required(options, 'file', method);
    if (!(file instanceof File)) throw wrongType('file', 'file.File', method);
    const directory = textOf(options, 'directory', method) ?? '';
    const name = fileName(textOf(options, 'filename', method) ?? file.name, method);
    const timeout = transferTimeout(options, method);
    const { replaceExisting = false } = options;
    if (typeof replaceExisting !== 'boolean') throw wrongType('replaceExisting', 'boolean', method);
    const path = this.#below([directory, name], method);
    const content = File.bytes(file);
    if (content.length > MAX_FILE_SIZE) throw fileTooLarge();
    this.#charge(method, TRANSFER_UNITS);
    const { connection } = this.#fields;
    if (!replaceExisting && answered(sftpExchange({ operation: 'exists', connection, path }), UPLOAD_ERRORS).exists) {
      throw fileExists();
    }
    answered(sftpExchange({ operation: 'upload', connection, path, content, timeout }), UPLOAD_ERRORS);
  }

  /** section_4618664030. The file is on demand: it is in the File Cabinet once it has a folder and is saved. */
  download(...values: unknown[]): File {
    const method = 'Connection.download';
    const options = optionsOf(values, ['filename', 'directory', 'timeout']);
    const name = fileName(requiredString(options, 'filename', method), method);
    const path = this.#below([textOf(options, 'directory', method) ?? '', name], method);
    const timeout = transferTimeout(options, method);
    this.#charge(method, TRANSFER_UNITS);
    const { connection } = this.#fields;
    const { content = new Uint8Array() } = answered(
      sftpExchange({ operation: 'download', connection, path, timeout, maxBytes: MAX_FILE_SIZE }),
      DOWNLOAD_ERRORS,
    );
    return new File(this.#execution.account, this.#execution.governance, {
      id: undefined,
      name,
      fileType: typeOfName(name),
      content: Buffer.from(content),
      folder: undefined,
      path: undefined,
      encoding: FILE_ENCODINGS.UTF_8,
      loaded: false,
    });
  }

  /** section_1557235176. What a server lists is handed on, `.` and `..` too where it lists them. */
  list(...values: unknown[]) {
    const method = 'Connection.list';
    const options = optionsOf(values, ['path', 'sort']);
    const given = requiredString(options, 'path', method);
    const sort = options.sort === undefined ? undefined : oneOf(options.sort, SORTS, 'sort', method);
    const { directory, fits } = listed(this.#fields.base, given);
    this.#charge(method, OTHER_UNITS);
    const answer = sftpExchange({ operation: 'list', connection: this.#fields.connection, path: directory });
    const entries = (answered(answer, LIST_ERRORS).entries ?? []).filter(({ name }) => fits(name));
    return sorted(entries, sort)
      .slice(0, MAX_LISTED)
      .map(({ name, size, mtime, directory: isDirectory }) => ({
        name,
        size: String(size),
        directory: isDirectory,
        lastModified: DateTime.fromSeconds(mtime, { zone: 'America/Los_Angeles', locale: 'en-US' }).toFormat(
          'EEE MMM dd HH:mm:ss ZZZZ yyyy',
        ),
      }));
  }

  /** section_1557234961 */
  move(...values: unknown[]): void {
    const method = 'Connection.move';
    const options = optionsOf(values, ['from', 'to']);
    const from = this.#below([requiredString(options, 'from', method)], method);
    const to = this.#below([requiredString(options, 'to', method)], method);
    this.#charge(method, OTHER_UNITS);
    answered(sftpExchange({ operation: 'move', connection: this.#fields.connection, from, to }), MOVE_ERRORS);
  }

  makeDirectory(...values: unknown[]): void {
    this.#onPath(values, 'makeDirectory', MAKE_DIRECTORY_ERRORS);
  }

  removeDirectory(...values: unknown[]): void {
    this.#onPath(values, 'removeDirectory', REMOVE_DIRECTORY_ERRORS);
  }

  removeFile(...values: unknown[]): void {
    this.#onPath(values, 'removeFile', REMOVE_FILE_ERRORS);
  }

  toString(): string {
    return 'sftp.Connection';
  }

  #onPath(
    values: readonly unknown[],
    operation: 'makeDirectory' | 'removeDirectory' | 'removeFile',
    errors: Parameters<typeof answered>[1],
  ): void {
    const method = `Connection.${operation}`;
    const path = this.#below([requiredString(optionsOf(values, ['path']), 'path', method)], method);
    this.#charge(method, OTHER_UNITS);
    answered(sftpExchange({ operation, connection: this.#fields.connection, path }), errors);
  }

  #below(parts: readonly string[], method: string): string {
    return pathBelow(this.#fields.base, parts.filter((part) => part !== '').join('/'), method);
  }

  #charge(method: string, units: number): void {
    this.#execution.governance.charge(method, units, this.#fields.subject);
  }
}

function textOf(options: Options, name: string, method: string): string | undefined {
  const value = options[name];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string') throw wrongType(name, 'string', method);
  return value;
}

/** Seconds: without a value the most there are. */
function transferTimeout(options: Options, method: string): number {
  const { timeout = MAX_TRANSFER_TIMEOUT } = options;
  if (typeof timeout !== 'number') throw wrongType('timeout', 'number', method);
  if (timeout > 0 && timeout <= MAX_TRANSFER_TIMEOUT) return timeout;
  throw new NetSuiteError(
    'FTP_INVALID_TRANSFER_TIMEOUT',
    'The options.timeout value is either a negative value, zero or greater than 300 seconds.',
  );
}

function sorted(entries: ListedEntry[], sort: string | undefined): ListedEntry[] {
  const order = ORDERS[sort?.replace('_DESC', '') ?? ''];
  if (order === undefined) return entries;
  const direction = sort?.endsWith('_DESC') ? -1 : 1;
  return entries.sort((a, b) => direction * order(a, b));
}
