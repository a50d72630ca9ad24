import path from 'node:path';
import { NetSuiteError, NotSupportedError } from '../account/errors';
import { type Options, oneOf, optionsOf, required, requiredString } from './arguments';
import { File } from './file/file-object';
import { folderOf } from './file/folders';
import { FILE_ENCODINGS, FILE_TYPES, isTextType, typeOfName } from './file/types';
import type { Execution, ModuleFactory } from './module';

const LOAD_UNITS = 10;

export const file: ModuleFactory = (execution) => ({
  Type: FILE_TYPES,
  Encoding: FILE_ENCODINGS,
  create(...values: unknown[]): File {
    const options = optionsOf(values, ['name', 'fileType', 'contents', 'description', 'folder', 'encoding']);
    return createFile(execution, options);
  },
  load(...values: unknown[]): File {
    const id = required(optionsOf(values, ['id']), 'id', 'file.load');
    execution.governance.charge('file.load', LOAD_UNITS);
    return loadFile(execution, id);
  },
});

function createFile({ account, governance }: Execution, options: Options): File {
  const name = requiredString(options, 'name', 'file.create');
  const fileType = oneOf(required(options, 'fileType', 'file.create'), FILE_TYPES, 'fileType', 'file.create');
  const encoding = oneOf(options.encoding ?? 'UTF-8', FILE_ENCODINGS, 'encoding', 'file.create');
  if (encoding !== FILE_ENCODINGS.UTF_8) throw new NotSupportedError(`N/file.create with the encoding ${encoding}`);
  const contents = String(options.contents ?? '');
  return new File(account, governance, {
    id: undefined,
    name,
    fileType,
    content: Buffer.from(contents, isTextType(fileType) ? 'utf8' : 'base64'),
    folder: options.folder === undefined || options.folder === null ? undefined : Number(options.folder),
    path: undefined,
    encoding,
  });
}

/** By internal id, or by path from the top of the File Cabinet, with or without a leading slash. */
function loadFile({ account, governance }: Execution, id: unknown): File {
  const byId = typeof id === 'number' || /^\d+$/.test(String(id));
  const found = byId
    ? account.files.list().find((candidate) => candidate.id === Number(id))
    : account.files.list(path.posix.dirname(absolute(id))).find((candidate) => candidate.path === absolute(id));
  const content = found === undefined ? undefined : account.files.read(found.path);
  if (found === undefined || content === undefined) {
    if (byId) throw new NetSuiteError('INSUFFICIENT_PERMISSION', `You do not have access to the media item ${id}.`);
    throw new NetSuiteError('RCRD_DSNT_EXIST', `That record does not exist. path: ${id}`);
  }
  return new File(account, governance, {
    id: found.id,
    name: path.posix.basename(found.path),
    fileType: typeOfName(found.path),
    content,
    folder: folderOf(found.path),
    path: found.path,
    encoding: FILE_ENCODINGS.UTF_8,
  });
}

function absolute(id: unknown): string {
  return path.posix.join('/', String(id));
}
