import { xlsxOf } from '../shell/sheet/write-xlsx';
import type { SpreadsheetWriter } from './contract';

(globalThis as { ucSpreadsheet?: SpreadsheetWriter }).ucSpreadsheet = { write: xlsxOf };
