import { readSheetFile } from '../shell/sheet/sheet-file';
import { xlsxOf } from '../shell/sheet/write-xlsx';
import type { Spreadsheets } from './contract';

(globalThis as { ucSpreadsheets?: Spreadsheets }).ucSpreadsheets = { write: xlsxOf, read: readSheetFile };
