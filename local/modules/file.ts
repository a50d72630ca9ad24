import path from 'node:path';
import type { Account } from '../account/account';
import { NetSuiteError, NotSupportedError } from '../account/errors';
import { type Options, oneOf, optionsOf, required, requiredString } from './arguments';
import { encodeText } from './file/encodings';
import { File } from './file/file-object';
import { folderOf, folderPath } from './file/folders';
import { CONFLICT_RESOLUTIONS, FILE_ENCODINGS, FILE_TYPES, isTextType, typeOfName } from './file/types';
import type { Execution, ModuleFactory } from './module';

const LOAD_UNITS = 10;
const COPY_UNITS = 20;
const DELETE_UNITS = 20;
const MAX_CREATED = 10 * 1024 * 1024;

export const file: ModuleFactory = (execution) => ({
  Type: FILE_TYPES,
  Encoding: FILE_ENCODINGS,
  NameConflictResolution: CONFLICT_RESOLUTIONS,
  create(...values: unknown[]): File {
    const options = optionsOf(values, ['name', 'fileType', 'contents', 'description', 'folder', 'encoding']);
    if (options.description) throw new NotSupportedError('N/file.create with description');
    return createFile(execution, options);
  },
  load(...values: unknown[]): File {
    const id = required(optionsOf(values, ['id']), 'id', 'file.load');
    execution.governance.charge('file.load', LOAD_UNITS);
    return loadFile(execution, id);
  },
  copy(...values: unknown[]): File {
    return copyFile(execution, optionsOf(values, ['folder', 'id', 'conflictResolution']));
  },
  /** @returns the internal id of the file that was; none of that id is no error (probed) */
  delete(...values: unknown[]): number {
    const id = required(optionsOf(values, ['id']), 'id', 'file.delete');
    execution.governance.charge('file.delete', DELETE_UNITS);
    const found = fileOf(execution.account, id);
    if (found !== undefined) execution.account.files.delete(found.path);
    return found?.id ?? Number(id);
  },
});

/** Oracle help section_161167269293; the ways of resolving a conflict: section_161167377495. */
function copyFile(execution: Execution, options: Options): File {
  const { account } = execution;
  const id = required(options, 'id', 'file.copy');
  const folder = folderPath(account, Number(required(options, 'folder', 'file.copy')));
  const resolution = oneOf(
    options.conflictResolution ?? CONFLICT_RESOLUTIONS.FAIL,
    CONFLICT_RESOLUTIONS,
    'conflictResolution',
    'file.copy',
  );
  execution.governance.charge('file.copy', COPY_UNITS);
  const found = findFile(account, id);
  const wanted = path.posix.join(folder, path.posix.basename(found.path));
  const taken = (target: string) => account.files.read(target) !== undefined;
  if (taken(wanted) && resolution === CONFLICT_RESOLUTIONS.FAIL) {
    throw new NetSuiteError(
      'A_FILE_WITH_THE_SAME_NAME_ALREADY_EXISTS_IN_THE_SELECTED_FOLDER',
      'A file with the same name already exists in the selected folder.',
    );
  }
  const target = resolution === CONFLICT_RESOLUTIONS.RENAME_TO_UNIQUE ? uniqueName(wanted, taken) : wanted;
  account.files.write(target, account.files.read(found.path) ?? Buffer.alloc(0), account.files.encoding(found.path));
  return loadFile(execution, target);
}

/** 'file.txt', or where that is taken 'file (1).txt', 'file (2).txt', ... */
function uniqueName(wanted: string, taken: (target: string) => boolean): string {
  const { dir, name, ext } = path.posix.parse(wanted);
  let target = wanted;
  for (let number = 1; taken(target); number += 1) target = path.posix.join(dir, `${name} (${number})${ext}`);
  return target;
}

function createFile({ account, governance }: Execution, options: Options): File {
  const name = requiredString(options, 'name', 'file.create');
  const fileType = oneOf(required(options, 'fileType', 'file.create'), FILE_TYPES, 'fileType', 'file.create');
  const encoding = oneOf(options.encoding ?? 'UTF-8', FILE_ENCODINGS, 'encoding', 'file.create');
  const contents = String(options.contents ?? '');
  const content = isTextType(fileType) ? encodeText(contents, encoding) : Buffer.from(contents, 'base64');
  // "up to 10MB in size" (Oracle help section_4247974825); lines can be added beyond that.
  if (content.length > MAX_CREATED) {
    throw new NetSuiteError(
      'SSS_FILE_CONTENT_SIZE_EXCEEDED',
      'The file content you are attempting to access exceeds the maximum allowed size of 10 MB.',
    );
  }
  return new File(account, governance, {
    id: undefined,
    name,
    fileType,
    content,
    folder: options.folder === undefined || options.folder === null ? undefined : Number(options.folder),
    path: undefined,
    encoding,
    loaded: false,
  });
}

function loadFile({ account, governance }: Execution, id: unknown): File {
  const found = findFile(account, id);
  return new File(account, governance, {
    id: found.id,
    name: path.posix.basename(found.path),
    fileType: typeOfName(found.path),
    content: account.files.read(found.path) ?? Buffer.alloc(0),
    folder: folderOf(account, found.path),
    path: found.path,
    encoding: account.files.encoding(found.path),
    loaded: true,
  });
}

/** By internal id, or by path from the top of the File Cabinet, with or without a leading slash. */
function findFile(account: Account, id: unknown): { id: number; path: string } {
  const found = fileOf(account, id);
  if (found !== undefined) return found;
  if (isId(id)) {
    throw new NetSuiteError('INSUFFICIENT_PERMISSION', 'You do not have access to the media item you selected.');
  }
  throw new NetSuiteError('RCRD_DSNT_EXIST', `That record does not exist. path: ${id}`);
}

function fileOf(account: Account, id: unknown): { id: number; path: string } | undefined {
  return isId(id)
    ? account.files.list().find((candidate) => candidate.id === Number(id))
    : account.files.list(path.posix.dirname(absolute(id))).find((candidate) => candidate.path === absolute(id));
}

function isId(id: unknown): boolean {
  return typeof id === 'number' || /^\d+$/.test(String(id));
}

function absolute(id: unknown): string {
  return path.posix.join('/', String(id));
}
