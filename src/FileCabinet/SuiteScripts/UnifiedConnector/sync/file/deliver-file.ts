import { temporaryNameOf } from '../../customer-file/file-name';
import type { SftpAnswer, SftpError, SftpSession } from '../../netsuite/sftp';
import { FILE_STATE } from '../records/file-states';
import { type CustomerFile, type FileEnd, recordEnd, recordStep } from '../records/file-store';

/** What became of a file, and what the server answered last where it did not do what was asked. */
export interface Delivery {
  /** null: it is not known yet, and has to be found out before anything else is sent. */
  end: FileEnd | null;
  /** null: the server did all that was asked of it. */
  error: SftpError | null;
}

/**
 * Uploads a file of the File Cabinet and notes each step before it is taken, so that a later run can find out what became of
 * it. `direct`: under its own name at once; otherwise under a temporary one, whose size is checked before it gets its own:
 * until then JOOR takes nothing. Costs 146 units.
 */
export function deliverFile(server: Server, file: CustomerFile, direct: boolean): Delivery {
  const { document } = file;
  if (document === null) return ended(file, FILE_STATE.notDelivered, 'It is not in the File Cabinet.', null);
  return direct ? uploadDirectly(server, file, document) : uploadAndMove(server, file, document);
}

/** A server that is logged in, and how to log in anew: after an error the connection may be gone. */
export interface Server {
  session: SftpSession;
  again(): SftpAnswer<SftpSession>;
}

/** Removes what arrived, as far as the server lets us: nobody takes it, it only lies there. */
function tidyUp({ again }: Server, name: string): void {
  const opened = again();
  if ('value' in opened) opened.value.remove(name);
}

function uploadAndMove(server: Server, file: CustomerFile, document: number): Delivery {
  const { id, name, size } = file;
  const temporaryName = temporaryNameOf(name);
  recordStep(id, FILE_STATE.uploading, { name, temporaryName });
  const { session } = server;
  const uploaded = session.upload(document, temporaryName);
  if ('error' in uploaded) {
    tidyUp(server, temporaryName);
    return ended(file, FILE_STATE.notDelivered, 'It could not be uploaded.', uploaded.error);
  }
  const listed = session.list();
  const there = 'value' in listed ? listed.value?.get(temporaryName) : undefined;
  if (there !== size) {
    const error = 'error' in listed ? listed.error : null;
    tidyUp(server, temporaryName);
    const found = there === undefined ? 'it is not listed there' : `${there} of ${size} bytes arrived`;
    return ended(file, FILE_STATE.notDelivered, `After the upload ${found}.`, error ?? INCOMPLETE);
  }
  recordStep(id, FILE_STATE.moving, { name, temporaryName });
  const moved = session.move(temporaryName, name);
  if ('value' in moved) return ended(file, FILE_STATE.delivered, '', null);
  const opened = server.again();
  if ('error' in opened) return { end: null, error: opened.error };
  return findOutMove(opened.value, { ...file, state: FILE_STATE.moving, temporaryName }, moved.error);
}

function uploadDirectly({ session, again }: Server, file: CustomerFile, document: number): Delivery {
  const { id, name, size } = file;
  recordStep(id, FILE_STATE.uploading, { name, temporaryName: '' });
  const uploaded = session.upload(document, name);
  if ('error' in uploaded && NEVER_BEGAN.includes(uploaded.error.name)) {
    return ended(file, FILE_STATE.notDelivered, 'It could not be uploaded.', uploaded.error);
  }
  const error = 'error' in uploaded ? uploaded.error : null;
  const opened = error ? again() : { value: session };
  if ('error' in opened) return { end: null, error: opened.error };
  const listed = opened.value.list();
  if ('error' in listed || listed.value === null) {
    if (!error) return ended(file, FILE_STATE.delivered, 'Its size could not be checked.', null);
    return { end: null, error: 'error' in listed ? listed.error : error };
  }
  const there = listed.value.get(name);
  // After an upload without an error, a file that is not there was taken.
  if (there === size || (!error && there === undefined)) return ended(file, FILE_STATE.delivered, '', null);
  return judgeDirect(opened.value, file, there, error);
}

