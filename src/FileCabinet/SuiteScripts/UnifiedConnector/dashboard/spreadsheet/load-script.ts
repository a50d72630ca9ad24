import { scriptLoader } from '../shell/loaded-script';
import type { Spreadsheets } from './contract';

/**
 * What reads and writes spreadsheets: a script of its own, loaded when it is needed first.
 * @throws Error with a sentence where it cannot be loaded
 */
export const spreadsheets = scriptLoader<Spreadsheets>(
  'spreadsheet.js',
  'ucSpreadsheets',
  'reads and writes spreadsheets',
);
