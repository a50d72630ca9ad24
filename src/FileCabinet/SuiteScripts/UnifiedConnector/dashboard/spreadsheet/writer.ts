import { readSheetFile } from '../shell/sheet/sheet-file';
import { fillWorkbook, readTabs } from '../shell/sheet/workbook';
import { workbookOf, xlsxOf } from '../shell/sheet/write-xlsx';
import { archiveOf } from '../shell/sheet/write-zip';
import type { Spreadsheets } from './contract';

(globalThis as { ucSpreadsheets?: Spreadsheets }).ucSpreadsheets = {
  write: xlsxOf,
  workbook: workbookOf,
  archive: archiveOf,
  read: readSheetFile,
  tabs: readTabs,
  fill: fillWorkbook,
};
