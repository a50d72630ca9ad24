import { readSheetFile } from '../shell/sheet/sheet-file';
import { fillWorkbook, readTabs } from '../shell/sheet/workbook';
import { xlsxOf } from '../shell/sheet/write-xlsx';
import type { Spreadsheets } from './contract';

(globalThis as { ucSpreadsheets?: Spreadsheets }).ucSpreadsheets = {
  write: xlsxOf,
  read: readSheetFile,
  tabs: readTabs,
  fill: fillWorkbook,
};
