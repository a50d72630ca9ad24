import * as file from 'N/file';
import { BUILD_ID } from './build-id';
import { A_DAY, keep, kept } from './run-cache';

const FOLDER = '/SuiteScripts/UnifiedConnector/dashboard';

/**
 * Addresses of files of the browser app, other ones for each build of it: browsers keep what they have. Costs 1 unit; once a day
 * and after a deploy 1 more, and 10 for each file.
 */
export function appFiles<Name extends string>(...names: Name[]): Record<Name, string> {
  const key = `addresses ${names.join(' ')} ${BUILD_ID}`;
  const known = kept(key);
  if (known !== null) return JSON.parse(known) as Record<Name, string>;
  const addresses = Object.fromEntries(
    names.map((name) => [name, `${file.load({ id: `${FOLDER}/${name}` }).url}&v=${BUILD_ID}`]),
  ) as Record<Name, string>;
  keep(key, JSON.stringify(addresses), A_DAY);
  return addresses;
}

/** Content of a text file that comes with the browser app. Costs 10 units. */
export const readAppFile = (name: string): string => file.load({ id: `${FOLDER}/${name}` }).getContents();
