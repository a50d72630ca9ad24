import { NetSuiteError } from '../../account/errors';
import type { SftpAnswer, SftpFailure } from './session';

/** NetSuite's code and text for each failure of one kind of call; what is left out is the same everywhere. */
type Errors = Partial<Record<SftpFailure, readonly [code: string, message: string]>>;

/** Oracle help section_4617005472, and the texts of its list of SFTP error codes (section_159447109129). */
const EVERYWHERE: Errors = {
  RESET: ['CONNECTION_RESET', 'The connection has been reset.'],
  PERMISSION_DENIED: ['FTP_PERMISSION_DENIED', 'Access to the file or directory on the remote FTP server is denied.'],
};

const DENIED = [
  'FTP_CANNOT_ESTABLISH_CONNECTION',
  'The username/password is invalid or permission to access the directory is denied.',
] as const;

const NO_ALGORITHM = [
  'FTP_UNSUPPORTED_ENCRYPTION_ALGORITHM',
  "The remote FTP server does not support one of NetSuite's approved algorithms. (e.g. aes256-ctr, es192-ctr, es128-ctr)",
] as const;

export const CONNECT_ERRORS: Errors = {
  UNKNOWN_HOST: ['FTP_UNKNOWN_HOST', 'The host could not be found.'],
  TIMEOUT: ['FTP_CONNECT_TIMEOUT_EXCEEDED', 'A connection could not be established within the timeout.'],
  // "thrown when host does not accept the connection" (Oracle's stubs for N/sftp).
  REFUSED: ['CONNECTION_CLOSED_BY_HOST', 'The connection is closed by the host.'],
  NO_ROUTE: ['NO_ROUTE_TO_HOST_FOUND', 'No route to the host can be found.'],
  LOGIN: DENIED,
  TOO_MANY_LOGINS: [
    'AUTHENTICATION_FAIL_TOO_MANY_INCORRECT_AUTHENTICATION_ATTEMPTS',
    'There are too many incorrect authentication attempts.',
  ],
  HOST_KEY: ['FTP_INCORRECT_HOST_KEY', 'The host key does not match the presented host key on the remote FTP server.'],
  NO_HOST_KEY_OF_TYPE: NO_ALGORITHM,
  ALGORITHM: NO_ALGORITHM,
  NO_DIRECTORY: ['FTP_INVALID_DIRECTORY', 'The directory does not exist on the remote FTP server.'],
};

const TRANSFER_ERRORS: Errors = {
  TIMEOUT: ['FTP_TRANSFER_TIMEOUT_EXCEEDED', 'The transfer is taking longer than the specified timeout value.'],
  NO_SUCH_FILE: ['FTP_NO_SUCH_FILE_OR_DIRECTORY', 'The file or directory does not exist.'],
  TOO_LARGE: [
    'FTP_MAXIMUM_FILE_SIZE_EXCEEDED',
    'The file size is greater than the maximum file size allowed by NetSuite.',
  ],
};

const EXISTS = [
  'FTP_FILE_ALREADY_EXISTS',
  'A file with the same name already exists in the remote directory.',
] as const;

/** Section_4618512910. A server without STAT makes every upload fail so, unless replaceExisting is true. */
export const UPLOAD_ERRORS: Errors = { ...TRANSFER_ERRORS, UNSUPPORTED: EXISTS };

/** Section_4618664030. */
export const DOWNLOAD_ERRORS: Errors = TRANSFER_ERRORS;

/** Section_1557235176. */
export const LIST_ERRORS: Errors = {
  NO_SUCH_FILE: ['FTP_INVALID_DIRECTORY', 'The directory does not exist on the remote FTP server.'],
};

const INVALID_MOVE = [
  'FTP_INVALID_MOVE',
  'The source is not readable, the target is not writable, or one of them does not exist.',
] as const;

/** "Source is not readable or the target is not writable. Source or target does not exist." (section_1557234961) */
export const MOVE_ERRORS: Errors = {
  NO_SUCH_FILE: INVALID_MOVE,
  PERMISSION_DENIED: INVALID_MOVE,
  UNSUPPORTED: INVALID_MOVE,
  FAILURE: INVALID_MOVE,
};

const NO_DIRECTORY: Errors = { NO_SUCH_FILE: ['FTP_DIRECTORY_NOT_FOUND', 'The directory does not exist.'] };

/** Section_1557234024. */
export const MAKE_DIRECTORY_ERRORS: Errors = NO_DIRECTORY;

/** A server tells a directory that is not empty by a failure without a reason. */
export const REMOVE_DIRECTORY_ERRORS: Errors = {
  ...NO_DIRECTORY,
  FAILURE: ['FTP_DIRECTORY_NOT_EMPTY', 'The directory is not empty.'],
};

/** Section_1557234670. */
export const REMOVE_FILE_ERRORS: Errors = {
  NO_SUCH_FILE: ['FTP_NO_SUCH_FILE_OR_DIRECTORY', 'The file or directory does not exist.'],
};

export const fileExists = (): NetSuiteError => new NetSuiteError(...EXISTS);

export const fileTooLarge = (): NetSuiteError =>
  new NetSuiteError(...(TRANSFER_ERRORS.TOO_LARGE ?? ['UNEXPECTED_ERROR', '']));

/**
 * The answer, where it is no failure. Which code a failure has that no document names (a full disk, a call that the server
 * does not have) is assumed: docs/assumptions.md.
 * @throws NetSuiteError
 */
export function answered(answer: SftpAnswer, errors: Errors): SftpAnswer {
  if (answer.failure === undefined) return answer;
  const known = errors[answer.failure] ?? EVERYWHERE[answer.failure];
  if (known !== undefined) throw new NetSuiteError(known[0], known[1], answer.detail);
  throw new NetSuiteError('UNEXPECTED_ERROR', 'An unexpected SFTP error occurred.', answer.detail);
}
