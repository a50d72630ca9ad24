import { post } from '../shell/api';
import type { Spreadsheets } from './contract';

let loaded: Promise<Spreadsheets> | null = null;

/**
 * What reads and writes spreadsheets: a script of its own, loaded when it is needed first.
 * @throws Error with a sentence where it cannot be loaded
 */
export function spreadsheets(): Promise<Spreadsheets> {
  loaded ??= load().catch((error: Error) => {
    loaded = null;
    throw error;
  });
  return loaded;
}

async function load(): Promise<Spreadsheets> {
  const { address } = await post('spreadsheet_writer', {});
  await new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () =>
      reject(new Error('The file that reads and writes spreadsheets could not be loaded. Try again.'));
    document.head.append(script);
  });
  const { ucSpreadsheets } = globalThis as { ucSpreadsheets?: Spreadsheets };
  if (!ucSpreadsheets) throw new Error('The file that reads and writes spreadsheets did not start. Reload the page.');
  return ucSpreadsheets;
}
