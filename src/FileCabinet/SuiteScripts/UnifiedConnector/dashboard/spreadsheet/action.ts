import { appFiles } from '../../netsuite/app-file';
import type { Action, ActionsOf } from '../server/action';
import { WRITER_FILE } from './contract';

/** Where the browser gets the script that writes workbooks. Costs what `appFiles` does. */
const writer: Action<'spreadsheet_writer'> = { answer: () => ({ address: appFiles(WRITER_FILE)[WRITER_FILE] }) };

export const spreadsheetActions: ActionsOf<'spreadsheet_writer'> = { spreadsheet_writer: writer };
