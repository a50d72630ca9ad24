import { NetSuiteError } from '../../account/errors';

/** Internal ids of the folders every account has. */
const STANDARD_FOLDERS: Readonly<Record<number, string>> = {
  [-4]: '/Images',
  [-15]: '/SuiteScripts',
  [-16]: '/SuiteBundles',
  [-19]: '/SuiteApps',
};

/** Path of a folder. The account keeps files by path, so its other folders have no internal id. */
export function folderPath(id: number): string {
  const path = STANDARD_FOLDERS[id];
  if (path === undefined) throw new NetSuiteError('INVALID_KEY_OR_REF', `Invalid folder reference key ${id}.`);
  return path;
}

/** Internal id of the standard folder a file lies in, undefined in any other. */
export function folderOf(path: string): number | undefined {
  const folder = path.slice(0, path.lastIndexOf('/'));
  const entry = Object.entries(STANDARD_FOLDERS).find(([, standard]) => standard === folder);
  return entry === undefined ? undefined : Number(entry[0]);
}
