import * as file from 'N/file';
import { sha256 } from './hash';

const FOLDER = '/SuiteScripts/UnifiedConnector/dashboard';

/** Address of a file of the browser app, another one for each version of it: browsers keep what they have. Costs 10 units. */
export function appFile(name: string): string {
  const found = file.load({ id: `${FOLDER}/${name}` });
  return `${found.url}&v=${sha256(found.getContents()).slice(0, 12)}`;
}

/** Content of a text file that comes with the browser app. Costs 10 units. */
export const readAppFile = (name: string): string => file.load({ id: `${FOLDER}/${name}` }).getContents();