/** Notes that a file was never uploaded, because the run that made it broke off. Costs 2 units. */
export const giveUp = (file: CustomerFile): Delivery =>
  ended(file, FILE_STATE.notDelivered, 'The run was interrupted before it was uploaded.', null);

/**
 * Finds out what became of a file whose delivery broke off or was not answered, and notes it. Nothing else may be sent before
 * that. Costs 12 to 22 units.
 */
export function findOut(session: SftpSession, file: CustomerFile): Delivery {
  if (file.temporaryName === '') {
    const listed = session.list();
    if ('error' in listed) return { end: null, error: listed.error };
    if (listed.value === null) return { end: null, error: TOO_MANY };
    const there = listed.value.get(file.name);
    if (there === file.size) return ended(file, FILE_STATE.delivered, 'Found complete at the server.', null);
    return judgeDirect(session, file, there, null);
  }
  if (file.state === FILE_STATE.moving) return findOutMove(session, file, null);
  // Before the move nothing has the name under which JOOR takes files.
  session.remove(file.temporaryName);
  return ended(file, FILE_STATE.notDelivered, 'The run was interrupted while it was uploaded.', null);
}

/** With a temporary name the answer is certain: it is there yet, or the move was done, whether JOOR took the file or not. */
function findOutMove(session: SftpSession, file: CustomerFile, error: SftpError | null): Delivery {
  const listed = session.list();
  if ('error' in listed) return { end: null, error: listed.error };
  if (listed.value === null) return { end: null, error: TOO_MANY };
  if (listed.value.has(file.name)) return ended(file, FILE_STATE.delivered, 'Found complete at the server.', null);
  if (!listed.value.has(file.temporaryName)) {
    const message = 'It is no longer at the server under either name, so JOOR has taken it.';
    return ended(file, FILE_STATE.delivered, message, null);
  }
  const removed = session.remove(file.temporaryName);
  if ('error' in removed) return { end: null, error: removed.error };
  return ended(file, FILE_STATE.notDelivered, 'It could not be given its name at the server.', error);
}

/** Without a temporary name JOOR may have read a file at any time: what is not complete is Unknown. */
function judgeDirect(
  session: SftpSession,
  file: CustomerFile,
  there: number | undefined,
  error: SftpError | null,
): Delivery {
  if (there === undefined) {
    const message = 'The upload was not answered and it is not at the server: JOOR may or may not have taken it.';
    return ended(file, FILE_STATE.unknown, message, error);
  }
  session.remove(file.name);
  const message = `${there} of ${file.size} bytes arrived. It was removed there, but JOOR may have taken a part of it.`;
  return ended(file, FILE_STATE.unknown, message, error ?? INCOMPLETE);
}

function ended(file: CustomerFile, state: FileEnd['state'], message: string, error: SftpError | null): Delivery {
  const deliveredAt = state === FILE_STATE.delivered ? new Date() : null;
  const words = error && error !== INCOMPLETE ? `${message} ${error.name}: ${error.message}` : message;
  const end: FileEnd = { state, message: words, deliveredAt };
  recordEnd(file.id, end);
  return { end, error };
}

/** Errors after which certainly no byte of a file was written. */
const NEVER_BEGAN: readonly string[] = [
  'FTP_FILE_ALREADY_EXISTS',
  'FTP_PERMISSION_DENIED',
  'FTP_NO_SUCH_FILE_OR_DIRECTORY',
  'FTP_MAXIMUM_FILE_SIZE_EXCEEDED',
];

const INCOMPLETE: SftpError = { name: 'INCOMPLETE', message: 'The file did not arrive whole.' };

const TOO_MANY: SftpError = {
  name: 'TOO_MANY_FILES',
  message: 'The directory has 5,000 files or more, so NetSuite does not list them all.',
};
