import { appFile } from '../../netsuite/app-file';
import type { Action, ActionsOf } from '../server/action';
import { WRITER_FILE } from './contract';

/** Where the browser gets the script that writes workbooks. Costs 10 units. */
const writer: Action<'spreadsheet_writer'> = { answer: () => ({ address: appFile(WRITER_FILE) }) };

export const spreadsheetActions: ActionsOf<'spreadsheet_writer'> = { spreadsheet_writer: writer };
