import type { Account } from '../../account/account';
import { NetSuiteError } from '../../account/errors';

/** Path of a folder by internal id. */
export function folderPath(account: Account, id: number): string {
  const path = account.files.folderPath(id);
  if (path === undefined) throw new NetSuiteError('INVALID_KEY_OR_REF', `Invalid folder reference key ${id}.`);
  return path;
}

/** Internal id of the folder a file lies in. */
export function folderOf(account: Account, path: string): number {
  return account.files.folderId(path.slice(0, path.lastIndexOf('/')));
}
